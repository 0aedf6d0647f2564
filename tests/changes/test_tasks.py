"""Tasks found, done, given up."""

import datetime as dt

import pytest

from pacli.changes.tasks import Ending, end, find
from pacli.errors import NotFound, Refused
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform


def ended(*words, how="done", day=TODAY, text=TEXT, **more):
    return perform(lambda draft: end(draft, words, Ending(how, day, **more), TODAY), text)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("shop/pay", ("shop", "pay")),
        ("sh/p", ("shop", "pay")),
        ("pay", ("shop", "pay")),
        ("ca", ("shop", "card")),
        ("calls/choose", ("calls", "choose")),
    ],
)
def test_a_task_is_found(word, expected):
    assert find(Draft.of(TEXT, "pac.yaml"), word) == expected


@pytest.mark.parametrize(
    "word", ["choose", "ch", "shop", "nothing", "shop/nothing", "x/pay", ""]
)
def test_a_task_that_is_not_clear_is_told(word):
    with pytest.raises(NotFound):
        find(Draft.of(TEXT, "pac.yaml"), word)


NEW = (
    "      pay: {title: Choose the payment, due: 2026-01-16, after: [choose],"
    " done: 2026-02-13, result: by card}"
)


def test_done_today():
    outcome = ended("pay", result="by card")
    assert outcome.differences() == [
        "-      pay: {title: Choose the payment, due: 2026-01-16, after: [choose]}",
        "+" + NEW,
    ]
    assert outcome.lines == [
        "Done: Choose the payment · 2 of 2 in “Open the shop”",
        "That was the last task of “Open the shop”.",
    ]
    assert outcome.change.check == (("actions", "shop"),)


def test_what_comes_next_is_told():
    text = TEXT.replace(", done: 2026-01-13", "")
    assert ended("shop/choose", text=text).lines == [
        "Done: Choose the tool · 1 of 2 in “Open the shop”",
        "Next: Choose the payment, due 16 Jan",
    ]


LAST = "That was the last task of “Open the shop”."
NEXT = 'What comes next? pac task add shop "…"'
BROUGHT = "Or if it is over, what did it bring? pac action done shop --value …"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("expected: {indicator: sales, value: 3}", [f"{LAST} {NEXT}", BROUGHT]),
        (
            "status: doing, expected: {indicator: sales, value: 3}",
            [f"{LAST} {NEXT}", BROUGHT],
        ),
        ("expected: {value: 3}, obtained: {value: 2}", [LAST]),
        ("status: done, expected: {value: 3}", [LAST]),
        ("end: 2026-02-14", [f"{LAST} {NEXT}", "Or if it is over: pac action done shop"]),
        ("end: 2026-02-13", [LAST]),
    ],
)
def test_an_action_goes_on_after_its_last_task(fields, told):
    text = (
        "pac: 1\nname: A\nobjective: {title: A}\nindicators: {sales: {label: Sales}}\n"
        f"actions: {{shop: {{title: Open the shop, {fields},"
        " tasks: {pay: {title: Pay}}}}\n"
    )
    assert ended("pay", text=text).lines == [
        "Done: Pay · 1 of 1 in “Open the shop”",
        *told,
    ]


def test_an_action_that_says_its_own_status_is_to_be_closed():
    last = ended("calls/choose").lines[-1]
    assert last.endswith("To close it: pac action done calls")


def test_done_before_stays_on_its_day_unless_another_is_given():
    again = ended("shop/choose")
    assert again.text == TEXT
    assert again.lines == ["Already done: Choose the tool, on 13 Jan"]
    moved = ended("shop/choose", day=dt.date(2026, 1, 12), asked=True)
    assert "done: 2026-01-12" in moved.text
    noted = ended("shop/choose", comment="two trials")
    assert "done: 2026-01-13, comment: two trials" in noted.text


def test_what_was_given_up_can_be_done_after_all():
    outcome = ended("card")
    assert "card: {title: Gift card, done: 2026-02-13}" in outcome.text


def test_given_up():
    outcome = ended("pay", how="dropped", comment="too dear")
    assert "after: [choose], dropped: 2026-02-13, comment: too dear}" in outcome.text
    assert outcome.lines[0] == "Given up: Choose the payment"


def test_several_at_once_across_actions():
    outcome = ended("pay", "calls/choose")
    assert outcome.text.count("done: 2026-02-13") == 2
    assert outcome.change.check == (("actions", "shop"), ("actions", "calls"))


def test_not_before_its_day():
    with pytest.raises(Refused):
        ended("pay", day=dt.date(2026, 2, 14), asked=True)
