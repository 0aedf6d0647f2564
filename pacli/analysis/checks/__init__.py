"""What in a valid plan is surely not meant, or could be better; the method's checks.

Each check is a function in one table, in order of importance: what makes figures wrong,
then what keeps the objective from being one, then what keeps it from being reached, then
what makes the plan easier to follow.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from pacli.analysis.checks import (
    actions,
    indicators,
    objective,
    promises,
    settings,
    situation,
    tasks,
    week,
)
from pacli.analysis.checks.subject import Found, Subject
from pacli.errors import Path

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Check(NamedTuple):
    """What is told under a code, and what of it makes a tip on its own.

    ``tip`` is ``hint`` where the way out does, ``message`` where what is found does.
    """

    code: str
    find: Callable[[Subject], Found]
    tip: Literal["hint", "message"] | None = None


CHECKS = (
    Check("PAC301", indicators.future_readings),
    Check("PAC302", indicators.negative_totals),
    Check("PAC401", tasks.future_ends),
    Check("PAC406", week.future_rituals),
    Check("PAC303", objective.specific, tip="hint"),
    Check("PAC304", objective.measurable, tip="hint"),
    Check("PAC311", objective.progress),
    Check("PAC420", promises.too_much),
    Check("PAC305", objective.time_bound, tip="hint"),
    Check("PAC407", actions.present, tip="hint"),
    Check("PAC421", promises.left_open, tip="hint"),
    Check("PAC408", actions.tasks, tip="hint"),
    Check("PAC310", indicators.tracking, tip="hint"),
    Check("PAC313", indicators.staged, tip="hint"),
    Check("PAC415", week.review_slot, tip="hint"),
    Check("PAC402", tasks.after_objective),
    Check("PAC413", actions.horizons),
    Check("PAC403", tasks.after_action),
    Check("PAC405", week.rules),
    Check("PAC309", indicators.fresh),
    Check("PAC308", indicators.effort),
    Check("PAC418", week.load),
    Check("PAC419", promises.enough, tip="message"),
    Check("PAC414", actions.budgets),
    Check("PAC503", indicators.funnel_targets),
    Check("PAC416", situation.obstacles),
    Check("PAC412", actions.volumes, tip="hint"),
    Check("PAC411", actions.results, tip="hint"),
    Check("PAC410", actions.ends, tip="hint"),
    Check("PAC404", tasks.durations),
    Check("PAC409", actions.owners, tip="hint"),
    Check("PAC417", situation.harms, tip="message"),
    Check("PAC307", objective.realistic, tip="hint"),
    Check("PAC306", objective.ambitious, tip="hint"),
    Check("PAC312", indicators.sources),
    Check("PAC245", settings.unknown),
    Check("PAC246", settings.errors),
)
"""Every check, what matters most first."""

IMPORTANCE = {check.code: place for place, check in enumerate(CHECKS)}
"""The place of each code in that order."""


class Warned(NamedTuple):
    """One finding: its code, the field that it is about, what fills its message.

    ``severity`` is warning, or error where the plan's ``checks`` make it one.
    """

    code: str
    path: Path
    params: Mapping[str, object]
    severity: str = "warning"

    @property
    def on_value(self) -> bool:
        """Whether the value is in doubt, not the key."""
        return self.path[-1] in {"due", "done", "dropped", "target", "horizon", "value"}


def checks(plan: Plan, today: dt.date) -> tuple[Warned, ...]:
    """The findings on a day, what matters most first, without those that the plan ignores."""
    return tuple(_found(Subject(plan, today), CHECKS))


def first_tip(subject: Subject) -> Warned | None:
    """The finding that matters most among those that can be told on their own."""
    return next(_found(subject, tuple(check for check in CHECKS if check.tip)), None)


def _found(subject: Subject, among: tuple[Check, ...]) -> Iterator[Warned]:
    asked = subject.plan.checks
    for check in among:
        severity = asked.get(check.code, "warning")
        if severity != "ignore":
            for path, params in check.find(subject):
                yield Warned(check.code, path, params, severity)
