"""``pac offer``: what is sold, ranked by what it leaves."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

SECTION = ("offers",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The offer; its first letters do"))]


def list_(session: Session) -> None:
    """Print the offers: price, margin, market share, whom they serve."""
    from pacli.analysis.choosing.offers import offer_lines

    plan = session.plan()
    rows = offer_lines(plan)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("offers", rows=rows_data(rows))
        return
    from pacli.report.terminal.choosing.offers import print_offers

    segments = {name: segment.label for name, segment in plan.segments.items()}
    with session.paged():
        print_offers(session.screen, rows, session.say, plan.currency, segments)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    label: Annotated[
        str, Argument(metavar=N_("LABEL"), help=N_("What is sold, in a few words"))
    ],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add an offer."""
    words = {"label": label, **items.given(fields)}
    from pacli.changes.offers import doubted

    items.add(session, lambda _: SECTION, words, id_, doubted)


def show(session: Session, id_: Id) -> None:
    """Print an offer with all its fields."""
    items.show(session, "offer", items.of("offers", id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as price=450, market_share=0.12")),
    ],
) -> None:
    """Set fields of an offer; an empty value removes one."""
    from pacli.changes.offers import doubted

    items.assign(session, items.of("offers", id_), values, None, doubted)


def rank(session: Session) -> None:
    """Rank the offers by margin (A, B, C), and say what to do with each."""
    from pacli.analysis.choosing.offers import ranking

    plan = session.plan()
    report = ranking(plan)
    if session.options.json:
        from pacli.report.records.choosing import ranking as data

        session.report("offer-rank", **data(report))
        return
    from pacli.report.terminal.choosing.offers import print_ranking

    with session.paged():
        print_ranking(session.screen, report, session.say, plan.currency)


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: items.WithReferences = False,
) -> None:
    """Take an offer out of the plan."""
    items.remove(session, items.of("offers", id_), references=with_references)


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give an offer another id, wherever it is named."""
    items.rename(session, items.of("offers", id_), new)
