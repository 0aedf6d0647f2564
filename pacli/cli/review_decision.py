"""The decision of a review: one, where the cause lies; or a practice worth keeping."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.changes.choices import SHOWN
from pacli.changes.review import Retarget, amended
from pacli.cli.review_answers import DAY, VERDICTS, WORDS, Reader, choice, coming
from pacli.errors import N_
from pacli.forms.numbers import number_from_words
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.analysis.cause import Cause
    from pacli.analysis.gap import GapRow
    from pacli.changes.edits import Edit
    from pacli.cli.review_guide import Guide
    from pacli.model.ritual import Review
    from pacli.store.read import Draft

KEPT = N_("The new one; Enter keeps the one in brackets.")


class Before(NamedTuple):
    """A decision that the review holds, and its place."""

    place: int
    verdict: str
    do: str | None
    by: dt.date | None


def decision(guide: Guide) -> None:
    """One decision where the cause lies; a practice worth keeping where all goes well."""
    cause, held = guide.report.cause, guide.held
    guide.head(guide.text.cause())
    if held is not None:
        _tell(guide, held)
    if cause is None:
        practice = guide.ask(guide.say("A practice worth keeping?"), WORDS)
        if practice is not None:
            guide.save(more={"practices": practice})
        return
    aim = _aim(guide, cause)
    before = _before(guide, cause, aim)
    verdict = guide.ask(*_verdicts(guide, aim, before))
    if verdict == "retarget" and aim is not None:
        _retarget(guide, aim, before)
    elif verdict is not None:
        _decide(guide, cause.about, verdict, before)


def _tell(guide: Guide, held: Review) -> None:
    """What this review holds already, where it is gone over again."""
    say = guide.say
    labels = {name: one.label for name, one in guide.plan.indicators.items()}
    labels |= {name: one.title for name, one in guide.plan.actions.items()}
    labels |= {name: one.text for name, one in guide.plan.obstacles.items()}
    for made in held.decisions:
        what = made.do or labels.get(made.about, made.about)
        verdict = say(SHOWN[made.verdict])
        guide.show(say("decided: {verdict}, {what}", verdict=verdict, what=what), DIM)
    for practice in held.practices:
        guide.show(say("kept: {practice}", practice=practice), DIM)


def _before(guide: Guide, cause: Cause, aim: GapRow | None) -> Before | None:
    """The decision on the same matter that this review holds already."""
    about = {cause.about} if aim is None else {cause.about, aim.indicator}
    held = guide.held
    for place, made in enumerate(held.decisions if held is not None else ()):
        if made.about in about:
            return Before(place, made.verdict, made.do, made.by)
    return None


def _verdicts(guide: Guide, aim: GapRow | None, before: Before | None) -> tuple[str, Reader]:
    """The question, and the reader of its keys; a target only where there is one."""
    say = guide.say
    keys = dict(VERDICTS)
    if aim is not None:
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        question = say("[k]eep [c]orrect [s]top [r]etarget [l]ater")
        hint = N_("Answer k, c, s, r or l; Enter to skip.")
    else:
        del keys["retarget"]
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        question = say("[c]orrect [s]top [l]ater [k]eep")
        hint = N_("Answer c, s, l or k; Enter to skip.")
    if before is not None:
        question = f"{question} [{say(SHOWN[before.verdict])}]"
    return question, choice(keys, hint)


def _decide(guide: Guide, about: str, verdict: str, before: Before | None) -> None:
    say = guide.say
    made: dict[str, object] = {"about": about, "verdict": verdict}
    if verdict == "keep":
        practice = guide.ask(say("What is worth keeping?"), WORDS)
        _save(guide, made, before, practice=practice)
        return
    if verdict != "later":
        question, earlier = say("What will you do?"), before.do if before else None
        what = guide.ask(f"{question} [{earlier}]" if earlier else question, WORDS) or earlier
        if what is not None:
            made["do"] = what
    if verdict == "later" or "do" in made:
        default = guide.next_day if verdict == "later" else guide.report.next_week.ahead.first
        if before is not None and before.by is not None:
            default = before.by
        made["by"] = ask_day(guide, say("When?"), default)
    _save(guide, made, before)


def _save(
    guide: Guide,
    made: dict[str, object],
    before: Before | None,
    edits: Callable[[Draft], Sequence[Edit]] = lambda _: (),
    practice: str | None = None,
) -> None:
    """Note the decision, in the place of the one on the same matter."""
    more: dict[str, object] = {"practices": practice} if practice else {}
    if before is None:
        guide.save(edits, more={"decisions": made, **more})
        return
    again = amended(guide.day, before.place, made)
    guide.save(lambda draft: (*edits(draft), *again), more=more)


def _aim(guide: Guide, cause: Cause) -> GapRow | None:
    """The indicator whose target may be changed: the objective's, as volumes follow from it.

    Of what is counted beside the funnel, its own. None where there is no target, or where
    what is late is no figure.
    """
    if cause.kind in {"slipped", "obstacle"}:
        return None
    staged = {stage.indicator for stage in guide.plan.funnel}
    objective = guide.plan.objective.indicator
    name = objective if cause.about in staged and objective is not None else cause.about
    row = next((row for row in guide.report.gap.rows if row.indicator == name), None)
    return row if row is not None and row.target is not None else None


def _retarget(guide: Guide, row: GapRow, before: Before | None) -> None:
    say, name = guide.say, row.indicator
    target = guide.ask(
        say(
            "New target for {label}? [{shown}]",
            label=row.label,
            shown=guide.text.figures.amount(row.target, row),
        ),
        Reader(lambda text: number_from_words(text, unit=row.unit or ""), KEPT),
    )
    shown = guide.day_name(row.due) if row.due is not None else say("none")
    due = guide.ask(say("New day? [{shown}]", shown=shown), coming(guide.session.today))
    why = None
    if target is not None or due is not None:
        why = guide.ask(say("Why?"), WORDS)
    objective = guide.plan.objective.indicator
    change = Retarget(
        indicator=name,
        target=None if target is None else _plain(target),
        due=None if due is None else due.isoformat(),
        objective=name == objective and guide.plan.indicators[name].due is None,
        why=why,
    )
    _save(
        guide,
        {"about": name, "verdict": "retarget"},
        before,
        lambda draft: change.edits(draft, guide.session.today),
    )


def ask_day(guide: Guide, question: str, default: dt.date) -> dt.date:
    """A day to come; Enter takes the default, which the question shows."""
    shown = f"{question} [{guide.say.day(default, 'weekday')}]"
    day: dt.date = guide.ask(shown, coming(guide.session.today, DAY)) or default
    return day


def _plain(value: Decimal) -> str:
    return format(value, "f")
