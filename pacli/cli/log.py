"""``pac log``: readings, in one line or asked one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, NamedTuple

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, PacError, Usage

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.indicators.due import ReadingDue
    from pacli.changes.change import Change, PlanText
    from pacli.changes.log import Entry, Mode


class Given(NamedTuple):
    """An indicator and a value, as she typed them."""

    word: str
    value: str


def log(
    session: Session,
    words: Annotated[
        list[str] | None,
        Argument(
            metavar=N_("ID VALUE [DATE] or ID=VALUE"),
            help=N_(
                "An indicator, its value and a day; or several at once; alone: what is due"
            ),
        ),
    ] = None,
    *,
    on: Annotated[
        str | None, Option(metavar=N_("DATE"), help=N_("The day, by default today"))
    ] = None,
    note: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("A word on this reading"))
    ] = None,
    add: Annotated[
        bool, Option("--add", help=N_("Add to what the day has, even for a level"))
    ] = False,
    set_: Annotated[
        bool, Option("--set", help=N_("Replace what the day has, even for a sum"))
    ] = False,
    total: Annotated[
        str | None,
        Option(metavar=N_("VALUE"), help=N_("What the running total has come to")),
    ] = None,
    deals: Annotated[
        list[str] | None,
        Option(metavar=N_("ID"), help=N_("The deal that it comes from; repeat for several")),
    ] = None,
) -> None:
    """Note readings: a second one on a day adds to a sum and replaces a level."""
    if add + set_ + (total is not None) > 1:
        raise Usage(N_("Choose one of --add, --set and --total."))
    mode: Mode | None = "add" if add else "set" if set_ else None
    if not words:
        if total is not None:
            raise Usage(N_("Say which indicator: pac log ID --total {value}"), value=total)
        ask_due(session)
        return
    given, day = _parsed(words, total)
    if day is not None and on is not None:
        raise Usage(N_("The day is given twice: “{day}” and --on."), day=day)
    if total is not None:
        mode = "total"
    day = on or day
    note_values(session, given, on=day, mode=mode, note=note, deals=_ids(deals), way_out=True)


def _ids(words: list[str] | None) -> tuple[str, ...]:
    return tuple(one for word in words or () for one in word.split(",") if one)


def _parsed(words: list[str], total: str | None) -> tuple[list[Given], str | None]:
    """The values given, and the words of the day in the form ``ID VALUE DATE``."""
    if "=" in words[0].lstrip("="):
        pairs = [word.partition("=") for word in words]
        for name, sign, value in pairs:
            if not (name and sign and value):
                raise Usage(
                    N_("“{word}” is not ID=VALUE."),
                    hint=N_("The day of several values goes after --on."),
                    word=name + sign + value,
                )
        if total is not None:
            raise Usage(
                N_("--total goes with one indicator: pac log ID --total {value}"),
                hint=N_("Of several: pac log ID==8000 says what a sum has come to."),
                value=total,
            )
        return [Given(name, value) for name, _, value in pairs], None
    name, *rest = words
    if total is not None:
        return [Given(name, total)], " ".join(rest) or None
    if not rest:
        raise Usage(
            N_("Say the value too: pac log {id} 12"),
            hint=N_("With no word at all, pac log asks for what is due."),
            id=name,
        )
    value, day = _split(rest)
    _refuse_pairs([name, value, *day])
    return [Given(name, value)], " ".join(day) or None


def _refuse_pairs(words: list[str]) -> None:
    """Refuse several values that stand as one does, and say how they are written."""
    import datetime as dt

    from pacli.aliases import CommandLine
    from pacli.forms.days import day_from_words
    from pacli.forms.numbers import is_figure

    names, values = words[::2], words[1::2]
    if len(values) < 2 or len(names) != len(values) or not all(map(is_figure, values)):  # noqa: PLR2004 (several)
        return
    day = " ".join(words[2:])
    try:
        day_from_words(day, dt.date(2000, 1, 1), past=True)
    except PacError:
        pairs = " ".join(f"{name}={value}" for name, value in zip(names, values, strict=True))
        raise Usage(
            N_("“{text}” is not a day."),
            hint=N_("Several values are written so: {command}"),
            text=day,
            command=CommandLine(f"pac log {pairs}"),
        ) from None


def _split(words: list[str]) -> tuple[str, list[str]]:
    """The value, which may be several words (15 000 €), and the words of the day."""
    from pacli.forms.numbers import is_figure

    for count in range(len(words), 1, -1):
        value = " ".join(words[:count])
        if is_figure(value.removeprefix("=")):
            return value, words[count:]
    return words[0], words[1:]


def note_values(
    session: Session,
    given: list[Given],
    *,
    on: str | None,
    mode: Mode | None,
    note: str | None = None,
    deals: tuple[str, ...] = (),
    way_out: bool = False,
) -> None:
    """Write the readings, checking of the model only their indicators."""
    day = session.today
    if on is not None:
        from pacli.forms.days import day_from_words

        day = day_from_words(on, session.today, past=True)
    entries = [entry(one, day, mode, note, deals) for one in given]

    def request(draft: PlanText) -> Change:
        from pacli.changes.log import log as logged

        return logged(draft, entries, session.today, way_out=way_out)

    session.edit(request)


def entry(
    given: Given, day: dt.date, mode: Mode | None, note: str | None, deals: tuple[str, ...]
) -> Entry:
    """What is to be logged; a value after ``=`` is what the running total has come to."""
    from pacli.changes.log import Entry

    text = given.value
    if text.startswith("="):
        text, mode = text[1:], "total"
    return Entry(given.word, text, day, mode, note, deals)


def ask_due(session: Session) -> None:
    """Ask for the readings that are due, and write each as it is answered."""
    from pacli.report.terminal.indicators.due import reading_question

    asked: set[tuple[str, dt.date]] = set()
    told = False
    while (due := _next(session, asked)) is not None:
        if not asked:
            session.print(session.say("Enter alone passes over one."))
        if due.measure in {"total", "rate"} and not told:
            told = True
            session.print(session.say("=8000: the sum is 8,000 now, whatever was noted."))
        asked.add((due.indicator, due.suggested))
        missing = N_("Write the values on the command line: pac log ID=VALUE")
        currency = session.draft().scalar("currency", default="EUR")
        question = reading_question(due, session.today, session.say, currency)
        answer = session.ask(question, missing=missing, read=_reader(due))
        if answer is not None:
            given = [Given(due.indicator, answer)]
            note_values(session, given, on=due.suggested.isoformat(), mode=None)
    if asked:
        return
    if session.options.json:
        session.report("edit", written=False, changes=[])
    else:
        session.print(session.say("No reading is due today."))


def _next(session: Session, asked: set[tuple[str, dt.date]]) -> ReadingDue | None:
    """The first reading that is due and was not asked for; answers may bring others."""
    from pacli.analysis.indicators.due import readings_due

    due = readings_due(session.plan(), session.today)
    left = [one for one in due if (one.indicator, one.suggested) not in asked]
    if left and not session.interactive:
        raise Usage(
            N_("Readings are due for: {labels}."),
            hint=N_("Write: pac log {example}=…"),
            labels=tuple(dict.fromkeys(one.label for one in left)),
            example=left[0].indicator,
        )
    return left[0] if left else None


def _reader(due: ReadingDue) -> Callable[[str], str]:
    """Takes the words of a value, once they are known to be one."""
    from pacli.forms.numbers import number_from_words

    def read(text: str) -> str:
        figure = text.removeprefix("=")
        number_from_words(figure, unit=due.unit or "")
        # A level is not a sum: what it has come to is what it is.
        return text if due.measure in {"total", "rate"} else figure

    return read
