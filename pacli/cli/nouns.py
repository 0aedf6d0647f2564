"""The nouns of the table of commands: what is edited item by item.

The verb ``set`` of the noun ``action`` is the function ``set_`` of ``pacli.cli.action``;
the noun alone lists its items, or shows them all.
"""

from __future__ import annotations

from pacli.cli.entry import PLAN, Entry
from pacli.errors import N_, Message


def _noun(
    name: str,
    help_: Message,
    *verbs: tuple[str, Message, *tuple[str, ...]],
    alone: str = "list",
) -> Entry:
    """A noun with its verbs: of each, its name, its help, and what the Tab key offers.

    ``alone`` is the verb that the noun alone means.
    """
    module = f"pacli.cli.{name}"
    return Entry(
        name,
        f"{module}:{_function(alone)}",
        help_,
        PLAN,
        entries=tuple(
            Entry(verb, f"{module}:{_function(verb)}", text, ids=tuple(ids))
            for verb, text, *ids in verbs
        ),
    )


def _function(verb: str) -> str:
    """The function of a verb, which may not hide what Python calls so."""
    return f"{verb}_" if verb in {"list", "set"} else verb


DIAGNOSED = (
    "diagnosis.strengths diagnosis.weaknesses diagnosis.opportunities"
    " diagnosis.threats diagnosis.environment"
)
STAGES = "funnel"
"""What the Tab key offers for items of the diagnosis, and for stages."""

NOUNS: tuple[Entry, ...] = (
    _noun(
        "diagnosis",
        N_("Where you stand: strengths, weaknesses, opportunities, threats"),
        ("add", N_("Add an item to a quadrant")),
        ("list", N_("List the items, and which actions answer them")),
        ("show", N_("Show the diagnosis as a grid, or one item"), DIAGNOSED),
        ("set", N_("Change an item, or draw conclusions"), DIAGNOSED),
        ("rm", N_("Take an item out of the diagnosis"), DIAGNOSED),
        ("rename", N_("Give an item another id"), DIAGNOSED),
        alone="show",
    ),
    _noun(
        "segment",
        N_("Who you sell to, and who works on it"),
        ("add", N_("Add a segment")),
        ("list", N_("List the segments, and what serves each")),
        ("show", N_("Show a segment with its persona"), "segments"),
        ("set", N_("Set fields of a segment or its persona"), "segments"),
        ("rm", N_("Take a segment out of the plan"), "segments"),
        ("rename", N_("Give a segment another id"), "segments"),
    ),
    _noun(
        "offer",
        N_("What you sell, ranked by what it leaves"),
        ("add", N_("Add an offer")),
        ("list", N_("List the offers")),
        ("show", N_("Show an offer with all its fields"), "offers"),
        ("set", N_("Set fields of an offer"), "offers"),
        ("rank", N_("Rank the offers by margin, with what to do with each")),
        ("rm", N_("Take an offer out of the plan"), "offers"),
        ("rename", N_("Give an offer another id"), "offers"),
    ),
    _noun(
        "indicator",
        N_("What is counted or measured"),
        ("add", N_("Add an indicator")),
        ("list", N_("List the indicators")),
        ("show", N_("Show an indicator with all its fields"), "indicators"),
        ("set", N_("Set fields of an indicator"), "indicators"),
        ("rm", N_("Take an indicator out of the plan"), "indicators"),
        ("rename", N_("Give an indicator another id"), "indicators"),
    ),
    _noun(
        "reading",
        N_("What was noted, day by day"),
        ("list", N_("List the readings"), "indicators"),
        ("set", N_("Set the reading of a day"), "indicators"),
        ("rm", N_("Take the reading of a day away"), "indicators"),
    ),
    _noun(
        "funnel",
        N_("The stages of selling, and how each is worked"),
        ("add", N_("Add a stage"), "indicators"),
        ("list", N_("List the stages")),
        ("show", N_("Show the playbook, or one stage"), STAGES),
        ("set", N_("Set fields of a stage"), STAGES),
        ("rm", N_("Take a stage out of the funnel"), STAGES),
    ),
    _noun(
        "action",
        N_("Main actions"),
        ("add", N_("Add an action")),
        ("list", N_("List the actions")),
        ("show", N_("Show an action with all its fields"), "actions"),
        ("set", N_("Set fields of an action"), "actions"),
        ("done", N_("Mark an action as done"), "actions"),
        ("drop", N_("Give an action up"), "actions"),
        ("rm", N_("Take an action out of the plan"), "actions"),
        ("rename", N_("Give an action another id"), "actions"),
    ),
    _noun(
        "task",
        N_("The steps of actions"),
        ("add", N_("Add a task to an action"), "actions"),
        ("list", N_("List the tasks"), "actions"),
        ("show", N_("Show a task with all its fields"), "actions/tasks"),
        ("set", N_("Set fields of a task"), "actions/tasks"),
        ("done", N_("Mark tasks as done"), "actions/tasks*"),
        ("drop", N_("Give tasks up"), "actions/tasks*"),
        ("rm", N_("Take a task out of the plan"), "actions/tasks"),
        ("rename", N_("Give a task another id"), "actions/tasks"),
    ),
    _noun(
        "obstacle",
        N_("What could get in the way, and what helps"),
        ("add", N_("Add an obstacle")),
        ("list", N_("List the obstacles")),
        ("show", N_("Show an obstacle with all its fields"), "obstacles"),
        ("set", N_("Set fields of an obstacle"), "obstacles"),
        ("overcome", N_("Note that an obstacle is overcome"), "obstacles"),
        ("rm", N_("Take an obstacle out of the plan"), "obstacles"),
        ("rename", N_("Give an obstacle another id"), "obstacles"),
    ),
    _noun(
        "person",
        N_("Who works on the plan, and what each answers for"),
        ("add", N_("Add a person")),
        ("list", N_("List the people")),
        ("show", N_("Show a person with all fields and charges"), "people"),
        ("set", N_("Set fields of a person"), "people"),
        ("rm", N_("Take a person out of the plan"), "people"),
        ("rename", N_("Give a person another id"), "people"),
    ),
    _noun(
        "ritual",
        N_("What comes back: rituals, kept or not"),
        ("add", N_("Add a ritual")),
        ("list", N_("List the rituals, and how each is kept")),
        ("show", N_("Show a ritual with all its fields"), "rituals"),
        ("set", N_("Set fields of a ritual"), "rituals"),
        ("done", N_("Note a ritual as done"), "rituals"),
        ("skip", N_("Leave a ritual out once"), "rituals"),
        ("move", N_("Put a ritual on another day, once"), "rituals"),
        ("rm", N_("Take a ritual out of the plan"), "rituals"),
        ("rename", N_("Give a ritual another id"), "rituals"),
    ),
    _noun(
        "deal",
        N_("Sales under way, won and lost"),
        ("add", N_("Add a deal")),
        ("list", N_("List the deals")),
        ("show", N_("Show a deal with all its fields"), "deals"),
        ("set", N_("Set fields of a deal"), "deals"),
        ("win", N_("Mark a deal as won"), "deals"),
        ("lose", N_("Mark a deal as lost"), "deals"),
        ("note", N_("Note what was said"), "deals"),
        ("rm", N_("Take a deal out of the plan"), "deals"),
        ("rename", N_("Give a deal another id"), "deals"),
    ),
    _noun(
        "idea",
        N_("What tempts you, parked until the review"),
        ("add", N_("Park an idea")),
        ("list", N_("List the ideas")),
        ("show", N_("Show an idea with all its fields"), "ideas"),
        ("set", N_("Set fields of an idea"), "ideas"),
        ("take", N_("Make an idea an action"), "ideas"),
        ("keep", N_("Keep ideas for later"), "ideas*"),
        ("drop", N_("Drop ideas"), "ideas*"),
        ("rm", N_("Take an idea out of the plan"), "ideas"),
        ("rename", N_("Give an idea another id"), "ideas"),
    ),
)
