"""What a table of gaps cannot say: why a row has no judgement, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from pacli.analysis.gap import GapReport, GapRow


def notes(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    """One line for each thing that a figure of ``rows`` needs to be understood."""
    yield from _judged_on(rows, figures)
    for row in rows:
        yield from _notes(row, figures)


def next_step(report: GapReport, figures: Figures) -> str | None:
    """After the last day: the ways to go on. None while there is time."""
    over = [
        row
        for row in report.rows
        if row.due is not None and row.due < report.today and row.status in {"done", "missed"}
    ]
    if not over:
        return None
    row = next((row for row in over if row.indicator == report.objective), over[0])
    if row.status == "done":
        return figures.say(
            "Go on with a higher target: pac indicator set {id} target=VALUE due=DATE",
            id=row.indicator,
        )
    return figures.say(
        "Give it more time (pac indicator set {id} due=DATE), or aim at another figure"
        " (pac indicator set {id} target=VALUE due=DATE).",
        id=row.indicator,
    )


def details(row: GapRow, figures: Figures) -> Iterator[str]:
    """What an indicator is to reach and how it stands, beyond the table."""
    say = figures.say
    yield from _target(row, figures)
    if row.initial is not None:
        yield say("at the start {amount}", amount=figures.amount(row.initial, row))
    if row.start is not None:
        yield say("from {day} on", day=figures.day(row.start))
    if row.elapsed is not None:
        yield say(
            "judged on {day}, {share} of the time gone",
            day=figures.day(row.as_of),
            share=say.share(row.elapsed),
        )
    if row.pace is not None:
        yield say("at {share} of the pace expected", share=say.share(row.pace))
    if row.buffer_days:
        yield say.plural(
            "ahead by {n} working day", "ahead by {n} working days", row.buffer_days
        )
    if row.effort_multiple is not None:
        yield say(
            "to do each week: {multiple} times what was done so far",
            multiple=say.number(row.effort_multiple, 1),
        )


def _judged_on(rows: Sequence[GapRow], figures: Figures) -> Iterator[str]:
    """Rows that are judged on an earlier day than today, by that day, the latest first."""
    say = figures.say
    days: dict[object, list[GapRow]] = {}
    for row in rows:
        known = row.expected is not None and row.judged is None and not row.stale
        if known and row.as_of < figures.today:
            days.setdefault(row.as_of, []).append(row)
    for same in sorted(days.values(), key=lambda same: same[0].as_of, reverse=True):
        yield say.plural(
            "{labels}: judged on {day}, the day of the last reading",
            "{labels}: judged on {day}, the day of their last readings",
            len(same),
            labels=say.list([row.label for row in same]),
            day=figures.day(same[0].as_of),
        )


def _notes(row: GapRow, figures: Figures) -> Iterable[str]:
    say = figures.say
    fixed = {"label": row.label, "id": row.indicator}
    match row.status:
        case "no_data":
            yield say("{label}: no reading yet. Note one: pac log {id} VALUE", **fixed)
        case "not_started" if row.start is not None:
            yield say("{label}: starts on {day}", day=figures.day(row.start), **fixed)
        case "early":
            yield say("{label}: a result takes some weeks, too early to judge", **fixed)
        case "no_target":
            yield say(
                "{label}: no target. Set one: pac indicator set {id} target=VALUE", **fixed
            )
        case "no_deadline":
            yield say("{label}: no due date. Set one: pac indicator set {id} due=DATE", **fixed)
        case "missed" | "done":
            yield from _outcome(row, figures)
    if row.stale and row.status not in {"no_data", "not_started", "done"}:
        yield say(
            "{label}: reading due since {day}. Note it: pac log {id} VALUE",
            day=figures.day(row.as_of),
            **fixed,
        )
    if row.promised is not None:
        facts = " · ".join(_target(row, figures))
        # TRANSLATORS: an indicator's name, then short facts about it.
        yield say("{label}: {facts}", label=row.label, facts=facts)
    yield from _period(row, figures)


def _outcome(row: GapRow, figures: Figures) -> Iterable[str]:
    """At the end: the target, and what was there before."""
    over = row.due is not None and row.due < figures.today
    say = figures.say
    fixed = {
        "label": row.label,
        "actual": figures.amount(row.actual, row),
        "target": figures.amount(row.target, row),
    }
    if row.cap:
        if row.status == "missed":
            yield say("{label}: {actual}, over the {target} not to be passed", **fixed)
        return
    if row.status == "done" and not over:
        return
    facts = [
        say("{label}: {actual} for a target of {target}, reached", **fixed)
        if row.status == "done"
        else say("{label}: {actual}, not the {target} aimed at", **fixed),
        *_since_before(row, figures),
    ]
    yield " · ".join(facts)


def _since_before(row: GapRow, figures: Figures) -> Iterator[str]:
    change = row.against_initial
    if change is None or row.initial is None:
        return
    say = figures.say
    before = figures.amount(row.initial, row)
    share = say.share(abs(change))
    if not change:
        yield say("the same as before")
    elif change > 0:
        yield say("{share} above the {before} of before", share=share, before=before)
    else:
        yield say("{share} below the {before} of before", share=share, before=before)


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


def _period(row: GapRow, figures: Figures) -> Iterable[str]:
    """Of a rate: which period is judged, and how the open one stands."""
    if row.judged is None or row.current is None or figures.today in row.judged:
        return
    yield figures.say(
        "{label}: judged {span}; since then {actual} of {expected} expected",
        label=row.label,
        span=figures.span(row.judged),
        actual=figures.amount(row.current.actual, row) or figures.say("no reading"),
        expected=figures.amount(row.current.expected, row),
    )
