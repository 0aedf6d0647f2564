"""What the options of ``pac renew`` ask for, and what is taken where they say nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from pacli.errors import N_, Refused, Usage

if TYPE_CHECKING:
    from pacli.analysis.renewal.outcome import Outcome
    from pacli.model.plan import Plan


class Learnt(NamedTuple):
    """What she says of an action that ends: to be noted in the plan that is closed."""

    again: bool | None = None
    obtained: str | None = None
    good: str | None = None
    hard: str | None = None


class Given(NamedTuple):
    """What the options say; None where they say nothing."""

    keep: frozenset[str]
    drop: frozenset[str]
    title: str | None
    target: Decimal | None
    start: dt.date | None
    due: dt.date | None
    name: str | None


class Wishes(NamedTuple):
    """What the next plan is to be; ``kept`` maps actions to a new title, or to None."""

    kept: Mapping[str, str | None]
    rituals: tuple[str, ...]
    title: str
    target: Decimal | None
    start: dt.date
    due: dt.date | None
    end: dt.date | None
    name: str
    motivation: int | None = None
    learnt: Mapping[str, Learnt] = MappingProxyType({})


class Words(NamedTuple):
    """The options as they were typed."""

    keep: list[str] | None
    drop: list[str] | None
    objective: str | None
    target: str | None
    start: str | None
    due: str | None
    name: str | None


def given_in(words: Words, outcome: Outcome) -> Given:
    """The options read. Raises NotFound or Usage for what cannot be."""
    keep, drop, objective, target, start, due, name = words
    today = outcome.today
    from pacli.forms.days import day_from_words
    from pacli.pick import pick

    known = [one.action for one in outcome.actions] + [one.ritual for one in outcome.rituals]
    kept = frozenset(pick(word, known) for word in keep or ())
    dropped = frozenset(pick(word, known) for word in drop or ())
    for both in sorted(kept & dropped):
        raise Usage(N_("“{id}” cannot be both kept and dropped."), id=both)
    first = day_from_words(start, today, past=False) if start else None
    return Given(
        kept,
        dropped,
        objective.strip() or None if objective else None,
        target_from_words(target, outcome) if target else None,
        first,
        day_from_words(due, first or today, past=False) if due else None,
        name.strip() or None if name else None,
    )


def target_from_words(text: str, outcome: Outcome) -> Decimal:
    """A target in the unit of the objective's indicator; Refused where it can have none."""
    from pacli.forms.numbers import number_from_words

    row = outcome.row
    if row is None or row.measure is None:
        raise Refused(
            N_("The objective has no indicator that could have a target."),
            hint=N_("pac set objective.indicator=ID names one of those with a measure."),
        )
    return number_from_words(text, unit=row.unit or "")


def defaults(plan: Plan, outcome: Outcome, given: Given) -> Wishes:
    """What the options say, else what follows from the plan that ends."""
    from pacli.analysis.renewal.following import ending_on, following, next_target
    from pacli.analysis.renewal.naming import next_name

    days = following(plan, outcome, given.start)
    if given.due is not None:
        days = ending_on(days, given.due)
    return Wishes(
        kept={
            one.action: None
            for one in outcome.actions
            if one.action in given.keep
            or (one.advice == "keep" and one.action not in given.drop)
        },
        rituals=tuple(one.ritual for one in outcome.rituals if one.ritual not in given.drop),
        title=given.title or plan.objective.title,
        target=given.target if given.target is not None else next_target(plan, outcome),
        start=days.start,
        due=days.due,
        end=days.end,
        name=given.name or next_name(plan.name, outcome.start, days.start),
    )
