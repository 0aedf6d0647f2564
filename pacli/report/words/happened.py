"""What happened between two versions of a plan, in words: ``+12 on 16 January``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.changes.telling import shortened
from pacli.changes.words import shown
from pacli.report.words.difference import Fact, Writer, changed, field

if TYPE_CHECKING:
    from pacli.analysis.editions.difference import Difference


def reading(to: Writer, one: Difference) -> str:
    """Amounts that came in."""
    amount = to.amount(one, one.after, signed=True)
    if one.number == 1:
        # TRANSLATORS: an amount that was noted for a day: +12 on 16 January
        return to.say("{amount} on {day}", amount=amount, day=to.day(one.first))
    return to.say.plural(
        "{amount} in {n} reading, {days}",
        "{amount} in {n} readings, {days}",
        one.number,
        amount=amount,
        days=to.days(one),
    )


def level(to: Writer, one: Difference) -> str:
    """The last state that was noted."""
    day, after = to.day(one.last), to.amount(one, one.after)
    if one.before is None:
        # TRANSLATORS: the state on a day: 4.6 on 16 January
        text = to.say("{after} on {day}", after=after, day=day)
    else:
        before = to.amount(one, one.before)
        text = to.say("{before} → {after} on {day}", before=before, after=after, day=day)
    if one.number == 1:
        return text
    readings = to.say.plural("{n} reading", "{n} readings", one.number)
    return because(to, text, readings)


def because(to: Writer, told: str, why: str) -> str:
    """A fact with more about it."""
    # TRANSLATORS: what changed, then the reason for it or another remark
    return to.say("{told} ({why})", told=told, why=why)


def checkpoint(to: Writer, one: Difference) -> str:
    """An expected value on a day."""
    before, after = (
        None if value is None else to.amount(one, value) for value in (one.before, one.after)
    )
    return changed(to, to.say("checkpoint of {day}", day=to.day(one.first)), before, after)


def corrected(to: Writer, one: Difference) -> str:
    """Readings with another value."""
    before, after = to.amount(one, one.before), to.amount(one, one.after)
    if one.number == 1:
        day = to.day(one.first)
        if not to.adds_up(one):
            return to.say("{day}: {before} → {after}", day=day, before=before, after=after)
        more = to.say("{before} → {after}", before=before, after=after)
        return because(to, reading(to, one._replace(after=one.after - one.before)), more)
    text = to.say.plural("{n} reading corrected", "{n} readings corrected", one.number)
    if one.before is None:
        return text
    return to.say("{told}, {before} → {after} in all", told=text, before=before, after=after)


def unread(to: Writer, one: Difference) -> str:
    """Readings that are gone."""
    before = to.amount(one, one.before)
    if one.number == 1:
        return to.say("{day}: {before} taken out", day=to.day(one.first), before=before)
    text = to.say.plural("{n} reading taken out", "{n} readings taken out", one.number)
    if one.before is None:
        return text
    return to.say("{told}, {before} in all", told=text, before=before)


def note(to: Writer, one: Difference) -> str:
    """What was noted with a reading or on a deal."""
    if one.number > 1:
        return to.say.plural("{n} note changed", "{n} notes changed", one.number)
    day = to.day(one.first)
    if one.after is None:
        return to.say("{day}: note taken out", day=day)
    return to.say("{day}: “{text}”", day=day, text=shortened(str(one.after)))


def ended(to: Writer, one: Difference) -> str:
    """Done or given up, on a day where it is known."""
    if one.first is None:
        return to.say(SHOWN[one.kind])
    if one.kind == "done":
        return to.say("done on {day}", day=to.day(one.first))
    return to.say("given up on {day}", day=to.day(one.first))


def undone(to: Writer, _one: Difference) -> str:
    """A task that is open again."""
    return to.say("task\x04to do again")


def closed(to: Writer, one: Difference) -> str:
    """A deal won or lost."""
    if one.first is None:
        text = to.say(SHOWN[one.kind])
    elif one.kind == "won":
        # TRANSLATORS: a deal
        text = to.say("won on {day}", day=to.day(one.first))
    else:
        # TRANSLATORS: a deal
        text = to.say("lost on {day}", day=to.day(one.first))
    if one.after is None:
        return text
    return to.say("{told}, {amount}", told=text, amount=to.money(one.after))


def reopened(to: Writer, _one: Difference) -> str:
    """A deal that is open again."""
    return to.say("deal\x04open again")


def chance(to: Writer, one: Difference) -> str:
    """Another chance to win a deal."""
    before, after = (
        "?" if value is None else to.say.share(value) for value in (one.before, one.after)
    )
    # TRANSLATORS: the chance to win a deal
    return to.say("chance {before} → {after}", before=before, after=after)


def kept(to: Writer, one: Difference) -> str:
    """A ritual that was kept."""
    if one.number == 1:
        # TRANSLATORS: a ritual
        return to.say("kept on {day}", day=to.day(one.first))
    days = to.days(one)
    return to.say.plural(
        "kept {n} time, {days}", "kept {n} times, {days}", one.number, days=days
    )


def skipped(to: Writer, one: Difference) -> str:
    """A ritual that was skipped."""
    if one.number == 1:
        # TRANSLATORS: a ritual
        return to.say("skipped on {day}", day=to.day(one.first))
    return to.say.plural(
        "skipped {n} time, {days}", "skipped {n} times, {days}", one.number, days=to.days(one)
    )


def moved(to: Writer, one: Difference) -> str:
    """A ritual that was moved."""
    before, after = to.day(one.before), to.day(one.after)
    # TRANSLATORS: a ritual, from one day to another
    return to.say("moved from {before} to {after}", before=before, after=after)


def decided(to: Writer, one: Difference) -> str:
    """An idea on which a review decided."""
    return to.say("decided: {verdict}", verdict=shown(one.after))


def overcome(to: Writer, one: Difference) -> str:
    """An obstacle that is gone."""
    # TRANSLATORS: an obstacle
    return to.say("overcome on {day}", day=to.day(one.first))


def begun(to: Writer, one: Difference) -> str:
    """A review that is not finished."""
    return to.say("review of {day} begun", day=to.day(one.first))


def review(to: Writer, one: Difference) -> str:
    """A review that was held, with what was decided."""
    text = to.say("review of {day}", day=to.day(one.first))
    decisions = [decision(to, each) for each in one.after.get("decisions") or ()]
    if not decisions:
        return text
    return to.say("{told}: {decisions}", told=text, decisions="; ".join(decisions))


def decision(to: Writer, made: dict[str, object]) -> str:
    """What was decided about something."""
    verdict = shown(made.get("verdict") or "?")
    about, do = to.label(str(made.get("about"))), made.get("do")
    if not do:
        # TRANSLATORS: a decision: what it is about, and keep, correct, stop…
        return to.say("{about}, {verdict}", about=about, verdict=verdict)
    text = shortened(str(do))
    return to.say("{about}, {verdict}: “{text}”", about=about, verdict=verdict, text=text)


def outcome(to: Writer, one: Difference) -> str:
    """What became of a decision."""
    if one.after is None:
        return field(to, one)
    # TRANSLATORS: what became of a decision: done, not done, postponed
    return to.say("decision: {outcome}", outcome=shown(one.after))


FACTS: dict[str, Fact] = {
    "reading": reading,
    "level": level,
    "checkpoint": checkpoint,
    "corrected": corrected,
    "unread": unread,
    "note": note,
    "noted": note,
    "done": ended,
    "dropped": ended,
    "undone": undone,
    "won": closed,
    "lost": closed,
    "reopened": reopened,
    "chance": chance,
    "kept": kept,
    "skipped": skipped,
    "moved": moved,
    "decided": decided,
    "overcome": overcome,
    "begun": begun,
    "review": review,
    "outcome": outcome,
}
"""By kind of difference."""
