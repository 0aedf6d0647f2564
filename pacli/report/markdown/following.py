"""The last sections of a written plan: what stands in the way, how it is followed up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.errors import C_, N_
from pacli.model.labels import LABELS
from pacli.report.markdown.pen import Pen, capital
from pacli.report.markdown.text import bullets, inside

if TYPE_CHECKING:
    from pacli.analysis.paper.document import Hurdle
    from pacli.analysis.reviews.held import Decided
    from pacli.analysis.rituals.standing import RitualRow


def obstacles(pen: Pen) -> Iterator[str]:
    """What could get in the way, and what answers it."""
    rows = [_obstacle(pen, one) for one in pen.doc.hurdles]
    if rows:
        names = [
            C_("column", "obstacle"),
            # TRANSLATORS: whether an obstacle depends on the one who writes the plan
            N_("Depends on me"),
            LABELS["causes"],
            C_("column", "answers"),
            C_("column", "status"),
        ]
        yield pen.table(names, rows)


def _obstacle(pen: Pen, one: Hurdle) -> tuple[str, ...]:
    say = pen.say
    return (
        one.text,
        say.write(one.mine) if one.mine is not None else "",
        ", ".join(one.causes),
        ", ".join((*one.solutions, *one.actions)),
        say("overcome on {day}", day=pen.day(one.overcome)) if one.overcome else "",
    )


def followed(pen: Pen) -> Iterator[str]:
    """The rituals, and what the last review came to."""
    doc = pen.doc
    if doc.rituals:
        yield bullets(_ritual(pen, row) for row in doc.rituals)
    held = doc.review
    if held is None:
        return
    told = [pen.line(N_("The last review was held on {day}."), day=pen.full(held.day))]
    if held.next is not None and held.next >= doc.today:
        told.append(pen.line(N_("The next one is on {day}."), day=pen.full(held.next)))
    yield " ".join(told)
    lines = []
    if held.wins:
        lines.append(pen.titled(N_("What went well"), pen.say.list(held.wins)))
    lines += [_decision(pen, made) for made in held.decisions]
    if held.practices:
        lines.append(pen.titled(N_("Worth keeping"), pen.say.list(held.practices)))
    if doc.private and held.motivation is not None:
        lines.append(pen.named("motivation", pen.say("{n} out of 10", n=held.motivation)))
    if lines:
        yield bullets(lines)


def _ritual(pen: Pen, row: RitualRow) -> str:
    say = pen.say
    when = [say.recurrence(row.every, row.rrule)]
    if row.at is not None:
        when.append(row.at)
    if row.duration is not None:
        when.append(say.duration(row.duration))
    told = ", ".join(text for text in when if text)
    return f"**{inside(row.title)}** · {inside(told)}" if told else f"**{inside(row.title)}**"


def _decision(pen: Pen, made: Decided) -> str:
    """What was decided about what: to do this, by then."""
    say = pen.say
    told = [made.do or capital(say(SHOWN[made.verdict]))]
    if made.by is not None:
        told.append(say("by {day}", day=pen.full(made.by)))
    if made.outcome is not None:
        told.append(say(SHOWN[made.outcome]))
    # TRANSLATORS: in a document, the heading of a decision: what it is about
    name = say("Decided about {label}:", label=made.label)
    return f"**{inside(name)}** {inside(', '.join(told))}"
