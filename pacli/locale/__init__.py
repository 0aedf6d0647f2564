"""French and English: the catalogue of messages, and how figures and days are written.

English texts are the keys of the catalogue, so English needs none. A :class:`Language` is
passed down to whatever writes for a person; its usual name is ``say``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from pacli.errors import N_, Message
from pacli.locale.choice import LANGUAGES, choose
from pacli.locale.days import DayForm, write_day, write_duration, write_span
from pacli.locale.numbers import (
    ENGLISH,
    FRENCH,
    Figure,
    write_money,
    write_number,
    write_share,
)

if TYPE_CHECKING:
    from pacli.dates import Duration, Span

__all__ = ["LANGUAGES", "Language", "choose", "language"]

ODDS_UNDER = 20
"""Rates whose divisor is at most this are said as odds: 1 in 4."""


class Language:
    """How pac speaks and writes in one language; ``code`` is ``fr`` or ``en``."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._marks = FRENCH if code == "fr" else ENGLISH
        self._messages: dict[str, str] | None = {} if code == "en" else None

    def __call__(self, message: str, /, **params: object) -> str:
        """The message in this language, its ``{placeholders}`` filled.

        Messages among the parameters are translated with the same parameters; figures,
        days, spans and durations are written as the language does; texts stay as they are.
        """
        return self._fill(self._find(message), params)

    def plural(self, one: str, many: str, n: Figure, /, **params: object) -> str:
        """The form of the message that goes with ``n``, which fills ``{n}``.

        French has the singular up to 2, English for 1 alone.
        """
        single = -2 < n < 2 if self.code == "fr" else n == 1  # noqa: PLR2004 (grammar)
        forms = self._find(f"{one}\0{many}").split("\0")
        return self._fill(forms[0 if single else 1], {"n": n, **params})

    def number(self, x: Figure, decimals: int | None = None) -> str:
        """8 000 · 13,5 · −7; by default with the decimals that it has."""
        return write_number(x, self._marks, decimals)

    def signed(self, x: Figure, decimals: int | None = None) -> str:
        """+8 · −7 · 0."""
        return write_number(x, self._marks, decimals, signed=True)

    def money(
        self, x: Figure, currency: str, *, signed: bool = False, exact: bool = False
    ) -> str:
        """8 000 € · −2 385 € · 12,50 €: to the unit, except small amounts with cents.

        ``exact`` keeps the cents of large amounts too, for what was entered.
        """
        return write_money(x, currency, self._marks, signed=signed, exact=exact)

    def quantity(
        self, x: Figure, unit: str | None, currency: str, *, signed: bool = False
    ) -> str:
        """An amount where the unit is the plan's currency, else the number alone."""
        if unit == currency:
            return self.money(x, currency, signed=signed)
        return write_number(x, self._marks, signed=signed)

    def share(self, x: Figure, decimals: int = 0) -> str:
        """62 %."""
        return write_share(x, self._marks, decimals)

    def rate(self, x: Figure) -> str:
        """1 sur 4 where it comes out even, else 23 %; never 0 % of what is more."""
        wins, attempts = Fraction(x).as_integer_ratio()
        if 1 < attempts <= ODDS_UNDER:
            return self(N_("{wins} in {attempts}"), wins=wins, attempts=attempts)
        decimals = 0
        while 0 < x * 200 * 10**decimals < 1:
            decimals += 1
        return self.share(x, decimals)

    def day(self, day: dt.date, form: DayForm = "short") -> str:
        """13 février; ``full`` with its year, ``weekday``, or ``numeric``."""
        return write_day(day, self.code, form)

    def span(self, span: Span, form: DayForm = "short") -> str:
        """Du 16 au 27 février; ``full`` with its year."""
        return write_span(span, self.code, form)

    def duration(
        self, time: Duration | Fraction | int, hours_per_day: Fraction = Fraction(7)
    ) -> str:
        """4 h 40 · ½ j · 20 min, from a duration or from minutes."""
        return write_duration(time, self.code, hours_per_day)

    def recurrence(self, every: str | None, rrule: str | None) -> str:
        """Tous les vendredis après-midi: how often a ritual comes back."""
        from pacli.locale.recurrences import write_recurrence

        return write_recurrence(every, rrule, self)

    def list(self, items: Iterable[object]) -> str:
        """A, b et c."""
        *head, last = [self.write(item) for item in items] or [""]
        if not head:
            return last
        return self(N_("{items} and {last}"), items=", ".join(head), last=last)

    def write(self, value: object) -> str:
        """Any value of a plan, as this language writes it; a text as it is."""
        if isinstance(value, str):
            return self(value) if isinstance(value, Message) else value
        if isinstance(value, bool):
            return self(N_("yes") if value else N_("no"))
        if isinstance(value, (int, Decimal, Fraction, float)):
            return self.number(value)
        if isinstance(value, (tuple, list)):
            return self.list(value)
        return self._time(value)

    def _time(self, value: Any) -> str:
        if hasattr(value, "written"):
            return str(value.written(self))
        if isinstance(value, dt.date):
            return self.day(value)
        if hasattr(value, "in_minutes"):
            return self.duration(value)
        return self.span(value) if hasattr(value, "first") else str(value)

    def typed(self, line: str) -> str:
        """A command to type, as it is shown."""
        return line

    def _find(self, message: str) -> str:
        if self._messages is None:
            from pacli.locale.catalogue import load

            self._messages = load(self.code)
        return self._messages.get(message) or message.rpartition("\x04")[2]

    def _fill(self, text: str, params: dict[str, object]) -> str:
        if "{" not in text and "}" not in text:
            return text
        return text.format_map({name: self._param(x, params) for name, x in params.items()})

    def _param(self, value: object, params: dict[str, object]) -> str:
        if isinstance(value, Message) and "{" in value:
            rest = {name: x for name, x in params.items() if x is not value}
            return self._fill(self._find(value), rest)
        return self.write(value)


_LANGUAGES: dict[str, Language] = {}


def language(code: str) -> Language:
    """The language ``fr`` or ``en``; each is made once."""
    if code not in _LANGUAGES:
        _LANGUAGES[code] = Language(code)
    return _LANGUAGES[code]
