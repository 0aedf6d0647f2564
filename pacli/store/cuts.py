"""What YAML cuts in two without a word: a number at its comma, a text at a comma or ``#``."""

from __future__ import annotations

import re

from pacli.dates import parse_day
from pacli.errors import Path
from pacli.model.ids import OWN
from pacli.model.shape import Shape
from pacli.store.faults import Finding
from pacli.store.text import CUT
from pacli.store.tree import Mapping

_WHOLE = re.compile(r"[-+]?\d[\d \u00a0\u202f]*")
_CENTS = re.compile(r"\d+(?:[ \u00a0\u202f]?[%€$£])?")


class Cuts:
    """Finds the cuts of one ``text``, and adds them to ``findings``.

    ``currency`` is the plan's, in which an amount that is written with its sign has to be.
    """

    def __init__(self, text: str, currency: str | None, findings: list[Finding]) -> None:
        self.text = text
        self.currency = currency
        self.findings = findings

    def comment(self, span: tuple[int, int], path: Path) -> None:
        """Find a ``#`` that made a comment of the end of a text."""
        found = CUT.match(self.text, span[1])
        if found:
            at = found.end() - 2
            self.findings.append(Finding("PAC114", at, at + 2, path))

    def commas(self, node: Mapping, shape: Shape, path: Path) -> set[int]:
        """The entries that are halves of a number with a comma, such as ``{rate: 0,25}``."""
        skipped: set[int] = set()
        for i in range(1, len(node.keys)):
            if not _CENTS.fullmatch(node.keys[i]) or not self._bare(node, i):
                continue
            start, end = node.key_span(i)
            begin, comma = node.value_span(i - 1)
            if start - 1 != comma or not _WHOLE.fullmatch(self.text, begin, comma):
                continue
            key = node.keys[i - 1]
            if key.startswith(OWN):
                continue
            right = self._joined(self.text[begin:end], shape.at((str(key),)))
            if right is not None:
                skipped |= {i - 1, i}
                params = {"text": self.text[begin:end], "right": right}
                where = (*path, parse_day(key) or str(key))
                self.findings.append(Finding("PAC113", begin, end, where, params, right=right))
        return skipped

    def tail(self, node: Mapping, i: int, key: str, path: Path) -> bool:
        """Whether an unknown key is the end of a text that a comma cut in two."""
        if not node.flow or key.startswith(OWN) or not self._bare(node, i):
            return False
        start, end = node.key_span(i)
        self.findings.append(Finding("PAC125", start, end, (*path, key), {"text": key}))
        return True

    def _bare(self, node: Mapping, i: int) -> bool:
        """Whether a key between braces has neither colon nor value."""
        end, value = node.key_span(i)[1], node.value_span(i)[0]
        return not self.text[end:value].strip(" ")

    def _joined(self, text: str, shape: Shape | None) -> str | None:
        from pacli.store.meant import meant

        shapes = (shape, *shape.alternatives) if shape else ()
        figures = [one for one in shapes if one.kind in {"number", "whole", "rate"}]
        return meant(text, figures[0], self.currency) if figures else None
