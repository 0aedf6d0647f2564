"""The verdict on a matter, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.changes.late import ended
from pacli.cli.reviewing.answers import VERDICTS, WORDS, YES_OR_NO, Reader, choice
from pacli.cli.reviewing.matter import Before, Matter, held_on, named, save
from pacli.cli.reviewing.target import retarget
from pacli.errors import N_
from pacli.report.terminal.console import DIM
from pacli.report.words.items import some

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.analysis.indicators.gap import GapRow
    from pacli.changes.change import Change
    from pacli.changes.edits import Edit
    from pacli.cli.reviewing.guide import Guide
    from pacli.store.read import Draft


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
        retarget(guide, matter.aim, before)
    elif verdict is not None:
        _decide(guide, matter.about, verdict, before)


def others(guide: Guide, about: str) -> None:
    """Say that something else may be decided about, by its id."""
    plan, report = guide.plan, guide.report
    behind = [row.indicator for row in report.gap.rows if row.good is False]
    late = [todo.action for todo in report.week.slipped]
    ids = dict.fromkeys((*behind, *late, *plan.indicators, *plan.actions))
    shown = [name for name in ids if name != about]
    if shown:
        line = guide.say(
            "Or on something else: type its id ({ids})", ids=", ".join(some(shown, guide.say))
        )
        guide.show(line, DIM)


VERDICT = N_(
    "keep: go on as it is. correct: do it otherwise, and say how. stop: no more of it."
    " retarget: another figure or day, since it was out of reach. later: not this week."
)


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
    return question, choice(keys, hint, lambda word: named(guide, word), VERDICT)


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
        with guide.keeping(lambda: save(guide, made, before)):
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
