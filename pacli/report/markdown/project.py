"""The first sections of a written plan: the project, the situation, the objective."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.errors import N_
from pacli.model.labels import LABELS
from pacli.report.markdown.numbers import status_text
from pacli.report.markdown.pen import Pen
from pacli.report.markdown.text import bullets, inline, inside, paragraphs
from pacli.report.terminal.indicators.forecast import forecast_line
from pacli.report.terminal.indicators.gap import achieved_text

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow

DOMAINS = ("self", "family", "social", "business")


def project(pen: Pen) -> Iterator[str]:
    """The business in some years, and what sets it apart; with what is hers, her reasons."""
    plan = pen.plan
    for field, text in (("vision", plan.vision), ("positioning", plan.positioning)):
        if text and text.strip():
            yield f"### {pen.heading(field)}"
            yield from paragraphs(text)
    if pen.doc.private:
        yield from _own(pen)


def _own(pen: Pen) -> Iterator[str]:
    commitment, wishes, say = pen.plan.commitment, pen.plan.wishes, pen.say
    lines = []
    if commitment is not None:
        if commitment.why:
            lines.append(pen.named("why", commitment.why))
        if commitment.motivation is not None:
            said = say("{n} out of 10", n=commitment.motivation)
            lines.append(pen.named("motivation", said))
        if commitment.hours_per_week is not None:
            lines.append(pen.titled(N_("Hours a week"), say.number(commitment.hours_per_week)))
        if commitment.support is not None:
            lines.append(pen.named("support", say(SHOWN[commitment.support])))
    if wishes is not None:
        for domain in DOMAINS:
            wanted = getattr(wishes, domain)
            if wanted:
                lines.append(pen.titled(SHOWN[domain], say.list(wanted)))
    if lines:
        yield f"### {pen.heading('commitment')}"
        yield bullets(lines)


def situation(pen: Pen) -> Iterator[str]:
    """The diagnosis: surroundings, what is within, what is without, and what follows."""
    found = pen.plan.diagnosis
    if found is None:
        return
    if found.environment:
        yield f"### {pen.heading('environment')}"
        yield bullets(map(inline, found.environment.values()))
    yield from _facing(pen, "strengths", found.strengths, "weaknesses", found.weaknesses)
    yield from _facing(pen, "opportunities", found.opportunities, "threats", found.threats)
    drawn = found.conclusions
    if drawn is None:
        return
    texts = {
        **found.environment,
        **found.strengths,
        **found.weaknesses,
        **found.opportunities,
        **found.threats,
    }
    lines = [
        pen.titled(name, pen.say.list(texts[one] for one in ids if one in texts))
        for name, ids in (
            (N_("Assets to build on"), drawn.build_on),
            (N_("To put right first"), drawn.fix_fast),
        )
        if ids
    ]
    if lines or drawn.path:
        yield f"### {pen.heading('conclusions')}"
    if lines:
        yield bullets(lines)
    if drawn.path:
        yield from paragraphs(drawn.path)


def _facing(
    pen: Pen, left: str, ours: Mapping[str, str], right: str, theirs: Mapping[str, str]
) -> Iterator[str]:
    """A half of the situation as a table of two columns."""
    if ours or theirs:
        rows = list(zip_longest(ours.values(), theirs.values(), fillvalue=""))
        names = [LABELS[name] for name, texts in ((left, ours), (right, theirs)) if texts]
        if len(names) == 1:
            rows = [(one,) for one in (ours or theirs).values()]  # type: ignore[misc]
        yield pen.table(names, rows)


def strategy(pen: Pen) -> Iterator[str]:
    """The way chosen."""
    yield from paragraphs(pen.plan.strategy or "")


def objective(pen: Pen) -> Iterator[str]:
    """What is to be reached, by when, where it stands, where it leads."""
    plan, sheet, row = pen.plan, pen.doc.sheet, pen.doc.sheet.aim
    yield f"**{inside(plan.objective.title)}**"
    told = []
    if row is not None and row.target is not None:
        told.append(_aimed(pen, row))
    if sheet.due is not None and not sheet.ended:
        told.append(pen.line(N_("It is to be reached by {day}."), day=pen.full(sheet.due)))
    elif sheet.due is not None:
        told.append(pen.line(N_("It was to be reached by {day}."), day=pen.full(sheet.due)))
    if told:
        yield " ".join(told)
    if row is not None and row.actual is not None and row.status != "not_started":
        stands = [_stands(pen, row)]
        stands += [inline(f"{text}.") for text in forecast_line(row, pen.figures)]
        yield " ".join(stands)
    reasons = [
        pen.named(field, text)
        for field, text in (
            ("ambitious", plan.objective.ambitious),
            ("realistic", plan.objective.realistic),
        )
        if text
    ]
    if reasons:
        yield bullets(reasons)


def _aimed(pen: Pen, row: GapRow) -> str:
    params = {
        "label": row.label,
        "initial": pen.figures.amount(row.initial, row),
        "target": pen.figures.amount(row.target, row),
    }
    if row.cap:
        return pen.line(N_("{label}: at most {target}."), **params)
    if row.initial is None:
        return pen.line(N_("{label}: {target} aimed at."), **params)
    if row.measure == "level":
        return pen.line(N_("{label}: from {initial} to {target}."), **params)
    return pen.line(N_("{label}: {target} aimed at, {initial} before the plan."), **params)


def _stands(pen: Pen, row: GapRow) -> str:
    figures, say = pen.figures, pen.say
    params = {
        "day": pen.full(row.as_of),
        "actual": figures.amount(row.actual, row),
        "share": achieved_text(row, say),
        "expected": figures.amount(row.expected, row),
        "status": status_text(pen, row),
    }
    if not row.expected or not params["share"]:
        return pen.line(N_("On {day} it stands at {actual}: {status}."), **params)
    if row.measure == "level":
        # TRANSLATORS: {share} of the way from the initial value to the target
        return pen.line(
            N_(
                "On {day} it stands at {actual}, {share} of the way, against {expected}"
                " expected by then: {status}."
            ),
            **params,
        )
    # TRANSLATORS: {share} is 44 %; {status} is: on track, at risk, off track…
    return pen.line(
        N_(
            "On {day} it stands at {actual}, {share} of the target, against {expected} expected"
            " by then: {status}."
        ),
        **params,
    )
