"""The rituals that go on in the next plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pacli.model.ids import OWN
from pacli.recurrence import fault, first_day, parts, soonest

if TYPE_CHECKING:
    import datetime as dt

    from pacli.changes.renewal.answers import Answers

Data = Mapping[str, Any]

_OF_THE_PERIOD = ("start", "end", "log", "uid", "action")


def carried_rituals(data: Data, answers: Answers) -> dict[str, Any]:
    """The rituals kept: with the next plan they begin and end, nothing is noted yet."""
    found: dict[str, Any] = {}
    for name, ritual in data["rituals"].items():
        if name.startswith(OWN):
            found[name] = ritual
        elif name in answers.rituals:
            made = {key: one for key, one in ritual.items() if key not in _OF_THE_PERIOD}
            if ritual.get("action") in answers.kept:
                made["action"] = ritual["action"]
            rule = ritual.get("rrule")
            if rule is None or _continues(made, rule, answers.start):
                found[name] = made
    return found


def _continues(made: dict[str, Any], rule: str, start: dt.date) -> bool:
    """Let a rule go on without the day that ended it; False where no day comes any more."""
    ended = "UNTIL" in parts(rule)
    if ended:
        kept = (one for one in rule.split(";") if not one.startswith("UNTIL="))
        rule = ";".join(kept)
        made["rrule"] = rule
    if fault(rule, start) is not None or first_day(rule, start) is None:
        return False
    first = soonest(rule, start)
    if first != start:
        made["start"] = first
    return True
