"""The budget: a plan worked out by hand, and its sums found again another way."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.means.budget import budget
from pacli.analysis.means.workload import workload
from pacli.analysis.paper.sheet import sheet
from pacli.analysis.renewal.outcome import outcome
from pacli.dates import Duration
from pacli.model.plan import Plan
from pacli.store.read import load

TODAY = dt.date(2026, 2, 13)
TWO_DAYS = Duration(days=Fraction(2))


def plan(*, actions, total=None, **sections):
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Money",
            "objective": {"title": "Sell"},
            "actions": {name: {"title": name.title(), **one} for name, one in actions.items()},
            **({"budget": {"total": Decimal(total)}} if total is not None else {}),
        }
        | sections
    )


def buys(*costs):
    """Means to acquire; those that end in ! are agreed, ? has no cost."""
    return {
        "to_acquire": tuple(
            {"text": cost, "agreed": cost.endswith("!")}
            | ({} if cost == "?" else {"cost": Decimal(cost.rstrip("!"))})
            for cost in costs
        )
    }


def amounts(money):
    return [None if one is None else float(one) for one in money]


def indicator(unit, *values, target=100):
    days = [TODAY - dt.timedelta(days=n) for n in range(len(values))]
    return {
        "label": unit.title(),
        "unit": unit,
        "measure": "total",
        "target": Decimal(target),
        "readings": dict(zip(days, map(Decimal, values), strict=True)),
    }


def test_a_plan_worked_out_by_hand():
    # The action of the format's example, with another that has no budget.
    report = budget(
        plan(
            total=2000,
            actions={
                "shop": {
                    "budget": Decimal(300),
                    "spent": Decimal(120),
                    "means": buys("59!", "40", "?"),
                    "type": ("communication",),
                },
                "fair": {
                    "spent": Decimal("800.50"),
                    "type": ("prospecting",),
                    "status": "done",
                },
                "letter": {
                    "budget": Decimal(100),
                    "status": "dropped",
                    "means": buys("30", "20!"),
                },
                "calls": {},
            },
        ),
        TODAY,
    )
    shop, fair, letter, calls = report.rows
    assert amounts(shop.money) == [300, 120, 59, 121, 40]
    assert amounts(fair.money) == [None, 800.5, None, None, None]
    # A dropped action plans nothing; what was agreed to is to be paid, the rest not bought.
    assert amounts(letter.money) == [None, None, 20, None, None]
    assert amounts(calls.money) == [None] * 5
    assert amounts(report.all) == [300, 920.5, 79, None, 40]
    assert report.left == Decimal("1000.5")
    # 300 for the shop, 800.50 that the fair took, 20 agreed for the letter.
    assert (report.foreseen, report.free) == (Decimal("1120.5"), Decimal("879.5"))
    assert report.missing == ("calls",)
    assert [(one.action, one.text) for one in report.purchases if one.cost is None] == [
        ("shop", "?")
    ]
    assert [row.type for row in report.types] == [("communication",), ("prospecting",), ()]


def test_the_sheet_and_the_end_of_a_plan_tell_the_same_sums():
    made = plan(
        actions={
            "shop": {"budget": Decimal(300), "spent": Decimal(120)},
            "letter": {"budget": Decimal(100), "spent": Decimal(15), "status": "dropped"},
        }
    )
    whole = budget(made, TODAY).all
    assert (whole.planned, whole.spent) == (300, 135)
    on_paper = sheet(made, TODAY)
    assert (on_paper.total, on_paper.money) == (None, whole)
    assert [one.budget for one in on_paper.actions] == [300, None]
    cost = outcome(made, TODAY).cost
    assert (cost.budget, cost.spent) == (300, 135)


def test_absent_amounts_are_not_nought():
    report = budget(plan(actions={"calls": {"status": "doing", "budget": Decimal(50)}}), TODAY)
    assert (report.total, report.left, report.free) == (None, None, None)
    assert amounts(report.all) == [50, None, None, 50, None]
    assert report.unspent == ("calls",)
    assert budget(plan(actions={"calls": {}}), TODAY).empty
    assert not budget(plan(actions={}, total=0), TODAY).empty


def test_over_the_budget_and_short_of_it():
    report = budget(
        plan(
            total=100,
            actions={
                "shop": {
                    "budget": Decimal(50),
                    "spent": Decimal(45),
                    "means": buys("25!", "10"),
                },
                "fair": {"budget": Decimal(60), "means": buys("70")},
            },
        ),
        TODAY,
    )
    shop, fair = report.rows
    assert (shop.over, shop.short) == (20, 10)
    assert (fair.over, fair.short) == (0, 10)
    # The shop takes 70 of the 50 planned, the fair its 60.
    assert (report.foreseen, report.free, report.left) == (130, -30, 30)


def test_what_a_win_cost():
    report = budget(
        plan(
            actions={
                "shop": {"spent": Decimal(120), "expected": {"indicator": "sales"}},
                "fair": {"spent": Decimal(80), "expected": {"indicator": "visits"}},
                "mail": {"expected": {"indicator": "visits"}},
                "calls": {
                    "spent": Decimal(30),
                    "expected": {"indicator": "visits"},
                    "obtained": {"value": Decimal(4)},
                },
                "talk": {"spent": Decimal(9), "expected": {"indicator": "none"}},
                "film": {"spent": Decimal(60), "expected": {"indicator": "turnover"}},
            },
            indicators={
                "sales": indicator("sales", 1, 2),
                "visits": indicator("visits", 20),
                "none": indicator("none"),
                "turnover": indicator("EUR", 600),
            },
        ),
        TODAY,
    )
    per_win = {row.action: row.per_win for row in report.rows}
    # Three actions share the visits: only what one is said to have brought is its own.
    assert per_win == {
        "shop": 40,
        "fair": None,
        "mail": None,
        "calls": Fraction(15, 2),
        "talk": None,
        "film": Fraction(1, 10),
    }
    assert [(one.indicator, one.spent, one.wins, one.cost) for one in report.wins] == [
        ("sales", 120, 3, 40),
        ("visits", 110, 20, Fraction(11, 2)),
        ("none", 9, None, None),
        ("turnover", 60, 600, Fraction(1, 10)),
    ]
    assert [one.money for one in report.wins] == [False, False, False, True]


def test_without_a_reading_wins_are_what_actions_brought():
    brought = {"spent": Decimal(30), "expected": {"indicator": "visits"}}
    report = budget(
        plan(
            actions={
                "fair": brought | {"obtained": {"value": Decimal(25)}},
                "mail": brought | {"obtained": {"value": Decimal(15)}},
            },
            indicators={"visits": indicator("visits")},
        ),
        TODAY,
    )
    assert [(one.wins, one.cost) for one in report.wins] == [(40, Fraction(3, 2))]


def test_readings_after_the_day_are_no_wins_yet():
    made = plan(
        actions={"shop": {"spent": Decimal(120), "expected": {"indicator": "sales"}}},
        indicators={"sales": indicator("sales", 1, 2)},
    )
    # 1 on the 13th, 2 on the 12th.
    assert budget(made, TODAY - dt.timedelta(days=1)).wins[0].wins == 2
    assert budget(made, TODAY - dt.timedelta(days=2)).wins[0].cost is None


def test_the_time_of_people_stands_beside():
    tasks = {
        "done": {"title": "Done", "duration": TWO_DAYS, "done": dt.date(2026, 2, 2)},
        "open": {"title": "Open", "duration": Duration(minutes=210), "owner": "Jo"},
        "hers": {"title": "Hers", "duration": TWO_DAYS, "owner": "me"},
    }
    report = budget(
        plan(
            actions={"shop": {"owner": "jo", "tasks": tasks}},
            people={"me": {"name": "Ann"}, "jo": {"name": "Jo", "cost_per_day": Decimal(200)}},
        ),
        TODAY,
    )
    # Days of seven hours: two that are done, half a one that is open.
    (jo,) = report.labour
    assert (jo.person, jo.done, jo.left, jo.cost) == ("jo", 2, Fraction(1, 2), 500)
    assert report.empty


def test_the_time_of_people_has_the_stages_and_rituals_that_they_carry(tmp_path):
    path = tmp_path / "pac.yaml"
    path.write_text(
        """\
pac: 1
name: Team
objective: {title: Sell, due: 2026-03-27}
people: {me: {name: Claire}, sam: {name: Sam, cost_per_day: 70}}
indicators:
  calls: {label: Calls, measure: total}
  sales: {label: Sales, measure: total, target: 7, start: 2026-02-09}
funnel:
  - {indicator: calls, duration: 30min, owner: sam}
  - {indicator: sales, rate: 1/4}
rituals:
  huddle: {title: Huddle, every: monday, duration: 1h, people: [me, sam], review: true}
actions:
  flyer: {title: Flyer, owner: sam, duration: 7h, end: 2026-02-20}
""",
        encoding="utf-8",
    )
    today = dt.date(2026, 2, 9)
    team = load(path).plan()
    (sam,) = budget(team, today).labour
    # 28 calls in 6.8 weeks are 5 a week of half an hour; seven huddles; days of 7 hours.
    assert (sam.left, sam.selling, sam.rituals) == (1, Fraction(5, 2), 1)
    assert sam.cost == Fraction(9, 2) * 70
    row = next(one for one in workload(team, today, 7).rows if one.who.id == "sam")
    assert sum(week.asked for week in row.weeks) == Fraction(9, 2) * 7 * 60


MONEY = st.none() | st.integers(0, 500)


@given(
    total=MONEY,
    actions=st.lists(
        st.tuples(
            MONEY,
            MONEY,
            st.sampled_from(["todo", "doing", "done", "dropped"]),
            st.lists(st.tuples(MONEY, st.booleans()), max_size=3),
            st.sampled_from([(), ("loyalty",), ("process", "loyalty")]),
        ),
        max_size=5,
    ),
)
def test_sums_are_those_of_a_cash_book(total, actions):
    """Every amount as a line of a book, added up by what it is for."""
    fields = {}
    for n, (planned, spent, status, means, kind) in enumerate(actions):
        one = {"status": status, "type": kind}
        if planned is not None:
            one["budget"] = Decimal(planned)
        if spent is not None:
            one["spent"] = Decimal(spent)
        texts = ["?" if cost is None else str(cost) for cost, _ in means]
        one["means"] = {
            "to_acquire": tuple(
                {**each, "agreed": agreed}
                for each, (_, agreed) in zip(buys(*texts)["to_acquire"], means, strict=True)
            )
        }
        fields[f"a{n}"] = one
    report = budget(plan(total=total, actions=fields), TODAY)
    spent = sum(spent or 0 for _, spent, *_ in actions)
    agreed = sum(cost or 0 for *_, means, _ in actions for cost, yes in means if yes)
    asked = sum(
        cost or 0
        for _, _, status, means, _ in actions
        for cost, yes in means
        if not yes and status in {"todo", "doing"}
    )
    taken = sum(
        max(
            (planned or 0) * (status in {"todo", "doing"}),
            (spent or 0) + sum(cost or 0 for cost, yes in means if yes),
        )
        for planned, spent, status, means, _ in actions
    )
    assert (report.all.spent or 0, report.all.committed or 0) == (spent, agreed)
    assert (report.all.to_agree or 0, report.foreseen or 0) == (asked, taken)
    if total is None:
        assert (report.left, report.free) == (None, None)
    else:
        assert (report.left, report.free) == (total - spent - agreed, total - taken)
    # Types share the actions out, none twice.
    for name in ("planned", "spent", "committed", "to_agree"):
        amounts = [getattr(row.money, name) or 0 for row in report.types]
        assert sum(amounts) == (getattr(report.all, name) or 0)
