"""The figures of a written plan: indicators, sales stages and volumes, the order book."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.errors import C_, N_
from pacli.model.labels import LABELS
from pacli.report.chances import chance_text
from pacli.report.markdown.pen import Pen
from pacli.report.markdown.text import bullets, inline, inside
from pacli.report.terminal.indicators.forecast import forecasts
from pacli.report.terminal.indicators.gap import status_word
from pacli.report.terminal.selling.notes import counted

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.paper.sheet import SheetIndicator
    from pacli.analysis.selling.rows import LastStage, VolumeRow
    from pacli.model.indicator import Stage


def indicators(pen: Pen) -> Iterator[str]:
    """What is followed, where it stands, and where the results lead at this rate."""
    sheet = pen.doc.sheet
    if not sheet.indicators:
        return
    yield pen.table(
        [
            LABELS["indicator"],
            C_("column", "initial"),
            C_("column", "target"),
            C_("column", "due"),
            C_("column", "actual"),
            C_("column", "gap"),
            C_("column", "status"),
            C_("column", "source"),
        ],
        [_indicator(pen, one) for one in sheet.indicators],
        right=(1, 2, 4, 5),
    )
    # The objective's is told with the objective.
    rows = [one.row for one in sheet.indicators if one.row is not sheet.aim]
    lines = list(forecasts(sheet.gap, rows, pen.figures, detailed=False))
    if lines:
        yield bullets(map(inline, lines))


def _indicator(pen: Pen, one: SheetIndicator) -> tuple[str, ...]:
    row, figures = one.row, pen.figures
    target = figures.amount(row.target, row)
    return (
        figures.name(row, 60),
        figures.amount(row.initial, row),
        pen.say("max {amount}", amount=target) if row.cap and target else target,
        pen.day(row.due),
        figures.amount(row.actual, row),
        figures.gap(row),
        status_text(pen, row),
        one.source or "",
    )


def status_text(pen: Pen, row: GapRow) -> str:
    """Where an indicator stands, in words."""
    return pen.say(status_word(row))


def stages(pen: Pen) -> Iterator[str]:
    """What each stage of selling is, and how much of each the objective still takes."""
    found, say = pen.doc.volumes, pen.say
    if found is None:
        return
    goal, last, ended = found.goal, found.last, pen.doc.sheet.ended
    if goal is not None and last is not None and goal.wins and not ended:
        wins = counted(say, goal.wins, last.unit or last.label)
        if goal.basket is None:
            told = say("Still to win: {wins}", wins=wins)
        else:
            told = say(
                "{left} left at {basket} each: {wins}",
                left=say.money(goal.left, pen.plan.currency),
                basket=say.money(goal.basket, pen.plan.currency),
                wins=wins,
            )
        yield inline(say("{text}.", text=told))
    if last is not None and found.rows:
        rows = [*(_stage(pen, row) for row in found.rows), _last(pen, last)]
        if ended:
            rows = [(label, done, "", "", *rest) for label, done, _, _, *rest in rows]
        yield pen.table(
            [
                C_("column", "stage"),
                C_("column", "done"),
                C_("column", "still needed"),
                C_("column", "a week"),
                C_("column", "success planned"),
                C_("column", "measured"),
            ],
            rows,
            right=(1, 2, 3, 4, 5),
        )
    lines = [line for stage in pen.plan.funnel for line in _playbook(pen, stage)]
    if lines:
        yield bullets(lines)


def _stage(pen: Pen, row: VolumeRow) -> tuple[str, ...]:
    say, seen = pen.say, row.measured
    measured = ""
    if seen is not None and (seen.attempts or seen.wins):
        measured = say("{wins} of {attempts}", wins=seen.wins, attempts=seen.attempts)
    return (
        row.label or "",
        say.number(row.done) if row.done is not None else "",
        say.number(row.remaining) if row.remaining is not None else "",
        say.number(row.per_week) if row.per_week is not None else "",
        say.rate(row.rate),
        measured,
    )


def _last(pen: Pen, stage: LastStage) -> tuple[str, ...]:
    say = pen.say
    return (
        stage.label,
        say.number(stage.done) if stage.done is not None else "",
        say.number(stage.want) if stage.want is not None else "",
        say.number(stage.per_week) if stage.per_week is not None else "",
        "",
        "",
    )


def _playbook(pen: Pen, stage: Stage) -> Iterator[str]:
    """What makes a stage reached, what is done at it, what is promised."""
    say = pen.say
    told = [text.strip().rstrip(".") for text in (stage.description, stage.service) if text]
    if stage.activities:
        told.insert(min(1, len(told)), say.list(stage.activities))
    if told:
        label = pen.plan.indicators[stage.indicator].label
        yield f"**{inside(label)}** · {inside(' · '.join(told))}"


def orders(pen: Pen) -> Iterator[str]:
    """The open deals and what they are worth, then those that were won or lost."""
    book, say = pen.doc.book, pen.say
    told = " ".join((*_open(pen), *_closed(pen)))
    if told:
        yield told
    if book is None:
        return
    yield pen.table(
        [
            C_("column", "company"),
            C_("column", "amount"),
            C_("column", "chance"),
            C_("column", "weighted"),
            C_("column", "milestone"),
        ],
        [
            (
                row.company,
                pen.money(row.amount),
                chance_text(row.probability, say) if row.probability is not None else "",
                pen.money(row.weighted),
                pen.day(row.milestone),
            )
            for row in book.deals
        ],
        right=(1, 2, 3),
    )


def _open(pen: Pen) -> Iterator[str]:
    """What the open deals come to, as far as their amounts and chances are known."""
    book, money = pen.doc.book, pen.say.money
    amounts = [row.amount for row in book.deals if row.amount is not None] if book else []
    if book is None or not amounts:
        return
    amount = money(sum(amounts), pen.plan.currency)
    if all(row.weighted is None for row in book.deals):
        yield pen.line(N_("Open deals come to {amount}."), amount=amount)
    else:
        yield pen.line(
            N_("Open deals come to {amount}; weighted by their chances, to {weighted}."),
            amount=amount,
            weighted=money(book.weighted, pen.plan.currency),
        )


def _closed(pen: Pen) -> Iterator[str]:
    won, lost, say = pen.doc.won, pen.doc.lost, pen.say
    if won.deals and won.amount is None:
        yield inline(say.plural("{n} deal was won.", "{n} deals were won.", won.deals))
    elif won.deals:
        yield inline(
            say.plural(
                "{n} deal was won ({amount}).",
                "{n} deals were won ({amount}).",
                won.deals,
                amount=pen.money(won.amount),
            )
        )
    if lost.deals and lost.amount is None:
        yield inline(say.plural("{n} deal was lost.", "{n} deals were lost.", lost.deals))
    elif lost.deals:
        yield inline(
            say.plural(
                "{n} deal was lost ({amount}).",
                "{n} deals were lost ({amount}).",
                lost.deals,
                amount=pen.money(lost.amount),
            )
        )
