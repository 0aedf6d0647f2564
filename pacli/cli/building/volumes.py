"""Volumes: the stages of selling, from the objective back to the first contact."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from pacli.changes import funnel, items
from pacli.cli.building.bearings import AMOUNT
from pacli.cli.building.doing import DURATION
from pacli.cli.reviewing.answers import WORDS, YES_OR_NO, Reader
from pacli.errors import N_, Usage
from pacli.forms.text import fold
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText
    from pacli.cli.building.builder import Builder

MOST = 5
"""Stages that a funnel begun by questions has."""

COUNTED = N_("What is counted, in a word or two, such as calls or meetings; Enter to skip.")
RATE = Reader(
    str.strip,
    N_("Such as 1/4 or 25 %; Enter: the law of numbers says."),
    N_(
        "Of ten that you have, how many reach the next stage? The law of numbers: to get 1,"
        " try 3 times when starting up, twice when growing."
    ),
)
STAGE = N_(
    "A stage is what a customer goes through before buying: calls, then meetings, then"
    " orders. Name what happens just before, if you can count it."
)
ONE_SALE = N_("The last stage, counted in pieces and not in money: orders, projects, places.")
BASKET = N_("All that is sold over the last year, divided by how many sales it took.")


TARGET = N_("A figure; Enter takes the one in brackets; no: without a target.")
STEERED = N_(
    "With a target, pac expects a part of it each week and says what is missing; without one,"
    " nothing is ever expected."
)


def volumes(builder: Builder) -> None:
    """How many contacts the objective takes, stage by stage."""
    say = builder.say
    builder.head(say("A target is out of your hands; how many people you speak to is not."))
    if not builder.at("funnel") and not _last(builder):
        return
    _basket(builder)
    if len(builder.at("funnel")) == 1 or builder.again:
        _upwards(builder)
    _show(builder)
    _targets(builder)


def _last(builder: Builder) -> bool:
    """The last stage: what is won. Whether there is one."""
    say, today = builder.say, builder.session.today
    aim: Any = builder.at("indicators", builder.at("objective", "indicator")) or {}
    if aim.get("measure") != "total":
        builder.show(say("This needs an objective that is counted, such as sales or turnover."))
        return False
    if not _in_money(builder):
        name = builder.at("objective", "indicator")
        builder.make(lambda draft: funnel.add(draft, name, {}, today))
        return True
    _example(builder, -1)
    question = say("What is one sale: what do you count? (projects, orders)")
    return _stage(builder, question, "result", None) is not None


def _in_money(builder: Builder) -> bool:
    """Whether the objective is an amount, which a basket turns into a count."""
    unit = builder.at("indicators", builder.at("objective", "indicator"), "unit")
    return bool(unit == builder.data.get("currency", "EUR"))


def _basket(builder: Builder) -> None:
    """What one sale brings, unless the price of the only offer says so."""
    prices = [one.get("price") for one in (builder.at("offers") or {}).values()]
    if not _in_money(builder) or (len(prices) == 1 and prices[0] is not None):
        return
    last = len(builder.at("funnel")) - 1
    name = builder.at("funnel", last, "indicator")
    builder.field(
        ("funnel", last, "basket"),
        builder.say("How much is one of them, on average?"),
        reader=AMOUNT,
        write=partial(builder.set, f"funnel.{name}.basket"),
        meaning=BASKET,
    )


def _upwards(builder: Builder) -> None:
    """Stage above stage, until Enter."""
    say = builder.say
    while len(builder.at("funnel")) < MOST:
        top = str(builder.at("funnel", 0, "indicator"))
        label = builder.at("indicators", top, "label")
        _example(builder, -len(builder.at("funnel")) - 1)
        question = say("What comes just before: {label}? (calls, meetings)", label=label)
        above = _stage(builder, question, "tracking", top)
        if above is None:
            return
        now = builder.at("indicators", above, "label")
        builder.field(
            ("funnel", 1, "rate"),
            say("{above}: how many lead on to {label}? (1/4, 25 %)", above=now, label=label),
            reader=RATE,
            write=partial(builder.set, f"funnel.{top}.rate"),
        )
        builder.field(
            ("funnel", 0, "duration"),
            say("How long does one take?"),
            reader=DURATION,
            write=partial(builder.set, f"funnel.{above}.duration"),
        )


def _example(builder: Builder, place: int) -> None:
    """What the templates count at that stage, -1 for the last."""
    units = []
    for plan_funnel, indicators in zip(
        builder.examples.at("funnel"), builder.examples.at("indicators"), strict=True
    ):
        if isinstance(plan_funnel, list | tuple) and len(plan_funnel) >= -place:
            assert isinstance(indicators, dict)  # noqa: S101 (of a packaged template)
            units.append(str(indicators[plan_funnel[place]["indicator"]]["unit"]))
    if units:
        texts = " · ".join(units)
        builder.show(builder.say("for instance: {example}", example=texts), DIM)


def _stage(builder: Builder, question: str, kind: str, before: str | None) -> str | None:
    """A stage with an indicator of its own; its id, None when skipped."""
    today = builder.session.today

    def read(answer: str) -> str | None:
        unit = WORDS.read(answer)
        if not unit:
            return None
        key = _counted(builder, unit) or _indicator(builder, unit, kind)
        builder.make(lambda draft: funnel.add(draft, key, {}, today, before=before))
        return key

    meaning = ONE_SALE if before is None else STAGE
    found: str | None = builder.ask(question, Reader(read, COUNTED, meaning))
    return found


def _counted(builder: Builder, unit: str) -> str | None:
    """The indicator that counts these already; Usage where it is a stage, or an amount."""
    for key, one in (builder.at("indicators") or {}).items():
        if fold(unit) not in {key, fold(str(one.get("label"))), fold(str(one.get("unit")))}:
            continue
        if one.get("unit") == builder.data.get("currency", "EUR"):
            raise Usage(N_("“{text}” is an amount: a stage counts things."), text=unit)
        if any(stage["indicator"] == key for stage in builder.at("funnel") or ()):
            raise Usage(N_("“{text}” is there already."), hint=COUNTED, text=unit)
        return str(key) if one.get("measure") == "total" else None
    return None


def _indicator(builder: Builder, unit: str, kind: str) -> str:
    """A new indicator that counts a stage; its id."""
    label = unit[:1].upper() + unit[1:]
    fields = {"label": label, "kind": kind, "measure": "total", "unit": unit}

    def request(draft: PlanText) -> Change:
        return items.add(draft, ("indicators",), fields, builder.session.today)

    return str(builder.make(request).lines[0].path[-1])


def _show(builder: Builder) -> None:
    """The volumes, as ``pac volumes`` shows them."""
    from pacli.analysis.selling.funnel import volumes as volumes_on
    from pacli.report.terminal.selling.volumes import print_volumes

    plan, today = builder.session.plan(), builder.session.today
    print_volumes(builder.screen, volumes_on(plan, today), builder.say, plan.currency, today)


def _targets(builder: Builder) -> None:
    """What the funnel asks of each stage, proposed as the target of its indicator."""
    from pacli.analysis.selling.funnel import asked
    from pacli.report.days import day_text

    due, today = builder.at("objective", "due"), builder.session.today
    found = asked(builder.session.plan(), today) if due is not None else {}
    for name, one in found.items():
        if one.total is None or builder.at("indicators", name, "target") is not None:
            continue
        total = math.ceil(one.total)
        question = builder.say(
            "{label}: {number} by {day}, as the stages ask. Target? [{number}]",
            label=builder.at("indicators", name, "label"),
            number=builder.say.number(total),
            day=day_text(due, today, builder.say),
        )
        target = builder.ask(question, Reader(partial(_target, builder, name), TARGET, STEERED))
        if target is None:
            _target(builder, name, str(total))


def _target(builder: Builder, name: str, answer: str) -> bool:
    """A target saved, unless she wants none."""
    if fold(answer) not in YES_OR_NO["no"]:
        builder.set(f"indicators.{name}.target", answer)
    return True
