"""The five steps of the review, and the two that only ask for readings and show where it is."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.changes.log import Entry, log
from pacli.cli.reviewing.answers import Reader
from pacli.cli.reviewing.decision import decision
from pacli.cli.reviewing.next import week_ahead
from pacli.cli.reviewing.week import week
from pacli.errors import N_
from pacli.forms.numbers import number_from_words
from pacli.report.terminal.indicators.due import reading_question

if TYPE_CHECKING:
    from pacli.analysis.indicators.due import ReadingDue
    from pacli.changes.change import Change
    from pacli.cli.reviewing.guide import Guide

SUM = N_("A figure is added, =8000 is the running total; Enter to skip.")
LEVEL = N_("The figure as it stands; Enter to skip.")


def readings(guide: Guide) -> None:
    """The readings that are due, one by one, each written as it is given.

    Those of a step that she comes back to are asked for again.
    """
    due = {(one.indicator, one.suggested): one for one in guide.report.readings_due}
    again = {key: _as_noted(guide, one) for key, one in guide.asked.items() if key not in due}
    guide.asked |= due
    due |= again
    guide.head("" if due else guide.text.noted())
    for reading in due.values():
        question = reading_question(
            reading, guide.session.today, guide.say, guide.plan.currency
        )
        change = guide.ask(question, _logger(guide, reading))
        if change is not None:
            guide.tell(change)


def _as_noted(guide: Guide, reading: ReadingDue) -> ReadingDue:
    """A reading that was asked for, with what the plan has noted by now."""
    # More may have come in since, but not with a period that was over.
    last = reading.period.last if reading.overdue else guide.session.today
    noted = [
        value if isinstance(value, Decimal) else value.value
        for day, value in guide.plan.indicators[reading.indicator].readings.items()
        if reading.period.first <= day <= max(reading.suggested, last)
    ]
    if reading.measure == "level":
        return reading._replace(last=noted[-1] if noted else reading.last)
    return reading._replace(logged=sum(noted, Decimal(0)) if noted else None)


def _logger(guide: Guide, reading: ReadingDue) -> Reader:
    """Reads a figure, or ``=`` and what the running total has come to, and writes it."""
    adds_up = reading.measure in {"total", "rate"}

    def write(answer: str) -> Change:
        figure = answer.removeprefix("=")
        value = number_from_words(figure, unit=reading.unit or "")
        mode = None if figure == answer else "total" if adds_up else "set"
        entry = Entry(reading.indicator, value, reading.suggested, mode)  # type: ignore[arg-type]  # one of Mode
        return guide.make(lambda draft: log(draft, [entry], guide.session.today))

    return Reader(write, SUM if adds_up else LEVEL)


def point(guide: Guide) -> None:
    """Where each indicator stands now."""
    guide.head("")
    guide.screen.facts(guide.text.point(guide.screen), indent=4)


STEPS: tuple[Callable[[Guide], None], ...] = (week, readings, point, decision, week_ahead)


def asks_nothing(guide: Guide) -> bool:
    """Whether the step under way has no question: there is nothing to come back to."""
    step = STEPS[guide.step - 1]
    return step is point or (
        step is readings and not guide.report.readings_due and not guide.asked
    )
