"""How much of what was planned was done: this week, and thirteen weeks as small bars."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.reviews.execution import MARK
from pacli.report.terminal.console import Screen

if TYPE_CHECKING:
    from pacli.analysis.reviews.execution import Execution, WeekScore
    from pacli.locale import Language

LEAST = 2
"""Weeks below which there is no shape to see."""

LOW = 3
"""Weeks in a row under the mark that ask for less, or for another way."""

NO_BREAK = "\u00a0"


def execution_text(screen: Screen, scores: Execution, week: WeekScore, say: Language) -> str:
    """One sentence with the score; empty where nothing was ever due."""
    told = " · ".join(execution_facts(screen, scores, week, say))
    # TRANSLATORS: the execution score, such as: 83 % (5 of 6) · 13 weeks ▂▅▇ 78 % · mark 85 %
    return say("Done of what was planned: {score}", score=told) if told else ""


def execution_facts(
    screen: Screen, scores: Execution, week: WeekScore, say: Language
) -> Iterator[str]:
    """The share of ``week``, the bars of all with the share over them together, the mark."""
    if not scores.scored:
        return
    if week.share is not None:
        share = _share(week.share, say)
        # TRANSLATORS: the share of things done, then how many of how many: 83 % (5 of 6).
        yield say("{share} ({done} of {due})", share=share, done=week.done, due=week.due)
    elif week.running:
        yield say("nothing due yet this week")
    else:
        yield say("nothing due this week")
    if scores.over >= LEAST and scores.mean is not None:
        bars, mean = execution_bars(screen, scores), _share(scores.mean, say)
        # TRANSLATORS: {bars} are small bars, one for each week.
        yield say.plural(
            "{n} week {bars} {mean} overall",
            "{n} weeks {bars} {mean} overall",
            scores.over,
            bars=bars,
            mean=mean,
        )
    # TRANSLATORS: the share that one aims at: mark 85 %.
    yield say("mark {share}", share=_share(scores.mark, say))


def execution_bars(screen: Screen, scores: Execution) -> str:
    """A bar for each week that is over, from the first in which something was due.

    A full one is all of it; a week in which nothing was due is a gap.
    """
    signs = screen.symbols.bars
    shares = [week.share for week in scores.weeks if not week.running]
    while shares and shares[0] is None:
        del shares[0]
    return "".join(
        NO_BREAK if share is None else signs[int(share * (len(signs) - 1))] for share in shares
    )


def execution_advice(scores: Execution, say: Language) -> str:
    """What several weeks under the mark ask for; empty where there are few."""
    if scores.under < LOW:
        return ""
    if not any(week.done for week in _over(scores)[-scores.under :]):
        return say("Nothing noted as done for {n} weeks: what happened?", n=scores.under)
    return say(
        "{n} weeks in a row under {mark}: plan less, or keep a time for it.",
        n=scores.under,
        mark=_share(scores.mark, say),
    )


def _over(scores: Execution) -> list[WeekScore]:
    return [week for week in scores.weeks if week.due and not week.running]


def _share(share: Fraction, say: Language) -> str:
    """Whole per cents; a decimal where it is not quite the mark, or not quite all."""
    near = any(share < aim <= Fraction(round(share * 100), 100) for aim in (MARK, 1))
    return say.share(share, 1 if near else 0)
