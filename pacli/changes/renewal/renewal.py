"""The next plan, made of the data of the one that it continues.

What holds stays as it was written; what belongs to the time that is over is left behind.
Sections keep the order that they had. Her own ``x-`` keys go on wherever the section around
them does, so the data holds them among the items too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pacli.changes.change import Day
from pacli.changes.comments import comment as over
from pacli.changes.renewal.actions import carried_actions, past_actions
from pacli.changes.renewal.answers import Answers, Figures
from pacli.changes.renewal.rituals import carried_rituals
from pacli.model.ids import OWN

Data = Mapping[str, Any]
Section = tuple[str, object, str | None]
"""A root key of the plan, its value, and a comment to stand above it; see the store."""

LEFT_BEHIND = frozenset(("uid", "reviews"))
HEAD = ("pac", "name", "language", "currency", "basis", "phase", "previous", "period")
"""What a new plan begins with, in this order where the old one does not have it."""


_KEPT_IDEAS = (None, "keep")


def sections(
    data: Data, answers: Answers, figures: Figures, today: dt.date, say: Callable[..., str]
) -> list[Section]:
    """The next plan in the order of the old one; comments in the language of ``say``."""
    made = _Renewed(data, answers, figures, today, say)
    found: list[Section] = []
    for key in _order(data):
        value, comment = made.section(key)
        if value not in (None, (), {}, []):
            general = over(key, [one for one, _, _ in found])
            if general is not None:
                comment = "\n".join(one for one in (say(general), comment) if one)
            after_items = bool(found) and found[-1][0] not in HEAD
            after_items = after_items and isinstance(found[-1][1], Mapping | tuple)
            found.append((key, value, "" if comment is None and after_items else comment))
    return found


def _order(data: Data) -> list[str]:
    head = [key for key in data if key in HEAD]
    for key in HEAD:
        if key not in head:
            earlier = HEAD[: HEAD.index(key)]
            head.insert(1 + max(head.index(one) for one in earlier if one in head), key)
    rest = [key for key in data if key not in HEAD and key != "past_actions"]
    place = rest.index("actions") + 1 if "actions" in rest else len(rest)
    return [*head, *rest[:place], "past_actions", *rest[place:]]


class _Renewed:
    def __init__(
        self,
        data: Data,
        answers: Answers,
        figures: Figures,
        today: dt.date,
        say: Callable[..., str],
    ) -> None:
        self.data = data
        self.answers = answers
        self.figures = figures
        self.today = today
        self.say = say

    def section(self, key: str) -> tuple[object, str | None]:
        """The value of a root key, None where it is left behind, and its comment."""
        if key in LEFT_BEHIND:
            return None, None
        making = getattr(self, f"_{key}", None)
        if making is not None:
            made: tuple[object, str | None] = making()
            return made
        value = self.data.get(key)
        return value, "" if isinstance(value, Mapping | tuple) else None

    def _pac(self) -> tuple[object, str]:
        text = self.say("The plan after {file}.", file=self.answers.previous)
        return self.data["pac"], text

    def _name(self) -> tuple[object, None]:
        return self.answers.name, None

    def _previous(self) -> tuple[object, None]:
        return self.answers.previous, None

    def _period(self) -> tuple[object, None]:
        old = self.data.get("period", {})
        new = {"start": self.answers.start, "end": self.answers.end}
        return {**_without(old, new), **_with(new)}, None

    def _calendar(self) -> tuple[object, str]:
        calendar = self.data["calendar"]
        off = tuple(
            one for one in calendar.get("days_off", ()) if one.last >= self.answers.start
        )
        return {**_without(calendar, ["days_off"]), **_with({"days_off": off})}, ""

    def _commitment(self) -> tuple[object, str]:
        motivation = {"motivation": self.answers.motivation}
        return {**_without(self.data["commitment"], motivation), **_with(motivation)}, ""

    def _diagnosis(self) -> tuple[object, str]:
        return self.data["diagnosis"], self.say("To look at again: what has changed since?")

    def _objective(self) -> tuple[object, str]:
        old = self.data["objective"]
        new = {
            "title": self.answers.title,
            "indicator": old.get("indicator"),
            "due": self.answers.due,
        }
        said_before = ("ambitious", "realistic")
        comment = ""
        if any(key in old for key in said_before):
            comment = self.say("What makes it ambitious, and realistic? Say it anew.")
        return {**_with(new), **_without(old, [*new, *said_before])}, comment

    def _indicators(self) -> tuple[object, str]:
        day = Day(self.today, self.today).written(self.say)
        comment = ""
        if any(name in self.figures.initials for name in self.data["indicators"]):
            comment = self.say("initial: what was reached by {day}.", day=day)
            if any(
                one.get("measure") == "total" and name in self.figures.initials
                for name, one in self.data["indicators"].items()
                if not name.startswith(OWN)
            ):
                comment = self.say(
                    "initial: what was reached by {day}, to compare; a total starts from 0.",
                    day=day,
                )
        if any("checkpoints" in one for one in self._old_indicators()):
            told = self.say("Checkpoints belong to their time. New ones: pac init --more")
            comment = f"{comment}\n{told}".strip()
        return dict(self._each_indicator()), comment

    def _old_indicators(self) -> Iterator[Data]:
        items = self.data["indicators"].items()
        return (one for name, one in items if not name.startswith(OWN))

    def _each_indicator(self) -> Iterator[tuple[str, dict[str, Any]]]:
        objective = self.data["objective"]
        due = objective.get("due") or self.data.get("period", {}).get("end")
        for name, old in self.data["indicators"].items():
            if name.startswith(OWN):
                yield name, old
                continue
            new = {"initial": self.figures.initials.get(name)}
            if name in self.figures.targets:
                new["target"] = self.figures.targets[name]
            # Figures that start from nothing known start from what the plan said before.
            kept = dict(old) if new["initial"] is None and _level(old) else None
            made = {**_placed(old, _with(new)), "readings": _own(old.get("readings", {}))}
            if kept is not None and "initial" in kept:
                made["initial"] = kept["initial"]
            own = old.get("due")
            if own is not None and own != due and self.answers.due is not None:
                made["due"] = self._later(own, due)
            if _level(old):
                self._keep_direction(name, made)
            yield name, made

    def _later(self, own: dt.date, due: dt.date | None) -> dt.date:
        """A due day of its own, as far from the objective's as it was, within the plan."""
        aimed = self.answers.due or self.answers.start
        moved = aimed.toordinal() + (own.toordinal() - due.toordinal() if due else 0)
        last = (self.answers.end or aimed).toordinal()
        return dt.date.fromordinal(max(self.answers.start.toordinal(), min(moved, last)))

    def _keep_direction(self, name: str, made: dict[str, Any]) -> None:
        """A level that starts beyond its target would else be one that is to fall."""
        initial, target = made.get("initial"), made.get("target")
        if "direction" in made or initial is None or target is None:
            return
        up = self.figures.up.get(name, True)
        if up != (target >= initial):
            made["direction"] = "up" if up else "down"

    def _funnel(self) -> tuple[object, str]:
        stages = []
        for place, stage in enumerate(self.data["funnel"]):
            new: dict[str, object] = {}
            if place in self.figures.rates:
                new["rate"] = self.figures.rates[place]
            if self.figures.basket is not None and place == len(self.data["funnel"]) - 1:
                new["basket"] = self.figures.basket
            stages.append({**stage, **new})
        return tuple(stages), "\n".join(self.figures.notes)

    def _actions(self) -> tuple[object, str]:
        made = carried_actions(self.data, self.answers)
        told = self.say("What goes on, without the tasks that are done; days are moved.")
        old = self.data["actions"]
        if any(
            one.get("expected") != old[name].get("expected")
            for name, one in made.items()
            if not name.startswith(OWN)
        ):
            # TRANSLATORS: a comment of the plan; expected is a key of the file
            more = self.say(
                "expected: what the action brought last time, where that was noted."
            )
            told = f"{told}\n{more}"
        return made, told

    def _past_actions(self) -> tuple[object, str]:
        return past_actions(self.data, self.answers)[0], ""

    def _rituals(self) -> tuple[object, str]:
        return carried_rituals(self.data, self.answers), ""

    def _obstacles(self) -> tuple[object, str]:
        return {
            name: one
            for name, one in self.data["obstacles"].items()
            if name.startswith(OWN) or "overcome" not in one
        }, ""

    def _ideas(self) -> tuple[object, str]:
        return {
            name: one
            for name, one in self.data["ideas"].items()
            if name.startswith(OWN) or one.get("verdict") in _KEPT_IDEAS
        }, ""

    def _deals(self) -> tuple[object, str]:
        return {
            name: one if name.startswith(OWN) else _without(one, ["uid"])
            for name, one in self.data["deals"].items()
            if name.startswith(OWN) or one.get("status", "open") == "open"
        }, ""


_OF_THE_PERIOD = (
    *("initial", "start", "due", "checkpoints", "revisions", "readings"),
    "uid",
)


def _placed(old: Data, new: Data) -> dict[str, Any]:
    """The fields of an indicator that stay, with the new values where the old ones were."""
    made: dict[str, Any] = {}
    for key, value in old.items():
        if key == "target" and "initial" in new:
            made["initial"] = new["initial"]
        if key in new:
            made[key] = new[key]
        elif key not in _OF_THE_PERIOD:
            made[key] = value
    return {**made, **_without(new, made)}


def _level(indicator: Data) -> bool:
    return indicator.get("measure") not in {"total", "rate"}


def _own(section: Data) -> dict[Any, Any]:
    """Her own keys among readings, whose other keys are days."""
    return {key: one for key, one in section.items() if str(key).startswith(OWN)}


def _without(section: Data, keys: Any) -> dict[str, Any]:
    return {key: value for key, value in section.items() if key not in keys}


def _with(section: Data) -> dict[str, Any]:
    return {key: value for key, value in section.items() if value not in (None, ())}
