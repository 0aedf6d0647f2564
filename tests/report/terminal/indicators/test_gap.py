import datetime as dt
import io
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.analysis.indicators.gap import Beside, Current, Promised
from pacli.dates import Span
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.console import make_console
from pacli.report.terminal.indicators.gap import STATUSES, print_gap
from tests.report.gaps import CA, RDV, SMS, report, row

DAY = dt.date


def screen(*rows, columns=80, lang="en", detailed=False, given=None, **looks):
    stream = looks.pop("stream", None) or io.StringIO()
    where = make_console(stream, columns=columns, environ={"TERM": "xterm"}, **looks)
    print_gap(where, report(*rows, **given or {}), language(lang), "EUR", detailed=detailed)
    return stream.getvalue()


class Terminal(io.StringIO):
    def isatty(self):
        return True


HEAD = "Gaps on 13 Feb · 58% of the time gone (30 working days of 52)\n"


def test_the_worked_screen_with_wins_before_gaps():
    assert screen(CA, RDV, SMS) == HEAD + (
        "          actual  expected      gap  done  to do/week  status\n"
        "SMS          112       104       +8   62%          25  ✓ on track\n"
        "Meetings      28        35       −7   47%           9  ~ at risk\n"
        "Turnover  €8,000   €10,385  −€2,385   44%      €2,273  ✗ off track\n"
    )


def test_at_40_columns_each_indicator_is_a_stanza():
    shown = screen(CA, RDV, SMS, columns=40)
    assert shown == (
        "Gaps on 13 Feb · 58% of the time gone\n"
        "  (30 working days of 52)\n"
        "SMS  ✓ on track\n"
        "  actual 112 · expected 104 · gap +8\n"
        "  done 62% · to do/week 25\n"
        "Meetings  ~ at risk\n"
        "  actual 28 · expected 35 · gap −7\n"
        "  done 47% · to do/week 9\n"
        "Turnover  ✗ off track\n"
        "  actual €8,000 · expected €10,385\n"
        "  gap −€2,385 · done 44%\n"
        "  to do/week €2,273\n"
    )


def test_on_a_wide_terminal_value_stands_beside_time():
    lines = screen(SMS, columns=100, stream=Terminal(), color="never").splitlines()
    assert "  done  │ time gone" in lines[1]
    assert "██████│░░░░" not in lines[2]
    assert "█████│█░░░░" in lines[2]


def test_in_detail_a_bar_at_any_width():
    shown = screen(SMS, columns=60, stream=Terminal(), color="never", detailed=True)
    assert "\nSMS\n  █████│█░░░░  62% done, 58% of the time gone\n" in shown
    narrow = screen(SMS, columns=40, stream=Terminal(), color="never", detailed=True)
    assert "\nSMS\n  █████│█░░░░\n  62% done, 58% of the time gone\n" in narrow


def test_plain_has_words_and_ascii_signs_and_no_bar():
    shown = screen(SMS, RDV, CA, columns=100, stream=Terminal(), plain=True)
    assert "+ on track" in shown
    assert "x off track" in shown
    assert not set(shown) & set("✓✗█░│\x1b")


def test_colours_repeat_what_words_say():
    import re

    bare = screen(SMS, RDV, CA)
    colored = screen(SMS, RDV, CA, color="always")
    assert "\x1b[31m✗ off track" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == bare


def test_hostile_labels_are_shown_not_obeyed():
    label = "[red]x[/red] \x1b[2J\u202e{label}"
    shown = screen(
        row("a", label, unit="\x1b]0;t\x07", actual="1"), columns=300, color="always"
    )
    assert "[red]x[/red] \\x1b[2J\\u202e{label} (\\x1b]0;t\\x07)" in shown
    assert "\x1b[2J" not in shown


@pytest.mark.parametrize(
    ("status", "given", "told"),
    [
        ("no_data", {"stale": True}, "Calls: no reading yet. Note one: pac log calls VALUE"),
        ("not_started", {"start": DAY(2026, 3, 2)}, "Calls: starts on 2 Mar"),
        ("not_started", {"start": DAY(2027, 3, 2)}, "Calls: starts on 2 Mar 2027"),
        ("early", {}, "Calls: a result takes some weeks, too early to judge"),
        (
            "no_target",
            {},
            "Calls: no target. Set one: pac indicator set calls target=VALUE",
        ),
        (
            "no_deadline",
            {"due": None},
            "Calls: no due date. Set one: pac set objective.due=DATE",
        ),
        (
            "off_track",
            {"stale": True, "as_of": DAY(2026, 2, 8)},
            "Calls: reading due since 8 Feb. Note it: pac log calls VALUE",
        ),
        (
            "on_track",
            {"as_of": DAY(2026, 2, 11), "expected": Fraction(3)},
            "Calls: judged on 11 Feb, the day of the last reading",
        ),
        (
            "on_track",
            {"target": "17000", "promised": Promised(Decimal(18000), DAY(2026, 2, 28))},
            "Calls: target 17,000 by 31 Mar · promised at first: 18,000, 28 Feb",
        ),
        (
            "on_track",
            {"target": "17000", "promised": Promised(Decimal(18000), None)},
            "Calls: target 17,000 by 31 Mar · promised at first: 18,000",
        ),
        (
            "off_track",
            {
                "measure": "rate",
                "judged": Span(DAY(2026, 1, 5), DAY(2026, 1, 31)),
                "current": Current(Decimal(4), Fraction(5)),
            },
            "Calls: judged 5–31 Jan; since then 4 of 5 expected",
        ),
        (
            "no_data",
            {
                "measure": "rate",
                "judged": Span(DAY(2026, 2, 2), DAY(2026, 2, 8)),
                "read": DAY(2026, 1, 30),
            },
            "Calls: no reading for 2–8 Feb. Note it: pac log calls VALUE --on 2026-02-08",
        ),
        (
            "no_data",
            {"apart": DAY(2026, 1, 2)},
            "Calls: starts on 5 Jan, so the reading of 2 Jan does not count",
        ),
        (
            "no_data",
            {"apart": DAY(2026, 2, 12), "due": DAY(2026, 2, 10)},
            "Calls: ended on 10 Feb, so the reading of 12 Feb does not count",
        ),
        (
            "no_data",
            {"measure": "rate", "judged": Span(DAY(2026, 2, 2), DAY(2026, 2, 8))},
            "Calls: no reading yet. Note one: pac log calls VALUE",
        ),
        (
            "at_risk",
            {"beside": Beside(Fraction(150), Fraction(223))},
            "Calls: the target of 150 is not enough, the funnel asks for 223",
        ),
        (
            "on_track",
            {"beside": Beside(Fraction(150), Fraction(90))},
            "Calls: the target of 150 is more than the funnel asks for, 90",
        ),
        (
            "missed",
            {"cap": True, "target": "500", "actual": "620"},
            "Calls: 620, over the 500 not to be passed",
        ),
    ],
)
def test_what_a_row_cannot_say_is_told_in_words(status, given, told):
    shown = screen(row("calls", "Calls", status=status, **given), columns=100)
    assert shown.splitlines()[-1] == told


def test_rows_alike_are_told_together():
    late = {"status": "off_track", "stale": True, "as_of": DAY(2026, 2, 8)}
    shown = screen(row("a", "Calls", **late), row("b", "Visits", **late), SMS).splitlines()
    assert shown[-1] == "Calls and Visits: readings due since 8 Feb. Note them: pac log"
    shown = screen(row("a", "Calls", **late), row("b", "Visits", **late)).splitlines()
    assert shown[-1] == "All: readings due since 8 Feb. Note them: pac log"


def test_a_row_on_track_needs_no_words():
    assert len(screen(SMS, RDV, CA).splitlines()) == 5


OVER = {
    "money": True,
    "unit": "EUR",
    "kind": "result",
    "due": DAY(2026, 2, 10),
    "target": "18000",
    "initial": "15000",
}
ENDED = {"ended": True, "due": DAY(2026, 2, 10)}


def test_at_the_end_the_year_before_counts_too_and_there_are_ways_on():
    missed = row(
        "ca",
        "Turnover",
        status="missed",
        actual="15400",
        against_initial=Fraction(400, 15000),
        **OVER,
    )
    shown = screen(missed, given=ENDED)
    assert shown == (
        "Gaps on 13 Feb · the plan ended on 10 Feb\n"
        "           actual  status\n"
        "Turnover  €15,400  ✗ not reached\n"
        "Turnover: €15,400, not the €18,000 aimed at · 3% above the €15,000 of before\n"
        "→ Give it more time (pac set objective.due=DATE), or close it and begin the next\n"
        "  plan: pac renew\n"
    )


def test_a_target_reached_at_the_end_is_a_win():
    done = row(
        "ca",
        "Turnover",
        status="done",
        actual="18600",
        against_initial=Fraction(24, 100),
        **OVER,
    )
    shown = screen(done, given=ENDED)
    assert "Turnover: €18,600 for a target of €18,000, reached · 24% above" in shown
    assert "The plan is over. The next one: pac renew" in shown


def test_at_the_end_the_way_on_is_the_objective_s_even_if_nobody_counted_it():
    calls = row(
        "calls", "Calls", status="missed", actual="12", target="60", due=DAY(2026, 2, 10)
    )
    uncounted = row("ca", "Turnover", status="no_data", target="18000", due=DAY(2026, 2, 10))
    shown = screen(calls, uncounted, given={**ENDED, "objective": "ca"})
    assert "pac set objective.due=DATE" in shown
    assert "pac indicator set calls due" not in shown


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        # 3 calls a week suffice where 2.1 are needed; one would be twice too many for
        # 14 in 28.6 weeks, and a tenth of a mark more than twice too much for 0.043.
        ({"target": "50", "required_per_week": Fraction(140, 286)}, "0.5"),
        ({"target": "50", "actual": "40", "required_per_week": Fraction(21, 10)}, "3"),
        ({"target": "4.5", "actual": "4.0", "required_per_week": Fraction(3, 70)}, "0.05"),
        ({"target": "50", "cap": True, "required_per_week": Fraction(29, 10)}, "max 2"),
        ({"target": "6", "cap": True, "required_per_week": Fraction(59, 100)}, "max 0.5"),
        ({"target": "0", "initial": "50", "required_per_week": Fraction(-21, 10)}, "−3"),
        ({"required_per_week": Fraction(21, 10), "weekly_volume": 7}, "7"),
    ],
)
def test_what_to_do_each_week_is_rounded_so_that_it_suffices(given, shown):
    line = screen(row("calls", "Calls", **given)).splitlines()[2]
    assert f"  {shown}  ✓" in line


def test_a_gap_that_would_round_to_nothing_shows_its_decimals():
    expected = Fraction(5 * 29, 59)
    late = row(
        "orders",
        "Orders",
        target="5",
        actual="2",
        expected=expected,
        gap=2 - expected,
        status="off_track",
    )
    assert screen(late).splitlines()[2].split() == [
        "Orders",
        "2",
        "2.5",
        "−0.5",
        "✗",
        "off",
        "track",
    ]


def test_in_detail_target_days_buffer_and_effort():
    shown = screen(SMS, CA, detailed=True).splitlines()
    assert shown[4:] == [
        "SMS",
        "  target 180 by 31 Mar · counted in SMS · from 5 Jan on",
        "  judged on 13 Feb, 58% of the time gone · at 108% of the pace expected",
        "  ahead by 2 working days",
        "Turnover",
        "  target €18,000 by 31 Mar · initial value €15,000 · from 5 Jan on",
        "  judged on 13 Feb, 58% of the time gone · at 77% of the pace expected",
        "  it takes 1.7 times the pace you kept so far",
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"pace": Fraction(1039, 100)}, "far ahead of the pace expected"),
        ({"pace": Fraction(-461, 10)}, "going the wrong way since the start"),
        ({"effort_multiple": Fraction(1, 10)}, ""),
        ({"effort_multiple": Fraction(6, 5)}, "it takes 1.2 times the pace you kept so far"),
    ],
)
def test_in_detail_a_figure_out_of_proportion_gives_way_to_words(given, told):
    facts = screen(row(due=None, start=None, **given), detailed=True).splitlines()[3:]
    assert facts == ["SMS", f"  {told}"][: 1 + bool(told)]


@pytest.mark.parametrize(
    ("actual", "expected", "shown"),
    [
        # To the cent, 1 351.00 − 631.58 is 719.42: on the screen all are whole.
        ("1351.00", Fraction(63158, 100), ["€1,351", "€632", "+€719"]),
        ("1351.40", Fraction(6316, 10), ["€1,351", "€632", "+€719"]),
        ("12.50", Fraction(81, 4), ["€12.50", "€20.25", "−€7.75"]),
        ("40", Fraction(201, 5), ["€40", "€40.20", "−€0.20"]),
    ],
)
def test_the_amounts_of_a_row_add_up_as_they_are_shown(actual, expected, shown):
    money = row(
        "ca",
        "Turnover",
        unit="EUR",
        money=True,
        actual=actual,
        expected=expected,
        gap=Fraction(actual) - expected,
    )
    assert screen(money).splitlines()[2].split()[1:4] == shown


def test_the_counts_of_a_row_add_up_as_they_are_shown():
    calls = row("calls", "Calls", actual="40", expected=Fraction(69, 2), gap=Fraction(11, 2))
    assert screen(calls).splitlines()[2].split()[1:4] == ["40", "35", "+5"]


@pytest.mark.parametrize(
    ("achieved", "shown"),
    [(Fraction(-461, 10), "< 0%"), (Fraction(104, 10), "> 1,000%"), (Fraction(3), "300%")],
)
def test_what_is_done_out_of_all_proportion_is_only_said_to_be_so(achieved, shown):
    assert f"  {shown}  ✓" in screen(row(achieved=achieved)).splitlines()[2]


def test_a_rate_is_settled_by_all_that_was_read():
    visits = row(
        "visits",
        "Visits",
        measure="rate",
        status="missed",
        due=DAY(2026, 2, 10),
        target="150",
        read=DAY(2026, 1, 30),
        whole=Current(Decimal(420), Fraction(780)),
    )
    shown = screen(visits, given=ENDED)
    assert "Visits: 420 in all, not the 780 aimed at\n" in shown


def test_a_plan_that_ended_in_another_year_dates_the_report_in_full():
    ended = {"ended": True, "due": DAY(2025, 6, 30)}
    title = screen(given=ended).splitlines()[0]
    assert title == "Gaps on 13 Feb 2026 · the plan ended on 30 Jun 2025"


def test_a_rate_without_its_reading_in_french():
    late = row(
        "appels",
        "Appels",
        status="no_data",
        measure="rate",
        judged=Span(DAY(2026, 2, 2), DAY(2026, 2, 8)),
        read=DAY(2026, 1, 30),
    )
    assert french(late).splitlines()[2:] == [
        "Appels  ? relevé manquant",
        "Appels : pas de relevé du 2 au 8 février. Pour le noter : pac noter appels",
        "  VALEUR --on 2026-02-08",
    ]


def test_without_an_indicator_the_way_to_add_one():
    assert screen().splitlines()[1] == "No indicator yet. Add one: pac indicator add LABEL"


@pytest.mark.parametrize("columns", [40, 60, 80])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_status_fits_every_width(columns, lang):
    rows = [
        row(f"i{n}", f"Indicator {n}", status=s, actual="5") for n, s in enumerate(STATUSES)
    ]
    shown = screen(*rows, columns=columns, lang=lang)
    assert all(width(line) <= columns for line in shown.splitlines())
    assert all(f"Indicator {n}" in shown for n in range(len(STATUSES)))


def french(*rows, **given):
    """The screen in French, no-break spaces as spaces."""
    return screen(*rows, lang="fr", **given).replace("\u202f", " ").replace("\u00a0", " ")


RDV_FR = RDV._replace(label="RDV", unit="RDV")
CA_FR = CA._replace(label="CA")


def test_the_worked_screen_in_french():
    assert french(SMS, RDV_FR, CA_FR) == (
        "Écarts au 13 février · temps passé 58 % (30 jours ouvrés sur 52)\n"
        "     réalisé   attendu     écart  fait  à faire/sem.  état\n"
        "SMS      112       104        +8  62 %            25  ✓ dans les temps\n"
        "RDV       28        35        −7  47 %             9  ~ à surveiller\n"
        "CA   8 000 €  10 385 €  −2 385 €  44 %       2 273 €  ✗ en retard\n"
    )


def test_the_same_at_40_columns_in_french():
    assert french(SMS, CA_FR, columns=40) == (
        "Écarts au 13 février · temps passé 58 %\n"
        "  (30 jours ouvrés sur 52)\n"
        "SMS  ✓ dans les temps\n"
        "  réalisé 112 · attendu 104 · écart +8\n"
        "  fait 62 % · à faire/sem. 25\n"
        "CA  ✗ en retard\n"
        "  réalisé 8 000 € · attendu 10 385 €\n"
        "  écart −2 385 € · fait 44 %\n"
        "  à faire/sem. 2 273 €\n"
    )


def test_words_of_the_statuses_in_french():
    rows = [row(f"i{n}", f"I{n}", status=s) for n, s in enumerate(STATUSES)]
    shown = french(*rows)
    for word in (
        "atteint",
        "dans les temps",
        "à surveiller",
        "en retard",
        "non atteint",
        "trop tôt",
        "à venir",
        "sans relevé",
    ):
        assert f" {word}\n" in shown
