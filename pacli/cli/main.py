"""The entry: words in, exit code out, and the one place where errors end."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Any

from pacli.cli.context import Session
from pacli.cli.options import HELP, glean


def run(words: Sequence[str], session: Session | None = None) -> int:
    """Run pac on ``words``; 0, 1 refused, 2 usage, 3 unexpected, 130 Ctrl-C."""
    session = session or Session()
    session.words = list(words)
    _prepare(session.stdout, session.stderr)
    try:
        code = _run(session.words, session)
        session.stdout.flush()
    except BrokenPipeError:
        _close(session)
        return 0
    except KeyboardInterrupt:
        return _interrupted(session)
    except Exception as error:  # noqa: BLE001 the boundary of the program
        glean(session.words, session.options)
        return _failed(session, error)
    return code


def _run(words: list[str], session: Session) -> int:
    completing = session.environ.get("_PAC_COMPLETE")
    if completing:
        from pacli.cli.complete import answer

        return answer(session, completing, words)
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    if len(words) == 1 and words[0] in HELP:
        from pacli.cli.help import overview

        session.heeds = "here"
        session.write(overview(session.say, session.screen.columns) + "\n")
        return 0
    from typer import Exit

    from pacli.cli.app import root

    try:
        group = root()
        with group.make_context("pac", list(words), obj=session) as ctx:
            code = group.invoke(ctx)
    except Exit as exit_:
        return exit_.exit_code
    return code if isinstance(code, int) else 0


def _failed(session: Session, error: Exception) -> int:
    """Tell the error; if even that cannot be written, the exit code still says it."""
    from pacli.cli.failure import fail

    try:
        code = fail(session, error)
        session.stdout.flush()
        session.stderr.flush()
    except BrokenPipeError:
        _close(session)
        return getattr(error, "exit_code", 1)
    except OSError:
        _close(session)
        return 1
    except KeyboardInterrupt:
        return _interrupted(session)
    return code


def _interrupted(session: Session) -> int:
    try:
        session.stderr.write("\n")
        session.stderr.flush()
    except OSError:
        _close(session)
    return 130


def _prepare(stdout: Any, stderr: Any) -> None:
    """UTF-8 for files and pipes; what a terminal cannot show, it shows as plain characters."""
    from pacli.report.clean import make_readable

    for stream in (stdout, stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            stream.reconfigure(encoding="utf-8")
        make_readable(stream)


def _close(session: Session) -> None:
    """Let the interpreter end without writing what nobody reads any more."""
    for stream in (session.stdout, session.stderr):
        if stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
