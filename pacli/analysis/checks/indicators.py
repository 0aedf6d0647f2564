"""Figures that are right, fresh, and of the kind that helps to steer."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from fractions import Fraction

from pacli.analysis.checks.subject import Found, Subject
from pacli.analysis.indicators.indicator import known
from pacli.analysis.indicators.rate import whole_share
from pacli.dates import period

_EVEN = 10
"""From here on, to the unit is near enough: a tenth is what two targets may differ by."""
TOO_MUCH = 2
"""So many times the work per week of so far is not to be counted on."""


def future_readings(subject: Subject) -> Found:
    """Readings of days still to come."""
    if subject.today == dt.date.max:
        return
    tomorrow = subject.today + dt.timedelta(days=1)
    for name, aim in subject.courses.items():
        for day in aim.readings.within(tomorrow, None):
            params = {"day": subject.told(day), "date": day.isoformat(), "id": name}
            yield ("indicators", name, "readings", day), params


def negative_totals(subject: Subject) -> Found:
    """Counts of things that add up to less than nothing."""
    for name, aim in subject.courses.items():
        total = aim.readings.total(None, None)
        if aim.measure == "total" and not aim.money and total is not None and total < 0:
            params = {"total": total, "label": aim.label, "id": name}
            yield ("indicators", name, "readings"), params


def effort(subject: Subject) -> Found:
    """Targets that now ask for more than twice the work per week of so far."""
    for row in subject.rows:
        multiple = row.effort_multiple
        if multiple is None or multiple <= TOO_MUCH or row.status == "early":
            continue
        own = subject.plan.indicators[row.indicator].due is not None
        params = {
            "label": row.label,
            "times": Decimal(round(multiple * 10)) / 10,
            "id": row.indicator,
            # The day that is in force for it.
            "deadline": f"indicators.{row.indicator}.due" if own else "objective.due",
        }
        yield ("indicators", row.indicator, "target"), params


def fresh(subject: Subject) -> Found:
    """Indicators without a reading for longer than their cadence."""
    for name, aim in subject.courses.items():
        whole = aim.calendar.last_complete(aim.cadence, subject.today)
        since = aim.readings.last_day(subject.today) or aim.start
        if whole is None or since is None or known(aim, subject.today).fresh:
            continue
        over = aim.due is not None and period(aim.cadence, aim.due).last < whole.first
        # A period that began before the indicator did is not one to read it for.
        if since <= whole.first and not over:
            yield (
                ("indicators", name, "readings"),
                {"label": aim.label, "day": subject.told(since), "id": name},
            )


def tracking(subject: Subject) -> Found:
    """At least one figure follows what is done, not only what came of it."""
    kinds = {aim.kind for aim in subject.courses.values()}
    if kinds == {"result"}:
        yield ("indicators",), {}


def sources(subject: Subject) -> Found:
    """Where the figures of each indicator come from."""
    for name, indicator in subject.plan.indicators.items():
        if indicator.source is None:
            yield ("indicators", name, "source"), {"label": indicator.label, "id": name}


def upwards(value: Fraction) -> Decimal:
    """At least ``value``, as short as a target is written: whole, or two figures."""
    if value >= _EVEN or value.denominator == 1:
        return Decimal(math.ceil(value))
    places = 0
    while 0 < value * 10**places < _EVEN:
        places += 1
    return Decimal(math.ceil(value * 10**places)).scaleb(-places).normalize()


def staged(subject: Subject) -> Found:
    """What is done for each stage of the funnel has a target, so that it can be behind."""
    bare = [
        aim
        for stage in subject.plan.funnel
        if (aim := subject.courses[stage.indicator]).kind == "tracking"
        and aim.target is None
        and aim.adds_up
        and aim is not subject.aim
    ]
    if not bare or (subject.due is not None and subject.due < subject.today):
        return
    from pacli.analysis.selling.funnel import asked

    volumes = asked(subject.plan, subject.today)
    for aim in bare:
        volume = volumes[aim.id].total if aim.id in volumes else None
        periods = whole_share(aim) if aim.measure == "rate" else 1
        if volume is not None and periods:
            right = format(upwards(volume / periods), "f")
            params = {"label": aim.label, "id": aim.id, "right": right}
            yield ("indicators", aim.id), params


def funnel_targets(subject: Subject) -> Found:
    """Stages whose own target is not what the funnel asks of them.

    One that takes too much already is not to be aimed higher.
    """
    if not subject.plan.funnel:
        return
    stages = [stage.indicator for stage in subject.plan.funnel]
    told = subject.plan.checks.get("PAC308") != "ignore"
    strained = {path[1] for path, _ in effort(subject)} if told else set()
    for row in subject.rows:
        # As the plan writes it: that of a rate is per period.
        periods = whole_share(subject.courses[row.indicator]) if row.measure == "rate" else 1
        if row.beside is not None and periods and row.indicator not in strained:
            asked = upwards(row.beside.funnel / periods)
            below = stages[stages.index(row.indicator) + 1 :]
            params = {
                "target": row.target,
                "funnel": asked,
                "id": row.indicator,
                "right": format(asked, "f"),
                "stage": below[0] if below else row.indicator,
                # What leads from this stage to the money, where it is the last.
                "counts": "rate" if below else "basket",
            }
            yield ("indicators", row.indicator, "target"), params
