"""A plan read from its text: by item, as plain data, or whole, with every problem found.

A draft is read lazily: its text is always checked, its model only as far as asked.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pacli.errors import N_, NotFound, Path, PlanError, Problem, Refused
from pacli.model.ids import OWN
from pacli.model.shape import Shape, root
from pacli.store.convert import Unread, convert
from pacli.store.faults import Fault, Finding, without_value
from pacli.store.text import BOM, LARGEST, decoded, look
from pacli.store.tree import Lines, Mapping, Node, Sequence
from pacli.store.yaml import compose

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Draft:
    """One text of a plan. ``text`` keeps its BOM and line ends; ``file`` is how it is named."""

    def __init__(self, text: str, file: str, tree: Mapping) -> None:
        self.text = text
        self.file = file
        self._tree = tree
        self._body = text.removeprefix(BOM)
        self._lines = Lines(self._body)

    @classmethod
    def of(cls, text: str | bytes, file: str) -> Draft:
        """Read a text; raises PlanError at the first thing that keeps it from being one."""
        raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        whole = text if isinstance(text, str) else ""
        try:
            whole = decoded(raw)
            body = whole.removeprefix(BOM)
            look(body, raw)
            tree = _rooted(compose(body))
        except Fault as fault:
            shown = whole if fault.text is None else fault.text
            lines = Lines(shown.removeprefix(BOM))
            raise PlanError((fault.finding.problem(lines, file),)) from None
        return cls(whole, file, tree)

    @property
    def tree(self) -> Mapping:
        """What stands where in the text, its BOM not counted."""
        return self._tree

    @cached_property
    def shape(self) -> Shape:
        """What the model expects of a whole plan."""
        return shape()

    def ids(self, *section: object) -> tuple[str, ...]:
        """The keys of a mapping, in their order: ``ids("indicators")``; none if absent.

        Her own ``x-`` keys are no ids.
        """
        found = self._node(section)
        node = found[0] if found else None
        if not isinstance(node, Mapping):
            return ()
        return tuple(str(key) for key in node.keys if not key.startswith(OWN))

    def alone(self, *path: object) -> bool:
        """Whether an entry is all that its section holds, her own keys counted."""
        found = self._node(path[:-1])
        return found is not None and not isinstance(found[0], str) and len(found[0].values) == 1

    def scalar(self, *path: object, default: Any = None) -> Any:
        """The value at a path such as ``("currency",)``; ``default`` if absent or not right.

        The model's own default comes before ``default``.
        """
        expected = self.shape.at(path)
        found = self._node(path)
        if expected is None:
            return default
        if found is not None:
            value, findings = self._read(found, expected, path)
            if not findings and not isinstance(value, Unread):
                return value
        return default if expected.default is None else expected.default

    def item(self, *path: object) -> Any:
        """The validated item at a path such as ``("indicators", "ca")``.

        Only this branch is checked. Raises NotFound where there is none, PlanError with
        the problems of the branch. An entry with a short form (a reading that is a bare
        number) is its value.
        """
        from pacli.store.judge import judged

        expected = self.shape.at(path)
        found = self._node(path)
        if found is None or expected is None or str(path[-1]).startswith(OWN):
            raise NotFound(N_("“{name}” is not in the plan."), name=".".join(map(str, path)))
        value, findings = self._read(found, expected, path)
        if expected.kind == "either" and isinstance(value, dict):
            expected = next(a for a in expected.alternatives if a.kind == "model")
        if expected.kind == "model":
            value, more = judged(value, expected, path, without_value(findings))
            findings += more
        if findings:
            raise PlanError(self.told(findings))
        return value

    def data(self, *, own: bool = False) -> dict[str, Any]:
        """The plain data of the whole plan, typed; texts that do not convert are Unread.

        ``own`` adds her own ``x-`` keys that stand among items, days or slots. Raises
        PlanError for faults of the text itself (PAC1xx), such as a key twice.
        """
        data, findings = self._convert(own=True) if own else self._converted
        faults = [f for f in findings if f.code < "PAC2"]
        if faults:
            raise PlanError(self.told(faults))
        return data

    def readable(self) -> dict[str, Any]:
        """The plain data without what does not convert: None stands for it in lists.

        For changing a plan that may have errors elsewhere. Raises as :meth:`data` does.
        """
        found: dict[str, Any] = _without_unread(self.data())
        return found

    def plan(self) -> Plan:
        """The whole plan, checked; raises PlanError with all its problems."""
        plan, findings = self._judged
        if findings:
            raise PlanError(self.told(findings))
        checked: Plan = plan
        return checked

    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong with the plan, in the order of its lines."""
        return self.told(self._judged[1])

    def findings(self) -> list[Finding]:
        """The same with offsets into the text (without its BOM), and right forms."""
        return [self._placed(finding) for finding in self._judged[1]]

    def place(self, path: Path) -> tuple[int, int] | None:
        """Line and column of the key (or list entry) at a path; None where there is none."""
        span = self._span(path)
        return None if span is None else self._lines.place(span[0])

    @cached_property
    def _converted(self) -> tuple[dict[str, Any], list[Finding]]:
        return self._convert(own=False)

    def _convert(self, *, own: bool) -> tuple[dict[str, Any], list[Finding]]:
        return convert(self._tree, self.shape, self._body, currency=self._currency, own=own)

    def _read(
        self, found: tuple[Node, tuple[int, int]], expected: Shape, path: Path
    ) -> tuple[Any, list[Finding]]:
        """What stands at a path, as :func:`convert` tells it."""
        node, span = found
        return convert(node, expected, self._body, path, span, currency=self._currency)

    @cached_property
    def _currency(self) -> str:
        """The plan's currency, as it is written."""
        found = self._node(("currency",))
        return found[0] if found is not None and isinstance(found[0], str) else "EUR"

    @cached_property
    def _judged(self) -> tuple[Any, list[Finding]]:
        from pacli.store.judge import judged
        from pacli.store.references import cross_checked

        data, findings = self._converted
        plan, more = judged(data, self.shape, (), without_value(findings))
        findings = [*findings, *more]
        known = without_value(findings)
        findings += [f for f in cross_checked(data) if f.path not in known]
        return plan, findings

    def told(self, findings: Iterable[Finding]) -> tuple[Problem, ...]:
        """Findings of this draft as problems with line, column and excerpt, in order."""
        placed = [self._placed(finding) for finding in findings]
        placed.sort(key=lambda f: (f.start is None, f.start or 0))
        return tuple(finding.problem(self._lines, self.file) for finding in placed)

    def _placed(self, finding: Finding) -> Finding:
        if finding.start is not None:
            return finding
        span = None
        if finding.on_value:
            found = self._node(finding.path)
            span = found[1] if found else None
        path = finding.path
        while span is None:
            span = self._span(path) if path else (self._tree.start, self._tree.start + 1)
            path = path[:-1]
        finding.start, finding.end = span
        twin = self._span(finding.twin) if finding.twin else None
        finding.first = twin[0] if twin else finding.first
        return finding

    def _span(self, path: Path) -> tuple[int, int] | None:
        """Where the key at a path stands, or the entry of a list."""
        if not path:
            return None
        found = self._node(path[:-1])
        if found is None or isinstance(found[0], str):
            return None
        node = found[0]
        i = _index(node, path[-1])
        if i is None:
            return None
        if isinstance(node, Mapping):
            return node.key_span(i)
        start, end = node.value_span(i)
        return start, end if isinstance(node.values[i], str) else start + 1

    def _node(self, path: Path) -> tuple[Node, tuple[int, int]] | None:
        node: Node = self._tree
        span = (self._tree.start, self._tree.start + 1)
        for step in path:
            if isinstance(node, str):
                return None
            i = _index(node, step)
            if i is None:
                return None
            span = node.value_span(i)
            node = node.values[i]
        return node, span


def load(path: str | os.PathLike[str]) -> Draft:
    """The draft of a file; raises PlanError, or OSError where it cannot be read.

    A pipe that is handed over (``/dev/stdin``) is read; one that lies in a folder is
    refused, since nobody may ever write to it.
    """
    name = os.fspath(path)
    if stat.S_ISFIFO(os.stat(name).st_mode) and not name.startswith(("/dev/", "/proc/")):
        raise Refused(N_("{file} is not an ordinary file; pac leaves it alone."), file=name)
    with open(path, "rb") as file:
        return Draft.of(file.read(LARGEST + 1), os.fspath(path))


def shape() -> Shape:
    """What the model expects of a whole plan."""
    from pacli.store.compiled import models

    return root(models())


def _rooted(tree: Node | None) -> Mapping:
    if tree is None or tree == "":
        raise Fault("PAC115")
    if not isinstance(tree, Mapping):
        raise Fault("PAC116", 0, 1)
    return tree


def _index(node: Mapping | Sequence, step: object) -> int | None:
    if isinstance(node, Sequence):
        inside = isinstance(step, int) and 0 <= step < len(node.values)
        return step if inside and isinstance(step, int) else None
    wanted = str(step)
    return node.keys.index(wanted) if wanted in node.keys else None


def _without_unread(value: Any) -> Any:
    if isinstance(value, dict):
        parts = ((key, _without_unread(part)) for key, part in value.items())
        return {key: part for key, part in parts if part is not None}
    if isinstance(value, tuple):
        return tuple(map(_without_unread, value))
    return None if isinstance(value, Unread) else value
