"""The signs of a Gantt chart: each status has its own, and so has what is late."""

from __future__ import annotations

from typing import NamedTuple

from pacli.errors import N_, Message
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD


class Sign(NamedTuple):
    """A mark on the picture: its character, the one in ASCII, its style, what it means."""

    drawn: str
    plain: str
    style: str
    meaning: Message


DONE = Sign("█", "#", GOOD, N_("done"))
DOING = Sign("▒", "=", BOLD, N_("under way"))
TODO = Sign("░", "-", "", N_("to do"))
DROPPED = Sign("┄", "~", DIM, N_("dropped"))
# TRANSLATORS: the time since the day by which an action or a task was due.
LATE = Sign("!", "!", BAD, N_("gantt\x04late"))
# TRANSLATORS: a task of which only one day is known.
POINT = Sign("◇", "o", "", N_("gantt\x04milestone"))
MET = Sign("◆", "*", GOOD, N_("gantt\x04milestone met"))
OFF = Sign("·", ".", DIM, N_("days off"))
EARLIER = Sign("◂", "<", "", N_("gantt\x04began before"))
LATER = Sign("▸", ">", "", N_("gantt\x04goes on"))
TODAY = Sign("│", "|", "", N_("today"))
# TRANSLATORS: the day by which the objective of the plan is to be reached.
DUE = Sign("╎", ":", DIM, N_("gantt\x04due"))
ABOVE = Sign("▼", "v", "", N_("today"))

BARS = {"done": DONE, "doing": DOING, "todo": TODO, "dropped": DROPPED}
POINTS = {"done": MET, "doing": POINT, "todo": POINT, "dropped": DROPPED}
EXPLAINED = (DONE, DOING, TODO, DROPPED, LATE, POINT, MET, OFF, EARLIER, LATER, ABOVE, DUE)
"""The signs that the line below the picture explains."""
