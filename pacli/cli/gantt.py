"""``pac gantt``: actions and tasks over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, Usage

if TYPE_CHECKING:
    import datetime as dt


def gantt(
    session: Session,
    ids: Annotated[
        list[str] | None, Argument(metavar=N_("ID"), help=N_("Actions, all by default"))
    ] = None,
    *,
    by: Annotated[
        str | None,
        Option("--by", metavar="week|month|quarter", help=N_("What a column stands for")),
    ] = None,
    start: Annotated[
        str | None, Option("--from", metavar=N_("DATE"), help=N_("First day to show"))
    ] = None,
    end: Annotated[
        str | None, Option("--to", metavar=N_("DATE"), help=N_("Last day to show"))
    ] = None,
    sort: Annotated[
        str | None,
        Option("--sort", metavar="plan|impact|start|end", help=N_("What comes first")),
    ] = None,
    tasks: Annotated[
        bool | None,
        Option("--tasks/--actions", help=N_("With the tasks of actions, or without")),
    ] = None,
    listed: Annotated[bool, Option("--list", help=N_("Days as a list, no picture"))] = False,
) -> None:
    """Draw actions and tasks over time: what is done, under way, to come and late."""
    from pacli.analysis.gantt.chart import SCALES, SORTS, Asked
    from pacli.analysis.gantt.chart import gantt as gantt_on
    from pacli.pick import pick

    plan = session.plan()
    first, last = _days(session.today, start, end)
    asked = Asked(
        by=None if by is None else _choice("--by", by, SCALES),
        first=first,
        last=last,
        sort="plan" if sort is None else _choice("--sort", sort, SORTS),
        actions=[pick(word, plan.actions) for word in ids or ()],
        tasks=tasks,
    )
    chart = gantt_on(plan, session.today, asked)
    if session.options.json:
        from pacli.report.records.gantt import gantt as data

        session.report("gantt", **data(chart))
        return
    from pacli.report.terminal.gantt.chart import print_gantt

    with session.paged():
        print_gantt(session.screen, chart, session.say, listed=listed)


def _choice(option: str, word: str, choices: tuple[str, ...]) -> str:
    from pacli.changes.choices import choice

    found = choice(word, choices)
    if found is None:
        raise Usage(
            N_("{option} takes {choices}, not “{value}”."),
            option=option,
            choices=", ".join(choices),
            value=word,
        )
    return str(found)


def _days(
    today: dt.date, start: str | None, end: str | None
) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day asked for: the nearest one meant, then the next one."""
    from pacli.forms.days import day_from_words

    first = last = None
    if start is not None:
        meant = [day_from_words(start, today, past=past) for past in (True, False)]
        first = min(meant, key=lambda day: abs((day - today).days))
    if end is not None:
        last = day_from_words(end, max(first or today, today), past=False)
    if first is not None and last is not None and last < first:
        raise Usage(
            N_("{last} is before {first}."),
            hint=N_("Give the first day after --from, the last one after --to."),
            first=first,
            last=last,
        )
    return first, last
