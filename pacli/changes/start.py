"""A new plan: what the first questions ask for, and the plan that their answers make."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from pacli.changes.comments import COMMENTS
from pacli.changes.ids import slug
from pacli.errors import N_, Usage
from pacli.forms.numbers import Example, currencies, number_from_words
from pacli.forms.recurrences import Recurrence, recurrence_from_words
from pacli.forms.text import fold

_FIGURE = re.compile(
    r"(?P<before>[^\d\s.,'+-]*)\s*(?P<figure>[-+]?[\d][\d\s.,']*k?)(?P<after>.*)"
)
_ABOUT = re.compile(
    r"(?:about|around|roughly|some|environ|env\.|autour de|à peu près|~)\s*(?=\D?\d)",
    re.IGNORECASE,
)
_HEDGES = frozenset(
    (
        "i", "je", "j'espere", "suppose", "think", "guess", "hope", "maybe", "perhaps", "pense",
        "crois", "peut-etre", "disons", "say", "or", "ou",
    )
)  # fmt: skip
"""Words, without accents, that are no part of what is counted."""
MOST_WORDS = 3
"""Words of what is counted, at most: "paid training days"."""
_OF = re.compile(r"(?:de |d'|d’|des |du |of )", re.IGNORECASE)


class Goal(NamedTuple):
    """A figure to reach. ``unit`` names what is counted, ``label`` what a share is of.

    ``currency`` is set for money, and ``basis`` then says what was written after it: HT.
    """

    target: Decimal
    unit: str
    currency: str | None = None
    basis: str | None = None
    label: str | None = None


class Slot(NamedTuple):
    """When the weekly review is: a form of ``every``, and perhaps a time."""

    every: str
    at: str | None


class Start(NamedTuple):
    """The answers. All but the objective may be missing; ``start`` is then today."""

    name: str
    objective: str
    goal: Goal | None
    due: dt.date | None
    action: str | None
    review: Slot | None
    start: dt.date | None = None
    phase: str | None = None


def goal_from_words(text: str, here: str | None = None) -> Goal:
    """The goal in "20 000 €", "£40,000", "15 clients" or "30 % of orders". Raises Usage.

    A sign that several currencies have is that of ``here``, where it is one of them.
    """
    plain = text.strip().replace("\u202f", " ").replace("\xa0", " ")
    found = _FIGURE.fullmatch(_ABOUT.sub("", plain, count=1))
    unit = " ".join(f"{found['before']} {found['after']}".split()) if found else ""
    if found is not None and unit and _talks(unit):
        raise Usage(
            N_("“{text}” is more than a figure and what it counts."),
            hint=N_("Write a figure and what it is of: {amount}, 15 clients."),
            text=text,
            amount=Example(20_000, here),
        )
    if found is None or not unit:
        raise Usage(
            N_("“{text}” does not say what it counts."),
            hint=N_("Write a figure and what it is of: {amount}, 15 clients."),
            text=text,
            amount=Example(20_000, here),
        )
    if unit.startswith("%"):
        return _share(text, number_from_words(found["figure"].strip()), unit[1:].strip())
    sign, _, basis = unit.partition(" ")
    known = currencies(sign)
    money = here if here in known else next(iter(known), None)
    figure = found["figure"].strip()
    if money is None:
        return Goal(number_from_words(figure), unit)
    return Goal(number_from_words(f"{figure} {money}"), sign, money, basis or None)


def _talks(unit: str) -> bool:
    """Whether this is talk rather than the name of what is counted."""
    words = fold(unit).split()
    # What a share is of, and what an amount is, may be said after the sign.
    of = unit.startswith("%") or currencies(words[0])
    named = MOST_WORDS + 2 if of else MOST_WORDS
    return len(words) > named or not _HEDGES.isdisjoint(words)


def _share(text: str, target: Decimal, of: str) -> Goal:
    label = _OF.sub("", of, count=1) if _OF.match(of) else of
    if not label:
        raise Usage(
            N_("“{text}” does not say of what."),
            hint=N_("Write it after: 30 % of orders."),
            text=text,
        )
    return Goal(target, "%", label=label)


def slot_from_words(text: str) -> Slot:
    """The slot in "friday", "vendredi après-midi", "friday 14:00" or "fri 4pm".

    Raises Usage.
    """
    try:
        found = recurrence_from_words(text, dt.date.min)
    except Usage:
        found = Recurrence()
    if found.every in {None, "day", "weekday", "month"}:
        raise Usage(
            N_("“{text}” is not a day of the week."),
            hint=N_("Write for instance friday, friday afternoon or friday 14:00."),
            text=text,
        )
    return Slot(str(found.every), found.at)


Section = tuple[str, object, str | None]
"""A root key of the plan, its value, and a comment to stand above it."""


def sections(
    start: Start,
    today: dt.date,
    language: str,
    say: Callable[..., str],
    here: str | None = None,
) -> list[Section]:
    """The plan in the order in which it is read; texts and comments in her language.

    It is in the currency of her figure, else in that of ``here``, her country.
    """
    goal = start.goal
    indicator = _indicator(goal, say) if goal else {}
    objective: dict[str, object] = {"title": start.objective}
    if indicator:
        objective["indicator"] = next(iter(indicator))
    if start.due:
        objective["due"] = start.due
    head = say("My sales action plan. Edit it by hand or with pac: comments stay.")
    found: list[Section] = [
        ("pac", 1, head),
        ("name", start.name, None),
        ("language", language, None),
    ]
    currency = (goal.currency if goal else None) or here
    if currency or language == "fr":
        found.append(("currency", currency or "EUR", None))
    if goal and goal.basis:
        found.append(("basis", goal.basis, None))
    if start.phase:
        found.append(("phase", start.phase, None))
    # What has no start of its own begins with the plan.
    found.append(("period", {"start": start.start or today}, None))
    found.append(("objective", objective, say(COMMENTS["objective"])))
    if indicator:
        found.append(("indicators", indicator, say(COMMENTS["indicators"])))
    if start.action:
        action = {"title": start.action}
        actions = {slug(start.action, indicator, "action"): action}
        found.append(("actions", actions, say(COMMENTS["actions"])))
    if start.review:
        found.append(("rituals", _ritual(start.review, say), say(COMMENTS["rituals"])))
    return found


def _ritual(slot: Slot, say: Callable[..., str]) -> dict[str, object]:
    ritual: dict[str, object] = {"title": say("Weekly review"), "every": slot.every}
    if slot.at:
        ritual["at"] = slot.at
    ritual["review"] = True
    # TRANSLATORS: an id, without accents: the key of the weekly review in the file
    return {say("id\x04review"): ritual}


def _indicator(goal: Goal, say: Callable[..., str]) -> dict[str, object]:
    if goal.currency:
        # TRANSLATORS: an id, without accents: the key of the turnover in the file
        name, label, unit = say("id\x04turnover"), say("Turnover"), goal.currency
    else:
        unit = goal.unit
        what = goal.label or unit
        label = what[:1].upper() + what[1:]
        # TRANSLATORS: an id, without accents, for what is counted and has no letters
        name = slug(what, (), say("id\x04figure"))
    figures = {
        "label": label,
        "measure": "level" if unit == "%" else "total",
        "unit": unit,
        "target": goal.target,
    }
    return {name: figures}
