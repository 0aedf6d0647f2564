"""Writing the next plan."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.cli.renewing.closing import brought, left_behind, note, remembered
from pacli.cli.renewing.titles import tell_title
from pacli.errors import N_, Refused

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from pacli.analysis.renewal.hypotheses import Hypotheses
    from pacli.analysis.renewal.outcome import Outcome
    from pacli.changes.renewal.answers import Answers, Figures
    from pacli.cli.context import Session
    from pacli.cli.renewing.wishes import Wishes
    from pacli.model.plan import Plan
    from pacli.store.read import Draft


class Next(NamedTuple):
    """The next plan, as reports tell it."""

    file: str
    name: str
    title: str
    target: Decimal | None
    start: dt.date
    due: dt.date | None
    end: dt.date | None
    actions: Mapping[str, str | None]
    rituals: tuple[str, ...]


def refuse_twice(session: Session) -> None:
    """Raise Refused where another plan of the folder continues this one already."""
    from pacli.store.locate import after

    other = after(session.file)
    if other is not None:
        raise Refused(
            N_("{file} continues this plan already."),
            hint=N_("It is the one that pac uses here: pac -f {file}"),
            file=other,
        )


def write(
    session: Session,
    draft: Draft,
    outcome: Outcome,
    wanted: Wishes,
    path: Path,
) -> None:
    """Write the next plan to ``path``; its text alone is shown under ``--dry-run``."""
    from pacli.changes.renewal.renewal import sections
    from pacli.store.read import Draft
    from pacli.store.renewed import renewed_text

    plan = draft.plan()
    answers = _answers(session, plan, outcome, wanted, path)
    figures = _figures(session, plan, outcome, wanted)
    data = draft.data(own=True)
    text = renewed_text(sections(data, answers, figures, session.today, session.say))
    # Nothing is noted in the old plan unless the new one is right.
    Draft.of(text, str(path)).plan()
    if session.options.dry_run and not session.options.json:
        session.write(text)
        return
    if not session.options.dry_run:
        note(session, outcome, wanted)
        from pacli.store.file import create

        create(path, text)
    _tell(session, plan, outcome, wanted, path)


def path_of(session: Session, wanted: Wishes, output: str | None) -> Path:
    """The file of the next plan: ``output``, else named after it beside the old one.

    Raises Refused where there is such a file, or no folder for it.
    """
    from pacli.model.uids import plan_uid

    name = f"{plan_uid(wanted.name)}.pac.yaml"
    path = Path(output).expanduser() if output else Path(session.file).parent / name
    if path.is_dir():
        path /= name
    if path.exists() or path.is_symlink():
        raise Refused(
            N_("{file} exists already, and stays as it is."),
            hint=N_("Choose another file: pac renew -o NAME.pac.yaml"),
            file=str(path),
        )
    if not path.parent.is_dir():
        raise Refused(N_("{file} cannot be made: its folder is not there."), file=str(path))
    return path


def _answers(
    session: Session, plan: Plan, outcome: Outcome, wanted: Wishes, path: Path
) -> Answers:
    from pacli.changes.renewal.answers import Answers

    previous = os.path.relpath(session.file, path.parent).replace(os.sep, "/")
    return Answers(
        name=wanted.name,
        title=wanted.title,
        previous=previous,
        start=wanted.start,
        due=wanted.due,
        end=wanted.end,
        kept=wanted.kept,
        closed=dict(remembered(session, plan, outcome, wanted)),
        brought=brought(outcome, wanted),
        rituals=wanted.rituals,
        motivation=wanted.motivation,
    )


def _figures(session: Session, plan: Plan, outcome: Outcome, wanted: Wishes) -> Figures:
    from pacli.analysis.renewal.following import (
        next_targets,
        starting_values,
        ways_up,
    )
    from pacli.changes.renewal.answers import Figures

    found = outcome.hypotheses
    return Figures(
        initials=starting_values(plan, session.today),
        targets=next_targets(plan, found, session.today, wanted.target),
        rates={one.place: one.next for one in found.rates if one.next is not None},
        basket=found.basket.next if found.basket is not None else None,
        notes=tuple(_notes(session, plan, found)),
        up=ways_up(plan),
    )


def _notes(session: Session, plan: Plan, found: Hypotheses) -> Any:
    """Where the rates and the basket of the next plan come from, a line each."""
    say = session.say
    if any(one.next is not None for one in found.rates):
        yield say("Rates: what was measured, weighed with what was assumed.")
    for one in found.rates:
        if one.next is not None:
            yield say(
                "{from_} → {to}: {wins} of {attempts}; {rate} was assumed",
                from_=one.label,
                to=one.to_label,
                wins=one.wins,
                attempts=one.attempts,
                rate=say.rate(one.assumed),
            )
    basket = found.basket
    if basket is not None and basket.next is not None:
        yield say.plural(
            "Basket: {amount} for {n} sale; {assumed} was assumed",
            "Basket: {amount} for {n} sales; {assumed} was assumed",
            basket.wins,
            amount=say.money(basket.amount, plan.currency, exact=True),
            assumed=say.money(basket.assumed, plan.currency, exact=True),
        )


def _tell(session: Session, plan: Plan, outcome: Outcome, wanted: Wishes, path: Path) -> None:
    from pacli.changes.change import Day

    say = session.say
    if session.options.json:
        from pacli.report.records.renewal import renewal_data

        shown = Next(
            str(path),
            wanted.name,
            wanted.title,
            wanted.target,
            wanted.start,
            wanted.due,
            wanted.end,
            wanted.kept,
            wanted.rituals,
        )
        session.report("renew", **renewal_data(outcome, shown))
        return
    if session.options.quiet:
        return
    params = {"file": str(path), "name": wanted.name}
    days: dict[str, object] = {"start": Day(wanted.start, session.today)}
    if wanted.due is not None:
        days["due"] = Day(wanted.due, session.today)
        told = N_("{file} is there: “{name}”, from {start} to {due}.")
    else:
        told = N_("{file} is there: “{name}”, from {start}.")
    session.print(session.fill(told, {**params, **days}))
    kept = []
    if wanted.kept:
        n = len(wanted.kept)
        kept.append(say.plural("{n} action goes on", "{n} actions go on", n))
    if wanted.rituals:
        n = len(wanted.rituals)
        kept.append(say.plural("{n} ritual goes on", "{n} rituals go on", n))
    if kept:
        session.print(say("{text}.", text=", ".join(kept)))
    left = left_behind(plan, wanted, say)
    if left:
        session.print(say("Left in the old plan: {things}.", things=", ".join(left)))
    tell_title(session, outcome, wanted, path)
    session.print(say("From now on it is the plan that pac uses here; the old one stays."))
