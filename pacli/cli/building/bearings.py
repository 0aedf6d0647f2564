"""The first steps: the situation, what follows from it, where to, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pacli.changes import diagnosis
from pacli.cli.reviewing.answers import MOTIVATION, Reader, choice
from pacli.errors import N_, Message, NotFound, PacError, Usage
from pacli.forms.numbers import number_from_words
from pacli.forms.text import fold
from pacli.model.labels import LABELS
from pacli.model.references import HARMFUL, HELPFUL
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText
    from pacli.cli.building.builder import Builder

SUPPORT = {
    "alone": ("a", "alone", "s", "seul", "seule", "solo"),
    "group": ("g", "group", "groupe", "en groupe", "in a group"),
}
SITUATION = {
    "environment": N_("What you have to reckon with, good or bad: “shops close on Mondays”."),
    "strengths": N_("What customers praise or come back for: “I answer the same day”."),
    "weaknesses": N_("What you miss to sell more: time, a skill, money, being known."),
    "opportunities": N_("What happens around you that you could use: “a market opens here”."),
    "threats": N_("What happens around you that could cost you sales: “a chain moves in”."),
}
BUILD_ON = N_("The one or two that will bring most of your sales, so that you lean on them.")
FIX_FAST = N_("What would spoil the rest if it were left: you put it right before all else.")
PATH = N_("What you draw from it all: “to former customers first, since they are pleased”.")
STRATEGY = N_("Your way in: “by a one-day course, to firms that I know already”.")
TIME = N_("Hours for selling, not for the work itself: calls, visits, offers, messages.")
HELD_TO = N_("A group, a partner or a coach to whom you tell each week what you did.")
CHOSEN = N_("Numbers of the list, such as 1 3; Enter to skip.")
AMOUNT = Reader(str.strip, N_("An amount; Enter to skip."))
HOURS = N_("Hours a week, such as 12; Enter to skip.")
AND = frozenset(("et", "and", "&", "+"))
MOST_HOURS = 112
"""Waking hours of a week."""

_OF_HOURS = re.compile(r"(.*\d)\s*(?:h|heures?|hours?)(?: (?:par|a) (?:sem(?:aine)?\.?|week))?")


def situation(builder: Builder) -> None:
    """What surrounds her, what she has, what she lacks."""
    say = builder.say
    builder.head(say("What you have and what surrounds you decide what can work."))
    questions = {
        "environment": say("What surrounds your business: rules, habits, seasons?"),
        "strengths": say("What do you do well?"),
        "weaknesses": say("What do you lack?"),
        "opportunities": say("What could help you, from outside?"),
        "threats": say("What could harm you, from outside?"),
    }
    for part, question in questions.items():
        held = builder.at("diagnosis", part) or {}
        if held:
            builder.held(say(LABELS[part]), held.values())
        elif not builder.again:
            builder.example("diagnosis", part, "*")
        add, there = partial(_item, builder, part), held.values() if held else ()
        builder.several(question, add, there=there, stop=bool(held), meaning=SITUATION[part])


def _item(builder: Builder, part: str, text: str) -> Callable[[PlanText], Change]:
    today = builder.session.today
    return lambda draft: diagnosis.add(draft, part, text, today)


def conclusions(builder: Builder) -> None:
    """What to build on, what to put right first, and the way."""
    say = builder.say
    builder.head(say("Nobody can do everything: choose what to lean on, and what to mend."))
    asked = (
        ("build_on", HELPFUL, say("Which do you build on?"), BUILD_ON),
        ("fix_fast", HARMFUL, say("Which do you put right first?"), FIX_FAST),
    )
    for field, parts, question, meaning in asked:
        _chosen(builder, field, parts, question, meaning)
    builder.field(
        ("diagnosis", "conclusions", "path"),
        say("So which way will you take, in a sentence?"),
        label=say(LABELS["path"]),
        example=("diagnosis", "conclusions", "path"),
        meaning=PATH,
    )


def _chosen(
    builder: Builder, field: str, parts: tuple[str, ...], question: str, meaning: Message
) -> None:
    found = {key: text for one in parts for key, text in _items(builder, one)}
    path = ("diagnosis", "conclusions", field)
    held = builder.at(*path)
    label = builder.say(LABELS[field])
    if held:
        builder.held(label, [found.get(one, one) for one in held])
    if not found or (held and not builder.again):
        return
    for number, text in enumerate(found.values(), start=1):
        builder.show(f"{number} {text}")

    def read(answer: str) -> Change:
        ids = [_numbered(word, list(found)) for word in _listed(answer)]
        return builder.set(".".join(path), ",".join(ids))

    builder.ask(question, Reader(read, CHOSEN, meaning))


def _listed(answer: str) -> list[str]:
    """The words of "1, 3", "1 3" or "1 and 3"."""
    return [one for one in answer.replace(",", " ").split() if fold(one) not in AND]


def _items(builder: Builder, part: str) -> list[tuple[str, str]]:
    return list((builder.at("diagnosis", part) or {}).items())


def _numbered(word: str, ids: list[str]) -> str:
    if not word.isdecimal():
        try:
            return pick(word, ids)
        except NotFound:
            told = N_("“{word}” is no number of this list.")
            raise NotFound(told, hint=CHOSEN, word=word) from None
    if not 1 <= int(word) <= len(ids):
        raise NotFound(N_("There is no {number} in this list."), hint=CHOSEN, number=word)
    return ids[int(word) - 1]


def direction(builder: Builder) -> None:
    """The business in some years, what sets it apart, the way chosen."""
    say = builder.say
    builder.head(say("An action is chosen by where it leads."))
    questions = {
        "vision": say("What does your business look like in three years?"),
        "positioning": say("What sets you apart, in a sentence?"),
        "strategy": say("Whom do you turn to first, and with what?"),
    }
    for field, question in questions.items():
        meaning = STRATEGY if field == "strategy" else None
        builder.field(
            (field,), question, label=say(LABELS[field]), example=(field,), meaning=meaning
        )


def _hours(answer: str) -> str:
    """Hours of a week: some, and no more than there are."""
    found = _OF_HOURS.fullmatch(fold(answer))
    text = found[1] if found else answer
    try:
        hours = number_from_words(text)
    except PacError:
        raise Usage(N_("“{text}” is no number of hours."), hint=HOURS, text=answer) from None
    if not 0 < hours <= MOST_HOURS:
        raise Usage(
            N_("A week has not that many hours: {hours}.")
            if hours > 0
            else N_("A plan takes a few hours a week."),
            hint=HOURS,
            hours=hours,
        )
    return text


def commitment(builder: Builder) -> None:
    """Why, how much, and with whom: hers alone."""
    say = builder.say
    builder.head(say("For your eyes only: a plan holds as long as its reason does."))
    builder.field(
        ("commitment", "why"),
        say("Why does it matter to you?"),
        label=say(LABELS["why"]),
        example=("commitment", "why"),
    )
    builder.field(
        ("commitment", "motivation"),
        say("Motivation from 0 to 10?"),
        label=say(LABELS["motivation"]),
        reader=MOTIVATION,
    )
    builder.field(
        ("commitment", "hours_per_week"),
        say("How many hours a week will you give it?"),
        label=say(LABELS["hours_per_week"]),
        reader=Reader(_hours, HOURS, TIME),
    )
    hint = N_("Answer a or g; Enter to skip.")
    builder.field(
        ("commitment", "support"),
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        say("On your own or with others who hold you to it? [a]lone [g]roup"),
        label=say(LABELS["support"]),
        reader=choice(SUPPORT, hint, meaning=HELD_TO),
    )
