"""The last step of a review: the week to come, motivation, the day of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.cli.reviewing.answers import MOTIVATION
from pacli.report.terminal.console import DIM
from pacli.report.terminal.reviews.mood import mood_text

if TYPE_CHECKING:
    from pacli.cli.reviewing.guide import Guide


def week_ahead(guide: Guide) -> None:
    """What there is to do and the hours for it, how she feels about it, the next review."""
    guide.head(guide.text.ahead())
    for deal in guide.text.deals():
        guide.show(f"{guide.screen.symbols.warn} {deal}")
    _motivation(guide)
    guide.following = guide.ask_day(guide.say("Next review?"), guide.next_day)


def _motivation(guide: Guide) -> None:
    """Asked with what it was; where it falls, why she does it stands there in her words."""
    say, mood, held = guide.say, guide.report.mood, guide.held
    before = held.motivation if held is not None else None
    question = say("Motivation from 0 to 10?")
    last = mood_text(guide.screen, mood, say)
    if before is not None:
        question = f"{question} [{before}]"
    elif mood.given:
        # TRANSLATORS: {mood} is what motivation was, such as: 6 (8 at the start).
        guide.show(say("Motivation last time: {mood}", mood=last), DIM)
    elif last:
        guide.show(say("Motivation at the start: {mood}", mood=last), DIM)
    value = guide.ask(question, MOTIVATION)
    if value is None or value == before:
        return
    guide.save(values={"motivation": value})
    if mood.why and mood.falls_to(value):
        guide.show(say("You wrote: “{why}”", why=" ".join(mood.why.split())), DIM)
