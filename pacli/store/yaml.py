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
    from yaml.cyaml import CParser

    on = gc.isenabled()
    gc.disable()
    try:
        return _Builder(CParser(text)).build()
    except yaml.YAMLError as error:
        from pacli.store.syntax import explained

        raise explained(error, text) from None
    finally:
        if on:
            gc.enable()


class _Builder:
    """One pass over the events of a text."""

    def __init__(self, parser: Any) -> None:
        self._next = parser.get_event

    def build(self) -> Node | None:
        """The root node of the only document."""
        from yaml import DocumentStartEvent, StreamEndEvent

        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return None
        node = self._node()
        self._next()
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            raise Fault("PAC111", event.start_mark.index, event.end_mark.index)
        return node

    def _node(self) -> Node:
        from yaml import (
            AliasEvent,
            MappingEndEvent,
            MappingStartEvent,
            ScalarEvent,
            SequenceEndEvent,
            SequenceStartEvent,
        )

        get = self._next
        root = Sequence(0, flow=False)
        stack: list[tuple[Mapping | Sequence, bool]] = []
        # What is being filled, and whether a key of it waits for its value.
        here: Mapping | Sequence = root
        waiting = False
        mapping = False
        while True:
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _mark(event)
                start, end = event.start_mark.index, event.end_mark.index
                here.marks += (start, end)
                value = Quoted(event.value) if event.style else event.value
                if mapping and not waiting:
                    if value == "<<" and not event.style:
                        raise Fault("PAC109", start, end, params={"mark": "<<"})
                    here.keys.append(value)  # type: ignore[union-attr] # mapping says so
                    waiting = True
                    continue
                here.values.append(value)
                waiting = False
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _mark(event)
                start = event.start_mark.index
                if mapping and not waiting:
                    raise Fault("PAC112", start, event.end_mark.index)
                if len(stack) == DEEPEST:
                    raise Fault("PAC104", start, start + 1, params={"deepest": DEEPEST})
                stack.append((here, mapping))
                flow = event.flow_style
                mapping = kind is MappingStartEvent
                new = Mapping(start, flow=flow) if mapping else Sequence(start, flow=flow)
                here.marks.append(start)
                here.values.append(new)
                here = new
                waiting = False
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                here.end = event.end_mark.index
                end = here.end
                here, mapping = stack.pop()
                here.marks.append(end)
                waiting = False
            elif kind is AliasEvent:
                raise Fault(
                    "PAC109",
                    event.start_mark.index,
                    event.end_mark.index,
                    params={"mark": "*"},
                )
            if not stack:
                return root.values[0]


def _mark(event: Any) -> Fault:
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor is not None:
        return Fault("PAC109", start, start + 1 + len(event.anchor), params={"mark": "&"})
    return Fault("PAC110", start, min(end, start + len(event.tag)))
