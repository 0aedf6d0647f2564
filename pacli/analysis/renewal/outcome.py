"""What came of a plan: the objective, its cost, its actions and rituals, its hypotheses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.indicators.gap import GapReport, GapRow, gap
from pacli.analysis.items import OPEN, ActionRow, action_rows
from pacli.analysis.means.money import moneys, summed
from pacli.analysis.renewal.excess import Excess, excesses
from pacli.analysis.renewal.hypotheses import Hypotheses, hypotheses
from pacli.analysis.rituals.standing import ritual_rows
from pacli.analysis.selling.load import hours_per_day
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.model.action import Action
    from pacli.model.plan import Plan


class Cost(NamedTuple):
    """What the plan cost, None where nothing says it.

    ``budget`` is that of the plan, else those of its actions; ``minutes`` the working time
    of what was planned, of which ``minutes_done`` is that of what was done.
    """

    budget: Decimal | None
    spent: Decimal | None
    minutes: Fraction | None
    minutes_done: Fraction | None


class ActionOutcome(NamedTuple):
    """What came of an action.

    ``expected`` and ``obtained`` are amounts of the indicator that it was to move; its
    label and its unit stand beside them. ``begun``: something of it was done. ``advice``
    is ``keep`` where it goes on, or proved worth repeating, else ``drop``.
    """

    action: str
    title: str
    status: str
    done: int
    tasks: int
    expected: Decimal | None
    obtained: Decimal | None
    note: str | None
    label: str | None
    unit: str | None
    spent: Decimal | None
    worth_repeating: bool | None
    begun: bool
    advice: str


class RitualOutcome(NamedTuple):
    """How a ritual was kept: ``kept`` is the share of those due; None where none was."""

    ritual: str
    title: str
    done: int
    due: int
    kept: Fraction | None
    advice: str


class Outcome(NamedTuple):
    """What came of a plan, as of a day.

    ``row`` is the objective's indicator. ``excess``: where the actions are said to have
    brought more than was counted. ``start`` and ``end`` are the days of the plan as
    far as it says them; ``early``: its end is still to come.
    """

    today: dt.date
    title: str
    currency: str
    start: dt.date | None
    end: dt.date | None
    early: bool
    gap: GapReport
    row: GapRow | None
    cost: Cost
    actions: tuple[ActionOutcome, ...]
    excess: tuple[Excess, ...]
    rituals: tuple[RitualOutcome, ...]
    hypotheses: Hypotheses


def outcome(plan: Plan, today: dt.date) -> Outcome:
    """What came of the plan up to today, or to its end where that is past.

    The end is the objective's due day, else that of the period.
    """
    report = gap(plan, today)
    span = plan.period
    start = (span.start if span is not None else None) or report.start
    end = report.due
    return Outcome(
        today=today,
        title=plan.objective.title,
        currency=plan.currency,
        start=start,
        end=end,
        early=end is not None and today < end,
        gap=report,
        row=next((r for r in report.rows if r.indicator == report.objective), None),
        cost=_cost(plan, today),
        actions=tuple(_action(plan, row) for row in action_rows(plan, today)),
        excess=tuple(excesses(plan, today)),
        rituals=tuple(_rituals(plan, today)),
        hypotheses=hypotheses(plan, today),
    )


def _action(plan: Plan, row: ActionRow) -> ActionOutcome:
    action = plan.actions[row.action]
    aim, came = action.expected, action.obtained
    moved = plan.indicators.get(aim.indicator or "") if aim is not None else None
    proved = action.worth_repeating
    goes_on = row.status in OPEN if proved is None else proved
    return ActionOutcome(
        action=row.action,
        title=row.title,
        status=row.status,
        done=row.done,
        tasks=row.tasks,
        expected=aim.value if aim is not None else None,
        obtained=came.value if came is not None else None,
        note=came.note if came is not None else None,
        label=moved.label if moved is not None else None,
        unit=moved.unit if moved is not None else None,
        spent=action.spent,
        worth_repeating=proved,
        begun=row.done > 0 or row.status in {"doing", "done"} or came is not None,
        advice="keep" if goes_on and row.status != "dropped" else "drop",
    )


def _rituals(plan: Plan, today: dt.date) -> Iterator[RitualOutcome]:
    for row in ritual_rows(plan, today):
        stand = row.standing
        yield RitualOutcome(
            ritual=row.ritual,
            title=row.title,
            done=stand.done,
            due=stand.due - stand.skipped,
            kept=stand.kept,
            advice="keep",
        )


def _cost(plan: Plan, today: dt.date) -> Cost:
    hours = hours_per_day(plan)
    money = summed(moneys(plan, today).values())
    total = plan.budget.total if plan.budget is not None else None
    planned = [time for one in plan.actions.values() for time in _times(one, hours, today)]
    return Cost(
        budget=total if total is not None else money.planned,
        spent=money.spent,
        minutes=sum((time for time, _ in planned), Fraction(0)) if planned else None,
        minutes_done=sum((time for time, done in planned if done), Fraction(0))
        if planned
        else None,
    )


def _times(action: Action, hours: Fraction, today: dt.date) -> Iterator[tuple[Fraction, bool]]:
    """The time of each of its tasks, and whether it is done; else that of the action."""
    tasks = [one for one in action.tasks.values() if one.duration is not None]
    for task in tasks:
        if task.duration is not None:
            yield task.duration.in_minutes(hours), come(task.done, today) is not None
    if not tasks and action.duration is not None:
        yield action.duration.in_minutes(hours), action.status == "done"
