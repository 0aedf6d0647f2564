"""A fault in the text: raised while reading, turned into a Problem with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pacli.errors import Message, Path, Problem
from pacli.store.tree import Lines


@dataclass(slots=True)
class Finding:
    """One thing wrong, at an offset of the text.

    ``right`` is what should stand from ``start`` to ``end`` instead, where that is sure:
    the hint shows it and ``check --fix`` writes it. ``first`` is the offset of the other
    place concerned (the first of two duplicate keys). Where there are no offsets, the
    path says where: at the key, or with ``on_value`` at the value; ``twin`` is the path of
    the other place.
    """

    code: str
    start: int | None = None
    end: int | None = None
    path: Path = ()
    params: Mapping[str, object] = field(default_factory=dict)
    hint: Message | None = None
    right: str | None = None
    first: int | None = None
    on_value: bool = False
    twin: Path | None = None

    def problem(self, lines: Lines, file: str) -> Problem:
        """The finding as a person is told it: by line and column."""
        if self.start is None:
            return Problem(self.code, self.params, self.path, file=file, hint=self.hint)
        line, column = lines.place(self.start)
        excerpt = lines.line(line)
        room = max(1, len(excerpt) - column + 1)
        width = max(1, min((self.end or self.start) - self.start, room))
        also = None
        if self.first is not None:
            number = lines.place(self.first)[0]
            also = (number, lines.line(number)) if number != line else None
        return Problem(
            self.code,
            self.params,
            self.path,
            line=line,
            column=column,
            file=file,
            hint=self.hint,
            excerpt=excerpt,
            width=width,
            also=also,
        )


_BESIDE = frozenset({"PAC108", "PAC114"})


def without_value(findings: Iterable[Finding]) -> set[Path]:
    """The places that these findings leave without a value to judge.

    A second key, or a text cut short, leaves the first key and what is left of the text.
    """
    return {finding.path for finding in findings if finding.code not in _BESIDE}


class Fault(Exception):  # noqa: N818 (a fault in the text, not an error of the program)
    """The text cannot be read past this point.

    ``text`` is what to show, if not the file's; ``more`` are fields of the finding.
    """

    def __init__(
        self,
        code: str,
        start: int | None = None,
        end: int | None = None,
        *,
        text: str | None = None,
        **more: Any,
    ) -> None:
        super().__init__(code)
        self.finding = Finding(code, start, end, **more)
        self.text = text
