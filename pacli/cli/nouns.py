"""The nouns of the table of commands: what is edited item by item.

The verb ``set`` of the noun ``action`` is the function ``set_`` of ``pacli.cli.action``;
the noun alone lists its items.
"""

from __future__ import annotations

from pacli.cli.entry import PLAN, Entry
from pacli.errors import N_, Message


def _noun(
    name: str,
    help_: Message,
    *verbs: tuple[str, Message, *tuple[str, ...]],
    french: str | None = None,
) -> Entry:
    """A noun with its verbs: of each, its name, its help, and what the Tab key offers."""
    module = f"pacli.cli.{name}"
    return Entry(
        name,
        f"{module}:list_",
        help_,
        PLAN,
        french,
        entries=tuple(
            Entry(verb, f"{module}:{_function(verb)}", text, ids=tuple(ids))
            for verb, text, *ids in verbs
        ),
    )


def _function(verb: str) -> str:
    """The function of a verb, which may not hide what Python calls so."""
    return f"{verb}_" if verb in {"list", "set"} else verb


NOUNS: tuple[Entry, ...] = (
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
        french="rituel",
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
        french="idee",
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
        french="offre",
    ),
)
