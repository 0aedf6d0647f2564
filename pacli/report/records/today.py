"""Where a plan stands today, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import ASKED_KEYS, NEXT_KEYS, gap_rows, record

if TYPE_CHECKING:
    from pacli.analysis.agenda.duty import Duty
    from pacli.analysis.agenda.today import TodayReport

DONE_KEYS = ("kind", "id", "title")
DUTY_KEYS = (
    "kind",
    "id",
    "title",
    "due",
    "days_late",
    "margin",
    "at",
    "duration",
    "amount",
    "next_step",
    "waits",
    "days",
    "labels",
    "since",
    "interrupted",
    "urgency",
)
TERM_KEYS = ("kind", "points", "n", "of", "about", "status", "share")
REVIEW_KEYS = ("day", "at", "last", "interrupted")


def today_data(report: TodayReport) -> dict[str, Any]:
    """The content of a report of the day."""
    row = report.objective
    rest = report.rest
    return {
        "title": report.title,
        "start": report.gap.start,
        "due": report.gap.due,
        "ended": report.gap.ended,
        "objective": gap_rows([row])[0] if row is not None else None,
        "last_reading": report.read,
        "week": [record(one, ASKED_KEYS) for one in report.week],
        "day": report.day,
        "done": [record(one, DONE_KEYS) for one in report.done],
        "items": [_duty(one) for one in report.duties],
        "next": record(report.next, NEXT_KEYS),
        "rest": None if rest is None else {"off": rest.off, "back": rest.back},
        "review": record(report.review, REVIEW_KEYS),
        "days_off": list(report.days_off),
        "step": report.step,
    }


def _duty(duty: Duty) -> dict[str, Any]:
    found = record(duty, DUTY_KEYS) or {}
    indicator = duty.week.indicator if duty.week is not None else None
    terms = [record(term, TERM_KEYS) for term in duty.terms]
    return {**found, "indicator": indicator, "terms": terms}
