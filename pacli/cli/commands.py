"""The table of commands: what ``pac --help`` shows, and where each command lives.

Nothing is imported here, so that help and completion do not wait for any command.

To add a command, write a module with a function and one line below::

    Entry("gap", "pacli.cli.gap:gap", N_("How far you are…"), WEEK, ("indicators*",))

    def gap(
        session: Session,             # always first, imported from pacli.cli.context
        ids: Annotated[list[str] | None, Argument(metavar=N_("ID"), help=N_("…"))] = None,
        since: Annotated[str | None, Option(help=N_("…"), metavar="DATE")] = None,
    ) -> int | None:                  # an exit code, or nothing: 0

``Argument`` and ``Option`` are typer's. Take words as ``str`` and read them with
``pacli.forms``: dates, durations, numbers and choices have human forms in two languages.
Negative values pass as arguments. Options that every command takes are in ``session``.
A noun has ``entries``, its own commands; its target runs when it stands alone. Options made
from the model: decorate the function with ``pacli.cli.app.more_options``. Nouns whose verbs
edit items stand in :mod:`pacli.cli.nouns`; names in French in :mod:`pacli.aliases`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pacli.aliases import FRENCH
from pacli.cli.entry import DAY, FILE, PLAN, WEEK, Entry
from pacli.cli.nouns import NOUNS
from pacli.errors import N_

COMMANDS: tuple[Entry, ...] = (
    Entry(
        "today",
        "pacli.cli.today:today",
        N_("Where you stand and what to do, the most urgent first"),
        DAY,
    ),
    Entry(
        "log",
        "pacli.cli.log:log",
        N_("Note readings; alone, asks for what is due"),
        DAY,
        ("indicators",),
    ),
    Entry(
        "done",
        "pacli.cli.done:done",
        N_("Mark tasks and rituals as done"),
        DAY,
        ("actions/tasks rituals*",),
    ),
    Entry(
        "gap",
        "pacli.cli.gap:gap",
        N_("Done against expected, for each indicator"),
        WEEK,
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
    ),
    Entry(
        "week",
        "pacli.cli.week:week",
        N_("The week as a grid: slots, rituals, tasks, hours, clashes"),
        WEEK,
    ),
    Entry(
        "gantt",
        "pacli.cli.gantt:gantt",
        N_("Actions and tasks over the weeks, months or quarters"),
        WEEK,
        ids=("actions*",),
    ),
    Entry(
        "review",
        "pacli.cli.reviewing.command:review",
        N_("The weekly review, step by step"),
        WEEK,
        entries=(
            Entry(
                "list", "pacli.cli.reviewing.held:list_", N_("List the reviews that were held")
            ),
            Entry(
                "show",
                "pacli.cli.reviewing.held:show",
                N_("Show a review as it was noted"),
                ids=("reviews",),
            ),
        ),
        options=True,
    ),
    Entry(
        "workload",
        "pacli.cli.workload:workload",
        N_("Who does what and when: hours asked against hours there"),
        WEEK,
    ),
    *NOUNS,
    Entry(
        "assess",
        "pacli.cli.choosing.command:assess",
        N_("Which actions to choose, and in which order"),
        PLAN,
        ("actions",),
    ),
    Entry(
        "off",
        "pacli.cli.off:off",
        N_("Days off: rituals excused, figures wait"),
        PLAN,
    ),
    Entry(
        "budget",
        "pacli.cli.budget:budget",
        N_("Money planned, spent, agreed and left; what a win costs"),
        PLAN,
    ),
    Entry("set", "pacli.cli.set:set_", N_("Set any field by its path"), PLAN),
    Entry(
        "sheet",
        "pacli.cli.sheet:sheet",
        N_("The follow-up sheet: objective, actions, indicators on a page"),
        PLAN,
    ),
    Entry(
        "renew",
        "pacli.cli.renewing.command:renew",
        N_("Close the period, and write the plan that follows"),
        PLAN,
    ),
    Entry("init", "pacli.cli.init:init", N_("Start a plan here"), FILE, apart=True),
    Entry("demo", "pacli.cli.demo:demo", N_("See pac at work on an example"), FILE, apart=True),
    Entry(
        "check",
        "pacli.cli.check:check",
        N_("Errors and warnings in the plan"),
        FILE,
    ),
    Entry(
        "explain",
        "pacli.cli.explain:explain",
        N_("What a problem code means, and what to do about it"),
        FILE,
        apart=True,
    ),
    Entry(
        "plans",
        "pacli.cli.plans:plans",
        N_("The plans of a folder, side by side"),
        FILE,
    ),
    Entry(
        "export",
        "",
        N_("The plan for other programs"),
        FILE,
        entries=(
            Entry(
                "ics", "pacli.cli.export:ics", N_("Rituals, tasks and deadlines for calendars")
            ),
            Entry("md", "pacli.cli.export:md", N_("A document to send, in Markdown")),
        ),
    ),
    Entry(
        "edit", "pacli.cli.edit:edit", N_("Open the plan in your editor, then check it"), FILE
    ),
    Entry(
        "diff",
        "pacli.cli.diff:diff",
        N_("What changed in the plan since a version in git"),
        FILE,
    ),
    Entry(
        "history",
        "pacli.cli.history:history",
        N_("The plan's versions in git, and figures through them"),
        FILE,
        ids=("indicators*",),
    ),
    Entry("undo", "pacli.cli.undo:undo", N_("Take back the last change made by pac"), FILE),
    Entry("where", "pacli.cli.where:where", N_("Which file pac uses, and why"), FILE),
    Entry(
        "schema",
        "pacli.cli.schema:schema",
        N_("The JSON Schema of a plan, for editors"),
        FILE,
        apart=True,
    ),
    Entry(
        "completion",
        "pacli.cli.completion:completion",
        N_("Let the Tab key finish commands and ids"),
        FILE,
        apart=True,
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


PLANLESS = frozenset(("init", "demo", "plans", "explain", "schema", "completion", "help"))
"""Commands that no plan is needed for."""


def about_plans() -> Iterator[str]:
    """The names, in both languages, of the commands that are about a plan."""
    for entry in COMMANDS:
        if entry.name not in PLANLESS:
            yield entry.name
            if entry.name in FRENCH:
                yield FRENCH[entry.name]
