"""SMART, letter by letter: an objective that can be reached, and known to be."""

from __future__ import annotations

from pacli.analysis.checks.subject import Found, Subject


def specific(subject: Subject) -> Found:
    """S: a figure says what the objective is about."""
    if subject.plan.objective.indicator is None:
        yield ("objective", "indicator"), {}


def measurable(subject: Subject) -> Found:
    """M: that figure has a target (and so a measure: the model asks for it)."""
    aim = subject.aim
    if aim is not None and aim.target is None:
        yield ("indicators", aim.id, "target"), {"label": aim.label, "id": aim.id}


def progress(subject: Subject) -> Found:
    """A, in figures: the target lies beyond where things stood at first."""
    aim = subject.aim
    if aim is None or aim.cap or aim.target is None or aim.initial is None:
        return
    if aim.good(aim.initial, aim.target):
        from pacli.changes.change import Quantity

        params = {
            "label": aim.label,
            "target": Quantity(aim.target, aim.unit, subject.plan.currency),
            "initial": Quantity(aim.initial, aim.unit, subject.plan.currency),
            "id": aim.id,
            "direction": "down" if aim.up else "up",
        }
        yield ("indicators", aim.id, "target"), params


def ambitious(subject: Subject) -> Found:
    """A: in her words, or an initial value that shows how far it is to the target."""
    aim = subject.aim
    shown = aim is not None and None not in {
        aim.target,
        subject.plan.indicators[aim.id].initial,
    }
    if not subject.plan.objective.ambitious and not shown:
        yield ("objective", "ambitious"), {}


def realistic(subject: Subject) -> Found:
    """R: in her words, or a pace so far that shows it."""
    objective = subject.plan.objective
    if not objective.realistic and not any(
        row.indicator == objective.indicator and row.effort_multiple is not None
        for row in subject.rows
    ):
        yield ("objective", "realistic"), {}


def time_bound(subject: Subject) -> Found:
    """T: a day, its own or that of its figure, or the end of the plan."""
    if subject.due is None:
        yield ("objective", "due"), {}
