"""What days off change, counted day by day."""

import datetime as dt
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.rituals.off import due_inside, effect, off_rows
from pacli.dates import Span
from pacli.store.read import Draft

FRIDAY = dt.date(2026, 2, 13)
DUE = dt.date(2026, 3, 31)
TEXT = """\
pac: 1
name: Spring
period: {start: 2026-01-05, end: 2026-06-26}
calendar: {days_off: [OFF]}
objective: {title: Sell, indicator: calls, due: 2026-03-31}
indicators:
  calls:
    {label: Calls, kind: tracking, measure: total, unit: calls, target: 240,
     readings: {2026-02-13: 120}}
rituals:
  review: {title: Review, every: friday}
  phone: {title: Phone, every: tuesday, log: {2026-02-17: done}}
"""


def plan(*spans, text=TEXT):
    return Draft.of(text.replace("OFF", ", ".join(map(str, spans))), "pac.yaml").plan()


def span(first, last=None):
    begin = dt.date.fromisoformat(first)
    return Span(begin, dt.date.fromisoformat(last) if last else begin)


def worked(days, off):
    return [day for day in days if day.isoweekday() <= 5 and day not in off]


@given(st.integers(-35, 60), st.integers(0, 20))
def test_working_days_and_rituals_are_counted_one_by_one(begin, length):
    first = FRIDAY + dt.timedelta(days=begin)
    off = Span(first, first + dt.timedelta(days=length))
    found = effect(plan(), plan(off), [off], FRIDAY)
    assert found.working_days == len(worked(off, ()))
    ahead = list(Span(FRIDAY + dt.timedelta(days=1), DUE))
    left = len(worked(ahead, ())), len(worked(ahead, off))
    assert found.left == (left if left[0] != left[1] else None)
    due = [day for day in off if day <= DUE]
    fridays = sum(day.isoweekday() == 5 for day in due)
    # What is noted as done took place, whether she was off or not.
    tuesdays = sum(day.isoweekday() == 2 and day != dt.date(2026, 2, 17) for day in due)
    counted = {"Review": fridays, "Phone": tuesdays}
    inside = off.first >= dt.date(2026, 1, 5)
    assert not inside or dict(found.rituals) == {k: n for k, n in counted.items() if n}
    back = effect(plan(off), plan(), [off], FRIDAY)
    assert (back.working_days, back.rituals) == (found.working_days, found.rituals)
    assert back.left == (found.left[::-1] if found.left else None)


def test_what_is_left_to_do_is_left_for_fewer_weeks():
    """120 more calls in 32 working days are 19 a week; in 22 days, 28."""
    off = span("2026-02-16", "2026-02-27")
    found = effect(plan(), plan(off), [off], FRIDAY)
    assert found.left == (32, 22)
    ((before, after),) = found.weekly
    assert (before.per_week, after.per_week) == (19, 28)
    # 240 over 62 working days, 30 of them behind; then over 52.
    assert found.expected.before == Fraction(240 * 30, 62)
    assert found.expected.after == Fraction(240 * 30, 52)


def test_after_the_deadline_nothing_is_left():
    off = span("2026-05-01")
    found = effect(plan(), plan(off), [off], FRIDAY)
    assert (found.working_days, found.left, found.weekly, found.expected) == (1, None, (), None)


def test_the_list_by_day():
    spans = [span("2026-05-01"), span("2026-02-07"), span("2026-02-12", "2026-02-17")]
    rows = off_rows(plan(*spans), FRIDAY)
    assert [(row.first.isoformat(), row.working_days, row.when) for row in rows] == [
        ("2026-02-07", 0, "past"),
        ("2026-02-12", 4, "now"),
        ("2026-05-01", 1, "coming"),
    ]
    assert [row.back.isoformat() for row in rows] == ["2026-02-09", "2026-02-18", "2026-05-04"]


BUSY = (
    TEXT.replace("target: 240", "target: 240, due: 2026-03-31")
    + """\
  yoga: {title: Yoga, every: monday}
actions:
  site:
    title: Site
    end: 2026-02-20
    tasks:
      done: {title: Done, due: 2026-02-17, done: 2026-02-10}
      given: {title: Given up, due: 2026-02-17, dropped: 2026-02-10}
      open: {title: Open, due: 2026-02-17}
      ended: {title: Weekend, due: 2026-02-22}
  over:
    title: Over
    end: 2026-02-18
    status: done
    tasks: {left: {title: Left, due: 2026-02-18}}
deals:
  open: {company: Beta, milestone: 2026-02-18}
  won: {company: Gamma, milestone: 2026-02-18, status: won, closed: 2026-02-10}
reviews:
  2026-02-06: {next: 2026-02-17}
  2026-02-13: {next: 2026-02-20}
"""
)


def inside(off, today=FRIDAY):
    found = due_inside(plan(off, text=BUSY), off, today)
    return [
        (one.kind, one.title, one.day.isoformat()[5:], one.to.isoformat()[5:]) for one in found
    ]


def test_only_what_is_open_is_put_off():
    assert inside(span("2026-02-16", "2026-02-22")) == [
        ("task", "Open", "02-17", "02-23"),
        ("deal", "Beta", "02-18", "02-23"),
        ("action", "Site", "02-20", "02-23"),
        # The slot of the review is no working day like another: the week after.
        ("review", "", "02-20", "02-27"),
        ("task", "Weekend", "02-22", "02-23"),
    ]


def test_the_objective_and_its_indicator_promise_the_same_day_once():
    assert inside(span("2026-03-30", "2026-04-03")) == [("objective", "Sell", "03-31", "04-06")]


def test_what_would_be_late_all_the_same_is_left_as_it_is():
    """Forgotten days off: what was due in them was due on the first day of work."""
    off = span("2026-02-16", "2026-02-20")
    assert [one[1] for one in inside(off, dt.date(2026, 2, 23))] == ["Open", "Beta", "Site", ""]
    assert [one[0] for one in inside(off, dt.date(2026, 2, 24))] == ["review"]


def test_a_promise_whose_day_has_come_is_kept_or_broken():
    off = span("2026-03-30", "2026-04-03")
    assert inside(off, dt.date(2026, 3, 31))
    assert not inside(off, dt.date(2026, 4, 1))
