"""The week: time for selling, and a slot left free."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from pacli.cli.reviewing.answers import Reader
from pacli.errors import N_, Usage
from pacli.forms.days import day_of_week
from pacli.forms.text import fold
from pacli.forms.times import time_of_day
from pacli.locale.days import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pacli.changes.change import Change
    from pacli.cli.building.builder import Builder

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = {
    **dict.fromkeys(("morning", "matin"), ("09:00", "12:00")),
    **dict.fromkeys(("afternoon", "apres-midi"), ("14:00", "18:00")),
    **dict.fromkeys(("evening", "soir"), ("18:00", "20:00")),
}
"""Hours of a part of the day that is named without any."""

_UNTIL = re.compile(r"-|(?<=\s)(?:jusqu'a|a|to|until)(?=\s)")

JOINS = frozenset(("and", "et", "du", "from", "le", "les"))
REACHES = frozenset(("-", "a", "au", "to", "until"))
WORKS = N_("Days, such as monday to saturday; Enter takes those in brackets.")
WORKED = N_("pac spreads the work over these days, and expects nothing of the others.")
SELLING = N_("When you call, visit, write to people: a time that you keep as an appointment.")
FREE = N_("A slot with nothing in it, so that what comes up does not eat the rest.")
SLOT = N_("A day and hours, such as tuesday 9h-12h; Enter when there is no more.")


def week(builder: Builder) -> None:
    """Time for selling, and a slot left free."""
    say = builder.say
    builder.head(say("What has no place in the week does not get done."))
    selling = dict(_slots(builder, lambda one: isinstance(one, dict) and one.get("selling")))
    free = dict(_slots(builder, lambda one: one == "free" or _domain(one) == "free"))
    asked = (
        (selling, say("When do you sell? (tuesday 9h-12h)"), say("Time for selling"), True),
        (free, say("Which slot stays free, for what comes up?"), say("Left free"), False),
    )
    for held, question, label, sells in asked:
        if held:
            builder.held(label, held.values())
        if held and not builder.again:
            continue
        reader = Reader(partial(_slot, builder, sells), SLOT, SELLING if sells else FREE)
        asked_for = question
        while builder.ask(asked_for, reader) is not None:
            asked_for = say("Another slot?")
        if sells:
            _working(builder)
            _room(builder)


def _working(builder: Builder) -> None:
    """Which days she works, where a slot for selling is on none of them."""
    names = WEEKDAYS[builder.say.code]
    works = set(builder.at("calendar", "working_days") or DAYS[:5])
    sells = {key[:3] for key, _ in _slots(builder, lambda one: isinstance(one, dict))}
    if sells <= works:
        return
    proposed = [one for one in DAYS if one in works | sells]
    shown = ", ".join(names[DAYS.index(one)] for one in proposed)
    question = builder.say("Which days do you work? [{days}]", days=shown)

    def read(answer: str) -> bool:
        _works(builder, _days(answer))
        return True

    if builder.ask(question, Reader(read, WORKS, WORKED)) is None:
        _works(builder, proposed)


def _works(builder: Builder, days: list[str]) -> None:
    builder.set("calendar.working_days", ",".join(days))


def _days(answer: str) -> list[str]:
    """Days of the week, in its order: "monday to saturday", "mardi, jeudi et samedi"."""
    found: list[int] = []
    reach = False
    for word in re.findall(r"[^\s,;/-]+|-", fold(answer).replace(".", " ")):
        if word in JOINS:
            continue
        if word in REACHES:
            reach = True
            continue
        name = word.removesuffix("s") if day_of_week(word) is None else word
        number = day_of_week(name)
        if number is None or (reach and not found):
            raise Usage(N_("“{text}” is no list of days."), hint=WORKS, text=answer)
        found += range(found[-1] + 1, number + 1) if reach else (number,)
        reach = False
    if not found or reach:
        raise Usage(N_("“{text}” is no list of days."), hint=WORKS, text=answer)
    return [DAYS[number - 1] for number in sorted(set(found))]


def _room(builder: Builder) -> None:
    """Whether the volumes fit into the time for selling."""
    if not builder.at("funnel") or not builder.at("week"):
        return
    from pacli.analysis.selling.funnel import volumes
    from pacli.report.terminal.selling.notes import VolumeNotes

    plan, today = builder.session.plan(), builder.session.today
    report, notes = volumes(plan, today), VolumeNotes(builder.say, plan.currency, today)
    if report.load is not None:
        builder.show(notes.load(report.load))
    if report.ways_out is not None:
        for way in notes.ways_out(report.ways_out, report):
            builder.show(f"· {way}")


def _domain(block: Any) -> object:
    return block.get("domain") if isinstance(block, dict) else block


def _slots(builder: Builder, wanted: Callable[[Any], object]) -> list[tuple[str, str]]:
    """The slots of the week of that kind, each with how it is shown."""
    found = []
    for number, day in enumerate(DAYS):
        for hours, block in (builder.at("week", day) or {}).items():
            if wanted(block):
                name = WEEKDAYS[builder.say.code][number]
                found.append((f"{day}.{hours}", f"{name} {hours}"))
    return found


def _slot(builder: Builder, sells: bool, answer: str) -> Change:  # noqa: FBT001 (partial)
    """A slot saved: time for selling, or free."""
    name, _, words = fold(answer).partition(" ")
    number = day_of_week(name.removesuffix("s") if day_of_week(name) is None else name)
    hours = PARTS.get(words) or _hours(words)
    if number is None or hours is None:
        raise Usage(N_("“{text}” is no slot of the week."), hint=SLOT, text=answer)
    first, last = hours
    if first >= last:
        raise Usage(N_("“{text}” ends before it begins."), hint=SLOT, text=answer)
    day = DAYS[number - 1]
    for key, told in _slots(builder, lambda _: True):
        begins, _, ends = key.partition(".")[2].partition("-")
        if key.startswith(day) and first < ends and begins < last:
            raise Usage(N_("“{text}” overlaps {slot}."), hint=SLOT, text=answer, slot=told)
    if words in PARTS:
        builder.good(f"{WEEKDAYS[builder.say.code][number - 1]} {first}-{last}")
    path = f"week.{day}.{first}-{last}"
    if not sells:
        return builder.set(path, "free")
    what = builder.say("selling")
    return builder.set_all(
        (path, "business"), (f"{path}.what", what), (f"{path}.selling", "yes")
    )


def _hours(words: str) -> tuple[str, str] | None:
    """When a slot begins and ends, of "9h-12h", "de 14h a 18h" or "2pm to 5pm"."""
    first, *last = _UNTIL.split(words.removeprefix("de ").removeprefix("from "))
    if len(last) != 1:
        return None
    hours = time_of_day(first.strip()), time_of_day(last[0].strip(), end=True)
    return (hours[0], hours[1]) if hours[0] and hours[1] else None
