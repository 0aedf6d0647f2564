"""To whom, what, and when: customers, offers, seasons."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from pacli.cli.building.bearings import AMOUNT
from pacli.cli.reviewing.answers import Reader
from pacli.errors import N_, PacError, Usage
from pacli.locale.days import month_names
from pacli.model.labels import LABELS

if TYPE_CHECKING:
    from pacli.changes.change import Change
    from pacli.cli.building.builder import Builder

PRICE = N_("What a customer pays for one: a lesson 240, a bowl 35.")
MARGIN = N_(
    "What is left of all its sales over the plan once what each costs you is paid: 40 lessons"
    " at 240, less 60 of clay each, leave 7,200."
)
SEASON = N_(
    "How the target spreads: more where people buy more. “10 20 70” is a tenth in the first"
    " month, and most in the third."
)
SECTOR = N_("What they do, or how they live: “accountants”, “families with young children”.")
KIND = N_("People who buy for the same reason: “young parents”, “firms of ten to fifty”.")
OFF = N_("A day or days, such as 24 december to 2 january; Enter when there is no more.")
AWAY = N_("School holidays, feasts, a journey: pac expects nothing of these days.")
SHARES = N_("A figure for each month, such as 20 30 50; Enter: the same every month.")


def customers(builder: Builder) -> None:
    """A kind of customer, and a person who stands for it."""
    say = builder.say
    builder.head(say("Who speaks to everybody is heard by nobody: picture one customer."))
    held = builder.at("segments") or {}
    if held:
        builder.held(say(LABELS["segments"]), (one["label"] for one in held.values()))
        _person(builder, next(iter(held)))
    else:
        builder.example("segments", "*", "label")
    builder.several(
        say("Which kind of customer do you aim at?"),
        builder.added(("segments",), "label"),
        lambda key: _person(builder, key),
        another=say("Another kind of customer?"),
        meaning=KIND,
        there=[one["label"] for one in held.values()],
        stop=bool(held),
    )


def _person(builder: Builder, key: str) -> None:
    say = builder.say
    questions = {
        "profile": say("Who is it, typically: role, age, life?"),
        "challenges": say("What is hard for that person?"),
        "goals": say("What does that person want to reach?"),
        "answer": say("How does what you sell help?"),
    }
    builder.field(
        ("segments", key, "sector"),
        say("In which line of business, or which households?"),
        example=("segments", "*", "sector"),
        meaning=SECTOR,
    )
    for field, question in questions.items():
        example = ("segments", "*", "persona", field)
        builder.field(("segments", key, "persona", field), question, example=example)


def offers(builder: Builder) -> None:
    """What is sold, at what price, and what is left of it."""
    say = builder.say
    builder.head(say("Turnover is not what you keep: the margin tells what to push."))
    held = builder.at("offers") or {}
    if held:
        builder.held(say(LABELS["offers"]), (one["label"] for one in held.values()))
    else:
        builder.example("offers", "*", "label")
    for key, one in held.items():
        builder.about(one["label"], ("offers", key), "price", "margin")
        _price(builder, key)
    builder.several(
        say("What do you sell?"),
        builder.added(("offers",), "label"),
        lambda key: _price(builder, key),
        another=say("Another offer?"),
        there=[one["label"] for one in held.values()],
        stop=bool(held),
    )


def _price(builder: Builder, key: str) -> None:
    say = builder.say
    asked = {
        "price": (say("At what price, for one?"), PRICE),
        "margin": (
            say("What will be left of its sales over the plan, once their own costs are paid?"),
            MARGIN,
        ),
    }
    for field, (question, meaning) in asked.items():
        path = ("offers", key, field)
        write = partial(_amount, builder, ".".join(path))
        builder.field(path, question, reader=AMOUNT, write=write, meaning=meaning)


def _amount(builder: Builder, name: str, answer: str) -> Change:
    """An amount saved; the first with a currency says that of a plan which names none."""
    from pacli.changes.offers import doubted
    from pacli.changes.start import goal_from_words

    fields = [(name, answer)]
    if builder.at("currency") is None:
        with suppress(PacError):
            code = goal_from_words(answer).currency
            fields = [("currency", code), *fields] if code else fields
    made = builder.set_all(*fields)
    remarked = doubted(made, builder.data)
    builder.tell(remarked._replace(lines=remarked.lines[len(made.lines) :]))
    return made


def seasons(builder: Builder) -> None:
    """How the target spreads over the months, as checkpoints; when she does not work."""
    builder.head(builder.say("August is not October: expect from each month what it can give."))
    _spread(builder)
    _days_off(builder)


def _spread(builder: Builder) -> None:
    from pacli.changes import seasons as months

    say, today = builder.say, builder.session.today
    spread = months.ahead(builder.data, today)
    if spread is None:
        builder.show(say("This needs an objective with a figure and a day, months away."))
        return
    label = spread.label
    unit = builder.at("indicators", builder.at("objective", "indicator"), "unit")
    currency = builder.data.get("currency", "EUR")
    quantity = partial(say.quantity, unit=unit, currency=currency)
    if spread.held:
        values = [
            say("{value} by {day}", value=quantity(value), day=say.day(day))
            for day, value in spread.held.items()
        ]
        builder.held(label, values)
        if not builder.again:
            return
    names = ", ".join(month_names(day.month, say.code)[0] for day in spread.ends)
    question = say("{label}: how much in each of {months}?", label=label, months=names)

    def read(answer: str) -> bool:
        shares = months.shares_from_words(answer, len(spread.ends))
        made = builder.make(lambda draft: months.spread(draft, shares, today))
        builder.tell(made)
        return True

    builder.ask(question, Reader(read, SHARES, SEASON))


def _days_off(builder: Builder) -> None:
    """Days on which she will not work; nothing is expected of them."""
    from pacli.changes import off
    from pacli.forms.spans import span_from_words
    from pacli.report.days import day_text, span_text

    say, today = builder.say, builder.session.today
    held = builder.at("calendar", "days_off") or ()
    if held:
        builder.held(say("Days off"), [span_text(one, today, say) for one in held])
        if not builder.again:
            return

    def read(answer: str) -> Change:
        span = span_from_words(answer, today)
        if span.last < today:
            raise Usage(N_("“{text}” is over."), hint=OFF, text=answer)
        made = builder.make(lambda draft: off.take(draft, span, today))
        builder.tell(made)
        return made

    due = builder.at("objective", "due")
    asked = say("On which days will you not work? (24 december to 2 january)")
    if due is not None:
        asked = say(
            "On which days until {day} will you not work? (24 december to 2 january)",
            day=day_text(due, today, say),
        )
    while builder.ask(asked, Reader(read, OFF, AWAY)) is not None:
        asked = say("Other days off?")
