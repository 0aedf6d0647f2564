"""What she types, as the values of the model."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.changes.choices import SHOWN, choice
from pacli.changes.words import Words
from pacli.dates import Duration, Span
from pacli.errors import Usage
from pacli.locale import language
from pacli.store.read import shape
from tests.changes.plans import TODAY

ROOT = shape()


def read(path, text):
    steps = tuple(path.split("."))
    return Words(steps[-1], TODAY).value(text, ROOT.at(steps))


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("name", "2026", "2026"),
        ("actions.x.end", "vendredi", dt.date(2026, 2, 20)),
        ("actions.x.tasks.y.done", "vendredi", dt.date(2026, 2, 13)),
        ("actions.x.tasks.y.duration", "½ journée", Duration(days=Fraction(1, 2))),
        ("actions.x.type", "prospection, Fidélisation", ("prospecting", "loyalty")),
        ("actions.x.status", "À faire", "todo"),
        ("actions.x.channels", r"site, salons\, foires", ("site", "salons, foires")),
        ("actions.x.budget", "1 200 €", Decimal(1200)),
        ("actions.x.impact", "4", 4),
        ("actions.x.worth_repeating", "oui", True),
        ("actions.x.means.at_hand", "WordPress", ({"text": "WordPress"},)),
        ("deals.x.probability", "20 %", Decimal("0.2")),
        ("deals.x.status", "en cours", "open"),
        ("thresholds.at_risk", "75 %", Decimal("0.75")),
        ("indicators.x.readings.y", "-3,5", Decimal("-3.5")),
        ("funnel.0.rate", "1 sur 4", Fraction(1, 4)),
        ("rituals.x.at", "14h", "14:00"),
        ("rituals.x.log.y", "fait", "done"),
        ("rituals.x.log.y", "2026-01-16", dt.date(2026, 1, 16)),
        ("week.mon.y", "entreprise", "business"),
        ("calendar.working_days", "lundi,mardi", ("mon", "tue")),
        ("calendar.working_days", "mar mer et jeu", ("tue", "wed", "thu")),
        (
            "calendar.days_off",
            "2026-02-16..2026-02-27, 1er mai",
            (
                Span(dt.date(2026, 2, 16), dt.date(2026, 2, 27)),
                Span(dt.date(2026, 5, 1), dt.date(2026, 5, 1)),
            ),
        ),
        ("currency", "chf", "CHF"),
    ],
)
def test_words_become_values(path, text, expected):
    value = read(path, text)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("actions.x.title", " "),
        ("actions.x.status", "later"),
        ("actions.x.impact", "6"),
        ("actions.x.impact", "2.5"),
        ("actions.x.budget", "-1"),
        ("actions.x.end", "someday"),
        ("actions.x.segment", "Not An Id"),
        ("actions.x.worth_repeating", "maybe"),
        ("actions.x.expected", "900"),
        ("actions.x.tasks", "choose"),
        ("deals.x.probability", "120 %"),
        ("hours_per_day", "0"),
        ("hours_per_day", "25"),
        ("rituals.x.at", "25h"),
        ("rituals.x.at", "noon"),
    ],
)
def test_words_that_do_not_fit_are_told(path, text):
    with pytest.raises(Usage) as caught:
        read(path, text)
    say = language("fr")
    assert "{" not in say(caught.value.message, **caught.value.params)


def choices_of(shape, seen):
    if shape.model in seen:
        return
    if shape.model:
        seen.add(shape.model)
    yield from shape.choices
    inner = [*shape.fields.values(), *shape.alternatives]
    for one in [*inner, *([shape.item] if shape.item else [])]:
        yield from choices_of(one, seen)


def test_every_choice_is_shown_and_understood_in_both_languages():
    found = set(choices_of(ROOT, set()))
    assert len(found) > 50
    for one in found - {1}:
        assert one in SHOWN, one
        for code in ("en", "fr"):
            word = language(code)(SHOWN[one])
            assert choice(word, [one]) == one, word


def test_a_slot_may_go_on_until_midnight_and_nothing_begins_then():
    key = ROOT.at(("week", "mon")).key
    assert Words("mon", TODAY).value("22h – 24h", key) == "22:00-24:00"
    with pytest.raises(Usage):
        Words("mon", TODAY).value("24h-24h", key)
    with pytest.raises(Usage):
        read("rituals.x.at", "24h")
