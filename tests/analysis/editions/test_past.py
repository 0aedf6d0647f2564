"""Figures of an indicator through editions of its plan."""

import datetime as dt
from fractions import Fraction

from pacli.analysis.editions.past import Past, courses
from pacli.store.read import Draft

PLAN = """\
pac: 1
name: Calls
period: {{start: 2026-01-05, end: 2026-01-16}}
objective: {{title: Call}}
indicators:
  {name}: {{label: Calls, measure: total, target: {target}, readings: {{2026-01-05: {value}}}}}
{more}
"""


def edition(day, value, *, commit=None, **changes):
    text = PLAN.format(**{"name": "calls", "target": 10, "more": "", **changes}, value=value)
    draft = Draft.of(text, "pac.yaml")
    return Past(commit, dt.date(2026, 1, day), draft.readable(), draft.plan())


def test_an_edition_counts_where_it_changed_the_figures():
    found = [
        edition(12, 6, commit="e"),
        edition(9, 6, commit="d", more="strategy: Mornings"),
        edition(8, 6, commit="c"),
        edition(7, 4, commit="b"),
        edition(6, 4, target=12, commit="a"),
    ]
    (course,) = courses(found, ["calls"], 9)
    assert [(one.commit, one.row.actual, one.row.target) for one in course.points] == [
        ("a", 4, 12),
        ("b", 4, 10),
        ("c", 6, 10),
    ]
    # Of ten days one is gone by the 5th, the day last read: 1.2 of 12, 1 of 10.
    assert [one.row.gap for one in course.points] == [Fraction(14, 5), 3, 5]
    assert not course.more


def test_editions_are_read_no_further_back_than_it_takes():
    def editions():
        for day in range(12, 6, -1):
            yield edition(day, day, commit=str(day))
        raise AssertionError

    (course,) = courses(editions(), ["calls"], 3)
    assert [one.commit for one in course.points] == ["10", "11", "12"]
    assert course.more


def test_an_id_is_followed_through_several_names_and_gaps():
    found = [
        edition(12, 5, name="ring"),
        edition(9, 4, name="phone", commit="c"),
        edition(8, 3, name="calls", commit="b"),
        edition(6, 1, name="else", more="  none: {label: None}", commit="a"),
    ]
    other = found[-1]
    other.data["indicators"]["else"]["label"] = "Fairs"
    (course,) = courses(found, ["ring"], 9)
    assert [one.row.indicator for one in course.points] == ["calls", "phone", "ring"]


def test_an_indicator_taken_out_and_put_back():
    gone = edition(9, 2, name="calls", commit="gone")
    gone.data["indicators"] = {}
    found = [edition(12, 5), gone, edition(8, 5, commit="a")]
    (course,) = courses(found, ["calls"], 9)
    assert [one.commit for one in course.points] == ["a", None]
