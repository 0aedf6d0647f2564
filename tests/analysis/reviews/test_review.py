"""The review of a day: since when, the wins, the decisions to settle, the one cause."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.analysis.reviews.review import interrupted, review
from pacli.dates import Span
from pacli.model.plan import Plan


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


FRIDAY = day("02-13")
START, DUE = day("01-05"), day("03-31")


def total(label, target, actual, **fields):
    """An indicator judged on Friday, when 30 of its 52 working days are gone."""
    return {
        "label": label,
        "measure": "total",
        "target": Decimal(target),
        "readings": {FRIDAY: Decimal(actual)},
        **fields,
    }


def plan(*, sms=104, rdv=35, ventes=9, ca=10500, **sections):
    """A plan in time: 104 messages, 35 meetings and 10 385 € are expected by Friday."""
    base = {
        "pac": 1,
        "name": "Test",
        "period": {"start": START, "end": DUE},
        "calendar": {"days_off": (Span(day("02-16"), day("02-27")),)},
        "objective": {"title": "Vendre", "indicator": "ca", "due": DUE},
        "indicators": {
            "sms": total("SMS", 180, sms),
            "rdv": total("RDV", 60, rdv),
            "ventes": total("Ventes", 15, ventes, kind="result"),
            "ca": total("CA", 18000, ca, unit="EUR"),
        },
        "funnel": (
            {"indicator": "sms"},
            {"indicator": "rdv"},
            {"indicator": "ventes", "rate": Fraction(1, 4), "basket": Decimal(1200)},
        ),
    }
    return Plan.model_validate({**base, **sections})


def late(title="Rappeler", due="02-10", **fields):
    return {"title": title, "tasks": {"un": {"title": "Un", "due": day(due)}}, **fields}


def held(**fields):
    return fields


def test_a_review_covers_the_time_since_the_last_one():
    reviews = {day("01-30"): held(), day("02-06"): held(), FRIDAY: held(), day("02-20"): held()}
    report = review(plan(reviews=reviews), FRIDAY)
    assert (report.since, report.week.first, report.week.last) == (
        day("02-06"),
        day("02-07"),
        FRIDAY,
    )


def test_a_review_that_was_not_finished_does_not_end_the_time():
    reviews = {day("01-30"): held(), day("02-06"): held(unfinished=3)}
    assert review(plan(reviews=reviews), FRIDAY).since == day("01-30")


def test_the_first_review_covers_the_plan_so_far():
    report = review(plan(), FRIDAY)
    assert (report.since, report.week.first) == (None, START)
    ahead_of_plan = plan(period={"start": day("03-01"), "end": DUE})
    assert review(ahead_of_plan, FRIDAY).week.first == day("02-07")


@pytest.mark.parametrize(
    ("reviews", "found"),
    [
        ({}, None),
        ({"02-13": held(unfinished=2)}, ("02-13", 2)),
        ({"02-07": held(unfinished=4)}, ("02-07", 4)),
        ({"02-06": held(unfinished=4)}, None),
        ({"02-11": held(unfinished=4), "02-13": held()}, None),
    ],
)
def test_a_review_is_picked_up_for_six_days(reviews, found):
    noted = {day(text): value for text, value in reviews.items()}
    left = interrupted(plan(reviews=noted), FRIDAY)
    assert (left and (left[0], left[1].unfinished)) == (found and (day(found[0]), found[1]))


def test_wins():
    report = review(
        plan(
            sms=112,
            ca=18000,
            reviews={day("02-06"): held(wins=("Old",)), day("02-10"): held(wins=("Noted",))},
            deals={
                "mairie": {
                    "company": "Mairie",
                    "amount": Decimal(1900),
                    "status": "won",
                    "closed": day("02-12"),
                },
                "old": {"company": "Old", "status": "won", "closed": day("01-12")},
                "lost": {"company": "Lost", "status": "lost", "closed": day("02-12")},
            },
            obstacles={
                "peur": {"text": "Peur d'appeler", "overcome": day("02-11")},
                "temps": {"text": "Pas le temps"},
            },
            actions={
                "rappels": {
                    "title": "Rappels",
                    "tasks": {
                        "liste": {"title": "Liste", "done": day("02-12"), "result": "40 noms"},
                        "trame": {"title": "Trame", "done": day("02-01")},
                    },
                }
            },
        ),
        FRIDAY,
    )
    # the review of Tuesday is the last one: what was noted in it is not noted again
    assert report.since == day("02-10")
    assert [(win.kind, win.text) for win in report.wins] == [
        ("reached", "CA"),
        ("deal", "Mairie"),
        ("overcome", "Peur d'appeler"),
        ("task", "Liste"),
        # 35 meetings and 9 sales are ahead of 34.6 and 8.7: that is in time, and no win
        ("ahead", "SMS"),
    ]
    deal, task, ahead = report.wins[1], report.wins[3], report.wins[4]
    assert (deal.amount, deal.unit, task.note) == (1900, "EUR", "40 noms")
    assert ahead.amount == 112 - Fraction(180 * 30, 52)


@pytest.mark.parametrize(
    ("actual", "target", "won"), [(36, 60, True), (35, 60, False), ("34.7", 60, True)]
)
def test_less_than_half_a_unit_ahead_is_no_win(actual, target, won):
    indicators = {**plan().model_dump()["indicators"], "rdv": total("RDV", target, actual)}
    report = review(plan(indicators=indicators), FRIDAY)
    assert ("RDV" in [win.text for win in report.wins]) == won


@pytest.mark.parametrize(
    ("decision", "due"),
    [
        ({"do": "Appeler", "by": "02-10"}, True),
        ({"do": "Appeler"}, True),
        ({"by": "02-13"}, True),
        ({"do": "Appeler", "by": "02-14"}, False),
        ({"do": "Appeler", "by": "02-10", "outcome": "done"}, False),
        ({"do": "Appeler", "by": "02-10", "outcome": "not_done"}, False),
        ({"do": "Appeler", "by": "02-10", "outcome": "postponed"}, True),
        ({"do": "Appeler", "by": "02-20", "outcome": "postponed"}, False),
        ({"do": "Appeler", "outcome": "postponed"}, False),
        ({}, False),
    ],
)
def test_decisions_to_settle(decision, due):
    made = {"about": "sms", "verdict": "correct", **decision}
    if "by" in made:
        made["by"] = day(made["by"])
    keep = {"about": "rdv", "verdict": "keep"}
    report = review(plan(reviews={day("02-06"): held(decisions=(keep, made))}), FRIDAY)
    assert [(d.review, d.place, d.about) for d in report.decisions_due] == (
        [(day("02-06"), 1, "sms")] if due else []
    )


def test_a_decision_is_asked_for_in_two_reviews_at_most():
    made = {"about": "sms", "verdict": "correct", "do": "Appeler", "by": day("01-20")}
    reviews = {day("01-16"): held(decisions=(made,)), day("01-23"): held()}
    asked = [day("01-23"), day("01-30"), day("02-06")]
    found = []
    for today in asked:
        found.append(len(review(plan(reviews=reviews), today).decisions_due))
        reviews[today] = held()
    assert found == [1, 1, 0]


def told(report):
    found = report.cause
    return None if found is None else (found.kind, found.about)


def test_no_cause_where_all_is_in_time():
    assert told(review(plan(), FRIDAY)) is None


def test_too_few_messages_explain_what_follows():
    assert told(review(plan(sms=60, rdv=20, ventes=5, ca=6000), FRIDAY)) == ("activity", "sms")


def test_messages_that_go_out_and_do_not_convert():
    found = review(plan(sms=112, rdv=28, ventes=7, ca=8000), FRIDAY).cause
    assert (found.kind, found.about, found.to) == ("conversion", "sms", "rdv")
    # 1 in 4 leads to a meeting, instead of 1 in 3
    assert (found.converted, found.rate) == (Fraction(1, 4), Fraction(1, 3))


def test_the_stage_that_falls_furthest_short_of_the_one_above():
    # messages at 90 % of the pace, meetings at 85 %, sales at 45 %: the sales do not follow
    found = review(plan(sms=94, rdv=30, ventes=4, ca=5000), FRIDAY).cause
    assert (found.kind, found.row.indicator) == ("activity", "ventes")


def test_another_tracking_indicator_far_behind():
    indicators = {
        **plan().model_dump()["indicators"],
        "posts": total("Posts", 50, 5),
        "visites": total("Visites", 50, 20),
    }
    assert told(review(plan(indicators=indicators), FRIDAY)) == ("activity", "posts")


def test_what_slipped_comes_before_a_stage_that_is_a_little_behind():
    actions = {"un": late(due="02-12"), "deux": late(due="02-03"), "trois": late(due="02-10")}
    report = review(plan(rdv=31, actions=actions), FRIDAY)
    assert told(report) == ("slipped", "deux")
    assert (report.cause.todo.id, report.cause.todo.days_late) == ("deux/un", 10)
    # and after it where the objective is behind too
    assert told(review(plan(rdv=31, ca=6000, actions=actions), FRIDAY)) == ("conversion", "sms")


def test_of_two_as_late_the_one_with_more_impact():
    actions = {"un": late(impact=2), "deux": late(impact=5), "trois": late()}
    assert told(review(plan(actions=actions), FRIDAY)) == ("slipped", "deux")


def test_a_result_alone_behind():
    assert told(review(plan(ca=6000), FRIDAY)) == ("result", "ca")
    obstacles = {
        "site": {"text": "Panne", "mine": False},
        "vaincu": {"text": "Vaincu", "mine": True, "overcome": day("02-01")},
        "peur": {"text": "Peur", "mine": True},
    }
    assert told(review(plan(ca=6000, obstacles=obstacles), FRIDAY)) == ("obstacle", "peur")


def test_the_week_ahead_has_the_volumes_of_the_funnel_and_of_what_else_is_counted():
    indicators = {
        **plan(sms=112, rdv=28, ventes=7, ca=8000).model_dump()["indicators"],
        "posts": total("Posts", 50, 30),
        "plaintes": total("Plaintes", 6, 1, direction="down"),
        "abonnes": {"label": "Abonnés", "measure": "level", "target": Decimal(400)},
    }
    coming = review(plan(indicators=indicators), FRIDAY).next_week
    # 20 posts in 4.4 weeks; a cap and a level are nothing to do
    assert [(w.indicator, w.per_week) for w in coming.volumes] == [
        ("sms", 25),
        ("rdv", 9),
        ("ventes", 3),
        ("posts", 5),
    ]
    assert coming.review == day("03-06")


SALES = {"title": "Vendre", "indicator": "sales"}
SALES_NO_TARGET = {"sales": {"label": "Sales"}}
SALES_ONLY = {"sales": {"label": "Sales", "measure": "total", "target": Decimal(5)}}


def tipped(**sections):
    if "indicators" in sections:
        sections = {**sections, "funnel": ()}
    tip = review(plan(**sections), FRIDAY).tip
    return tip and tip.code


@pytest.mark.parametrize(
    ("sections", "code"),
    [
        ({"objective": {"title": "Vendre"}}, "PAC303"),
        ({"objective": SALES, "indicators": SALES_NO_TARGET}, "PAC304"),
        ({"objective": SALES, "indicators": SALES_ONLY, "period": None}, "PAC305"),
        ({"objective": SALES, "indicators": SALES_ONLY}, "PAC407"),
        (
            {"objective": SALES, "indicators": SALES_ONLY, "checks": {"PAC407": "ignore"}},
            "PAC310",
        ),
    ],
)
def test_the_tip_is_the_check_that_matters_most(sections, code):
    assert tipped(**sections) == code


def test_a_tip_that_is_ignored_gives_way_to_the_next():
    sections = {"objective": {"title": "Vendre"}, "period": None}
    assert tipped(**sections) == "PAC303"
    assert tipped(**sections, checks={"PAC303": "ignore"}) == "PAC305"


def test_a_tip_names_what_it_is_about():
    tip = review(plan(objective=SALES, indicators=SALES_NO_TARGET, funnel=()), FRIDAY).tip
    assert tip.params == {"label": "Sales", "id": "sales"}


def test_motivation_is_the_last_one_given():
    reviews = {day("01-30"): held(motivation=5), day("02-06"): held()}
    assert review(plan(reviews=reviews), FRIDAY).mood.last == 5
    assert review(plan(commitment={"motivation": 8}), FRIDAY).mood.last == 8
    assert review(plan(), FRIDAY).mood.last is None


def test_once_it_is_held_a_review_shows_what_it_noted():
    reviews = {day("02-06"): held(motivation=5), FRIDAY: held(motivation=7, next=day("03-04"))}
    gone_through = review(plan(reviews=reviews), FRIDAY)
    assert (gone_through.mood.last, gone_through.next_week.review) == (5, day("03-06"))
    looked_at = review(plan(reviews=reviews), FRIDAY, held=True)
    assert (looked_at.mood.last, looked_at.next_week.review) == (7, day("03-04"))
    # A slot on Friday is the one that was held today: the next is after the holiday.
    slot = {"review": {"title": "Review", "every": "friday", "review": True}}
    looked_at = review(plan(rituals=slot, reviews={FRIDAY: held()}), FRIDAY, held=True)
    assert looked_at.next_week.review == day("03-06")


@pytest.mark.parametrize(
    ("today", "closes", "done", "due"),
    [
        ("02-09", "02-02", 0, 1),  # on Monday the week that is over, of one task late
        ("02-10", "02-02", 0, 1),
        ("02-11", "02-09", 1, 1),  # from Wednesday on the present one
    ],
)
def test_the_score_is_that_of_the_week_that_the_review_closes(today, closes, done, due):
    tasks = {"title": "T", "due": day("02-09"), "done": day("02-09")}
    actions = {"old": late(due="02-03"), "new": {"title": "N", "tasks": {"t": tasks}}}
    week = review(plan(actions=actions), day(today)).closes
    assert (week.first, week.done, week.due) == (day(closes), done, due)
    # Where that week asked for nothing, the present one is told.
    del actions["old"]
    week = review(plan(actions=actions), day(today)).closes
    assert (week.first, week.done, week.due) == (day("02-09"), 1, 1)


def test_a_plan_with_nothing_but_a_name_can_be_reviewed():
    bare = Plan.model_validate({"pac": 1, "name": "Bare", "objective": {"title": "Sell"}})
    report = review(bare, FRIDAY)
    assert (report.wins, report.cause, report.volumes, report.pipeline) == (
        (),
        None,
        None,
        None,
    )
