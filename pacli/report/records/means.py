"""The workload and the budget for programs. Lengths are minutes of working time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import record

if TYPE_CHECKING:
    from pacli.analysis.means.budget import BudgetReport
    from pacli.analysis.means.hours import PersonLoad
    from pacli.analysis.means.money import Money
    from pacli.analysis.means.people import Who
    from pacli.analysis.means.relief import Overload
    from pacli.analysis.means.workload import WorkloadReport

MONEY_KEYS = ("planned", "spent", "committed", "remaining", "to_agree")
ROW_KEYS = ("action", "title", "status", "type")
WIN_KEYS = ("indicator", "wins", "obtained", "per_win")
COST_KEYS = ("indicator", "label", "unit", "money", "actions", "spent", "wins", "cost")
PURCHASE_KEYS = ("action", "text", "cost", "agreed")
LABOUR_KEYS = (
    *("person", "name", "cost_per_day"),
    *("done", "left", "selling", "rituals", "until", "cost"),
)
CROWD_KEYS = ("stage", "label", "people", "there")
WAY_KEYS = ("kind", "id", "title", "minutes", "day")


def workload_data(report: WorkloadReport) -> dict[str, Any]:
    """The content of the report ``workload``."""
    return {
        "alone": report.alone,
        "weeks": [
            {"first": week.first, "last": week.last, "worked": worked}
            for week, worked in zip(report.weeks, report.worked, strict=True)
        ],
        "rows": [_person(row) for row in report.rows],
        "overloads": [_overload(one) for one in report.overloads],
        "unknown": list(report.unknown),
        "undated": list(report.undated),
        "crowds": [record(one, CROWD_KEYS) for one in report.crowds],
    }


def _who(who: Who) -> dict[str, Any]:
    return {"person": who.id, "name": who.name or None, "hers": who.hers}


def _person(row: PersonLoad) -> dict[str, Any]:
    return {
        **_who(row.who),
        "hours_per_week": row.hours_per_week,
        "basis": row.basis,
        "weeks": [
            {
                "first": week.first,
                "asked": week.asked,
                "there": week.there,
                "parts": [record(part, ("kind", "id", "minutes")) for part in week.parts],
            }
            for week in row.weeks
        ],
    }


def _overload(one: Overload) -> dict[str, Any]:
    return {
        **_who(one.who),
        "week": one.week,
        "minutes": one.minutes,
        "ways": [
            {
                **(record(way, WAY_KEYS) or {}),
                "person": way.who.id if way.who is not None else None,
            }
            for way in one.ways
        ],
    }


def budget_data(report: BudgetReport) -> dict[str, Any]:
    """The content of the report ``budget``."""
    return {
        "total": report.total,
        **_money(report.all),
        "left": report.left,
        "foreseen": report.foreseen,
        "free": report.free,
        "rows": [
            {
                **(record(row, ROW_KEYS) or {}),
                **_money(row.money),
                **(record(row, WIN_KEYS) or {}),
            }
            for row in report.rows
        ],
        "types": [{"type": row.type, **_money(row.money)} for row in report.types],
        "wins": [record(one, COST_KEYS) for one in report.wins],
        "to_acquire": [record(one, PURCHASE_KEYS) for one in report.purchases],
        "missing": report.missing,
        "unspent": report.unspent,
        "labour": [record(one, LABOUR_KEYS) for one in report.labour],
    }


def _money(money: Money) -> dict[str, Any]:
    return record(money, MONEY_KEYS) or {}
