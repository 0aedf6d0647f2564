"""What is worth keeping where things go well, and the ideas parked since the last review."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pacli.changes.ideas import decide
from pacli.cli.reviewing.answers import IDEAS, WORDS, Reader
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.reviews.review import ReviewReport
    from pacli.cli.reviewing.guide import Guide
    from pacli.cli.reviewing.matter import Matter

ASKED = 3
"""Ideas asked about, the oldest; the others wait for the next review."""

IDEA = N_("Answer t, k or d; Enter leaves it for the next review.")


def practice(
    guide: Guide, report: ReviewReport, named: Callable[[str], Matter]
) -> Matter | None:
    """A practice worth keeping, where something is ahead or nothing is behind.

    Where there is no cause to decide on, an id is what she wants to decide on instead.
    """
    held, say = guide.held, guide.say
    if held is not None and held.practices:
        return None
    ahead = [win for win in report.wins if win.kind in {"reached", "ahead"}]
    decided = report.cause is not None or report.ending is not None
    if decided and not ahead:
        return None
    question = say("A practice worth keeping?")
    if ahead:
        # TRANSLATORS: {win} is what goes well, such as: SMS: 8 ahead.
        question = say("{win}. A practice worth keeping?", win=guide.text.win(ahead[0]))
    reader = WORDS if decided else Reader(_reader(guide, named), WORDS.help)
    found = guide.ask(question, reader)
    if isinstance(found, str):
        guide.save(more={"practices": found})
        return None
    return found  # type: ignore[no-any-return]  # a Matter or None


def _reader(guide: Guide, named: Callable[[str], Matter]) -> Callable[[str], object]:
    plan = guide.plan
    known = {*plan.indicators, *plan.actions, *plan.obstacles}

    def read(answer: str) -> object:
        return named(answer) if answer in known else WORDS.read(answer)

    return read


MEANT = N_(
    "turn: you take it on now, as an action of the plan. keep: it waits for another review."
    " drop: you let go of it."
)


def ideas(guide: Guide) -> None:
    """Each idea once: an action, kept parked, or dropped."""
    for idea in guide.report.ideas[:ASKED]:
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        question = guide.say(
            "Idea “{title}”: [t]urn into an action [k]eep parked [d]rop", title=idea.title
        )
        verdict = guide.choose(question, IDEAS, IDEA, MEANT)
        if verdict is not None:
            _decided(guide, idea.idea, verdict)


def _decided(guide: Guide, name: str, verdict: str) -> None:
    today = guide.session.today
    guide.tell(guide.make(lambda draft: decide(draft, name, verdict, today)))
