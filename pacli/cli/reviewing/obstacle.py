"""What could help against an obstacle that is hers: one question a review at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.changes.obstacles import solve
from pacli.cli.reviewing.answers import WORDS

if TYPE_CHECKING:
    from pacli.cli.reviewing.guide import Guide


def obstacle(guide: Guide) -> None:
    """Ask what could help against the first obstacle that has no solution."""
    if not guide.report.obstacles:
        return
    first = guide.report.obstacles[0]
    # TRANSLATORS: {text} is an obstacle that depends on her
    found = guide.ask(
        guide.say("“{text}” is up to you. What could help?", text=first.text), WORDS
    )
    if found is not None:
        today = guide.session.today
        guide.tell(guide.make(lambda draft: solve(draft, first.id, str(found), today)))
