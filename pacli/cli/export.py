"""``pac export``: the plan as other programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_, Refused, Usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pacli.analysis.datebook.datebook import Datebook
    from pacli.store.vdir import Synced


def ics(
    session: Session,
    output: Annotated[
        str | None,
        Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file")),
    ] = None,
    vdir: Annotated[
        str | None,
        Option(
            metavar=N_("FOLDER"),
            help=N_("Keep this folder in step instead, one entry a file, as todoman wants"),
        ),
    ] = None,
    *,
    private: Annotated[
        bool,
        Option(
            "--private",
            help=N_("Also your own time: the slots for you, family and friends"),
        ),
    ] = False,
    force: Annotated[
        bool,
        Option(
            "--force",
            help=N_("Write over a file that is there, and over what other programs changed"),
        ),
    ] = False,
) -> None:
    """Print rituals, tasks and deadlines for calendars (iCalendar)."""
    session.refuse_json(N_("pac export ics writes a calendar, not JSON."))
    if output is not None and vdir is not None:
        raise Usage(N_("Choose one: --output or --vdir."))
    from pacli.analysis.datebook.datebook import datebook

    book = datebook(session.plan(), session.today, private=private)
    if vdir is not None:
        _keep_in_step(session, book, vdir, force=force)
        return
    if not (book.slots or book.todos or book.landmarks):
        raise Refused(
            N_("The plan has nothing for a calendar yet."),
            hint=N_("Give it a task, a ritual or a day by which something is due."),
        )
    from pacli.report.ics.calendar import calendar_text

    text = calendar_text(book, session.say)
    if output is None:
        _print(session, text)
        return
    from pacli.store.deliver import deliver

    dry = session.options.dry_run
    deliver(output, text.encode(), plan=session.file, force=force, dry_run=dry)
    _tell(session, output, _counts(session, book))


def md(
    session: Session,
    output: Annotated[
        str | None,
        Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file")),
    ] = None,
    *,
    private: Annotated[
        bool,
        Option("--private", help=N_("Also what is yours alone: your reasons, wishes, mood")),
    ] = False,
    force: Annotated[
        bool, Option("--force", help=N_("Write over a file that is there"))
    ] = False,
) -> None:
    """Print the plan as a document to send, in Markdown."""
    session.refuse_json(N_("pac export md writes a document, not JSON."))
    from pacli.analysis.paper.document import document
    from pacli.report.markdown.document import markdown

    plan = session.plan()
    text = markdown(plan, document(plan, session.today, private=private), session.say)
    if output is None:
        _print(session, text)
        return
    from pacli.store.deliver import deliver

    dry = session.options.dry_run
    deliver(output, text.encode(), plan=session.file, force=force, dry_run=dry)
    parts = sum(line.startswith("## ") for line in text.splitlines())
    _tell(session, output, [session.say.plural("{n} section", "{n} sections", parts)])


def _print(session: Session, text: str) -> None:
    """Write the text as it is: in UTF-8, its lines ended as they are, whatever the system."""
    session.stdout.flush()
    binary = getattr(session.stdout, "buffer", None)
    if binary is None:
        session.write(text)
    else:
        binary.write(text.encode())


def _keep_in_step(session: Session, book: Datebook, folder: str, *, force: bool) -> None:
    from pacli.report.ics.calendar import entry_texts
    from pacli.store.vdir import sync

    texts = entry_texts(book, session.say)
    dry = session.options.dry_run
    done = sync(folder, texts, book.uid, force=force, dry_run=dry)
    told = list(_changes(session, done))
    if told or not done.same:
        _tell(session, folder, told)
    elif not session.options.quiet:
        same = session.say.plural("{n} entry", "{n} entries", done.same)
        session.print(session.say("{file} is up to date: {entries}", file=folder, entries=same))
    for title in done.left:
        session.print(
            session.say("{title} · changed in another program, left as it is", title=title)
        )
    if done.left:
        session.print(session.say("To write the plan's over it: --force"))


def _counts(session: Session, book: Datebook) -> Iterator[str]:
    say = session.say
    own = sum(slot.domain is not None for slot in book.slots)
    if len(book.slots) > own:
        yield say.plural("{n} ritual", "{n} rituals", len(book.slots) - own)
    if own:
        yield say.plural("{n} slot of yours", "{n} slots of yours", own)
    if book.todos:
        yield say.plural("{n} task", "{n} tasks", len(book.todos))
    if book.landmarks:
        yield say.plural("{n} deadline", "{n} deadlines", len(book.landmarks))


def _changes(session: Session, done: Synced) -> Iterator[str]:
    say = session.say
    if done.new:
        yield say.plural("{n} new entry", "{n} new entries", done.new)
    if done.changed:
        yield say.plural("{n} entry changed", "{n} entries changed", done.changed)
    if done.removed:
        yield say.plural("{n} entry removed", "{n} entries removed", done.removed)


def _tell(session: Session, path: str, told: Iterator[str] | list[str]) -> None:
    if session.options.quiet:
        return
    said = N_("{file}: {told}")
    if session.options.dry_run:
        said = N_("{file}, if it were written: {told}")
    parts = session.say.list(told) or session.say("nothing")
    session.print(session.say(said, file=path, told=parts))
