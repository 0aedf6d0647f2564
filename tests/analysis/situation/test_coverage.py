"""What actions answer, seen against the plain text of a plan."""

import datetime as dt

import yaml

from pacli.analysis.situation.board import board
from pacli.analysis.situation.coverage import (
    answering,
    diagnosed,
    unanswered,
    unsolved,
)
from pacli.analysis.situation.obstacles import obstacle_lines
from pacli.store.read import Draft

TEXT = """\
pac: 1
name: Joinery
objective: {title: Sell}
diagnosis:
  environment: {boom: Houses are being built}
  threats: {flatpack: Flat-pack kitchens, rates: Rates go up}
  strengths: {finish: The finish, van: A van, jo: Jo}
  weaknesses: {slow: Slow quotes, site: No site, name: Nobody knows us}
  opportunities: {designers: Designers look for joiners}
  conclusions: {build_on: [jo], fix_fast: [name]}
actions:
  prices: {title: Price lists, answers: [slow, quoting, slow]}
  fair: {title: The fair, answers: [finish, site, phone], status: dropped}
  open-day: {title: Open day, answers: [finish, flatpack], status: done}
  letters:
    title: Letters
    answers: [van, rates]
    tasks: {write: {title: Write, dropped: 2026-01-20}}
  calls: {title: Calls, answers: [finish]}
obstacles:
  quoting: {text: Quotes take evenings, mine: true}
  phone: {text: I put calls off, mine: true}
  oak: {text: Oak is dear, mine: false}
  dust: {text: Dust}
  time: {text: No time, mine: true, solutions: [Tuesdays]}
  back: {text: My back, mine: true, overcome: 2026-02-13}
  cash: {text: Cash, mine: true, overcome: 2026-02-20}
"""
FRIDAY = dt.date(2026, 2, 13)
PLAN = Draft.of(TEXT, "pac.yaml").plan()
DATA = yaml.safe_load(TEXT)
GIVEN_UP = {"fair", "letters"}


def test_an_action_answers_what_it_names_unless_it_was_given_up():
    expected = {}
    for name, action in DATA["actions"].items():
        for item in set(action["answers"]) if name not in GIVEN_UP else ():
            expected.setdefault(item, []).append(name)
    assert answering(PLAN, FRIDAY) == {item: tuple(a) for item, a in expected.items()}


def test_every_item_is_seen_once_in_the_quadrant_of_the_file():
    seen = {(item.quadrant, item.id, item.text) for item in diagnosed(PLAN, FRIDAY)}
    quadrants = {key: value for key, value in DATA["diagnosis"].items() if key != "conclusions"}
    assert len(diagnosed(PLAN, FRIDAY)) == 10
    assert seen == {
        (q, key, text) for q, held in quadrants.items() for key, text in held.items()
    }


def test_what_harms_is_answered_and_what_helps_is_used():
    assert [item.id for item in unanswered(PLAN, FRIDAY)] == ["site", "name", "rates"]
    assert unanswered(PLAN, FRIDAY)[-1].path == ("diagnosis", "threats", "rates")


def test_the_board_begins_with_what_was_concluded():
    found = board(PLAN, FRIDAY)
    assert [item.id for item in found.unanswered] == ["name", "site", "rates"]
    assert [item.id for item in found.unused] == ["jo", "van", "designers"]
    assert not found.to_conclude


def test_an_obstacle_is_unsolved_while_it_is_hers_and_nothing_helps():
    """An action that answers it is a solution; one that was given up is none."""
    assert [item.id for item in unsolved(PLAN, FRIDAY)] == ["phone", "cash"]
    assert [item.id for item in unsolved(PLAN, dt.date(2026, 2, 20))] == ["phone"]
    assert [item.id for item in unsolved(PLAN, dt.date(2026, 2, 12))] == [
        "phone",
        "back",
        "cash",
    ]


def test_the_list_has_every_obstacle_what_needs_her_first():
    names = [row.obstacle for row in obstacle_lines(PLAN, FRIDAY)]
    assert names == ["phone", "cash", "quoting", "oak", "dust", "time", "back"]
    assert sorted(names) == sorted(DATA["obstacles"])


def test_a_plan_without_any_of_it_has_nothing():
    bare = Draft.of("pac: 1\nname: A\nobjective: {title: Sell}\n", "pac.yaml").plan()
    assert diagnosed(bare, FRIDAY) == unanswered(bare, FRIDAY) == ()
    assert obstacle_lines(bare, FRIDAY) == unsolved(bare, FRIDAY) == ()
    assert not board(bare, FRIDAY).to_conclude
