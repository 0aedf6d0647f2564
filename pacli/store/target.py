"""The file that a plan is in, on the disk: what may be written, and how it is replaced.

Every fault of the disk becomes a refusal that says what failed; the file is then as it
was, and nothing is left beside it.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import NoReturn

from pacli.errors import N_, Message, NotFound, PacError, Refused
from pacli.store import disk, state
from pacli.store.disk import discard, reason

_SUFFIX = ".pac-new"
_TRIES = 50
"""How often Windows is asked to replace a file that another program has open."""

_OTHER = N_("Choose another file: pac init -f NAME.pac.yaml")


def writable(path: str) -> str:
    """The real path of a plan that can be replaced safely; links are followed."""
    real = os.path.realpath(path)
    try:
        found = os.stat(real)
        if found.st_nlink > 1:
            _sweep(real)  # pac itself, killed while making the file, leaves a second name
            found = os.stat(real)
    except FileNotFoundError:
        raise NotFound(N_("There is no file {file}."), file=path) from None
    except OSError as error:
        fail(path, error)
    if not stat.S_ISREG(found.st_mode):
        raise Refused(N_("{file} is not an ordinary file; pac leaves it alone."), file=path)
    if found.st_size == 0:
        raise Refused(N_("{file} is empty."), hint=N_("pac init writes a new plan."), file=path)
    if found.st_nlink > 1:
        raise Refused(
            N_("{file} is one of {n} names of the same file; pac would part them."),
            hint=N_("Make it a file of its own, or a symbolic link."),
            file=path,
            n=found.st_nlink,
        )
    if not found.st_mode & 0o222 or not os.access(real, os.W_OK):
        raise Refused(
            N_("{file} is read-only."),
            hint=N_("Give yourself the right to write it, then try again."),
            file=path,
        )
    return real


def read(real: str) -> bytes:
    """All bytes of a file."""
    try:
        return disk.read(real)
    except FileNotFoundError:
        raise NotFound(N_("There is no file {file}."), file=real) from None
    except OSError as error:
        raise Refused(
            N_("{file} cannot be read: {reason}."), file=real, reason=reason(error)
        ) from None


def replace(real: str, before: bytes, after: bytes, *, keep: bool = True) -> bool:
    """Replace ``before`` by ``after`` in one step, under the lock; ``before`` is kept.

    False when the file is no longer ``before``; raises Refused when the disk does not
    take the new text. In both cases nothing has changed.
    """
    _sweep(real)
    new = beside(real)
    try:
        disk.write(new, after, os.stat(real))
        if read(real) != before:
            return False
        kept = state.keep(real, before, after) if keep else None
        move(new, real)
        if kept:
            state.confirm(kept)
    except OSError as error:
        fail(real, error)
    finally:
        discard(new)
    _settle(real)
    return True


def create(
    path: str,
    content: bytes,
    hint: Message = _OTHER,
) -> None:
    """Write a new file in one step, under the lock; raises Refused where there is one.

    ``hint`` is then the way out.
    """
    real = os.path.realpath(path)
    _sweep(real)
    new = beside(real)
    try:
        disk.write(new, content)
        try:
            os.link(new, real)
        except FileExistsError:
            raise
        except (OSError, AttributeError):
            # This disk knows no second names; only Windows refuses to rename over a file.
            if os.path.lexists(real):
                raise FileExistsError from None
            os.rename(new, real)
    except FileExistsError:
        raise Refused(
            N_("{file} exists already, and stays as it is."),
            hint=hint,
            file=path,
        ) from None
    except OSError as error:
        raise Refused(
            N_("{file} cannot be made: {reason}."), file=path, reason=reason(error)
        ) from None
    finally:
        discard(new)
    _settle(real)


def beside(real: str) -> str:
    """Where the new text of a file waits to take its place."""
    folder, name = os.path.split(real)
    return os.path.join(folder, f".{name}.{os.getpid()}{_SUFFIX}")


def _sweep(real: str) -> None:
    """Remove what a writer that was killed has left."""
    folder, name = os.path.split(real)
    try:
        for other in os.listdir(folder):
            if other.startswith(f".{name}.") and other.endswith(_SUFFIX):
                discard(os.path.join(folder, other))
    except OSError:
        pass  # A folder that cannot be listed can still be written to.


def move(new: str, real: str) -> None:
    """Put a file in another's place, in one step."""
    for _ in range(_TRIES if os.name == "nt" else 0):
        try:
            os.replace(new, real)
        except PermissionError:
            time.sleep(0.05)
        else:
            return
    os.replace(new, real)


def _settle(real: str) -> None:
    """Make the new name reach the disk. Where that fails the text is written all the same."""
    if os.name == "nt":
        return
    try:
        handle = os.open(os.path.dirname(real), os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno in (errno.EINVAL, errno.ENOTSUP, errno.EACCES):
            return  # Some disks offer no such thing for folders.
        raise PacError(
            N_("{file} was changed, but it may not survive a power cut: {reason}."),
            hint=N_("Check the disk; pac undo takes the change back."),
            file=real,
            reason=reason(error),
        ) from None


def fail(path: str, error: OSError) -> NoReturn:
    """Raise Refused for what the disk answered."""
    raise Refused(
        N_("{file} cannot be written: {reason}. It is as it was."),
        file=path,
        reason=reason(error),
    ) from None
