"""The picture of a Gantt chart: each column where it belongs, each sign for itself."""

from __future__ import annotations

import datetime as dt
import io
import random
from pathlib import Path

import pytest

from pacli.analysis.gantt.chart import Asked, gantt
from pacli.dates import Span
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.console import Screen
from pacli.report.terminal.gantt.chart import print_gantt
from pacli.store.read import load
from tests.analysis.gantt.test_chart import action, day, plan, task

EXAMPLES = Path(__file__).parents[4] / "examples"
TODAY = day("02-13")
ONE_DAY = dt.timedelta(days=1)


def printed(made, today=TODAY, asked=None, *, columns=80, lang="en", **looks):
    out = looks.pop("stream", None) or io.StringIO()
    listed = looks.pop("listed", False)
    screen = Screen(out, columns=columns, **{"colored": False, "drawn": True, **looks})
    print_gantt(screen, gantt(made, today, asked or Asked()), language(lang), listed=listed)
    return out.getvalue().replace("\u00a0", " ").replace("\u202f", " ")


def worked():
    """Seven weeks from 5 January to 22 February, of which the second last is off."""
    shop = {
        "list": task(title="List", due="01-09", done="01-07"),
        "draft": task(title="Draft", start="01-12", due="01-23"),
        "fair": task(title="Fair", due="01-28"),
        "gift": task(title="Gift", start="01-05", due="01-09", dropped="01-06"),
        "open": task(title="Open", due="02-20"),
    }
    return plan(
        {
            "shop": action(shop, title="A shop on the site", start="01-05", end="02-20"),
            "mail": action(title="Newsletter", start="01-12", end="01-30"),
        },
        due="02-20",
        calendar={"days_off": (Span(day("02-09"), day("02-15")),)},
    )


def test_every_status_has_a_sign_of_its_own():
    # 7 columns a week: the column of a day is its distance from Monday 5 January, such as 23
    # for the 28th; of the shop's four tasks that count one is done, so 12 days of its 47
    assert printed(worked(), day("02-04")) == (
        "Actions by week, 5 Jan – 22 Feb\n"
        "                      January 2026               February\n"
        "                      5      12     19     26     2      9      16\n"
        "                                                    ▼ today         ╎ due\n"
        "→ A shop on the site  ████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒\n"
        "✓   List                ◆                           │    ·······    ╎\n"
        "✗   Draft                    ▒▒▒▒▒▒▒▒▒▒▒▒!!!!!!!!!!!!    ·······    ╎\n"
        "✗   Fair                                     ◇!!!!!!!    ·······    ╎\n"
        "–   Gift              ┄┄┄┄┄                         │    ·······    ╎\n"
        "·   Open                                            │    ·······    ◇\n"
        "✗ Newsletter                 ░░░░░░░░░░░░░░░░░░░!!!!!    ·······    ╎\n"
        "█ done  ▒ under way  ░ to do  ┄ dropped  ! late  ◇ milestone  ◆ milestone met\n"
        "· days off\n"
    )


def test_in_ascii_with_plain_and_on_streams_that_write_no_more():
    plain = printed(worked(), day("02-04"), drawn=False, plain=True)
    assert plain.splitlines()[3:8] == [
        "                                                     v today         : due",
        "-> A shop on the site  ############===================================",
        "+    List                *                           |    .......    :",
        "x    Draft                    ============!!!!!!!!!!!!    .......    :",
        "x    Fair                                     o!!!!!!!    .......    :",
    ]
    raw = io.BytesIO()
    poor = io.TextIOWrapper(raw, encoding="latin-1", errors="pac.plainer")
    screen = Screen(poor, columns=80, colored=False, drawn=True)
    print_gantt(screen, gantt(worked(), day("02-04")), language("en"))
    poor.flush()
    assert "Draft                    ============!!!!!!!!!!!!" in raw.getvalue().decode(
        "latin-1"
    )
    assert "?" not in raw.getvalue().decode("latin-1")


def test_ids_stand_beside_titles_where_there_is_room():
    wide = printed(worked(), day("02-04"), columns=120).splitlines()
    assert wide[5].startswith("✓   List              shop/list     ◆ ")
    assert wide[10].startswith("✗ Newsletter          mail               ░░░")


def test_by_quarter_months_stand_in_quarters_and_tasks_are_left_out():
    assert printed(worked(), day("02-04"), Asked(by="quarter"), columns=70) == (
        "Actions by quarter, 1 Jan – 31 Dec\n"
        "                      Q1 2026     Q2 2026     Q3 2026     Q4 2026\n"
        "                      Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec\n"
        "                          ▼ ╎ due\n"
        "→ A shop on the site  ██▒▒▒▒▒\n"
        "✗ Newsletter           ░░░!·╎\n"
        "█ done  ▒ under way  ░ to do  ! late  · days off  ▼ today\n"
    )


def test_in_french():
    french = printed(worked(), day("02-04"), Asked(by="month", sort="impact"), lang="fr")
    assert french.splitlines()[:4] == [
        "Actions par mois, du 1er janvier au 28 février · le plus d'impact d'abord",
        "                        2026",
        "                        janvier   février",
        "                                   ▼    ╎ échéance",
    ]


def test_the_most_impact_first_says_how_much():
    made = plan({"a": action(end="02-20"), "b": action(end="02-20", impact=4)})
    lines = printed(made, TODAY, Asked(sort="impact")).splitlines()
    assert [line[:5] for line in lines if "T" in line[2:6]] == ["· 4 T", "· - T"]


def test_a_list_of_days_when_asked_or_where_the_picture_has_no_room():
    listed = printed(worked(), day("02-04"), listed=True)
    assert listed.startswith(
        "Actions, 5 Jan – 22 Feb\n"
        "                    id           start     end  status\n"
        "A shop on the site  shop         5 Jan  20 Feb  → under way\n"
        "List                shop/list            7 Jan  ✓ done\n"
        "Draft               shop/draft  12 Jan  23 Jan  ✗ 12 days late\n"
    )
    narrow = printed(worked(), day("02-04"), columns=40)
    assert "Draft  ✗ 12 days late\n  id shop/draft · start 12 Jan\n  end 23 Jan\n" in narrow
    assert "█" not in narrow


def test_open_deals_have_a_line_of_their_own():
    deals = {
        "a": {"company": "A", "milestone": day("02-09")},
        "b": {"company": "B", "milestone": day("02-20")},
    }
    made = plan({"x": action(title="Mail", start="02-09", end="02-22")}, deals=deals)
    assert printed(made).splitlines()[-2] == "✗ Deals, next steps  ◇!!!!      ◇"
    assert printed(made, day("02-09")).splitlines()[-2] == "→ Deals, next steps  ◇          ◇"


def test_deals_beyond_the_weeks_that_fit():
    days = ("2026-01-06", "2026-02-10", "2026-06-17", "2026-12-24")
    deals = {f"d{n}": {"company": "D", "milestone": day(on)} for n, on in enumerate(days)}
    made = plan({"x": action(title="Mail", start="01-05", end="12-31")}, deals=deals)
    weeks = Asked(by="week")
    # of the year's 52 weeks 26 fit, from 20 April on: today's is the seventh, that of the
    # 17th of June the ninth; two deals wait since before, one comes after
    assert printed(made, day("06-03"), weeks, columns=48).splitlines()[5] == (
        "✗ Deals, next steps  !!!!!!! ◇"
    )


def test_what_goes_beyond_the_days_says_so():
    made = plan(
        {"x": action(title="Mail", start="01-05", end="03-27"), "late": action(end="01-05")}
    )
    week = Asked(first=day("02-09"), last=day("02-15"))
    assert printed(made, TODAY, week).splitlines()[4:] == [
        "· Mail  ◂░░░░░▸",
        "✗ T     ◂!!!!",
        "░ to do  ! late  ◂ began before  ▸ goes on",
    ]


def test_where_the_weeks_do_not_fit_those_around_today_are_shown():
    made = plan(
        {
            "year": action(title="Year", start="01-05", end="12-31"),
            "past": action(title="Past", end="01-09", status="done"),
        }
    )
    # 34 columns of the 52 weeks, a quarter of them before today
    assert printed(made, day("07-01"), Asked(by="week"), columns=40) == (
        "Actions by week, 5 Jan 2026 – 3 Jan 2027\n"
        "        May Jun Jul Aug  Sep Oct Nov\n"
        "        4  25 15 6  27 17 7  28 19 9  30\n"
        "                ▼ today\n"
        "· Year  ◂░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▸\n"
        "░ to do  ◂ began before  ▸ goes on\n"
        "Only 4 May – 13 Dec fit here; for\n"
        "  others: --from DATE, --by month\n"
    )


def test_what_is_not_shown_is_named():
    many = {f"t{n}": task(title=f"T{n}") for n in range(5)}
    made = plan({"a": action(many, end="02-20"), "b": action(end="05-20"), "c": action()})
    text = printed(made, TODAY, Asked(last=day("03-01")), columns=200)
    assert "Without a day: a/t0, a/t1, a/t2 and 3 others." in text
    assert "pac task set a/t0 due=friday" in text
    assert "Before or after these days: b\n" in text


def test_nothing_to_show():
    assert printed(plan()) == "No action yet. Add one: pac action add TITLE\n"
    assert printed(plan({"a": action()})) == (
        "No action has a day yet.\nGive one: pac action set a end=friday\n"
    )
    far = Asked(first=day("09-01"), last=day("09-30"))
    assert printed(plan({"a": action(end="02-20")}), TODAY, far).splitlines()[1:] == [
        "Nothing in these days.",
        "Before or after these days: a",
    ]


def test_titles_are_cut_by_columns_not_by_letters():
    titles = ["見出し" * 12, "A title that goes on and on, much too long", "\x1b[31mred"]
    made = plan({f"a{n}": action(title=one, end="02-20") for n, one in enumerate(titles)})
    lines = printed(made, columns=60, asked=Asked(first=day("01-05"))).splitlines()[3:7]
    assert all("…" in line for line in lines[1:3])
    places = {width(line[: line.index("◇")]) for line in lines if "◇" in line}
    assert len(places) == 1
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("columns", [20, 40, 46, 60, 80, 110, 160])
@pytest.mark.parametrize("by", ["week", "month", "quarter"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_is_wider_than_the_screen(columns, by, lang):
    for path in sorted(EXAMPLES.glob("*.yaml")):
        made = load(path).plan()
        for today in (day("2023-06-20"), day("02-13"), day("05-15")):
            text = printed(made, today, Asked(by=by), columns=columns, lang=lang)
            for line in text.splitlines():
                # on the narrowest screen an id may stand on a line of its own
                assert width(line) <= columns or " " not in line.strip(), line
                assert line == line.rstrip()


def expected(bar, when, today):
    """The sign of a day in a row that has a column for each day; None for the ground."""
    if bar.late and bar.end < when <= today:
        return "!"
    if not bar.start <= when <= bar.end:
        return None
    if bar.milestone:
        return {"done": "◆", "dropped": "┄"}.get(bar.status, "◇")
    days = (bar.end - bar.start).days + 1
    filled = bar.status in {"todo", "doing"} and bar.progress
    if filled and (when - bar.start).days < round(bar.progress * days):
        return "█"
    return {"done": "█", "doing": "▒", "todo": "░", "dropped": "┄"}[bar.status]


def ground(chart, when):
    """The sign of a day on which nothing is to be done."""
    if when == chart.today:
        return "│"
    if when == chart.due:
        return "╎"
    return "·" if any(when in span for span in chart.days_off) else " "


def random_plan(rng):
    def some():
        return str(day("01-05") + rng.randint(0, 48) * ONE_DAY)

    actions = {}
    for n in range(rng.randint(1, 4)):
        tasks = {}
        for m in range(rng.randint(0, 4)):
            start, due = sorted([some(), some()])
            given = {"start": start, "due": due, "done": some()}
            tasks[f"t{m}"] = task(**{k: on for k, on in given.items() if rng.random() < 0.4})
        start, end = sorted([some(), some()])
        actions[f"a{n}"] = action(tasks, start=start, end=end)
    starts = [day(some()) for _ in range(rng.randint(0, 2))]
    off = tuple(Span(first, first + rng.randint(0, 5) * ONE_DAY) for first in starts)
    return plan(actions, due=some(), calendar={"days_off": off}), day(some())


@pytest.mark.parametrize("seed", range(30))
def test_with_a_column_a_day_every_column_says_what_its_day_is(seed):
    made, today = random_plan(random.Random(seed))
    weeks = Asked(first=day("01-05"), last=day("02-22"))
    chart = gantt(made, today, weeks)
    left = 7 if any(bar.level == "task" for bar in chart.rows) else 5
    rows = printed(made, today, weeks).splitlines()[4:]
    for bar, line in zip(chart.rows, rows, strict=False):
        for n in range(49):
            when = chart.first + n * ONE_DAY
            sign = expected(bar, when, today) or ground(chart, when)
            assert line.ljust(80)[left + n] == sign, (bar, when)
