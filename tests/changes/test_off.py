"""Days off taken and given back: as sets of days, and as text."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.changes.off import Move, give_back, moved, take, without
from pacli.dates import Span
from pacli.errors import Refused
from pacli.store.edit import apply
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform

FIRST = dt.date(2026, 2, 2)
DAYS = st.integers(0, 40).map(lambda n: FIRST + dt.timedelta(days=n))
SPANS = st.tuples(DAYS, st.integers(0, 12)).map(
    lambda one: Span(one[0], one[0] + dt.timedelta(days=one[1]))
)

LISTED = TEXT + "calendar:\n  days_off:\n"


def span(text):
    first, _, last = text.partition("..")
    day = dt.date.fromisoformat
    return Span(day(first), day(last or first))


def held(text):
    calendar = Draft.of(text, "pac.yaml").plan().calendar
    return () if calendar is None else calendar.days_off


def days(spans):
    return {day for one in spans for day in one}


@given(st.lists(SPANS, max_size=5), SPANS, st.booleans())
def test_days_are_taken_and_given_back_as_from_a_set(spans, asked, taking):
    """Whatever was written by hand before: in any order, overlapping, twice."""
    text = LISTED + "".join(f"    - {one}\n" for one in spans) if spans else TEXT
    before, now = days(spans), set(asked)
    draft = Draft.of(text, "pac.yaml")
    if not taking and not before & now:
        with pytest.raises(Refused):
            give_back(draft, asked, TODAY)
        return
    change = (take if taking else give_back)(draft, asked, TODAY)
    after = held(apply(draft, change.edits).text)
    assert days(after) == (before | now if taking else before - now)
    assert bool(change.edits) == (days(after) != before)


@given(st.lists(st.tuples(SPANS, st.booleans()), max_size=8))
def test_what_pac_writes_is_in_order_and_apart(steps):
    text = TEXT
    for asked, taking in steps:
        draft = Draft.of(text, "pac.yaml")
        try:
            change = (take if taking else give_back)(draft, asked, TODAY)
        except Refused:
            continue
        text = apply(draft, change.edits).text
    spans = held(text)
    for one, other in pairwise(spans):
        # Days that touch are one span, unless they were given back in between.
        assert one.last < other.first
    assert "calendar" not in text or spans


@given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=4))
def test_spans_without_others(spans, others):
    assert days(without(spans, others)) == days(spans) - days(others)


def test_hand_comments_stay_with_their_days():
    text = (
        LISTED + "    - 2026-02-16..2026-02-20   # ski\n    # long weekend\n    - 2026-05-01\n"
    )
    outcome = perform(lambda draft: take(draft, span("2026-02-21..2026-02-22"), TODAY), text)
    assert outcome.differences(text) == [
        "-    - 2026-02-16..2026-02-20   # ski",
        "+    - 2026-02-16..2026-02-22   # ski",
    ]
    between = perform(lambda draft: take(draft, span("2026-04-06"), TODAY), text)
    assert between.text.index("2026-04-06") < between.text.index("# long weekend")
    split = perform(lambda draft: give_back(draft, span("2026-02-18"), TODAY), text)
    assert split.differences(text) == [
        "-    - 2026-02-16..2026-02-20   # ski",
        "+    - 2026-02-16..2026-02-17   # ski",
        "+    - 2026-02-19..2026-02-20",
    ]


def test_the_last_day_given_back_leaves_no_empty_list():
    taken = perform(lambda draft: take(draft, span("2026-02-16"), TODAY))
    back = perform(lambda draft: give_back(draft, span("2026-02-16"), TODAY), taken.text)
    assert "calendar" not in back.text
    assert held(back.text) == ()


def test_what_is_put_off_changed_meanwhile_stays():
    """The day that she was shown is no longer there when she has answered."""
    path = ("actions", "shop", "tasks", "pay", "due")
    to = dt.date(2026, 3, 2)
    seen = [Move(path, dt.date(2026, 1, 16), to)]
    assert perform(lambda draft: moved(draft, seen, TODAY, "ski")).lines == [
        "Choose the payment · due: 16 Jan → Monday 2 March"
    ]
    other = [Move(path, dt.date(2026, 1, 15), to)]
    assert perform(lambda draft: moved(draft, other, TODAY, "ski")).text == TEXT


def test_a_promise_put_off_is_kept_with_its_reason():
    moves = [Move(("objective", "due"), dt.date(2026, 3, 31), dt.date(2026, 4, 7))]
    text = perform(lambda draft: moved(draft, moves, TODAY, "days off 31 Mar – 6 Apr")).text
    plan = Draft.of(text, "pac.yaml").plan()
    assert plan.objective.due == plan.indicators["turnover"].due == dt.date(2026, 4, 7)
    (kept,) = plan.indicators["turnover"].revisions.items()
    assert kept[0] == TODAY
    assert kept[1].was.due == dt.date(2026, 3, 31)
    assert kept[1].why == "days off 31 Mar – 6 Apr"
