"""Another target or day for what was promised; at the end of the period, what comes next."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING

from pacli.changes.review import Retarget
from pacli.cli.review_answers import ENDS, WORDS, Reader, choice, coming
from pacli.cli.review_decision import Before, Matter, decide, held_on, named, save
from pacli.errors import N_
from pacli.forms.numbers import number_from_words
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.analysis.ending import Ending
    from pacli.analysis.gap import GapRow
    from pacli.changes.edits import Edit
    from pacli.cli.review_guide import Guide
    from pacli.store.read import Draft

KEPT = N_("The new one; Enter keeps the one in brackets.")


def end(guide: Guide, ending: Ending) -> None:
    """More time, a new objective, or the end of this plan."""
    say, row = guide.say, ending.row
    before = held_on(guide, Matter(row.indicator, row))
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = say("[e]xtend [n]ew objective [c]lose")
    hint = N_("Answer e, n or c, or the id of something to decide on; Enter to skip.")
    how = guide.ask(question, choice(ENDS, hint, lambda word: named(guide, word)))
    if isinstance(how, Matter):
        decide(guide, how)
    elif how == "extend":
        _extend(guide, row, before)
    elif how == "new":
        title = guide.plan.objective.title
        asked = guide.ask(say("The new objective? [{title}]", title=title), WORDS)
        retarget(guide, row, before, title=asked)
        how_else = say(
            "For another figure: pac indicator add, then pac set objective.indicator"
        )
        guide.show(how_else, DIM)
    elif how == "close":
        save(guide, {"about": row.indicator, "verdict": "stop"}, before)
        file = PurePath(guide.session.file).name
        guide.show(
            say(
                "The next plan: pac init -f NAME.pac.yaml, then"
                " pac -f NAME.pac.yaml set previous={file}",
                file=file,
            ),
            DIM,
        )


def _extend(guide: Guide, row: GapRow, before: Before | None) -> None:
    """Another day; the target stays."""
    due = _new_day(guide, row)
    if due is not None:
        _promise(guide, row, before, due=due, why=guide.ask(guide.say("Why?"), WORDS))


def retarget(
    guide: Guide, row: GapRow, before: Before | None, title: str | None = None
) -> None:
    """Another target, another day, and why; ``title`` is another objective."""
    say = guide.say
    shown = guide.text.figures.amount(row.target, row)
    target = guide.ask(
        say("New target for {label}? [{shown}]", label=row.label, shown=shown),
        Reader(lambda text: number_from_words(text, unit=row.unit or ""), KEPT),
    )
    due = _new_day(guide, row)
    changed = title or target is not None or due is not None
    why = guide.ask(say("Why?"), WORDS) if changed else None
    _promise(guide, row, before, target=target, due=due, title=title, why=why)


def _new_day(guide: Guide, row: GapRow) -> str | None:
    say = guide.say
    shown = guide.text.day(row.due) if row.due is not None else say("none")
    day = guide.ask(say("New day? [{shown}]", shown=shown), coming(guide.session.today))
    return None if day is None else str(day.isoformat())


def _promise(
    guide: Guide,
    row: GapRow,
    before: Before | None,
    *,
    target: Decimal | None = None,
    due: str | None = None,
    title: str | None = None,
    why: str | None = None,
) -> None:
    objective = guide.plan.objective.indicator
    change = Retarget(
        indicator=row.indicator,
        target=None if target is None else format(target, "f"),
        due=due,
        objective=row.indicator == objective
        and guide.plan.indicators[row.indicator].due is None,
        why=why,
        title=title,
    )

    def edits(draft: Draft) -> Sequence[Edit]:
        return change.edits(draft, guide.session.today)

    save(guide, {"about": row.indicator, "verdict": "retarget"}, before, edits)
