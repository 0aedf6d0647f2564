"""What the sections of a written plan are written with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.dates import Span
from pacli.errors import Message
from pacli.model.labels import LABELS
from pacli.report.days import day_text
from pacli.report.markdown.text import inline, inside, table
from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from pacli.analysis.paper.document import Document
    from pacli.locale import Language
    from pacli.model.plan import Plan


class Pen(NamedTuple):
    """Writes about a ``plan`` and its figures (``doc``) in the language ``say``.

    Sentences are made whole and then escaped, her words and pac's alike.
    """

    plan: Plan
    doc: Document
    say: Language
    figures: Figures

    def line(self, message: str, **params: object) -> str:
        """A sentence as Markdown."""
        return inline(self.say(message, **params))

    def named(self, field: str, text: str) -> str:
        """**Sector:** building."""
        return self.titled(LABELS[field], text)

    def titled(self, name: Message, text: str) -> str:
        """**Ambitious:** never done before."""
        # TRANSLATORS: in a document, what a line is about, in bold before it
        head = self.say("{name}:", name=capital(self.say(name)))
        return f"**{inside(head)}** {inside(text)}"

    def heading(self, field: str) -> str:
        """A field as the head of a column or a part."""
        return inside(capital(self.say(LABELS[field])))

    def table(
        self, names: Sequence[Message], rows: Iterable[Sequence[str]], right: Iterable[int] = ()
    ) -> str:
        """A table of texts."""
        heads = [inside(capital(self.say(name))) if name else "" for name in names]
        return table(heads, [[inside(cell) for cell in row] for row in rows], right)

    def money(self, x: Decimal | None) -> str:
        """An amount, to the cent where it has any; empty where it is absent."""
        return "" if x is None else self.say.money(x, self.plan.currency, exact=True)

    def amount(self, x: Decimal | None, unit: str | None) -> str:
        """A result in its unit."""
        if x is None:
            return ""
        return self.money(x) if unit == self.plan.currency else self.say.number(x)

    def day(self, day: dt.date | None) -> str:
        """A day in a table, with its year where it is not the present one."""
        return "" if day is None else day_text(day, self.doc.today, self.say)

    def full(self, day: dt.date) -> str:
        """A day in a sentence."""
        return self.say.day(day, "full")

    def span(self, first: dt.date, last: dt.date) -> str:
        """Days in a sentence."""
        return self.say.span(Span(first, last), "full")


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]
