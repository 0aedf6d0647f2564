"""Plans of known sizes, made rather than kept."""

from __future__ import annotations

import datetime as dt
import random

YEAR = dt.date(2026, 1, 5)


def year() -> str:
    """A plan of a year as somebody keeps it: about 220 lines."""
    chance = random.Random(7)
    lines = [
        "# A year of Fridays.",
        "pac: 1",
        "name: A year",
        "language: en",
        "period: {start: 2026-01-05, end: 2026-12-31}",
        "calendar: {days_off: [2026-05-01, 2026-08-03..2026-08-21]}",
        "objective: {title: Sell sixty days, indicator: turnover, due: 2026-12-18}",
        "indicators:",
    ]
    for name, unit, target, mean in (
        ("texts", "texts", 700, 14),
        ("calls", "calls", 240, 5),
        ("turnover", "EUR", 72000, 1500),
    ):
        lines += [
            f"  {name}:",
            f"    label: {name.capitalize()}",
            "    measure: total",
            f"    unit: {unit}",
            f"    target: {target}",
            "    source: {tool: notebook}",
            "    readings:",
        ]
        for week in range(45):
            day = YEAR + dt.timedelta(days=7 * week + 4)
            lines.append(f"      {day}: {chance.randint(0, 2 * mean)}")
    lines += ["funnel:", "  - {indicator: texts, duration: 4min}"]
    lines += ["  - {indicator: calls, rate: 1/3, duration: 30min}", "actions:"]
    for number in range(1, 5):
        lines += [
            f"  action-{number}:",
            f"    title: Action {number}",
            "    type: [prospecting]",
            f"    start: 2026-0{number}-06",
            f"    end: 2026-0{number + 4}-28",
            "    tasks:",
        ]
        lines += [
            f"      step-{step}: {{title: Step {step}, due: 2026-0{number + 2}-{step + 10},"
            " duration: 2h}"
            for step in range(1, 7)
        ]
    lines += ["week:", '  mon: {"09:00-12:00": {domain: business, selling: true}}', "reviews:"]
    for week in range(0, 45, 6):
        day = YEAR + dt.timedelta(days=7 * week + 4)
        lines.append(f"  {day}: {{motivation: {chance.randint(5, 9)}}}")
    return "\n".join(lines) + "\n"


def many(readings: int) -> str:
    """A plan with so many readings, over two hundred indicators at most a day each."""
    chance = random.Random(readings)
    lines = [
        "pac: 1",
        "name: Many readings",
        "language: en",
        "period: {start: 1996-01-01, end: 2030-12-31}",
        "objective: {title: Count, indicator: count-0, due: 2030-12-31}",
        "indicators:",
    ]
    each = min(readings, 10_000)
    for number in range(readings // each):
        lines += [
            f"  count-{number}:",
            f"    label: Count {number}",
            "    measure: total",
            "    unit: things",
            "    target: 1000000",
            "    readings:",
        ]
        first = dt.date(1996, 1, 1)
        lines += [
            f"      {first + dt.timedelta(days=day)}: {chance.randint(0, 40)}"
            for day in range(each)
        ]
    return "\n".join(lines) + "\n"
