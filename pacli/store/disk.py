"""Bytes to and from the disk, and what it answers, in words."""

from __future__ import annotations

import errno
import os
import stat
import sys

from pacli.errors import N_

_REASONS = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is used up"),
    errno.EIO: N_("the disk reports an error"),
    errno.EROFS: N_("the disk can only be read"),
    errno.EACCES: N_("you may not write there"),
    errno.EPERM: N_("you may not write there"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}


def reason(error: OSError) -> str:
    """Why the disk did not do what was asked: a message, or the system's own words."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def read(path: str) -> bytes:
    """All bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def write(
    path: str, content: bytes, like: os.stat_result | None = None, *, sync: bool = True
) -> None:
    """Write a new file, with the owner and mode of ``like``; with ``sync``, to the very disk.

    Raises OSError; FileExistsError where there is something of that name.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        if like is not None and sys.platform != "win32":
            made = os.fstat(handle)
            if (made.st_uid, made.st_gid) != (like.st_uid, like.st_gid):
                os.fchown(handle, like.st_uid, like.st_gid)
            os.fchmod(handle, stat.S_IMODE(like.st_mode))
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if sync:
            os.fsync(handle)
    finally:
        os.close(handle)


def discard(path: str) -> None:
    """Remove a file of pac's own, if it is there."""
    try:
        os.unlink(path)
    except OSError:
        pass
