"""What a table of gaps cannot say: why a row has no judgement, and what to do about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.figures import Figures
from pacli.report.terminal.indicators.forecast import forecast_facts
from pacli.report.terminal.indicators.outcome import outcome

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.locale import Language

PACED = frozenset(("on_track", "at_risk", "off_track", "early"))
"""Statuses of an indicator that is under way and has readings."""

FAR_AHEAD = 3
"""Beyond so many times the pace expected, the figure says no more than words do."""

NAMED = 3
"""Indicators that a command names; the others it leaves to her."""

HARDER = Fraction(6, 5)
"""From so many times her pace on, what is left to do asks for more than going on."""


def notes(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    """What came of it first, then what is to be known or done, rows alike together."""
    for row in rows:
        yield from outcome(row, figures)
    yield from _judged_on(rows, figures)
    yield from _readings_due(rows, figures)
    yield from _no_data(rows, figures)
    for status, told in (
        ("no_target", _no_target),
        ("no_deadline", _no_deadline),
        ("early", _early),
    ):
        alike = [row for row in rows if row.status == status]
        if alike:
            yield told(alike, rows, figures.say)
    yield from _starts(rows, figures)
    for row in rows:
        yield from _promised(row, figures)
        yield from _period(row, figures)
        yield from _beside(row, figures.say)


def details(row: GapRow, figures: Figures) -> Iterator[str]:
    """What an indicator is to reach and how it stands, beyond the table."""
    say = figures.say
    yield from _target(row, figures)
    if row.initial is not None:
        yield say("initial value {amount}", amount=figures.amount(row.initial, row))
    if row.unit is not None and not row.money:
        yield say("counted in {unit}", unit=row.unit)
    if row.start is not None:
        yield say("from {day} on", day=figures.day(row.start))
    if row.elapsed is not None:
        yield say(
            "judged on {day}, {share} of the time gone",
            day=figures.day(row.as_of),
            share=say.share(row.elapsed),
        )
    if row.pace is not None and row.pace < 0:
        yield say("going the wrong way since the start")
    elif row.pace is not None and row.pace > FAR_AHEAD:
        yield say("far ahead of the pace expected")
    elif row.pace is not None:
        yield say("at {share} of the pace expected", share=say.share(row.pace))
    if row.buffer_days:
        yield say.plural(
            "ahead by {n} working day", "ahead by {n} working days", row.buffer_days
        )
    if row.effort_multiple is not None and row.effort_multiple >= HARDER:
        yield say(
            "it takes {multiple} times the pace you kept so far",
            multiple=say.number(row.effort_multiple, 1),
        )
    yield from forecast_facts(row, figures)


def _by_day(
    rows: Iterable[GapRow], day: Callable[[GapRow], dt.date | None]
) -> list[tuple[dt.date, list[GapRow]]]:
    """Rows with the same day together, the latest day first."""
    days: dict[dt.date, list[GapRow]] = {}
    for row in rows:
        at = day(row)
        if at is not None:
            days.setdefault(at, []).append(row)
    return sorted(days.items(), key=lambda item: item[0], reverse=True)


def _labels(alike: Sequence[GapRow], rows: Sequence[GapRow], say: Language) -> str:
    if len(alike) == len(rows) > 1:
        # TRANSLATORS: stands in place of the names of all indicators, before a colon.
        return say("All")
    return say.list([row.label for row in alike])


def _judged_on(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    """Rows that are judged on an earlier day than today."""
    earlier = [
        row
        for row in rows
        if row.status in PACED and row.judged is None and not row.stale
        if row.as_of < figures.today
    ]
    for day, alike in _by_day(earlier, lambda row: row.as_of):
        yield figures.say.plural(
            "{labels}: judged on {day}, the day of the last reading",
            "{labels}: judged on {day}, the day of their last readings",
            len(alike),
            labels=_labels(alike, rows, figures.say),
            day=figures.day(day),
        )


def _readings_due(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    late = [row for row in rows if row.stale and row.status in PACED]
    for day, alike in _by_day(late, lambda row: row.as_of):
        yield figures.say.plural(
            "{labels}: reading due since {day}. Note it: pac log {id} VALUE",
            "{labels}: readings due since {day}. Note them: pac log",
            len(alike),
            labels=_labels(alike, rows, figures.say),
            day=figures.day(day),
            id=alike[0].indicator,
        )


def _no_data(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    """Rows without any reading, then rates without one in the period that counts."""
    say = figures.say
    unknown = [row for row in rows if row.status == "no_data"]
    never = [row for row in unknown if row.read is None]
    if never:
        # That none is due today keeps nobody from noting one.
        ids = [row.indicator for row in never[:NAMED]]
        values = " ".join(say("{id}=VALUE", id=name) for name in ids)
        yield say.plural(
            "{labels}: no reading yet. Note one: pac log {id} VALUE",
            "{labels}: no reading yet. Note them: pac log {values}",
            len(never),
            labels=_labels(never, rows, say),
            id=never[0].indicator,
            values=values if len(never) <= NAMED else f"{values} …",
        )
    for row in never:
        yield from _apart(row, figures)
    for row in unknown:
        if row.read is not None and row.judged is not None:
            yield say(
                "{label}: no reading for {span}. Note it: pac log {id} VALUE --on {day}",
                label=row.label,
                span=figures.span(row.judged),
                id=row.indicator,
                day=min(row.judged.last, figures.today).isoformat(),
            )


def _apart(row: GapRow, figures: Figures) -> Iterator[str]:
    """Why what was noted does not count: it is from before the start, or after the end."""
    if row.apart is None:
        return
    say, days = figures.say, {"label": row.label, "day": figures.day(row.apart)}
    if row.start is not None and row.apart < row.start:
        start = figures.day(row.start)
        yield say(
            "{label}: starts on {start}, so the reading of {day} does not count",
            start=start,
            **days,
        )
    elif row.due is not None:
        due = figures.day(row.due)
        yield say(
            "{label}: ended on {due}, so the reading of {day} does not count", due=due, **days
        )


def _no_target(alike: Sequence[GapRow], rows: Sequence[GapRow], say: Language) -> str:
    return say(
        "{labels}: no target. Set one: pac indicator set {id} target=VALUE",
        labels=_labels(alike, rows, say),
        id=alike[0].indicator,
    )


def _no_deadline(alike: Sequence[GapRow], rows: Sequence[GapRow], say: Language) -> str:
    # One without a day of its own has the objective's, so the objective has none either.
    return say(
        "{labels}: no due date. Set one: pac set objective.due=DATE",
        labels=_labels(alike, rows, say),
    )


def _early(alike: Sequence[GapRow], rows: Sequence[GapRow], say: Language) -> str:
    return say(
        "{labels}: a result takes some weeks, too early to judge",
        labels=_labels(alike, rows, say),
    )


def _starts(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    coming = [row for row in rows if row.status == "not_started"]
    for day, alike in reversed(_by_day(coming, lambda row: row.start)):
        yield figures.say.plural(
            "{labels}: starts on {day}",
            "{labels}: start on {day}",
            len(alike),
            labels=_labels(alike, rows, figures.say),
            day=figures.day(day),
        )


def _promised(row: GapRow, figures: Figures) -> Iterator[str]:
    if row.promised is not None:
        facts = " · ".join(_target(row, figures))
        # TRANSLATORS: an indicator's name, then short facts about it.
        yield figures.say("{label}: {facts}", label=row.label, facts=facts)


def _target(row: GapRow, figures: Figures) -> Iterator[str]:
    """The target in force, and what was first promised where that was something else."""
    say = figures.say
    target = figures.amount(row.target, row)
    if target and row.due is not None:
        yield say("target {target} by {day}", target=target, day=figures.day(row.due))
    elif target:
        yield say("target {target}", target=target)
    promised = row.promised
    if promised is None:
        return
    was = [] if promised.target is None else [figures.amount(promised.target, row)]
    was += [] if promised.due is None else [figures.day(promised.due)]
    if was:
        # TRANSLATORS: the target, the day or both that were promised before a revision.
        yield say("promised at first: {was}", was=", ".join(was))


def _period(row: GapRow, figures: Figures) -> Iterator[str]:
    """Of a rate: which period is judged, and how the open one stands."""
    if (
        row.status not in PACED
        or row.judged is None
        or row.current is None
        or figures.today in row.judged
    ):
        return
    yield figures.say(
        "{label}: judged {span}; since then {actual} of {expected} expected",
        label=row.label,
        span=figures.span(row.judged),
        actual=figures.amount(row.current.actual, row) or figures.say("no reading"),
        expected=figures.amount(row.current.expected, row),
    )


def _beside(row: GapRow, say: Language) -> Iterator[str]:
    """Of a stage: that its own target is not what the funnel asks for."""
    if row.beside is None:
        return
    target, funnel = row.beside
    figures = {"label": row.label, "target": round(target), "asked": round(funnel)}
    if funnel > target:
        yield say(
            "{label}: the target of {target} is not enough, the funnel asks for {asked}",
            **figures,
        )
    else:
        yield say(
            "{label}: the target of {target} is more than the funnel asks for, {asked}",
            **figures,
        )
