"""``pac`` alone: where the plan stands; without a plan, how to begin."""

from __future__ import annotations

from pacli.cli.context import Session


def plain(session: Session) -> None:
    """Print the point of the plan and what may come next."""
    from pacli.errors import NotFound

    say = session.say
    try:
        session.found  # noqa: B018 only whether there is one
    except NotFound:
        if session.options.file or session.environ.get("PAC_FILE"):
            raise
        from pacli.cli.help import aligned

        session.print(say("There is no plan here yet."))
        rows = [
            ("pac init", say("starts one, in five questions")),
            ("pac demo", say("shows what pac does, on an example")),
        ]
        for line in aligned(rows, session.screen.columns):
            session.screen.spans([(line, "")])
        return
    if session.options.json:
        from pacli.cli.gap import gap

        gap(session)
    else:
        _point(session)


def _point(session: Session) -> None:
    from pacli.analysis.gap import gap
    from pacli.analysis.point import next_act
    from pacli.report.terminal.gap import print_rows
    from pacli.report.terminal.point import print_heading, print_next

    say, options, screen = session.say, session.options, session.screen
    plan = session.plan()
    report = gap(plan, session.today)
    with session.paged():
        print_heading(screen, plan, report, say, objective=not options.quiet)
        print_rows(screen, report, say, plan.currency, detailed=options.verbose)
        # Once the plan is over, the report itself says how to go on.
        if not options.quiet and not report.ended:
            print_next(screen, next_act(plan, session.today), session.today, say)
