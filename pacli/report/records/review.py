"""The content of a review for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pacli.report.data import gap_rows, record, volumes
from pacli.report.records.execution import execution
from pacli.report.records.pipeline import pipeline

if TYPE_CHECKING:
    from pacli.analysis.reviews.review import ReviewReport
    from pacli.locale import Language

WIN_KEYS = ("kind", "about", "text", "day", "amount", "unit", "note")
DECISION_KEYS = ("review", "place", "about", "verdict", "do", "by")
TASK_KEYS = ("id", "action", "title", "due", "done", "result", "minutes", "days_late")
READING_KEYS = (
    "indicator",
    "label",
    "unit",
    "measure",
    "period",
    "suggested",
    "logged",
    "last",
    "overdue",
)
WEEKLY_KEYS = ("indicator", "label", "unit", "per_week")
RITUAL_KEYS = ("ritual", "title", "day")
IDEA_KEYS = ("idea", "title", "noted")
GIVEN_KEYS = ("day", "value")
CAUSE_KEYS = ("kind", "about", "label", "to", "to_label", "converted", "rate")


def review(report: ReviewReport, say: Language) -> dict[str, Any]:
    """The content of a review report."""
    week = report.week
    return {
        "since": report.since,
        "wins": _records(report.wins, WIN_KEYS),
        "decisions_due": _records(report.decisions_due, DECISION_KEYS),
        "week": {
            "first": week.first,
            "last": week.last,
            "kept": week.kept,
            "due": _records(week.due, TASK_KEYS),
            "done": _records(week.done, TASK_KEYS),
            "slipped": _records(week.slipped, TASK_KEYS),
        },
        "readings_due": _records(report.readings_due, READING_KEYS),
        "gap": {"rows": gap_rows(report.gap.rows)},
        "volumes": None if report.volumes is None else volumes(report.volumes),
        "pipeline": None if report.pipeline is None else pipeline(report.pipeline),
        "cause": _cause(report),
        "next_week": _next_week(report),
        "tip": None
        if report.tip is None
        else {"code": report.tip.code, "message": say(report.tip.message, **report.tip.params)},
        "missed": report.missed,
        "rituals": _rituals(report),
        "execution": execution(report.execution),
        "ideas": _records(report.ideas, IDEA_KEYS),
        "motivation": {
            "start": report.mood.start,
            "given": _records(report.mood.given, GIVEN_KEYS),
        },
        "ending": _ending(report),
        "obstacles": [{"obstacle": one.id, "text": one.text} for one in report.obstacles],
    }


def _records(values: Iterable[Any], keys: Iterable[str]) -> list[dict[str, Any] | None]:
    names = tuple(keys)
    return [record(value, names) for value in values]


def _cause(report: ReviewReport) -> dict[str, Any] | None:
    cause = report.cause
    found = record(cause, CAUSE_KEYS)
    if cause is None or found is None:
        return None
    found["task"] = record(cause.todo, TASK_KEYS)
    return found


def _ending(report: ReviewReport) -> dict[str, Any] | None:
    found = report.ending
    if found is None:
        return None
    row = found.row
    return {
        "indicator": row.indicator,
        "due": found.due,
        "over": found.over,
        "target": row.target,
        "actual": row.actual,
        "against_initial": row.against_initial,
    }


def _rituals(report: ReviewReport) -> dict[str, Any] | None:
    found = report.rituals
    if found is None:
        return None
    return {
        "done": found.done,
        "due": found.due,
        "weeks": found.weeks,
        "open": _records(found.open, RITUAL_KEYS),
    }


def _next_week(report: ReviewReport) -> dict[str, Any]:
    coming = report.next_week
    ahead = coming.ahead
    return {
        "first": ahead.first,
        "last": ahead.last,
        "tasks": _records(ahead.tasks, TASK_KEYS),
        "late": _records(ahead.late, TASK_KEYS),
        "task_minutes": ahead.minutes,
        "days_off": ahead.days_off,
        "volumes": _records(coming.volumes, WEEKLY_KEYS),
        "minutes_needed": coming.minutes_needed,
        "minutes_available": coming.minutes_available,
        "review": coming.review,
    }
