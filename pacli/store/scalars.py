"""What one scalar of a plan means, by the kind of value that its place expects.

Each reader gives the value, or None for what is not written in its one form. Quotes make
a text: a date, rate, time or choice may be quoted, a number or a truth value may not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pacli.dates import parse_day, parse_duration, parse_span
from pacli.model.shape import Shape
from pacli.store.tree import Quoted

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TRUE = frozenset({"true", "True", "TRUE"})
FALSE = frozenset({"false", "False", "FALSE"})

_NUMBER = re.compile(
    r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?"
)
RATE = r"^([1-9][0-9]{0,8})/([1-9][0-9]{0,8})$"
_RATE = re.compile(RATE[1:-1])
LARGEST = 10**15
"""No figure of a plan is beyond this, either way."""
LONGEST = 40
"""Characters of a number at most: no plan has one that is longer."""


def is_null(node: str) -> bool:
    """Whether nothing is said: no value, ``~`` or ``null``."""
    return node in NULLS and not isinstance(node, Quoted)


def is_number(node: str) -> bool:
    """Whether this is a number as a plan writes it."""
    return (
        len(node) <= LONGEST
        and not isinstance(node, Quoted)
        and _NUMBER.fullmatch(node) is not None
    )


def guess(node: str) -> Any:
    """The value of a scalar whose place the model does not know."""
    if isinstance(node, Quoted):
        return str(node)
    if node in NULLS:
        return None
    if node in TRUE:
        return True
    if node in FALSE:
        return False
    if is_number(node):
        return _number(node, None)
    return parse_day(node) or str(node)


def _number(node: str, _: Shape | None) -> Decimal | None:
    if not is_number(node):
        return None
    number = Decimal(node)
    return number if abs(number) <= LARGEST else None


def _whole(node: str, _: Shape) -> int | None:
    number = _number(node, None)
    if number is None or number != number.to_integral_value():
        return None
    return int(number)


def _rate(node: str, _: Shape) -> Fraction | None:
    number = _number(node, None)
    if number is not None:
        return Fraction(number)
    found = _RATE.fullmatch(node)
    return Fraction(int(found[1]), int(found[2])) if found else None


def _bool(node: str, _: Shape) -> bool | None:
    if isinstance(node, Quoted):
        return None
    return True if node in TRUE else False if node in FALSE else None


def _date(node: str, _: Shape) -> date | None:
    return parse_day(node)


def _choice(node: str, shape: Shape) -> str | int | None:
    if isinstance(shape.choices[0], int):
        return _whole(node, shape)
    return str(node)


READ: dict[str, Callable[[str, Shape], Any]] = {
    "number": _number,
    "whole": _whole,
    "rate": _rate,
    "bool": _bool,
    "date": _date,
    "span": lambda node, _: parse_span(node),
    "duration": lambda node, _: parse_duration(node),
    "choice": _choice,
    "text": lambda node, _: str(node),
    "any": lambda node, _: guess(node),
}
