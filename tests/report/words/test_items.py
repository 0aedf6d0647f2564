"""A line names a few things and counts the others; an end has its day."""

import pytest

from pacli.locale import language
from pacli.report.words.items import ended_text, some, untimed

IDS = ("one", "two", "three", "four", "five", "six")


@pytest.mark.parametrize(
    ("n", "told"),
    [
        (0, ""),
        (1, "one"),
        (3, "one, two et three"),
        (4, "one, two, three et four"),
        (5, "one, two, three et 2 autres"),
        (6, "one, two, three et 3 autres"),
    ],
)
def test_the_first_are_named_and_the_others_counted_unless_it_is_one(n, told):
    say = language("fr")
    assert say.list(some(IDS[:n], say)) == told


def test_the_day_of_an_end_reads_in_each_language():
    assert ended_text("fait", "13 février", language("fr")) == "fait le 13 février"
    assert ended_text("done", "13 Feb", language("en")) == "done, 13 Feb"
    assert ended_text("done", "", language("en")) == "done"


def test_what_says_no_time_is_named_by_its_title_one_or_many():
    say = language("en")
    one = untimed(["The weekly review"], say)
    assert one == "Not counted, since it does not say how long it takes: The weekly review"
    many = untimed(["A flyer", "A call"], say)
    assert many == "Not counted, since they do not say how long they take: A flyer and A call"
