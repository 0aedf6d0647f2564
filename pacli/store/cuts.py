"""What YAML cuts in two without a word: a number at its comma, a text at a comma or ``#``."""

from __future__ import annotations

import re

from pacli.dates import parse_day
from pacli.errors import N_, Path
from pacli.model.ids import OWN
from pacli.model.shape import Shape
from pacli.store.faults import Finding
from pacli.store.text import CUT
from pacli.store.tree import Mapping

PLAIN = N_("Write it plain, with a point for decimals, such as 1200.50.")
# A sign, a currency, then figures; figures, then a currency or what percents are written with.
_BEGUN = re.compile(r"[-+\u2212]?\s*[^\W\d_]{0,4}[$€£¥]?\s*\d[\d \u00a0\u202f]*")
_MORE = re.compile(r"\d[\d. \u00a0\u202f]*[^\W\d_]{0,5}[$€£¥%]?")


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
        """The entries that are parts of a number with commas: ``{rate: 0,25}``, ``£1,800``."""
        skipped: set[int] = set()
        for i in range(len(node.keys) - 1):
            key = node.keys[i]
            if i in skipped or key.startswith(OWN):
                continue
            begin, end = node.value_span(i)
            last = i
            while self._goes_on(node, last + 1, end):
                last += 1
                end = node.key_span(last)[1]
            kind = self._figure(shape.at((str(key),)))
            first = node.value_span(i)[1]
            if last == i or kind is None or not _BEGUN.fullmatch(self.text, begin, first):
                continue
            from pacli.store.meant import meant

            skipped.update(range(i, last + 1))
            text = self.text[begin:end]
            right = meant(text, kind, self.currency)
            params = {"text": text} | ({"right": right} if right else {})
            where = (*path, parse_day(key) or str(key))
            hint = None if right else PLAIN
            self.findings.append(Finding("PAC113", begin, end, where, params, hint, right))
        return skipped

    def _goes_on(self, node: Mapping, i: int, end: int) -> bool:
        """Whether an entry is figures that stand right after the comma at ``end``."""
        return (
            i < len(node.keys)
            and node.key_span(i)[0] == end + 1
            and _MORE.fullmatch(node.keys[i]) is not None
            and self._bare(node, i)
        )

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

    def _figure(self, shape: Shape | None) -> Shape | None:
        """What figures a place takes, None for none."""
        shapes = (shape, *shape.alternatives) if shape else ()
        return next((one for one in shapes if one.kind in {"number", "whole", "rate"}), None)
