"""``pac renew``: close the period, and write the next plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_, Refused, Usage

if TYPE_CHECKING:
    from pacli.analysis.renewal.outcome import Outcome
    from pacli.cli.renewing.wishes import Wishes

Ids = list[str] | None


def renew(
    session: Session,
    *,
    keep: Annotated[
        Ids, Option(metavar=N_("ID"), help=N_("An action or ritual that goes on"))
    ] = None,
    drop: Annotated[
        Ids, Option(metavar=N_("ID"), help=N_("An action or ritual that does not go on"))
    ] = None,
    objective: Annotated[
        str | None,
        Option(metavar=N_("TITLE"), help=N_("The next objective, by default the same")),
    ] = None,
    target: Annotated[
        str | None, Option(metavar=N_("FIGURE"), help=N_("The figure that it is to reach"))
    ] = None,
    start: Annotated[
        str | None,
        Option(metavar=N_("DATE"), help=N_("First day, by default right after this plan")),
    ] = None,
    due: Annotated[
        str | None,
        Option(metavar=N_("DATE"), help=N_("Its last day, by default after as long a time")),
    ] = None,
    name: Annotated[
        str | None, Option(metavar=N_("NAME"), help=N_("What the next plan is called"))
    ] = None,
    output: Annotated[
        str | None,
        Option(
            "-o", "--output", metavar=N_("FILE"), help=N_("Its file, by default named after it")
        ),
    ] = None,
    early: Annotated[
        bool, Option("--early", help=N_("Close the plan although its end is still to come"))
    ] = False,
) -> None:
    """Tell what came of the plan, ask what goes on, and write the plan that follows."""
    from pacli.analysis.renewal.outcome import outcome as outcome_of
    from pacli.cli.renewing.wishes import Words, defaults, given_in
    from pacli.cli.renewing.writing import path_of, refuse_twice, write

    draft = session.draft()
    plan = draft.plan()
    refuse_twice(session)
    outcome = outcome_of(plan, session.today)
    words = Words(keep, drop, objective, target, start, due, name)
    given = given_in(words, outcome)
    wanted = defaults(plan, outcome, given)
    if output is not None or not session.interactive:
        # What is refused anyway is refused before anything is asked.
        path_of(session, wanted, output)
    _show(session, outcome)
    if not _closes(session, outcome, early=early):
        return
    if session.interactive:
        from pacli.cli.renewing.questions import asked

        wanted = asked(session, plan, outcome, wanted, given)
    _ahead(wanted)
    write(session, draft, outcome, wanted, path_of(session, wanted, output))


def _show(session: Session, outcome: Outcome) -> None:
    options = session.options
    if options.json or options.quiet or (options.dry_run and not session.interactive):
        return
    from pacli.report.terminal.renewal.outcome import print_outcome

    print_outcome(session.screen, outcome, session.say)
    session.write("\n")


def _closes(session: Session, outcome: Outcome, *, early: bool) -> bool:
    """Whether to go on where the plan has not ended yet."""
    if not outcome.early or early or outcome.end is None:
        return True
    from pacli.changes.change import Day

    until = Day(outcome.end, session.today)
    if not session.interactive:
        raise Refused(
            N_("The plan goes on until {day}."),
            hint=N_("To close it now all the same: pac renew --early"),
            day=until,
        )
    question = session.fill(N_("The plan goes on until {day}. Close it now?"), {"day": until})
    if session.confirm(question, missing=N_("The plan goes on until {day}.")):
        return True
    session.print(session.say("Nothing is changed."))
    return False


def _ahead(wanted: Wishes) -> None:
    from pacli.changes.change import Day

    if wanted.due is not None and wanted.due <= wanted.start:
        raise Usage(
            N_("The plan would start on {start}, and end on {due}."),
            hint=N_("Give a first day before the last one."),
            start=Day(wanted.start, wanted.start),
            due=Day(wanted.due, wanted.start),
        )
