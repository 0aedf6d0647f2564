"""Problems of a plan as a compiler would show them: where, what, the line, a way out.

Used by the error boundary of every command, so it needs neither rich nor a screen. Texts
fold to ``columns``; without them, as in a pipe, what programs look for stays on one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pacli.codes import CODES
from pacli.errors import PacError, Path, PlanError, Problem, Spoiling
from pacli.report.clean import clean, clusters, width
from pacli.report.folding import cut, filling, fold

if TYPE_CHECKING:
    from pacli.locale import Language

TAB = 4
EXCERPT = 76
"""Columns of a line that are shown; a longer one is cut around its fault."""
WARNINGS = 3
"""Warnings shown unless all are asked for: a wall of advice is not read."""

_STYLES = {"error": "31;1", "warning": "33", "hint": "36", "dim": "2"}


def path_text(path: Path) -> str:
    """A place in a plan as a command takes it: ``indicators.ca.readings.2026-01-16``.

    Entries of a list count from 1: ``funnel.3.rate``.
    """
    return ".".join(str(key + 1) if isinstance(key, int) else str(key) for key in path)


def message_of(problem: Problem, say: Language) -> str:
    """What is wrong, in one line."""
    return clean(say(CODES[problem.code].message, **problem.params))


def hint_of(problem: Problem, say: Language) -> str:
    """The way out: that of this problem, else that of its code; several are lines of it."""
    # A text of the plan is cleaned first, so that its own line ends make no lines here.
    params = {k: clean(v) if type(v) is str else v for k, v in problem.params.items()}
    return clean_message(say(problem.hint or CODES[problem.code].hint, **params))


def problem_text(
    problem: Problem, say: Language, *, color: bool = False, columns: int | None = None
) -> str:
    """One problem: ``file:line:column: CODE message``, the excerpt with a caret, the hint."""
    paint = _Paint(on=color)
    style = "error" if problem.severity == "error" else "warning"
    lines = _folded(f"{_where(problem)}{_what(problem, say)}", columns, hang=2)
    lines = [line.replace(problem.code, paint(style, problem.code), 1) for line in lines]
    lines += _excerpt(problem, paint, columns)
    for way in hint_of(problem, say).split("\n"):
        told = _folded(f"→ {way}", columns and columns - 2, hang=2) if way else []
        lines += [paint("hint", f"  {line}") for line in told]
    return "\n".join(lines)


def _folded(text: str, columns: int | None, *, hang: int) -> list[str]:
    """Lines of at most ``columns``, those after the first ``hang`` further in."""
    if columns is None:
        return [text]
    first, *rest = fold(text, columns, columns - hang)
    return [first, *(" " * hang + line for line in rest)]


def problems_text(
    problems: Sequence[Problem],
    say: Language,
    *,
    color: bool = False,
    every: bool = False,
    columns: int | None = None,
) -> str:
    """All errors and a few warnings (``every``: all), then how many there are.

    Warnings come as they matter; of those of one kind the first is shown before the others,
    so that it does not hide the rest.
    """
    errors = [p for p in problems if p.severity == "error"]
    warnings = [p for p in problems if p.severity != "error"]
    shown = warnings if every else _few(warnings)
    kept = {id(p) for p in (*errors, *shown)}
    blocks = [
        problem_text(p, say, color=color, columns=columns) for p in problems if id(p) in kept
    ]
    count = _count(len(errors), len(warnings), len(warnings) - len(shown), say)
    return "\n".join([*blocks, *_folded(count, columns, hang=2)])


def _few(warnings: Sequence[Problem]) -> list[Problem]:
    """The first of each code, then the others, as far as there is room."""
    codes = [one.code for one in warnings]
    again = [codes.index(one.code) < i for i, one in enumerate(warnings)]
    kept = sorted(range(len(warnings)), key=lambda i: again[i])[:WARNINGS]
    return [warnings[i] for i in sorted(kept)]


def error_text(
    error: PacError, say: Language, *, color: bool = False, columns: int | None = None
) -> str:
    """What a command that could not be carried out says, with a way out."""
    if isinstance(error, Spoiling):
        told = [problem_text(p, say, color=color, columns=columns) for p in error.problems]
        return "\n".join((*_folded(say(error.message), columns, hang=0), *told))
    if isinstance(error, PlanError):
        return problems_text(error.problems, say, color=color, columns=columns)
    paint = _Paint(on=color)
    lines = []
    for style, message in (("error", error.message), ("hint", error.hint)):
        if message is None:
            continue
        text = clean_message(say(message, **error.params))
        if style == "hint":
            text = f"→ {text}"
        for line in text.split("\n"):
            hang = 2 if style == "hint" else 0
            lines += [paint(style, part) for part in _folded(line, columns, hang=hang)]
    return "\n".join(lines)


def clean_message(text: str) -> str:
    """A message that may have several lines, each of them clean."""
    return "\n".join(clean(line) for line in text.split("\n"))


class _Paint:
    def __init__(self, *, on: bool) -> None:
        self.on = on

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.on and text else text


def _where(problem: Problem) -> str:
    place = [clean(problem.file)] if problem.file else []
    if problem.line is not None:
        place.append(str(problem.line))
        if problem.column is not None:
            place.append(str(problem.column))
    elif problem.path:
        place.append(clean(path_text(problem.path)))
    return ":".join(place) + ": " if place else ""


def _what(problem: Problem, say: Language) -> str:
    message = message_of(problem, say)
    if problem.severity == "error":
        return f"{problem.code} {message}"
    # TRANSLATORS: a problem that does not keep the plan from being used.
    return f"{problem.code} {say('warning: {problem}', problem=message)}"


def _excerpt(problem: Problem, paint: _Paint, columns: int | None) -> Iterable[str]:
    if problem.excerpt is None or problem.line is None:
        return
    numbers = [problem.line] + ([problem.also[0]] if problem.also else [])
    margin = max(len(str(n)) for n in numbers) + 2
    room = EXCERPT if columns is None else min(EXCERPT, columns - margin - 3)
    other = problem.also and _numbered(
        problem.also[0], _window(problem.also[1], 1, room)[0], margin
    )
    if other and problem.also and problem.also[0] < problem.line:
        yield paint("dim", other)
    column = problem.column or 1
    shown, before = _window(problem.excerpt, column, room)
    yield _numbered(problem.line, shown, margin)
    if problem.column is not None:
        marked = _plain(problem.excerpt[column - 1 : column - 1 + problem.width])
        size = max(1, min(width(marked), width(shown) - before))
        style = "error" if problem.severity == "error" else "warning"
        yield " " * margin + " | " + " " * before + paint(style, "^" * size)
    if other and problem.also and problem.also[0] >= problem.line:
        yield paint("dim", other)


def _numbered(line: int, text: str, margin: int) -> str:
    return f"{line:>{margin}} | {text}".rstrip()


def _plain(raw: str) -> str:
    return clean(raw.replace("\t", " " * TAB))


def _window(raw: str, column: int, room: int) -> tuple[str, int]:
    """The part of a line that is shown, and how many columns stand before the fault."""
    head, tail = _plain(raw[: column - 1]), _plain(raw[column - 1 :].rstrip("\r\n"))
    if width(head) + width(tail) <= room:
        return head + tail, width(head)
    if width(head) > room // 2:
        head = "…" + "".join(reversed(filling(reversed(clusters(head)), room // 2)))
    return head + cut(tail, room - width(head)), width(head)


def _count(errors: int, warnings: int, held: int, say: Language) -> str:
    parts = []
    if errors:
        parts.append(say.plural("{n} error", "{n} errors", errors))
    if warnings:
        parts.append(say.plural("{n} warning", "{n} warnings", warnings))
    count = " · ".join(parts)
    if held:
        more = say.plural(
            "{n} more with pac check --all", "{n} more with pac check --all", held
        )
        count += f" ({more})"
    return count
