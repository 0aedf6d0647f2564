"""``pac volumes``: the law of numbers, alone or along the plan's funnel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.cli.explained import Explained
from pacli.errors import N_, NotFound, Usage

if TYPE_CHECKING:
    from fractions import Fraction

    from pacli.analysis.selling.volumes import VolumesReport

MOST = 10**9
"""More wins than anybody wants; their volumes would only be slow to work out."""


def volumes(
    session: Session,
    want: Annotated[
        str | None, Argument(metavar=N_("WANT"), help=N_("How many you want to get"))
    ] = None,
    phase: Annotated[
        str | None,
        Option(metavar="startup|growth", help=N_("Starting up (× 3) or growing (× 2)")),
    ] = None,
    rate: Annotated[
        str | None, Option(metavar=N_("RATE"), help=N_("How many succeed, such as 1/4"))
    ] = None,
    *,
    explain: Explained = False,
) -> None:
    """Print how many attempts it takes: for WANT, or for what is left of the plan's target."""
    chosen = phase_from_words(phase)
    if want is not None:
        _ad_hoc(session, _wins(want), chosen, _rate(rate), explain=explain)
        return
    if rate is not None:
        raise Usage(
            N_("--rate needs to know how many you want."),
            hint=N_("Such as: pac volumes 3 --rate 1/4"),
        )
    from pacli.analysis.selling.funnel import volumes as volumes_on

    try:
        plan = session.plan()
    except NotFound as error:
        hint = N_("Without a plan, say how many you want: pac volumes 3")
        raise NotFound(error.message, hint=hint, **error.params) from None
    report = volumes_on(plan, session.today, phase=chosen)
    if session.options.json:
        from pacli.report.data import volumes as data

        session.report("volumes", **data(report))
        return
    from pacli.report.terminal.selling.volumes import print_volumes

    with session.paged():
        print_volumes(
            session.screen,
            report,
            session.say,
            plan.currency,
            session.today,
            detailed=session.options.verbose,
        )
        if explain:
            _explain(session, report, plan.currency)


def _ad_hoc(
    session: Session, wins: int, phase: str | None, rate: Fraction | None, *, explain: bool
) -> None:
    from pacli.analysis.selling.volumes import ad_hoc

    chosen = phase or _phase_of_plan(session)
    report = ad_hoc(wins, phase=chosen, rate=rate)
    if session.options.json:
        from pacli.report.data import volumes as data

        session.report("volumes", **data(report))
        return
    from pacli.report.terminal.selling.volumes import print_ad_hoc

    print_ad_hoc(session.screen, report.rows[0], session.say, chosen)
    if rate is None and _has_funnel(session):
        session.print(
            session.say("That is the general rule; with the plan's own rates: pac volumes")
        )
    if explain:
        # Nothing of a number that was asked for is in money.
        _explain(session, report, "")


def _explain(session: Session, report: VolumesReport, currency: str) -> None:
    from pacli.report.terminal.selling.explain import print_explained

    print_explained(session.screen, report, session.say, currency, session.today)


def _phase_of_plan(session: Session) -> str:
    """The plan's phase where there is a plan, whatever its state; else start-up."""
    from pacli.errors import PacError

    try:
        phase = session.draft().scalar("phase")
    except PacError:
        if session.options.file:
            raise
        phase = None
    return phase if phase in {"startup", "growth"} else "startup"


def _has_funnel(session: Session) -> bool:
    """Whether there is a plan with stages of its own."""
    from pacli.errors import PacError

    try:
        return session.draft().scalar("funnel", 0, "indicator") is not None
    except PacError:
        return False


def _wins(word: str) -> int:
    from pacli.forms.numbers import number_from_words

    number = number_from_words(word)
    if number != int(number) or not 0 <= number <= MOST:
        raise Usage(
            N_("“{word}” is not a number of wins."),
            hint=N_("Give a whole number, such as: pac volumes 3")
            if number <= MOST
            else N_("Give a whole number, {most} at most."),
            word=word,
            most=MOST,
        )
    return int(number)


def phase_from_words(word: str | None) -> str | None:
    """The phase that an option says, in either language. Raises Usage."""
    if word is None:
        return None
    from pacli.changes.choices import choice

    found = choice(word, ("startup", "growth"))
    if found is None:
        raise Usage(N_("--phase is startup or growth, not “{word}”."), word=word)
    return str(found)


def _rate(word: str | None) -> Fraction | None:
    if word is None:
        return None
    from pacli.forms.numbers import rate_from_words

    return rate_from_words(word)
