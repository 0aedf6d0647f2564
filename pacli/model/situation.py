"""Where she stands and whom she serves: diagnosis, segments, offers, obstacles, ideas."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pacli.model.base import Amount, Date, Id, Model, Motivation, Number, Share, Text, Title


class Commitment(Model):
    """Why you do it, and what you put into it; private."""

    why: Text | None = Field(None, description="Why it matters to you")
    motivation: Motivation | None = Field(None, description="From 0 to 10, at the start")
    hours_per_week: Amount | None = Field(None, description="Hours a week set aside for it")
    support: Literal["alone", "group"] | None = Field(
        None, description="Whether you do it alone or with others"
    )


class Conclusions(Model):
    """What is drawn from the diagnosis."""

    build_on: tuple[Id, ...] = Field((), description="Assets to build on")
    fix_fast: tuple[Id, ...] = Field((), description="Points to put right quickly")
    path: Text | None = Field(None, description="The way to get there")


class Diagnosis(Model):
    """The situation: strengths, weaknesses, opportunities, threats and environment."""

    environment: dict[Id, Title] = Field({}, description="What surrounds the business")
    strengths: dict[Id, Title] = Field({}, description="What it does well")
    weaknesses: dict[Id, Title] = Field({}, description="What it lacks")
    opportunities: dict[Id, Title] = Field({}, description="What could help from outside")
    threats: dict[Id, Title] = Field({}, description="What could harm from outside")
    conclusions: Conclusions | None = Field(None, description="What follows from it")


class Persona(Model):
    """A typical person of a segment."""

    profile: Text | None = Field(None, description="Role, background, priorities")
    demographics: Text | None = Field(None, description="Age, income, place")
    traits: Text | None = Field(None, description="Character, ways of communicating")
    challenges: Text | None = Field(None, description="Difficulties to overcome")
    goals: Text | None = Field(None, description="What that person wants to reach")
    answer: Text | None = Field(None, description="How the offer helps")


class Segment(Model):
    """A kind of customer aimed at."""

    label: Title = Field(description="The segment in a few words; by default the id")
    sector: Text | None = Field(None, description="Line of business")
    headcount: Text | None = Field(None, description="Size in people")
    criteria: tuple[Text, ...] = Field((), description="How such a customer is recognised")
    persona: Persona | None = Field(None, description="A typical person")


class Offer(Model):
    """Something that is sold."""

    label: Title = Field(description="The offer in a few words; by default the id")
    price: Amount | None = Field(None, description="Price of one")
    margin: Number | None = Field(None, description="Contribution margin over the period")
    market_share: Share | None = Field(None, description="Market share in volume, 0 to 1")
    segment: Id | None = Field(None, description="The segment that it serves")


class Obstacle(Model):
    """What could keep you from acting."""

    text: Title = Field(description="The obstacle in a few words; by default the id")
    mine: bool | None = Field(None, description="Whether it depends on you")
    causes: tuple[Text, ...] = Field((), description="Possible causes")
    solutions: tuple[Text, ...] = Field((), description="Possible solutions")
    overcome: Date | None = Field(None, description="Day on which it was overcome")


class PastAction(Model):
    """An action of an earlier plan."""

    title: Title = Field(description="The action in one line; by default the id")
    assets: Text | None = Field(None, description="What was good about it")
    drawbacks: Text | None = Field(None, description="What was hard")
    worth_repeating: bool | None = Field(None, description="Worth doing again")


class Idea(Model):
    """A tempting opportunity, parked until a review decides."""

    title: Title = Field(description="The idea in one line; by default the id")
    noted: Date | None = Field(None, description="Day on which it came up")
    decided: Date | None = Field(None, description="Day of the decision")
    verdict: Literal["action", "keep", "drop"] | None = Field(
        None, description="What was decided"
    )
