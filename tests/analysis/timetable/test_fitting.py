"""Tasks laid into what is left of a week."""

import datetime as dt
import itertools
import random
from fractions import Fraction

from pacli.analysis.timetable.fitting import Piece, Wanted, fit

MONDAY = dt.date(2026, 2, 9)


def day(n):
    return MONDAY + dt.timedelta(days=n)


def wanted(name, minutes, last, rooms, **more):
    asked = Wanted(name, Fraction(minutes), MONDAY, day(last), (), rooms)
    return asked._replace(**more)


ROOMS = {day(0): [(540, 600), (840, 900)], day(2): [(540, 660)]}
"""An hour on Monday morning, one in the afternoon, two on Wednesday."""


def test_the_first_due_takes_the_first_times_and_goes_on_in_the_next_slot():
    found = fit([wanted("b", 60, 2, ROOMS), wanted("a", 90, 0, ROOMS)])
    assert found["a"].pieces == (Piece(day(0), 540, 600), Piece(day(0), 840, 870))
    assert found["b"].pieces == (Piece(day(0), 870, 900), Piece(day(2), 540, 570))
    assert not found["a"].missing
    assert not found["b"].missing


def test_what_finds_no_room_until_its_day_is_missing():
    found = fit([wanted("a", 150, 0, ROOMS)])
    assert found["a"].missing == 30
    assert fit([wanted("a", 30, 0, ROOMS, first=day(1))])["a"].missing == 30


def test_a_task_comes_after_those_that_it_waits_for():
    # The one that waits is due first, so what it waits for goes before it.
    tasks = [
        wanted("page", 60, 0, ROOMS, after=("photos",)),
        wanted("photos", 60, 2, ROOMS, after=("list",)),
        wanted("list", 0, 2, ROOMS),
    ]
    found = fit(tasks)
    assert found["photos"].pieces == (Piece(day(0), 540, 600),)
    assert found["page"].pieces == (Piece(day(0), 840, 900),)


def test_tasks_that_wait_for_each_other_are_laid_all_the_same():
    found = fit(
        [wanted("a", 60, 2, ROOMS, after=("b",)), wanted("b", 60, 2, ROOMS, after=("a",))]
    )
    assert not found["a"].missing
    assert not found["b"].missing


def test_a_long_line_of_tasks_is_laid():
    tasks = [wanted("0", 1, 2, ROOMS)]
    tasks += [wanted(str(n), 1, 2, ROOMS, after=(str(n - 1),)) for n in range(1, 3000)]
    found = fit(reversed(tasks))
    assert [n for n in range(3000) if found[str(n)].missing] == list(range(240, 3000))


def test_all_is_in_time_exactly_when_no_day_asks_for_more_than_there_is_until_then():
    rng = random.Random(7)
    both = {True: 0, False: 0}
    for _ in range(400):
        rooms = {
            day(n): [(540, 540 + rng.randrange(1, 120)), (900, 900 + rng.randrange(1, 90))]
            for n in range(5)
            if rng.random() < 0.8
        }
        tasks = [
            wanted(str(n), rng.randrange(1, 200), rng.randrange(5), rooms)
            for n in range(rng.randrange(1, 7))
        ]
        enough = all(
            sum(t.minutes for t in tasks if t.last <= day(n))
            <= sum(end - start for d in rooms if d <= day(n) for start, end in rooms[d])
            for n in range(5)
        )
        found = fit(tasks)
        assert enough is not any(f.missing for f in found.values())
        both[enough] += 1
        pieces = sorted(p for f in found.values() for p in f.pieces)
        for one, two in itertools.pairwise(pieces):
            assert one.day != two.day or one.end <= two.start
        for task in tasks:
            laid = sum(p.end - p.start for p in found[task.id].pieces)
            assert laid + found[task.id].missing == task.minutes
            assert all(p.day <= task.last for p in found[task.id].pieces)
    assert min(both.values()) > 20
