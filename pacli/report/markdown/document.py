"""The plan as a document in Markdown, in the order of the method.

Sections on which the plan has nothing are left out. The same plan on the same day makes the
same text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pacli.errors import N_, Message
from pacli.report.markdown.following import followed, obstacles
from pacli.report.markdown.market import customers, offers
from pacli.report.markdown.numbers import indicators, orders, stages
from pacli.report.markdown.pen import Pen
from pacli.report.markdown.project import objective, project, situation, strategy
from pacli.report.markdown.text import inside
from pacli.report.markdown.work import actions, means, people, planning
from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from pacli.analysis.paper.document import Document
    from pacli.locale import Language
    from pacli.model.plan import Plan

SECTIONS: tuple[tuple[Message, Callable[[Pen], Iterator[str]]], ...] = (
    (N_("The project"), project),
    (N_("The situation"), situation),
    (N_("The strategy"), strategy),
    (N_("The objective"), objective),
    (N_("Customers aimed at"), customers),
    (N_("What is sold"), offers),
    (N_("The actions"), actions),
    (N_("The calendar"), planning),
    (N_("Means and budget"), means),
    (N_("People"), people),
    (N_("Indicators"), indicators),
    (N_("Sales stages"), stages),
    (N_("The order book"), orders),
    (N_("Risks and obstacles"), obstacles),
    (N_("Follow-up"), followed),
)


def markdown(plan: Plan, doc: Document, say: Language) -> str:
    """The document, as text that ends with a newline."""
    pen = Pen(plan, doc, say, Figures(say, plan.currency, doc.today))
    blocks = [f"# {inside(plan.name)}", " ".join(_about(pen))]
    for heading, section in SECTIONS:
        found = [block for block in section(pen) if block]
        if found:
            blocks += [f"## {inside(say(heading))}", *found]
    return "\n\n".join(blocks) + "\n"


def _about(pen: Pen) -> Iterator[str]:
    """What the document is, of which days, and what its amounts mean."""
    plan, span = pen.plan, pen.plan.period
    if span is not None and span.start is not None and span.end is not None:
        # TRANSLATORS: {span} is: du 5 janvier au 26 juin 2026
        yield pen.line(N_("Sales action plan, {span}."), span=pen.span(span.start, span.end))
    else:
        yield pen.line(N_("Sales action plan."))
    yield pen.line(N_("Figures as of {day}."), day=pen.full(pen.doc.today))
    if plan.basis:
        yield pen.line(N_("Amounts: {text}."), text=plan.basis.strip().rstrip("."))
