"""Warnings about the objective and its indicators: SMART, sources, freshness."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

INDICATORS: dict[str, Code] = {
    "PAC301": Code(
        "future-reading",
        N_("this reading is of {day}, which is still to come"),
        N_("A reading says what was; until that day, no figure counts it."),
        N_(
            "What you hope for is a target or a checkpoint. Take the reading away:"
            " pac reading rm {id} {date}"
        ),
    ),
    "PAC302": Code(
        "negative-total",
        N_("the readings of {label} add up to {total}"),
        N_("Things are counted from 0 up."),
        N_(
            "Look for a sign that is wrong: pac reading list {id}\nOr, if it is a state and"
            " not amounts to add: pac indicator set {id} measure=level"
        ),
    ),
    "PAC303": Code(
        "no-indicator",
        # TRANSLATORS: SMART is kept; French names each letter by its word.
        N_("SMART, S: the objective has no figure to follow it by"),
        N_("Without a figure, each can see in the objective what suits the day."),
        N_(
            'Give the objective a figure: pac indicator add "…",'
            " then pac set objective.indicator=ID"
        ),
    ),
    "PAC304": Code(
        "no-target",
        N_("SMART, M: {label} measures the objective, but has no target"),
        N_("Nobody can tell how far there is to go, or that you have arrived."),
        N_("Give the objective's figure a target: pac indicator set {id} target=…"),
    ),
    "PAC305": Code(
        "no-deadline",
        N_("SMART, T: the objective has no day by which it is to be reached"),
        N_("Without a day, nothing is late and nothing has to be done this week."),
        N_("Give the objective a day by which it is to be reached: pac set objective.due=…"),
    ),
    "PAC306": Code(
        "no-ambition",
        N_("SMART, A: nothing says what makes the objective ambitious"),
        N_("A target that comes by itself asks for no plan, and does not make you get up."),
        N_('Write down what makes the objective ambitious: pac set objective.ambitious="…"'),
    ),
    "PAC307": Code(
        "no-realism",
        N_("SMART, R: nothing says what makes the objective within reach"),
        N_("What nobody believes in is given up at the first bad week."),
        N_('Write down what puts the objective within reach: pac set objective.realistic="…"'),
    ),
    "PAC308": Code(
        "too-much-effort",
        N_("{label} now takes {times} times as much per week as it had so far"),
        N_("Twice the work of before is seldom found in the same week."),
        N_(
            "Do something else, and decide on it in the review: pac review"
            "\nOr aim lower: pac indicator set {id} target=…"
            "\nOr give it more time: pac set {deadline}=…"
        ),
    ),
    "PAC309": Code(
        "no-fresh-reading",
        N_("no reading of {label} since {day}"),
        N_("Figures that come late show what went wrong when it can no longer be helped."),
        N_(
            "Note it: pac log {id} …\nOr say how often you read it, such as"
            " every month: pac indicator set {id} cadence=month"
        ),
    ),
    "PAC310": Code(
        "no-tracking",
        N_("all indicators are results: none follows what you do"),
        N_("A result tells too late; what you do each week can still be changed."),
        N_(
            "Follow something you do each week, such as:"
            " pac indicator add Calls --measure total"
        ),
    ),
    "PAC311": Code(
        "no-progress",
        N_("the target of {label} ({target}) is no better than where it starts ({initial})"),
        N_("The objective would be reached before anything is done."),
        N_(
            "Put one of the two right: pac indicator set {id} target=… or initial=…"
            "\nOr say which way is good: pac indicator set {id} direction={direction}"
        ),
    ),
    "PAC312": Code(
        "no-source",
        N_("nothing says where the figures of {label} come from"),
        N_("A figure that has to be looked for is soon not read any more."),
        N_('Name the tool or the file: pac indicator set {id} source.tool="…"'),
    ),
    "PAC313": Code(
        "stage-without-target",
        N_("{label} is a stage of the funnel, and has no target"),
        N_("Nothing is expected of it, so it is never behind, however little is done."),
        # TRANSLATORS: {right} is the target, such as 120.
        N_("Give {label} what the funnel asks of it: pac indicator set {id} target={right}"),
    ),
}
