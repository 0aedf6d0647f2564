"""The plan made of another: what stays, what moves, what is left behind."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.renewal.following import (
    following,
    next_target,
    next_targets,
    starting_values,
    ways_up,
)
from pacli.analysis.renewal.naming import next_name
from pacli.analysis.renewal.outcome import outcome
from pacli.changes.renewal.answers import Answers, Figures
from pacli.changes.renewal.renewal import sections
from pacli.errors import PlanError
from pacli.locale import language
from pacli.store.read import Draft
from pacli.store.renewed import renewed_text
from tests.store.plans import mutated

TEXT = """\
pac: 1
name: Spring
uid: spring-of-old
period: {start: 2026-01-05, end: 2026-03-27}
calendar: {days_off: [2026-02-16..2026-02-20, 2026-05-01]}
commitment: {why: Freedom, motivation: 8}
diagnosis: {weaknesses: {site: No site}}
objective: {title: Sell, indicator: turnover, due: 2026-03-27, realistic: Ten calls}
indicators:
  turnover:
    label: Turnover
    measure: total
    unit: EUR
    initial: 4000
    target: 6000
    readings: {2026-02-20: 7200}
  fans:
    label: Fans
    measure: level
    initial: 100
    target: 150
    readings: {2026-03-20: 160}
    checkpoints: {2026-02-27: 120}
  late: {label: Late, measure: total, target: 9, due: 2026-03-20, readings: {}}
  calls: {label: Calls, measure: total}
  sales: {label: Sales, measure: total}
funnel: [{indicator: calls, duration: 5min}, {indicator: sales}]
actions:
  shop:
    title: Open a shop
    status: doing
    answers: [site, fear]
    start: 2026-01-05
    end: 2026-03-06
    spent: 150
    worth_repeating: true
    tasks:
      choose: {title: Choose, due: 2026-01-14, done: 2026-01-13}
      pay: {title: Pay, start: 2026-02-09, due: 2026-02-13, after: [choose], uid: old}
      test: {title: Test, due: 2026-03-04, after: [pay, choose]}
      card: {title: Card, dropped: 2026-01-20}
  fair:
    title: A fair
    start: 2026-01-12
    end: 2026-01-30
    tasks: {go: {title: Go, done: 2026-01-30}}
rituals:
  calls-slot:
    title: Calls
    every: monday morning
    start: 2026-01-05
    end: 2026-02-27
    action: fair
    log: {2026-01-05: done}
  news: {title: Letter, rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20260301}
obstacles:
  fear: {text: Fear of calls, overcome: 2026-02-02}
  time: {text: No time}
past_actions: {shop: {title: The shop of 2024, worth_repeating: false}}
ideas:
  podcast: {title: Podcast, noted: 2026-01-12}
  book: {title: Book, noted: 2026-01-12, decided: 2026-01-16, verdict: drop}
deals:
  beta: {company: Beta, amount: 2000, status: won, closed: 2026-02-20}
  gamma: {company: Gamma, amount: 900}
reviews: {2026-01-16: {wins: [A win]}}
x-memo: mine
"""
ANSWERS = Answers(
    name="Summer",
    title="Sell more",
    previous="spring.pac.yaml",
    start=dt.date(2026, 3, 30),
    due=dt.date(2026, 6, 19),
    end=dt.date(2026, 6, 19),
    kept={"shop": "Open the shop again"},
    closed={"shop": {"title": "Open a shop", "worth_repeating": True}},
    rituals=("calls-slot", "news"),
    motivation=7,
)
FIGURES = Figures(
    initials={"turnover": Decimal(7200), "fans": Decimal(160)},
    targets={"turnover": Decimal(9000), "fans": Decimal(150)},
    rates={1: Fraction(1, 8)},
    basket=Decimal(1200),
    notes=("measured",),
    up={"fans": True},
)
TODAY = dt.date(2026, 3, 28)


def renewed(text=TEXT, answers=ANSWERS, figures=FIGURES):
    data = Draft.of(text, "pac.yaml").data(own=True)
    return renewed_text(sections(data, answers, figures, TODAY, language("en")))


@pytest.fixture(scope="module")
def plan():
    return Draft.of(renewed(), "summer.pac.yaml").plan()


def test_the_head_is_new(plan):
    assert (plan.name, plan.previous, plan.uid) == ("Summer", "spring.pac.yaml", None)
    assert (plan.period.start, plan.period.end) == (ANSWERS.start, ANSWERS.end)
    assert (plan.objective.title, plan.objective.due) == ("Sell more", ANSWERS.due)
    assert plan.objective.realistic is None
    assert (plan.commitment.why, plan.commitment.motivation) == ("Freedom", 7)


def test_days_off_behind_are_left(plan):
    assert list(map(str, plan.calendar.days_off)) == ["2026-05-01"]


def test_figures_start_anew(plan):
    turnover, fans = plan.indicators["turnover"], plan.indicators["fans"]
    assert (turnover.initial, turnover.target, turnover.readings) == (7200, 9000, {})
    assert (fans.initial, fans.target, fans.checkpoints) == (160, 150, {})
    # Beyond its target from the start, it is still one that is to grow.
    assert fans.direction == "up"
    # A week before the objective's day, as it was.
    assert plan.indicators["late"].due == dt.date(2026, 6, 12)


def test_the_funnel_has_the_rates_that_were_measured(plan):
    assert plan.funnel[0].rate is None
    assert (plan.funnel[1].rate, plan.funnel[1].basket) == (Fraction(1, 8), 1200)


def test_an_action_goes_on_with_its_open_tasks(plan):
    assert list(plan.actions) == ["shop"]
    shop = plan.actions["shop"]
    assert shop.title == "Open the shop again"
    assert (shop.status, shop.spent, shop.worth_repeating) == (None, None, None)
    assert shop.answers == ("site",)
    # The earliest day, 9 February, goes seven weeks on: to the first day of the plan.
    pay, test = shop.tasks.values()
    assert (pay.start, pay.due, pay.after, pay.uid) == (
        dt.date(2026, 3, 30),
        dt.date(2026, 4, 3),
        (),
        None,
    )
    assert (test.due, test.after) == (dt.date(2026, 4, 22), ("pay",))
    assert shop.start == ANSWERS.start
    # Twelve weeks on.
    assert shop.end == dt.date(2026, 5, 29)


def test_what_was_tried_is_remembered_under_an_id_of_its_own(plan):
    assert plan.past_actions["shop"].title == "The shop of 2024"
    assert plan.past_actions["shop-2"].worth_repeating is True
    assert plan.actions["shop"].like == "shop-2"


def test_an_action_done_again_lies_where_it_lay():
    answers = ANSWERS._replace(kept={"fair": None}, closed={})
    fair = Draft.of(renewed(answers=answers), "summer.pac.yaml").plan().actions["fair"]
    assert (fair.start, fair.end) == (dt.date(2026, 4, 6), dt.date(2026, 4, 24))
    assert fair.tasks == {}


def test_rituals_begin_and_end_with_the_plan(plan):
    slot, news = plan.rituals.values()
    assert (slot.start, slot.end, slot.action, slot.log) == (None, None, None, {})
    assert news.rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
    # Every other Thursday, from the first one on.
    assert news.start == dt.date(2026, 4, 2)


def test_what_is_settled_is_left_behind(plan):
    assert list(plan.obstacles) == ["time"]
    assert list(plan.ideas) == ["podcast"]
    assert list(plan.deals) == ["gamma"]
    assert plan.reviews == {}
    assert "\nx-memo: mine\n" in renewed()


HERS = """\
pac: 1
name: Spring
x-root: {a: 1}
period: {start: 2026-01-05, end: 2026-03-27, x-in: period}
diagnosis: {x-in: diagnosis, weaknesses: {x-in: weaknesses, site: No site}}
segments: {x-in: segments, near: {label: Near}}
offers: {x-in: [offers, 2], day: {label: A day, price: 450}}
objective: {title: Sell, indicator: turnover, due: 2026-03-27}
indicators:
  x-in: indicators
  turnover: {label: Turnover, measure: total, unit: EUR, target: 6000, x-one: a,
    readings: {x-in: readings, 2026-02-20: 7200}}
actions:
  x-in: {of: actions, since: 2026-01-05}
  shop:
    title: Open a shop
    tasks: {x-in: tasks, pay: {title: Pay, due: 2026-02-13, x-one: b}}
  fair: {title: A fair, status: done, end: 2026-01-30, tasks: {x-in: fair, go: {title: Go}}}
rituals: {x-in: "12:30", calls-slot: {title: Calls, every: monday}}
week: {mon: {x-in: monday, "09:00-12:00": business}}
people: {x-in: people, jo: {name: Jo}}
obstacles: {x-in: obstacles, fear: {text: Fear, overcome: 2026-02-02}}
past_actions: {x-in: past_actions}
ideas: {x-in: ideas, podcast: {title: Podcast, noted: 2026-01-12}}
deals: {x-in: true, gamma: {company: Gamma, notes: {x-in: notes, 2026-01-06: a note}}}
"""


def own(node, *path):
    """Every key of her own in plain data, with where it stands and what it says."""
    if not isinstance(node, dict):
        return {}
    found = {}
    for key, value in node.items():
        if str(key).startswith("x-"):
            found[".".join((*path, key))] = str(value)
        else:
            found |= own(value, *path, str(key))
    return found


def test_her_own_keys_go_on_wherever_they_stand():
    answers = ANSWERS._replace(kept={"shop": None, "fair": None}, closed={})
    text = renewed(HERS, answers, FIGURES)
    draft = Draft.of(text, "summer.pac.yaml")
    draft.plan()
    # Read by another parser, so that what is compared is what stands in the two texts.
    assert own(yaml.safe_load(text)) == own(yaml.safe_load(HERS))
    assert draft.plan().actions["fair"].end == dt.date(2026, 4, 24)


def test_comments_explain():
    text = renewed()
    assert text.startswith("# The plan after spring.pac.yaml.\npac: 1\nname: Summer\n")
    assert "\n# measured\nfunnel:\n  - {indicator: calls, duration: 5min}\n" in text
    initial = "\n# initial: what was reached by 28 Mar, to compare; a total starts from 0.\n"
    assert f"{initial}# Checkpoints belong to" in text
    plain = renewed(TEXT.replace("checkpoints", "x-checkpoints"))
    assert f"{initial}indicators:\n" in plain
    levels = FIGURES._replace(initials={"fans": Decimal(160)})
    assert "\n# initial: what was reached by 28 Mar.\n" in renewed(figures=levels)


def test_every_section_says_what_it_is_for():
    lines = renewed().splitlines()
    for key in ("commitment", "diagnosis", "objective", "indicators", "funnel", "actions"):
        assert lines[lines.index(f"{key}:") - 1].startswith("# ")
    for key in ("past_actions", "rituals", "obstacles", "ideas", "deals"):
        assert lines[lines.index(f"{key}:") - 1].startswith("# ")


def test_a_task_is_never_beyond_the_plan():
    text = TEXT.replace("due: 2026-03-04", "due: 2027-03-04")
    test = Draft.of(renewed(text), "a").plan().actions["shop"].tasks["test"]
    assert test.due == ANSWERS.end


def whole(text, today):
    """The next plan as the command makes it where nobody answers."""
    draft = Draft.of(text, "old.pac.yaml")
    plan = draft.plan()
    found = outcome(plan, today)
    days = following(plan, found)
    target = next_target(plan, found)
    held = found.hypotheses
    answers = Answers(
        name=next_name(plan.name, found.start, days.start),
        title=plan.objective.title,
        previous="old.pac.yaml",
        start=days.start,
        due=days.due,
        end=days.end,
        kept={one.action: None for one in found.actions if one.advice == "keep"},
        closed={one.action: {"title": one.title} for one in found.actions if one.begun},
        rituals=tuple(one.ritual for one in found.rituals),
    )
    figures = Figures(
        initials=starting_values(plan, today),
        targets=next_targets(plan, held, today, target),
        rates={one.place: one.next for one in held.rates if one.next is not None},
        basket=held.basket.next if held.basket is not None else None,
        notes=(),
        up=ways_up(plan),
    )
    data = draft.data(own=True)
    return renewed_text(sections(data, answers, figures, today, language("en")))


def right(text, today):
    """The next plan, and the one after it, are plans without errors."""
    for _ in range(2):
        text = whole(text, today)
        draft = Draft.of(text, "new.pac.yaml")
        plan = draft.plan()
        assert plan.previous == "old.pac.yaml"
        assert all(not one.readings for one in plan.indicators.values())
        assert all(
            task.done is None for one in plan.actions.values() for task in one.tasks.values()
        )
        today = plan.period.end or today + dt.timedelta(days=90)


@given(mutated(), st.dates(dt.date(2025, 12, 1), dt.date(2027, 6, 1)))
def test_the_next_plan_of_any_plan_is_right(text, today):
    try:
        Draft.of(text, "old.pac.yaml").plan()
    except PlanError:
        return
    right(text, today)


EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.pac.yaml"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("day", ["2023-06-01", "2026-02-13", "2026-06-30", "2030-01-01"])
def test_the_next_plan_of_an_example_is_right(example, day):
    right(example.read_text(encoding="utf-8"), dt.date.fromisoformat(day))
