"""Values of a plan as JSON text, without the faults of binary fractions.

Decimals are written digit for digit, whole fractions as integers, other fractions and
probabilities to 12 significant digits; days in ISO form.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pacli.report.clean import hidden

DIGITS = 12


def json_text(value: Any, *, ascii_only: bool = False) -> str:
    """``value`` as indented JSON text with a final newline.

    Knows the values of a plan. Characters that could mislead a terminal are escaped;
    ``ascii_only`` escapes all others too, for a stream that cannot write them.
    """
    from json.encoder import encode_basestring_ascii

    def string(text: str) -> str:
        if ascii_only or any(hidden(c) for c in text):
            return encode_basestring_ascii(text)
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def write(x: Any, margin: str) -> str:
        inner = margin + "  "
        match x:
            case None | True | False:
                return {None: "null", True: "true", False: "false"}[x]
            case int() | float() | Decimal() | Fraction():
                return number_text(x)
            case Mapping():
                entries = [f"{string(_key(k))}: {write(v, inner)}" for k, v in x.items()]
                return _block("{}", entries, margin)
            case str():
                return string(x)
            case Sequence():
                return _block("[]", [write(item, inner) for item in x], margin)
            case _:
                return string(_key(x))

    return write(value, "") + "\n"


def number_text(x: float | Decimal | Fraction) -> str:
    """A number in JSON: exact where it can be, else to 12 significant digits."""
    if isinstance(x, float):
        return repr(float(f"{x:.{DIGITS}g}")) if not x.is_integer() else str(int(x))
    if isinstance(x, Fraction):
        return str(x.numerator) if x.denominator == 1 else number_text(float(x))
    if isinstance(x, Decimal):
        text = format(x, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(x)


def _key(x: object) -> str:
    return x.isoformat() if isinstance(x, dt.date) else str(x)


def _block(brackets: str, entries: list[str], margin: str) -> str:
    if not entries:
        return brackets
    inner = ",".join(f"\n{margin}  {entry}" for entry in entries)
    return f"{brackets[0]}{inner}\n{margin}{brackets[1]}"
