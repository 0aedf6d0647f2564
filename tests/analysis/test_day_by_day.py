"""Random plans, beside figures worked out slowly: every day is looked at, one by one."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from fractions import Fraction

import pytest

from pacli.analysis.indicators.gap import gap
from pacli.dates import WEEKDAYS
from tests.analysis.courses import day, plan

ONE_DAY = dt.timedelta(days=1)
NEW_YEAR = day("2026-01-01")


def some_day(rng, first=0, last=150):
    return NEW_YEAR + rng.randint(first, last) * ONE_DAY


def random_fields(rng):
    start, due = some_day(rng, 0, 90), some_day(rng, 60, 150)
    measure = rng.choice(["level", "total", "rate"])
    fields = {
        "measure": measure,
        "per": rng.choice(["week", "month", "quarter"]) if measure == "rate" else None,
        "cadence": rng.choice(["day", "week", "month"]),
        "kind": rng.choice(["result", "tracking"]),
        "direction": rng.choice([None, None, "up", "down"]),
        "start": start,
        "due": max(due, start),
        "target": rng.randint(0, 60),
        "initial": rng.choice([None, rng.randint(0, 60)]),
        "readings": {
            str(some_day(rng, -20, 170)): rng.randint(0, 12) for _ in range(rng.randint(0, 25))
        },
    }
    if rng.random() < 0.4:
        fields["checkpoints"] = {
            str(some_day(rng)): rng.randint(0, 60) for _ in range(rng.randint(1, 4))
        }
    return fields


class Slow:
    """The figures of one indicator by counting days."""

    def __init__(self, working, off, fields, today):
        self.f, self.today = fields, today
        self.week, self.off = working, off
        self.start, self.due = fields["start"], fields["due"]
        self.read = {day(on): v for on, v in sorted(fields["readings"].items())}
        self.cap = fields["measure"] != "level" and fields["direction"] == "down"
        self.v0 = 0
        if fields["measure"] == "level":
            first = next(iter(self.read.values()), None)
            self.v0 = fields["initial"] if fields["initial"] is not None else first
        self.up = fields["direction"] != "down"
        if fields["direction"] is None and fields["measure"] == "level":
            self.up = self.v0 is None or fields["target"] >= self.v0

    def days(self, a, b):
        while a <= b:
            yield a
            a += ONE_DAY

    def weekday(self, d):
        return WEEKDAYS[d.weekday()] in self.week

    def works(self, d):
        return self.weekday(d) and not any(a <= d <= b for a, b in self.off)

    def n(self, a, b):
        return sum(self.works(d) for d in self.days(a, b))

    def period(self, kind, d):
        key = {
            "day": lambda x: x,
            "week": lambda x: x.isocalendar()[:2],
            "month": lambda x: (x.year, x.month),
            "quarter": lambda x: (x.year, (x.month + 2) // 3),
        }[kind]
        near = [x for x in self.days(d - 92 * ONE_DAY, d + 92 * ONE_DAY) if key(x) == key(d)]
        return near[0], near[-1]

    def better(self, a, b):
        return a > b if self.up else a < b

    def phi(self, t):
        whole = self.n(self.start, self.due)
        return (
            min(Fraction(self.n(self.start, t), whole), Fraction(1)) if whole else Fraction(1)
        )

    def line(self, t):
        target = self.f["target"]
        points = {day(d): v for d, v in self.f.get("checkpoints", {}).items()}
        points = {d: v for d, v in sorted(points.items()) if self.start <= d < self.due}
        if self.v0 is None:
            return None
        if not points:
            return self.v0 + (target - self.v0) * self.phi(t)
        value, first = Fraction(self.v0), self.start
        for end, high in [*points.items(), (self.due, target)]:
            if t >= end:
                value, first = Fraction(high), end + ONE_DAY
                continue
            whole = self.n(first, end)
            share = Fraction(self.n(first, t), whole) if whole else 0
            return value + (high - value) * share
        return value

    def as_of(self):
        read = [d for d in self.read if d <= self.today]
        d = self.today
        while True:
            first, last = self.period(self.f["cadence"], d)
            if last <= self.today and self.n(first, last):
                break
            d = first - ONE_DAY
        day = read[-1] if read and read[-1] >= first else last
        # Once due is past, nothing more is expected after it.
        return max(day, self.due) if self.due < self.today else day

    def pieces(self):
        """The periods of a rate by their days in start..due; those without work left out."""
        found = defaultdict(list)
        for d in self.days(self.start, self.due):
            found[self.period(self.f["per"], d)].append(d)
        for whole, held in found.items():
            share = Fraction(
                sum(map(self.works, held)), sum(map(self.weekday, self.days(*whole)))
            )
            if share:
                yield held, self.f["target"] * share

    def figures(self):
        limit = min(self.today, self.due)
        if self.f["measure"] == "rate":
            return self.rate_figures(limit)
        held = [d for d in self.read if d <= limit]
        if self.f["measure"] == "total":
            held = [d for d in held if d >= self.start]
            y = sum(self.read[d] for d in held) if held else None
        else:
            y = self.read[held[-1]] if held else None
        as_of = self.as_of()
        return as_of, y, self.line(as_of), self.f["target"]

    def rate_figures(self, limit):
        pieces = list(self.pieces())
        over = [(held, v) for held, v in pieces if held[-1] <= self.today]
        here = [(held, v) for held, v in pieces if held[0] <= self.today < held[-1]]
        if over:
            held, v = over[-1]
            end = here[0][0][0] - ONE_DAY if here else limit
            as_of = expected_on = held[-1]
        elif here:
            held, v = here[0]
            end, as_of = limit, self.as_of()
            expected_on = as_of
        else:
            return self.as_of(), None, None, None
        values = [self.read[d] for d in self.read if held[0] <= d <= end]
        share = Fraction(self.n(held[0], expected_on), self.n(held[0], held[-1]))
        return as_of, sum(values) if values else None, v * min(share, 1), v

    def required(self, y):
        per_week = len(self.week)
        first, last, target = max(self.today + ONE_DAY, self.start), self.due, self.f["target"]
        y = self.v0 if y is None else y
        if self.f["measure"] == "rate":
            around = self.period(self.f["per"], max(self.today, self.start))
            piece = [(h, v) for h, v in self.pieces() if around[0] <= h[0] <= around[1]]
            if not piece or self.today > self.due:
                return None
            held, target = piece[0]
            first, last = max(self.today + ONE_DAY, held[0]), held[-1]
            y = sum(v for d, v in self.read.items() if held[0] <= d <= min(self.today, last))
        if y is None:
            return None
        if y >= target if self.cap or self.up else y <= target:
            return 0
        left = self.n(first, last)
        return (target - y) / max(Fraction(1), Fraction(left, per_week)) if left else None

    def buffer(self, y):
        """Walk from tomorrow to due while what is there is enough."""
        if self.better(self.line(self.today), y):
            return 0
        count = 0
        for d in self.days(self.today + ONE_DAY, self.due):
            if self.better(self.line(d), y):
                break
            count += self.works(d)
        return count

    def done(self, y):
        at_due = self.today >= self.due
        if self.f["measure"] == "rate":
            values = [v for d, v in self.read.items() if self.start <= d <= self.due]
            wanted = sum(v for _, v in self.pieces())
            return at_due and not self.better(wanted, sum(values))
        return (at_due or not self.cap) and not self.better(self.f["target"], y)

    def status(self, as_of, y, e):
        read = y is not None
        if self.f["measure"] == "rate" and self.today >= self.due:
            read = any(self.start <= d <= self.due for d in self.read)
        passed = self.cap and self.f["measure"] == "total" and read and y > self.f["target"]
        first_weeks = min(
            Fraction(4 * len(self.week)), Fraction(self.n(self.start, self.due), 3)
        )
        early = self.f["kind"] == "result" and not self.cap
        cases = {
            "not_started": self.today < self.start,
            "no_data": not read,
            "done": read and self.done(y),
            "missed": self.today > self.due or passed,
            "early": early and self.n(self.start, as_of) < first_weeks,
        }
        return next((name for name, fits in cases.items() if fits), None) or self.pace(y, e)

    def pace(self, y, e):
        if y is None or e is None:
            return "off_track"
        if self.cap and y > 0:
            pace = Fraction(e) / y
        elif self.cap or not self.better(e, self.v0):
            return "off_track" if self.better(e, y) else "on_track"
        else:
            pace = Fraction(y - self.v0) / (e - self.v0)
        return "on_track" if pace >= 1 else "at_risk" if pace >= 0.8 else "off_track"


def random_case(rng):
    working = rng.sample(WEEKDAYS, rng.choice([1, 3, 5, 5, 6]))
    off = []
    for _ in range(rng.randint(0, 4)):
        first = some_day(rng)
        off.append((first, first + rng.choice([0, 1, 6, 11, 30]) * ONE_DAY))
    return working, off, random_fields(rng), some_day(rng, 0, 170)


def compare(seed):
    rng = random.Random(seed)
    working, off, fields, today = random_case(rng)
    made = plan(
        {"x": fields},
        working=" ".join(working),
        off=[f"{first}..{last}" for first, last in off],
    )
    (row,) = gap(made, today).rows
    slow = Slow(working, off, fields, today)
    as_of, y, e, wanted = slow.figures()
    assert (row.as_of, row.actual, row.expected) == (as_of, y, e)
    assert row.elapsed == slow.phi(as_of)
    assert row.required_per_week == slow.required(y)
    assert row.status == slow.status(as_of, y, e)
    paced = None not in (y, e) and not slow.cap and slow.better(e, slow.v0)
    assert row.pace == (Fraction(y - slow.v0) / (e - slow.v0) if paced else None)
    aimed = None not in (y, wanted) and wanted != slow.v0
    assert row.achieved == (Fraction(y - slow.v0) / (wanted - slow.v0) if aimed else None)
    if fields["measure"] == "rate" or slow.cap or row.status == "done" or None in (y, e):
        assert row.buffer_days is None
    else:
        assert row.buffer_days == slow.buffer(y)
    return row


def test_figures_equal_those_counted_day_by_day(full):
    rows = [compare(seed) for seed in range(20_000 if full else 400)]
    # The plans are varied enough for the comparison to mean something.
    assert {row.status for row in rows} >= {
        *("not_started", "no_data", "done", "missed"),
        *("early", "on_track", "at_risk", "off_track"),
    }
    assert sum(bool(row.buffer_days) for row in rows) > 5
    assert sum(row.measure == "rate" and row.gap is not None for row in rows) > 30


@pytest.mark.parametrize("kind", ["week", "month", "quarter"])
def test_a_rate_over_whole_periods_asks_for_the_target_each_time(kind):
    made = plan(
        {
            "x": {
                "measure": "rate",
                "per": kind,
                "start": "2026-06-01" if kind != "quarter" else "2026-04-01",
                "due": "2026-06-28" if kind == "week" else "2026-06-30",
                "target": 12,
                "readings": [("2026-06-01", 1)],
            }
        }
    )
    (row,) = gap(made, day("2026-06-30")).rows
    assert row.expected == 12
