"""Warnings about actions, tasks, means, the week, obstacles and the diagnosis."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

ACTIONS: dict[str, Code] = {
    "PAC401": Code(
        "future-end",
        N_("“{title}” is ended on {day}, which is still to come"),
        N_("It would count as done before it is."),
        N_(
            "The day by which it is to be done is “due”. Put the other right:"
            " pac task set {task} {ended}=…"
        ),
    ),
    "PAC402": Code(
        "task-after-objective",
        N_("this task is due on {due}, after the objective ({end})"),
        N_("What it brings comes too late for the objective."),
        N_(
            "Bring it forward: pac task set {task} due=…"
            "\nOr give the objective more time: pac set objective.due=…"
        ),
    ),
    "PAC403": Code(
        "task-after-action",
        N_("this task is due on {due}, after the end of its action ({end})"),
        N_("The action would end before its last step."),
        N_(
            "Bring it forward: pac task set {task} due=…"
            "\nOr end the action later: pac action set {id} end=…"
        ),
    ),
    "PAC404": Code(
        "no-duration",
        N_("tasks without a working time: {tasks}"),
        N_("The load of a week leaves them out, so it looks lighter than it is."),
        N_(
            "Give each a duration, such as 2h or 0.5d; a rough one will do:"
            " pac task set {task} duration=…"
        ),
    ),
    "PAC405": Code(
        "no-rule",
        N_("“{title}” does not say when it comes back"),
        N_("It is never due, so nothing reminds you of it."),
        N_("Say when, such as: pac ritual set {id} every=friday"),
    ),
    "PAC406": Code(
        "future-ritual",
        N_("“{title}” is noted as done on {day}, which is still to come"),
        N_("Until that day, it does not count."),
        N_(
            "Take it away: pac set rituals.{id}.log.{date}="
            "\nIf it was done ahead of time: pac ritual done {id}"
        ),
    ),
    "PAC407": Code(
        "no-action",
        N_("the plan has no action yet"),
        N_("An objective without an action is a wish."),
        N_('Write down the first thing that you will do for the objective: pac action add "…"'),
    ),
    "PAC408": Code(
        "no-task",
        N_("“{title}” is not broken into tasks"),
        N_("What has no first step is put off; a step of an hour can be done this week."),
        N_('Name the first step of “{title}”: pac task add {id} "…"'),
    ),
    "PAC409": Code(
        "no-owner",
        N_("“{title}” names no owner, and counts for {who}"),
        N_(
            "What names no owner is taken to be yours. Where a plan has several people, and"
            " none has the id me or the role founder, that is the first of them."
        ),
        N_("Say who answers for “{title}”: pac set actions.{id}.owner=…"),
    ),
    "PAC410": Code(
        "no-end",
        N_("“{title}” has no end"),
        N_("An action without an end is never late, and never looked back upon."),
        N_("Give “{title}” an end: pac action set {id} end=…"),
    ),
    "PAC411": Code(
        "no-expected-result",
        N_("nothing says what “{title}” is to bring"),
        N_("Only against a result aimed at can you tell whether it is worth doing again."),
        N_(
            "Say what “{title}” is to bring: pac action set {id} expected.indicator=ID"
            " expected.value=…"
        ),
    ),
    "PAC412": Code(
        "volume-missing",
        N_("“{title}” aims at {label}, but does not say how many"),
        N_("A count to reach is what turns into so many calls or visits a week."),
        N_("Say how many “{title}” is to bring: pac action set {id} expected.value=…"),
    ),
    "PAC413": Code(
        "too-far-off",
        N_(
            "“{title}” brings something after {months} months at the soonest, past the"
            " deadline ({due})"
        ),
        N_("A medium horizon is beyond 3 months, a long one beyond 6: it cannot help in time."),
        N_(
            "Choose a nearer action, and give this one up for now: pac action drop {id}"
            "\nOr, if it helps sooner: pac action set {id} horizon=short"
        ),
    ),
    "PAC414": Code(
        "over-budget",
        N_("what is to be acquired costs {cost}, and the budget is {budget}"),
        N_("What cannot be paid for will be missing when the action needs it."),
        N_("Find it cheaper, do without, or raise the budget: pac set {money}=…"),
    ),
    "PAC415": Code(
        "no-review",
        N_("no ritual is kept for the review"),
        N_("A plan that nobody looks at each week is forgotten within a month."),
        N_("Keep a slot a week for the review: pac ritual add Review --every friday --review"),
    ),
    "PAC416": Code(
        "no-solution",
        N_("“{title}” depends on you, and has no solution yet"),
        N_("It will come back each week, and each week there will be a reason."),
        N_('Find one thing to try against “{title}”: pac obstacle set {id} solutions+="…"'),
    ),
    "PAC417": Code(
        "no-answer",
        N_("no action answers “{title}”"),
        N_("A weakness or threat that was seen and left alone does its harm all the same."),
        N_(
            "Name it in an action that answers it: pac action set ID answers+={id}"
            '\nOr begin one that does: pac action add "…" --answers {id}'
        ),
    ),
    "PAC418": Code(
        "overload",
        N_("a week of this plan takes {needed} of selling, and offers {available}"),
        N_("What does not fit into the week slips, and what matters slips first."),
        N_("Later, less, or more hours: see the ways out in pac volumes"),
    ),
    "PAC419": Code(
        "promises-too-low",
        # TRANSLATORS: two amounts of the same thing: 24, and 40.
        N_("{label}: the actions promise {promised} together, and the target asks for {asked}"),
        N_("What no action is to bring comes by chance, or not at all."),
        N_(
            'Add an action that brings the rest: pac action add "…"'
            "\nOr say what “{title}” is really to bring: pac action set {id} expected.value=…"
            "\nOr aim lower: pac indicator set {indicator} target=…"
        ),
    ),
    "PAC420": Code(
        "promise-too-high",
        N_("“{title}” promises {value} of {label}, more than its whole target ({target})"),
        N_("An action that could bring all that alone would be the whole plan."),
        N_(
            "Say what “{title}” is really to bring: pac action set {id} expected.value=…"
            "\nOr aim higher: pac indicator set {indicator} target={right}"
        ),
    ),
    "PAC421": Code(
        "none-left-open",
        # TRANSLATORS: {standing} is: Clients is at 4, for a target of 40.
        N_("no action is left open, and the objective is not reached: {standing}"),
        N_("What is still to be reached comes from what you do next."),
        N_('Write down what comes next for the objective: pac action add "…"'),
    ),
}
