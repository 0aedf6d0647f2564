"""``pac`` alone: today; without a plan, how to begin."""

from __future__ import annotations

from pacli.cli.context import Session


def plain(session: Session) -> int | None:
    """Print where the plan stands and what there is to do."""
    from pacli.errors import NotFound

    say = session.say
    try:
        session.found  # noqa: B018 only whether there is one
    except NotFound:
        options = session.options
        if options.json or options.file or session.environ.get("PAC_FILE"):
            raise
        from pacli.cli.help import aligned

        session.print(say("There is no plan here yet."))
        rows = [
            ("pac init", say("starts one, in five questions")),
            ("pac demo", say("shows what pac does, on an example")),
        ]
        for line in aligned(rows, session.screen.columns):
            session.screen.spans([(line, "")])
        return None
    from pacli.cli.today import today

    return today(session)
