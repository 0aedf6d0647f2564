"""What came of a plan, worked out by hand."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.analysis.renewal.excess import excesses
from pacli.analysis.renewal.following import (
    Following,
    ending_on,
    following,
    next_target,
    next_targets,
    starting_values,
)
from pacli.analysis.renewal.hypotheses import writable
from pacli.analysis.renewal.naming import next_name, stale
from pacli.analysis.renewal.outcome import outcome
from pacli.store.read import Draft

# Twelve whole weeks, Monday to Friday: 2026-01-05 to 2026-03-27.
TEXT = """\
pac: 1
name: Spring 2026
period: {start: 2026-01-05, end: 2026-03-27}
budget: {total: 1000}
offers: {day: {label: A day, price: 1000}}
objective: {title: Sell, indicator: turnover, due: 2026-03-27}
indicators:
  calls:
    label: Calls
    measure: total
    target: 80
    readings: {2026-01-09: 30, 2026-02-13: 30}
  sales:
    label: Sales
    measure: total
    target: 20
    readings: {2026-02-20: 6}
  turnover:
    label: Turnover
    measure: total
    unit: EUR
    initial: 4000
    target: 6000
    readings: {2026-02-20: 7200}
  followers:
    label: Followers
    measure: level
    initial: 100
    target: 150
    readings: {2026-03-20: 160}
  names:
    label: Names
    measure: rate
    per: week
    target: 3
    readings: {2026-01-09: 12, 2026-03-13: 18}
funnel:
  - {indicator: calls, duration: 30min}
  - {indicator: sales, rate: 1/4}
week:
  mon: {"09:00-12:00": {domain: business, selling: true}}
actions:
  shop:
    title: Open a shop
    spent: 150
    expected: {indicator: turnover, value: 900}
    obtained: {value: 450, note: Two sales}
    worth_repeating: true
    status: done
    tasks:
      choose: {title: Choose, duration: 1d, done: 2026-01-13}
  fair:
    title: A fair
    spent: 50
    worth_repeating: false
    tasks:
      book: {title: Book, duration: 3h}
  letters: {title: Letters, status: dropped}
rituals:
  review:
    title: Review
    every: friday
    review: true
    log: {2026-01-09: done, 2026-01-16: skipped}
"""
END = dt.date(2026, 3, 30)


def read(text=TEXT):
    return Draft.of(text, "pac.yaml").plan()


def test_cost_is_the_money_spent_and_the_time_of_tasks():
    cost = outcome(read(), END).cost
    # A day of 7 hours that is done, and 3 hours that are not.
    assert cost == (Decimal(1000), Decimal(200), 600, 420)


def test_actions_go_on_unless_they_ended_or_were_not_worth_it():
    found = {one.action: one for one in outcome(read(), END).actions}
    assert {name: one.advice for name, one in found.items()} == {
        "shop": "keep",
        "fair": "drop",
        "letters": "drop",
    }
    shop = found["shop"]
    assert (shop.expected, shop.obtained, shop.note, shop.label) == (
        900,
        450,
        "Two sales",
        "Turnover",
    )
    assert [one.begun for one in found.values()] == [True, False, False]


def test_a_ritual_tells_how_it_was_kept():
    (review,) = outcome(read(), END).rituals
    # Twelve Fridays, one of them excused, one kept; the last one's review can still be held.
    assert (review.done, review.due, review.kept) == (1, 10, Fraction(1, 10))


def test_a_rate_is_weighed_with_what_was_assumed():
    (rate,) = outcome(read(), END).hypotheses.rates
    assert (rate.attempts, rate.wins, rate.rate) == (60, 6, Fraction(1, 10))
    # Beta(12/4 + 6, 12·3/4 + 54) has the mean 9/72.
    assert rate.next == Fraction(1, 8)
    # scipy.stats.beta(9, 63).ppf([.1, .9]) = .0780, .1765: a quarter is outside.
    assert (round(rate.low, 3), round(rate.high, 3)) == (0.078, 0.177)
    assert rate.wrong


def test_a_rate_of_few_attempts_stays():
    text = TEXT.replace("2026-01-09: 30, 2026-02-13: 30", "2026-01-09: 11")
    (rate,) = outcome(read(text), END).hypotheses.rates
    assert rate.attempts == 11
    assert rate.next is None


def test_a_rate_is_written_as_people_write_it():
    assert writable(Fraction(10, 40)) == Fraction(1, 4)
    assert writable(Fraction(32, 124)) == Fraction("0.258")
    assert writable(Fraction(1, 7000)) == Fraction("0.000143")


def test_the_basket_is_what_a_sale_brought():
    basket = outcome(read(), END).hypotheses.basket
    assert (basket.assumed, basket.amount, basket.wins) == (1000, 7200, 6)
    assert (basket.actual, basket.wrong, basket.next) == (1200, True, Decimal(1200))


def test_four_sales_do_not_make_a_basket():
    text = TEXT.replace("2026-02-20: 6}", "2026-02-20: 4}")
    assert outcome(read(text), END).hypotheses.basket.next is None


def test_selling_time_is_what_was_done_over_the_weeks():
    hours = outcome(read(), END).hypotheses.hours
    # Sixty half hours in twelve weeks, of three hours a week set aside.
    assert (hours.taken, hours.aside, hours.wrong) == (150, 180, True)


def test_the_next_plan_starts_from_what_was_reached():
    assert starting_values(read(), END) == {
        "calls": 60,
        "sales": 6,
        "turnover": 7200,
        "followers": 160,
        # Thirty in twelve weeks.
        "names": Decimal("2.5"),
    }


def test_a_target_that_was_reached_goes_the_same_step_further():
    plan = read()
    assert next_target(plan, outcome(plan, END)) == 9200
    missed = read(TEXT.replace("2026-02-20: 7200", "2026-02-20: 5000"))
    assert next_target(missed, outcome(missed, END)) == 6000


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("unit: out of 5, initial: 4.2, target: 4.6, readings: {2026-03-20: 4.7}", 5),
        ("unit: sur 5, initial: 3, target: 3.5, readings: {2026-03-20: 4}", Decimal("4.5")),
        ("unit: '%', initial: 50, target: 80, readings: {2026-03-20: 85}", 100),
        ("unit: /20, initial: 10, target: 14, readings: {2026-03-20: 17}", 20),
        ("unit: complaints, initial: 9, target: 4, readings: {2026-03-20: 3}", 0),
        ("unit: degrees, initial: 2, target: -3, readings: {2026-03-20: -4}", -9),
    ],
)
def test_a_step_further_stays_within_what_can_be(figures, expected):
    plan = read(
        "pac: 1\nname: A\nperiod: {start: 2026-01-05, end: 2026-03-27}\n"
        "objective: {title: B, indicator: mark, due: 2026-03-27}\n"
        f"indicators: {{mark: {{label: Mark, measure: level, {figures}}}}}\n"
    )
    assert next_target(plan, outcome(plan, END)) == expected


def test_the_stages_are_to_bring_what_the_objective_takes():
    plan = read()
    found = outcome(plan, END).hypotheses
    # 9 200 € at 1 200 € are 8 sales, at one in eight 64 calls; followers: 160 + 50.
    assert next_targets(plan, found, END, Decimal(9200)) == {
        "calls": 64,
        "sales": 8,
        "turnover": 9200,
        "followers": 210,
    }


def test_as_long_a_time_right_after():
    plan = read()
    days = following(plan, outcome(plan, dt.date(2026, 3, 27)))
    assert days == Following(dt.date(2026, 3, 30), dt.date(2026, 6, 19), dt.date(2026, 6, 19))
    later = following(plan, outcome(plan, dt.date(2026, 4, 15)))
    assert later.start == dt.date(2026, 4, 15)
    # 81 days on is a Sunday, 5 July: it is due on the Friday before.
    assert later.due == dt.date(2026, 7, 3)
    early = following(plan, outcome(plan, dt.date(2026, 2, 13)))
    assert early == Following(dt.date(2026, 2, 16), dt.date(2026, 5, 8), dt.date(2026, 5, 8))
    due = dt.date(2026, 5, 29)
    assert ending_on(days, due) == Following(dt.date(2026, 3, 30), due, due)


def test_whole_months_are_followed_by_as_many():
    text = TEXT.replace("2026-01-05, end: 2026-03-27", "2026-01-01, end: 2026-06-30")
    text = text.replace("due: 2026-03-27", "due: 2026-06-30")
    plan = read(text)
    days = following(plan, outcome(plan, dt.date(2026, 6, 30)))
    assert days[:2] == (dt.date(2026, 7, 1), dt.date(2026, 12, 31))


def test_a_period_beyond_the_objective_ends_when_it_did():
    plan = read(TEXT.replace("end: 2026-03-27", "end: 2026-12-18"))
    days = following(plan, outcome(plan, END))
    assert days == Following(dt.date(2026, 3, 30), dt.date(2026, 6, 19), dt.date(2026, 12, 18))


def test_a_plan_without_days_has_none_to_follow():
    plan = read("pac: 1\nname: A\nobjective: {title: B}\n")
    found = outcome(plan, END)
    assert following(plan, found) == Following(END, None, None)
    assert (found.row, found.early, found.actions, found.hypotheses.rates) == (
        None,
        False,
        (),
        (),
    )


@pytest.mark.parametrize(
    ("name", "before", "start", "expected"),
    [
        ("Workshops 2026", "2026-01-05", "2027-01-04", "Workshops 2027"),
        ("Workshops 2026", "2026-01-05", "2026-07-06", "Workshops 2026-2"),
        ("Workshops 2026-2", "2026-07-06", "2026-10-05", "Workshops 2026-3"),
        ("Workshops 2026-2", "2026-07-06", "2027-01-04", "Workshops 2027"),
        ("Workshops", "2026-01-05", "2027-01-04", "Workshops 2"),
        ("Workshops 9", "2026-01-05", "2027-01-04", "Workshops 10"),
        ("Room 12026", "2026-01-05", "2027-01-04", "Room 12026 2"),
        ("Coiffure, automne 2026", "2026-09-07", "2027-01-05", "Coiffure, hiver 2027"),
        ("Été 2026", "2026-06-01", "2026-09-07", "Automne 2026"),
        ("Joinery, spring", "2026-04-06", "2026-07-06", "Joinery, summer"),
        ("Joinery, spring", "2026-04-06", "2026-05-18", "Joinery, spring 2"),
        ("SPRING 2026", "2026-03-02", "2027-03-01", "SPRING 2027"),
        ("Springfield", "2026-03-02", "2026-06-01", "Springfield 2"),
    ],
)
def test_names(name, before, start, expected):
    days = map(dt.date.fromisoformat, (before, start))
    assert next_name(name, *days) == expected


def test_more_obtained_than_was_counted_is_told():
    fair = "title: A fair\n    expected: {indicator: turnover, value: 900}\n"
    text = TEXT.replace("title: A fair\n", f"{fair}    obtained: {{value: 6800}}\n")
    (more,) = outcome(read(text), END).excess
    # 450 of the shop and 6800 of the fair, where readings come to 7200.
    assert (more.label, more.obtained, more.counted) == ("Turnover", 7250, 7200)
    assert outcome(read(), END).excess == ()
    # What is said of the shop now stands for what was noted of it.
    assert not list(excesses(read(text), END, {"shop": Decimal(400)}))


@pytest.mark.parametrize(
    ("off", "due"),
    [
        ("[]", dt.date(2026, 5, 29)),
        # The last working day before a week off.
        ("[2026-05-25..2026-05-29]", dt.date(2026, 5, 22)),
    ],
)
def test_the_next_plan_is_due_on_a_working_day(off, due):
    # Two months to a Sunday, 31 May 2026.
    text = TEXT.replace("2026-01-05, end: 2026-03-27", "2026-02-01, end: 2026-03-31")
    text = text.replace("due: 2026-03-27", "due: 2026-03-31")
    text = text.replace("budget:", f"calendar: {{days_off: {off}}}\nbudget:", 1)
    plan = read(text)
    days = following(plan, outcome(plan, dt.date(2026, 4, 1)))
    assert days == Following(dt.date(2026, 4, 1), due, due)


def test_whole_months_stay_whole_where_they_end_on_a_weekend():
    # April and May 2026, of which the last day that is worked is Friday the 29th.
    text = TEXT.replace("2026-01-05, end: 2026-03-27", "2026-04-01, end: 2026-05-29")
    plan = read(text.replace("due: 2026-03-27", "due: 2026-05-29"))
    days = following(plan, outcome(plan, dt.date(2026, 6, 1)))
    # 31 July 2026 is a Friday.
    assert (days.start, days.due) == (dt.date(2026, 6, 1), dt.date(2026, 7, 31))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Win 60 services by the end of March", "March"),
        ("Vendre 40 journées avant fin mars", "mars"),
        ("Sell by early April", "April"),
        ("Sell in 2026", None),
        ("We may march on", None),
        ("Vendre le marsouin", None),
    ],
)
def test_a_title_that_names_the_time_that_is_over(title, found):
    assert stale(title, dt.date(2026, 4, 3), dt.date(2026, 8, 7)) == found


def test_a_year_in_a_title_is_over_with_it():
    assert stale("Mars 2026", dt.date(2026, 3, 31), dt.date(2027, 3, 31)) == "2026"
