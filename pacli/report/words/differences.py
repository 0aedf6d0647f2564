"""Differences between two versions of a plan: by section and item, by line, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.paths import dotted_path
from pacli.changes.telling import shortened
from pacli.errors import C_, N_, Message
from pacli.report.words.difference import FACTS, Writer
from pacli.report.words.happened import FACTS as HAPPENED
from pacli.report.words.happened import because

if TYPE_CHECKING:
    from pacli.analysis.editions.difference import Difference

WHOLE = C_("section", "The plan")
SECTIONS: dict[str, Message] = {
    # TRANSLATORS: "section" is a part of the plan, as a heading.
    "commitment": C_("section", "Your reasons"),
    "diagnosis": C_("section", "Diagnosis"),
    "segments": C_("section", "Customers"),
    "offers": C_("section", "Offers"),
    "objective": C_("section", "Objective"),
    "indicators": C_("section", "Indicators"),
    "funnel": C_("section", "Funnel"),
    "actions": C_("section", "Actions"),
    "rituals": C_("section", "Rituals"),
    "week": C_("section", "Ideal week"),
    "wishes": C_("section", "Wishes"),
    "people": C_("section", "People"),
    "obstacles": C_("section", "Obstacles"),
    "past_actions": C_("section", "Past actions"),
    "ideas": C_("section", "Ideas"),
    "deals": C_("section", "Deals"),
    "reviews": C_("section", "Reviews"),
}
"""By key of the plan; all else is told of the plan as a whole."""


class Told(NamedTuple):
    """What changed in one item, in words; ``title`` is "" where the facts say it all."""

    section: str
    title: str
    facts: tuple[str, ...]


def told(found: Iterable[Difference], to: Writer) -> Iterator[Told]:
    """Differences item by item, each with the heading of its section."""
    for (section, title), some in groupby(found, key=lambda one: (_heading(one), one.title)):
        yield Told(to.say(section), shortened(title), tuple(fact(one, to) for one in some))


def fact(one: Difference, to: Writer) -> str:
    """One difference, without the item that it is in."""
    text = (HAPPENED.get(one.kind) or FACTS[one.kind])(to, one)
    return because(to, text, shortened(one.why)) if one.why else text


def line(one: Difference, to: Writer) -> str:
    """One difference with the item that it is in."""
    text = fact(one, to)
    if not one.title:
        return text
    return to.say(N_("{what} · {told}"), what=shortened(one.title), told=text)


def differences_data(found: Iterable[Difference], to: Writer) -> list[dict[str, Any]]:
    """The differences for programs, each with its words in the language of ``to``."""
    return [
        {
            "kind": one.kind,
            "path": dotted_path(one.path),
            "title": one.title or None,
            "before": one.before,
            "after": one.after,
            "first": one.first,
            "last": one.last,
            "number": one.number,
            "why": one.why,
            "message": line(one, to),
        }
        for one in found
    ]


def _heading(one: Difference) -> Message:
    return SECTIONS.get(str(one.path[0]), WHOLE)
