"""The five steps of the review: what each shows, asks and saves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pacli.changes.log import Entry, log
from pacli.changes.review import Retarget, settled
from pacli.errors import N_, Message, Usage
from pacli.forms.days import day_from_words
from pacli.forms.numbers import number_from_words
from pacli.forms.text import fold
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.analysis.due import ReadingDue
    from pacli.analysis.review import DecisionDue
    from pacli.changes.change import Change
    from pacli.cli.review_guide import Guide

OUTCOMES = {
    "done": ("y", "yes", "o", "oui", "done", "fait"),
    "not_done": ("n", "no", "non"),
    "postponed": ("p", "postpone", "postponed", "r", "reporter", "reporte", "later"),
}
VERDICTS = {
    "keep": ("k", "keep", "g", "garder"),
    "correct": ("c", "correct", "corriger"),
    "stop": ("s", "stop", "a", "arreter"),
    "retarget": ("r", "retarget", "revoir", "revoir la cible"),
    "later": ("l", "later", "p", "plus tard"),
}
MOST_MOTIVATED = 10


def week(guide: Guide) -> None:
    """Wins first, then what became of the last decisions."""
    guide.head(guide.text.week())
    for win in guide.report.wins:
        guide.show(f"{guide.screen.symbols.good} {guide.text.win(win)}")
    held = guide.held
    for noted in held.wins if held is not None else ():
        guide.show(f"{guide.screen.symbols.good} {noted}")
    question = (
        guide.say("Another win?")
        if held is not None and held.wins
        else guide.say("What went well this week?")
    )
    win = guide.ask(question)
    if win is not None:
        guide.save(more={"wins": win})
    for made in guide.report.decisions_due:
        _outcome(guide, made)


def _outcome(guide: Guide, made: DecisionDue) -> None:
    say = guide.say
    # TRANSLATORS: keys: yes, no, postponed. Either language's letters are taken.
    question = say("{decision}: done? [y/n/postpone]", decision=guide.text.decision(made))
    outcome = guide.ask(question, _choice(OUTCOMES, N_("Answer y, n or p; Enter to skip.")))
    if outcome is None:
        return
    by = None
    if outcome == "postponed":
        default = guide.next_day
        by = guide.ask(_with_default(guide, say("Until when?"), default), _coming(guide))
        by = by or default
    guide.save(lambda draft: settled(draft, made, outcome, by))


def readings(guide: Guide) -> None:
    """The readings that are due, one by one, each written as it is given."""
    due = guide.report.readings_due
    guide.head("" if due else guide.say("all noted"))
    for reading in due:
        change = guide.ask(_reading_question(guide, reading), _logger(guide, reading))
        for line in change.lines if change is not None else ():
            guide.show(guide.session.fill(line.message, line.params), DIM)


def _reading_question(guide: Guide, reading: ReadingDue) -> str:
    say, label = guide.say, reading.label
    if reading.suggested != guide.session.today:
        day = guide.day_name(reading.suggested)
        label = say("{label}, on {day}", label=label, day=day)
    logged = guide.text.logged(reading)
    if reading.logged is not None and reading.measure in {"total", "rate"}:
        # TRANSLATORS: {logged} is: 1 900 € noted already. Enter alone adds nothing.
        return say("{label}: {logged}. To add? [0]", label=label, logged=logged)
    return say("{label} ({logged})", label=label, logged=logged) if logged else label


def _logger(guide: Guide, reading: ReadingDue) -> Callable[[str], Change]:
    """Reads a figure, or ``=`` and what the running total has come to, and writes it."""

    def write(answer: str) -> Change:
        figure = answer.removeprefix("=")
        value = number_from_words(figure, unit=reading.unit)
        adds_up = reading.measure in {"total", "rate"}
        mode = None if figure == answer else "total" if adds_up else "set"
        entry = Entry(reading.indicator, value, reading.suggested, mode)  # type: ignore[arg-type]  # one of Mode
        made: list[Change] = []

        def edits(draft: Any) -> Any:
            made[:] = [log(draft, [entry], guide.session.today)]
            return made[0].edits

        guide.save(edits)
        return made[0]

    return write


def point(guide: Guide) -> None:
    """Where each indicator stands now."""
    guide.head("")
    guide.screen.facts(guide.text.point(guide.screen), indent=4)


def decision(guide: Guide) -> None:
    """One decision where the cause lies; a practice worth keeping where all goes well."""
    say, cause, held = guide.say, guide.report.cause, guide.held
    guide.head(guide.text.cause())
    for made in held.decisions if held is not None else ():
        what = made.do or made.about
        guide.show(say("decided: {what}", what=what), DIM)
    if cause is None:
        practice = guide.ask(say("A practice worth keeping?"))
        if practice is not None:
            guide.save(more={"practices": practice})
        return
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = say("[k]eep [c]orrect [s]top [r]etarget [l]ater")
    hint = N_("Answer k, c, s, r or l; Enter to skip.")
    verdict = guide.ask(question, _choice(VERDICTS, hint))
    if verdict is not None:
        _decide(guide, cause.about, verdict)


def _decide(guide: Guide, about: str, verdict: str) -> None:
    say = guide.say
    if verdict == "retarget":
        _retarget(guide, about)
        return
    made: dict[str, object] = {"about": about, "verdict": verdict}
    if verdict == "keep":
        practice = guide.ask(say("What is worth keeping?"))
        guide.save(more={"decisions": made, **({"practices": practice} if practice else {})})
        return
    if verdict != "later":
        what = guide.ask(say("What will you do?"))
        if what is not None:
            made["do"] = what
    if verdict == "later" or "do" in made:
        default = guide.next_day if verdict == "later" else guide.report.next_week.ahead.first
        by = guide.ask(_with_default(guide, say("When?"), default), _coming(guide))
        made["by"] = by or default
    guide.save(more={"decisions": made})


def _retarget(guide: Guide, about: str) -> None:
    """A new target or day: the objective's, since the funnel's volumes follow from it.

    Of what is counted beside the funnel, its own.
    """
    say, plan = guide.say, guide.plan
    objective = plan.objective.indicator
    staged = {stage.indicator for stage in plan.funnel}
    own = about in plan.indicators and about not in staged
    name = about if own or (objective is None and about in plan.indicators) else objective
    if name is None:
        guide.show(say("No indicator says what is aimed at: set the target first."))
        return
    row = next(row for row in guide.report.gap.rows if row.indicator == name)
    figures = guide.text.figures
    shown = figures.amount(row.target, row) or say("none")
    target = guide.ask(
        say("New target for {label}? [{shown}]", label=row.label, shown=shown),
        lambda text: number_from_words(text, unit=row.unit),
    )
    shown = guide.day_name(row.due) if row.due is not None else say("none")
    due = guide.ask(say("New day? [{shown}]", shown=shown), _coming(guide))
    why = guide.ask(say("Why?"))
    change = Retarget(
        indicator=name,
        target=None if target is None else _plain(target),
        due=None if due is None else due.isoformat(),
        objective=name == objective and plan.indicators[name].due is None,
        why=why,
    )
    made: dict[str, object] = {"about": name, "verdict": "retarget"}
    if why is not None:
        made["do"] = why
    guide.save(lambda draft: change.edits(draft, guide.session.today), more={"decisions": made})


def week_ahead(guide: Guide) -> None:
    """The week to come, how she feels about it, and the day of the next review."""
    say, held = guide.say, guide.held
    guide.head(guide.text.ahead())
    for deal in guide.text.deals():
        guide.show(f"{guide.screen.symbols.warn} {deal}")
    before = held.motivation if held is not None else None
    question = say("Motivation from 0 to 10?")
    if before is not None:
        question = f"{question} [{before}]"
    motivation = guide.ask(question, _motivation)
    if motivation is not None and motivation != before:
        guide.save(values={"motivation": motivation})
    default = guide.next_day
    question = _with_default(guide, say("Next review?"), default)
    guide.following = guide.ask(question, _coming(guide)) or default


STEPS: tuple[Callable[[Guide], None], ...] = (week, readings, point, decision, week_ahead)


def _with_default(guide: Guide, question: str, day: dt.date) -> str:
    return f"{question} [{guide.say.day(day, 'weekday')}]"


def _coming(guide: Guide) -> Callable[[str], dt.date]:
    """Reads a day that is still to come."""

    def read(answer: str) -> dt.date:
        day = day_from_words(answer, guide.session.today, past=False)
        if day <= guide.session.today:
            raise Usage(N_("{day} is not to come."), day=day)
        return day

    return read


def _choice(keys: dict[str, tuple[str, ...]], hint: Message) -> Callable[[str], str]:
    """Reads a key or word of either language."""

    def read(answer: str) -> str:
        for choice, words in keys.items():
            if fold(answer) in words:
                return choice
        raise Usage(N_("“{answer}” is none of these."), hint=hint, answer=answer)

    return read


def _motivation(answer: str) -> int:
    value = number_from_words(answer)
    if value != int(value) or not 0 <= value <= MOST_MOTIVATED:
        raise Usage(N_("Give a whole number from 0 to 10; Enter to skip."))
    return int(value)


def _plain(value: Decimal) -> str:
    return format(value, "f")
