"""What comes back every week: rituals, the ideal week, people, and reviews."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pacli.model.base import (
    Amount,
    Date,
    Domain,
    Id,
    Model,
    Motivation,
    Slot,
    Text,
    Time,
    Title,
    WorkTime,
)
from pacli.recurrence import RULE

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
EVERY = rf"^(?:day|weekday|month|(?:{_DAYS})(?: (?:morning|afternoon|evening))?)$"


class Ritual(Model):
    """A recurring slot over a period."""

    title: Title = Field(description="The ritual in one line; by default the id")
    every: str | None = Field(
        None,
        pattern=EVERY,
        description="monday, friday afternoon, weekday, day or month",
    )
    rrule: str | None = Field(
        None, pattern=RULE, description="A recurrence rule (RFC 5545) in place of every"
    )
    at: Time | None = Field(None, description="Time of day, such as 14:00")
    duration: WorkTime | None = Field(None, description="How long it takes")
    start: Date | None = Field(None, description="First day")
    end: Date | None = Field(None, description="Last day")
    action: Id | None = Field(None, description="The action that it serves")
    indicator: Id | None = Field(None, description="What it produces")
    people: tuple[Id, ...] = Field((), description="Who takes part")
    review: bool = Field(False, description="The slot of the weekly review")
    steps: tuple[Text, ...] = Field((), description="What is done in it")
    uid: Id | None = Field(
        None, description="What calendars know it by, where its id was another once"
    )
    log: dict[Date, Literal["done", "skipped"] | Date] = Field(
        {}, description="By due day: done, skipped, or the day that it moved to"
    )


class Block(Model):
    """A slot of the ideal week, in full; the short form is the domain alone."""

    domain: Domain = Field(description="self, family, social, business or free")
    what: Text | None = Field(None, description="What it is kept for")
    selling: bool = Field(False, description="Time for selling")


Blocks = dict[Slot, Domain | Block]


class Week(Model):
    """The ideal week: for each day, slots such as 09:00-12:00."""

    mon: Blocks = Field({}, description="Monday's slots")
    tue: Blocks = Field({}, description="Tuesday's slots")
    wed: Blocks = Field({}, description="Wednesday's slots")
    thu: Blocks = Field({}, description="Thursday's slots")
    fri: Blocks = Field({}, description="Friday's slots")
    sat: Blocks = Field({}, description="Saturday's slots")
    sun: Blocks = Field({}, description="Sunday's slots")


class Wishes(Model):
    """What you want room for, by domain of life; private."""

    self: tuple[Text, ...] = Field((), description="For yourself")
    family: tuple[Text, ...] = Field((), description="Family and couple")
    social: tuple[Text, ...] = Field((), description="Social life")
    business: tuple[Text, ...] = Field((), description="The business")


class Person(Model):
    """Someone who works on the plan."""

    name: Title = Field(description="Name; by default the id")
    role: Text | None = Field(None, description="Role, such as founder or partner")
    hours_per_week: Amount | None = Field(None, description="Hours a week that are there")
    cost_per_day: Amount | None = Field(None, description="What a day costs")


class Decision(Model):
    """What a review decided, and what became of it."""

    about: Id = Field(description="The indicator, action or obstacle concerned")
    verdict: Literal["keep", "correct", "stop", "retarget", "later"] = Field(
        description="keep, correct, stop, retarget or later"
    )
    do: Text | None = Field(None, description="The next act")
    by: Date | None = Field(None, description="Day by which it is to be done")
    outcome: Literal["done", "not_done", "postponed"] | None = Field(
        None, description="What became of it"
    )


class Review(Model):
    """What a weekly review noted."""

    wins: tuple[Text, ...] = Field((), description="What went well")
    decisions: tuple[Decision, ...] = Field((), description="What was decided")
    practices: tuple[Text, ...] = Field((), description="Practices worth keeping")
    motivation: Motivation | None = Field(None, description="From 0 to 10")
    next: Date | None = Field(None, description="Day of the next review")
    unfinished: int | None = Field(
        None, ge=1, le=99, description="The step at which it was interrupted"
    )
