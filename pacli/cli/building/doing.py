"""What is done about it: actions with their first tasks, and what could hinder them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pacli.changes import obstacles
from pacli.cli.reviewing.answers import HORIZONS, YES_OR_NO, Reader, choice, coming
from pacli.errors import N_
from pacli.model.labels import LABELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pacli.changes.change import Change, PlanText
    from pacli.cli.building.builder import Builder

ENOUGH = 3
"""Actions of a plan that can be kept up."""

ASKED = ("type", "horizon", "end", "expected", "tasks")
TYPES = {
    "prospecting": ("p", "prospecting", "prospection"),
    "communication": ("c", "communication"),
    "loyalty": ("l", "loyalty", "f", "fidelisation"),
    "winback": ("w", "winback", "r", "reconquete"),
    "process": ("o", "process", "organisation"),
}
KINDS = N_(
    "prospecting: towards people who do not know you. communication: being seen. loyalty:"
    " for customers, so that they come back. winback: for those who left. organisation: how"
    " you work, such as a price list or a follow-up."
)
FRUIT = N_("When it brings its first sales: a call to customers is short, a website medium.")
TOOK_UP = N_("The day by which the action is over; its steps come before.")
BRINGS = N_("What it adds to the objective: ten calls, two sales at 500, make 1,000.")
STEP = N_("Something done in one sitting: “list ten customers to call”.")
HURDLE = N_("What stopped you before, in you or around you: “I put off calls”.")
MINE = N_(
    "“I put off calls” depends on you: you can change it. “August is dead” does not: you can"
    " only plan around it."
)
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
        another=say("Another action?"),
        there=[one["title"] for one in held.values()],
        stop=len(held) >= ENOUGH,
    )


def _action(builder: Builder, key: str) -> None:
    say, path = builder.say, ("actions", key)
    builder.field(
        (*path, "type"),
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        say("Its type? [p]rospecting [c]ommunication [l]oyalty [w]inback [o]rganisation"),
        reader=choice(TYPES, N_("Answer p, c, l, w or o; Enter to skip."), meaning=KINDS),
    )
    builder.field(
        (*path, "horizon"),
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        say("When does it bear fruit? [s]hort (3 months) [m]edium (6) [l]ong term"),
        reader=choice(HORIZONS, N_("Answer s, m or l; Enter to skip."), meaning=FRUIT),
    )
    day = coming(builder.session.today, N_("A day, such as friday, +3d or 16 january."))
    builder.field((*path, "end"), say("Until when?"), reader=day, meaning=TOOK_UP)
    _result(builder, key)
    if not builder.at(*path, "tasks"):
        builder.example("actions", "*", "tasks", "*", "title")
        builder.several(
            say("Its first step?"),
            builder.added((*path, "tasks"), "title"),
            lambda task: _task(builder, key, task),
            another=say("Its next step?"),
            meaning=STEP,
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
        ("actions", key, "expected"),
        question,
        reader=Reader(str.strip, hint, BRINGS),
        write=write,
    )


def _task(builder: Builder, action: str, task: str) -> None:
    path = ("actions", action, "tasks", task)
    day = coming(builder.session.today, N_("A day, such as friday, +3d or 16 january."))
    builder.field((*path, "due"), builder.say("By when?"), reader=day)
    builder.field((*path, "duration"), builder.say("How long does it take?"), reader=DURATION)


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
        another=say("Another obstacle?"),
        meaning=HURDLE,
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
        builder.field((*path, "mine"), question, reader=choice(YES_OR_NO, hint, meaning=MINE))
    if builder.at(*path, "mine"):
        builder.field(
            (*path, "solutions"),
            say("What will you do about it?"),
            example=("obstacles", "*", "solutions", "*"),
        )
