"""``pac check``: errors and warnings of the plan, and mending those that can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_, PlanError, Problem


def check(
    session: Session,
    *,
    fix: Annotated[
        bool,
        Option(
            "--fix", help=N_("Mend what can be: dates, amounts, durations written another way")
        ),
    ] = False,
    strict: Annotated[
        bool, Option("--strict", help=N_("A warning counts as an error"))
    ] = False,
    every: Annotated[bool, Option("--all", help=N_("Show every warning"))] = False,
) -> int:
    """Print the problems; 1 where there is an error."""
    mended = _mend(session) if fix else ()
    problems = _problems(session)
    bad = any(p.severity == "error" or strict for p in problems)
    if session.options.json:
        from pacli.report.data import problem_rows

        session.report(
            "check",
            problems=problem_rows(problems, session.say),
            **({"mended": problem_rows(mended, session.say)} if fix else {}),
        )
        return int(bad)
    if problems:
        from pacli.report.problems import problems_text

        text = problems_text(problems, session.say, color=session.screen.colored, every=every)
        session.write(text + "\n")
    elif not session.options.quiet:
        session.print(session.say("{file}: nothing to mend.", file=session.file))
    return int(bad)


def _problems(session: Session) -> tuple[Problem, ...]:
    try:
        return session.draft().problems()
    except PlanError as error:
        return error.problems


def _mend(session: Session) -> Sequence[Problem]:
    """Mend the file and tell what was mended."""
    from pacli.store.file import mend

    written, mended = mend(session.file, dry_run=session.options.dry_run)
    if session.options.json:
        return mended
    if session.options.dry_run:
        session.show_diff(written.diff())
    elif not session.options.quiet:
        from pacli.report.problems import message_of

        for one in mended:
            what = message_of(one, session.say)
            session.print(
                session.say("Mended, line {line}: {what}", line=str(one.line), what=what)
            )
    return mended
