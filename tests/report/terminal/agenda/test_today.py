"""The screen of the day, on every day of real plans, and its figure."""

import datetime as dt
import io
from fractions import Fraction
from pathlib import Path

import pytest

from pacli.analysis.agenda.today import TodayReport, today
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.agenda.objective import print_objective
from pacli.report.terminal.agenda.today import TodayScreen
from pacli.report.terminal.console import Screen
from pacli.report.terminal.figures import Figures
from pacli.store.read import load
from tests.report import gaps

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*.yaml"))


def drawn(columns, *, bars=True):
    return Screen(io.StringIO(), columns=columns, colored=False, drawn=bars)


def printed(screen):
    return screen.stream.getvalue().replace("\u00a0", " ").replace("\u202f", " ")


def figure(columns=80, *, bars=True, read=dt.date(2026, 2, 6), **given):
    given = {"kind": "result", "money": True, "unit": "EUR"} | given
    row = gaps.row("ca", "Turnover", **{k: v for k, v in given.items() if v is not None})
    fields = dict.fromkeys(TodayReport._fields)
    fields |= {"today": gaps.TODAY, "gap": gaps.report(row), "objective": row, "read": read}
    screen = drawn(columns, bars=bars)
    figures = Figures(language("en"), "EUR", gaps.TODAY)
    print_objective(screen, TodayReport(**fields), figures)
    return printed(screen)


SOLD = {
    "actual": "6100",
    "target": "18000",
    "achieved": Fraction(61, 180),
    "status": "off_track",
}


def test_the_figure_is_drawn_in_proportion():
    # 61 of 180 is a third and a little more: 6 of 20 signs are full.
    assert figure(90, **SOLD) == (
        "Turnover  6,100 of €18,000  ██████░░░░░░░░░░░░░░ 34%  ✗ off track · reading of 6 Feb\n"
    )
    assert figure(50, **SOLD).splitlines()[0] == "Turnover  6,100 of €18,000  ███░░░░░░░ 34%"
    assert "█" not in figure(bars=False, **SOLD)


@pytest.mark.parametrize(
    ("share", "full"),
    [(Fraction(-1, 9), 0), (Fraction(0), 0), (Fraction(1), 20), (Fraction(12), 20)],
)
def test_a_bar_is_never_shorter_than_nothing_nor_longer_than_all(share, full):
    told = figure(100, **SOLD | {"achieved": share})
    assert (told.count("█"), told.count("░")) == (full, 20 - full)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"stale": True}, "off track · reading due, the last on 6 Feb"),
        ({"status": "early"}, "34%  too early · reading of 6 Feb"),
        (
            {"actual": None, "achieved": None, "status": "no_data"},
            "target €18,000  ? no reading",
        ),
        ({"target": None, "achieved": None, "status": "no_target"}, "€6,100  ? no target"),
        ({"cap": True, "status": "on_track"}, "6,100 of €18,000 at most  ✓ on track"),
    ],
)
def test_what_is_to_be_known_of_the_figure(given, told):
    read = None if given.get("status") == "no_data" else dt.date(2026, 2, 6)
    assert told in figure(bars=False, read=read, **SOLD | given)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_day_of_real_plans_fits_forty_columns(path, code):
    plan = load(path).plan()
    first = plan.period.start - dt.timedelta(days=10)
    for n in range((plan.objective.due - first).days + 40):
        report = today(plan, first + dt.timedelta(days=n))
        screen = drawn(40)
        TodayScreen(screen, report, language(code), explained=True).print(full=True)
        for line in screen.stream.getvalue().splitlines():
            assert width(line) <= 40, (report.today, line)
        assert report.name in printed(screen)
        points = [one.urgency for one in report.duties if not one.after]
        assert points == sorted(points, reverse=True)
