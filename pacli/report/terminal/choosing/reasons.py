"""The five ways in words: what each is called, and why it is judged so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.errors import C_, N_, Message
from pacli.report.days import day_text
from pacli.report.terminal.book.overdue import money
from pacli.report.terminal.console import BAD, DIM, GOOD, WARN, Screen, Span

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal
    from fractions import Fraction

    from pacli.analysis.choosing.assess import Assessed, Assessment
    from pacli.analysis.choosing.order import Points
    from pacli.analysis.choosing.ways import Judgement, Reason
    from pacli.locale import Language

# TRANSLATORS: the five ways to judge an action, as names: déjà fait, stratégie…
WAYS: dict[str, Message] = {
    "past": C_("way", "done before"),
    "strategy": C_("way", "strategy"),
    "horizon": C_("way", "horizon"),
    "motivating": C_("way", "motivation"),
    "means": C_("way", "means"),
}
# TRANSLATORS: the four corners of impact against effort
CORNERS: dict[str, Message] = {
    "quick_wins": N_("quick wins"),
    "big_projects": N_("big projects"),
    "fill_ins": N_("in passing"),
    "avoid": N_("to avoid"),
}
ROUND = 5
"""Minutes to which working time is rounded up."""

MARKS = {"yes": ("good", GOOD), "no": ("bad", BAD), "unknown": ("unknown", WARN)}

_MESSAGES: dict[object, Message] = {
    ("strategy", True): N_("it serves the strategy, you said"),
    ("strategy", False): N_("it does not serve the strategy, you said"),
    ("motivating", True): N_("it is easy to start on, you said"),
    ("motivating", False): N_("it is hard to start on, you said"),
    ("means", True): N_("you have what it takes or will buy it, you said"),
    ("means", False): N_("you do not have what it takes, you said"),
    ("proved", True): N_("it proved worth doing again"),
    ("proved", False): N_("it did not prove worth doing again"),
    ("like", True): N_("like “{title}”, worth doing again"),
    ("like", False): N_("like “{title}”, not worth doing again"),
    ("like", None): N_("like “{title}”; was that worth it?"),
    "unanswered": N_("not said yet"),
    "unlike": N_("is it like something that you did before?"),
    "new": N_("nothing like it was done before"),
    "nothing_past": N_("the plan tells of no past actions"),
    "no_strategy": N_("the plan says no strategy: pac set strategy=…"),
    "no_horizon": N_("within 3 months, 6 months, or beyond?"),
    "no_deadline": N_("the objective has no deadline: pac set objective.due=…"),
    "in_time": N_("it brings its result before the deadline"),
    "overdue": N_("the deadline, {day}, is past"),
    "ends_late": N_("it ends on {day}, after the deadline"),
    "too_far": N_(
        "its result comes after {months} months at the soonest, on {day}; the deadline is {due}"
    ),
    ("cost", True): N_("{cost} to agree to, {left} left of its budget"),
    ("cost", False): N_("{cost} to agree to, {left} left of the plan's budget"),
    ("cost", None): N_("{cost} to agree to, and no budget to hold it against"),
    # TRANSLATORS: working time that an action takes a week, of the hours that she has
    "hours": N_("{hours} a week, of the {there} that yours has"),
}
"""What is said for a kind of reason, where it depends on it with whether that fits."""


def mark(screen: Screen, judgement: Judgement) -> Span:
    """The sign of a verdict; a dot where there is nothing to judge by."""
    name, style = MARKS.get(judgement.verdict, ("wait", DIM))
    return getattr(screen.symbols, name), style


class Words:
    """Writes an assessment in one language."""

    def __init__(
        self, report: Assessment, say: Language, today: dt.date, currency: str
    ) -> None:
        self.report = report
        self.say = say
        self._today = today
        self._currency = currency

    def reasons(self, judgement: Judgement) -> list[str]:
        """The reasons of a way, one text each."""
        return [self._text(judgement.way, reason) for reason in judgement.reasons]

    def against(self, row: Assessed) -> list[str]:
        """What speaks against an action, of all five ways."""
        found = ((one.way, reason) for one in row.ways for reason in one.reasons)
        return [self._text(way, reason) for way, reason in found if reason.fits is False]

    def _text(self, way: str, reason: Reason) -> str:
        kind, title, told = reason.kind, "", []
        if kind == "like":
            title, assets, drawbacks = self.report.past[reason.past or ""]
            told.append(self.say("good: {text}", text=assets) if assets else "")
            told.append(self.say("hard: {text}", text=drawbacks) if drawbacks else "")
        key = {"answered": way}.get(kind, kind)
        variant = reason.own if kind == "cost" else reason.fits
        text = self.say(
            _MESSAGES.get((key, variant)) or _MESSAGES[key],
            title=title,
            months=reason.months,
            day=self._day(reason.day),
            due=self._day(self.report.due),
            cost=self._money(reason.cost),
            left=self._money(reason.left),
            hours=self.hours(reason.minutes),
            there=self.hours(reason.there),
        )
        return " · ".join([text, *filter(None, told)])

    def _money(self, amount: Decimal | None) -> str:
        return money(amount, self._currency, self.say)

    def _day(self, day: dt.date | None) -> str:
        return "" if day is None else day_text(day, self._today, self.say)

    def hours(self, minutes: Fraction | None) -> str:
        """Working time of a week, rounded up to five minutes."""
        return "" if minutes is None else self.say.duration(-(-minutes // ROUND) * ROUND)

    def terms(self, row: Assessed) -> str:
        """The terms of the points of an action, +1 horizon; none is broken over two lines."""
        terms = (self._term(term, row).replace(" ", "\u00a0") for term in row.terms)
        return " · ".join(terms).replace(",\u00a0", ", ")

    def _term(self, term: Points, row: Assessed) -> str:
        if term.kind == "effort":
            return self.say(
                # TRANSLATORS: points that an action has for its impact over its effort
                "{points} impact {impact}, effort {effort}",
                points=self.say.signed(term.points, _places(term.points)),
                impact="?" if row.impact is None else row.impact,
                effort="?" if row.effort is None else row.effort,
            )
        # TRANSLATORS: a point for an action that is under way already
        name = C_("way", "begun") if term.kind == "begun" else WAYS[term.kind]
        return f"{self.say.signed(term.points)} {self.say(name)}"

    def points(self, row: Assessed) -> str:
        """Their sum, with a decimal where it has one."""
        return self.say.number(row.points, _places(row.points))


def _places(points: Fraction) -> int:
    return 0 if points.denominator == 1 else 1
