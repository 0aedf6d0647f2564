"""``pac deal``: the sales under way, won and lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from typer.core import TyperOption

    from pacli.changes.deals import Closing

SECTION = ("deals",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The deal; its first letters do"))]
On = Annotated[
    str | None, Option("--on", metavar=N_("DATE"), help=N_("The day, by default today"))
]


def list_(session: Session) -> None:
    """Print the deals: amount, chance, milestone, next step; those under way first."""
    from pacli.analysis.book.deals import deal_lines

    plan = session.plan()
    rows = deal_lines(plan, session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("deals", rows=rows_data(rows))
        return
    from pacli.report.terminal.book.deals import print_deals

    with session.paged():
        print_deals(session.screen, rows, session.say, session.today, plan.currency)


def _fields() -> list[TyperOption]:
    """The other fields of a deal: its amount is given bare."""
    return [one for one in items.fields_of(SECTION)() if one.name != "amount"]


@more_options(_fields)
def add(
    session: Session,
    company: Annotated[str, Argument(metavar=N_("COMPANY"), help=N_("The customer"))],
    amount: Annotated[
        str | None, Argument(metavar=N_("AMOUNT"), help=N_("What it would bring"))
    ] = None,
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add a deal; its chance is kept with today's date."""
    words = {"company": company, **items.given({"amount": amount, **fields})}
    from pacli.changes import deals

    session.edit(lambda draft: deals.add(draft, words, session.today, name=id_))


def show(session: Session, id_: Id) -> None:
    """Print a deal with all its fields."""
    items.show(session, "deal", items.of("deals", id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as probability=0.75, milestone=friday")),
    ],
) -> None:
    """Set fields of a deal; a new chance is kept with today's date."""
    items.assign(session, items.of("deals", id_), values, None)


def win(
    session: Session,
    id_: Id,
    on: On = None,
    amount: Annotated[
        str | None, Option(metavar=N_("AMOUNT"), help=N_("What it brought in the end"))
    ] = None,
    reason: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("What made the difference"))
    ] = None,
    *,
    log: Annotated[
        bool | None,
        Option("--log/--no-log", help=N_("Note the amount and the sale with the figures")),
    ] = None,
) -> None:
    """Mark a deal as won, and note what it brought."""
    from pacli.changes import deals

    paid = None if amount is None else deals.amount_from(amount)
    if log is None and session.interactive:
        paid, log = _offer(session, id_, paid)
    closing = deals.Closing("won", _day(session, on), on is not None, reason, paid, log)
    _close(session, id_, closing)


def lose(
    session: Session,
    id_: Id,
    on: On = None,
    reason: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("What made the difference"))
    ] = None,
) -> None:
    """Mark a deal as lost; it stays in the plan."""
    from pacli.changes.deals import Closing

    _close(session, id_, Closing("lost", _day(session, on), on is not None, reason))


def note(
    session: Session,
    id_: Id,
    text: Annotated[str, Argument(metavar=N_("TEXT"), help=N_("What was said"))],
    on: On = None,
) -> None:
    """Note what was said, with its day."""
    from pacli.changes import deals

    day = _day(session, on)
    session.edit(lambda draft: deals.note(draft, id_, text, day, session.today))


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: items.WithReferences = False,
) -> None:
    """Take a deal out of the plan; one that is lost had better stay."""
    items.remove(session, items.of("deals", id_), references=with_references)


def rename(
    session: Session,
    id_: Id,
    new: items.NewId,
) -> None:
    """Give a deal another id, wherever it is named."""
    items.rename(session, items.of("deals", id_), new)


def _close(session: Session, word: str, closing: Closing) -> None:
    from pacli.changes import deals

    session.edit(lambda draft: deals.close(draft, word, closing, session.today))


def _day(session: Session, on: str | None) -> dt.date:
    if on is None:
        return session.today
    from pacli.forms.days import day_from_words

    return day_from_words(on, session.today, past=True)


def _offer(session: Session, word: str, paid: Decimal | None) -> tuple[Decimal | None, bool]:
    """Whether she wants the deal noted with the figures, and the amount where none is known."""
    from pacli.changes.deals import amount_from, loggable
    from pacli.pick import pick

    say, draft = session.say, session.draft()
    name = pick(word, draft.ids("deals"))
    can = loggable(draft, name)
    labels = [draft.item("indicators", one).label for one in can if one is not None]
    if not labels:
        return paid, False
    missing = N_("Say --log or --no-log.")
    amount = draft.item("deals", name).amount if paid is None else paid
    if can.money is not None and amount is None:
        paid = session.ask(say("What did it bring?"), missing=missing, read=amount_from)
        amount = paid
    if can.money is None:
        question = say("Note this sale with {label}?", label=labels[-1])
    elif amount is None:
        return None, False
    else:
        currency = draft.scalar("currency", default="EUR")
        question = say(
            "Note {amount} with {labels}?",
            amount=say.money(amount, currency, exact=True),
            labels=tuple(labels),
        )
    return paid, session.confirm(question, missing=missing, default=True)
