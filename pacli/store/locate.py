"""Which file is the plan: the one named, or the nearest upward from the current folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from pacli.errors import N_, Message, NotFound, Refused

NAME = "pac.yaml"
SUFFIX = ".pac.yaml"


class Found(NamedTuple):
    """The plan's path, why it is the one, and whether it lies ``above`` the current folder."""

    path: str
    why: Message
    above: bool = False


def find(option: str | None, environ: Mapping[str, str], cwd: str) -> Found:
    """The plan that a command is about.

    ``option`` is ``-f``, a file or a folder that has one plan; then ``$PAC_FILE``, in the
    same way; else the nearest folder from ``cwd`` upward that has a plan. Raises Refused
    when a folder has several of which none continues the others, NotFound for none.
    """
    for name, why in (
        (option, N_("because -f names it")),
        (environ.get("PAC_FILE"), N_("because PAC_FILE names it")),
    ):
        if name:
            return Found(_named(name, cwd), why)
    folder = os.path.abspath(cwd)
    why, above = N_("because it is the plan of this folder"), False
    while True:
        plan = _only(folder)
        if plan:
            return Found(os.path.relpath(plan, cwd), why, above)
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            raise _nothing_upward()
        why, above = N_("because it is the nearest plan above this folder"), True


def find_all(option: str | None, environ: Mapping[str, str], cwd: str) -> list[str]:
    """The paths of all plans of a folder, less those that another continues.

    The folder is ``option``, or that of the file it names; then ``$PAC_FILE``, in the same
    way; else the nearest from ``cwd`` upward that has a plan. Raises NotFound for none.
    """
    named = option or environ.get("PAC_FILE")
    if named:
        path = os.path.expanduser(named)
        if not os.path.isdir(os.path.join(cwd, path)):
            path = os.path.dirname(_named(named, cwd))
        names = _current(os.path.abspath(os.path.join(cwd, path)))
        if not names:
            raise _nothing_in(named)
        return [os.path.join(path, name) for name in names]
    folder = os.path.abspath(cwd)
    while not (names := _current(folder)):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            raise _nothing_upward()
    return [os.path.relpath(os.path.join(folder, name), cwd) for name in names]


def plans(folder: str) -> list[str]:
    """The names of the plans in a folder, in order; those that another continues too."""
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(
        name
        for name in names
        if (name == NAME or name.endswith(SUFFIX))
        and name != SUFFIX
        and os.path.isfile(os.path.join(folder, name))
    )


def before(path: str) -> list[str]:
    """The plans that the one at ``path`` continues, the latest first, where they are there."""
    seen = [os.path.normpath(os.path.abspath(path))]
    while True:
        earlier = previous(*os.path.split(seen[-1]))
        if earlier is None or earlier in seen or not os.path.isfile(earlier):
            return [os.path.relpath(one) for one in seen[1:]]
        seen.append(earlier)


def after(path: str) -> str | None:
    """The plan of the same folder that continues the one at ``path``; None for none."""
    whole = os.path.normpath(os.path.abspath(path))
    folder = os.path.dirname(whole)
    for name in plans(folder):
        if previous(folder, name) == whole:
            return os.path.join(os.path.dirname(path), name)
    return None


def _named(name: str, cwd: str) -> str:
    path = os.path.join(cwd, os.path.expanduser(name))
    if os.path.isdir(path):
        plan = _only(path)
        if plan is None:
            raise _nothing_in(name)
        return os.path.join(name, os.path.basename(plan))
    if not os.path.exists(path) and os.path.islink(path):
        raise NotFound(
            N_("{file} is a link to a file that is not there."),
            hint=N_("Put that file back, or take the link away."),
            file=name,
        )
    if not os.path.exists(path):
        raise NotFound(
            N_("There is no file {file}."), hint=N_("pac init -f {file} makes it."), file=name
        )
    return os.path.expanduser(name)


def _nothing_upward() -> NotFound:
    return NotFound(
        N_("There is no plan here, nor in a folder above."),
        hint=N_("pac init makes one, pac demo shows one, -f FILE names one."),
    )


def _nothing_in(folder: str) -> NotFound:
    return NotFound(
        N_("There is no plan in “{folder}”."),
        hint=N_("pac init makes one, pac demo shows one, -f FILE names one."),
        folder=folder,
    )


def _current(folder: str) -> list[str]:
    """The names of the plans of a folder, less those that another names as ``previous``."""
    names = plans(folder)
    if len(names) > 1:
        past = {previous(folder, name) for name in names}
        names = [name for name in names if os.path.join(folder, name) not in past] or names
    return names


def _only(folder: str) -> str | None:
    names = _current(folder)
    if len(names) > 1:
        raise Refused(
            N_("Several plans are here: {names}."),
            hint=N_("Name one with -f FILE, or set PAC_FILE. All of them: pac today --all"),
            names=", ".join(names),
        )
    return os.path.join(folder, names[0]) if names else None


def previous(folder: str, name: str) -> str | None:
    """The path of the plan that the one called ``name`` continues, if its text says so."""
    from pacli.errors import PlanError
    from pacli.store.read import load

    path = os.path.join(folder, name)
    try:
        before = load(path).scalar("previous")
    except OSError:
        return None
    except PlanError:
        before = _read_unparsed(path)
    return os.path.normpath(os.path.join(folder, before)) if before else None


def _read_unparsed(path: str) -> str | None:
    """What a text that is not right YAML has after ``previous`` at the start of a line."""
    import re

    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            text = stream.read()
    except OSError:
        return None
    found = re.search(
        r"""^previous *: *(["']?)([^"'#\n]+?)\1 *(?: #.*)?$""", text, re.MULTILINE
    )
    return found[2] if found else None
