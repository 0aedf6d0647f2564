"""The questions of ``pac renew``: what was learnt, what goes on, what comes next."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Day, Quantity
from pacli.cli.renewing.wishes import Given, Learnt, Wishes, target_from_words
from pacli.cli.reviewing.answers import FELT, MOTIVATION, YES_OR_NO, choice
from pacli.errors import N_, Message, Usage
from pacli.forms.days import day_from_words
from pacli.report.terminal.console import BOLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pacli.analysis.renewal.outcome import ActionOutcome, Outcome
    from pacli.cli.context import Session
    from pacli.model.plan import Plan

FATES = {
    "keep": ("k", "keep", "g", "garder"),
    "change": ("c", "change", "changer"),
    "drop": ("d", "drop", "l", "laisser", "abandonner"),
}
_FATE = N_("Answer k, c or d; Enter takes the one in brackets.")
_TWO = N_("Answer k or d; Enter takes the one in brackets.")
_FATES = N_(
    "keep: it goes on as it is. change: it goes on under another title, which you say next."
    " drop: it is not in the next plan; the old one still has it."
)
_TWO_FATES = N_("keep: it goes on in the next plan. drop: it stays in the old one.")
_AGAIN = N_("Whether what it brought was worth the time and money that you put into it.")
_BROUGHT = N_("How much of that it brought by itself, as far as you can tell: 3 orders.")
_GOOD = N_("What went well, so that you do it again: “calling in the morning”.")
_HARD = N_("What cost you time or nerve, so that it goes better: “no list of people to call”.")
_AIM = N_("What the next plan is to reach, in a sentence: “two courses a month, full”.")
_AIM_OF_ACTION = N_("Its title in the next plan: “call former customers each month”.")
_NAME = N_("What the next plan is called; its file is named after it.")
_FIRST = N_("The first day that counts for the next plan, such as monday or 2 january.")
_LAST = N_("The day by which its target is to be reached, such as 31 march or +3m.")
_TARGET = N_("The figure for the whole of the next plan, such as 15 or 12 000.")
_YES_NO = N_("Please answer y or n.")
_MISSING = N_("No answer came.")


def asked(
    session: Session, plan: Plan, outcome: Outcome, wanted: Wishes, given: Given
) -> Wishes:
    """What she answers; Enter takes what was foreseen. Nothing is written before the end."""
    say = session.say
    session.print(say("Enter takes what is in brackets. Nothing is written before the end."))
    kept: dict[str, str | None] = {}
    learnt: dict[str, Learnt] = {}
    for one in outcome.actions:
        session.print(one.title, BOLD)
        if one.begun:
            learnt[one.action] = _learnt(session, plan, one, learnt)
        foreseen = one.action in wanted.kept
        if one.action not in given.keep and one.action not in given.drop:
            again = learnt.get(one.action, Learnt()).again
            foreseen = foreseen if again is None else again and one.status != "dropped"
            fate = _fate(session, keep=foreseen)
        else:
            fate = "keep" if foreseen else "drop"
        if fate != "drop":
            kept[one.action] = None
        if fate == "change":
            kept[one.action] = _words(session, say("What does it become?"), _AIM_OF_ACTION)
    rituals = []
    for ritual in outcome.rituals:
        foreseen = ritual.ritual in wanted.rituals
        if ritual.ritual not in given.keep and ritual.ritual not in given.drop:
            session.print(ritual.title, BOLD)
            foreseen = _goes_on(session, keep=foreseen)
        if foreseen:
            rituals.append(ritual.ritual)
    wanted = wanted._replace(kept=kept, rituals=tuple(rituals), learnt=learnt)
    return _next(session, plan, outcome, wanted, given)


def _learnt(
    session: Session, plan: Plan, one: ActionOutcome, before: Mapping[str, Learnt]
) -> Learnt:
    say = session.say
    again = one.worth_repeating
    if again is None:
        reader = choice(YES_OR_NO, _YES_NO)
        answer = _ask(session, say("Worth doing again? [y/n]"), reader.read, _AGAIN)
        again = None if answer is None else answer == "yes"
    obtained = None
    if one.obtained is None and one.expected is not None and one.label is not None:
        unit, currency = one.unit, plan.currency
        question = session.fill(
            N_("What did it bring? {label}, {amount} expected"),
            {"label": one.label, "amount": Quantity(one.expected, unit, currency)},
        )
        obtained = _ask(session, question, lambda text: _figure(text, unit), _BROUGHT)
        if obtained is not None:
            _doubt(session, plan, one, {**before, one.action: Learnt(obtained=obtained)})
    good = say("What was good about it?")
    if one.note is not None:
        note = " ".join(one.note.split())
        good = say("What was good about it? [{words}]", words=note)
    return Learnt(
        again,
        obtained,
        _words(session, good, _GOOD),
        _words(session, say("What was hard?"), _HARD),
    )


def _doubt(
    session: Session, plan: Plan, one: ActionOutcome, learnt: Mapping[str, Learnt]
) -> None:
    """Remark on what was just said to have been obtained, where so much was not counted."""
    from pacli.analysis.renewal.excess import excesses
    from pacli.report.terminal.renewal.outcome import print_excess

    said = {key: Decimal(each.obtained) for key, each in learnt.items() if each.obtained}
    aim = plan.actions[one.action].expected
    for more in excesses(plan, session.today, said):
        if aim is not None and more.indicator == aim.indicator:
            print_excess(session.screen, more, plan.currency, session.say)


def _figure(text: str, unit: str | None) -> str:
    from pacli.forms.numbers import number_from_words

    return format(number_from_words(text, unit=unit or ""), "f")


def _fate(session: Session, *, keep: bool) -> str:
    say = session.say
    # TRANSLATORS: the letters in brackets are keys; the last one is what Enter takes.
    question = (
        say("In the next plan? [k]eep [c]hange [d]rop [k]")
        if keep
        # TRANSLATORS: the letters in brackets are keys; the last one is what Enter takes.
        else say("In the next plan? [k]eep [c]hange [d]rop [d]")
    )
    answer = _ask(session, question, choice(FATES, _FATE).read, _FATES)
    return str(answer or ("keep" if keep else "drop"))


def _goes_on(session: Session, *, keep: bool) -> bool:
    say = session.say
    # TRANSLATORS: the letters in brackets are keys; the last one is what Enter takes.
    question = (
        say("In the next plan? [k]eep [d]rop [k]")
        if keep
        # TRANSLATORS: the letters in brackets are keys; the last one is what Enter takes.
        else say("In the next plan? [k]eep [d]rop [d]")
    )
    two = {name: FATES[name] for name in ("keep", "drop")}
    answer = _ask(session, question, choice(two, _TWO).read, _TWO_FATES)
    return keep if answer is None else answer == "keep"


def _next(
    session: Session, plan: Plan, outcome: Outcome, wanted: Wishes, given: Given
) -> Wishes:
    say, today = session.say, session.today
    session.print(say("The next plan"), BOLD)
    if given.title is None:
        from pacli.cli.renewing.titles import remark

        remark(session, outcome, wanted)
        question = say("The objective? [{title}]", title=wanted.title)
        wanted = wanted._replace(title=_words(session, question, _AIM) or wanted.title)
    row = outcome.row
    if given.target is None and row is not None and row.measure is not None:
        question = say("Its target?")
        if wanted.target is not None:
            amount = Quantity(wanted.target, row.unit, plan.currency)
            question = session.fill(N_("Its target? [{amount}]"), {"amount": amount})
        target = _ask(session, question, lambda text: target_from_words(text, outcome), _TARGET)
        wanted = wanted._replace(target=wanted.target if target is None else target)
    if given.start is None and given.due is None:
        wanted = _days(session, plan, outcome, wanted, today)
    if given.name is None:
        from pacli.analysis.renewal.naming import next_name

        name = next_name(plan.name, outcome.start, wanted.start)
        question = say("Its name? [{name}]", name=name)
        wanted = wanted._replace(name=_words(session, question, _NAME) or name)
    if plan.commitment is not None and plan.commitment.motivation is not None:
        question = say("Your motivation for it, 0 to 10?")
        felt = _ask(session, question, MOTIVATION.read, FELT)
        wanted = wanted._replace(motivation=felt)
    return wanted


def _days(
    session: Session, plan: Plan, outcome: Outcome, wanted: Wishes, today: dt.date
) -> Wishes:
    from pacli.analysis.renewal.following import ending_on, following

    start = _ask(
        session,
        session.fill(N_("From which day? [{day}]"), {"day": Day(wanted.start, today)}),
        lambda text: day_from_words(text, today, past=False),
        _FIRST,
    )
    days = following(plan, outcome, start or wanted.start)

    def ahead(text: str) -> dt.date:
        day = day_from_words(text, days.start, past=False)
        if day <= days.start:
            raise Usage(N_("{day} is not to come."), day=day)
        return day

    question = session.say("Until which day?")
    if days.due is not None:
        question = session.fill(N_("Until which day? [{day}]"), {"day": Day(days.due, today)})
    due = _ask(session, question, ahead, _LAST)
    if due is not None:
        days = ending_on(days, due)
    return wanted._replace(start=days.start, due=days.due, end=days.end)


def _words(session: Session, question: str, meaning: Message) -> str | None:
    from pacli.cli.reviewing.answers import WORDS

    answer: str | None = _ask(session, question, WORDS.read, meaning)
    return answer


def _ask(session: Session, question: str, read: Any, meaning: Message) -> Any:
    told = session.say(meaning)
    return session.ask(question, missing=_MISSING, read=read, meaning=told)
