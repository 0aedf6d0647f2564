"""``pac edit``: the plan in her editor, then checked."""

from __future__ import annotations

import os

from pacli.cli.context import Session
from pacli.errors import N_, Refused, Usage


def edit(session: Session) -> int:
    """Open the editor on the plan, as often as she wants to mend it; then the check's code.

    What was typed is kept, right or wrong: it is her file.
    """
    from pacli.cli.check import check

    file = session.file
    while True:
        _open(_editor(session), file)
        code = check(session)
        if code == 0 or not session.interactive:
            return code
        again = session.say("Open it again to mend it?")
        if not session.confirm(again, missing=N_("The plan has errors."), default=True):
            return code


def _editor(session: Session) -> list[str]:
    """The words of the editor's command: $VISUAL, $EDITOR, else what the system has."""
    import shlex

    usual = "notepad" if os.name == "nt" else "vi"
    asked = session.environ.get("VISUAL") or session.environ.get("EDITOR")
    if session.options.no_input or (not asked and not session.stdin.isatty()):
        raise Usage(
            N_("An editor needs a terminal, and somebody there."),
            hint=N_("Edit {file} as you like, then: pac check"),
            file=session.file,
        )
    return shlex.split(asked or usual, posix=os.name != "nt")


def _open(editor: list[str], file: str) -> None:
    import subprocess

    try:
        done = subprocess.run([*editor, file], check=False)  # noqa: S603 her own editor
    except OSError as error:
        raise Refused(
            N_("The editor “{editor}” cannot be started."),
            hint=N_("Name one in $VISUAL or $EDITOR, such as nano or “code --wait”."),
            editor=editor[0] if editor else "",
        ) from error
    if done.returncode:
        raise Refused(
            N_("The editor “{editor}” ended with an error."),
            editor=editor[0],
        )
