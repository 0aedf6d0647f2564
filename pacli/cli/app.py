"""Commands as typer runs them, each imported when it is called and not before."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from typing import Any

from typer import Context, TyperException
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

from pacli.aliases import CommandLine
from pacli.cli.commands import COMMANDS, find, names
from pacli.cli.entry import Entry
from pacli.cli.options import common, glean
from pacli.errors import N_, Usage
from pacli.pick import nearest

_NEGATIVE = re.compile(r"-[\d.,]")
_DOTS = re.compile(r"(?:[^=\s]*=)?[\s“”«»\"']*(?:…|\.{3,})[\s“”«»\"']*")
_HELD = "\0"
"""Holds a negative value apart from options; no word of a command line has this character."""


def _refuse_dots(words: Sequence[str]) -> None:
    """Refuse what hints print where her own words belong."""
    for word in words:
        if _DOTS.fullmatch(word):
            raise Usage(
                N_("“{word}” only shows where words of your own go."),
                hint=N_("Put your own words in place of …"),
                word=word,
            )


def more_options(
    make: Callable[[], Sequence[Any]],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Options beside those of a function's signature, made when its command is called.

    ``make`` returns typer's parameters; their values are passed by name (``**fields``).
    """

    def mark(function: Callable[..., Any]) -> Callable[..., Any]:
        function.more_options = make  # type: ignore[attr-defined]
        return function

    return mark


class Command(TyperCommand):
    """A command that also takes the common options, and negative values."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words after the command's name."""
        held = [_HELD + word if _NEGATIVE.match(word) else word for word in args]
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, held)
        except TyperException as error:
            # Of an option without its value the parser does not say in which command.
            error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]
            raise
        ctx.params = {name: _release(value) for name, value in ctx.params.items()}
        if not ctx.resilient_parsing:
            _refuse_dots(args)
        if rest and not ctx.resilient_parsing:
            from pacli.cli.help import command_name

            raise Usage(
                N_("“{word}” is one word too many for pac {command}."),
                hint=N_("Put quotes around a text of several words. See: pac {command} --help"),
                word=_release(rest[0]),
                command=CommandLine(command_name(ctx)),
            )
        return rest

    def get_help(self, ctx: Any) -> str:
        """The help of this command, in her language."""
        from pacli.cli.help import command_help

        ctx.obj.heeds = "here"
        return command_help(self, ctx)


class Group(TyperGroup):
    """A table of commands; alone it does what its entry's target does."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(
            name=entry.name,
            params=_command(entry).params if entry.options else common(),
            add_help_option=False,
            invoke_without_command=True,
            rich_markup_mode=None,
        )
        self.entry = entry

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 typer's signature
        """The names to complete: French ones are for those who know them."""
        return [entry.name for entry in self.entry.entries]

    def get_command(self, ctx: Any, cmd_name: str) -> Command | Group | None:  # noqa: ARG002 as above
        """The command called so, imported now."""
        entry = find(cmd_name, self.entry.entries)
        return build(entry) if entry else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command and its words; an unknown name is told with the nearest."""
        entry = find(args[0], self.entry.entries)
        command = build(entry) if entry else None
        if entry and entry.apart:
            ctx.obj.heeds = "here"
        if command is None and not ctx.resilient_parsing:
            glean(ctx.obj.words, ctx.obj.options)
            raise unknown(args[0], self.entry, ctx.obj.say.code)
        return (args[0] if command else None), command, args[1:]

    def invoke(self, ctx: Any) -> Any:
        """Run the command, or what the noun alone does."""
        if ctx._protected_args:  # noqa: SLF001 typer has no other word for it
            self._refuse_options(ctx)
            return super().invoke(ctx)
        if not self.entry.target:
            ctx.obj.write(self.get_help(ctx) + "\n")
            return 0
        return load(self.entry.target)(ctx.obj, **ctx.params)

    def _refuse_options(self, ctx: Any) -> None:
        """An option of the noun alone says nothing to its commands."""
        for param in self.params:
            if ctx.params.get(param.name):
                raise Usage(
                    N_("{option} is for pac {noun} alone."),
                    option=param.opts[-1],
                    noun=CommandLine(self.entry.name),
                )

    def get_help(self, ctx: Any) -> str:
        """The commands, in her language."""
        from pacli.cli.help import group_help, overview

        session = ctx.obj
        session.heeds = "here"
        if ctx.parent is None:
            return overview(session.say, session.screen.columns)
        return group_help(self.entry, self.params, session.say, session.screen.columns)


def root() -> Group:
    """All of pac."""
    return Group(
        Entry("pac", "pacli.cli.plain:plain", N_("A sales action plan"), entries=COMMANDS)
    )


def load(target: str) -> Callable[..., Any]:
    """The function at ``module:name``."""
    module, _, name = target.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def build(entry: Entry) -> Command | Group:
    """The command of an entry, with its options."""
    return Group(entry) if entry.entries else _command(entry)


def _command(entry: Entry) -> Command:
    """What the target of an entry is as a command."""
    function = load(entry.target)
    command = get_command_from_info(
        CommandInfo(
            name=entry.name,
            cls=Command,
            callback=bind(function),
            help=entry.help,
            add_help_option=False,
        ),
        pretty_exceptions_short=False,
        rich_markup_mode=None,
    )
    if not isinstance(command, Command):
        raise TypeError(entry.name)
    if hasattr(function, "more_options"):
        command.params.extend(function.more_options())
    command.params.extend(common())
    return command


def bind(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function`` as typer may call it: its session comes from the context."""

    @wraps(function)
    def bound(ctx: Context, **values: Any) -> Any:
        return function(ctx.obj, **values)

    parameters = [
        one
        for one in list(inspect.signature(function, eval_str=True).parameters.values())[1:]
        if one.kind is not one.VAR_KEYWORD
    ]
    context = inspect.Parameter(
        "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Context
    )
    hints = {one.name: one.annotation for one in parameters}
    bound.__signature__ = inspect.Signature([context, *parameters])  # type: ignore[attr-defined]
    bound.__annotations__ = {"ctx": Context, **hints}
    return bound


def unknown(word: str, entry: Entry, language: str) -> Usage:
    """The error for a command that does not exist, among those of ``entry``."""
    near = nearest(word, names(entry.entries, language))
    if near:
        hint = N_("Did you mean {nearest}?")
    elif find("show", entry.entries):
        hint = N_("To see one: pac {noun} show {word}")
    else:
        hint = N_("See them all: pac --help")
    return Usage(
        N_("There is no command “{word}”."),
        hint=hint,
        word=word,
        nearest=near,
        noun=CommandLine(entry.name),
    )


def _release(value: Any) -> Any:
    if isinstance(value, str):
        return value.removeprefix(_HELD)
    if isinstance(value, (list, tuple)):
        return type(value)(_release(one) for one in value)
    return value
