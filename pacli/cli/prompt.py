"""Questions on a terminal, and reading the answers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pacli.errors import N_, PacError, Usage
from pacli.report.clean import clean
from pacli.report.folding import fold
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.cli.context import Session

YES = ("y", "yes", "o", "oui")
NO = ("n", "no", "non")

HELP = "?"
UNKNOWN = frozenset(
    (
        "-", "je sais pas", "je ne sais pas", "j'sais pas", "sais pas", "ne sais pas", "jsp",
        "nsp", "aucune idee", "pas d'idee", "pas idee", "je ne sais pas encore",
        "je sais pas encore", "don't know", "dont know", "i don't know", "i dont know",
        "i do not know", "do not know", "don't know yet", "no idea", "dunno", "idk", "not sure",
    )
)  # fmt: skip
"""Answers, without accents, that are none: they count as Enter alone."""

ROOM = 8
"""Columns left for the answer beside its question."""


def read_line(session: Session, prompt: str) -> str:
    """One line from the keyboard. Raises Usage at the end of the input (Ctrl-D)."""
    import sys

    prompt = clean(prompt)
    try:
        if session.stdin is sys.stdin and session.stdout is sys.stdout:
            if session.environ.get("TERM") != "dumb":
                with suppress(ImportError):
                    # Arrow keys and accents in what is typed: input() uses it once
                    # imported. A dumb terminal it would scroll sideways, letter by letter.
                    import readline  # noqa: F401
            return input(prompt).strip()
        session.stdout.write(prompt)
        session.stdout.flush()
        line = session.stdin.readline()
    except EOFError:
        line = ""
    if not line:
        session.stdout.write("\n")
        raise Usage(N_("No answer came."))
    return line.strip()


def unknown(answer: str) -> bool:
    """Whether an answer only says that she does not know."""
    from pacli.forms.text import fold as bare

    return bare(answer).rstrip(" .!…") in UNKNOWN


def ask(
    session: Session,
    question: str,
    default: str | None,
    read: Callable[[str], Any] | None,
    meaning: str = "",
) -> Any:
    """The answer, as ``read`` returns it; see :meth:`pacli.cli.context.Session.ask`."""
    shown = f"{question} [{default}]" if default else question
    while True:
        answer = read_line(session, _folded(session, shown) + " > ") or default
        if answer is not None and unknown(answer):
            answer = default
        if answer == HELP and meaning:
            session.print(meaning, DIM)
            continue
        if answer is None or read is None:
            return answer
        try:
            return read(answer)
        except PacError as error:
            from pacli.cli.failure import tell

            tell(session, error)


def _folded(session: Session, question: str) -> str:
    """The last line of a question, once those before it are printed; it leaves some room."""
    *lines, last = fold(session.screen.clean(question), session.screen.columns - ROOM)
    for line in lines:
        session.screen.spans([(line, "")])
    return last


def confirm(session: Session, question: str, *, default: bool) -> bool:
    """Whether the answer is yes."""
    say = session.say
    # TRANSLATORS: the keys for yes and no; the capital one is what Enter alone means
    keys = say("[Y/n]") if default else say("[y/N]")
    while True:
        answer = read_line(session, _folded(session, f"{question} {keys}") + " ").lower()
        if not answer:
            return default
        if answer in YES:
            return True
        if answer in NO:
            return False
        session.print(say("Please answer y or n."))
