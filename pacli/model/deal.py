"""The order book."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pacli.model.base import Amount, Date, Id, Model, Share, Text, Title


class Deal(Model):
    """A sale under way, won or lost."""

    company: Title = Field(description="The customer; by default the id")
    contact: Text | None = Field(None, description="Who decides there")
    offer: Id | None = Field(None, description="The offer that is sold")
    segment: Id | None = Field(None, description="The segment of the customer")
    amount: Amount | None = Field(None, description="What it would bring")
    probability: Share | None = Field(None, description="Chance to win it, 0 to 1")
    milestone: Date | None = Field(None, description="Day of the next step")
    next_step: Text | None = Field(None, description="The next step")
    status: Literal["open", "won", "lost"] = Field("open", description="open, won or lost")
    closed: Date | None = Field(None, description="Day on which it was won or lost")
    reason: Text | None = Field(None, description="Why it was won or lost")
    uid: Id | None = Field(
        None, description="What calendars know it by, where its id was another once"
    )
    history: dict[Date, Share] = Field({}, description="Probability, by the day it was set")
    notes: dict[Date, Text] = Field({}, description="What was said, by day")
