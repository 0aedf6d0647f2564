"""A plan: one objective and everything that serves it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from pacli.model.action import Action
from pacli.model.base import (
    CHECK,
    CURRENCY,
    Amount,
    Date,
    Days,
    Id,
    Model,
    Positive,
    Text,
    Title,
    Weekday,
)
from pacli.model.deal import Deal
from pacli.model.indicator import Indicator, Stage
from pacli.model.ritual import Person, Review, Ritual, Week, Wishes
from pacli.model.situation import (
    Commitment,
    Diagnosis,
    Idea,
    Obstacle,
    Offer,
    PastAction,
    Segment,
)


class Period(Model):
    """The days that a plan covers."""

    start: Date | None = Field(None, description="First day")
    end: Date | None = Field(None, description="Last day")


class Calendar(Model):
    """When you work."""

    working_days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = Field(
        ("mon", "tue", "wed", "thu", "fri"), description="Working days of a week"
    )
    days_off: tuple[Days, ...] = Field((), description="Days, or first..last, without work")


class Thresholds(Model):
    """Where a pace stops being good enough."""

    on_track: Positive | None = Field(
        None, description="Pace from which all is well, by default 1"
    )
    at_risk: Positive | None = Field(
        None, description="Pace under which it is behind, by default 0.8"
    )
    market_share: Amount | None = Field(
        None, description="Market share from which assets are strong, by default the median"
    )


class Objective(Model):
    """The one objective of the plan."""

    title: Title = Field(description="What is to be reached, in one sentence")
    indicator: Id | None = Field(None, description="The indicator that measures it")
    due: Date | None = Field(None, description="Day by which it is to be reached")
    ambitious: Text | None = Field(None, description="What makes it a stretch")
    realistic: Text | None = Field(None, description="What makes it reachable")


class Budget(Model):
    """Money for the plan."""

    total: Amount | None = Field(None, description="Money in all")


class Plan(Model):
    """A sales action plan."""

    pac: Literal[1] = Field(description="Version of the format: 1")
    name: Title = Field(description="Name of the plan")
    language: Literal["fr", "en"] | None = Field(
        None, description="Language that pac speaks about this plan"
    )
    currency: Annotated[str, Field(pattern=CURRENCY)] = Field(
        "EUR", description="Three-letter code of the currency"
    )
    basis: Text | None = Field(None, description="What an amount of turnover means here")
    phase: Literal["startup", "growth"] = Field(
        "startup", description="startup (objective × 3) or growth (objective × 2)"
    )
    previous: Text | None = Field(None, description="File of the plan that this one continues")
    uid: Id | None = Field(
        None, description="What calendars know the plan by, where its name was another once"
    )
    timezone: Text | None = Field(None, description="Time zone, such as Europe/Paris")
    hours_per_day: Annotated[Positive | None, Field(le=24)] = Field(
        None, description="Hours that 1d is worth, by default 7"
    )
    period: Period | None = Field(None, description="First and last day of the plan")
    calendar: Calendar | None = Field(None, description="Working days and days off")
    thresholds: Thresholds | None = Field(None, description="Limits between statuses")
    checks: dict[
        Annotated[str, Field(pattern=CHECK)], Literal["ignore", "warning", "error"]
    ] = Field({}, description="Severity of a check, by its code")
    vision: Text | None = Field(None, description="The business in some years")
    positioning: Text | None = Field(None, description="What sets it apart")
    strategy: Text | None = Field(None, description="The way chosen")
    commitment: Commitment | None = Field(None, description="Your own reasons; private")
    diagnosis: Diagnosis | None = Field(None, description="Where the business stands")
    segments: dict[Id, Segment] = Field({}, description="Customers aimed at")
    offers: dict[Id, Offer] = Field({}, description="What is sold")
    objective: Objective = Field(description="The one objective")
    indicators: dict[Id, Indicator] = Field({}, description="What is followed")
    funnel: tuple[Stage, ...] = Field((), description="Stages of selling, top to bottom")
    actions: dict[Id, Action] = Field({}, description="Main actions")
    rituals: dict[Id, Ritual] = Field({}, description="Recurring slots")
    week: Week | None = Field(None, description="The ideal week")
    wishes: Wishes | None = Field(None, description="What you want room for; private")
    people: dict[Id, Person] = Field({}, description="Who works on the plan")
    obstacles: dict[Id, Obstacle] = Field({}, description="What could get in the way")
    past_actions: dict[Id, PastAction] = Field({}, description="What was tried before")
    ideas: dict[Id, Idea] = Field({}, description="Opportunities, parked")
    deals: dict[Id, Deal] = Field({}, description="The order book")
    budget: Budget | None = Field(None, description="Money of the plan")
    reviews: dict[Date, Review] = Field({}, description="Weekly reviews, by day")
