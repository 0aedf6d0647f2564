"""The plan committed in git: its file alone, whatever else is staged stays as it is.

The program ``git`` makes the commit, with her name, hooks and signature. Whatever keeps it
from that is found beforehand where it can be, and told with a way out; the file itself is
only read.
"""

from __future__ import annotations

import os
import re
import time

from pacli.errors import N_, Message, Refused
from pacli.store.git import SHORT
from pacli.store.repository import Answer, Repository

AGAIN = N_("Afterwards: pac review --no-input --commit")

UNDER_WAY: dict[str, tuple[Message, Message]] = {
    "MERGE_HEAD": (
        N_("A merge is under way in the repository, so the plan is not committed."),
        N_("Finish it: git commit. Or give it up: git merge --abort. {again}"),
    ),
    "rebase-merge": (
        N_("A rebase is under way in the repository, so the plan is not committed."),
        N_("Finish it: git rebase --continue. Or give it up: git rebase --abort. {again}"),
    ),
    "rebase-apply": (
        N_("A rebase is under way in the repository, so the plan is not committed."),
        N_("Finish it: git rebase --continue. Or give it up: git rebase --abort. {again}"),
    ),
    "CHERRY_PICK_HEAD": (
        N_("A cherry-pick is under way in the repository, so the plan is not committed."),
        N_("Finish it: git cherry-pick --continue. Or give it up: --abort. {again}"),
    ),
    "REVERT_HEAD": (
        N_("A revert is under way in the repository, so the plan is not committed."),
        N_("Finish it: git revert --continue. Or give it up: --abort. {again}"),
    ),
}
"""What git leaves in its folder while something is under way, and what to do."""

UNSIGNED = (
    N_("The commit could not be signed, so there is none.\n{said}"),
    N_("Set your key right, or: git config commit.gpgSign false. {again}"),
)
HOOKED = (
    N_("A hook of the repository stopped the commit.\n{said}"),
    N_("Put right what it asks for. {again}"),
)
UNSETTLED = (
    N_("git did not commit the plan.\n{said}"),
    N_("Put right what it says. {again}"),
)
COLOUR = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")

HOOKS = ("pre-commit", "prepare-commit-msg", "commit-msg")
LOCK = "index.lock"
PATIENCE = 2.0
"""Seconds for which another git may hold the index: an editor looks at it often."""

LINES = 20
"""Lines kept of what git or a hook complained of, the last ones."""


def commit(path: str, message: str) -> str | None:
    """Commit the file as it is, with ``message``: the short name of the commit.

    None where git has the file like that already. Raises Refused where the repository is
    in no state for it, or where a hook, the signature or git itself stops it, with what
    was said.
    """
    here = Repository(path)
    _ready(here)
    literal = f":(literal){here.name}"
    new = _untracked(here)
    if not new and not _changed(here):
        return None
    if new:
        # An empty entry, which makes the file known: what is staged is not touched.
        _settled(here, here.act("add", "--intent-to-add", "--", literal))
    try:
        _settled(
            here,
            here.act(
                *("-c", "i18n.commitEncoding=UTF-8", "commit", "--only", "--quiet"),
                *("--cleanup=whitespace", "--file=-", "--", literal),
                given=message.encode(),
            ),
        )
    except Refused:
        if new:
            here.act("rm", "--cached", "--quiet", "--", literal)
        raise
    name = here.answer("rev-parse", "HEAD") or b""
    return name.decode().strip()[:SHORT]


def _ready(here: Repository) -> None:
    """Refuse what can be seen beforehand."""
    for mark, (message, hint) in UNDER_WAY.items():
        if os.path.exists(_inside(here, mark)):
            raise Refused(message, hint=hint, again=AGAIN)
    if here.answer("symbolic-ref", "--quiet", "HEAD") is None:
        raise Refused(
            N_("The repository is on no branch, where a commit is soon lost."),
            hint=N_("To make a branch of where it is: git switch -c NAME. {again}"),
            again=AGAIN,
        )
    for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
        if here.answer("var", who) is None:
            raise Refused(
                N_("git does not know who you are, and a commit bears a name."),
                hint=N_(
                    "Tell it: git config --global user.name NAME, and git config --global"
                    " user.email ADDRESS. {again}"
                ),
                again=AGAIN,
            )
    _unlocked(here)


def _unlocked(here: Repository) -> None:
    lock = _inside(here, LOCK)
    end = time.monotonic() + PATIENCE
    while os.path.exists(lock):
        if time.monotonic() > end:
            raise _locked(here)
        time.sleep(0.1)


def _locked(here: Repository) -> Refused:
    return Refused(
        N_("Another git is at work in the repository, so the plan is not committed."),
        hint=N_("Wait until it ends. If none runs, remove {lock}. {again}"),
        lock=_inside(here, LOCK),
        again=AGAIN,
    )


def _inside(here: Repository, name: str) -> str:
    """Where git keeps something of this working copy."""
    told = here.answer("rev-parse", "--git-path", name) or b""
    return os.path.join(here.folder, os.fsdecode(told.removesuffix(b"\n")))


def _untracked(here: Repository) -> bool:
    """Whether git does not know the file yet; Refused where it is to ignore it."""
    if here.answer("ls-files", "--error-unmatch", "--", here.name) is not None:
        return False
    # As a path from here it is no pattern, whatever it begins with.
    name = os.fsencode(f"./{here.name}\0")
    if not here.act("check-ignore", "-z", "--stdin", given=name).code:
        raise Refused(
            N_("git is told to ignore {file}, so it is not committed."),
            hint=N_("To commit it all the same: git add -f {file}. {again}"),
            file=here.name,
            again=AGAIN,
        )
    return True


def _changed(here: Repository) -> bool:
    return here.answer("status", "--porcelain", "-z", "--", here.name) != b""


def _settled(here: Repository, answer: Answer) -> None:
    """Raise what a command that failed is to be told as."""
    if not answer.code:
        return
    complaint = answer.err + answer.out
    if f"{LOCK}': File exists".encode() in complaint:
        raise _locked(here)
    hooks = (_inside(here, f"hooks/{name}") for name in HOOKS)
    message, hint = UNSETTLED
    if b"gpg failed to sign" in complaint or b"failed to write commit object" in complaint:
        message, hint = UNSIGNED
    elif b"fatal: " not in complaint and any(os.access(hook, os.X_OK) for hook in hooks):
        message, hint = HOOKED
    raise Refused(message, hint=hint, again=AGAIN, said=_said(complaint))


def _said(complaint: bytes) -> str:
    """The last lines of a complaint, each after a mark, without the colours."""
    text = COLOUR.sub("", complaint.decode(errors="replace")).expandtabs(4).rstrip()
    lines = [
        line.rpartition("\r")[2].rstrip() for line in text.replace("\r\n", "\n").split("\n")
    ]
    return "\n".join(f"| {line}" for line in lines[-LINES:] if line)
