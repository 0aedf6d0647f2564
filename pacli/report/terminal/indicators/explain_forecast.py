"""How a forecast comes about, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.figures import Figures
from pacli.report.terminal.indicators.forecast import chance, forecast_facts
from pacli.report.terminal.steps import Step

if TYPE_CHECKING:
    from pacli.analysis.indicators.workings import Workings
    from pacli.analysis.selling.basis import Basis, Halves

SHOWN = 12
"""Increments that are listed; of more, the last ones."""


def forecast_steps(work: Workings, figures: Figures) -> Iterator[Step]:
    """The steps of one forecast; where there is none, what it still takes."""
    row, given, say = work.row, work.basis, figures.say
    ahead = row.forecast
    if given is None or ahead is None:
        for fact in forecast_facts(row, figures):
            yield say("explain\x04Forecast"), fact
        return
    mean = figures.worked(given.mean, row, more=1)
    weeks = _tenths(given.weeks_left, figures)
    actual = figures.worked(given.actual, row)
    yield say("What came in"), _increments(work, given, figures)
    yield (
        say("Mean a week"),
        say.plural(
            "{sum} in {weeks} working week: {sum} / {weeks} = {mean}",
            "{sum} in {weeks} working weeks: {sum} / {weeks} = {mean}",
            given.weeks,
            sum=figures.worked(given.mean * given.weeks, row),
            weeks=_tenths(given.weeks, figures),
            mean=mean,
        ),
    )
    yield say("explain\x04Spread"), _spread(work, given, figures)
    yield (
        say("Weeks left"),
        say("from {day} to the due day: {weeks}", day=figures.day(given.since), weeks=weeks),
    )
    yield (
        say("At this rate"),
        say(
            "{actual} + {weeks} × {mean} = {value}",
            actual=actual,
            weeks=weeks,
            mean=mean,
            value=figures.worked(given.value, row, more=1),
        ),
    )
    yield from _interval(work, given, figures)
    if ahead.p_target is not None:
        yield say("explain\x04Chance"), _chance(work, given, ahead.p_target, figures)
    if given.halves is not None:
        yield say("Rhythm"), _rhythm(work, given.halves, figures)


def _increments(work: Workings, given: Basis, figures: Figures) -> str:
    say, all_ = figures.say, given.increments
    listed = [figures.worked(one.amount, work.row) for one in all_[-SHOWN:]]
    amounts = " · ".join(listed)
    if work.row.measure == "level":
        return say.plural(
            "{n} change from a reading to the next: {amounts}",
            "{n} changes from a reading to the next: {amounts}",
            len(all_),
            amounts=amounts,
        )
    if len(all_) > SHOWN:
        return say(
            "{n} weeks, the last {shown}: {amounts}",
            n=len(all_),
            shown=SHOWN,
            amounts=amounts,
        )
    return say.plural("{n} week: {amounts}", "{n} weeks: {amounts}", len(all_), amounts=amounts)


def _spread(work: Workings, given: Basis, figures: Figures) -> str:
    say, row = figures.say, work.row
    numbers = {
        "spread": figures.worked(_root(given.variance), row, more=2),
        "variance": figures.worked(given.variance, row, more=2),
        "mean": figures.worked(given.mean, row, more=1),
        "less": len(given.increments) - 1,
    }
    if given.assumed:
        return say(
            "no two weeks differ, which chance alone rarely does: √{variance} = {spread}",
            **numbers,
        )
    return say(
        "squares of (each − {mean} × its weeks), each over its weeks, added, over {less}:"
        " {variance}, of which the root is {spread}",
        **numbers,
    )


def _interval(work: Workings, given: Basis, figures: Figures) -> Iterator[Step]:
    row, say, ahead = work.row, figures.say, work.row.forecast
    if ahead is None:
        return
    weeks = _tenths(given.weeks_left, figures)
    reach = Fraction(given.quantile * given.spread)
    yield (
        say("8 times in 10"),
        say(
            "{t} (Student's t, {less} degrees of freedom) × {s} × √({weeks} + {weeks}² / {all})"
            " = {reach}: from {low} to {high}",
            t=say.number(given.quantile, 3),
            less=len(given.increments) - 1,
            s=figures.worked(_root(given.variance), row, more=2),
            weeks=weeks,
            all=_tenths(given.weeks, figures),
            reach=figures.worked(reach, row, more=1),
            low=figures.worked(Fraction(ahead.low), row, more=1),
            high=figures.worked(Fraction(ahead.high), row, more=1),
        ),
    )
    if given.grows and given.value - reach < given.actual:
        yield (
            "",
            say(
                "not under {actual}, which is reached already",
                actual=figures.worked(given.actual, row),
            ),
        )


def _chance(work: Workings, given: Basis, share: float, figures: Figures) -> str:
    row, say = work.row, figures.say
    told = chance(row, share, figures)
    if row.target is None or not given.spread:
        return told
    return say(
        "({target} − {value}) / {spread} = {ratio} on the same law: {told}",
        target=figures.worked(row.target, row),
        value=figures.worked(given.value, row, more=1),
        spread=figures.worked(Fraction(given.spread), row, more=1),
        ratio=say.number((Fraction(row.target) - given.value) / Fraction(given.spread), 2),
        told=told,
    )


def _rhythm(work: Workings, halves: Halves, figures: Figures) -> str:
    row, say = work.row, figures.say
    numbers = {
        "first": figures.worked(halves.first, row, more=1),
        "second": figures.worked(halves.second, row, more=1),
        "bound": figures.worked(Fraction(halves.bound), row, more=1),
    }
    if halves.shifting:
        return say(
            "{first} a week, then {second}: more apart than the {bound} of chance and a"
            " quarter, so the past predicts badly",
            **numbers,
        )
    return say(
        "{first} a week, then {second}: no more apart than chance ({bound}) or a quarter",
        **numbers,
    )


def _root(x: Fraction) -> Fraction:
    return Fraction(float(x) ** 0.5)


def _tenths(weeks: Fraction, figures: Figures) -> str:
    return figures.say.number(weeks, 0 if weeks.denominator == 1 else 1)
