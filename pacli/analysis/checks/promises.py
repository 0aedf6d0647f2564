"""What the actions promise beside what the objective asks for, and what is left of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.checks.indicators import upwards
from pacli.analysis.checks.subject import Found, Subject
from pacli.analysis.indicators.rate import whole_share
from pacli.analysis.items import OPEN, none_open
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.indicators.indicator import Course
    from pacli.changes.change import Quantity


def left_open(subject: Subject) -> Found:
    """An action still open while the objective is neither reached nor over."""
    plan, aim = subject.plan, subject.aim
    if aim is None or aim.target is None or _settled(subject):
        return
    if not none_open(plan, subject.today):
        return
    (row,) = (row for row in subject.rows if row.indicator == aim.id)
    standing = N_("{label} is at {actual}, for a target of {target}")
    if row.actual is None:
        standing = N_("{label} has no reading that counts, for a target of {target}")
    params: dict[str, object] = {
        "standing": standing,
        "label": aim.label,
        "target": _quantity(subject, aim, aim.target),
    }
    if row.actual is not None:
        params["actual"] = _quantity(subject, aim, row.actual)
    yield ("actions",), params


def enough(subject: Subject) -> Found:
    """The actions together promise what the objective asks for.

    Where none is open any more, that is told instead.
    """
    aim = subject.aim
    asked = _asked(aim) if aim is not None else None
    if aim is None or asked is None or _settled(subject):
        return
    if none_open(subject.plan, subject.today):
        return
    found = list(_promised(subject, aim))
    promised = sum((value or Decimal(0) for _, value in found), Decimal(0))
    valued = [name for name, value in found if value is not None]
    if not valued or len(valued) < len(found) or promised >= asked:
        return
    # The one to look at is one that can still be worked on.
    name = min(valued, key=lambda name: name not in subject.actions)
    yield (
        ("actions", name, "expected", "value"),
        {
            "label": aim.label,
            "promised": _quantity(subject, aim, promised),
            "asked": _quantity(subject, aim, asked),
            "title": subject.plan.actions[name].title,
            "id": name,
            "indicator": aim.id,
        },
    )


def _promised(subject: Subject, aim: Course) -> Iterator[tuple[str, Decimal | None]]:
    """What each action brings to an indicator; None where that is still to be told.

    One that was closed counts for what it brought, where that is known. Those that move
    another stage of the funnel lead to it as well, nobody knows by how much.
    """
    stages = {stage.indicator for stage in subject.plan.funnel} - {aim.id}
    for name, status in subject.statuses.items():
        action = subject.plan.actions[name]
        expected = action.expected
        if status == "dropped":
            continue
        if expected is None or expected.indicator in stages:
            if expected is not None or status in OPEN:
                yield name, None
        elif expected.indicator == aim.id:
            brought = action.obtained.value if action.obtained is not None else None
            value = brought if brought is not None and status not in OPEN else expected.value
            if value is not None or status in OPEN:
                yield name, value


def too_much(subject: Subject) -> Found:
    """No action alone promises more than the whole target of what it aims at."""
    for name, action in subject.actions.items():
        expected = action.expected
        if expected is None or expected.indicator is None or expected.value is None:
            continue
        aim = subject.courses[expected.indicator]
        whole = _whole(aim)
        if whole is None or expected.value <= whole or not aim.up:
            continue
        periods = whole_share(aim) if aim.measure == "rate" else Fraction(1)
        yield (
            ("actions", name, "expected", "value"),
            {
                "title": action.title,
                "label": aim.label,
                "value": _quantity(subject, aim, expected.value),
                "target": _quantity(subject, aim, whole),
                "id": name,
                "indicator": aim.id,
                # As the plan writes it: that of a rate is per period.
                "right": format(upwards(Fraction(expected.value) / periods), "f"),
            },
        )


def _settled(subject: Subject) -> bool:
    """Whether the objective is over, or reached."""
    aim = subject.aim
    if subject.due is not None and subject.due < subject.today:
        return True
    rows = subject.rows if aim is not None else ()
    return any(row.status == "done" for row in rows if aim and row.indicator == aim.id)


def _asked(aim: Course) -> Decimal | None:
    """What the target asks for in all; None where no sum of results can be held against it."""
    if aim.target is None or not aim.up or aim.measure == "rate":
        return None
    if aim.adds_up:
        return aim.target
    return aim.target - aim.initial if aim.initial is not None else None


def _whole(aim: Course) -> Decimal | Fraction | None:
    """The whole target, that of a rate over all its periods; None where there is none."""
    if aim.target is None or aim.measure != "rate":
        return aim.target
    return Fraction(aim.target) * whole_share(aim) or None


def _quantity(subject: Subject, aim: Course, value: Decimal | Fraction) -> Quantity:
    from pacli.changes.change import Quantity

    if isinstance(value, Fraction):
        value = Decimal(round(value * 10)) / 10
    return Quantity(value, aim.unit, subject.plan.currency)
