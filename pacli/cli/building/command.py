"""``pac init --more``: goes on with a plan, a step at a time, in the order of the method."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from pacli.errors import N_, Message, NotFound, Usage

if TYPE_CHECKING:
    from pacli.cli.context import Session

NOBODY = N_("--more asks questions, and nobody is there to answer.")
INSTEAD = N_(
    "Set the parts one by one: pac diagnosis add, pac set vision=…, pac segment add,"
    " pac offer add, pac action add, pac task add, pac funnel add,"
    " pac set week.tue.9h-12h=business, pac obstacle add"
)


def build(session: Session, refused: Message | None) -> int:
    """Ask for what the plan lacks; where there is none, the five questions come first."""
    if refused is not None:
        raise Usage(refused)
    if session.options.dry_run:
        raise Usage(N_("--more saves each answer: it cannot be tried with --dry-run."))
    if not session.interactive:
        raise Usage(NOBODY, hint=INSTEAD)
    try:
        if not session.found.above or _goes_on(session):
            session.plan()
            return _walk(session.about(session.file))
    except NotFound:
        pass
    from pacli.cli.beginning import FILE, begin

    begin(session, goes_on=True)
    return _walk(session.about(session.options.file or FILE))


def _goes_on(session: Session) -> bool:
    """Whether she means the plan above this folder, and not to begin one here."""
    session.heeds = "none"
    name = session.draft().scalar("name", default=session.file)
    question = session.say(
        "There is no plan here. Go on with “{name}”, {file}?", name=name, file=session.file
    )
    return session.confirm(question, missing=NOBODY)


def _walk(session: Session) -> int:
    from pacli.cli.building import bearings, doing, market
    from pacli.cli.building.builder import Builder
    from pacli.cli.building.volumes import volumes
    from pacli.cli.building.week import week
    from pacli.cli.interruption import answering, interrupt
    from pacli.report.terminal.console import BOLD, DIM

    say = session.say
    builder = Builder(session)
    name = builder.data["name"]
    kept = say("each answer is saved, Ctrl-C stops")
    session.screen.line(f"{name} · {kept}", BOLD, hang=2)
    session.screen.line(say("Enter skips · < goes back · > next step · ? help"), DIM, hang=2)
    steps = (
        bearings.situation,
        bearings.conclusions,
        bearings.direction,
        bearings.commitment,
        market.customers,
        market.offers,
        market.seasons,
        doing.actions,
        volumes,
        week,
        doing.hurdles,
    )
    try:
        with answering(interrupt):
            builder.walk(steps)
            builder.finish()
    except KeyboardInterrupt:
        # One Ctrl-C or hang-up is enough: a second one must not cut the last word.
        with answering(signal.SIG_IGN):
            return builder.leave()
    return 0
