"""Versions of a plan and what changed between them, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pacli.report.problems import message_of
from pacli.report.words.difference import Writer
from pacli.report.words.differences import differences_data

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.editions.edition import Comparison, Edition, Steps, Unreadable
    from pacli.analysis.editions.past import Course
    from pacli.locale import Language

POINT = ("actual", "expected", "gap", "target", "due", "status")


def comparison_data(compared: Comparison, to: Writer) -> dict[str, Any]:
    """The content of the report ``diff``."""
    then, now = compared.then, compared.now
    return {
        "from": _edition(then),
        "to": _edition(now),
        "same_text": then.text == now.text,
        "changes": differences_data(compared.found, to),
        "unreadable": _unreadable((*then.passed, *now.passed), to.say),
    }


def steps_data(found: Steps, say: Language, today: dt.date) -> dict[str, Any]:
    """The content of the report ``history`` on the plan."""
    steps = [
        {
            "commit": step.commit,
            "day": step.day,
            "file": step.file,
            "first": step.first,
            "changes": differences_data(step.found, Writer(say, today, step.data)),
            "problem": None if step.unreadable is None else message_of(step.unreadable, say),
        }
        for step in found.steps
    ]
    return {
        "versions": steps,
        "indicators": [],
        "earlier": found.earlier,
        "shallow": found.shallow,
        "unreadable": [],
    }


def courses_data(
    courses: Iterable[Course], passed: Iterable[Unreadable], say: Language, *, shallow: bool
) -> dict[str, Any]:
    """The content of the report ``history`` on indicators."""
    indicators = [
        {
            "indicator": course.indicator,
            "label": course.label,
            "unit": course.unit,
            "points": [
                {
                    "commit": point.commit,
                    "day": point.day,
                    "id": point.row.indicator,
                    **{name: getattr(point.row, name) for name in POINT},
                }
                for point in course.points
            ],
        }
        for course in courses
    ]
    return {
        "versions": [],
        "indicators": indicators,
        "earlier": None,
        "shallow": shallow,
        "unreadable": _unreadable(passed, say),
    }


def _edition(edition: Edition) -> dict[str, Any]:
    return {"commit": edition.commit, "day": edition.day, "faults": edition.faults}


def _unreadable(passed: Iterable[Unreadable], say: Language) -> list[dict[str, Any]]:
    return [
        {"commit": one.commit, "day": one.day, "problem": message_of(one.problem, say)}
        for one in passed
    ]
