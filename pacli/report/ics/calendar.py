"""The text of a calendar, whole or one entry a file; the same for the same plan and day.

Times are those of the plan's time zone; without one they are those of wherever she is, and
no zone is written: a machine's would make the text depend on where it was made. What has no
time lasts the whole day and keeps nobody busy. The stamp and number of an entry follow the
day, so that programs that compare them take the later text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from icalendar import Calendar, Component, Event, Todo, vRecur

from pacli.report.ics.words import Words, line
from pacli.report.ics.zone import component as zone_component
from pacli.report.ics.zone import time_zone

if TYPE_CHECKING:
    from pacli.analysis.datebook.datebook import Datebook, ToDo
    from pacli.analysis.datebook.landmarks import Landmark
    from pacli.analysis.datebook.recurring import Slot
    from pacli.locale import Language

PRODUCT = "-//pac//NONSGML pac//EN"

_STATUS = {
    "todo": "NEEDS-ACTION",
    "doing": "IN-PROCESS",
    "done": "COMPLETED",
    "dropped": "CANCELLED",
}
_DAY_ONE = dt.date(2020, 1, 1)
_NOON = dt.time(12)

Moment = dt.date | dt.datetime


class Entry(NamedTuple):
    """One entry: its parts share its ``uid``. ``kind`` is slot, todo or landmark."""

    uid: str
    kind: str
    parts: tuple[Component, ...]


def calendar_text(book: Datebook, say: Language) -> str:
    """All entries in one text; its lines end as the RFC wants, with CR and LF."""
    writer = _Writer(book, say)
    made = writer.calendar(part for entry in writer.entries() for part in entry.parts)
    made.add("x-wr-calname", line(book.name))
    if book.timezone is not None:
        made.add("x-wr-timezone", book.timezone)
    return _text(made)


def entry_texts(book: Datebook, say: Language) -> dict[str, str]:
    """The text of each entry as a calendar of its own, by its UID."""
    writer = _Writer(book, say)
    return {entry.uid: _text(writer.calendar(entry.parts)) for entry in writer.entries()}


def _text(made: Calendar) -> str:
    text: bytes = made.to_ical()
    return text.decode("utf-8")


class _Writer:
    """Makes the components of a datebook."""

    def __init__(self, book: Datebook, say: Language) -> None:
        self.book = book
        self.zone = time_zone(book.timezone) if book.timezone is not None else None
        self.words = Words(say, book.currency, book.hours_per_day)
        self.stamp = dt.datetime.combine(book.today, dt.time.min, dt.UTC)

    def calendar(self, parts: Iterable[Component]) -> Calendar:
        """A calendar of some components, with the time zone where one of them needs it."""
        made = Calendar()
        made.add("prodid", PRODUCT)
        made.add("version", "2.0")
        found = list(parts)
        starts = [part.decoded("dtstart") for part in found if "dtstart" in part]
        timed = [start for start in starts if isinstance(start, dt.datetime)]
        if self.zone is not None and timed:
            made.add_component(zone_component(self.zone, min(timed).year))
        for part in found:
            made.add_component(part)
        return made

    def entries(self) -> Iterator[Entry]:
        """The entries: what comes back, what is to do, days to remember."""
        for slot in self.book.slots:
            yield Entry(slot.uid, "slot", tuple(self._slot(slot)))
        for todo in self.book.todos:
            yield Entry(todo.uid, "todo", (self._todo(todo),))
        for mark in self.book.landmarks:
            yield Entry(mark.uid, "landmark", (self._landmark(mark),))

    def _slot(self, slot: Slot) -> Iterator[Event]:
        days = slot.days
        made = self._repeated(slot, days.first)
        if days.rule is not None:
            rule = vRecur.from_ical(days.rule)
            if days.until is not None:
                rule["UNTIL"] = [self._until(days.until, slot.at)]
            made.add("rrule", rule)
        for name, others in (("exdate", days.left_out), ("rdate", days.also)):
            if others:
                made.add(name, [self._moment(day, slot.at) for day in others])
        yield made
        for planned, day in days.moved:
            made = self._repeated(slot, day)
            made.add("recurrence-id", self._moment(planned, slot.at))
            yield made

    def _repeated(self, slot: Slot, day: dt.date) -> Event:
        made = Event()
        self._begin(made, slot.uid, self.words.slot(slot), self.words.slot_lines(slot))
        self._times(made, day, slot.at, slot.minutes)
        if slot.domain is not None:
            made.add("class", "PRIVATE")
        return made

    def _landmark(self, mark: Landmark) -> Event:
        made = Event()
        title, lines = self.words.landmark(mark), self.words.landmark_lines(mark)
        self._begin(made, mark.uid, title, lines)
        self._times(made, mark.day, mark.at, mark.minutes)
        if mark.called_off:
            made.add("status", "CANCELLED")
        return made

    def _todo(self, todo: ToDo) -> Todo:
        made = Todo()
        self._begin(made, todo.uid, self.words.todo(todo), self.words.todo_lines(todo))
        made.add("status", _STATUS[todo.status])
        if todo.due is not None:
            made.add("due", todo.due)
        if todo.start is not None:
            made.add("dtstart", todo.start)
        if todo.status == "done":
            made.add("percent-complete", 100)
            if todo.ended is not None:
                made.add("completed", self._utc(todo.ended, _NOON))
        if todo.impact is not None:
            # From 1, the highest priority, to 9; impact goes from 5 down to 1.
            made.add("priority", 11 - 2 * todo.impact)
        if todo.action is not None:
            made.add("categories", [line(todo.action)])
        return made

    def _begin(self, made: Component, uid: str, title: str, lines: Iterable[str]) -> None:
        made.add("uid", uid)
        made.add("dtstamp", self.stamp)
        made.add("last-modified", self.stamp)
        made.add("sequence", max(0, (self.book.today - _DAY_ONE).days))
        made.add("summary", title)
        text = "\n".join(lines)
        if text:
            made.add("description", text)

    def _times(
        self, made: Event, day: dt.date, at: dt.time | None, minutes: int | None
    ) -> None:
        start = self._moment(day, at)
        made.add("dtstart", start)
        if at is None:
            made.add("transp", "TRANSPARENT")
        elif minutes and day.year < dt.MAXYEAR:
            made.add("dtend", start + dt.timedelta(minutes=minutes))

    def _moment(self, day: dt.date, at: dt.time | None) -> Moment:
        return day if at is None else dt.datetime.combine(day, at, self.zone)

    def _until(self, day: dt.date, at: dt.time | None) -> Moment:
        """The end of a rule: in UTC where it begins in a time zone, as the RFC wants."""
        if at is None or self.zone is None:
            return self._moment(day, at)
        return self._utc(day, at)

    def _utc(self, day: dt.date, at: dt.time) -> dt.datetime:
        local = dt.datetime.combine(day, at, self.zone or dt.UTC)
        try:
            return local.astimezone(dt.UTC)
        except OverflowError:
            # On the first and last day that there is, UTC may be on none.
            return local.replace(tzinfo=dt.UTC)
