"""What an edit means, said a second time: on plain data, and on lines.

Shares nothing with the editor; lines come from PyYAML's own tree.
"""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal
from fractions import Fraction

import yaml

from pacli.changes.edits import AddItem, AppendItem, Remove, RenameKey, SetValue
from pacli.dates import Duration, Span
from tests.store.handwriting import DAYS, number, text

NAMES = {
    **dict.fromkeys(("indicators", "offers", "segments"), "label"),
    **dict.fromkeys(("actions", "rituals", "ideas", "past_actions"), "title"),
    "obstacles": "text",
    "people": "name",
    "deals": "company",
}


def mutable(value):
    """Data with lists where the reader gives tuples, to be changed in place."""
    if isinstance(value, dict):
        return {key: mutable(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [mutable(member) for member in value]
    return value


def expected(data, edit):
    """What an edit means, on plain data."""
    data = copy.deepcopy(data)
    *above, last = edit.path
    if isinstance(edit, AppendItem):
        above, last = edit.path, None
    here = data
    for i, step in enumerate(above):
        if isinstance(here, dict) and here.get(step) is None:
            here[step] = [] if isinstance(edit, AppendItem) and i == len(above) - 1 else {}
        here = here[step]
    match edit:
        case AddItem() | SetValue():
            here[last] = mutable(edit.value)
        case AppendItem():
            here.insert(len(here) if edit.place is None else edit.place, mutable(edit.value))
        case Remove():
            del here[last]
        case RenameKey():
            items = [(edit.new if key == last else key, value) for key, value in here.items()]
            here.clear()
            here.update(items)
    return data


def without_nothing(data):
    """Data without nulls, which the reader leaves out."""
    return {k: v for k, v in data.items() if v is not None}


def called(data):
    """Data in which what has no name is called by its id, as the reader gives it."""
    data = copy.deepcopy(data)
    named = [(data.get(section), name) for section, name in NAMES.items()]
    named += [(action.get("tasks"), "title") for action in (data.get("actions") or {}).values()]
    for items, name in named:
        for key, item in (items or {}).items():
            item.setdefault(name, key)
    return data


def paths(data, path=()):
    """Every path in data, with its value."""
    members = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in members:
        yield (*path, key), value
        if isinstance(value, dict | list):
            yield from paths(value, (*path, key))


def like(rnd, value):  # noqa: PLR0911 - one line for each type
    """Another value of the same type."""
    match value:
        case bool():
            return not value
        case str():
            return text(rnd)
        case int():
            return rnd.randrange(1, 6)
        case Decimal():
            return number(rnd)
        case Fraction():
            return Fraction(rnd.randrange(1, 4), 4)
        case dt.date():
            return rnd.choice(DAYS)
        case Duration():
            return Duration(minutes=rnd.randrange(1, 500))
        case Span():
            return Span(DAYS[3], rnd.choice(DAYS[3:]))
    if isinstance(value, list):
        return [like(rnd, member) for member in value[: rnd.randrange(4)]] + value[:1]
    return {k: like(rnd, v) for k, v in value.items() if rnd.random() < 0.8} or value


def some_edit(rnd, data):
    """An edit that makes sense on this data."""
    indicators = data.get("indicators") or {}
    makers = [_other_value, _other_value, _new_item, _new_field, _new_entry, _removal, _name]
    if indicators:
        makers += [_reading, _reading]
    return rnd.choice(makers)(rnd, data, list(paths(data)))


def _other_value(rnd, _, known):
    path, value = rnd.choice(known)
    return SetValue(path, like(rnd, value), flow=rnd.random() < 0.5)


def _reading(rnd, data, known):
    readings = ("indicators", rnd.choice(list(data["indicators"])), "readings")
    day = rnd.choice(DAYS)
    value = rnd.choice([number(rnd), number(rnd), {"value": number(rnd), "note": text(rnd)}])
    kind = SetValue if day in (dict(known).get(readings) or {}) else AddItem
    return kind((*readings, day), value, flow=rnd.random() < 0.5)


def _new_item(rnd, *_):
    section, value = rnd.choice(
        [
            ("indicators", {"label": text(rnd), "target": number(rnd)}),
            ("actions", {"title": text(rnd), "tasks": {"t0": {"title": text(rnd)}}}),
            ("ideas", {"title": text(rnd)}),
        ]
    )
    return AddItem((section, f"neuf-{rnd.randrange(10**9)}"), value, flow=rnd.random() < 0.5)


def _new_field(rnd, *_):
    path, value = rnd.choice(
        [
            (("vision",), text(rnd)),
            (("currency",), "USD"),
            (("objective", "realistic"), text(rnd)),
            (("period", "start"), rnd.choice(DAYS)),
            (("reviews", dt.date(2026, 3, 3), "wins"), [text(rnd)]),
            (("diagnosis", "strengths", "nouveau"), text(rnd)),
        ]
    )
    return SetValue(path, value)


def _new_entry(rnd, data, _):
    path, value = rnd.choice(
        [
            (("funnel",), {"indicator": "i0", "rate": Fraction(1, 4)}),
            (("calendar", "days_off"), Span(DAYS[0], DAYS[1])),
            (("diagnosis", "conclusions", "build_on"), "s0"),
            (("reviews", DAYS[0], "decisions"), {"about": "i0", "do": text(rnd)}),
        ]
    )
    held = data
    for step in path:
        held = held.get(step) if isinstance(held, dict) else None
    place = rnd.choice([None, *range(len(held or ()))])
    return AppendItem(path, value, flow=rnd.random() < 0.5, place=place)


def _removal(rnd, _, known):
    return Remove(rnd.choice(known)[0])


def _name(rnd, data, known):
    ids = [p for p, _ in known if isinstance(p[-1], str) and p[-1][-1:].isdigit()]
    if not ids:
        return _new_item(rnd, data, known)
    return RenameKey(rnd.choice(ids), f"autre-{rnd.randrange(10**9)}")


def last_line(source, node):
    """The last line of a value, from PyYAML's own tree."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return last_line(source, last[1] if isinstance(last, tuple) else last)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        text = source[: node.end_mark.index]
        kept = (
            text.removesuffix("\n")
            if "+" in source[node.start_mark.index :][:2]
            else text.rstrip()
        )
        return kept.count("\n")
    return node.end_mark.line


def entry(source, path):
    """The entry at a path, or where the path leaves the text.

    Answers with how many steps lead there, its value, its first line, the first line of
    the entry that holds it, and whether it is alone in that.
    """
    node = yaml.compose(source, Loader=yaml.BaseLoader)
    depth, first, above, alone = 0, 0, 0, False
    for step in path:
        found = None
        if isinstance(node, yaml.MappingNode):
            found = next((p for p in node.value if p[0].value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = (node.value[step], node.value[step])
        if found is None:
            break
        above, alone, depth = first, len(node.value) == 1, depth + 1
        dashed = isinstance(step, int) and not node.flow_style
        first, node = found[0].start_mark.line, found[1]
        if dashed:
            dash = source.rfind("-", 0, found[0].start_mark.index)
            first = min(first, source.count("\n", 0, max(dash, 0)))
    return depth, node, first, above, alone


def concerned(source, edit):
    """The lines that an edit may change, as a range; None where it may only add some."""
    depth, node, first, above, alone = entry(source, edit.path)
    inserted = depth < len(edit.path) or isinstance(edit, AppendItem)
    if inserted and isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return None
    if isinstance(edit, RenameKey):
        return range(first, first + 1)
    until, lines = last_line(source, node) + 1, source.split("\n")
    if isinstance(edit, Remove):
        if lines[first].lstrip().startswith("- ") and not isinstance(edit.path[-1], int):
            while lines[until : until + 1] and not lines[until].strip():
                until += 1
            until = min(until + 1, len(lines))  # the next key comes up beside the dash
        blank = first and not lines[first - 1].strip()
        return range(above if alone else first - bool(blank), until)
    if isinstance(edit.value, dict | list):
        # An entry added to a list comes behind the comments of the last one.
        while lines[until : until + 1] and lines[until].lstrip()[:1] in ("", "#"):
            until += 1
    return range(first, until)


def stays(before, after, lines):
    """Whether all other lines are as they were; without ``lines``, all that there were."""
    old, new = ([line.rstrip("\r") for line in t.split("\n")] for t in (before, after))
    if lines is None:
        head = 0
        while head < len(old) and old[head] == new[head]:
            head += 1
        return old[head:] == new[len(new) - len(old) + head :]
    after_it = len(old) - lines.stop
    return old[: lines.start] == new[: lines.start] and (
        not after_it or old[-after_it:] == new[-after_it:]
    )
