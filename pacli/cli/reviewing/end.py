"""The end of the period: more time, a new objective, or the end of this plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.cli.reviewing.answers import ENDS, WORDS, choice
from pacli.cli.reviewing.matter import Matter, held_on, named, save
from pacli.cli.reviewing.target import extend, retarget
from pacli.cli.reviewing.verdict import decide
from pacli.errors import N_
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.analysis.reviews.ending import Ending
    from pacli.cli.reviewing.guide import Guide


END = N_(
    "extend: more days for the same objective. new objective: this plan goes on, towards"
    " something else. close: this plan is over, and the next one is written."
)


def end(guide: Guide, ending: Ending) -> None:
    """More time, a new objective, or the end of this plan."""
    say, row = guide.say, ending.row
    before = held_on(guide, Matter(row.indicator, row))
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = say("[e]xtend [n]ew objective [c]lose")
    hint = N_("Answer e, n or c, or the id of something to decide on; Enter to skip.")
    how = guide.ask(question, choice(ENDS, hint, lambda word: named(guide, word), END))
    if isinstance(how, Matter):
        decide(guide, how)
    elif how == "extend":
        extend(guide, row, before)
    elif how == "new":
        title = guide.plan.objective.title
        asked = guide.ask(say("The new objective? [{title}]", title=title), WORDS)
        retarget(guide, row, before, title=asked)
        how_else = say(
            "For another figure: pac indicator add, then pac set objective.indicator"
        )
        guide.show(how_else, DIM)
    elif how == "close":
        save(guide, {"about": row.indicator, "verdict": "stop"}, before)
        guide.show(say("The next plan: pac renew"), DIM)
