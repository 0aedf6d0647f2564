"""The kinds of values that a plan is made of."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, InstanceOf

from pacli.dates import Duration, Span
from pacli.model.ids import ID

TITLE = r"\S"
EXTRA = r"^x-"
TIME = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"
SLOT = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
CHECK = r"^PAC[0-9]{3}$"
CURRENCY = r"^[A-Z]{3}$"


class Model(BaseModel):
    """Data only: fields and declarative bounds, no methods, no validators.

    Keys that begin with ``x-`` are hers, kept and never judged; others must be known.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="allow", regex_engine="python-re")
    __pydantic_extra__: dict[Annotated[str, Field(pattern=EXTRA)], Any]


# Of the many texts of a plan, those that name something are not blank.
Text = str
Title = Annotated[str, Field(pattern=TITLE)]
Id = Annotated[str, Field(pattern=ID)]
Time = Annotated[str, Field(pattern=TIME)]
Slot = Annotated[str, Field(pattern=SLOT)]

Date = dt.date
Number = Decimal
Positive = Annotated[Decimal, Field(gt=0)]
Amount = Annotated[Decimal, Field(ge=0)]
Share = Annotated[Decimal, Field(ge=0, le=1)]
Rate = Annotated[Fraction, Field(gt=0, le=1)]
Days = InstanceOf[Span]
WorkTime = InstanceOf[Duration]
Score = Annotated[int, Field(ge=1, le=5)]
Motivation = Annotated[int, Field(ge=0, le=10)]
Journey = Annotated[int, Field(ge=1, le=7)]

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Cadence = Literal["day", "week", "month"]
Domain = Literal["self", "family", "social", "business", "free"]
