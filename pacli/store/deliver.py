"""A file that pac makes for other programs: written whole, or not at all."""

from __future__ import annotations

import os
import stat

from pacli.errors import N_, Refused
from pacli.store import disk, target


def deliver(
    path: str, content: bytes, *, plan: str, force: bool = False, dry_run: bool = False
) -> None:
    """Write a file; over one that is there with ``force`` alone, never over the ``plan``.

    Raises Refused; the file is then as it was. ``dry_run``: only see whether it may be.
    """
    real = os.path.realpath(path)
    try:
        found = os.stat(real)
    except OSError:
        found = None
    if found is not None:
        _allow(path, real, found, plan=plan, force=force)
    if dry_run:
        return
    if found is None:
        target.create(path, content, hint=_HINT)
    else:
        put(real, content, found, told=path)


_HINT = N_("Write over it with --force, or choose another file.")


def _allow(path: str, real: str, found: os.stat_result, *, plan: str, force: bool) -> None:
    """Raise Refused where the file must stay as it is."""
    if not stat.S_ISREG(found.st_mode):
        raise Refused(N_("{file} is not an ordinary file; pac leaves it alone."), file=path)
    if os.path.exists(plan) and os.path.samefile(real, plan):
        raise Refused(
            N_("{file} is the plan itself."), hint=N_("Choose another file."), file=path
        )
    if not force:
        raise Refused(N_("{file} exists already, and stays as it is."), hint=_HINT, file=path)


def put(real: str, content: bytes, like: os.stat_result | None = None, *, told: str) -> None:
    """Put a file in place in one step, over what is there; ``told`` is what errors call it."""
    new = target.beside(real)
    try:
        disk.write(new, content, like)
        target.move(new, real)
    except OSError as error:
        disk.discard(new)
        target.fail(told, error)
