"""The decision of a review: one, where the cause lies, or on what she names instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.decisions import subject
from pacli.changes.choices import SHOWN
from pacli.changes.late import ended
from pacli.changes.review import amended
from pacli.cli.review_answers import VERDICTS, WORDS, YES_OR_NO, Reader, choice
from pacli.cli.review_practice import ideas, practice
from pacli.errors import N_
from pacli.pick import pick
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.analysis.gap import GapRow
    from pacli.changes.change import Change
    from pacli.changes.edits import Edit
    from pacli.cli.review_guide import Guide
    from pacli.store.read import Draft

NAMED = 4
"""Ids that a line names, so that she sees what may be typed."""
OPEN = frozenset({"todo", "doing"})


class Matter(NamedTuple):
    """What a decision is about; ``aim`` is the indicator whose target may be changed."""

    about: str
    aim: GapRow | None = None


class Before(NamedTuple):
    """A decision that the review holds, and its place."""

    place: int
    verdict: str
    do: str | None
    by: dt.date | None


def decision(guide: Guide) -> None:
    """One decision where the cause lies, what is worth keeping, the ideas parked since."""
    # As it stood before: a new target or day puts everything ahead.
    report = guide.report
    guide.head(guide.text.cause() if report.ending is None else guide.text.ending())
    _tell(guide)
    if report.ending is not None:
        from pacli.cli.review_end import end

        end(guide, report.ending)
    elif report.cause is not None:
        cause = report.cause
        decide(guide, Matter(cause.about, _aim(guide)))
    other = practice(guide, report, lambda word: named(guide, word))
    if other is not None:
        decide(guide, other)
    ideas(guide)


def _tell(guide: Guide) -> None:
    """What this review holds already, where it is gone over again."""
    say, held = guide.say, guide.held
    for made in held.decisions if held is not None else ():
        what = made.do or subject(guide.plan, made.about)
        verdict = say(SHOWN[made.verdict])
        guide.show(say("decided: {verdict}, {what}", verdict=verdict, what=what), DIM)
    for kept in held.practices if held is not None else ():
        guide.show(say("kept: {practice}", practice=kept), DIM)


def named(guide: Guide, word: str) -> Matter:
    """What an id, or its first letters, stands for. Raises NotFound."""
    plan = guide.plan
    found = pick(word, (*plan.indicators, *plan.actions, *plan.obstacles))
    row = next((row for row in guide.report.gap.rows if row.indicator == found), None)
    return Matter(found, row if row is not None and row.target is not None else None)


def others(guide: Guide, about: str) -> None:
    """Say that something else may be decided about, by its id."""
    plan, report = guide.plan, guide.report
    behind = [row.indicator for row in report.gap.rows if row.good is False]
    late = [todo.action for todo in report.week.slipped]
    ids = dict.fromkeys((*behind, *late, *plan.indicators, *plan.actions))
    shown = [name for name in ids if name != about]
    if shown:
        more = "…" if len(shown) > NAMED else ""
        line = guide.say(
            "Or on something else: type its id ({ids})", ids=", ".join(shown[:NAMED]) + more
        )
        guide.show(line, DIM)


def decide(guide: Guide, matter: Matter) -> None:
    """Ask for the verdict on a matter, or on another that she names, and what comes of it."""
    others(guide, matter.about)
    while True:
        before = held_on(guide, matter)
        question, reader = _verdicts(guide, matter.aim, before)
        verdict = guide.ask(question, reader)
        if not isinstance(verdict, Matter):
            break
        matter = verdict
        guide.show(guide.text.matter(matter.about, guide.plan), DIM)
    if verdict == "retarget" and matter.aim is not None:
        from pacli.cli.review_end import retarget

        retarget(guide, matter.aim, before)
    elif verdict is not None:
        _decide(guide, matter.about, verdict, before)


def held_on(guide: Guide, matter: Matter) -> Before | None:
    """The decision on the same matter that this review holds already."""
    about = {matter.about} if matter.aim is None else {matter.about, matter.aim.indicator}
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
        hint = N_("Answer k, c, s, r or l, or the id of something else; Enter to skip.")
    else:
        del keys["retarget"]
        # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
        question = say("[c]orrect [s]top [l]ater [k]eep")
        hint = N_("Answer c, s, l or k, or the id of something else; Enter to skip.")
    if before is not None:
        question = f"{question} [{say(SHOWN[before.verdict])}]"
    return question, choice(keys, hint, lambda word: named(guide, word))


def _decide(guide: Guide, about: str, verdict: str, before: Before | None) -> None:
    say = guide.say
    made: dict[str, object] = {"about": about, "verdict": verdict}
    if verdict == "keep":
        kept = guide.ask(say("What is worth keeping?"), WORDS)
        save(guide, made, before, practice=kept)
        return
    if verdict == "stop" and _gives_up(guide, about):
        _give_up(guide, made, before)
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
        made["by"] = guide.ask_day(say("When?"), default)
    save(guide, made, before)


def _gives_up(guide: Guide, about: str) -> bool:
    """Whether to stop an action means to give it up; asked where it is one under way."""
    action = guide.plan.actions.get(about)
    if action is None or action.status in {"done", "dropped"}:
        return False
    # TRANSLATORS: keys: yes, no. Either language's letters are taken.
    question = guide.say("Give up “{title}” altogether? [y/n]", title=action.title)
    return bool(guide.choose(question, YES_OR_NO, N_("Answer y or n; Enter for no.")) == "yes")


def _give_up(guide: Guide, made: dict[str, object], before: Before | None) -> None:
    changes: list[Change] = []

    def edits(draft: Draft) -> Sequence[Edit]:
        changes[:] = [ended(draft, str(made["about"]), "dropped", guide.session.today)]
        return changes[0].edits

    save(guide, made, before, edits)
    guide.tell(changes[0])


def save(
    guide: Guide,
    made: dict[str, object],
    before: Before | None,
    edits: Callable[[Draft], Sequence[Edit]] = lambda _: (),
    practice: str | None = None,
) -> None:
    """Note a decision, in the place of the one on the same matter."""
    more: dict[str, object] = {"practices": practice} if practice else {}
    if before is None:
        guide.save(edits, more={"decisions": made, **more})
        return
    again = amended(guide.day, before.place, made)
    guide.save(lambda draft: (*edits(draft), *again), more=more)


def _aim(guide: Guide) -> GapRow | None:
    """The indicator whose target may be changed: the objective's, as volumes follow from it.

    Of what is counted beside the funnel, its own. None where there is no target, or where
    what is late is no figure.
    """
    cause = guide.report.cause
    if cause is None or cause.kind in {"slipped", "obstacle"}:
        return None
    staged = {stage.indicator for stage in guide.plan.funnel}
    objective = guide.plan.objective.indicator
    name = objective if cause.about in staged and objective is not None else cause.about
    row = next((row for row in guide.report.gap.rows if row.indicator == name), None)
    return row if row is not None and row.target is not None else None
