"""The cause that a review points at, as a sentence."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.analysis.reviews.cause import Cause
    from pacli.locale import Language
    from pacli.report.terminal.figures import Figures


def cause_text(found: Cause, figures: Figures) -> str:
    """Where the cause lies, and by what it shows."""
    say = figures.say
    if found.todo is not None:
        return say.plural(
            "{action}: “{task}” is {n} day late",
            "{action}: “{task}” is {n} days late",
            found.todo.days_late,
            action=found.label,
            task=found.todo.title,
        )
    if found.converted is not None and found.rate is not None:
        return say(
            "{label} keeps pace, but only {converted} leads to {to}, instead of {rate}",
            label=found.label,
            converted=_odds(found.converted, say),
            to=found.to_label,
            rate=say.rate(found.rate),
        )
    return _behind(found, figures)


def _behind(found: Cause, figures: Figures) -> str:
    say, row = figures.say, found.row
    if row is None:
        return found.label
    amounts = {
        "actual": figures.amount(row.actual, row),
        "expected": figures.amount(row.expected, row),
    }
    match found.kind:
        case "conversion":
            return say(
                "{label} keeps pace, but {to} does not follow: {actual} instead of {expected}",
                label=found.label,
                to=found.to_label,
                **amounts,
            )
        case "obstacle":
            return say(
                "{label}: {actual} instead of {expected}, and an obstacle is still there:"
                " {obstacle}",
                label=row.label,
                obstacle=found.label,
                **amounts,
            )
    return say("{label}: {actual} instead of {expected}", label=found.label, **amounts)


def _odds(share: Fraction, say: Language) -> str:
    """A measured share beside a planned one: 1 in 4.8."""
    if not share:
        return say("none")
    attempts = Fraction(round(10 / share), 10)
    return say("{wins} in {attempts}", wins=1, attempts=attempts)
