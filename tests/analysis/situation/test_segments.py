"""What serves each segment: nothing is lost, nothing is counted twice."""

import datetime as dt
import random

from pacli.analysis.situation.segments import targets
from pacli.store.read import Draft

FRIDAY = dt.date(2026, 2, 13)


def made(seed):
    """A plan of some segments and what serves them, or none of them, as its text."""
    draw = random.Random(seed)
    names = ["a", "b", "c"]

    def field(key, choices):
        chosen = draw.choice([*choices, None])
        return f", {key}: {chosen}" if chosen else ""

    lines = ["pac: 1", "name: A", "objective: {title: Sell}", "segments:"]
    lines += [f"  {name}: {{label: {name}}}" for name in names]
    lines.append("offers:")
    lines += [f"  o{n}: {{label: O{field('segment', names)}}}" for n in range(4)]
    lines.append("actions:")
    lines += [
        f"  x{n}: {{title: X{field('segment', names)}{field('status', STATUSES)}}}"
        for n in range(6)
    ]
    lines.append("deals:")
    offers = [f"o{n}" for n in range(4)]
    lines += [
        f"  d{n}: {{company: D{field('segment', names)}{field('offer', offers)}"
        f"{field('status', ['open', 'won', 'lost'])}}}"
        for n in range(6)
    ]
    return "\n".join(lines) + "\n"


STATUSES = ["todo", "doing", "done", "dropped"]


def test_each_thing_stands_in_one_place():
    for seed in range(60):
        plan = Draft.of(made(seed), "pac.yaml").plan()
        found = targets(plan, FRIDAY)
        offers = [name for row in found.rows for name in row.offers] + [*found.offers]
        assert sorted(offers) == sorted(plan.offers)
        deals = [name for row in found.rows for name in row.deals] + [*found.deals]
        assert sorted(deals) == sorted(
            name for name, deal in plan.deals.items() if deal.status == "open"
        )
        for name, deal in plan.deals.items():
            to = deal.segment or (plan.offers[deal.offer].segment if deal.offer else None)
            row = next((row for row in found.rows if row.segment == to), None)
            held = found.deals if row is None else (*row.deals, *row.won)
            assert (name in held) == (
                deal.status == "open" or (deal.status == "won" and bool(to))
            )
        for row in found.rows:
            working = {
                name
                for name, action in plan.actions.items()
                if action.segment == row.segment and action.status != "dropped"
            }
            assert set(row.actions) == working
            assert row.neglected == (not working and not row.deals)


def test_actions_that_are_over_need_no_segment_any_more():
    text = """\
pac: 1
name: A
objective: {title: Sell}
segments: {a: {label: A}}
actions:
  old: {title: Old, status: done}
  gone: {title: Gone, status: dropped}
  new: {title: New}
"""
    assert targets(Draft.of(text, "pac.yaml").plan(), FRIDAY).actions == ("new",)
