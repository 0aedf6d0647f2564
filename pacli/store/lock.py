"""One writer at a time: a lock file for each plan, held while it is read, edited, replaced.

filelock would do this at four times the start of Python, platformdirs would name its
folder at 1.6 times; the system calls under them cost nothing. The system drops the lock
when its holder dies, so none is ever left behind; the file itself stays.
"""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import Self

from pacli.errors import N_, Busy, Refused
from pacli.store import state
from pacli.store.disk import reason

PATIENCE = 10.0
"""Seconds to wait for another program that holds the lock."""

_PAUSE = 0.02
_BEYOND = 1 << 30  # Windows locks bytes, and the first ones say who holds the lock.

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The lock of the plan at a real path; ``with Lock(path):`` holds it."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._handle = -1

    def __enter__(self) -> Self:
        home = state.own(self._target)
        path = os.path.join(home, "lock")
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise state.unusable(home, error) from None
        try:
            self._wait(path)
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def _wait(self, path: str) -> None:
        give_up = time.monotonic() + PATIENCE
        while True:
            try:
                _seize(self._handle)
            except (BlockingIOError, PermissionError):
                if time.monotonic() > give_up:
                    raise Busy(
                        N_("{file} is in use by {holder}."),
                        hint=N_("Try again when that program has ended."),
                        file=self._target,
                        holder=_holder(path),
                    ) from None
                time.sleep(_PAUSE)
            except OSError as error:
                raise Refused(
                    N_("{file} cannot be locked: {reason}. The plan is unchanged."),
                    hint=N_("Set XDG_STATE_HOME to a folder on this computer's own disk."),
                    file=self._target,
                    reason=reason(error),
                ) from None
            else:
                break
        try:
            who = f"pac {' '.join(sys.argv[1:])}"[:80] + f" ({os.getpid()})"
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, who.encode("utf-8", "replace").ljust(120))
        except OSError:
            pass  # The name of the holder is a courtesy.

    def _close(self) -> None:
        handle, self._handle = self._handle, -1
        try:
            os.close(handle)
        except OSError:
            pass  # It is released all the same.


def _holder(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(120).decode("utf-8", "replace").strip() or "?"
    except OSError:
        return "?"
