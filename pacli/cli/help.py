"""Help, in her language: all commands by when they are needed, and one command's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pacli.aliases import CommandLine
from pacli.cli.commands import COMMANDS
from pacli.cli.entry import GROUPS, Entry
from pacli.cli.options import COMMON
from pacli.errors import N_, Message
from pacli.report.folding import fold

if TYPE_CHECKING:
    from pacli.locale import Language

WIDEST = 100
INDENT = 2
NARROW = 56
"""Under this width what a word means stands below it, not beside it."""


def overview(say: Language, columns: int) -> str:
    """``pac --help``."""
    what = say("pac keeps a sales action plan going: one file, a review every week.")
    lines = [*fold(what, min(columns, WIDEST)), "", say("Usage: pac [OPTIONS] COMMAND …")]
    for group in GROUPS:
        rows = [(_name(e, say), say(e.help)) for e in COMMANDS if e.group == group]
        if rows:
            lines += ["", say(group), *aligned(rows, columns)]
    lines += ["", say("Options of every command"), *aligned(_common(say), columns)]
    lines += ["", *fold(say("More on one of them: pac COMMAND --help"), min(columns, WIDEST))]
    return "\n".join(lines)


def group_help(entry: Entry, params: Sequence[Any], say: Language, columns: int) -> str:
    """``pac NOUN --help``: what it does alone with ``params``, and its commands."""
    rows = [(_name(e, say), say(e.help)) for e in entry.entries]
    own = [_option(p, say) for p in _own_options(params)]
    options = ["", say("Options"), *aligned(own, columns)] if own else []
    return "\n".join(
        [
            say.write(CommandLine(f"pac {entry.name}")),
            *_text(say(entry.help), columns),
            *options,
            "",
            *aligned(rows, columns),
            "",
            *fold(
                say(
                    "More on one of them: pac {name} COMMAND --help",
                    name=CommandLine(entry.name),
                ),
                min(columns, WIDEST),
            ),
        ]
    )


def command_help(command: Any, ctx: Any) -> str:
    """``pac COMMAND --help``: what it does, its arguments and options."""
    session = ctx.obj
    say, columns = session.say, session.screen.columns
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = _own_options(command.params)
    lines = fold(usage(ctx), min(columns, WIDEST))
    lines += _text(say(command.help), columns)
    rows = [(placeholder(p, say), say(p.help)) for p in arguments if p.help]
    if rows:
        lines += ["", *aligned(rows, columns)]
    if options:
        lines += ["", say("Options"), *aligned([_option(p, say) for p in options], columns)]
    example = next(filter(None, (_spoken(p, say) for p in options)), None)
    if example:
        told = say("Words of your language are taken too: {example}", example=example)
        lines += ["", *fold(told, min(columns, WIDEST))]
    lines += ["", *fold(say("Options of every command: pac --help"), min(columns, WIDEST))]
    return "\n".join(lines)


def usage(ctx: Any) -> str:
    """``pac task add ACTION TITLE``: the command of a context and its arguments."""
    arguments = [p for p in ctx.command.params if p.param_type_name == "argument"]
    words = " ".join(_usage(p, ctx.obj.say) for p in arguments)
    return f"{ctx.obj.say.write(CommandLine(f'pac {command_name(ctx)}'))} {words}".rstrip()


def command_name(ctx: Any) -> str:
    """``task add``: the words that lead to the command of a context, in English."""
    words: list[str] = []
    while ctx is not None and ctx.parent is not None:
        words.insert(0, ctx.command.name)
        ctx = ctx.parent
    return " ".join(words)


def _own_options(params: Iterable[Any]) -> list[Any]:
    """The options that not every command takes."""
    common = {one.name for one in COMMON}
    return [
        p
        for p in params
        if p.param_type_name == "option" and p.name not in common and not p.hidden
    ]


def placeholder(param: Any, say: Language) -> str:
    """What stands for the value of an argument: ``ID``, ``VALEUR``."""
    return say(param.metavar) if param.metavar else str(param.name).upper()


def _usage(param: Any, say: Language) -> str:
    name = placeholder(param, say)
    if param.nargs != 1:
        name += "…"
    return name if param.required else f"[{name}]"


def _option(param: Any, say: Language) -> tuple[str, str]:
    flags = ", ".join([*param.opts, *param.secondary_opts])
    if not param.is_flag:
        flags += f" {placeholder(param, say)}"
    return flags, say(param.help or N_(""))


def _spoken(param: Any, say: Language) -> str | None:
    """An option with one of its choices in her language, where that is not the file's."""
    from pacli.changes.choices import SHOWN

    if say.code == "en" or "|" not in (param.metavar or ""):
        return None
    word = str(param.metavar).split("|")[0]
    shown = say(SHOWN[word]) if word in SHOWN else word
    if shown == word:
        return None
    return f'{param.opts[-1]} "{shown}"' if " " in shown else f"{param.opts[-1]} {shown}"


def _common(say: Language) -> list[tuple[str, str]]:
    rows = []
    for one in COMMON:
        flags = ", ".join(one.flags)
        rows.append((f"{flags} {say(one.metavar)}" if one.metavar else flags, say(one.help)))
    rows.append(("-h, --help", say("Show this, or the help of a command")))
    rows.append(("--version", say("The version of pac")))
    return rows


def _name(entry: Entry, say: Language) -> str:
    if say.code == "fr" and entry.french:
        return f"{entry.french}, {entry.name}"
    return entry.name


def _text(text: Message | str, columns: int) -> list[str]:
    return [" " * INDENT + line for line in fold(text, min(columns, WIDEST) - INDENT)]


def _hung(text: str, columns: int) -> list[str]:
    first, *rest = fold(text, columns - INDENT, columns - 3 * INDENT)
    return [" " * INDENT + first, *(" " * 3 * INDENT + line for line in rest)]


def aligned(rows: list[tuple[str, str]], columns: int) -> list[str]:
    """Lines of names and, beside them or below where it is narrow, what they mean."""
    room = min(columns, WIDEST)
    left = max(len(name) for name, _ in rows) + INDENT + 2
    lines: list[str] = []
    for name, meaning in rows:
        if room < NARROW or 3 * left > 2 * room:
            lines += _hung(name, room)
            lines += [" " * 3 * INDENT + line for line in fold(meaning, room - 3 * INDENT)]
            continue
        first, *rest = fold(meaning, room - left)
        lines.append(f"{' ' * INDENT + name:<{left}}{first}".rstrip())
        lines += [" " * left + line for line in rest]
    return lines
