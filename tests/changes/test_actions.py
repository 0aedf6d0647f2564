"""Actions done and given up."""

from pacli.changes.actions import close
from tests.changes.plans import TEXT, TODAY, perform


def closed(word, **fields):
    named = {name.replace("__", "."): text for name, text in fields.items()}
    return perform(lambda draft: close(draft, word, named, TODAY))


def test_done_with_what_it_brought_and_what_it_leaves():
    outcome = closed("shop", status="done", obtained__value="1 500", obtained__note="3 sales")
    assert outcome.lines == [
        "Open the shop · status: done",
        "Open the shop · obtained.value: 1,500",
        "Open the shop · obtained.note: 3 sales",
        "Its open tasks stay in the plan: Choose the payment.",
    ]
    assert "    status: done\n" in outcome.text


def test_given_up():
    outcome = closed("calls", status="dropped", obtained__value=None)
    assert outcome.lines == ["Call old customers · status: under way → dropped"]
    assert outcome.text == TEXT.replace("status: doing", "status: dropped")
