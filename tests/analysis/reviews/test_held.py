"""The reviews that were held, what a friend may see of one, and the end of the period."""

import datetime as dt
from decimal import Decimal

import pytest

from pacli.analysis.editions.shared import shared
from pacli.analysis.indicators.gap import gap
from pacli.analysis.reviews.ending import ending
from pacli.analysis.reviews.held import held_reviews
from pacli.model.plan import Plan


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


FRIDAY = day("02-13")


def plan(**sections):
    base = {
        "pac": 1,
        "name": "Workshops",
        "period": {"start": day("01-05"), "end": day("03-31")},
        "objective": {"title": "Sell", "indicator": "ca", "due": day("03-31")},
        "commitment": {"why": "Freedom", "motivation": 8},
        "indicators": {
            "ca": {
                "label": "Turnover",
                "measure": "total",
                "unit": "EUR",
                "initial": Decimal(15000),
                "target": Decimal(18000),
                "readings": {day("02-05"): Decimal(5000), day("02-12"): Decimal(3000)},
            }
        },
        "actions": {
            "calls": {
                "title": "Call old customers",
                "tasks": {
                    "list": {"title": "List", "due": day("02-04"), "done": day("02-04")},
                    "wave": {"title": "First wave", "due": day("02-05")},
                    "next": {"title": "Second wave", "due": day("02-20")},
                },
            }
        },
        "obstacles": {"fear": {"text": "I put calls off", "overcome": day("02-05")}},
        "deals": {
            "beta": {
                "company": "Beta",
                "amount": Decimal(900),
                "status": "won",
                "closed": day("02-05"),
            }
        },
    }
    return Plan.model_validate({**base, **sections})


REVIEW = {
    "wins": ("Three signed",),
    "decisions": (
        {"about": "fear", "verdict": "keep"},
        {"about": "ca", "verdict": "correct", "do": "Call back", "by": day("02-09")},
    ),
    "motivation": 3,
    "next": FRIDAY,
}


def test_each_review_has_the_score_of_the_week_that_it_closes():
    reviews = {
        day("02-06"): REVIEW,
        day("01-09"): {},
        FRIDAY: {"unfinished": 2},
        day("02-20"): {"wins": ("To come",)},
    }
    held = held_reviews(plan(reviews=reviews), FRIDAY)
    assert [one.day for one in held] == [day("01-09"), day("02-06"), FRIDAY]
    first, friday, last = held
    assert first.score is None
    assert (friday.score.done, friday.score.due) == (1, 2)
    assert [(made.label, made.do) for made in friday.decisions] == [
        ("I put calls off", None),
        ("Turnover", "Call back"),
    ]
    assert (friday.motivation, friday.next, last.unfinished) == (3, FRIDAY, 2)


def test_scores_reach_back_beyond_thirteen_weeks():
    reviews = {day("02-06"): {}, dt.date(2026, 12, 18): {}}
    held = held_reviews(plan(reviews=reviews), dt.date(2026, 12, 18))
    assert [one.score.due if one.score else None for one in held] == [2, None]


def test_a_friend_sees_wins_one_figure_one_decision_and_what_comes_next():
    made = plan(reviews={day("02-06"): REVIEW})
    (review,) = held_reviews(made, FRIDAY)
    found = shared(made, review)
    assert found.won == ("Three signed",)
    assert (found.row.indicator, found.row.actual) == ("ca", 5000)  # as it was that day
    assert found.decision.do == "Call back"
    assert (found.next.title, found.review) == ("Second wave", FRIDAY)


def test_what_is_hers_alone_or_a_customers_stays_out_of_it():
    made = plan(reviews={day("02-06"): {"motivation": 2}})
    found = shared(made, held_reviews(made, FRIDAY)[0])
    texts = [win.text for win in found.found]
    assert "List" in texts
    assert not {"Beta", "I put calls off"} & set(texts)
    assert "motivation" not in found._fields


@pytest.mark.parametrize(
    ("today", "following", "over"),
    [
        ("03-20", "03-27", None),
        ("03-27", "03-31", None),  # a review on the last day still comes
        ("03-27", "04-03", False),
        ("03-31", "04-03", True),
        ("04-10", "04-17", True),
    ],
)
def test_the_end_comes_with_the_last_review(today, following, over):
    made = plan()
    found = ending(made, gap(made, day(today)).rows, day(today), day(following))
    assert (None if found is None else found.over) == over
    if found is not None:
        assert (found.row.indicator, found.due) == ("ca", day("03-31"))


def test_there_is_no_end_without_a_target_or_a_start():
    bare = plan(objective={"title": "Sell"})
    assert ending(bare, gap(bare, day("04-10")).rows, day("04-10"), day("04-17")) is None
    early = plan(period={"start": day("03-28"), "end": day("03-31")})
    rows = gap(early, day("03-27")).rows
    assert ending(early, rows, day("03-27"), day("04-03")) is None
