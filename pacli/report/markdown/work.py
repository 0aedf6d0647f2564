"""What a written plan does: actions with their tasks, the calendar, means, people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.errors import C_, N_
from pacli.locale.days import month_names
from pacli.model.labels import LABELS
from pacli.report.markdown.pen import Pen, capital
from pacli.report.markdown.text import bullets, inline, inside, table
from pacli.report.terminal.book.overdue import days_late
from pacli.report.words.items import ended_text

if TYPE_CHECKING:
    from pacli.analysis.paper.sheet import SheetAction, SheetTask
    from pacli.dates import Span

RUNS = "■"


def actions(pen: Pen) -> Iterator[str]:
    """Each action in a few sentences, with its tasks as a table."""
    for one in pen.doc.sheet.actions:
        yield f"### {inside(one.row.title)}"
        yield " ".join(inline(text) for text in _action(pen, one))
        rows = [_task(pen, task) for task in one.tasks if task.row.status != "dropped"]
        if rows:
            yield pen.table(
                [
                    C_("column", "task"),
                    C_("column", "due"),
                    C_("column", "time"),
                    C_("column", "who"),
                    C_("column", "status"),
                ],
                rows,
                right=(2,),
            )


def _action(pen: Pen, one: SheetAction) -> Iterator[str]:
    say, row = pen.say, one.row
    action = pen.plan.actions[row.action]
    kinds = [say(SHOWN[name]) for name in row.type]
    if action.horizon is not None:
        kinds.append(say(SHOWN[action.horizon]))
    if kinds:
        yield say("{text}.", text=capital(", ".join(kinds)))
    if action.segment in pen.plan.segments:
        yield say("For: {text}.", text=pen.plan.segments[action.segment].label)
    yield from _led(pen, one)
    answers = pen.doc.answers[row.action]
    if answers:
        yield say("It answers: {texts}.", texts=answers)
    yield _stands(pen, one)
    yield from _results(pen, one)


def _led(pen: Pen, one: SheetAction) -> Iterator[str]:
    """Who leads an action, from when to when."""
    say, row = pen.say, one.row
    days = ""
    if row.start is not None and row.end is not None and row.start <= row.end:
        days = pen.span(row.start, row.end)
    elif row.end is not None:
        days = say("by {day}", day=pen.full(row.end))
    elif row.start is not None:
        days = say("from {day}", day=pen.full(row.start))
    if one.who and days:
        # TRANSLATORS: {days} is: du 5 janvier au 27 mars 2026
        yield say("Led by {who}, {days}.", who=one.who, days=days)
    elif one.who:
        yield say("Led by {who}.", who=one.who)
    elif days:
        yield say("{text}.", text=capital(days))


def _stands(pen: Pen, one: SheetAction) -> str:
    say, row = pen.say, one.row
    state = capital(days_late(row.days_late, say) if row.days_late else say(SHOWN[row.status]))
    if not row.done or row.status in {"done", "dropped"}:
        return say("{text}.", text=state)
    return say.plural(
        "{state}: {n} task done of {all}.",
        "{state}: {n} tasks done of {all}.",
        row.done,
        state=state,
        all=row.tasks,
    )


def _results(pen: Pen, one: SheetAction) -> Iterator[str]:
    say = pen.say
    expected = pen.amount(one.expected, one.unit)
    if expected and one.label is not None:
        yield say("Result expected: {amount} ({label}).", amount=expected, label=one.label)
    elif expected:
        yield say("Result expected: {amount}.", amount=expected)
    obtained = pen.amount(one.obtained, one.unit)
    if obtained:
        yield say("Result obtained: {amount}.", amount=obtained)
    if one.note:
        yield say("{text}.", text=one.note.strip().rstrip("."))


def _task(pen: Pen, task: SheetTask) -> tuple[str, ...]:
    say, row = pen.say, task.row
    state = days_late(row.days_late, say) if row.days_late else say(SHOWN[row.status])
    return (
        row.title,
        pen.day(row.due),
        say.duration(row.duration) if row.duration is not None else "",
        task.who or "",
        ended_text(state, pen.day(row.ended), say),
    )


def planning(pen: Pen) -> Iterator[str]:
    """The actions over months, or over quarters where the plan is long."""
    calendar = pen.doc.calendar
    if calendar is None:
        return
    years = len({unit.first.year for unit in calendar.units}) > 1
    heads = [inside(_unit(pen, calendar.by, unit, years=years)) for unit in calendar.units]
    rows = [
        [inside(lane.title), *(RUNS if on else "" for on in lane.runs)]
        for lane in calendar.lanes
    ]
    # Every month stands there, also one in which nothing runs.
    yield table(["", *heads], rows, whole=True)


def _unit(pen: Pen, by: str, unit: Span, *, years: bool) -> str:
    day = unit.first
    if by == "quarter":
        quarter = (day.month + 2) // 3
        return pen.say("Q{quarter} {year}", quarter=quarter, year=str(day.year))
    name = month_names(day.month, pen.say.code)[1]
    return f"{name} {day.year}" if years else name


def means(pen: Pen) -> Iterator[str]:
    """Means at hand and to acquire, and the money of the plan."""
    say, needs, total, money = pen.say, pen.doc.needs, pen.doc.sheet.total, pen.doc.sheet.money
    there = [inline(f"{one.mean.text} ({one.title})") for one in needs if one.at_hand]
    if there:
        yield pen.line(N_("Means at hand:"))
        yield bullets(there)
    wanted = [
        (
            one.mean.text,
            one.title,
            pen.money(one.mean.cost),
            say.write(one.mean.agreed),
        )
        for one in needs
        if not one.at_hand
    ]
    if wanted:
        names = [N_("Means to acquire"), C_("column", "for"), LABELS["cost"], LABELS["agreed"]]
        yield pen.table(names, wanted, right=(2,))
    told = []
    if total is not None:
        told.append(
            pen.line(N_("The budget of the plan is {amount}."), amount=pen.money(total))
        )
    if money.planned is not None:
        told.append(
            pen.line(N_("{amount} are set aside for actions."), amount=pen.money(money.planned))
        )
    if money.spent is not None:
        told.append(pen.line(N_("{amount} have been spent."), amount=pen.money(money.spent)))
    if told:
        yield " ".join(told)
    rows = [
        (one.row.title, pen.money(one.budget), pen.money(one.spent))
        for one in pen.doc.sheet.actions
        if one.budget is not None or one.spent is not None
    ]
    if rows:
        yield pen.table(
            [LABELS["action"], LABELS["budget"], LABELS["spent"]], rows, right=(1, 2)
        )


def people(pen: Pen) -> Iterator[str]:
    """Who works on the plan, and how much."""
    rows = [
        (
            one.name,
            one.role or "",
            pen.say.number(one.hours_per_week) if one.hours_per_week is not None else "",
            pen.money(one.cost_per_day),
        )
        for one in pen.plan.people.values()
    ]
    if rows:
        names = [C_("column", "name"), LABELS["role"], N_("Hours a week"), N_("Cost of a day")]
        yield pen.table(names, rows, right=(2, 3))
