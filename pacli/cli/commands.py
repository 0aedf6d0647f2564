"""The table of commands: what ``pac --help`` shows, and where each command lives.

Nothing is imported here, so that help and completion do not wait for any command.

To add a command, write a module with a function and one line below::

    Entry("gap", "pacli.cli.gap:gap", N_("How far you are…"), WEEK, "ecart", ("indicators*",))

    def gap(
        session: Session,             # always first, imported from pacli.cli.context
        ids: Annotated[list[str] | None, Argument(metavar=N_("ID"), help=N_("…"))] = None,
        since: Annotated[str | None, Option(help=N_("…"), metavar="DATE")] = None,
    ) -> int | None:                  # an exit code, or nothing: 0

``Argument`` and ``Option`` are typer's. Take words as ``str`` and read them with
``pacli.forms``: dates, durations, numbers and choices have human forms in two languages.
Negative values pass as arguments. Options that every command takes are in ``session``.
A noun has ``entries``, its own commands; its target runs when it stands alone. Options made
from the model: decorate the function with ``pacli.cli.app.more_options``.
"""

from __future__ import annotations

from typing import NamedTuple

from pacli.errors import N_, Message

DAY = N_("Every day")
WEEK = N_("Every week")
PLAN = N_("The plan")
FILE = N_("The file")
GROUPS = (DAY, WEEK, PLAN, FILE)


class Entry(NamedTuple):
    """A command: its name, ``module:function``, one line of help, when it is needed.

    ``french`` is the name that French speakers may type instead. ``ids`` says what the
    Tab key offers for each word after the name: sections of the plan separated by spaces
    (``actions indicators``), or what is inside their items (``actions/tasks``), ``""`` for
    nothing; an asterisk at the end of the last one: any number of words. ``entries`` are the
    commands of a noun, whose ``target`` is what the noun alone does ("" for its help).
    """

    name: str
    target: str
    help: Message
    group: Message | None = None
    french: str | None = None
    ids: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


COMMANDS: tuple[Entry, ...] = (
    Entry(
        "log",
        "pacli.cli.log:log",
        N_("Note readings; alone, asks for what is due"),
        DAY,
        "noter",
        ("indicators",),
    ),
    Entry(
        "done",
        "pacli.cli.done:done",
        N_("Mark a task as done"),
        DAY,
        "fait",
        ("actions/tasks*",),
    ),
    Entry(
        "gap",
        "pacli.cli.gap:gap",
        N_("Done against expected, for each indicator"),
        WEEK,
        "ecart",
        ("indicators*",),
    ),
    Entry(
        "volumes",
        "pacli.cli.volumes:volumes",
        N_("How many it takes, and how many a week"),
        WEEK,
    ),
    Entry(
        "pipeline",
        "pacli.cli.pipeline:pipeline",
        N_("The order book: open deals and what they are worth"),
        WEEK,
        "carnet",
    ),
    Entry(
        "review",
        "pacli.cli.review:review",
        N_("The weekly review, step by step"),
        WEEK,
        "bilan",
    ),
    Entry(
        "action",
        "pacli.cli.action:list_",
        N_("Main actions"),
        PLAN,
        entries=(
            Entry("add", "pacli.cli.action:add", N_("Add an action")),
            Entry("list", "pacli.cli.action:list_", N_("List the actions")),
            Entry(
                "show",
                "pacli.cli.action:show",
                N_("Show an action with all its fields"),
                ids=("actions",),
            ),
            Entry(
                "set", "pacli.cli.action:set_", N_("Set fields of an action"), ids=("actions",)
            ),
            Entry(
                "done", "pacli.cli.action:done", N_("Mark an action as done"), ids=("actions",)
            ),
            Entry("drop", "pacli.cli.action:drop", N_("Give an action up"), ids=("actions",)),
            Entry(
                "rm",
                "pacli.cli.action:rm",
                N_("Take an action out of the plan"),
                ids=("actions",),
            ),
            Entry(
                "rename",
                "pacli.cli.action:rename",
                N_("Give an action another id"),
                ids=("actions",),
            ),
        ),
    ),
    Entry(
        "task",
        "pacli.cli.task:list_",
        N_("The steps of actions"),
        PLAN,
        entries=(
            Entry("add", "pacli.cli.task:add", N_("Add a task to an action"), ids=("actions",)),
            Entry("list", "pacli.cli.task:list_", N_("List the tasks"), ids=("actions",)),
            Entry(
                "show",
                "pacli.cli.task:show",
                N_("Show a task with all its fields"),
                ids=("actions/tasks",),
            ),
            Entry(
                "set", "pacli.cli.task:set_", N_("Set fields of a task"), ids=("actions/tasks",)
            ),
            Entry(
                "done", "pacli.cli.task:done", N_("Mark tasks as done"), ids=("actions/tasks*",)
            ),
            Entry("drop", "pacli.cli.task:drop", N_("Give tasks up"), ids=("actions/tasks*",)),
            Entry(
                "rm",
                "pacli.cli.task:rm",
                N_("Take a task out of the plan"),
                ids=("actions/tasks",),
            ),
            Entry(
                "rename",
                "pacli.cli.task:rename",
                N_("Give a task another id"),
                ids=("actions/tasks",),
            ),
        ),
    ),
    Entry(
        "indicator",
        "pacli.cli.indicator:list_",
        N_("What is counted or measured"),
        PLAN,
        entries=(
            Entry("add", "pacli.cli.indicator:add", N_("Add an indicator")),
            Entry("list", "pacli.cli.indicator:list_", N_("List the indicators")),
            Entry(
                "show",
                "pacli.cli.indicator:show",
                N_("Show an indicator with all its fields"),
                ids=("indicators",),
            ),
            Entry(
                "set",
                "pacli.cli.indicator:set_",
                N_("Set fields of an indicator"),
                ids=("indicators",),
            ),
            Entry(
                "rm",
                "pacli.cli.indicator:rm",
                N_("Take an indicator out of the plan"),
                ids=("indicators",),
            ),
            Entry(
                "rename",
                "pacli.cli.indicator:rename",
                N_("Give an indicator another id"),
                ids=("indicators",),
            ),
        ),
    ),
    Entry(
        "reading",
        "pacli.cli.reading:list_",
        N_("What was noted, day by day"),
        PLAN,
        entries=(
            Entry(
                "list", "pacli.cli.reading:list_", N_("List the readings"), ids=("indicators",)
            ),
            Entry(
                "set",
                "pacli.cli.reading:set_",
                N_("Set the reading of a day"),
                ids=("indicators",),
            ),
            Entry(
                "rm",
                "pacli.cli.reading:rm",
                N_("Take the reading of a day away"),
                ids=("indicators",),
            ),
        ),
    ),
    Entry(
        "deal",
        "pacli.cli.deal:list_",
        N_("Sales under way, won and lost"),
        PLAN,
        entries=(
            Entry("add", "pacli.cli.deal:add", N_("Add a deal")),
            Entry("list", "pacli.cli.deal:list_", N_("List the deals")),
            Entry(
                "show",
                "pacli.cli.deal:show",
                N_("Show a deal with all its fields"),
                ids=("deals",),
            ),
            Entry("set", "pacli.cli.deal:set_", N_("Set fields of a deal"), ids=("deals",)),
            Entry("win", "pacli.cli.deal:win", N_("Mark a deal as won"), ids=("deals",)),
            Entry("lose", "pacli.cli.deal:lose", N_("Mark a deal as lost"), ids=("deals",)),
            Entry("note", "pacli.cli.deal:note", N_("Note what was said"), ids=("deals",)),
            Entry("rm", "pacli.cli.deal:rm", N_("Take a deal out of the plan"), ids=("deals",)),
            Entry(
                "rename",
                "pacli.cli.deal:rename",
                N_("Give a deal another id"),
                ids=("deals",),
            ),
        ),
    ),
    Entry(
        "idea",
        "pacli.cli.idea:list_",
        N_("What tempts you, parked until the review"),
        PLAN,
        "idee",
        entries=(
            Entry("add", "pacli.cli.idea:add", N_("Park an idea")),
            Entry("list", "pacli.cli.idea:list_", N_("List the ideas")),
            Entry(
                "show",
                "pacli.cli.idea:show",
                N_("Show an idea with all its fields"),
                ids=("ideas",),
            ),
            Entry("set", "pacli.cli.idea:set_", N_("Set fields of an idea"), ids=("ideas",)),
            Entry("take", "pacli.cli.idea:take", N_("Make an idea an action"), ids=("ideas",)),
            Entry("keep", "pacli.cli.idea:keep", N_("Keep ideas for later"), ids=("ideas*",)),
            Entry("drop", "pacli.cli.idea:drop", N_("Drop ideas"), ids=("ideas*",)),
            Entry(
                "rm", "pacli.cli.idea:rm", N_("Take an idea out of the plan"), ids=("ideas",)
            ),
            Entry(
                "rename",
                "pacli.cli.idea:rename",
                N_("Give an idea another id"),
                ids=("ideas",),
            ),
        ),
    ),
    Entry("set", "pacli.cli.set:set_", N_("Set any field by its path"), PLAN),
    Entry("init", "pacli.cli.init:init", N_("Start a plan here"), FILE),
    Entry("demo", "pacli.cli.demo:demo", N_("See pac at work on an example"), FILE),
    Entry(
        "check",
        "pacli.cli.check:check",
        N_("Errors and warnings in the plan"),
        FILE,
        "verifier",
    ),
    Entry(
        "edit", "pacli.cli.edit:edit", N_("Open the plan in your editor, then check it"), FILE
    ),
    Entry("undo", "pacli.cli.undo:undo", N_("Take back the last change made by pac"), FILE),
    Entry("where", "pacli.cli.where:where", N_("Which file pac uses, and why"), FILE),
    Entry(
        "schema", "pacli.cli.schema:schema", N_("The JSON Schema of a plan, for editors"), FILE
    ),
    Entry(
        "completion",
        "pacli.cli.completion:completion",
        N_("Let the Tab key finish commands and ids"),
        FILE,
    ),
)


def find(word: str, entries: tuple[Entry, ...] = COMMANDS) -> Entry | None:
    """The command called ``word``, in English or in French, with or without accents."""
    if not word.isascii():
        from pacli.forms.text import fold

        word = fold(word)
    for entry in entries:
        if word in (entry.name, entry.french):
            return entry
    return None


def names(entries: tuple[Entry, ...], language: str) -> list[str]:
    """The names of commands in her language: those in French are for French speakers."""
    french = [entry.french for entry in entries if entry.french]
    return [entry.name for entry in entries] + (french if language == "fr" else [])
