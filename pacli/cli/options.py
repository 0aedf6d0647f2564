"""The options that every command takes, before or after its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli import __version__
from pacli.errors import N_, Message, Usage

if TYPE_CHECKING:
    from typer.core import TyperOption


class Common(NamedTuple):
    """One such option: its field in Options, its flags, what stands for its value, its help."""

    name: str
    flags: tuple[str, ...]
    metavar: Message | None
    help: Message


COMMON = (
    Common("file", ("-f", "--file"), N_("FILE"), N_("The plan to use")),
    Common("today", ("--today",), N_("DATE"), N_("Take this day for today")),
    Common("json", ("--json",), None, N_("Write JSON, for programs")),
    Common("plain", ("--plain",), None, N_("Neither colours nor drawn symbols")),
    Common("lang", ("--lang",), N_("fr|en"), N_("The language to speak")),
    Common("no_input", ("--no-input",), None, N_("Ask nothing")),
    Common("quiet", ("-q", "--quiet"), None, N_("Say less")),
    Common("verbose", ("-v", "--verbose"), None, N_("Say more")),
    Common("dry_run", ("-n", "--dry-run"), None, N_("Show what would change, write nothing")),
    Common("color", ("--color",), N_("auto|always|never"), N_("When to use colours")),
    Common("no_color", ("--no-color",), None, N_("No colours")),
)


HELP = ("-h", "--help")
VERSION = ("-V", "--version")


class Options:
    """What the common options say; None and False where they say nothing."""

    __slots__ = tuple(one.name for one in COMMON)

    file: str | None
    today: str | None
    json: bool
    plain: bool
    lang: str | None
    no_input: bool
    quiet: bool
    verbose: bool
    dry_run: bool
    color: str | None
    no_color: bool

    def __init__(self) -> None:
        for one in COMMON:
            setattr(self, one.name, None if one.metavar else False)


def common() -> list[TyperOption]:
    """The options as typer's, each noted in ``ctx.obj.options`` when it is given."""
    from typer.core import TyperOption

    def note(ctx: Any, param: Any, value: Any) -> None:
        if not value or ctx.obj is None:
            return
        choices = (param.metavar or "").split("|")
        if len(choices) > 1 and value not in choices and not ctx.resilient_parsing:
            raise Usage(
                N_("{option} takes {choices}, not “{value}”."),
                option=param.opts[-1],
                choices=", ".join(choices),
                value=value,
            )
        setattr(ctx.obj.options, param.name, value)

    def telling(name: str, flags: tuple[str, ...], text: Callable[[Any], str]) -> TyperOption:
        """An option that prints a text in place of what the command does."""

        def tell(ctx: Any, _: Any, value: Any) -> None:
            if value and not ctx.resilient_parsing:
                glean(ctx.obj.words, ctx.obj.options)
                ctx.obj.write(text(ctx) + "\n")
                ctx.exit()

        return TyperOption(
            param_decls=[name, *flags],
            is_flag=True,
            default=False,
            expose_value=False,
            is_eager=True,
            callback=tell,
            hidden=True,
        )

    return [
        telling("help", HELP, lambda ctx: str(ctx.get_help())),
        telling("version", VERSION, lambda _: f"pac {__version__}"),
        *(
            TyperOption(
                param_decls=[one.name, *one.flags],
                is_flag=one.metavar is None,
                default=None if one.metavar else False,
                metavar=one.metavar,
                help=one.help,
                expose_value=False,
                is_eager=True,
                callback=note,
            )
            for one in COMMON
        ),
    ]


def glean(words: Sequence[str], options: Options) -> None:
    """Note ``--lang`` and ``--json`` of words that could not be parsed.

    An error is told in the language and the form that were asked for, wherever in the
    line it is.
    """
    before = list(words[: words.index("--")] if "--" in words else words)
    options.json = options.json or "--json" in before
    for word, value in zip(before, [*before[1:], ""], strict=False):
        name, _, joined = word.partition("=")
        if name == "--lang" and (joined or value) in {"fr", "en"}:
            options.lang = options.lang or joined or value
