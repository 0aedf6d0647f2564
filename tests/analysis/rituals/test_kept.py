"""The rituals of a week: kept, open, and weeks in a row, worked out by hand."""

import datetime as dt
from fractions import Fraction

from pacli.analysis.reviews.execution import execution
from pacli.analysis.rituals.kept import rituals_kept
from pacli.analysis.rituals.slot import next_review
from pacli.analysis.rituals.standing import standing
from pacli.dates import Span
from pacli.model.plan import Plan


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


FRIDAY = day("02-13")
WEEK = Span(day("02-07"), FRIDAY)


def plan(log, *, off=(), reviews=()):
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Test",
            "period": {"start": day("01-12"), "end": day("03-31")},
            "calendar": {"days_off": off},
            "objective": {"title": "Sell"},
            "rituals": {
                "calls": {"title": "Calls", "every": "monday", "log": log},
                "review": {"title": "Review", "every": "friday", "review": True},
            },
            "reviews": {one: {} for one in reviews},
        }
    )


MONDAYS = [day("01-12"), day("01-19"), day("01-26"), day("02-02"), day("02-09")]
FRIDAYS = [day("01-16"), day("01-23"), day("01-30"), day("02-06")]


def test_all_kept_since_the_start():
    found = rituals_kept(plan(dict.fromkeys(MONDAYS, "done"), reviews=FRIDAYS), WEEK)
    # today's review is under way, so only Monday's calls count
    assert (found.done, found.due, found.weeks, found.open) == (1, 1, 5, ())
    held = rituals_kept(plan(dict.fromkeys(MONDAYS, "done"), reviews=[*FRIDAYS, FRIDAY]), WEEK)
    assert (held.done, held.due, held.weeks) == (2, 2, 5)


def test_what_is_not_noted_is_open_and_ends_the_row():
    found = rituals_kept(plan(dict.fromkeys(MONDAYS[:4], "done"), reviews=FRIDAYS), WEEK)
    assert (found.done, found.due, found.weeks) == (0, 1, 0)
    assert [(one.ritual, one.title, one.day) for one in found.open] == [
        ("calls", "Calls", day("02-09"))
    ]


def test_a_review_that_was_missed_counts_and_is_not_asked_for():
    log = dict.fromkeys(MONDAYS, "done")
    found = rituals_kept(plan(log, reviews=FRIDAYS[:3]), Span(day("01-31"), FRIDAY))
    assert (found.done, found.due, found.weeks, found.open) == (2, 3, 1, ())


def test_skipped_and_off_days_neither_count_nor_break_the_row():
    log = {**dict.fromkeys(MONDAYS[:3], "done"), MONDAYS[3]: "skipped"}
    away = (Span(day("02-09"), day("02-10")),)
    found = rituals_kept(plan(log, off=away, reviews=FRIDAYS), Span(day("01-31"), FRIDAY))
    # of the two weeks only the review of 6 February was due
    assert (found.done, found.due, found.weeks, found.open) == (1, 1, 4, ())


def test_a_ritual_of_today_may_be_asked_for_but_is_not_missed():
    log = {**dict.fromkeys(MONDAYS[:4], "done"), MONDAYS[4]: FRIDAY}
    found = rituals_kept(plan(log, reviews=FRIDAYS), WEEK)
    assert [one.day for one in found.open] == [FRIDAY]
    assert (found.done, found.due, found.weeks) == (0, 0, 4)


def test_a_review_a_day_late_leaves_out_its_slot_everywhere():
    made = plan(dict.fromkeys(MONDAYS, "done"), reviews=FRIDAYS)
    late = day("02-14")
    found = rituals_kept(made, Span(day("02-07"), late))
    score = execution(made, late).current
    shown = standing(made, "review", late)
    assert (found.done, found.due, found.weeks) == (1, 1, 5)
    assert (score.done, score.due) == (1, 1)
    assert (shown.done, shown.due, shown.streak) == (4, 4, 4)


def test_the_review_after_days_off_does_not_make_up_for_one_before_them():
    away = (Span(day("02-16"), day("02-27")),)
    log = dict.fromkeys([*MONDAYS, day("03-02")], "done")
    back = day("03-02")
    made = plan(log, off=away, reviews=[*FRIDAYS, back])
    found = rituals_kept(made, Span(day("02-07"), back))
    # 9 February and 2 March were kept, the review of the 13th was not
    assert (found.done, found.due, found.weeks) == (2, 3, 1)
    assert execution(made, back).weeks[-4].share == Fraction(1, 2)
    assert (standing(made, "review", back).done, standing(made, "review", back).due) == (4, 5)
    assert next_review(made, back, held=True) == day("03-13")
