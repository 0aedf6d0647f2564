"""The words of a week: its days, slots, rituals and tasks, what clashes, what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.analysis.timetable.slots import clock
from pacli.changes.choices import SHOWN
from pacli.dates import WEEKDAYS
from pacli.errors import N_, Message
from pacli.report.days import span_text

if TYPE_CHECKING:
    from pacli.analysis.agenda.weekly import ThisWeek
    from pacli.analysis.timetable.clashes import Clash
    from pacli.analysis.timetable.engagements import Engagement
    from pacli.analysis.timetable.ideal_week import WeekReport
    from pacli.analysis.timetable.slots import Slot
    from pacli.analysis.timetable.tasks import WeekTask
    from pacli.analysis.timetable.wishes import Wish
    from pacli.locale import Language
    from pacli.report.terminal.console import Symbols

PARTS = {
    "morning": N_("morning"),
    "afternoon": N_("afternoon"),
    "evening": N_("evening"),
}

CLASHES: dict[str, Message] = {
    "same_time": N_("{title} and {other} are at the same time"),
    "free": N_("{title} falls into a slot left free on purpose"),
    # TRANSLATORS: {slot} is a slot of the week: family and couple, dinner (social life)
    "domain": N_("{title} falls into another slot: {slot}"),
    "outside": N_("{title} is outside any slot"),
    "beyond": N_("{title} goes {time} beyond its slot"),
    "no_slot": N_("{title} finds no slot"),
}


class WeekWords:
    """The words of one week in one language."""

    def __init__(self, report: WeekReport, say: Language, currency: str) -> None:
        self.report = report
        self.say = say
        self.currency = currency
        self.asked = {one.indicator: one for one in report.volumes}

    def title(self) -> str:
        """The number of the week, its days, and where it lies."""
        say, report = self.say, self.report
        span, number = report.span, report.span.first.isocalendar().week
        text = say("Week {n} · {span}", n=number, span=span_text(span, report.today, say))
        ahead = (span.first.toordinal() - report.today.toordinal() + 6) // 7
        words = {0: N_("this week"), 1: N_("next week"), -1: N_("last week")}
        return f"{text} · {say(words[ahead])}" if ahead in words else text

    def head(self, day: dt.date) -> str:
        """A day over a column: lun. 9."""
        # TRANSLATORS: the first letters of a weekday and the day of the month: lun. 9
        return self.say("{weekday} {n}", weekday=self.say.day(day, "name")[:3], n=day.day)

    def volume(self, one: ThisWeek) -> str:
        """How many of something the week asks for: SMS 14 of 25."""
        name = one.label if one.money else one.unit or one.label
        return f"{name}\u00a0{self._amount(one)}"

    def _amount(self, one: ThisWeek) -> str:
        say = self.say
        asked = say.quantity(one.asked, one.unit, self.currency)
        if one.done is None:
            return asked
        done = say.quantity(one.done, one.unit, self.currency)
        return say("{done} of {asked}", done=done, asked=asked)

    def slot(self, slot: Slot, *, told: bool = False) -> str:
        """What a slot is kept for, its domain where that does not go without saying.

        ``told``: that it is for selling, too, where no bar beside it does.
        """
        say = self.say
        domain = say(SHOWN[slot.domain])
        if slot.what is None:
            return say("selling") if slot.selling else domain
        if slot.domain == "business" and not (slot.selling and told):
            return slot.what
        domain = say("selling") if slot.selling else domain
        return say("{what} ({domain})", what=slot.what, domain=domain)

    def item(self, item: Engagement | WeekTask, symbols: Symbols) -> str:
        """A ritual or a part of a task, with the sign of what became of it."""
        if hasattr(item, "ritual"):
            return self.ritual(item, symbols)  # type: ignore[arg-type]  # as it says
        return f"{symbols.next}\u00a0{item.title}"

    def ritual(self, ritual: Engagement, symbols: Symbols) -> str:
        """A ritual, with the volume of the week where it is what produces it."""
        sign = {
            "done": symbols.good,
            "skipped": symbols.dropped,
            "off": symbols.dropped,
            "unnoted": symbols.unknown,
        }.get(ritual.state, symbols.next if self.proposed(ritual) else symbols.wait)
        text = f"{sign}\u00a0{ritual.title}"
        if ritual.asks and ritual.indicator in self.asked:
            # TRANSLATORS: a ritual, then what the week asks for of it: Appels : SMS 25
            one = self.asked[ritual.indicator]
            volume = self.volume(one) if one.unit is not None else self._amount(one)
            text = self.say("{title}: {volume}", title=text, volume=volume)
        return text

    def proposed(self, item: Engagement | WeekTask) -> bool:
        """Whether its time is pac's proposal."""
        return not getattr(item, "fixed", False) and getattr(item, "start", 0) is not None

    def task(self, task: WeekTask, symbols: Symbols) -> str:
        """A task that is done, due or late."""
        say = self.say
        sign = {"done": symbols.good, "late": symbols.bad}.get(task.state)
        text = f"{sign}\u00a0{task.title}" if sign is not None else task.title
        if task.minutes and task.state != "done":
            text = say("{title}, {time}", title=text, time=say.duration(task.minutes))
        if task.other is not None:
            text = say("{title} ({name})", title=text, name=task.other)
        if task.days_late and task.state == "late":
            late = say.plural("{n} day late", "{n} days late", task.days_late)
            text = say("{title} ({late})", title=text, late=late)
        return text

    def times(self, start: int, end: int | None) -> str:
        """14:00–15:30, or when it begins."""
        return clock(start) if end is None else f"{clock(start)}–{clock(end)}"

    def clashes(self) -> Iterator[str]:
        """The clashes; what comes back on other days of the week is said once."""
        groups: dict[Clash, list[Clash]] = {}
        for clash in self.report.clashes:
            alike = clash._replace(day=self.report.span.first)
            groups.setdefault(alike, []).append(clash)
        for group in groups.values():
            yield self._clash(group[0], ", ".join(self.head(clash.day) for clash in group))

    def _clash(self, clash: Clash, when: str) -> str:
        """A clash: when, and what."""
        say = self.say
        if clash.start is not None:
            # TRANSLATORS: one or several days, then the times of each
            when = say("{days}, {times}", days=when, times=self.times(clash.start, clash.end))
        elif clash.part is not None:
            when = say("{days}, {times}", days=when, times=PARTS[clash.part])
        told = say(
            self._kind(clash),
            title=clash.title,
            other=clash.other,
            slot=self._crossed(clash),
            time=say.duration(clash.minutes or 0),
        )
        # TRANSLATORS: a day and perhaps times, then what clashes then
        return say("{when}: {told}", when=when, told=told)

    def _kind(self, clash: Clash) -> Message:
        if clash.kind == "free" and clash.minutes:
            return N_("{title} takes {time} of a slot left free on purpose")
        if clash.kind in CLASHES:
            return CLASHES[clash.kind]
        tasks = (task for day in self.report.days for task in day.tasks)
        task = next((task for task in tasks if task.id == clash.id), None)
        if clash.kind == "too_long":
            return self._too_long(task)
        if task is None:
            return N_("{title} is moved to a day off")
        return N_("{title} is due on a day off")

    def _too_long(self, task: WeekTask | None) -> Message:
        hours = self.report.balance
        if hours is None or hours.basis != "slots":
            return N_("{title}: {time} too many for the working days until it is due")
        if task is not None and task.pieces:
            return N_("{title}: {time} of it finds no slot until it is due")
        return N_("{title} finds no slot until it is due ({time})")

    def _crossed(self, clash: Clash) -> str:
        domain = self.say(SHOWN[clash.domain]) if clash.domain is not None else ""
        if clash.other is None:
            return domain
        return self.say("{what} ({domain})", what=clash.other, domain=domain)

    def wish(self, wish: Wish) -> str:
        """A wish without a slot, and the slot that it could take."""
        say = self.say
        text = say("{what} ({domain})", what=wish.text, domain=say(SHOWN[wish.domain]))
        if wish.slot is None or wish.weekday is None:
            return text
        when = self.times(wish.slot.start, wish.slot.end)
        day = say(SHOWN[wish.weekday])
        # TRANSLATORS: a wish, then a slot that is kept for nothing in particular yet
        return say("{wish}: perhaps {day} {times}?", wish=text, day=day, times=when)

    def others(self) -> Iterator[str]:
        """What others carry of the week: it is not in her hours."""
        hours, say = self.report.balance, self.say
        for name, minutes in hours.others.items() if hours is not None else ():
            yield say("Besides, {name} carries {time}.", name=name, time=say.duration(minutes))

    def there(self) -> Iterator[str]:
        """Where hours that no slot says come from; that slots are more than was set aside."""
        hours, say = self.report.balance, self.say
        if hours is None:
            return
        if hours.basis == "commitment":
            yield say("The hours there are those that you set aside: commitment.hours_per_week")
        if hours.aside is not None:
            aside, slots = hours.aside
            yield say(
                "Your business slots make {there} a week, and you set {aside} aside: clear"
                " some, or pac set commitment.hours_per_week={hours}",
                there=say.duration(slots),
                aside=say.duration(aside),
                hours=f"{float(slots / 60):.4g}",
            )

    def unworked(self) -> Iterator[str]:
        """That something is laid on a weekday on which the plan says that nobody works."""
        for day in self.report.days:
            slots = any(slot.domain == "business" for slot in day.slots)
            tasks = any(task.state == "open" for task in day.tasks)
            if (
                self.report.today <= day.date
                and not (day.works or day.off)
                and (slots or tasks)
            ):
                key = WEEKDAYS[day.date.weekday()]
                yield self.say(
                    "{day} is no working day of yours. If you work then:"
                    " pac set calendar.working_days+={key}",
                    day=self.say(SHOWN[key]),
                    key=key,
                )
                return

    def asks(self) -> Iterator[str]:
        """What the hours asked of business are made of."""
        hours, say = self.report.balance, self.say
        if hours is None:
            return
        if hours.selling:
            yield say("selling {time}", time=say.duration(hours.selling))
        if hours.tasks:
            yield say("tasks {time}", time=say.duration(hours.tasks))
        if hours.rituals:
            yield say("rituals {time}", time=say.duration(hours.rituals))
