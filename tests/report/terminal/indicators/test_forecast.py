"""Sentences about where an indicator leads: what is rounded, what is left unsaid."""

from fractions import Fraction

import pytest

from pacli.analysis.indicators.forecast import Forecast
from pacli.locale import language
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.indicators.forecast import forecast_facts, forecast_line, forecasts
from tests.report.gaps import CA, TODAY, report, row

PLENTY = {"target": "15", "actual": "7", "kind": "result"}


def ahead(value, low, high, p=0.5, *, shifting=False):
    return Forecast(value, low, high, p, 8, shifting)


def figures(lang="en"):
    return Figures(language(lang), "EUR", TODAY)


def line(lang="en", **given):
    text = " ".join(forecast_line(row(**given), figures(lang)))
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_worked_sentence():
    given = {"label": "CA", "money": True, "target": "18000", "actual": "8000"}
    found = line("fr", **given, forecast=ahead(13912.4, 12088.2, 15736.6))
    assert found == (
        "CA à ce rythme : environ 13 900 € (8 fois sur 10 entre 12 100 et 15 700) · 4 100 € de"
        " moins que la cible de 18 000 €"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ((87.4, 71.6, 103.2), "about €87 (8 times in 10 between 72 and 103)"),
        ((612, 488, 736), "about €610 (8 times in 10 between 490 and 740)"),
        ((5318, 4044, 6592), "about €5,300 (8 times in 10 between 4,000 and 6,600)"),
        (
            (131_870, 98_320, 165_420),
            "about €132,000 (8 times in 10 between 98,000 and 165,000)",
        ),
        (
            (1_318_700, 983_200, 1_654_200),
            "about €1,320,000 (8 times in 10 between 980,000 and",
        ),
    ],
)
def test_money_has_no_digit_that_is_not_known(value, shown):
    given = {"label": "Turnover", "money": True, "actual": "50"}
    assert line(**given, forecast=ahead(*value)).startswith(f"Turnover at this rate: {shown}")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "2 short of the 15 aimed at"),
        ({"target": "13"}, "enough for the 13 aimed at"),
        ({"target": "12.5"}, "enough for the 12.5 aimed at"),
        ({"cap": True, "up": False}, "the limit of 15 is kept"),
        ({"cap": True, "up": False, "target": "10"}, "3 over the limit of 10"),
        ({"measure": "level", "up": False, "target": "10"}, "3 above the 10 aimed at"),
        ({"measure": "level", "up": False}, "enough for the 15 aimed at"),
    ],
)
def test_what_it_means_for_the_target(given, told):
    found = line(**PLENTY | given, forecast=ahead(13.2, 8.1, 18.2))
    assert found.split(" · ")[1] == told


def test_a_mark_keeps_its_decimal():
    given = {"measure": "level", "label": "Mark", "target": "4.5", "actual": "4.3"}
    assert line(**given, forecast=ahead(4.44, 4.31, 4.57)) == (
        "Mark at this rate: about 4.4 (8 times in 10 between 4.3 and 4.6) · 0.1 short of the"
        " 4.5 aimed at"
    )


def test_no_interval_without_width():
    found = line(**PLENTY, forecast=ahead(13, 13, 13, 0.0))
    assert found == "SMS at this rate: 13 · 2 short of the 15 aimed at"


def test_an_unsteady_rhythm_is_said():
    found = line("fr", **PLENTY, forecast=ahead(20, 16, 24, shifting=True))
    assert found.endswith("· rythme instable : le passé prédit mal la suite")


@pytest.mark.parametrize(
    "given",
    [
        {"status": "done"},
        {"status": "missed"},
        {"status": "not_started"},
        {"due": TODAY},
        {"due": None},
    ],
)
def test_nothing_is_foreseen_of_what_is_settled(given):
    held = row(**PLENTY | given, forecast=ahead(13.2, 8.1, 18.2), forecast_missing=2)
    assert list(forecast_line(held, figures())) == []
    assert list(forecast_facts(held, figures())) == []


def test_results_and_the_objective_first_of_all_others_on_request():
    sms = row(target="180", actual="112", forecast=ahead(194, 184, 204))
    sales = row("sales", "Sales", **PLENTY, forecast=ahead(13.2, 8.1, 18.2))
    whole = report(sms, CA, sales)
    told = [text.split(" at ")[0] for text in shown(whole)]
    assert told == ["Sales"]
    assert [text.split(" at ")[0] for text in shown(whole, detailed=True)] == ["SMS", "Sales"]
    assert len(shown(report(sms, objective="sms"))) == 1


def shown(whole, *, detailed=False):
    return list(forecasts(whole, whole.rows, figures(), detailed=detailed))


@pytest.mark.parametrize(
    ("p", "told"),
    [
        (0.19, []),
        (0.2, ["target reached 20 times in 100"]),
        (0.561, ["target reached 56 times in 100"]),
        (1.0, ["target reached 99 times in 100"]),
    ],
)
def test_a_crushing_chance_is_left_to_explain(p, told):
    held = row(**PLENTY, forecast=ahead(13.2, 8.1, 18.2, p))
    assert list(forecast_facts(held, figures())) == told


@pytest.mark.parametrize(
    ("measure", "missing", "told"),
    [
        ("total", 1, "encore 1 semaine de relevés avant de pouvoir projeter"),
        ("total", 2, "encore 2 semaines de relevés avant de pouvoir projeter"),
        ("level", 2, "encore 2 relevés avant de pouvoir projeter"),
    ],
)
def test_what_a_forecast_still_takes(measure, missing, told):
    held = row(**PLENTY | {"measure": measure}, forecast_missing=missing)
    assert list(forecast_facts(held, figures("fr"))) == [told]


def test_no_forecast_is_promised_that_there_is_no_time_for():
    held = row(**PLENTY, forecast_missing=3, weeks_left=Fraction(29, 10))
    assert list(forecast_facts(held, figures())) == []
