"""What the fields of a plan are called on the screen.

In the file, and where ``set`` takes them, they have the names of the format.
"""

from __future__ import annotations

from typing import Any

from pacli.errors import C_, N_, Message, Path

# TRANSLATORS: "field" is a key of the plan file, as a line names it: échéance : 5 mars.
LABELS: dict[str, Message] = {
    "pac": C_("field", "pac"),
    "name": C_("field", "name"),
    "language": C_("field", "language"),
    "currency": C_("field", "currency"),
    "basis": C_("field", "basis"),
    "phase": C_("field", "phase"),
    "previous": C_("field", "previous"),
    "uid": C_("field", "uid"),
    "timezone": C_("field", "timezone"),
    "hours_per_day": C_("field", "hours_per_day"),
    "period": C_("field", "period"),
    "start": C_("field", "start"),
    "end": C_("field", "end"),
    "calendar": C_("field", "calendar"),
    "working_days": C_("field", "working_days"),
    "days_off": C_("field", "days_off"),
    "thresholds": C_("field", "thresholds"),
    "on_track": C_("field", "on_track"),
    "at_risk": C_("field", "at_risk"),
    "market_share": C_("field", "market_share"),
    "checks": C_("field", "checks"),
    "vision": C_("field", "vision"),
    "positioning": C_("field", "positioning"),
    "strategy": C_("field", "strategy"),
    "commitment": C_("field", "commitment"),
    "why": C_("field", "why"),
    "motivation": C_("field", "motivation"),
    "hours_per_week": C_("field", "hours_per_week"),
    "support": C_("field", "support"),
    "diagnosis": C_("field", "diagnosis"),
    "environment": C_("field", "environment"),
    "strengths": C_("field", "strengths"),
    "weaknesses": C_("field", "weaknesses"),
    "opportunities": C_("field", "opportunities"),
    "threats": C_("field", "threats"),
    "conclusions": C_("field", "conclusions"),
    "build_on": C_("field", "build_on"),
    "fix_fast": C_("field", "fix_fast"),
    "path": C_("field", "path"),
    "segments": C_("field", "segments"),
    "label": C_("field", "label"),
    "sector": C_("field", "sector"),
    "headcount": C_("field", "headcount"),
    "criteria": C_("field", "criteria"),
    "persona": C_("field", "persona"),
    "profile": C_("field", "profile"),
    "demographics": C_("field", "demographics"),
    "traits": C_("field", "traits"),
    "challenges": C_("field", "challenges"),
    "goals": C_("field", "goals"),
    "answer": C_("field", "answer"),
    "offers": C_("field", "offers"),
    "price": C_("field", "price"),
    "margin": C_("field", "margin"),
    "segment": C_("field", "segment"),
    "objective": C_("field", "objective"),
    "title": C_("field", "title"),
    "indicator": C_("field", "indicator"),
    "due": C_("field", "due"),
    "ambitious": C_("field", "ambitious"),
    "realistic": C_("field", "realistic"),
    "indicators": C_("field", "indicators"),
    "kind": C_("field", "kind"),
    "primary": C_("field", "primary"),
    "measure": C_("field", "measure"),
    "per": C_("field", "per"),
    "unit": C_("field", "unit"),
    "direction": C_("field", "direction"),
    "initial": C_("field", "initial value"),
    "target": C_("field", "target"),
    "cadence": C_("field", "read every"),
    "journey": C_("field", "customer journey"),
    "owner": C_("field", "owner"),
    "checkpoints": C_("field", "checkpoints"),
    "revisions": C_("field", "revisions"),
    "was": C_("field", "before"),
    "source": C_("field", "source"),
    "tool": C_("field", "tool"),
    "file": C_("field", "file"),
    "sheet": C_("field", "sheet"),
    "date": C_("field", "date"),
    "value": C_("field", "value"),
    "cumulative": C_("field", "running total"),
    "readings": C_("field", "readings"),
    "note": C_("field", "note"),
    "deals": C_("field", "deals"),
    "funnel": C_("field", "funnel"),
    "rate": C_("field", "rate"),
    "basket": C_("field", "basket"),
    "duration": C_("field", "duration"),
    "per_day": C_("field", "per_day"),
    "delay_days": C_("field", "delay_days"),
    "service": C_("field", "service"),
    "description": C_("field", "description"),
    "activities": C_("field", "activities"),
    "actions": C_("field", "actions"),
    "type": C_("field", "type"),
    "horizon": C_("field", "horizon"),
    "channels": C_("field", "channels"),
    "answers": C_("field", "answers"),
    "status": C_("field", "status"),
    "impact": C_("field", "impact"),
    "effort": C_("field", "effort"),
    "budget": C_("field", "budget"),
    "spent": C_("field", "spent"),
    "means": C_("field", "means"),
    "at_hand": C_("field", "at hand"),
    "text": C_("field", "text"),
    "cost": C_("field", "cost"),
    "agreed": C_("field", "agreed"),
    "to_acquire": C_("field", "to acquire"),
    "expected": C_("field", "expected"),
    "obtained": C_("field", "obtained"),
    "fit": C_("field", "fit"),
    "motivating": C_("field", "motivating"),
    "worth_repeating": C_("field", "worth repeating"),
    "like": C_("field", "like"),
    "tasks": C_("field", "tasks"),
    "how": C_("field", "how"),
    "after": C_("field", "after"),
    "done": C_("field", "done"),
    "dropped": C_("field", "dropped"),
    "result": C_("field", "result"),
    "comment": C_("field", "comment"),
    "rituals": C_("field", "rituals"),
    "every": C_("field", "comes back"),
    "rrule": C_("field", "comes back"),
    "at": C_("field", "at"),
    "action": C_("field", "action"),
    "people": C_("field", "people"),
    "review": C_("field", "review"),
    "steps": C_("field", "steps"),
    "log": C_("field", "log"),
    "week": C_("field", "week"),
    "mon": C_("field", "mon"),
    "domain": C_("field", "domain"),
    "what": C_("field", "what"),
    "selling": C_("field", "selling"),
    "tue": C_("field", "tue"),
    "wed": C_("field", "wed"),
    "thu": C_("field", "thu"),
    "fri": C_("field", "fri"),
    "sat": C_("field", "sat"),
    "sun": C_("field", "sun"),
    "wishes": C_("field", "wishes"),
    "self": C_("field", "self"),
    "family": C_("field", "family"),
    "social": C_("field", "social"),
    "business": C_("field", "business"),
    "role": C_("field", "role"),
    "cost_per_day": C_("field", "cost_per_day"),
    "obstacles": C_("field", "obstacles"),
    "mine": C_("field", "mine"),
    "causes": C_("field", "causes"),
    "solutions": C_("field", "solutions"),
    "overcome": C_("field", "overcome"),
    "past_actions": C_("field", "past_actions"),
    "assets": C_("field", "assets"),
    "drawbacks": C_("field", "drawbacks"),
    "ideas": C_("field", "ideas"),
    "noted": C_("field", "noted"),
    "decided": C_("field", "decided"),
    "verdict": C_("field", "verdict"),
    "company": C_("field", "company"),
    "contact": C_("field", "contact"),
    "offer": C_("field", "offer"),
    "amount": C_("field", "amount"),
    "probability": C_("field", "probability"),
    "milestone": C_("field", "milestone"),
    "next_step": C_("field", "next_step"),
    "closed": C_("field", "closed"),
    "reason": C_("field", "reason"),
    "history": C_("field", "history"),
    "notes": C_("field", "notes"),
    "total": C_("field", "total"),
    "reviews": C_("field", "reviews"),
    "wins": C_("field", "wins"),
    "decisions": C_("field", "decisions"),
    "about": C_("field", "about"),
    "do": C_("field", "do"),
    "by": C_("field", "by"),
    "outcome": C_("field", "outcome"),
    "practices": C_("field", "practices"),
    "next": C_("field", "next"),
    "unfinished": C_("field", "unfinished"),
}
"""By field."""


class Field:
    """A field as a line names it, with the sections that lead to it.

    English keeps the keys of the file, which ``set`` takes.
    """

    __slots__ = ("path",)

    def __init__(self, path: Path) -> None:
        self.path = path

    def written(self, say: Any) -> str:
        """``objective.due`` in English; objectif, échéance in French."""
        text = ""
        for step in self.path:
            name = str(step + 1) if isinstance(step, int) else str(step)
            part = name
            if say.code != "en" and hasattr(step, "isoformat"):
                part = say.day(step, "full")
            elif say.code != "en" and name in LABELS:
                part = say(LABELS[name])
            # TRANSLATORS: a section of the file, then what is in it: objectif, échéance
            text = say(N_("{section}.{part}"), section=text, part=part) if text else part
        return text


class Key:
    """A field as ``set`` takes it, then as a person reads it: due (échéance)."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def written(self, say: Any) -> str:
        """Both, in the language ``say``; one where they are the same."""
        if say.code == "en" or self.name not in LABELS:
            return self.name
        shown = str(say(LABELS[self.name]))
        return self.name if shown == self.name else f"{self.name} ({shown})"
