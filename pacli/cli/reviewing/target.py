"""Another target or day for what was promised."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pacli.changes.review import Retarget
from pacli.cli.reviewing.answers import WORDS, Reader, coming
from pacli.cli.reviewing.matter import Before, save
from pacli.errors import N_
from pacli.forms.numbers import number_from_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.analysis.indicators.gap import GapRow
    from pacli.changes.edits import Edit
    from pacli.cli.reviewing.guide import Guide
    from pacli.store.read import Draft


KEPT = N_("The new one; Enter keeps the one in brackets.")


def extend(guide: Guide, row: GapRow, before: Before | None) -> None:
    """Another day; the target stays."""
    due, why = _new_day(guide, row), None
    if due is not None:
        with guide.keeping(lambda: _promise(guide, row, before, due=due)):
            why = guide.ask(guide.say("Why?"), WORDS)
        _promise(guide, row, before, due=due, why=why)


def retarget(
    guide: Guide, row: GapRow, before: Before | None, title: str | None = None
) -> None:
    """Another target, another day, and why; ``title`` is another objective."""
    say = guide.say
    shown = guide.text.figures.amount(row.target, row)
    new: dict[str, Any] = {"title": title}

    def promise() -> None:
        _promise(guide, row, before, **new)

    def keep() -> None:
        if any(answer is not None for answer in new.values()):
            promise()

    with guide.keeping(keep):
        new["target"] = guide.ask(
            say("New target for {label}? [{shown}]", label=row.label, shown=shown),
            Reader(lambda text: number_from_words(text, unit=row.unit or ""), KEPT),
        )
        new["due"] = _new_day(guide, row)
        if any(answer is not None for answer in new.values()):
            new["why"] = guide.ask(say("Why?"), WORDS)
    promise()


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
