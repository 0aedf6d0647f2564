"""What in a valid plan is surely not meant: warnings, unless the plan's checks say else."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

DOUBTS: dict[str, Code] = {
    "PAC301": Code(
        "future-reading",
        N_("this reading is of {day}, which is still to come"),
        N_("A reading says what was; until that day, no figure counts it."),
        N_("Put its day right; what you hope for is a target or a checkpoint."),
    ),
    "PAC302": Code(
        "negative-total",
        N_("the readings of {label} add up to {total}"),
        N_("Things are counted from 0 up."),
        N_("Look for a sign, or for a state written where amounts are added: measure: level."),
    ),
    "PAC401": Code(
        "future-end",
        N_("“{title}” is ended on {day}, which is still to come"),
        N_("It would count as done before it is."),
        N_("Put the day right; the day by which it is to be done is “due”."),
    ),
    "PAC402": Code(
        "task-after-objective",
        N_("this task is due on {due}, after the objective ({end})"),
        N_("What it brings comes too late for the objective."),
        N_("Bring it forward, or give the objective more time."),
    ),
    "PAC403": Code(
        "task-after-action",
        N_("this task is due on {due}, after the end of its action ({end})"),
        N_("The action would end before its last step."),
        N_("Bring it forward, or end the action later."),
    ),
    "PAC404": Code(
        "no-duration",
        N_("tasks without a working time: {tasks}"),
        N_("The load of a week leaves them out, so it looks lighter than it is."),
        N_("Give each a duration, such as 2h or 0.5d; a rough one will do."),
    ),
    "PAC405": Code(
        "no-rule",
        N_("“{title}” does not say when it comes back"),
        N_("It is never due, so nothing reminds you of it."),
        N_("Add a rule, such as “every: friday afternoon”."),
    ),
    "PAC406": Code(
        "future-ritual",
        N_("“{title}” is noted as done on {day}, which is still to come"),
        N_("Until that day, it does not count."),
        N_("Put the day right; if it was done ahead of time: pac ritual done {id}"),
    ),
    "PAC503": Code(
        "two-targets",
        N_("the target is {target}, and the funnel asks for {funnel}"),
        N_("What is left to sell does not come out of a target that differs by a tenth."),
        N_("Set the target to what the funnel asks for, or put the rates of the funnel right."),
    ),
}
