"""Actions and the tasks that they are broken into."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pacli.model.base import (
    Amount,
    Date,
    Id,
    Journey,
    Model,
    Number,
    Score,
    Text,
    Title,
    WorkTime,
)

ActionType = Literal["prospecting", "communication", "loyalty", "winback", "process"]


class Task(Model):
    """One step of an action, with its own deadline."""

    title: Title = Field(description="What is to be done; by default the id")
    start: Date | None = Field(None, description="First day of work on it")
    due: Date | None = Field(None, description="Day by which it is to be done")
    duration: WorkTime | None = Field(None, description="Working time, such as 90min or 0.5d")
    owner: Text | None = Field(None, description="Who does it")
    how: Text | None = Field(None, description="By what means, with which tool")
    after: tuple[Id, ...] = Field((), description="Tasks of this action that come before")
    done: Date | None = Field(None, description="Day on which it was done")
    dropped: Date | None = Field(None, description="Day on which it was given up")
    result: Text | None = Field(None, description="What came of it")
    comment: Text | None = Field(None, description="A word on how it goes")
    uid: Id | None = Field(
        None, description="What calendars know it by, where its id was another once"
    )


class Mean(Model):
    """Something that an action needs."""

    text: Title = Field(description="What is needed")
    kind: Literal["human", "financial", "material"] | None = Field(None, description="Its kind")
    cost: Amount | None = Field(None, description="What it costs")
    agreed: bool = Field(False, description="Whether the expense was agreed to")


class Means(Model):
    """What an action can count on, and what it lacks."""

    at_hand: tuple[Mean, ...] = Field((), description="Means at hand")
    to_acquire: tuple[Mean, ...] = Field((), description="Means to acquire")


class Expected(Model):
    """The result that an action is to bring."""

    indicator: Id | None = Field(None, description="The indicator that it moves")
    value: Number | None = Field(None, description="By how much")


class Obtained(Model):
    """The result that an action brought."""

    value: Number | None = Field(None, description="How much")
    note: Text | None = Field(None, description="What came of it, in words")


class Fit(Model):
    """Whether an action suits the plan; answered once."""

    strategy: bool | None = Field(None, description="It serves the strategy")
    motivating: bool | None = Field(None, description="It is easy to start on")
    means: bool | None = Field(None, description="The means are there or will be bought")


class Action(Model):
    """A main action of the plan."""

    title: Title = Field(description="The action in one line; by default the id")
    type: tuple[ActionType, ...] = Field((), description="One or several types")
    horizon: Literal["short", "medium", "long"] | None = Field(
        None, description="Within 3 months, within 6 months, beyond"
    )
    journey: Journey | None = Field(None, description="Phase of the customer's journey, 1 to 7")
    channels: tuple[Text, ...] = Field((), description="Channels it goes through")
    segment: Id | None = Field(None, description="The segment that it serves")
    answers: tuple[Id, ...] = Field(
        (), description="Diagnosis items and obstacles that it answers"
    )
    owner: Text | None = Field(None, description="Who answers for it")
    start: Date | None = Field(None, description="First day")
    end: Date | None = Field(None, description="Last day")
    status: Literal["todo", "doing", "done", "dropped"] | None = Field(
        None, description="By default from its tasks"
    )
    impact: Score | None = Field(None, description="Expected impact, 1 to 5")
    effort: Score | None = Field(None, description="Effort it takes, 1 to 5")
    budget: Amount | None = Field(None, description="Money set aside for it")
    spent: Amount | None = Field(None, description="Money spent on it")
    duration: WorkTime | None = Field(None, description="Working time in all")
    means: Means | None = Field(None, description="Means at hand and to acquire")
    expected: Expected | None = Field(None, description="The result aimed at")
    obtained: Obtained | None = Field(None, description="The result obtained")
    fit: Fit | None = Field(None, description="Whether it suits the plan")
    worth_repeating: bool | None = Field(None, description="It proved worth doing again")
    like: Id | None = Field(None, description="The past action that it resembles")
    uid: Id | None = Field(
        None, description="What calendars know it by, where its id was another once"
    )
    tasks: dict[Id, Task] = Field({}, description="The steps of the action")
