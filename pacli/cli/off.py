"""``pac off``: days without work. Rituals in them are excused, expected values wait."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, Usage

if TYPE_CHECKING:
    from pacli.analysis.rituals.off import DueInside
    from pacli.changes.change import Change, Line
    from pacli.changes.edits import Edit
    from pacli.dates import Span
    from pacli.errors import Path
    from pacli.model.plan import Plan

ANSWERS = {
    "all": ("y", "yes", "o", "oui", "all", "tout", "tous", "toutes"),
    "none": ("n", "no", "non", "none", "aucun", "aucune"),
    "each": ("c", "choose", "choisir"),
}


def off(
    session: Session,
    days: Annotated[
        list[str] | None,
        Argument(
            metavar=N_("DAYS"), help=N_("friday, 16/02..27/02 or “from 16 to 27 february”")
        ),
    ] = None,
    *,
    remove: Annotated[
        bool, Option("--remove", help=N_("Work on these days after all"))
    ] = False,
    move: Annotated[
        bool | None,
        Option("--move/--no-move", help=N_("Put what is due in them off, or leave it")),
    ] = None,
) -> None:
    """Take days off; alone, print them.

    Rituals in them are excused and expected values wait. What is due in them is offered the
    next working day; a promise keeps what it was.
    """
    if not days:
        if remove:
            raise Usage(N_("Say which days: pac off --remove 27/02"))
        _list(session)
        return
    span = _meant(" ".join(days), session, remove=remove)
    if remove:
        _give_back(session, span)
    else:
        _take(session, span, move=move)


def _list(session: Session) -> None:
    from pacli.analysis.rituals.off import off_rows

    rows = off_rows(session.plan(), session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("off", rows=rows_data(rows))
        return
    from pacli.report.terminal.off import print_off

    with session.paged():
        print_off(session.screen, rows, session.say, session.today)


def _meant(words: str, session: Session, *, remove: bool) -> Span:
    """The days that the words mean: to come, unless only those that were fit the plan."""
    from pacli.analysis.calendar import days_off
    from pacli.analysis.indicators.indicator import deadline
    from pacli.forms.spans import span_from_words

    plan, today = session.plan(), session.today
    coming = span_from_words(words, today)
    been = span_from_words(words, today, past=True)
    if remove:
        held = days_off(plan)
        for span in (coming, been):
            if any(one.first <= span.last and span.first <= one.last for one in held):
                return span
        return coming
    if been.first < today <= been.last:
        return been
    start = plan.period.start if plan.period is not None else None
    end = (plan.period.end if plan.period is not None else None) or deadline(plan)
    late = end is not None and coming.first > end
    return been if late and (start is None or been.last >= start) else coming


def _give_back(session: Session, span: Span) -> None:
    def request(draft: Any) -> Change:
        from pacli.analysis.calendar import days_off
        from pacli.changes import off

        change = off.give_back(draft, span, session.today)
        before, after = draft.plan(), _after(draft, change.edits)
        given = off.without((span,), off.without((span,), days_off(before)))
        told = _effect(session, before, after, given)
        return change._replace(lines=(*change.lines, *told))

    session.edit(request)


def _take(session: Session, span: Span, *, move: bool | None) -> None:
    asked: Collection[Path] | None = None
    if move is None and session.interactive:
        asked = _asked(session, span)

    def request(draft: Any) -> Change:
        from pacli.analysis.calendar import days_off
        from pacli.changes import off
        from pacli.report.days import span_text
        from pacli.report.words.off import beyond_lines, inside_lines

        say, today = session.say, session.today
        taken = off.take(draft, span, today)
        rows = _inside(session, draft, taken.edits, span)
        chosen = rows if move else [row for row in rows if row.path in (asked or ())]
        put_off = off.moved(
            draft,
            [off.Move(row.path, row.day, row.to) for row in chosen],
            today,
            say("days off {days}", days=span_text(span, today, say)),
        )
        edits = (*taken.edits, *put_off.edits)
        lines = list(taken.lines)
        if taken.edits:
            before = draft.plan()
            new = off.without((span,), days_off(before))
            lines += _effect(session, before, _after(draft, edits), new, off=True)
        lines += put_off.lines
        lines += beyond_lines(chosen, say, today)
        if rows and move is None and asked is None:
            lines += inside_lines(rows, span, say, today)
        return taken._replace(edits=edits, lines=tuple(lines))

    session.edit(request)


def _after(draft: Any, edits: Sequence[Edit]) -> Plan:
    """The plan as it will be with these edits."""
    from pacli.store.edit import apply

    return apply(draft, edits).plan()


def _inside(
    session: Session, draft: Any, edits: Sequence[Edit], span: Span
) -> tuple[DueInside, ...]:
    from pacli.analysis.rituals.off import due_inside

    return due_inside(_after(draft, edits), span, session.today)


def _effect(
    session: Session, before: Plan, after: Plan, days: Sequence[Span], *, off: bool = False
) -> Iterator[Line]:
    from pacli.analysis.rituals.off import effect
    from pacli.report.words.off import effect_lines

    found = effect(before, after, days, session.today)
    return effect_lines(found, session.say, session.today, after.currency, off=off)


def _asked(session: Session, span: Span) -> Collection[Path]:
    """The paths of the due days that she puts off; they are shown to her first."""
    from pacli.changes.off import take
    from pacli.report.words.off import due_lines, question

    say, today = session.say, session.today
    draft = session.draft()
    rows = _inside(session, draft, take(draft, span, today).edits, span)
    missing = N_("Say --move or --no-move.")
    if not rows:
        return ()
    if len(rows) > 1:
        for line in due_lines(rows, say, today):
            session.print(session.fill(line.message, line.params))
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        how = session.ask(
            say("Put all that off? [y]es [n]o [c]hoose"),
            missing=missing,
            default=say("answer\x04y"),
            read=_answer,
        )
        if how != "each":
            return {row.path for row in rows} if how == "all" else ()
    return {
        row.path
        for row in rows
        if session.confirm(question(row, say, today), missing=missing, default=True)
    }


def _answer(text: str) -> str:
    from pacli.forms.text import fold

    for answer, words in ANSWERS.items():
        if fold(text) in words:
            return answer
    raise Usage(N_("“{answer}” is none of these."), hint=N_("Answer y, n or c."), answer=text)
