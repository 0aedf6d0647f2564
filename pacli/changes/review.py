"""A review as it is noted: each answer at once, so that nothing is lost on the way.

Until its last step the review keeps the number of the step under way in ``unfinished``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from pacli.changes.edits import AddItem, AppendItem, Edit, Remove, SetValue
from pacli.changes.paths import Place, at
from pacli.changes.set import Assignment, Setter
from pacli.errors import N_, Path, Refused
from pacli.forms.days import day_from_words

if TYPE_CHECKING:
    from typing import Protocol

    from pacli.changes.change import PlanText

    class Settled(Protocol):
        """A decision of an earlier review, and where it stands."""

        @property
        def review(self) -> dt.date:
            """The day of the review."""

        @property
        def place(self) -> int:
            """Its position among the decisions of that day."""

        @property
        def about(self) -> str:
            """What it is about."""

        @property
        def do(self) -> str | None:
            """What was to be done."""


UNFINISHED = "unfinished"


class Retarget(NamedTuple):
    """A new promise for an indicator, in her words; None where it stays.

    One for the objective that is beyond the end of the plan's period moves that end too.
    ``objective`` says that the due day is the objective's, which the indicator follows.
    ``title`` is that of another objective, which keeps the indicator.
    """

    indicator: str
    target: str | None
    due: str | None
    objective: bool
    why: str | None = None
    title: str | None = None

    def edits(self, draft: PlanText, today: dt.date) -> tuple[Edit, ...]:
        """The edits, among them the revision that keeps what was promised before."""
        item = f"indicators.{self.indicator}"
        due = "objective.due" if self.objective else f"{item}.due"
        asked = (
            ("objective.title", self.title),
            (f"{item}.target", self.target),
            (due, self.due),
        )
        assignments = [Assignment(name, "=", text) for name, text in asked if text]
        if self.due is not None and not self.objective and self._longer(draft, today):
            assignments.append(Assignment("period.end", "=", self.due))
        root = Place((), draft.shape)
        return Setter(draft.readable(), root, today, self.why).change(assignments).edits

    def _longer(self, draft: PlanText, today: dt.date) -> bool:
        """Whether the objective's indicator is now due after the plan, which it takes along."""
        plan = draft.readable()
        if plan["objective"].get("indicator") != self.indicator:
            return False
        end = at(plan, ("period", "end"))
        return end is not None and end < day_from_words(self.due or "", today, past=False)


def answered(
    draft: PlanText,
    day: dt.date,
    step: int,
    *,
    more: Mapping[str, object] | None = None,
    values: Mapping[str, object] | None = None,
) -> tuple[Edit, ...]:
    """What was answered at a step: ``more`` entries of its lists, ``values`` of its fields."""
    path: Path = ("reviews", day)
    more, values = more or {}, {**(values or {}), UNFINISHED: step}
    held = at(draft.readable(), path)
    if held is None:
        block = {name: (entry,) for name, entry in more.items()} | dict(values)
        return (AddItem(path, block),)
    edits: list[Edit] = []
    for name, entry in more.items():
        place = (*path, name)
        if held.get(name):
            edits.append(AppendItem(place, entry, flow=True))
        else:
            edits.append(SetValue(place, (entry,), flow=isinstance(entry, str)))
    edits += [
        SetValue((*path, name), value)
        for name, value in values.items()
        if held.get(name) != value
    ]
    return tuple(edits)


def amended(day: dt.date, place: int, made: Mapping[str, object]) -> tuple[Edit, ...]:
    """Another decision in the place of one that the review of this day holds."""
    return (SetValue(("reviews", day, "decisions", place), dict(made), flow=True),)


def settled(
    draft: PlanText, made: Settled, outcome: str, by: dt.date | None = None
) -> tuple[Edit, ...]:
    """What became of a decision; ``by`` is its new day where it was postponed.

    Raises Refused where something else stands in its place by now.
    """
    path = ("reviews", made.review, "decisions", made.place)
    there = at(draft.readable(), path) or {}
    if (there.get("about"), there.get("do")) != (made.about, made.do):
        raise Refused(N_("That decision has been changed meanwhile: its outcome is not noted."))
    edits: tuple[Edit, ...] = (SetValue((*path, "outcome"), outcome),)
    return edits if by is None else (*edits, SetValue((*path, "by"), by))


def finished(draft: PlanText, day: dt.date, following: dt.date) -> tuple[Edit, ...]:
    """The end of a review: the day of the ``following`` one, and nothing unfinished."""
    path: Path = ("reviews", day)
    held = at(draft.readable(), path)
    if held is None:
        return (AddItem(path, {"next": following}),)
    edits: list[Edit] = []
    if held.get("next") != following:
        edits.append(SetValue((*path, "next"), following))
    if UNFINISHED in held:
        edits.append(Remove((*path, UNFINISHED)))
    return tuple(edits)
