"""What a review says of wins, tasks and readings."""

import datetime as dt
from decimal import Decimal

import pytest

from pacli.analysis.indicators.due import readings_due
from pacli.analysis.reviews.review import review
from pacli.locale import language
from pacli.model.plan import Plan
from pacli.report.terminal.indicators.due import reading_question
from pacli.report.terminal.reviews.review import ReviewText


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def plan(**sections):
    base = {
        "pac": 1,
        "name": "Photos",
        "period": {"start": day("03-02"), "end": day("06-30")},
        "objective": {"title": "Weddings"},
    }
    return Plan.model_validate({**base, **sections})


def text(made, today="03-13", lang="en"):
    return ReviewText(review(made, day(today)), language(lang), "EUR")


def total(label="Calls", target=200, **fields):
    return {"label": label, "measure": "total", "target": Decimal(target), **fields}


def tasks(*due, **fields):
    steps = {f"t{n}": {"title": f"T{n}", "due": day(one)} for n, one in enumerate(due)}
    return {"actions": {"site": {"title": "Site", "tasks": steps | fields}}}


CALLS = {"title": "Calls", "every": "monday"}
LAST = {"reviews": {day("03-06"): {"next": day("03-13")}}}


@pytest.mark.parametrize(
    ("sections", "english"),
    [
        ({}, "nothing was due"),
        ({"rituals": {"calls": CALLS}}, "no task was due"),
        (tasks("03-10") | LAST, "due this week: 0 of 1 done · late: T0 (3 days)"),
        (tasks("03-05") | LAST, "late: T0 (8 days)"),
        (tasks("03-13") | LAST, "due this week: 0 of 1 done"),
        (tasks("03-03"), "due so far: 0 of 1 done · late: T0 (10 days)"),
        (
            tasks("03-09") | {"reviews": {day("03-03"): {}}},
            "1 week without a review · due since 3 Mar: 0 of 1 done · late: T0 (4 days)",
        ),
        (
            tasks("03-06", "03-06", "03-05", "03-04", "03-04") | LAST,
            "late: T3 (9 days), T4 (9 days), T2 (8 days) and 2 others",
        ),
    ],
)
def test_what_was_due_and_what_is_late_are_told_apart(sections, english):
    assert text(plan(**sections)).week() == english


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ((), []),
        (("03-17",), ["1 task"]),
        (("03-17", "03-18"), ["2 tasks"]),
        (("03-04",), ["1 task late"]),
        (("03-04", "03-05", "03-12", "03-17"), ["3 tasks late, 1 to do"]),
    ],
)
def test_what_is_late_is_part_of_the_week_ahead(due, told):
    assert text(plan(**tasks(*due))).ahead().split(" · ")[1:] == told


@pytest.mark.parametrize(
    ("actual", "target", "win"),
    [
        # 10 of 87 working days are gone: 23.6, 23.0 and 2.4 are expected
        ("24", 205, []),
        ("25", 200, ["Calls: 2 ahead"]),
        ("2.5", "20.5", ["Calls: 0.1 ahead"]),
    ],
)
def test_a_lead_has_the_decimals_of_its_gap(actual, target, win):
    calls = total(target=target, kind="tracking", readings={day("03-13"): Decimal(actual)})
    told = text(plan(indicators={"calls": calls}))
    assert [told.win(one) for one in told.report.wins] == win


def test_nothing_to_note_is_no_praise_where_nothing_was_ever_noted():
    calls, weddings = total(), total("Weddings")
    read = calls | {"readings": {day("03-06"): Decimal(5)}}
    assert text(plan(indicators={"calls": read}), "03-11").noted() == "all noted"
    made = plan(
        indicators={"calls": read, "weddings": weddings | {"start": day("03-10")}},
    )
    told = text(made, "03-11")
    assert told.report.readings_due == ()
    assert told.noted() == "nothing to note yet · no reading: Weddings"


@pytest.mark.parametrize(
    ("today", "fields", "english", "french"),
    [
        ("03-13", {"readings": {day("03-07"): Decimal(5)}}, "Calls", "Calls"),
        (
            "03-13",
            {"readings": {day("03-07"): Decimal(5), day("03-10"): Decimal(1200)}},
            "Calls: 1,200 noted already. To add? [0]",
            "Calls : 1 200 déjà notés. À ajouter ? [0]",
        ),
        (
            "03-17",
            {"start": day("03-09")},
            "Calls, week of 9–15 Mar",
            "Calls, semaine du 9 au 15 mars",
        ),
        (
            "03-17",
            {"measure": "level", "readings": {day("03-06"): Decimal(5)}},
            "Calls, week of 9–15 Mar (last: 5)",
            "Calls, semaine du 9 au 15 mars (dernier : 5)",
        ),
        (
            "04-02",
            {"cadence": "month"},
            "Calls, 2–31 Mar",
            "Calls, du 2 au 31 mars",
        ),
        (
            "03-10",
            {"cadence": "day", "start": day("03-09")},
            "Calls, on 9 Mar",
            "Calls, le 9 mars",
        ),
    ],
)
def test_a_reading_is_asked_for_with_its_days_where_they_are_over(
    today, fields, english, french
):
    made = plan(indicators={"calls": total() | fields})
    first = readings_due(made, day(today))[0]
    asked = [reading_question(first, day(today), language(c), "EUR") for c in ("en", "fr")]
    assert [one.replace("\u00a0", " ").replace("\u202f", " ") for one in asked] == [
        english,
        french,
    ]


SALES = {"objective": {"title": "Weddings", "indicator": "sales"}}
OVER = {"actions": {"site": {"title": "Site", "status": "done"}}}
GOOD = total(readings={day("03-13"): Decimal(60)})
BARE = {"label": "Visits", "measure": "total", "readings": {day("03-13"): Decimal(60)}}


@pytest.mark.parametrize(
    ("sections", "english"),
    [
        ({"indicators": {"sales": GOOD}}, "nothing is behind"),
        # Of what is never expected or read, nobody can say that it is not behind.
        (
            {"indicators": {"sales": GOOD, "visits": BARE, "posts": BARE | {"label": "Posts"}}},
            "2 figures of 3 have no target: Visits and Posts",
        ),
        (
            {"indicators": {"sales": GOOD, "visits": BARE, "rings": total("Rings")}},
            "1 figure of 3 has no target: Visits · no reading: Rings",
        ),
        ({"indicators": {"sales": GOOD}} | OVER, "no action is left open"),
        ({"indicators": {"sales": GOOD | {"target": Decimal(60)}}} | OVER, "nothing is behind"),
        (
            {"indicators": {"sales": GOOD}, "period": None} | OVER,
            "no action is left open · no due date: Calls",
        ),
    ],
)
def test_that_nothing_is_behind_is_said_only_of_what_is_known(sections, english):
    assert text(plan(**SALES | sections)).cause() == english
