"""The slots of the ideal week, and texts that speak of the same thing."""

import pytest

from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import Slot, clock, minute, timetable, without
from pacli.model.plan import Plan


def test_slots_are_sorted_and_read_to_the_minute():
    plan = Plan.model_validate(
        {
            "pac": 1,
            "name": "Test",
            "objective": {"title": "Sell"},
            "week": {
                "sat": {
                    "22:00-24:00": "free",
                    "07:05-07:50": {"domain": "self", "what": "run"},
                    "12:00-09:00": "business",
                }
            },
        }
    )
    table = timetable(plan)
    assert table[5] == (Slot(425, 470, "self", "run"), Slot(1320, 1440, "free"))
    assert table[:5] == ((),) * 5
    assert table[6] == ()


def test_times_read_back():
    assert [clock(minute(text)) for text in ("00:00", "07:05", "24:00")] == [
        "00:00",
        "07:05",
        "24:00",
    ]


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], [(10, 20), (30, 40)]),
        ([(0, 50)], []),
        ([(10, 12)], [(12, 20), (30, 40)]),
        ([(13, 15), (35, 36)], [(10, 13), (15, 20), (30, 35), (36, 40)]),
        ([(20, 30)], [(10, 20), (30, 40)]),
        ([(18, 32)], [(10, 18), (32, 40)]),
    ],
)
def test_what_is_left_once_times_are_taken(taken, left):
    assert without([(10, 20), (30, 40)], taken) == left


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("courir", "Course à pied", True),
        ("run", "running", True),
        ("appels", "Appeler les anciens", True),
        ("dîner tôt", "Dîner en famille", True),
        ("SMS et appels", "Première vague de SMS", True),
        ("écrire", "bilan", False),
        ("contacts", "content", False),
        ("art", "arrêter", False),
        ("avec les enfants", "avec les clients", False),
        ("", "bilan", False),
    ],
)
def test_texts_that_share_a_word_are_alike(one, other, same):
    assert alike(one, other) is same
    assert alike(other, one) is same
