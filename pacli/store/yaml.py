"""YAML as pac reads it: a tree made from the events of PyYAML's C parser.

Only the shape of the text is read here; what a scalar means depends on its place in the
plan. Anchors, aliases, tags, merge keys and second documents are refused, as is nesting
beyond :data:`DEEPEST` (libyaml's own composer falls over).
"""

from __future__ import annotations

import gc
from typing import Any

from pacli.store.faults import Fault
from pacli.store.tree import Mapping, Node, Quoted, Sequence

DEEPEST = 100


def compose(text: str) -> Node | None:
    """The tree of a text, None when it holds nothing; raises Fault at the first error.

    ``text`` has no BOM. The collector is off meanwhile: nothing here can be garbage, and
    looking for it takes most of the time of a long file.
    """
    import yaml
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stubs leave it out

    on = gc.isenabled()
    gc.disable()
    try:
        return _Builder(CParser(text), yaml).build()
    except yaml.YAMLError as error:
        from pacli.store.syntax import explained

        raise explained(error, text) from None
    finally:
        if on:
            gc.enable()


class _Builder:
    """One pass over the events of a text."""

    def __init__(self, parser: Any, events: Any) -> None:
        self._next = parser.get_event
        self._events = events
        # What is being filled; around it, what waits to be filled further.
        self._here: Mapping | Sequence = Sequence(0, flow=False)
        self._around: list[tuple[Mapping | Sequence, bool]] = []

    def build(self) -> Node | None:
        """The root node of the only document."""
        self._next()
        if type(self._next()) is self._events.StreamEndEvent:
            return None
        root = self._here
        self._node()
        self._next()
        event = self._next()
        if type(event) is self._events.DocumentStartEvent:
            raise Fault("PAC111", event.start_mark.index, event.end_mark.index)
        return root.values[0]

    def _node(self) -> None:
        """Add the next node to what is being filled, with all that is in it."""
        get, scalar = self._next, self._events.ScalarEvent
        here = self._here
        mapping = waiting = False
        known: dict[str, str] = {}
        while True:
            event = get()
            if type(event) is scalar:
                if event.anchor is not None or event.tag is not None:
                    raise _mark(event)
                here.marks.extend((event.start_mark.index, event.end_mark.index))
                value = event.value
                # Many readings are alike: each text is kept once.
                value = Quoted(value) if event.style else known.setdefault(value, value)
                if mapping and not waiting:
                    here.keys.append(value)  # type: ignore[union-attr] # mapping says so
                    waiting = True
                    continue
                here.values.append(value)
                waiting = False
            else:
                mapping = self._turn(event, mapping, waiting)
                here, waiting = self._here, False
            if not self._around:
                return

    def _turn(self, event: Any, mapping: bool, waiting: bool) -> bool:  # noqa: FBT001 (states)
        """Go into a mapping or list, or out of one; whether a mapping is filled next."""
        kind, events = type(event), self._events
        start, end = event.start_mark.index, event.end_mark.index
        if kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            self._here.end = end
            self._here, mapping = self._around.pop()
            self._here.marks.append(end)
            return mapping
        if kind is events.AliasEvent:
            raise Fault("PAC109", start, end, params={"mark": "*"})
        if event.anchor is not None or event.tag is not None:
            raise _mark(event)
        if mapping and not waiting:
            raise Fault("PAC112", start, end)
        if len(self._around) == DEEPEST:
            raise Fault("PAC104", start, start + 1, params={"deepest": DEEPEST})
        self._around.append((self._here, mapping))
        mapping = kind is events.MappingStartEvent
        made = Mapping if mapping else Sequence
        new = made(start, flow=event.flow_style)
        self._here.marks.append(start)
        self._here.values.append(new)
        self._here = new
        return mapping


def _mark(event: Any) -> Fault:
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor is not None:
        return Fault("PAC109", start, start + 1 + len(event.anchor), params={"mark": "&"})
    return Fault("PAC110", start, min(end, start + len(event.tag)))
