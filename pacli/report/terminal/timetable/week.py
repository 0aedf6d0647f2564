"""The week: a grid where there is room for one, else a list day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.analysis.timetable.slots import clock
from pacli.changes.choices import SHOWN
from pacli.errors import N_
from pacli.report.clean import width
from pacli.report.days import weekday_text
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.timetable.strips import strips
from pacli.report.terminal.timetable.words import PARTS, WeekWords
from pacli.report.words.items import untimed

if TYPE_CHECKING:
    from pacli.analysis.timetable.ideal_week import WeekDay, WeekReport
    from pacli.analysis.timetable.tasks import WeekTask
    from pacli.locale import Language

THERE = {
    # TRANSLATORS: the hours that a week has: those of its slots, her own, of working days
    "slots": N_("column\x04in slots"),
    "people": N_("column\x04you have"),
    "commitment": N_("column\x04set aside"),
    "days": N_("column\x04in working days"),
}


def print_week(screen: Screen, report: WeekReport, say: Language, currency: str) -> None:
    """Print a week: slots, rituals and tasks; hours; clashes; wishes without a slot."""
    words = WeekWords(report, say, currency)
    screen.line(words.title(), BOLD, hang=2)
    if report.volumes:
        asked = " · ".join(words.volume(one) for one in report.volumes)
        # TRANSLATORS: what the week asks for: SMS 14 of 25 · RDV 9
        screen.line(say("To do: {volumes}", volumes=asked), hang=2)
    if report.balance is None:
        _print_kept(screen, report, say)
    screen.line()
    from pacli.report.terminal.timetable.grid import print_days

    if not (report.planned and print_days(screen, report, words)):
        _print_list(screen, report, words)
    else:
        _print_tasks(screen, report, words)
    _print_hours(screen, report, words)
    for note in words.unworked():
        screen.line(note, DIM, hang=2)
    _print_clashes(screen, report, words)
    _print_wishes(screen, report, words)
    _print_hint(screen, report, say)


def _print_hint(screen: Screen, report: WeekReport, say: Language) -> None:
    """How a slot is set, where one is missing."""
    example = say("pac set week.mon.9h-12h=business")
    if not report.planned:
        screen.line()
        told = say("No ideal week yet. Begin with a slot:")
    elif report.remedy is not None:
        told = say("A slot that ends a clash:")
        day, start, end = report.remedy
        example = say(
            "pac set week.{day}.{times}=business",
            day=say(SHOWN[day]),
            times=f"{clock(start)}-{clock(end)}",
        )
    elif report.wishes:
        told = say("To change a slot:")
    else:
        return
    screen.line(told, DIM, hang=2)
    screen.spans([(example, DIM)], indent=2 if width(example) + 2 <= screen.columns else 0)


def _print_kept(screen: Screen, report: WeekReport, say: Language) -> None:
    facts = []
    kept, due = report.kept
    if due:
        facts.append(
            say.plural(
                "{kept} of {n} ritual kept", "{kept} of {n} rituals kept", due, kept=kept
            )
        )
    done, tasks = report.done
    if tasks:
        facts.append(
            say.plural("{done} of {n} task done", "{done} of {n} tasks done", tasks, done=done)
        )
    screen.facts(facts)


def _print_list(screen: Screen, report: WeekReport, words: WeekWords) -> None:
    """Each day with its slots and rituals by time, then its tasks."""
    for day in report.days:
        lines = list(_lines(screen, report, words, day))
        if not lines and not day.works and not day.off and day.date != report.today:
            continue
        style = DIM if day.date < report.today else BOLD
        screen.line(_heading(report, words, day), style)
        for times, text, style in lines:
            lead = f"{times}  " if times else ""
            screen.line(lead + text, style, indent=2, hang=len(lead) or 2)


def _heading(report: WeekReport, words: WeekWords, day: WeekDay) -> str:
    say = words.say
    facts = [weekday_text(day.date, report.today, say)]
    if day.date == report.today:
        facts.append(say("today"))
    if day.off:
        facts.append(say("day off"))
    return " · ".join(facts)


def _lines(
    screen: Screen, report: WeekReport, words: WeekWords, day: WeekDay
) -> list[tuple[str, str, str]]:
    """The lines of a day: times, text, style."""
    say, symbols = words.say, screen.symbols
    past = DIM if day.date < report.today else ""
    found = []
    for strip in strips(report, day):
        text = " + ".join(words.item(item, symbols) for item in strip.items)
        if not text and strip.slot is not None:
            text = words.slot(strip.slot, told=True)
        elif len(strip.items) > 1:
            text = f"! {text}"
        found.append((words.times(strip.start, strip.end), text, past))
    for ritual in day.rituals:
        if ritual.start is None and ritual.state != "off":
            part = say(PARTS[ritual.part]) if ritual.part is not None else ""
            found.append((part, words.ritual(ritual, symbols), past))
    for task in day.tasks:
        text = words.task(task, symbols)
        if task.state == "open":
            # TRANSLATORS: a task that is to be finished on the day that it stands under
            text = say("due: {task}", task=text)
        style = BAD if task.state == "late" else past
        found.append(("", text, style))
    return found


def _print_tasks(screen: Screen, report: WeekReport, words: WeekWords) -> None:
    """The tasks under a grid, and the rituals that found no place in it."""
    say = words.say
    rows: list[list[Cell]] = []
    for day in report.days:
        head = words.head(day.date)
        for ritual in day.rituals:
            if ritual.start is None and ritual.state != "off":
                part = say(PARTS[ritual.part]) if ritual.part is not None else ""
                rows.append([head, words.ritual(ritual, screen.symbols), part])
        for task in day.tasks:
            style = {"late": BAD, "done": GOOD}.get(task.state, "")
            text = words.task(task, screen.symbols)
            rows.append([head, (text, style), _proposal(words, task)])
    if not rows:
        return
    screen.line()
    columns = [
        Column(say("column\x04day")),
        Column(say("column\x04task"), folds=True),
        Column(say("column\x04proposal"), folds=True, drop=1),
    ]
    print_grid(screen, columns, rows)


def _proposal(words: WeekWords, task: WeekTask) -> str:
    """When a task could be done."""
    if task.missing and not task.pieces:
        return words.say("no slot left")
    when = [
        f"{words.head(piece.day)} {words.times(piece.start, piece.end)}".replace(" ", "\u00a0")
        for piece in task.pieces
    ]
    return ", ".join(when)


def _print_hours(screen: Screen, report: WeekReport, words: WeekWords) -> None:
    hours, say = report.balance, words.say
    if hours is None or not hours.rows:
        return
    rows: list[list[Cell]] = []
    for row in hours.rows:
        left = row.there - row.asked
        verdict: Cell = ""
        if row.asked and left < 0:
            more = say("{time} too many", time=say.duration(-left))
            verdict = (f"{screen.symbols.bad}\u00a0{more}", BAD)
        elif row.asked and row.clashes:
            told = say.plural(
                "enough hours, but {n} clash", "enough hours, but {n} clashes", row.clashes
            )
            verdict = (f"{screen.symbols.warn}\u00a0{told}", WARN)
        elif row.asked:
            verdict = (f"{screen.symbols.good}\u00a0{say('it fits')}", GOOD)
        name = say("selling") if row.domain == "selling" else say(SHOWN[row.domain])
        asked = say.duration(row.asked) if row.asked else ""
        rows.append([name, asked, say.duration(row.there), verdict])
    screen.line()
    columns = [
        Column(say("column\x04hours")),
        Column(say("column\x04asked"), right=True),
        Column(say(THERE[hours.basis]), right=True),
        Column(""),
    ]
    print_grid(screen, columns, rows)
    parts = tuple(words.asks())
    if len(parts) > 1:
        # TRANSLATORS: what the hours asked are made of: selling 4 h, tasks 3 h and rituals 1 h
        screen.line(say("Asked of business: {parts}.", parts=parts), DIM, hang=2)
    for note in (*words.others(), *words.there()):
        screen.line(note, DIM, hang=2)
    if hours.unknown:
        screen.line(untimed(tuple(hours.unknown.values()), say), DIM, hang=2)


def _print_clashes(screen: Screen, report: WeekReport, words: WeekWords) -> None:
    if not report.clashes:
        return
    screen.line()
    screen.line(words.say("Clashes"), BOLD)
    for clash in words.clashes():
        screen.line(f"! {clash}", WARN, indent=2, hang=2)


def _print_wishes(screen: Screen, report: WeekReport, words: WeekWords) -> None:
    if not report.wishes:
        return
    screen.line()
    screen.line(words.say("Wishes without a slot"), BOLD)
    for wish in report.wishes:
        screen.line(f"{screen.symbols.wait} {words.wish(wish)}", indent=2, hang=2)
