"""A new plan: what the first questions ask for, and the plan that their answers make."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from pacli.changes.choices import choice
from pacli.changes.ids import slug
from pacli.errors import N_, Usage
from pacli.forms.numbers import number_from_words
from pacli.forms.text import fold

CURRENCIES = {
    "EUR": ("€", "eur", "euro", "euros"),
    "USD": ("$", "usd", "dollar", "dollars"),
    "GBP": ("£", "gbp", "pound", "pounds", "livre", "livres"),
    "CHF": ("chf", "franc", "francs"),
    "CAD": ("cad", "$ca", "ca$"),
}
DAYS = {
    "mon": "monday",
    "tue": "tuesday",
    "wed": "wednesday",
    "thu": "thursday",
    "fri": "friday",
    "sat": "saturday",
    "sun": "sunday",
}
PARTS = {
    "morning": "morning",
    "matin": "morning",
    "afternoon": "afternoon",
    "apres-midi": "afternoon",
    "evening": "evening",
    "soir": "evening",
}

_FIGURE = re.compile(
    r"(?P<before>[^\d\s.,'+-]*)\s*(?P<figure>[-+]?[\d][\d\s.,']*k?)(?P<after>.*)"
)
_TIME = re.compile(r"([01]?\d|2[0-3]) ?[:h] ?([0-5]\d)?")


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure to reach. ``unit`` names what is counted.

    ``currency`` is set for money, and ``basis`` then says what was written after it: HT.
    """

    target: Decimal
    unit: str
    currency: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """When the weekly review is: a form of ``every``, and perhaps a time."""

    every: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Start:
    """The answers. All but the objective may be missing."""

    name: str
    objective: str
    goal: Goal | None
    due: dt.date | None
    action: str | None
    review: Slot | None


def goal_from_words(text: str) -> Goal:
    """The goal in "20 000 €", "£40,000", "15 clients" or "30 %". Raises Usage."""
    found = _FIGURE.fullmatch(text.strip().replace("\u202f", " ").replace("\xa0", " "))
    unit = " ".join((found["before"] + found["after"]).split()) if found else ""
    if found is None or not unit:
        raise Usage(
            N_("“{text}” does not say what it counts."),
            hint=N_("Write a figure and what it is of: 20 000 €, 15 clients, 30 %."),
            text=text,
        )
    sign, _, basis = unit.partition(" ")
    money = next((code for code, names in CURRENCIES.items() if fold(sign) in names), None)
    figure = found["figure"].strip()
    if money is None:
        return Goal(number_from_words(figure), unit)
    return Goal(number_from_words(f"{figure} {money}"), sign, money, basis or None)


def slot_from_words(text: str) -> Slot:
    """The slot in "friday", "vendredi après-midi" or "friday 14:00". Raises Usage."""
    day, *rest = fold(text).replace(",", " ").split() or [""]
    known = choice(day, DAYS)
    if known is None:
        raise _no_slot(text)
    every, at = DAYS[str(known)], None
    for word in [w for w in rest if w not in {"a", "at", "at:", "le", "the"}]:
        time = _TIME.fullmatch(word)
        if word in PARTS:
            every = f"{DAYS[str(known)]} {PARTS[word]}"
        elif time:
            at = f"{int(time[1]):02}:{time[2] or '00'}"
        else:
            raise _no_slot(text)
    return Slot(every, at)


def _no_slot(text: str) -> Usage:
    return Usage(
        N_("“{text}” is not a day of the week."),
        hint=N_("Write for instance friday, friday afternoon or friday 14:00."),
        text=text,
    )


Section = tuple[str, object, str | None]
"""A root key of the plan, its value, and a comment to stand above it."""


def sections(
    start: Start, today: dt.date, language: str, say: Callable[..., str]
) -> list[Section]:
    """The plan in the order in which it is read; texts and comments in her language."""
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
    currency = goal.currency if goal else None
    if currency or language == "fr":
        found.append(("currency", currency or "EUR", None))
    if goal and goal.basis:
        found.append(("basis", goal.basis, None))
    # What has no start of its own begins with the plan.
    found.append(("period", {"start": today}, None))
    found.append(("objective", objective, ""))
    if indicator:
        note = say("What I count. total: amounts that add up; level: the state on a day.")
        found.append(("indicators", indicator, note))
    if start.action:
        action = {"title": start.action}
        note = say("What I do for it. Steps: pac task add ACTION TITLE")
        found.append(("actions", {slug(start.action, indicator, "action"): action}, note))
    if start.review:
        found.append(("rituals", _ritual(start.review, say), ""))
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
        label = unit[:1].upper() + unit[1:]
        # TRANSLATORS: an id, without accents, for what is counted and has no letters, such as %
        name = slug(unit, (), say("id\x04figure"))
    figures = {
        "label": label,
        "measure": "level" if unit == "%" else "total",
        "unit": unit,
        "target": goal.target,
    }
    return {name: figures}
