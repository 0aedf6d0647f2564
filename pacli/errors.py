"""Problems found in data, and errors raised by use.

A :class:`Problem` is a value: what is wrong with a plan, and where. Problems are
collected and all shown. A :class:`PacError` ends the command, with an exit code.
Neither holds finished text: both name a message of the catalogue and its
parameters, and the language is chosen when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Path = tuple[object, ...]
"""Where in a plan: mapping keys (``str``, ``date``) and list positions (``int``)."""


class Message(str):
    """An English text of the catalogue, translated when it is shown.

    ``N_("…")`` marks one. Parameters of a message that are themselves messages are
    translated too; dates, Decimals and Durations are written as the language does.
    """

    __slots__ = ()


N_ = Message


def C_(context: str, message: str) -> Message:  # noqa: N802 (as N_, and gettext's pgettext)
    """A message that reads alike in English but not elsewhere: ``C_("ritual", "done")``."""
    return Message(f"{context}\x04{message}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a plan file, or one way in which the plan could be better.

    ``code`` is a key of :data:`pacli.codes.CODES`; ``params`` fill its message and hint.
    ``hint`` replaces the code's general way out by a more precise one.
    ``line`` and ``column`` count from 1, in characters; ``excerpt`` is the raw line, and
    ``width`` how many characters the caret underlines. ``also`` is a second line
    concerned (the first of two duplicate keys).
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    path: Path = ()
    line: int | None = None
    column: int | None = None
    file: str | None = None
    severity: str = "error"
    hint: Message | None = None
    excerpt: str | None = None
    width: int = 1
    also: tuple[int, str] | None = None


class PacError(Exception):
    """Something that a person can put right; ``exit_code`` is what the program returns."""

    exit_code = 1

    def __init__(self, message: str, /, *, hint: str | None = None, **params: object) -> None:
        super().__init__(message)
        self.message = Message(message)
        self.hint = Message(hint) if hint is not None else None
        self.params = params


class Refused(PacError):  # noqa: N818 - a state of the request, not an error of hers
    """The request cannot be carried out on this plan; nothing was written."""


class NotFound(Refused):
    """No plan, or an id that the plan does not have."""


class Busy(Refused):
    """The file is locked or was changed by someone else meanwhile."""


class Usage(PacError):  # noqa: N818 - what is told is how to use pac
    """The words of the command are off, or an answer is missing without a terminal."""

    exit_code = 2


class PlanError(PacError):
    """The plan cannot be used; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(N_("The plan has errors."))
        self.problems = problems
