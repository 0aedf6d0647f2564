"""Completing words for the Tab key: commands, options, ids; never a text of the plan.

A shell may evaluate what it is offered, so only words of a safe form are. The table of
commands says where ids stand, so that typer is needed for a command's options alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.cli.commands import COMMANDS, find, names
from pacli.cli.entry import Entry
from pacli.cli.options import COMMON
from pacli.errors import Message, PacError

if TYPE_CHECKING:
    from pacli.cli.context import Session
    from pacli.store.read import Draft

SHELLS = ("bash", "zsh", "fish")

_OPTION = re.compile(r"--?[a-z]")
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/-]*|--?[a-z][a-z-]*(=[a-z]+)?")


class Flag(NamedTuple):
    """An option as completion sees it. ``metavar`` is None where it takes no value."""

    name: str
    names: tuple[str, ...]
    metavar: str | None
    help: Message

    @property
    def choices(self) -> list[str]:
        """The words that it takes as they stand; a placeholder such as DATE is none."""
        return [word for word in (self.metavar or "").split("|") if word == word.lower()]


Offer = tuple[str, Message | None]
"""A word, and what it means where a shell shows that."""


def answer(session: Session, shell: str, words: Sequence[str]) -> int:
    """Print what may stand for the last of ``words``, one offer a line.

    ``words`` are those after ``pac``; the last one is unfinished, perhaps empty. zsh and
    fish get a meaning after a tab.
    """
    if shell == "bash":
        # Readline cuts --lang=fr at the sign.
        words = [word for word in words if word != "="]
    *before, last = words or [""]
    for value, meaning in _offers(session, before, last):
        if not value.startswith(last) or not _SAFE.fullmatch(value):
            continue
        if meaning and shell != "bash":
            session.write(f"{value}\t{_harmless(session.say(meaning))}\n")
        else:
            session.write(value + "\n")
    return 0


def _harmless(text: str) -> str:
    return re.sub(r"[^\w '’.,()-]", " ", text)


def _offers(session: Session, before: list[str], last: str) -> Iterator[Offer]:
    place = Place()
    for word in before:
        if not place.follow(word, session):
            return
    entry, waiting = place.entry, place.waiting
    if waiting is not None:
        yield from ((choice, None) for choice in waiting.choices)
    elif last.startswith("-"):
        name, equals, _ = last.partition("=")
        known = _flag(name, entry) if equals else None
        choices = known.choices if known else ()
        yield from ((f"{name}={choice}", None) for choice in choices)
        yield from ((flag.names[-1], flag.help) for flag in _flags(entry))
    elif entry is None or entry.entries:
        yield from _commands(session, entry.entries if entry else COMMANDS)
    else:
        yield from _ids(session, entry, place.position)


class Place:
    """Where the unfinished word stands: in which command, after which option."""

    def __init__(self) -> None:
        self.entry: Entry | None = None
        self.position = 0
        self.waiting: Flag | None = None

    def follow(self, word: str, session: Session) -> bool:
        """Go past ``word``; False where it is no command."""
        if self.waiting is not None:
            if self.waiting.name in {"file", "lang"}:
                setattr(session.options, self.waiting.name, word)
            self.waiting = None
        elif _OPTION.match(word):
            name, given, _ = word.partition("=")
            flag = _flag(name, self.entry)
            self.waiting = flag if flag and flag.metavar and not given else None
        elif self.entry is not None and not self.entry.entries:
            self.position += 1
        else:
            self.entry = find(word, self.entry.entries if self.entry else COMMANDS)
            return self.entry is not None
        return True


def _commands(session: Session, entries: tuple[Entry, ...]) -> Iterator[Offer]:
    for name in names(entries, session.say.code):
        entry = find(name, entries)
        if entry is not None:
            yield name, entry.help


def _ids(session: Session, entry: Entry, position: int) -> Iterator[Offer]:
    """The ids of the sections that the entry takes at this position."""
    if not entry.ids:
        return
    place = entry.ids[min(position, len(entry.ids) - 1)]
    if position >= len(entry.ids) and not place.endswith("*"):
        return
    try:
        draft = session.draft()
        for path in place.rstrip("*").split():
            section, _, inside = path.partition("/")
            for one in _names(draft, section):
                if not inside:
                    yield one, None
                    continue
                for inner in draft.ids(section, one, inside):
                    yield f"{one}/{inner}", None
    except (PacError, OSError):
        return


def _names(draft: Draft, section: str) -> tuple[str, ...]:
    """The ids of a section; stages of the funnel are known by their indicators."""
    if section != "funnel":
        return draft.ids(*section.split("."))
    from pacli.changes.funnel import stages

    return stages(draft)


def _flag(name: str, entry: Entry | None) -> Flag | None:
    for flag in _common():
        if name in flag.names:
            return flag
    return next((flag for flag in _flags(entry) if name in flag.names), None)


def _flags(entry: Entry | None) -> Iterator[Flag]:
    if entry is not None and (entry.options or not entry.entries):
        from pacli.cli.app import build

        params: list[Any] = list(build(entry).params)
        for one in params:
            if one.param_type_name == "option" and not one.hidden:
                metavar = None if one.is_flag else (one.metavar or str(one.name).upper())
                text = Message(one.help or "")
                yield Flag(one.name or "", tuple(one.opts), metavar, text)
                if one.secondary_opts:
                    yield Flag(one.name or "", tuple(one.secondary_opts), metavar, text)
    else:
        yield from _common()
    yield Flag("help", ("-h", "--help"), None, Message(""))


def _common() -> list[Flag]:
    return [Flag(*one) for one in COMMON]
