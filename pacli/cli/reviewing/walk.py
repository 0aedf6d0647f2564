"""The walk through a review, step by step, forward and back; an interruption is kept."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from pacli.analysis.reviews.review import interrupted
from pacli.cli.interruption import answering, interrupt
from pacli.cli.reviewing.guide import Guide
from pacli.cli.reviewing.steps import STEPS, asks_nothing
from pacli.errors import N_
from pacli.report.terminal.console import BOLD, DIM

if TYPE_CHECKING:
    from pacli.cli.context import Session
    from pacli.model.plan import Plan


def walk(session: Session, plan: Plan) -> int:
    """Hold today's review, or go on with one that was interrupted; the exit code."""
    say, today = session.say, session.today
    going = Guide(session, plan, today)
    first = 1
    left = interrupted(plan, today)
    if left is not None:
        going.day, held = left
        first = min(held.unfinished or 1, len(STEPS))
        where = say("we pick up at step {step} of {steps}", step=first, steps=len(STEPS))
    elif going.held is not None:
        session.print(say("Today's review is done."))
        again = say("Go over it again?")
        if not session.confirm(again, missing=N_("Nobody is there to answer.")):
            return 0
        where = say("what you noted stays")
    else:
        where = say("Ctrl-C: we will pick up where you stopped")
    session.screen.line(f"{going.text.title(going.day)} · {where}", BOLD, hang=2)
    session.screen.line(say("Enter skips · < goes back · > next step · ? help"), DIM, hang=2)
    try:
        with answering(interrupt):
            going.walk(STEPS, first, lambda: asks_nothing(going))
            going.finish()
    except KeyboardInterrupt:
        # One Ctrl-C or hang-up is enough: a second one must not stop the saving.
        with answering(signal.SIG_IGN):
            return going.leave()
    return 0
