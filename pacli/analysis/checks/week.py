"""A week that holds what the plan asks of it, with a time to look at the plan."""

from __future__ import annotations

from pacli.analysis.checks.subject import Found, Subject
from pacli.dates import Duration


def future_rituals(subject: Subject) -> Found:
    """Rituals noted as done on days still to come."""
    for name, ritual in subject.plan.rituals.items():
        for day, noted in ritual.log.items():
            if noted == "done" and day > subject.today:
                params = {
                    "day": subject.told(day),
                    "date": day.isoformat(),
                    "title": ritual.title,
                    "id": name,
                }
                yield ("rituals", name, "log", day), params


def rules(subject: Subject) -> Found:
    """Rituals that do not say when they come back."""
    for name, ritual in subject.plan.rituals.items():
        if ritual.every is None and ritual.rrule is None:
            yield ("rituals", name, "every"), {"title": ritual.title, "id": name}


def review_slot(subject: Subject) -> Found:
    """A ritual is the weekly review, and goes on while the plan does."""
    held = [ritual for ritual in subject.plan.rituals.values() if ritual.review]
    over = subject.due is not None and subject.due < subject.today
    if not held or not (
        over or any(one.end is None or one.end >= subject.today for one in held)
    ):
        yield ("rituals",), {}


def load(subject: Subject) -> Found:
    """The selling of a week fits into its hours."""
    burden = subject.burden
    if burden is None or not burden.over or burden.minutes_available is None:
        return
    path = "week" if burden.basis in {"selling", "business"} else burden.basis or "people"
    params = {
        "needed": Duration(minutes=round(burden.minutes_needed)),
        "available": Duration(minutes=round(burden.minutes_available)),
    }
    yield (path,), params
