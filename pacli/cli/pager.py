"""Showing what is longer than the screen through ``$PAGER``, where she has chosen one."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.cli.context import Session


@contextmanager
def paged(session: Session) -> Iterator[None]:
    """Hold back what is printed, then page it if it does not fit."""
    pager = session.environ.get("PAGER", "")
    terminal = session.stdout.isatty() and session.environ.get("TERM") != "dumb"
    if not pager.strip() or not terminal or session.options.no_input:
        yield
        return
    screen = session.screen
    held = io.StringIO()
    stream, screen.stream = screen.stream, held
    try:
        yield
    finally:
        screen.stream = stream
        text = held.getvalue()
        if text.count("\n") < os.get_terminal_size(stream.fileno()).lines:
            stream.write(text)
        else:
            _page(pager, text, session)


def _page(pager: str, text: str, session: Session) -> None:
    """Give ``text`` to the pager; without a working one, to the terminal."""
    import shlex
    import subprocess

    environ = {"LESS": "FRX", "LV": "-c", **session.environ}
    try:
        done = subprocess.run(  # noqa: S603 her own pager
            shlex.split(pager), input=text.encode(), env=environ, check=False
        )
    except OSError:
        done = None
    if done is None or done.returncode == 127:  # noqa: PLR2004 the shell's "not found"
        session.stdout.write(text)
