"""Problems between values: references, orders of days, what goes together, the funnel."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

CROSSING: dict[str, Code] = {
    "PAC230": Code(
        "reference",
        N_("“{text}” is not the id of anything under {where}"),
        N_("What refers to nothing is counted nowhere."),
        N_("Check the id."),
    ),
    "PAC231": Code(
        "shared-id",
        N_("“{key}” is already an id under {section}"),
        N_("These sections share their ids, since others refer to any of them."),
        N_("Give one of the two another id, and the same one where it is named."),
    ),
    "PAC232": Code(
        "order-of-days",
        # TRANSLATORS: {later} and {earlier} are names of keys, such as end and start.
        N_("{later} ({after}) comes before {earlier} ({before})"),
        N_("Days in the wrong order make every figure between them wrong."),
        N_("Put one of the two right."),
    ),
    "PAC233": Code(
        "recurrence",
        N_("a ritual has either every or rrule, not both"),
        N_("With two it cannot be known when it is due."),
        N_("Keep one, such as “every: friday afternoon”."),
    ),
    "PAC234": Code(
        "rrule",
        N_("the rule “{text}” cannot be followed"),
        N_("Its days cannot be computed."),
        N_("Write a rule such as FREQ=WEEKLY;BYDAY=FR, or use every."),
    ),
    "PAC235": Code(
        "slot-order",
        N_("the slot {text} ends before it begins"),
        N_("A slot lies within one day."),
        N_("Put its times the other way round; midnight at the end is 24:00."),
    ),
    "PAC236": Code(
        "slots-overlap",
        N_("the slots {first} and {second} overlap"),
        N_("The same hour would count twice."),
        N_("Make one of them shorter."),
    ),
    "PAC237": Code(
        "no-measure",
        N_("an indicator with a target needs a measure"),
        N_("1 000 may be where you stand or what came in today: only you know."),
        N_("Add “measure: total” for amounts that add up, level for a state, rate per period."),
    ),
    "PAC238": Code(
        "period-of-rate",
        N_("a rate needs its period, and nothing else has one"),
        N_("A rate is an amount per period; other measures have no period."),
        N_("Add “per: week”, month or quarter to a rate; take it away elsewhere."),
    ),
    "PAC239": Code(
        "circle",
        N_("these tasks wait for each other: {tasks}"),
        N_("None of them could ever begin."),
        N_("Take one of them out of “after”."),
    ),
    "PAC240": Code(
        "outside",
        N_("{day} lies outside {start} to {end}"),
        N_("It would never be looked at."),
        N_("Choose a day between the start and the due day of the indicator."),
    ),
    "PAC241": Code(
        "closed-deal",
        N_("this deal is closed and open at once"),
        N_("An open deal counts in the order book, a closed one does not."),
        N_("Add “status: won” or “status: lost”, or take “closed” away."),
    ),
    "PAC242": Code(
        "done-and-dropped",
        N_("this task is both done and dropped"),
        N_("A task that was done counts as won, a dropped one does not count."),
        N_("Keep “done” or “dropped”."),
    ),
    "PAC243": Code(
        "no-day",
        N_("the rule “{text}” gives no day"),
        N_("A ritual that is never due is none."),
        N_("Look for a day that no month has, or an UNTIL before the start."),
    ),
    "PAC244": Code(
        "moved-in-circle",
        N_("these days of a ritual are moved in a circle: {days}"),
        N_("None of them could be noted as done."),
        N_("Write the day on which it takes place as done, or move it to another one."),
    ),
    "PAC501": Code(
        "stage-in-money",
        N_("“{indicator}” counts money, and a stage of the funnel counts things"),
        N_("Rates lead from one count to the next: so many contacts, so many sales."),
        N_(
            "Name an indicator that counts them, such as sales; its basket turns them to money."
        ),
    ),
    "PAC502": Code(
        "stage-twice",
        N_("“{indicator}” is already a stage of the funnel"),
        N_("Each stage leads to the next: none can come twice."),
        N_("Take one of the two away, or name another indicator."),
    ),
}
