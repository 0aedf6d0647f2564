"""What is done about it: actions with their first tasks, the week, obstacles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pacli.changes import obstacles
from pacli.cli.reviewing.answers import YES_OR_NO, Reader, choice, coming
from pacli.errors import N_, Usage
from pacli.forms.days import day_of_week
from pacli.forms.text import fold
from pacli.locale.days import WEEKDAYS
from pacli.model.labels import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pacli.changes.change import Change, PlanText
    from pacli.cli.building.builder import Builder

ENOUGH = 3
"""Actions of a plan that can be kept up."""

ASKED = ("type", "horizon", "end", "expected", "tasks")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TYPES = {
    "prospecting": ("p", "prospecting", "prospection"),
    "communication": ("c", "communication"),
    "loyalty": ("l", "loyalty", "f", "fidelisation"),
    "winback": ("w", "winback", "r", "reconquete"),
    "process": ("o", "process", "organisation"),
}
HORIZONS = {
    "short": ("s", "short", "c", "court"),
    "medium": ("m", "medium", "moyen"),
    "long": ("l", "long"),
}
SLOT = N_("A day and hours, such as tuesday 9h-12h; Enter when there is no more.")
DURATION = Reader(str.strip, N_("A time such as 45min, 2h or half a day; Enter to skip."))


def actions(builder: Builder) -> None:
    """Three actions at most, each with its first steps."""
    say = builder.say
    builder.head(say("Few actions, each with a first step small enough to be taken."))
    held = builder.at("actions") or {}
    if held:
        builder.held(say(LABELS["actions"]), (one["title"] for one in held.values()))
    for key, action in held.items():
        if action.get("status") not in {"done", "dropped"}:
            builder.about(action["title"], ("actions", key), *ASKED)
            _action(builder, key)
    if len(held) < ENOUGH:
        builder.example("actions", "*", "title")
    builder.several(
        say("Another action?") if held else say("What will you do to get there?"),
        builder.added(("actions",), "title"),
        lambda key: _action(builder, key),
        there=[one["title"] for one in held.values()],
        stop=len(held) >= ENOUGH,
    )


def _action(builder: Builder, key: str) -> None:
    say, path = builder.say, ("actions", key)
    builder.field(
        (*path, "type"),
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        say("[p]rospecting [c]ommunication [l]oyalty [w]inback [o]rganisation"),
        reader=choice(TYPES, N_("Answer p, c, l, w or o; Enter to skip.")),
    )
    builder.field(
        (*path, "horizon"),
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        say("When does it bear fruit? [s]hort (3 months) [m]edium (6) [l]ong term"),
        reader=choice(HORIZONS, N_("Answer s, m or l; Enter to skip.")),
    )
    day = coming(builder.session.today, N_("A day, such as friday, +3d or 16 january."))
    builder.field((*path, "end"), say("Until when?"), reader=day)
    _result(builder, key)
    if not builder.at(*path, "tasks"):
        builder.example("actions", "*", "tasks", "*", "title")
        builder.several(
            say("Its first step?"),
            builder.added((*path, "tasks"), "title"),
            lambda task: _task(builder, key, task),
        )


def _result(builder: Builder, key: str) -> None:
    """What the action is to bring of what the objective counts."""
    aim = builder.at("objective", "indicator")
    if aim is None or builder.at("actions", key, "expected"):
        return
    question = builder.say(
        "How much of “{label}” should it bring?", label=builder.at("indicators", aim, "label")
    )
    base = f"actions.{key}.expected"

    def write(answer: str) -> Change:
        return builder.set_all((f"{base}.indicator", aim), (f"{base}.value", answer))

    hint = N_("A figure; Enter to skip.")
    builder.field(
        ("actions", key, "expected"), question, reader=Reader(str.strip, hint), write=write
    )


def _task(builder: Builder, action: str, task: str) -> None:
    path = ("actions", action, "tasks", task)
    day = coming(builder.session.today, N_("A day, such as friday, +3d or 16 january."))
    builder.field((*path, "due"), builder.say("By when?"), reader=day)
    builder.field((*path, "duration"), builder.say("How long does it take?"), reader=DURATION)


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
        reader = Reader(partial(_slot, builder, sells), SLOT)
        asked_for = question
        while builder.ask(asked_for, reader) is not None:
            asked_for = say("Another?")
        if sells:
            _room(builder)


def _room(builder: Builder) -> None:
    """Whether the volumes fit into the time for selling."""
    if not builder.at("funnel") or not builder.at("week"):
        return
    from pacli.analysis.selling.funnel import volumes
    from pacli.report.terminal.selling.notes import VolumeNotes

    plan, today = builder.session.plan(), builder.session.today
    load = volumes(plan, today).load
    if load is not None:
        builder.show(VolumeNotes(builder.say, plan.currency, today).load(load))


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
    name, _, hours = fold(answer).partition(" ")
    number = day_of_week(name.removesuffix("s") if day_of_week(name) is None else name)
    if number is None or not hours:
        raise Usage(N_("“{text}” is no slot of the week."), hint=SLOT, text=answer)
    hours = hours.replace(" ", "").replace("–", "-").replace("to", "-").replace("a", "-")
    path = f"week.{DAYS[number - 1]}.{hours.removeprefix('de')}"
    if not sells:
        return builder.set(path, "free")
    what = builder.say("selling")
    return builder.set_all(
        (path, "business"), (f"{path}.what", what), (f"{path}.selling", "yes")
    )


def hurdles(builder: Builder) -> None:
    """What could keep her from acting, and what she will do then."""
    say = builder.say
    builder.head(say("An obstacle foreseen is half overcome: say now what you will do."))
    held = builder.at("obstacles") or {}
    if held:
        builder.held(say(LABELS["obstacles"]), (one["text"] for one in held.values()))
    else:
        builder.example("obstacles", "*", "text")
    for key, one in held.items():
        if not one.get("overcome"):
            if one.get("mine"):
                builder.about(one["text"], ("obstacles", key), "solutions")
            _hurdle(builder, key)
    builder.several(
        say("What could keep you from it?"),
        partial(_obstacle, builder),
        lambda key: _hurdle(builder, key),
        there=[one["text"] for one in held.values()],
        stop=bool(held),
    )


def _obstacle(builder: Builder, text: str) -> Callable[[PlanText], Change]:
    today = builder.session.today
    return lambda draft: obstacles.add(draft, {"text": text}, today)


def _hurdle(builder: Builder, key: str) -> None:
    say, path = builder.say, ("obstacles", key)
    if (builder.at(*path) or {}).get("mine") is None:
        hint = N_("Answer y or n; Enter to skip.")
        # TRANSLATORS: {text} is an obstacle; keys: yes, no. Either language's are taken.
        question = say("“{text}”: does it depend on you? [y/n]", text=builder.at(*path, "text"))
        builder.field((*path, "mine"), question, reader=choice(YES_OR_NO, hint))
    if builder.at(*path, "mine"):
        builder.field(
            (*path, "solutions"),
            say("What will you do about it?"),
            example=("obstacles", "*", "solutions", "*"),
        )
