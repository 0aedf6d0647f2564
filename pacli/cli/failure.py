"""What is said when a command fails, and with which exit code."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from pacli.aliases import CommandLine
from pacli.errors import N_, Message, PacError, Refused, Usage

if TYPE_CHECKING:
    from pacli.cli.context import Session


def fail(session: Session, error: Exception) -> int:
    """Tell the error on stderr, or with ``--json`` on stdout; the exit code."""
    if isinstance(error, OSError) and session.changed:
        return _unheard(session, error)
    known = error if isinstance(error, PacError) else _known(error)
    if known is None:
        return _unexpected(session, error)
    _answer(session, known)
    return known.exit_code


def _unheard(session: Session, error: OSError) -> int:
    """The plan is written and only the answer is lost: to try again would do it twice."""
    session.error_screen.line(
        session.say(
            "The plan is changed, but what pac had to say could not be written: {reason}.",
            reason=error.strerror or str(error),
        )
    )
    return 0


def _answer(session: Session, error: PacError) -> None:
    if not session.options.json:
        tell(session, error)
        return
    from pacli.report.clean import writes_all
    from pacli.report.data import envelope, error_rows

    try:
        today = session.today
    except PacError:
        today = None
    rows = error_rows(error, session.say)
    poor = not writes_all(session.stdout)
    content = {"problems": rows}
    session.write(envelope("error", session.identity, today, content, ascii_only=poor))


def tell(session: Session, error: PacError) -> None:
    """Write what went wrong and the way out, for a person."""
    from pacli.report.problems import error_text

    screen = session.error_screen
    session.stdout.flush()
    text = error_text(error, session.say, color=screen.colored, columns=screen.edge)
    screen.stream.write(text + "\n")


def _known(error: Exception) -> PacError | None:
    """An error of the command-line library or of the system, in pac's own words."""
    from typer import TyperException

    if isinstance(error, TyperException):
        return usage(error)
    if isinstance(error, EOFError):
        return Usage(N_("No answer came."))
    if isinstance(error, OSError):
        if error.errno == errno.ENOSPC:
            return Refused(N_("The disk is full."), hint=N_("Make room, then try again."))
        where = f": {error.filename}" if error.filename else ""
        return Refused(
            N_("The system says: {detail}"), detail=f"{error.strerror or error}{where}"
        )
    return None


def usage(error: Any) -> PacError:
    """What typer says of the words of a command, in pac's catalogue."""
    from pacli.cli.help import command_name

    option = getattr(error, "option_name", None)
    ctx = getattr(error, "ctx", None)
    command = command_name(ctx) if ctx is not None else ""
    see: Message = (
        N_("See: pac {command} --help") if command else N_("See them all: pac --help")
    )
    kind = type(error).__name__
    if kind == "NoSuchOption":
        from pacli.cli.slips import no_such_option

        return no_such_option(error, ctx.obj.words if ctx is not None else (), see, command)
    if kind == "BadOptionUsage":
        return Usage(
            N_("{option} takes no value.")
            if "does not take" in error.message
            else N_("{option} needs a value after it."),
            hint=see,
            option=option,
            command=CommandLine(command),
        )
    if kind == "MissingParameter":
        return Usage(
            N_("{what} is missing."),
            hint=see,
            what=_shown(error.param, ctx),
            command=CommandLine(command),
        )
    if kind == "BadParameter":
        return Usage(
            N_("This does not suit {what}."),
            hint=see,
            what=_shown(error.param, ctx),
            command=CommandLine(command),
        )
    return Usage(N_("This command is not complete."), hint=see, command=CommandLine(command))


def _shown(param: Any, ctx: Any) -> str:
    if param is None:
        return "?"
    if param.param_type_name == "option":
        return str(param.opts[-1])
    from pacli.cli.help import placeholder

    return placeholder(param, ctx.obj.say)


def _unexpected(session: Session, error: Exception) -> int:
    """A fault of pac itself: one line to report, the traceback only when it is asked for."""
    if session.environ.get("PAC_DEBUG"):
        import traceback

        traceback.print_exception(error, file=session.stderr)
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = (
        f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
    )
    from pacli import __version__

    failure = PacError(
        N_("This should not have happened: {what} ({where}, pac {version})."),
        hint=N_("Please report this line, with what you typed."),
        what=what,
        where=where,
        version=__version__,
    )
    _answer(session, failure)
    return 3
