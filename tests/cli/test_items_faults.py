"""Edits of a plan that has errors: refused or made, never half made, never a traceback."""

import random
import re

import pytest

from tests.changes.plans import TEXT

COMMANDS = [
    "log turn 5",
    "log foll 5",
    "log turn --total 9000",
    "log contacts=5 defects=2",
    "log",
    "done pay",
    "task drop card",
    "task",
    "action",
    "indicator",
    "reading",
    "action add New --answers net --channels site",
    "task add shop New --after choose",
    "indicator add New --measure level --target 5",
    "action set shop channels+=x expected.value=3 end=friday",
    "set objective.due=2026-05-01 indicators.turn.target=5",
    "set funnel.2.rate=1/3",
    "set people.me.name=Claire",
    "set diagnosis.strengths.price=Fair",
    "set indicators.turn.readings.2026-01-16.note=cash",
    "set actions.shop=",
    "action rm shop --with-references",
    "indicator rm sales",
    "indicator rename turnover ca",
    "task rename choose tool",
    "task rm shop/choose --with-references",
    "action done shop",
    "action drop calls",
    "reading set turn 2026-01-16 5",
    "reading rm turn 2026-01-16",
    "action show shop",
    "task show pay",
    "indicator show turn",
]
JUNK = [
    "foo",
    "[]",
    "{}",
    "",
    "3",
    "null",
    "[a, b]",
    "{a: b}",
    "2026-01-01",
    "true",
    "[{a: b}]",
]


def spoilt(text, dice):
    """The text with a value, a section or a line gone wrong."""
    lines = text.splitlines()
    at = dice.randrange(len(lines))
    head, colon, _ = lines[at].partition(":")
    match dice.randrange(4):
        case 0 if colon:
            values = list(re.finditer(r": ?[^,{}\[\]]*", lines[at]))
            first, last = dice.choice(values).span()
            lines[at] = f"{lines[at][:first]}: {dice.choice(JUNK)}{lines[at][last:]}"
        case 1 if colon:
            depth = len(head) - len(head.lstrip())
            lines[at] = f"{head}: {dice.choice(JUNK)}"
            while at + 1 < len(lines) and lines[at + 1].startswith(" " * (depth + 1)):
                del lines[at + 1]
        case 2:
            del lines[at]
        case _:
            known = dice.choice(["title", "tasks", "readings", "target", "choose", "turnover"])
            lines[at] = lines[at].replace(known, dice.choice(["other", "label", "due"]))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(5))
def test_a_spoilt_plan_is_told_and_left_alone(pac, home, full, seed):
    dice = random.Random(seed)
    path = home / "pac.yaml"
    for _ in range(120 if full else 4):
        text = TEXT
        for _ in range(dice.randint(1, 3)):
            text = spoilt(text, dice)
        for command in COMMANDS:
            path.write_text(text, encoding="utf-8")
            outcome = pac(*command.split())
            assert outcome.code in {0, 1, 2}, (command, outcome.err, text)
            if outcome.code:
                assert outcome.err, command
                assert path.read_text(encoding="utf-8") == text, command
