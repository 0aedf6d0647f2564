"""``pac check``: errors and warnings of the plan, and mending those that can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, PlanError, Problem


def check(
    session: Session,
    files: Annotated[
        list[str] | None,
        Argument(metavar=N_("FILE"), help=N_("Plans to check, by default the one in use")),
    ] = None,
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
    """Print the problems; 1 where there is an error in one of the plans."""
    named = [session.options.file] if session.options.file and files else []
    sessions = [session.about(file) for file in (*named, *(files or ()))] or [session]
    problems: list[Problem] = []
    told: dict[str, list[object]] = {"problems": [], "mended": []} if fix else {"problems": []}
    for one in sessions:
        mended, text = _mend(one) if fix else ((), None)
        found = _problems(one, text)
        problems += found
        if session.options.json:
            from pacli.report.data import problem_rows

            told["problems"] += problem_rows(found, one.say)
            if fix:
                told["mended"] += problem_rows(mended, one.say)
        else:
            _show(one, found, every=every)
    if session.options.json:
        (session if len(sessions) > 1 else sessions[0]).report("check", **told)
    return int(any(p.severity == "error" or strict for p in problems))


def _show(session: Session, problems: Sequence[Problem], *, every: bool) -> None:
    if problems:
        from pacli.report.problems import problems_text

        screen = session.screen
        text = problems_text(
            problems, session.say, color=screen.colored, every=every, columns=screen.edge
        )
        session.write(text + "\n")
    elif not session.options.quiet:
        session.print(session.say("{file}: nothing to mend.", file=session.file))


def _problems(session: Session, text: str | None) -> tuple[Problem, ...]:
    """The errors of ``text``, by default of the file; where there are none, the warnings.

    Errors stand in the order of the file, warnings as they matter.
    """
    from pacli.store.read import Draft

    try:
        draft = session.draft() if text is None else Draft.of(text, session.file)
        plan = draft.plan()
    except PlanError as error:
        return error.problems
    from pacli.analysis.checks import IMPORTANCE, checks
    from pacli.store.faults import Finding

    told = draft.told(
        Finding(
            one.code,
            path=one.path,
            params=one.params,
            on_value=one.on_value,
            severity=one.severity,
        )
        for one in checks(plan, session.today)
    )
    return tuple(sorted(told, key=lambda p: (p.severity != "error", IMPORTANCE[p.code])))


def _mend(session: Session) -> tuple[Sequence[Problem], str | None]:
    """Mend the file, tell what was mended; with the text after, written or not.

    A text that cannot be read stays as it is.
    """
    from pacli.store.file import rewrite
    from pacli.store.mend import mend
    from pacli.store.read import Draft

    mended: list[Problem] = []

    def make(text: bytes, file: str) -> str:
        after, mended[:] = mend(Draft.of(text, file).text, file)
        return after

    try:
        written = rewrite(session.file, make, dry_run=session.options.dry_run)
    except PlanError:
        return (), None
    if session.options.dry_run and not session.options.json:
        from pacli.cli.telling import show_diff

        show_diff(session, written.diff())
    elif not session.options.quiet and not session.options.json:
        _tell(session, mended)
    return mended, written.after


def _tell(session: Session, mended: Sequence[Problem]) -> None:
    for one in mended:
        column = (one.column or 1) - 1
        session.print(
            session.say(
                "Mended, line {line}: {before} is now {after}",
                line=str(one.line),
                before=(one.excerpt or "")[column : column + one.width],
                after=str(one.params.get("right")),
            )
        )
