"""The keys that a question offers mean the same in both languages."""

import re

import pytest

from pacli.cli.building.bearings import SUPPORT
from pacli.cli.building.doing import HORIZONS, TYPES
from pacli.cli.off import ANSWERS
from pacli.cli.renewing.questions import FATES
from pacli.cli.reviewing.answers import ENDINGS, ENDS, IDEAS, RITUALS, VERDICTS
from tests.catalogue import french

TABLES = (
    *(ENDINGS, VERDICTS, RITUALS, IDEAS, ENDS),
    *(ANSWERS, FATES, SUPPORT, TYPES, HORIZONS),
)
KEY = re.compile(r"\[(\w)\](?=\w)")
QUESTIONS = [
    (one.id, one.string)
    for one in french()
    if isinstance(one.id, str) and len(KEY.findall(one.id)) > 1
]


def test_there_are_such_questions():
    assert len(QUESTIONS) > 2


@pytest.mark.parametrize(("english", "said"), QUESTIONS)
def test_each_key_has_its_french_in_the_same_place(english, said):
    pairs = list(zip(KEY.findall(english), KEY.findall(said), strict=True))
    told = [[(meaning(table, a), meaning(table, b)) for a, b in pairs] for table in TABLES]
    # The table of a question tells all of its keys apart.
    right = [one for one in told if len({a for a, _ in one} - {None}) == len(pairs)]
    assert any(all(a == b for a, b in one) for one in right)


def meaning(table, key):
    return next((what for what, words in table.items() if key in words), None)
