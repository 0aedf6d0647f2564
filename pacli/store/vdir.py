"""A folder that holds a calendar, one entry a file, as khal, todoman and vdirsyncer keep it.

pac writes its own entries there and knows them again by their UID, whatever their file is
called; all others are left alone. Each bears a sum of what it says, so that pac sees what
another program changed: that is not written over unless she says so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from pacli.errors import N_, Refused
from pacli.store import disk
from pacli.store.deliver import put

SUM = "X-PAC-SUM"

_TOLD = frozenset(
    (
        *("DESCRIPTION", "PRIORITY", "STATUS", "SUMMARY", "UID"),
        *("DTEND", "DTSTART", "DUE", "EXDATE", "RDATE", "RECURRENCE-ID", "RRULE"),
    )
)
"""What an entry tells her, which she may change in another program."""

_ALL = _TOLD | {"CATEGORIES", "CLASS", "TRANSP"}
"""The same, and what programs may drop unasked; stamps and numbers change nothing."""


class Synced(NamedTuple):
    """How many entries are new, changed, removed and as they were in a folder.

    ``left`` are the titles of those that another program changed, or whose place another
    file has: they stay as they are.
    """

    new: int
    changed: int
    removed: int
    same: int
    left: tuple[str, ...]


class _File(NamedTuple):
    """A file of the folder: its name, and the lines of its text, each whole."""

    name: str
    lines: tuple[str, ...]

    @property
    def touched(self) -> bool:
        """Whether another program changed what it says since pac wrote it."""
        return f"{SUM}:{_sum(self.lines, _TOLD)}" not in self.lines


def sync(
    folder: str,
    entries: Mapping[str, str],
    plan: str,
    *,
    force: bool = False,
    dry_run: bool = False,
) -> Synced:
    """Bring a folder in line with ``entries``, texts by UID; ``plan`` is their common end.

    The folder is made if it is missing. With ``force`` what other programs changed is
    written over. ``dry_run``: only count. Raises Refused where the disk does not take
    something; what was written before stays.
    """
    there = _there(folder, plan, dry_run=dry_run)
    new = changed = removed = same = 0
    left: list[str] = []
    for uid, text in entries.items():
        old = there.pop(uid, None)
        lines = _lines(text)
        if old is not None and _sum(old.lines, _ALL) == _sum(lines, _ALL):
            same += 1
            continue
        path = os.path.join(folder, old.name if old is not None else f"{uid}.ics")
        if not force and _in_the_way(path, old, lines):
            left.append(_title(lines))
            continue
        new += old is None
        changed += old is not None
        if not dry_run:
            put(path, _stamped(text).encode(), told=path)
    for old in there.values():
        if old.touched and not force:
            left.append(_title(old.lines))
            continue
        removed += 1
        if not dry_run:
            _remove(os.path.join(folder, old.name))
    return Synced(new, changed, removed, same, tuple(left))


def _there(folder: str, plan: str, *, dry_run: bool) -> dict[str, _File]:
    """The entries of the plan that the folder holds, by UID."""
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Refused(N_("{folder} is not a folder."), folder=folder)
    try:
        if not dry_run and not os.path.isdir(folder):
            os.mkdir(folder)
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    except OSError as error:
        raise Refused(
            N_("{folder} cannot be used: {reason}."), folder=folder, reason=disk.reason(error)
        ) from None
    found: dict[str, _File] = {}
    for name in names:
        if name.startswith(".") or not name.endswith(".ics"):
            continue
        file = _read(folder, name)
        uids = {line[4:] for line in file.lines if line.startswith("UID:")}
        if len(uids) == 1:
            (uid,) = uids
            # Of two files with one UID, the one that pac named is its own.
            if uid.endswith(f"@{plan}") and (uid not in found or name == f"{uid}.ics"):
                found[uid] = file
    return found


def _read(folder: str, name: str) -> _File:
    try:
        text = disk.read(os.path.join(folder, name)).decode("utf-8")
    except (OSError, ValueError):
        return _File(name, ())
    return _File(name, _lines(text))


def _lines(text: str) -> tuple[str, ...]:
    """The lines of an entry, those that were folded in one piece, without the time zones."""
    whole = re.sub(r"\r?\n[ \t]", "", text)
    return tuple(_without_zones(re.split(r"\r?\n", whole)))


def _without_zones(lines: list[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        inside = inside or line == "BEGIN:VTIMEZONE"
        if not inside:
            yield line
        inside = inside and line != "END:VTIMEZONE"


def _in_the_way(path: str, old: _File | None, lines: tuple[str, ...]) -> bool:
    """Whether a file says what only another program knows."""
    if old is None:
        return os.path.lexists(path)
    return old.touched and _sum(old.lines, _TOLD) != _sum(lines, _TOLD)


def _sum(lines: tuple[str, ...], names: frozenset[str]) -> str:
    """A sum of the properties of these names, in whatever order they stand."""
    said = sorted(line for line in lines if re.split("[;:]", line)[0] in names)
    text = "\n".join(said).replace(";VALUE=DATE-TIME", "")
    return f"{crc32(text.encode()):08x}"


def _stamped(text: str) -> str:
    """The text of an entry with its sum."""
    stamp = f"{SUM}:{_sum(_lines(text), _TOLD)}\r\n"
    return re.sub(r"(?m)^BEGIN:V(EVENT|TODO)\r\n", rf"\g<0>{stamp}", text, count=1)


def _title(lines: tuple[str, ...]) -> str:
    """The title of an entry; that of the first part where it has several."""
    written = next((line[8:] for line in lines if line.startswith("SUMMARY:")), "")
    return re.sub(r"\\([\\;,])", r"\1", written)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise Refused(
            N_("{file} cannot be removed: {reason}."), file=path, reason=disk.reason(error)
        ) from None
