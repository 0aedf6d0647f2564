"""``pac review list`` and ``pac review show``: the reviews that were held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, NotFound, Refused

if TYPE_CHECKING:
    from pacli.analysis.reviews.held import HeldReview

DAY = Annotated[
    str | None, Argument(metavar=N_("DATE"), help=N_("The day of one, by default the last"))
]
SHARE = Annotated[
    bool, Option("--share", help=N_("Five lines for a friend, without what is yours alone"))
]


def list_(session: Session) -> None:
    """Print the reviews: wins, decisions, motivation, how much of the week was done."""
    from pacli.analysis.reviews.held import held_reviews
    from pacli.analysis.reviews.mood import mood

    plan = session.plan()
    rows = held_reviews(plan, session.today)
    if session.options.json:
        from pacli.report.records.reviews import held

        session.report("reviews", rows=[held(row) for row in rows])
        return
    from pacli.dates import shifted
    from pacli.report.terminal.reviews.held import print_reviews

    feeling = mood(plan, shifted(session.today, 1))
    with session.paged():
        print_reviews(session.screen, rows, feeling, session.say, session.today)


def show(session: Session, day: DAY = None, *, share: SHARE = False) -> None:
    """Print a review as it was noted, with what became of its decisions."""
    from pacli.analysis.reviews.held import held_reviews

    plan = session.plan()
    review = _found(session, held_reviews(plan, session.today), day)
    if share:
        from pacli.analysis.editions.shared import shared
        from pacli.report.terminal.reviews.share import share_lines

        lines = list(share_lines(shared(plan, review), session.say, plan.currency))
        if session.options.json:
            session.report("share", day=review.day, lines=lines)
            return
        for line in lines:
            session.screen.spans([(line, "")])
        return
    if session.options.json:
        from pacli.report.records.reviews import held

        session.report("held", item=held(review))
        return
    from pacli.report.terminal.reviews.held import print_held

    print_held(session.screen, review, session.say, session.today)


def _found(session: Session, reviews: tuple[HeldReview, ...], word: str | None) -> HeldReview:
    """The review of the day that ``word`` is; the last one without a word."""
    if not reviews:
        raise Refused(N_("No review was held yet."), hint=N_("The first one: pac review"))
    if word is None:
        return reviews[-1]
    from pacli.changes.change import Day
    from pacli.forms.days import day_from_words

    day = day_from_words(word, session.today, past=True)
    for review in reviews:
        if review.day == day:
            return review
    near = min(reviews, key=lambda review: abs(review.day - day)).day
    raise NotFound(
        N_("No review was held on {day}."),
        hint=N_("The nearest one: pac review show {near}"),
        day=Day(day, session.today),
        near=near.isoformat(),
    )
