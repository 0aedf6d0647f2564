"""The plan's file: read, changed and replaced in one piece, or not at all.

A change is made on the text as it stands under the lock and proved before anything is
written. The new text goes to a file beside the plan, reaches the disk, and takes the
plan's place in one step: a reader, a crash or a full disk finds the text before or the
text after. The text before is kept, for :func:`undo`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pacli.changes.edits import Edit
from pacli.errors import N_, Busy, Path, Problem, Refused
from pacli.store import state, target
from pacli.store.edit import apply
from pacli.store.lock import Lock
from pacli.store.read import Draft

_ATTEMPTS = 5


class Written(NamedTuple):
    """What a change did to a file, or would do: its text before and after."""

    file: str
    before: str
    after: str

    def diff(self) -> str:
        """The change as a unified diff; empty when nothing changed."""
        from difflib import unified_diff

        old, new = (text.splitlines(keepends=True) for text in (self.before, self.after))
        return "".join(
            line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
            for line in unified_diff(old, new, self.file, self.file)
        )


def update(
    path: str | os.PathLike[str],
    change: Callable[[Draft], Sequence[Edit]],
    *,
    dry_run: bool = False,
    check: Path | Callable[[], Iterable[Path] | None] | None = None,
) -> Written:
    """Make the edits that ``change`` wants of the plan as it is now.

    ``change`` is called under the lock, again if somebody else changed the file meanwhile;
    it must not ask anything. The plan that results must be valid; where ``check`` is
    given, the text throughout and the item at that path, or the items that it returns
    once the edits are known. Raises PlanError, Refused, Busy or NotFound, and then the
    file is as before.
    """

    def make(text: bytes, file: str) -> str:
        draft = Draft.of(text, file)
        result = apply(draft, change(draft))
        paths: Iterable[Path] | None = None
        if check is not None:
            paths = check() if callable(check) else (check,)
        if paths is None:
            result.plan()
        else:
            result.data()
            for item in paths:
                result.item(*item)
        return result.text

    return rewrite(path, make, dry_run=dry_run)


def rewrite(
    path: str | os.PathLike[str],
    make: Callable[[bytes, str], str],
    *,
    dry_run: bool = False,
) -> Written:
    """Replace the text of a file by what ``make`` makes of its bytes and its name.

    For changes that are no edits of a valid plan, such as mending one: ``make`` answers
    for what it returns, and may be called more than once.
    """
    file = os.fspath(path)
    real = target.writable(file)
    if dry_run:
        before = target.read(real)
        return _written(file, before, make(before, file).encode("utf-8"))
    with Lock(real):
        for _ in range(_ATTEMPTS):
            before = target.read(real)
            after = make(before, file).encode("utf-8")
            if after == before or target.replace(real, before, after):
                return _written(file, before, after)
    raise Busy(N_("{file} keeps changing while pac edits it."), file=file)


def _written(file: str, before: bytes, after: bytes) -> Written:
    return Written(file, before.decode("utf-8", "replace"), after.decode("utf-8", "replace"))


def mend(
    path: str | os.PathLike[str], *, dry_run: bool = False
) -> tuple[Written, tuple[Problem, ...]]:
    """Write the sure mends of a plan; also what they put right, where any."""
    from pacli.store.mend import mend as mended

    right: tuple[Problem, ...] = ()

    def make(text: bytes, file: str) -> str:
        nonlocal right
        after, right = mended(Draft.of(text, file).text, file)
        return after

    return rewrite(path, make, dry_run=dry_run), right


def create(path: str | os.PathLike[str], text: str) -> None:
    """Write a new plan, which must be valid; never over an existing file."""
    file = os.fspath(path)
    Draft.of(text, file).plan()
    with Lock(os.path.realpath(file)):
        target.create(file, text.encode("utf-8"))


def undo(path: str | os.PathLike[str], *, dry_run: bool = False) -> Written:
    """Put back the text before pac's last edit; again, the one before that.

    Raises Refused when the file is not as pac left it.
    """
    file = os.fspath(path)
    real = target.writable(file)
    with Lock(real):
        now = target.read(real)
        found = state.last(real, now)
        if found is None:
            raise Refused(
                N_("{file} has been changed since pac's last edit. It stays as it is.")
                if state.known(real)
                else N_("There is no edit of {file} to take back."),
                file=file,
            )
        record, before = found
        if not dry_run:
            if not target.replace(real, now, before, keep=False):
                raise Busy(N_("{file} has just been changed by another program."), file=file)
            state.forget(record)
        return _written(file, now, before)
