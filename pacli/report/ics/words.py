"""What the entries of a calendar say: her texts, and pac's words in her language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.changes.choices import SHOWN
from pacli.errors import N_, Message
from pacli.model.labels import LABELS
from pacli.report.clean import clean, clean_lines

if TYPE_CHECKING:
    from pacli.analysis.datebook.datebook import ToDo
    from pacli.analysis.datebook.landmarks import Landmark
    from pacli.analysis.datebook.recurring import Slot
    from pacli.locale import Language

_PARTS = {
    "morning": N_("In the morning"),
    "afternoon": N_("In the afternoon"),
    "evening": N_("In the evening"),
}


class Words(NamedTuple):
    """Writes entries of a plan with this ``currency`` in a language."""

    say: Language
    currency: str
    hours_per_day: Fraction

    def slot(self, slot: Slot) -> str:
        """The title of what comes back; of a slot for nothing else, what it is kept for."""
        if slot.title:
            return line(slot.title)
        return _capital(self.say(SHOWN[slot.domain or ""]))

    def slot_lines(self, slot: Slot) -> Iterator[str]:
        """Its steps, what a week asks for, and what else is known of it."""
        yield from (f"- {line(step)}" for step in slot.steps)
        if slot.volume is not None:
            volume = slot.volume
            amount = self._amount(volume.per_week, None if volume.money else volume.unit)
            if volume.money:
                amount = self.say.money(volume.per_week, self.currency)
            yield self.say("To do per week: {amount}", amount=amount)
        if slot.at is None and slot.part is not None:
            yield self.say(_PARTS[slot.part])
        if slot.at is None and slot.minutes:
            yield self._fact("duration", self.say.duration(slot.minutes, self.hours_per_day))
        yield from self._facts(("action", slot.action))
        if slot.people:
            yield self._fact("people", line(self.say.list(slot.people)))

    def todo(self, todo: ToDo) -> str:
        """The title of a task."""
        return line(todo.title)

    def todo_lines(self, todo: ToDo) -> Iterator[str]:
        """How it is to be done, and what came of it."""
        yield from self._facts(("action", todo.action), ("how", todo.how))
        if todo.duration is not None:
            time = self.say.duration(todo.duration, self.hours_per_day)
            yield self._fact("duration", time)
        if todo.after:
            yield self._fact("after", line(self.say.list(todo.after)))
        yield from self._facts(
            ("owner", todo.owner), ("result", todo.result), ("comment", todo.comment)
        )

    def landmark(self, mark: Landmark) -> str:
        """What a day is to be remembered for."""
        if mark.kind == "review":
            return line(mark.title) if mark.title else self.say("Weekly review")
        params: dict[str, object] = {
            "title": line(mark.title or ""),
            "text": line(mark.text or ""),
        }
        if mark.value is not None:
            params["amount"] = self._amount(mark.value, mark.unit)
        return self.say(_told(mark), **params)

    def landmark_lines(self, mark: Landmark) -> Iterator[str]:
        """Of a deal, whom to speak to, and what it would bring."""
        if mark.kind != "milestone":
            return
        if mark.value is not None:
            yield self._fact("amount", self._amount(mark.value, mark.unit))
        yield from self._facts(("contact", mark.contact))

    def _amount(self, value: Decimal | Fraction, unit: str | None) -> str:
        """18 000 €, 180 SMS, 4,5."""
        if unit == self.currency:
            return self.say.money(value, self.currency, exact=True)
        if not unit:
            return self.say.number(value)
        return self.say("{count} {name}", count=value, name=line(unit))

    def _facts(self, *facts: tuple[str, str | None]) -> Iterator[str]:
        for name, text in facts:
            if text:
                yield self._fact(name, "\n".join(clean_lines(text)))

    def _fact(self, field: str, text: str) -> str:
        label = self.say(LABELS[field])
        return _capital(self.say("{field}: {after}", field=label, after=text))


def line(text: str) -> str:
    """A text on one line, without what does not print."""
    return clean(" ".join(text.split()))


def _told(mark: Landmark) -> Message:
    match mark.kind:
        case "objective":
            # TRANSLATORS: in a calendar, the last day for the objective
            return N_("Due: {title}")
        case "target" if mark.value is not None:
            # TRANSLATORS: in a calendar, the day of an indicator's target
            return N_("{title}: {amount} by today")
        case "target":
            return N_("Due: {title}")
        case "checkpoint":
            # TRANSLATORS: in a calendar, what should be reached on the way to the target
            return N_("{title}: checkpoint, {amount}")
        case "milestone" if mark.text:
            # TRANSLATORS: in a calendar, a customer and the next step with them
            return N_("{title}: {text}")
    return N_("Follow up {title}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
