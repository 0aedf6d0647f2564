"""Days as people write them; the day they are written on is a Friday."""

import datetime as dt
from contextlib import suppress

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from pacli.errors import Usage
from pacli.forms.days import day_from_words
from pacli.locale import language

FRIDAY = dt.date(2026, 2, 13)

days = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2099, 12, 31))


def past(text, today=FRIDAY):
    return day_from_words(text, today, past=True).isoformat()


def ahead(text, today=FRIDAY):
    return day_from_words(text, today, past=False).isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-16", "2026-01-16"),
        ("16/01/2026", "2026-01-16"),
        ("16/1/26", "2026-01-16"),
        ("16.01.2026", "2026-01-16"),
        ("today", "2026-02-13"),
        ("aujourd'hui", "2026-02-13"),
        ("Aujourd’hui", "2026-02-13"),
        ("yesterday", "2026-02-12"),
        ("HIER", "2026-02-12"),
        ("avant-hier", "2026-02-11"),
        ("tomorrow", "2026-02-14"),
        ("demain", "2026-02-14"),
        ("après-demain", "2026-02-15"),
        ("the day after tomorrow", "2026-02-15"),
        ("+3d", "2026-02-16"),
        ("+3j", "2026-02-16"),
        ("+ 3 jours", "2026-02-16"),
        ("J+3", "2026-02-16"),
        ("-3d", "2026-02-10"),
        ("\u22123j", "2026-02-10"),
        ("+2w", "2026-02-27"),
        ("+2s", "2026-02-27"),
        ("+1m", "2026-03-13"),
        ("in 3 days", "2026-02-16"),
        ("in a week", "2026-02-20"),
        ("dans trois jours", "2026-02-16"),
        ("dans 2 mois", "2026-04-13"),
        ("il y a 2 jours", "2026-02-11"),
        ("two weeks ago", "2026-01-30"),
        ("next friday", "2026-02-20"),
        ("vendredi prochain", "2026-02-20"),
        ("last friday", "2026-02-06"),
        ("vendredi dernier", "2026-02-06"),
        ("lundi dernier", "2026-02-09"),
        ("this friday", "2026-02-13"),
        ("16 january 2027", "2027-01-16"),
        ("January 16, 2027", "2027-01-16"),
        ("le 1er mars 2027", "2027-03-01"),
        ("vendredi 27 février 2026", "2026-02-27"),
        ("fin du mois", "2026-02-28"),
        ("end of the month", "2026-02-28"),
        ("fin de l'année", "2026-12-31"),
        ("fin juin 2027", "2027-06-30"),
    ],
)
def test_some_days_are_the_same_behind_and_ahead(text, day):
    assert past(text) == ahead(text) == day


@pytest.mark.parametrize(
    ("text", "latest", "next_one"),
    [
        ("friday", "2026-02-13", "2026-02-20"),
        ("vendredi", "2026-02-13", "2026-02-20"),
        ("ven.", "2026-02-13", "2026-02-20"),
        ("thu", "2026-02-12", "2026-02-19"),
        ("mardi", "2026-02-10", "2026-02-17"),
        ("16 janvier", "2026-01-16", "2027-01-16"),
        ("january 16", "2026-01-16", "2027-01-16"),
        ("16 jan", "2026-01-16", "2027-01-16"),
        ("16\u00a0janv.", "2026-01-16", "2027-01-16"),
        ("16 fevrier", "2025-02-16", "2026-02-16"),
        ("16/02", "2025-02-16", "2026-02-16"),
        ("1er août", "2025-08-01", "2026-08-01"),
        ("mar 3", "2025-03-03", "2026-03-03"),
        ("3rd of march", "2025-03-03", "2026-03-03"),
        ("13 février", "2026-02-13", "2026-02-13"),
        ("29 février", "2024-02-29", "2028-02-29"),
        ("le 16", "2026-01-16", "2026-02-16"),
        ("le 31", "2026-01-31", "2026-03-31"),
        ("the 3rd", "2026-02-03", "2026-03-03"),
        ("fin mars", "2025-03-31", "2026-03-31"),
        ("end of february", "2025-02-28", "2026-02-28"),
    ],
)
def test_what_has_happened_takes_the_latest_and_what_is_due_the_next(text, latest, next_one):
    assert past(text) == latest
    assert ahead(text) == next_one


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "30 février",
        "31/04",
        "2026-02-30",
        "29/02/2026",
        "16 jui",
        "ma",
        "février",
        "0/1",
        "13",
        "+3",
        "fin",
        "fin lundi",
        "+999999999d",
        "16 janvier 26 mars",
        "²/1",
    ],
)
def test_other_words_are_refused_with_forms_that_work(text):
    with pytest.raises(Usage) as refusal:
        past(text)
    assert refusal.value.exit_code == 2
    for code in ("fr", "en"):
        hint = language(code)(refusal.value.hint, **refusal.value.params)
        forms = hint.split("exemple " if code == "fr" else "instance ")[1].rstrip(".")
        assert all(
            past(form) for form in forms.replace(" ou ", ", ").replace(" or ", ", ").split(", ")
        )


def test_a_weekday_that_belies_the_date_is_told():
    with pytest.raises(Usage, match="weekday"):
        past("jeudi 13 février")


@given(day=days, today=days)
def test_what_pac_writes_can_be_typed_back(day, today):
    for code in ("fr", "en"):
        say = language(code)
        for form in ("full", "numeric"):
            assert day_from_words(say.day(day, form), today, past=True) == day


@given(day=days)
def test_days_without_a_year_are_the_nearest_on_their_side(day):
    for code in ("fr", "en"):
        for form in ("short", "weekday"):
            text = language(code).day(day, form)
            for near in (day, day + dt.timedelta(days=300)):
                assert day_from_words(text, near, past=True) == day
            for near in (day, day - dt.timedelta(days=300)):
                assert day_from_words(text, near, past=False) == day


@given(today=days, n=st.integers(0, 400), unit=st.sampled_from(["days", "weeks", "months"]))
def test_steps_are_those_of_the_calendar(today, n, unit):
    assert day_from_words(f"+{n}{unit[0]}", today, past=True) == today + relativedelta(
        **{unit: n}
    )
    assert day_from_words(f"{n} {unit} ago", today, past=True) == today - relativedelta(
        **{unit: n}
    )


@given(
    today=days, text=st.text(max_size=12) | st.from_regex(r"[a-z]{0,4} ?\d{1,3} ?[a-z/]{0,9}")
)
def test_any_text_is_a_day_or_refused(today, text):
    with suppress(Usage):
        assert isinstance(day_from_words(text, today, past=False), dt.date)


def test_the_calendar_ends():
    for text in ("tomorrow", "friday", "+1w", "+1m", "1er mars"):
        with pytest.raises(Usage):
            day_from_words(text, dt.date.max, past=False)
    for text in ("yesterday", "last friday", "31 décembre"):
        with pytest.raises(Usage):
            day_from_words(text, dt.date.min, past=True)
