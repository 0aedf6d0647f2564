"""A week for programs. Times are those of the clock, lengths are minutes."""

from __future__ import annotations

from typing import Any

from pacli.analysis.timetable.slots import clock
from pacli.report.data import ASKED_KEYS, record

RITUAL_KEYS = ("ritual", "title", "state", "planned", "part", "minutes")
TASK_KEYS = ("id", "title", "due", "done", "state", "days_late", "minutes", "missing")
CLASH_KEYS = ("kind", "day", "id", "title", "other", "domain", "part", "minutes")
BALANCE_KEYS = ("basis", "selling", "tasks", "rituals")
HOURS_KEYS = ("domain", "asked", "there", "clashes")


def week_data(report: Any) -> dict[str, Any]:
    """The content of the report of a week."""
    year, number, _ = report.span.first.isocalendar()
    return {
        "week": f"{year:04}-W{number:02}",
        "first": report.span.first,
        "last": report.span.last,
        "planned": report.planned,
        "days": [_day(day) for day in report.days],
        "volumes": [record(one, ASKED_KEYS) for one in report.volumes],
        "hours": _hours(report.balance),
        "clashes": [
            {**(record(one, CLASH_KEYS) or {}), **_times(one)} for one in report.clashes
        ],
        "wishes": [
            {
                "domain": wish.domain,
                "text": wish.text,
                "weekday": wish.weekday,
                "slot": None if wish.slot is None else _slot(wish.slot),
            }
            for wish in report.wishes
        ],
    }


def _day(day: Any) -> dict[str, Any]:
    return {
        "date": day.date,
        "off": day.off,
        "works": day.works,
        "slots": [_slot(slot) for slot in day.slots],
        "rituals": [
            {**(record(one, RITUAL_KEYS) or {}), **_times(one), "proposed": not one.fixed}
            for one in day.rituals
        ],
        "tasks": [
            {
                **(record(task, TASK_KEYS) or {}),
                "proposed": [{"day": piece.day, **_times(piece)} for piece in task.pieces],
            }
            for task in day.tasks
        ],
    }


def _slot(slot: Any) -> dict[str, Any]:
    return {
        **_times(slot),
        "domain": slot.domain,
        "what": slot.what,
        "selling": slot.selling,
    }


def _times(one: Any) -> dict[str, str | None]:
    return {
        "start": None if one.start is None else clock(one.start),
        "end": None if one.end is None else clock(one.end),
    }


def _hours(balance: Any) -> dict[str, Any] | None:
    if balance is None:
        return None
    rows = [record(row, HOURS_KEYS) for row in balance.rows]
    told = record(balance, BALANCE_KEYS) or {}
    return {**told, "unknown": len(balance.unknown), "rows": rows}
