"""What days off change, and the due days in them, as the lines of a change tell it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.changes.change import Line
from pacli.errors import N_, Message
from pacli.report.days import day_text

if TYPE_CHECKING:
    from pacli.analysis.rituals.off import DueInside, Effect
    from pacli.dates import Span
    from pacli.locale import Language

KINDS: dict[str, Message] = {
    "task": N_("task: {title}"),
    "action": N_("end of the action: {title}"),
    "objective": N_("the objective: {title}"),
    "indicator": N_("indicator: {title}"),
    # TRANSLATORS: a deal with a customer, whose next step has a day
    "deal": N_("deal: {title}"),
    "review": N_("the next review"),
}


def effect_lines(
    effect: Effect, say: Language, today: dt.date, currency: str, *, off: bool
) -> Iterator[Line]:
    """What it changes that days are ``off``, or worked after all."""
    yield _days(effect, say, today)
    if effect.rituals:
        rituals = tuple(
            title if times == 1 else say("{title} {n} times", title=title, n=times)
            for title, times in effect.rituals
        )
        told = N_("Rituals excused: {rituals}") if off else N_("Rituals due again: {rituals}")
        yield Line(told, {"rituals": rituals})
    if effect.expected is not None:
        one = effect.expected
        after, before = (
            say.quantity(Fraction(round(value)), one.unit, currency)
            for value in (one.after, one.before)
        )
        # What rounding hides is of no consequence.
        if after != before:
            yield Line(
                N_("Expected of {label} by now: {after} instead of {before}"),
                {"label": one.label, "after": after, "before": before},
            )
    if effect.weekly:
        figures = tuple(
            say(
                # TRANSLATORS: what a week asked for and what it asks for now: SMS 25 → 36
                "{label} {before} → {after}",
                label=after.label if after.money else after.unit or after.label,
                before=say.quantity(before.per_week, before.unit, currency),
                after=say.quantity(after.per_week, after.unit, currency),
            )
            for before, after in effect.weekly
        )
        yield Line(N_("A week of work now asks for: {figures}"), {"figures": figures})


def _days(effect: Effect, say: Language, today: dt.date) -> Line:
    """How many working days they are, and how many that leaves."""
    params: dict[str, object] = {
        "days": say.plural("{n} working day", "{n} working days", effect.working_days)
    }
    if not effect.working_days:
        return Line(N_("No working day among them."))
    if effect.left is None or effect.due is None:
        return Line(N_("That is {days}"), params)
    before, after = effect.left
    params |= {"due": day_text(effect.due, today, say), "before": before, "after": after}
    # TRANSLATORS: {days} is: 10 working days; then how many are left
    return Line(N_("That is {days}; {after} left until {due} instead of {before}"), params)


def inside_lines(
    rows: Sequence[DueInside], span: Span, say: Language, today: dt.date
) -> Iterator[Line]:
    """The due days that stay on days off, and the command that puts them off."""
    yield from due_lines(rows, say, today)
    told = N_("To put that off to the next working day: pac off {span} --move")
    yield Line(told, {"span": str(span)})


def due_lines(rows: Iterable[DueInside], say: Language, today: dt.date) -> Iterator[Line]:
    """Each due day on days off, with the working day that is next."""
    yield Line(N_("What is due in them:"))
    for row in rows:
        yield Line(
            # TRANSLATORS: a task…, the day on which it is due, the next working day
            N_("· {what}, {day} → {to}"),
            {"what": what(row, say), **_from_to(row, say, today)},
        )


def beyond_lines(rows: Iterable[DueInside], say: Language, today: dt.date) -> Iterator[Line]:
    """A word on what is put off to a day after the last one of the plan.

    The objective takes that day along.
    """
    rows = tuple(rows)
    last = max((row.to for row in rows if row.kind == "objective"), default=None)
    for row in rows:
        if row.beyond is not None and (last is None or row.to > last):
            yield Line(
                N_("After the last day of the plan, {end}: {what}, {to}"),
                {
                    "what": what(row, say),
                    "to": day_text(row.to, today, say),
                    "end": day_text(row.beyond, today, say),
                },
            )


def what(row: DueInside, say: Language) -> str:
    """What is due on a day off: “task: Write to old customers”."""
    return say(KINDS[row.kind], title=row.title)


def question(row: DueInside, say: Language, today: dt.date) -> str:
    """Whether to put one due day off."""
    return say("{what}, {day} → {to}?", what=what(row, say), **_from_to(row, say, today))


def _from_to(row: DueInside, say: Language, today: dt.date) -> dict[str, object]:
    form = "weekday" if row.to.year == today.year else "long"
    return {"day": day_text(row.day, today, say), "to": say.day(row.to, form)}  # type: ignore[arg-type]  # both forms
