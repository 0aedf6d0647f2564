"""The week on a screen: a grid where there is room, else day by day."""

import datetime as dt
import io
from pathlib import Path

import pytest

from pacli.analysis.timetable.ideal_week import ideal_week
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.console import Screen
from pacli.report.terminal.timetable.week import print_week
from pacli.store.read import load

EXAMPLES = Path(__file__).parents[4] / "examples"
WEDNESDAY = dt.date(2026, 2, 11)


@pytest.fixture
def shown(tmp_path):
    """The week of a plan as it is printed."""

    def made(text, columns=80, *, code="en", today=WEDNESDAY, day=None, **more):
        path = tmp_path / "pac.yaml"
        path.write_text(text, encoding="utf-8")
        options = {"colored": False, "drawn": True, **more}
        out = io.StringIO()
        screen = Screen(out, columns=columns, **options)
        report = ideal_week(load(path).plan(), today, day or today)
        print_week(screen, report, language(code), "EUR")
        # What keeps words together looks like any other space.
        return out.getvalue().replace("\u00a0", " ")

    return made


PLAN = """\
pac: 1
name: Test
objective: {title: Sell}
calendar: {days_off: [2026-02-12]}
actions:
  a:
    title: A
    tasks:
      mail: {title: Write the letter, due: 2026-02-13, duration: 45min}
      flyer: {title: Flyer, due: 2026-02-10}
      old: {title: Old one, due: 2026-02-10, done: 2026-02-09}
rituals:
  review: {title: Weekly review, every: friday, at: "14:00", duration: 1h}
  news: {title: News, every: monday, at: "14:30", duration: 30min, log: {2026-02-09: done}}
  club: {title: Club, every: friday, at: "14:45"}
week:
  mon: {"09:10-11:40": {domain: business, what: calls, selling: true}, "14:00-16:00": business}
  wed: {"10:00-12:00": business, "18:00-20:00": {domain: family, what: dinner}}
  thu: {"09:10-11:40": {domain: business, what: calls, selling: true}}
  fri: {"14:00-15:00": {domain: business, what: review}, "15:00-16:30": free}
"""
GRID = """\
Week 7 · 9–15 Feb · this week

      Mon 9         Tue 10        Wed 11        Thu 12        Fri 13
                                  today         day off
09:10 █ calls
10:00 █                           ┃ → Write the
      █                           ┃ letter
10:45 █                           ┃ business
11:40                             ┃
12:00
14:00 ┃ business                                              ┃ · Weekly
14:30 ┃ ✓ News                                                ┃ review
14:45 ┃                                                       ┃ ! · Weekly
      ┃                                                       ┃ review + ·
      ┃                                                       ┃ Club
15:00 ┃ business                                              ░ · Club
15:15 ┃                                                       ░ free slot
16:00                                                         ░
16:30
18:00                             ║ dinner
                                  ║ (family and
                                  ║ couple)
20:00

█ selling · ┃ business · ║ family and couple · ░ free slot · → a proposal

day     task                      proposal
Mon 9   ✓ Old one
Tue 10  ✗ Flyer (1 day late)
Fri 13  Write the letter, 45 min  Wed 11 10:00–10:45
"""


def test_the_grid(shown):
    assert shown(PLAN).startswith(GRID)


def test_each_thing_is_as_high_as_it_is_long(shown):
    plan = PLAN[: PLAN.index("actions")] + 'week: {mon: {"08:00-16:00": business}}\n'
    lines = [line for line in shown(plan).splitlines() if "┃" in line]
    # Eight hours, and the line that says what the bar means.
    assert len(lines) == 8 + 1


@pytest.mark.parametrize("columns", [40, 60, 79])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_days_one_below_the_other_where_a_grid_has_no_room(shown, columns, code):
    plan = PLAN.replace("week:\n", 'week:\n  sun: {"10:00-12:00": social}\n')
    text = shown(plan, columns, code=code)
    # Seven days of nine columns and a bar each, beside the time, take 76.
    assert ("┃" in text) is (columns == 79)
    # What is to be typed stands whole.
    assert all(width(x) <= columns or "pac set" in x for x in text.splitlines())


@pytest.mark.parametrize("columns", [50, 80, 120, 160, 250])
@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("name", ["formations", "joinery", "boutique"])
def test_no_line_is_wider_than_the_screen(shown, columns, code, name):
    text = (EXAMPLES / f"{name}.pac.yaml").read_text(encoding="utf-8")
    for day in (dt.date(2023, 6, 12), WEDNESDAY, dt.date(2026, 5, 13)):
        lines = shown(text, columns, code=code, today=day).splitlines()
        assert all(width(x) <= columns or "pac set" in x for x in lines)


def test_long_and_wide_titles_stay_in_their_column(shown):
    plan = PLAN.replace("Weekly review", "会議" * 40).replace(
        "what: calls", f"what: {'x' * 60}"
    )
    lines = shown(plan).splitlines()
    top, bottom = lines.index(""), lines.index("20:00")
    assert all(width(line) <= 80 for line in lines[top:bottom])
    # Friday is the fifth of five columns of 14, beside the time; its bars stand in line.
    bars = [width(line[: line.index("░")]) for line in lines[top:bottom] if "░" in line]
    assert set(bars) == {6 + 4 * 14}
    assert any("…" in line for line in lines[top:bottom])


def test_a_pipe_and_plain_get_a_list(shown):
    text = shown(PLAN, drawn=False, plain=True)
    assert "Friday 13 February\n" in text
    assert "  14:00–14:45  - Weekly review\n" in text
    assert "  14:45–15:00  ! - Weekly review + - Club\n" in text
    assert "Thursday 12 February · day off\nFriday" in text
    assert not set("┃█░→✓✗") & set(text)


def test_a_grid_in_colour_says_the_same(shown):
    colored = shown(PLAN, colored=True)
    for code in ("0", "1", "2", "31", "32", "33", "34", "35", "36", "2;36", "1;33"):
        colored = colored.replace(f"\x1b[{code}m", "")
    plain = shown(PLAN).splitlines()
    assert [line.rstrip() for line in colored.splitlines()] == plain


def test_escapes_of_a_plan_do_not_reach_the_terminal(shown):
    plan = PLAN.replace("title: Club", 'title: "Cl\\eub"').replace(
        "what: dinner", 'what: "d\\e[2J"'
    )
    for columns in (40, 80):
        assert "\x1b" not in shown(plan, columns)


def test_a_week_gone_by_says_what_was_kept(shown):
    plan = PLAN.replace("calendar:", "period: {start: 2026-01-05}\ncalendar:")
    text = shown(plan, today=dt.date(2026, 2, 18), day=WEDNESDAY)
    assert "Week 7 · 9–15 Feb · last week\n1 of 3 rituals kept · 1 of 3 tasks done\n" in text
    assert "? nothing noted" in text
    assert "Clashes" not in text
    french = shown(plan, code="fr", today=dt.date(2026, 2, 18), day=WEDNESDAY)
    assert "rituels tenus : 1 sur 3 · tâches faites : 1 sur 3\n" in french


def test_the_day_ends_at_midnight(shown):
    plan = PLAN.replace('at: "14:45"', 'at: "23:45"')
    assert "  23:45–24:00  · Club\n" in shown(plan, 40)
