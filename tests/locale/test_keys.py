"""The keys that a question offers mean the same in both languages."""

import re

import pytest

from pacli.cli.off import ANSWERS
from pacli.cli.renewing.questions import FATES
from pacli.cli.reviewing.answers import ENDINGS, ENDS, IDEAS, RITUALS, VERDICTS
from tests.catalogue import french

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
    meant = [
        [next((what for what, words in table.items() if key in words), None) for key in pair]
        for table in (ENDINGS, VERDICTS, RITUALS, IDEAS, ENDS, ANSWERS, FATES)
        for pair in pairs
        if all(any(one in words for words in table.values()) for one, _ in pairs)
    ]
    assert meant
    assert all(english_key == french_key for english_key, french_key in meant)
    assert len({what for what, _ in meant}) == len(pairs)
