"""What stands around the table when pac is called alone: whose plan it is, and what is next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.report.days import day_text
from pacli.report.terminal.console import BOLD, DIM, Screen

if TYPE_CHECKING:
    from pacli.analysis.gap import GapReport
    from pacli.analysis.point import NextAct
    from pacli.locale import Language
    from pacli.model.plan import Plan


def print_heading(
    screen: Screen, plan: Plan, report: GapReport, say: Language, *, objective: bool
) -> None:
    """Print the name of the plan, the day, how long is left, and the objective if asked."""
    apart = report.ended and report.due is not None and report.due.year != report.today.year
    facts = [plan.name, say.day(report.today, "full" if apart else "weekday")]
    if report.due is not None:
        left = (report.due - report.today).days
        if report.ended:
            day = day_text(report.due, report.today, say)
            facts.append(say("the plan ended on {day}", day=day))
        elif left:
            facts.append(say.plural("due in {n} day", "due in {n} days", left))
        else:
            facts.append(say("due today"))
    screen.facts(facts, BOLD)
    if objective:
        screen.line(plan.objective.title, DIM, hang=2)


def print_next(screen: Screen, act: NextAct, today: dt.date, say: Language) -> None:
    """Print the one command that comes next."""
    if act.kind == "log":
        text = say("Next: pac log, to note the readings that are due")
    elif act.day == today:
        text = say("Next: pac review, it is due today")
    else:
        text = say("Next: pac review, {day}", day=say.day(act.day, "weekday"))
    screen.line(text, hang=2)
