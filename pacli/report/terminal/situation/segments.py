"""The list of segments: what serves each, and which nobody works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.report.terminal.console import DIM, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.situation.segments import SegmentLine, Targets
    from pacli.locale import Language
    from pacli.model.plan import Plan


def print_segments(screen: Screen, found: Targets, say: Language) -> None:
    """Print each segment with its offers, actions and deals; then what serves none."""
    if not found.rows:
        screen.line(say("No segment yet. Who do you want to sell to? pac segment add LABEL"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04offers"), folds=True, drop=2),
        Column(say("column\x04actions"), folds=True),
        # TRANSLATORS: deals under way
        Column(say("column\x04deals"), folds=True, drop=1),
        Column("", beside=True),
    ]
    signs = screen.symbols
    nobody = (f"{signs.warn} {say('nobody works on it')}", WARN)
    cells: list[list[Cell]] = [
        [
            row.label,
            row.segment,
            ", ".join(row.offers),
            ", ".join(row.actions),
            ", ".join(row.deals),
            nobody if row.neglected else "",
        ]
        for row in found.rows
    ]
    print_grid(screen, columns, cells)
    bare = next((row for row in found.rows if row.neglected), None)
    if bare is not None:
        text = say("Aim an action at it: pac action set ACTION segment={id}", id=bare.segment)
        screen.line(f"{signs.next} {text}", hang=2)
    _print_rest(screen, found, say)


def _print_rest(screen: Screen, found: Targets, say: Language) -> None:
    facts = []
    if found.actions:
        facts.append(say("actions {ids}", ids=found.actions))
    if found.deals:
        facts.append(say("deals {ids}", ids=found.deals))
    if found.offers:
        facts.append(say("offers {ids}", ids=found.offers))
    if facts:
        screen.line(say("For no segment: {things}", things=" · ".join(facts)), DIM, hang=2)


def print_served(screen: Screen, row: SegmentLine, plan: Plan, say: Language) -> None:
    """Print what serves a segment, below its fields."""
    groups = (
        (say("field\x04offers"), {name: plan.offers[name].label for name in row.offers}),
        (say("field\x04actions"), {name: plan.actions[name].title for name in row.actions}),
        (say("deals under way"), {name: plan.deals[name].company for name in row.deals}),
        (say("deals won"), {name: plan.deals[name].company for name in row.won}),
    )
    for heading, items in groups:
        if items:
            screen.line(heading, DIM, indent=2)
        for name, title in items.items():
            screen.line(say("{title} ({id})", title=title, id=name), indent=4, hang=2)
    if row.neglected:
        sign = screen.symbols.warn
        screen.line(f"{sign} {say('nobody works on it')}", WARN, indent=2)
    if not row.persona:
        text = say(
            "Who is it, typically? pac segment set {id} persona.profile=…", id=row.segment
        )
        screen.line(text, DIM, indent=2, hang=2)
