"""Ideas as a list and a review see them."""

import datetime as dt

from pacli.analysis.reviews.ideas import idea_lines, to_decide
from pacli.store.read import Draft

TEXT = """\
pac: 1
name: Spring
objective: {title: Sell}
actions:
  talks: {title: Give talks}
ideas:
  late: {title: Noted later, noted: 2026-02-14}
  new: {title: New one, noted: 2026-02-12}
  hand: {title: By hand}
  old: {title: Old one, noted: 2026-01-12}
  talks: {title: Give talks, noted: 2026-01-05, decided: 2026-01-09, verdict: action}
  gone: {title: Gone, noted: 2026-01-05, decided: 2026-01-09, verdict: drop}
  kept: {title: Kept, noted: 2026-01-05, decided: 2026-02-13, verdict: keep}
"""
FRIDAY = dt.date(2026, 2, 13)
PLAN = Draft.of(TEXT, "pac.yaml").plan()


def test_a_review_asks_about_what_is_noted_and_undecided_the_oldest_first():
    assert [one.idea for one in to_decide(PLAN, FRIDAY)] == ["hand", "old", "new"]


def test_each_is_asked_about_once():
    """What is kept today is not asked about next week, but it was on the day before."""
    week = dt.timedelta(days=7)
    assert "kept" not in [one.idea for one in to_decide(PLAN, FRIDAY + week)]
    assert "kept" not in [one.idea for one in to_decide(PLAN, FRIDAY)]
    eve = to_decide(PLAN, FRIDAY - dt.timedelta(days=1))
    assert [one.idea for one in eve] == ["hand", "kept", "old", "new"]


def test_the_list_begins_with_what_is_to_decide():
    rows = idea_lines(PLAN, FRIDAY)
    assert [(one.idea, one.verdict) for one in rows] == [
        ("late", None),
        ("new", None),
        ("hand", None),
        ("old", None),
        ("kept", "keep"),
        ("talks", "action"),
        ("gone", "drop"),
    ]
    assert [one.action for one in rows if one.action] == ["talks"]
