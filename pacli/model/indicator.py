"""Indicators, their readings, and the funnel that links them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pacli.model.base import (
    Cadence,
    Date,
    Id,
    Journey,
    Model,
    Number,
    Positive,
    Rate,
    Text,
    Title,
    WorkTime,
)


class Reading(Model):
    """A reading with a note; the short form is the number alone."""

    value: Number = Field(description="The state on that day, or the amount to add")
    note: Text | None = Field(None, description="A word on this reading")
    deals: tuple[Id, ...] = Field((), description="Deals that this amount comes from")


class Was(Model):
    """What a revision replaced."""

    target: Number | None = Field(None, description="The target before")
    due: Date | None = Field(None, description="The due day before")


class Revision(Model):
    """A change of target or due day after the start."""

    was: Was = Field(description="What was in force before that day")
    why: Text | None = Field(None, description="Why it was changed")


class Source(Model):
    """Where the figures of an indicator come from."""

    tool: Text | None = Field(None, description="The tool that holds the figures")
    file: Text | None = Field(None, description="The file to read")
    sheet: Text | None = Field(None, description="The sheet in it")
    date: Text | None = Field(None, description="The column with the day")
    value: Text | None = Field(None, description="The column with the value")
    cumulative: bool = Field(False, description="Whether the column is a running total")


class Indicator(Model):
    """Something counted or measured, with where it starts and where it must get."""

    label: Title = Field(description="What is counted or measured; by default the id")
    kind: Literal["result", "tracking"] | None = Field(
        None,
        description="result: it says whether it worked; tracking: it steers. By default"
        " result for the objective's indicator, tracking for others",
    )
    primary: bool = Field(False, description="One of the few that matter most")
    measure: Literal["level", "total", "rate"] | None = Field(
        None,
        description="level: the state on a day; total: amounts that add up;"
        " rate: an amount per period. Compulsory with a target",
    )
    per: Literal["week", "month", "quarter"] | None = Field(
        None, description="The period of a rate"
    )
    unit: Text | None = Field(
        None, description="The plan's currency, or the name of what is counted"
    )
    direction: Literal["up", "down"] | None = Field(
        None, description="Which way is good; a total or rate that goes down is a cap"
    )
    initial: Number | None = Field(None, description="The value before the plan")
    target: Number | None = Field(None, description="The value aimed at, in force now")
    start: Date | None = Field(None, description="First day that counts")
    due: Date | None = Field(None, description="Day by which the target is aimed at")
    cadence: Cadence = Field("week", description="How often it is read")
    journey: Journey | None = Field(None, description="Phase of the customer's journey, 1 to 7")
    owner: Text | None = Field(None, description="Who reads it")
    uid: Id | None = Field(
        None, description="What calendars know it by, where its id was another once"
    )
    checkpoints: dict[Date, Number] = Field(
        {}, description="Expected value on some days in between"
    )
    revisions: dict[Date, Revision] = Field(
        {}, description="What was promised before, by the day on which it changed"
    )
    source: Source | None = Field(None, description="Where its figures come from")
    readings: dict[Date, Number | Reading] = Field(
        {}, description="One line a day: the value, or value, note and deals"
    )


class Stage(Model):
    """A step of the funnel, from the top to the sale."""

    indicator: Id = Field(description="The indicator that counts this stage")
    rate: Rate | None = Field(
        None,
        description="Conversion rate from the stage above; by default the law of numbers",
    )
    basket: Positive | None = Field(
        None, description="Average basket; by default the price of the only offer"
    )
    duration: WorkTime | None = Field(None, description="Working time for one")
    per_day: Positive | None = Field(None, description="How many one person does in a day")
    delay_days: int | None = Field(
        None,
        ge=0,
        le=3660,
        description="Calendar days from the stage above to this one, usually",
    )
    owner: Text | None = Field(None, description="Who does it")
    service: Text | None = Field(None, description="Service level promised")
    description: Text | None = Field(None, description="What makes the stage reached")
    activities: tuple[Text, ...] = Field((), description="What is done at this stage")
