"""What pac keeps for itself about each plan: a lock, and the texts before its last edits.

All of it lies in the user's state folder, nothing beside the plan. platformdirs names the
same folders, but importing it costs 1.6 times the start of Python.
"""

from __future__ import annotations

import errno
import os
import sys
from zlib import crc32

from pacli.errors import N_, Refused
from pacli.store.disk import discard, read, reason, write

LEVELS = 20
"""How many edits of a plan can be taken back, one after the other."""


def folder() -> str:
    """The folder of pac's own files for this user: XDG's, macOS's or Windows's.

    Raises Refused for a user without a home.
    """
    path, environ = os.path, os.environ
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA") or path.expanduser(r"~\AppData\Local")
    elif path.isabs(environ.get("XDG_STATE_HOME", "")):
        base = environ["XDG_STATE_HOME"]
    elif sys.platform == "darwin":
        base = path.expanduser("~/Library/Application Support")
    else:
        base = path.expanduser("~/.local/state")
    if not path.isabs(base):
        raise unusable(base, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
    return path.join(base, "pac")


def own(target: str) -> str:
    """The folder of one plan within it, made if it is missing.

    ``target`` is the plan's real path. Two plans that share a folder, which takes 65 000
    plans to be likely, only wait for each other.
    """
    name = os.path.basename(target)
    key = crc32(os.path.normcase(target).encode("utf-8", "surrogateescape"))
    made = os.path.join(folder(), f"{name}-{key:08x}")
    try:
        os.makedirs(made, 0o700, exist_ok=True)
    except OSError as error:
        raise unusable(made, error) from None
    return made


def unusable(path: str, error: OSError) -> Refused:
    """What to say when pac cannot use its own folder."""
    return Refused(
        N_("pac cannot use its own folder, {folder}: {reason}. The plan is unchanged."),
        hint=N_("Free some space there, or set XDG_STATE_HOME to a folder that you can use."),
        folder=path,
        reason=reason(error),
    )


def keep(target: str, before: bytes, after: bytes) -> None:
    """Keep the text that an edit is about to replace.

    The record is not forced to the disk: one that a power cut spoils is recognized by its
    sums, and the plan itself is never read from it.
    """
    home = own(target)
    names = _kept(home)
    number = int(names[-1][5:]) + 1 if names else 1
    record = os.path.join(home, f"undo-{number:08}")
    try:
        write(record, _header(before, after) + before, sync=False)
    except OSError as error:
        discard(record)
        raise unusable(home, error) from None
    for name in names[: 1 - LEVELS]:
        discard(os.path.join(home, name))


def last(target: str, now: bytes) -> tuple[str, bytes] | None:
    """The newest record whose edit left the file as it is ``now``, and the text before.

    None when there is no such edit. A record whose edit never took place, or that was
    not written to its end, fits no text.
    """
    home = own(target)
    for name in reversed(_kept(home)):
        record = os.path.join(home, name)
        try:
            header, _, before = read(record).partition(b"\n")
        except OSError as error:
            raise unusable(home, error) from None
        if header + b"\n" == _header(before, now):
            return record, before
    return None


def known(target: str) -> bool:
    """Whether there is any edit of this plan to take back."""
    return bool(_kept(own(target)))


def forget(record: str) -> None:
    """Drop a record that was used, and later ones that never took place."""
    home, used = os.path.split(record)
    for name in _kept(home):
        if name >= used:
            discard(os.path.join(home, name))


def _header(before: bytes, after: bytes) -> bytes:
    sums = (f"{len(text)}:{crc32(text):08x}" for text in (before, after))
    return f"pac undo 1 {' '.join(sums)}\n".encode()


def _kept(home: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(home) if name.startswith("undo-"))
    except OSError as error:
        raise unusable(home, error) from None
