"""The execution score: weeks counted by hand, and random plans counted day by day."""

from __future__ import annotations

import datetime as dt
import random
from fractions import Fraction

import pytest

from pacli.analysis.reviews.execution import MARK, WEEKS, execution
from pacli.dates import Span
from pacli.model.plan import Plan

ONE_DAY = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(text if len(text) > len("02-13") else f"2026-{text}")


FRIDAY = day("02-13")
"""Of the week from 9 to 15 February."""


def task(due=None, done=None, dropped=None):
    days = {"due": due, "done": done, "dropped": dropped}
    return {"title": "T", **{name: day(text) for name, text in days.items() if text}}


def ritual(every="friday", start="01-05", end="06-26", *, review=False, **log):
    noted = {
        day(key.removeprefix("on_").replace("_", "-")): day(to) if to[0] == "0" else to
        for key, to in log.items()
    }
    days = {"start": day(start), "end": day(end)}
    return {"title": "R", "every": every, "review": review, "log": noted, **days}


def plan(tasks=None, rituals=None, off=(), status=None):
    action = {"title": "Calls", "tasks": tasks or {}} | ({"status": status} if status else {})
    spans = tuple(Span(day(first), day(last)) for first, last in off)
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Test",
            "objective": {"title": "Sell"},
            "calendar": {"days_off": spans},
            "actions": {"calls": action},
            "rituals": rituals or {},
        }
    )


def score(made, today=FRIDAY):
    week = execution(made, today).current
    return week.done, week.due


def by_week(made, today=FRIDAY):
    """What was due in which week, by its Monday."""
    return {
        str(week.first)[5:]: (week.done, week.due)
        for week in execution(made, today).weeks
        if week.due
    }


def test_five_of_six():
    """Four tasks of which three are done, and two rituals that were kept."""
    made = plan(
        {
            "monday": task("02-09", "02-09"),
            "early": task("02-11", "01-30"),
            "late": task("02-10", "02-13"),
            "open": task("02-12"),
            "other": task("02-20"),
            "undated": task(),
        },
        {
            "calls": ritual("monday", on_02_09="done"),
            "writing": ritual("wednesday", on_02_11="done"),
        },
    )
    week = execution(made, FRIDAY).current
    assert (week.first, week.last) == (day("02-09"), day("02-15"))
    assert (week.done, week.due, week.share) == (5, 6, Fraction(5, 6))


def test_thirteen_weeks_up_to_today_and_none_where_nothing_was_due():
    found = execution(plan({"one": task("01-14", "01-14")}), FRIDAY)
    assert len(found.weeks) == WEEKS == 13
    assert found.weeks[0].first == day("2025-11-17")
    assert [week.share for week in found.weeks] == [None] * 8 + [1] + [None] * 4
    assert (found.current.share, found.mean, found.scored) == (None, 1, 1)


def test_an_empty_plan_has_no_score():
    found = execution(plan(), FRIDAY)
    assert (found.scored, found.mean, found.under) == (0, None, 0)


def test_what_was_done_after_its_week_does_not_make_that_week_better():
    tasks = {
        "sunday": task("02-04", "02-08"),
        "after": task("02-04", "02-09"),
    }
    assert by_week(plan(tasks)) == {"02-02": (1, 2)}


def test_a_day_in_the_past_does_not_know_what_came_after():
    made = plan({"one": task("02-10", "02-12"), "two": task("02-11")})
    assert score(made, day("02-10")) == (0, 1)
    assert score(made, day("02-11")) == (0, 2)
    assert score(made, day("02-12")) == (1, 2)


def test_what_was_given_up_by_its_day_is_not_due():
    tasks = {
        "before": task("02-11", dropped="02-09"),
        "same": task("02-11", dropped="02-11"),
        "after": task("02-11", dropped="02-12"),
        "later": task("02-10", dropped="03-01"),
        "done": task("02-10", "02-10", dropped="02-09"),
    }
    assert score(plan(tasks)) == (1, 3)


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_closed_action_counts_for_what_was_done_in_it(status):
    tasks = {"done": task("02-10", "02-10"), "left": task("02-11")}
    assert score(plan(tasks, status=status)) == (1, 1)
    assert score(plan(tasks, status="doing")) == (1, 2)


def test_rituals_skipped_moved_and_on_days_off():
    """Of five Fridays one is done, one skipped, one moved a week on, one off, one open."""
    log = {"on_01_09": "done", "on_01_16": "skipped", "on_01_23": "01-28"}
    made = plan(rituals={"calls": ritual(**log)}, off=[("02-02", "02-08")])
    # the moved one counts in the week of its new day, with the Friday of that week
    assert by_week(made) == {"01-05": (1, 1), "01-26": (0, 2), "02-09": (0, 1)}


def test_a_moved_ritual_is_kept_on_its_new_day():
    log = {"on_02_06": "02-09", "on_02_09": "done"}
    assert by_week(plan(rituals={"calls": ritual(start="02-02", **log)})) == {"02-09": (1, 2)}


def test_the_review_of_today_is_not_held_against_itself():
    made = plan(rituals={"review": ritual(review=True), "calls": ritual()})
    assert score(made, FRIDAY) == (0, 1)
    # it can still be held, until Monday
    assert score(made, FRIDAY + ONE_DAY) == (0, 1)
    assert by_week(made, FRIDAY + 4 * ONE_DAY)["02-09"] == (0, 2)
    held = plan(rituals={"review": ritual(review=True, on_02_13="done")})
    assert score(held, FRIDAY) == (1, 1)


def test_a_task_due_on_a_day_off_counts_on_the_next_working_day():
    tasks = {"one": task("02-18", "03-05"), "two": task("02-27"), "weekend": task("02-14")}
    made = plan(tasks, off=[("02-16", "02-27")])
    # back on Monday 2 March
    assert by_week(made, day("03-01")) == {"02-09": (0, 1)}
    assert by_week(made, day("03-06")) == {"02-09": (0, 1), "03-02": (1, 2)}


@pytest.mark.parametrize(
    ("today", "running"), [("02-09", True), ("02-12", True), ("02-13", False), ("02-15", False)]
)
def test_a_week_runs_until_its_last_working_day(today, running):
    weeks = execution(plan(), day(today)).weeks
    assert [week.running for week in weeks] == [False] * 12 + [running]


def test_the_running_week_is_left_out_of_the_mean():
    tasks = {
        "a": task("02-02", "02-02"),
        "b": task("02-03", "02-03"),
        "c": task("02-04"),
        "d": task("02-10"),
    }
    thursday = execution(plan(tasks), day("02-12"))
    assert (thursday.mean, thursday.current.share) == (Fraction(2, 3), 0)
    assert execution(plan(tasks), FRIDAY).mean == Fraction(2, 4)


@pytest.mark.parametrize(
    ("kept", "under"), [("+", 0), ("-", 1), ("+---", 3), ("--+", 0), ("- -", 2), ("+- ", 1)]
)
def test_weeks_in_a_row_under_the_mark(kept, under):
    """One task a week, done or not; nothing in a week left blank."""
    tasks = {}
    for back, sign in enumerate(reversed(kept)):
        due = str(FRIDAY - 7 * back * ONE_DAY)
        if sign != " ":
            tasks[f"t{back}"] = task(due, due if sign == "+" else None)
    assert execution(plan(tasks), FRIDAY).under == under


def test_the_mark_itself_is_reached():
    """17 of 20 is 85 %, the mark of the 12-week method."""
    tasks = {f"t{n}": task("02-10", "02-10" if n < 17 else None) for n in range(20)}
    found = execution(plan(tasks), FRIDAY)
    assert (found.mark, found.under) == (Fraction(85, 100), 0) == (MARK, 0)
    tasks["t0"] = task("02-10")
    assert execution(plan(tasks), FRIDAY).under == 1


def test_the_first_days_of_the_calendar():
    assert len(execution(plan(), dt.date(1, 1, 20)).weeks) == 3
    assert len(execution(plan(), dt.date.max).weeks) == WEEKS


WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def random_day(rng, first=-20, last=110):
    return day("01-05") + rng.randint(first, last) * ONE_DAY


def random_plan(rng):
    off = []
    for _ in range(rng.randint(0, 3)):
        first = random_day(rng)
        off.append((str(first), str(first + rng.randint(0, 12) * ONE_DAY)))
    tasks = {
        f"t{n}": task(
            *(str(random_day(rng)) if rng.random() < 0.7 else None for _ in range(2)),
            str(random_day(rng)) if rng.random() < 0.2 else None,
        )
        for n in range(rng.randint(0, 25))
    }
    rituals = {}
    for n in range(rng.randint(0, 3)):
        log = {
            f"on_{random_day(rng, 0):%m_%d}": rng.choice(["done", "skipped"])
            for _ in range(rng.randint(0, 12))
        }
        start, end = sorted([random_day(rng, 0, 60), random_day(rng, 0, 100)])
        rituals[f"r{n}"] = ritual(rng.choice(WEEKDAYS), str(start), str(end), **log)
    return plan(tasks, rituals, off)


def counted(made, monday, today):
    """Done and due of a week, every day of it looked at."""
    week = [monday + n * ONE_DAY for n in range(7)]
    off = {one for span in made.calendar.days_off for one in span}
    done = due = 0
    for one in made.actions["calls"].tasks.values():
        when = one.due
        while when in off or (when != one.due and when.weekday() > 4):
            when += ONE_DAY
        if when not in week or when > today:
            continue
        if one.done is None and one.dropped is not None and one.dropped <= when:
            continue
        due += 1
        done += one.done is not None and one.done <= min(week[-1], today)
    for name, one in made.rituals.items():
        assert name
        for when in week:
            noted = one.log.get(when)
            planned = WEEKDAYS[when.weekday()] == one.every and one.start <= when <= one.end
            if when > today or noted == "skipped":
                continue
            if noted == "done" or (planned and when not in off):
                due += 1
                done += noted == "done"
    return done, due


@pytest.mark.parametrize("seed", range(60))
def test_every_week_of_random_plans_equals_a_count_day_by_day(seed):
    rng = random.Random(seed)
    made, today = random_plan(rng), random_day(rng)
    found = execution(made, today)
    for week in found.weeks:
        assert (week.done, week.due) == counted(made, week.first, today), week.first
    over = [week for week in found.weeks if not week.running]
    due = sum(week.due for week in over)
    assert found.mean == (Fraction(sum(w.done for w in over), due) if due else None)
