"""An option that a command does not have: what was meant, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pacli.aliases import CommandLine
from pacli.changes.paths import TITLES
from pacli.errors import N_, Message, Usage
from pacli.forms.text import fold

OTHER_WORDS = {
    "assignee": ("owner",),
    "cost": ("budget", "cost_per_day"),
    "date": ("due", "on", "milestone", "end"),
    "deadline": ("due", "end", "milestone"),
    "estimate": ("duration",),
    "time": ("duration", "at"),
    "until": ("end", "due"),
    "value": ("target", "amount"),
    "who": ("owner",),
}
"""What other programs call the options of pac, the likeliest first."""

ASSIGNED = ("FIELD=VALUE", "PATH=VALUE")
"""What stands for the arguments of a command that sets fields."""

NEAR = 0.7
"""How like an option a slip is, where its dashes are left out."""


def no_such_option(error: Any, words: Sequence[str], see: Message, command: str) -> Usage:
    """What to write instead of an option; ``see`` where nothing like it is there."""
    option = str(error.option_name)
    hint: Message = see
    more: Mapping[str, object] = {"command": CommandLine(command)}
    if error.ctx is not None:
        hint, more = _meant(error.ctx, option, words) or (hint, more)
    return Usage(N_("There is no option {option} here."), hint=hint, option=option, **more)


def _meant(
    ctx: Any, option: str, words: Sequence[str]
) -> tuple[Message, dict[str, str]] | None:
    arguments = [one for one in ctx.command.params if one.param_type_name == "argument"]
    options = [
        one for one in ctx.command.params if one.param_type_name == "option" and not one.hidden
    ]
    say = ctx.obj.say
    word = fold(option).lstrip("-").replace("-", "_")
    if any((one.metavar or "") in ASSIGNED for one in arguments):
        return N_("Fields are set without dashes: {whole}"), {"whole": _assigned(option, words)}
    if any(word in _names(one, say) for one in arguments):
        from pacli.cli.help import usage

        told = N_("It is written without dashes, in its place: {usage}")
        return told, {"usage": usage(ctx)}
    near = _option(word, options, say)
    return (N_("Did you mean {nearest}?"), {"nearest": near}) if near else None


def _names(argument: Any, say: Any) -> set[str]:
    """What she may call an argument, in either language."""
    from pacli.cli.help import placeholder

    name = str(argument.name).rstrip("_")
    shown = f"{argument.metavar or ''} {placeholder(argument, say)}"
    names = {name, name.removesuffix("s"), *re.findall(r"\w+", fold(shown))}
    names |= _called(name, say)
    return names | (set(TITLES) if name in TITLES else set())


def _called(name: str, say: Any) -> set[str]:
    """What the screen calls a field: échéance."""
    from pacli.model.labels import LABELS

    return {fold(say(LABELS[name])).replace(" ", "_")} if name in LABELS else set()


def _option(word: str, options: Iterable[Any], say: Any) -> str | None:
    """The option that ``word`` stands for, begins with, or is a slip of."""
    from difflib import get_close_matches

    flags = {str(one.name): str(one.opts[-1]) for one in options}
    meant = [name for name in OTHER_WORDS.get(word, ()) if name in flags]
    meant += [name for name in flags if word in _called(name, say)]
    meant += [name for name in flags if word.startswith(f"{name}_")]
    by_flag = {flag.lstrip("-").replace("-", "_"): flag for flag in flags.values()}
    if meant:
        return flags[meant[0]]
    near = get_close_matches(word, by_flag, n=1, cutoff=NEAR)
    return by_flag[near[0]] if near else None


def _assigned(option: str, words: Sequence[str]) -> str:
    """The line as it is to be written where fields are set as FIELD=VALUE."""
    from pacli.changes.set import quoted

    places = (i for i, word in enumerate(words) if word.startswith(option))
    place = next(places, len(words) - 1)
    head, sign, value = words[place].partition("=")
    rest = list(words[place + 1 :])
    if not sign and rest:
        value, *rest = rest
    field = head.lstrip("-").replace("-", "_")
    return " ".join(["pac", *words[:place], quoted(field, value or "…"), *rest])
