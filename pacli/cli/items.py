"""What the commands of every noun share: options made from the model, and the edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, Message, Path

if TYPE_CHECKING:
    from typer.core import TyperOption

    from pacli.changes.change import Change, PlanText
    from pacli.model.shape import Shape

Find = Callable[["PlanText"], Path]
"""Says which item is meant, on the text as it is once the file is locked."""

Remark = Callable[["Change", Mapping[str, Any]], "Change"]
"""A change with what is to be said of it, from the plan before it."""

FIELD = N_("FIELD=VALUE")
ID = N_("ID")

WithReferences = Annotated[
    bool, Option("--with-references", help=N_("Also where other items name it"))
]
OwnId = Annotated[
    str | None, Option("--id", metavar=ID, help=N_("Its id, instead of one made"))
]
NewId = Annotated[str, Argument(metavar=N_("NEW"), help=N_("The new id"))]

_METAVARS: dict[str, Message] = {
    "text": N_("TEXT"),
    "number": N_("NUMBER"),
    "whole": N_("NUMBER"),
    "rate": N_("RATE"),
    "date": N_("DATE"),
    "span": N_("DAYS"),
    "duration": N_("DURATION"),
}

_HELPS: dict[str, Message] = {
    "every": N_("friday, “friday afternoon”, “every day”, “1st of the month”"),
}
"""What is said of a field here, where the description of the file names other words."""


def _none(change: Change, _: Mapping[str, Any]) -> Change:
    """The change as it is."""
    return change


def fields_of(section: Path) -> Callable[[], list[TyperOption]]:
    """Options for the fields of a section's items, beside the first, which is given bare.

    Fields with parts of their own are left to ``set``; ``uid`` is none for a new item.
    """

    def make() -> list[TyperOption]:
        from pacli.store.read import shape

        item = shape().at((*section, ""))
        fields = list(item.fields.items())[1:] if item else []
        return [option(name, f) for name, f in fields if _simple(f) and name != "uid"]

    return make


def option(name: str, shape: Shape) -> TyperOption:
    """The option of a field, of the same name; that of a list may be repeated."""
    from typer.core import TyperOption

    flag = "--" + name.replace("_", "-")
    several = shape.kind == "list"
    inner = shape.item if several and shape.item is not None else shape
    words = "|".join(map(str, inner.choices))
    if shape.kind == "bool":
        return TyperOption(
            param_decls=[name, f"{flag}/--no-{flag[2:]}"],
            is_flag=True,
            default=None,
            help=shape.description,
        )
    return TyperOption(
        param_decls=[name, flag],
        default=None,
        multiple=several,
        metavar=words or (ID if inner.name == "id" else _METAVARS[inner.kind]),
        help=_HELPS.get(name, shape.description),
    )


def _simple(shape: Shape) -> bool:
    inner = shape.item if shape.kind == "list" and shape.item is not None else shape
    return inner.kind in _METAVARS or inner.kind in {"choice", "bool"}


def given(fields: Mapping[str, Any]) -> dict[str, str]:
    """The options that she gave, as words; those of a list between commas."""
    words: dict[str, str] = {}
    for name, value in fields.items():
        if isinstance(value, bool):
            words[name] = "yes" if value else "no"
        elif isinstance(value, list | tuple):
            words[name] = ",".join(value)
        elif value is not None:
            words[name] = value
    return words


def add(
    session: Session,
    section: Find,
    fields: Mapping[str, str],
    name: str | None,
    remark: Remark = _none,
) -> None:
    """Add an item; the first of ``fields`` names it. ``remark`` may add to what is told."""

    def request(draft: PlanText) -> Change:
        from pacli.changes.items import add as added

        made = added(draft, section(draft), fields, session.today, name=name)
        return remark(made, draft.readable())

    session.edit(request)


def assign(
    session: Session, item: Find, words: list[str], why: str | None, remark: Remark = _none
) -> None:
    """Set fields of an item, or of the whole plan where the path is empty.

    ``remark`` may add to what is told.
    """

    def request(draft: PlanText) -> Change:
        from pacli.changes.paths import Place
        from pacli.changes.set import Setter, assignments

        path = item(draft)
        shape = draft.shape.at(path)
        assert shape is not None  # noqa: S101 (items of known sections)
        setter = Setter(draft.readable(), Place(path, shape), session.today, why)
        return remark(setter.change(assignments(words)), draft.readable())

    session.edit(request)


def remove(session: Session, item: Find, *, references: bool) -> None:
    """Take an item away."""

    def request(draft: PlanText) -> Change:
        from pacli.changes.items import remove as removed

        return removed(draft, item(draft), references=references)

    session.edit(request)


def rename(session: Session, item: Find, new: str) -> None:
    """Give an item another id, wherever it is named."""

    def request(draft: PlanText) -> Change:
        from pacli.changes.items import rename as renamed

        return renamed(draft, item(draft), new)

    session.edit(request)


def of(section: str, word: str) -> Find:
    """The item of a section that a word is, or begins."""

    def find(draft: PlanText) -> Path:
        from pacli.pick import pick

        return (section, pick(word, draft.ids(section)))

    return find


def show(
    session: Session,
    noun: str,
    item: Find,
    then: Callable[[], None] | None = None,
    also: Callable[[], Mapping[str, object]] | None = None,
) -> None:
    """Print an item with the fields that it has, in the order of the model; ``then`` more.

    ``also`` is what the report for programs has beside the item.

    Raises PlanError where the item is not right.
    """
    from pacli.changes.paths import at
    from pacli.model.ids import OWN

    draft = session.draft()
    path = item(draft)
    found = draft.item(*path)
    data, shape = at(draft.data(), path), draft.shape.at(path)
    assert shape is not None  # noqa: S101 (items of known sections)
    if session.options.json:
        own = [key for key in data if key.startswith(OWN)]
        fields = {name: data.get(name) for name in (*shape.fields, *own)}
        more = also() if also is not None else {}
        session.report(noun, item={"id": path[-1], **fields}, **more)
        return
    from pacli.report.terminal.console import DIM
    from pacli.report.terminal.fields import Fields
    from pacli.report.terminal.item import print_item

    # Of the path, ids are every other step: actions, boutique, tasks, solution.
    name = "/".join(str(step) for step in path[1::2])
    currency = draft.scalar("currency", default="EUR")
    verbose = session.options.verbose
    writer = Fields(session.say, session.today, currency, data.get("unit"), keys=verbose)
    steps = data.get("tasks")
    with session.paged():
        print_item(session.screen, name, {**data, "tasks": None}, shape, writer)
        if steps:
            from pacli.analysis.items import tasks_of
            from pacli.report.terminal.items import print_steps

            tasks = list(tasks_of(name, found, session.today))
            session.screen.line(writer.label("tasks"), DIM, indent=2)
            print_steps(session.screen, tasks, session.say, session.today, indent=4)
        if then is not None:
            then()
