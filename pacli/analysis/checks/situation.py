"""What stands in the way, and whether something is done about it."""

from __future__ import annotations

from pacli.analysis.checks.subject import Found, Subject


def obstacles(subject: Subject) -> Found:
    """Obstacles that depend on her, without anything to try against them."""
    if not subject.plan.obstacles:
        return
    from pacli.analysis.situation.coverage import unsolved

    for item in unsolved(subject.plan, subject.today):
        yield item.path, {"title": item.text, "id": item.id}


def harms(subject: Subject) -> Found:
    """Weaknesses and threats that no action answers."""
    if subject.plan.diagnosis is None:
        return
    from pacli.analysis.situation.coverage import unanswered

    for item in unanswered(subject.plan, subject.today):
        yield item.path, {"title": item.text, "id": item.id}
