"""A day of a ritual noted as done, skipped or moved: which day, read from her words."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from pacli.analysis.calendar import days_off
from pacli.analysis.rituals.meant import due_on, meant, open_near
from pacli.analysis.rituals.standing import standing
from pacli.changes import ritual_log
from pacli.changes.change import Day, Recurs
from pacli.dates import parse_day
from pacli.errors import N_, Refused
from pacli.forms.days import day_from_words
from pacli.recurrence import fault

if TYPE_CHECKING:
    from pacli.analysis.rituals.occurrences import Occurrence
    from pacli.changes.change import Change, PlanText


class Keeping:
    """What is noted of a ritual. Of the plan, only that and what its days rest on is read."""

    def __init__(self, draft: PlanText, name: str, today: dt.date) -> None:
        self.name = name
        self.today = today
        self.ritual = draft.item("rituals", name)
        self.plan = _excerpt(draft, name, self.ritual)

    def done(self, word: str | None) -> Change:
        """Done on the day that ``word`` is, else on the one that is meant."""
        due, day = self._due_now() if word is None else self._done_on(word)
        there = due_on(self.plan, self.name, day) if day != due.day else None
        return self._change(ritual_log.done(self.ritual, due, day, self.today, there=there))

    def skip(self, word: str | None) -> Change:
        """Excused on a day."""
        due = self._due(word)
        return self._change(ritual_log.skipped(self.ritual, due, self.today))

    def move(self, word: str | None, to: str) -> Change:
        """Put on another day, once."""
        due = self._due(word)
        day = day_from_words(to, self.today, past=False)
        return self._change(
            ritual_log.moved(
                self.ritual,
                due,
                day,
                self.today,
                there=due_on(self.plan, self.name, day),
                off=any(day in span for span in days_off(self.plan)),
            )
        )

    def _due_now(self) -> tuple[Occurrence, dt.date]:
        """What is late is noted for its day; what comes early, for the day it was done."""
        due = self._meant()
        if due.day > self.today and not _this_week(due.day, self.today):
            raise self._later(due)
        return due, min(due.day, self.today)

    def _done_on(self, word: str) -> tuple[Occurrence, dt.date]:
        """What was due on the day that she says, or else was done on it instead."""
        day = day_from_words(word, self.today, past=True)
        due = due_on(self.plan, self.name, day)
        if due is not None:
            return due, min(day, self.today)
        due = open_near(self.plan, self.name, day)
        if due is None or day > self.today:
            raise self._not_due(day)
        return due, day

    def _due(self, word: str | None) -> Occurrence:
        if word is None:
            return self._meant(ahead=True)
        found = self._named(word)
        if found is None:
            raise self._not_due(day_from_words(word, self.today, past=False))
        return found

    def _meant(self, *, ahead: bool = False) -> Occurrence:
        due = meant(self.plan, self.name, self.today, ahead=ahead)
        if due is None:
            raise Refused(
                N_("{title} is not due any more."),
                hint=N_("Its rule: {rule}. To change it: pac ritual set {id} every=…"),
                title=self.ritual.title,
                rule=Recurs(self.ritual.every, self.ritual.rrule),
                id=self.name,
            )
        return due

    def _named(self, word: str) -> Occurrence | None:
        """What is due on the day that ``word`` is: today, else to come, else over."""
        days = [day_from_words(word, self.today, past=past) for past in (False, True)]
        days.sort(key=lambda day: day != self.today)
        found = (due_on(self.plan, self.name, day) for day in days)
        return next((one for one in found if one is not None), None)

    def _not_due(self, day: dt.date) -> Refused:
        following = meant(self.plan, self.name, self.today, ahead=True)
        hint = N_("It comes back {rule}.")
        if following is not None:
            hint = N_("It comes back {rule}; the next one: {next}.")
        return Refused(
            N_("{title} is not due on {day}."),
            hint=hint,
            title=self.ritual.title,
            day=Day(day, self.today, weekday=True),
            rule=Recurs(self.ritual.every, self.ritual.rrule),
            next=None if following is None else Day(following.day, self.today, weekday=True),
        )

    def _later(self, due: Occurrence) -> Refused:
        return Refused(
            N_("{title} is not due this week; the next one: {next}."),
            hint=N_("Done ahead of it? pac ritual done {id} {date}"),
            title=self.ritual.title,
            next=Day(due.day, self.today, weekday=True),
            id=self.name,
            date=due.day.isoformat(),
        )

    def _change(self, noted: ritual_log.Noted) -> Change:
        log = {**self.ritual.log, **noted.log}
        log = {day: entry for day, entry in log.items() if entry is not None}
        after = SimpleNamespace(**{**_fields(self.ritual), "log": log})
        plan: Any = SimpleNamespace(**{**vars(self.plan), "rituals": {self.name: after}})
        streak = standing(plan, self.name, self.today).streak
        told = streak if "done" in noted.log.values() else 0
        return ritual_log.change(("rituals", self.name), self.ritual, noted, told)


def _this_week(day: dt.date, today: dt.date) -> bool:
    return day.isocalendar()[:2] == today.isocalendar()[:2]


def _fields(ritual: Any) -> dict[str, Any]:
    names = ("title", "every", "rrule", "at", "start", "end", "review", "log")
    return {name: getattr(ritual, name) for name in names}


def _excerpt(draft: PlanText, name: str, ritual: Any) -> Any:
    """The parts of a plan that the days of a ritual rest on."""
    begin = ritual.start or draft.scalar("period", "start")
    wrong = fault(ritual.rrule, begin) if ritual.rrule is not None else None
    if wrong is not None:
        raise Refused(
            N_("the rule “{text}” cannot be followed"),
            hint=wrong.hint,
            **{**wrong.params, "text": ritual.rrule},
        )
    reviews = {
        day: SimpleNamespace(unfinished=draft.scalar("reviews", day, "unfinished"))
        for day in map(parse_day, draft.ids("reviews") if ritual.review else ())
        if day is not None
    }
    figure = draft.scalar("objective", "indicator")
    due = draft.scalar("indicators", figure, "due") if figure is not None else None
    return SimpleNamespace(
        rituals={name: ritual},
        indicators={figure: SimpleNamespace(due=due)},
        reviews=reviews,
        calendar=draft.item("calendar") if draft.ids("calendar") else None,
        period=draft.item("period") if draft.ids("period") else None,
        objective=SimpleNamespace(due=draft.scalar("objective", "due"), indicator=figure),
    )
