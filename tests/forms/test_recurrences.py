"""When something comes back, in the words of both languages, and told back in them."""

from __future__ import annotations

import datetime as dt

import pytest

from pacli.errors import Usage
from pacli.forms.recurrences import Recurrence, recurrence_from_words
from pacli.locale import language
from pacli.recurrence import fault, rule_days, soonest

TODAY = dt.date(2026, 2, 13)


def read(text):
    return recurrence_from_words(text, TODAY)


@pytest.mark.parametrize(
    ("text", "every", "at"),
    [
        ("friday", "friday", None),
        ("Fri", "friday", None),
        ("every friday afternoon", "friday afternoon", None),
        ("tous les lundis matin", "monday morning", None),
        ("chaque vendredi après-midi", "friday afternoon", None),
        ("le jeudi soir", "thursday evening", None),
        ("les mardis", "tuesday", None),
        ("vendredi 14h", "friday", "14:00"),
        ("vendredi après-midi à 14 h 30", "friday afternoon", "14:30"),
        ("friday at 9am", "friday", "09:00"),
        ("tous les jours", "day", None),
        ("daily at 8:15", "day", "08:15"),
        ("every weekday", "weekday", None),
        ("jours ouvrés", "weekday", None),
        ("tous les jours travaillés", "weekday", None),
        ("every month", "month", None),
        ("mensuel", "month", None),
    ],
)
def test_what_is_said_with_one_day_is_a_form_of_every(text, every, at):
    assert read(text) == Recurrence(every, None, at)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # The days from 13 February 2026, a Friday, to 15 April.
        (("lundi et jeudi", "mon & thu", "Monday, Thursday"), "02-16 02-19 02-23 02-26"),
        (
            ("lundi au mercredi", "from monday to wednesday", "mon-wed"),
            "02-16 02-17 02-18 02-23",
        ),
        (("le week-end", "weekends"), "02-14 02-15 02-21 02-22"),
        (
            (
                "un vendredi sur deux",
                "every other friday",
                "every second friday",
                "every 2 weeks on friday",
                "toutes les deux semaines le vendredi",
                "le vendredi toutes les 2 semaines",
                "tous les quinze jours le vendredi",
                "fortnight friday",
            ),
            "02-13 02-27 03-13 03-27",
        ),
        (("un lundi sur trois", "every 3 weeks on monday"), "03-02 03-23 04-13"),
        (("every 3 days", "tous les trois jours"), "02-13 02-16 02-19 02-22"),
        (("un jour sur deux", "every other day"), "02-13 02-15 02-17 02-19"),
        (("le 1er du mois", "the 1st of the month", "tous les mois le 1er"), "03-01 04-01"),
        (("le 15 de chaque mois", "every month on the 15th"), "02-15 03-15 04-15"),
        (("le 30 du mois", "the 30th of each month"), "02-28 03-30"),
        (("fin de mois", "le 31 du mois", "last day of the month"), "02-28 03-31"),
        (("premier lundi du mois", "first monday of the month"), "03-02 04-06"),
        (("le dernier vendredi de chaque mois", "last friday of the month"), "02-27 03-27"),
        (("every 3 months on the 1st", "tous les 2 mois le 1er"), None),
        (("tous les ans le 1er mars", "every year on march 1"), "03-01"),
        (("freq=weekly;byday=fr;count=2", "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2"), "02-13 02-20"),
    ],
)
def test_the_rest_is_a_rule(texts, days):
    for text in texts:
        rule = read(text).rrule
        assert rule is not None
        assert fault(rule, TODAY) is None
        found = [f"{day:%m-%d}" for day in rule_days(rule, TODAY, TODAY, dt.date(2026, 4, 15))]
        assert days is None or found[: len(days.split())] == days.split(), text


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        # From Friday 13 February on, though its week has no Monday left.
        ("un lundi sur trois", "02-16"),
        ("every other friday", "02-13"),
        ("tous les 2 mois le 1er", "03-01"),
        ("every 3 days", "02-13"),
        ("first monday of the month", "02-13"),
    ],
)
def test_what_skips_weeks_or_months_begins_with_the_first_day_there_is(text, begins):
    assert f"{soonest(read(text).rrule, TODAY):%m-%d}" == begins


@pytest.mark.parametrize(
    "text",
    [
        *("", "nonsense", "every", "week", "every week", "le 15", "14h", "friday 14"),
        *(
            "mardi midi",
            "lundi et jeudi matin",
            "le 0 du mois",
            "le 32 du mois",
            "every 0 days",
        ),
        *(
            "tous les 15 jours",
            "2 fridays",
            "every 500 days",
            "FREQ=HOURLY",
            "FREQ=WEEKLY;BYDAY=XX",
        ),
        *("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:", "every 31 february", "x" * 500),
    ],
)
def test_other_words_are_refused(text):
    with pytest.raises(Usage):
        read(text)


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("friday afternoon", "every Friday afternoon", "tous les vendredis après-midi"),
        ("lundi matin", "every Monday morning", "tous les lundis matin"),
        ("day", "every day", "tous les jours"),
        ("weekday", "every working day", "tous les jours ouvrés"),
        ("month", "every month", "tous les mois"),
        (
            "lun, mer, ven",
            "every Monday, Wednesday and Friday",
            "tous les lundis, mercredis et vendredis",
        ),
        ("monday to friday", "from Monday to Friday", "du lundi au vendredi"),
        ("every other friday", "every other Friday", "un vendredi sur deux"),
        ("un lundi sur trois", "every 3 weeks, Monday", "toutes les 3 semaines, lundi"),
        ("every 3 days", "every 3 days", "tous les 3 jours"),
        ("le 1er du mois", "on the 1st of each month", "le 1er de chaque mois"),
        ("le 22 du mois", "on the 22nd of each month", "le 22 de chaque mois"),
        ("le 13 du mois", "on the 13th of each month", "le 13 de chaque mois"),
        ("le 30 du mois", "on the 30th of each month", "le 30 de chaque mois"),
        ("fin de mois", "on the last day of each month", "le dernier jour de chaque mois"),
        (
            "first monday of the month",
            "on the first Monday of each month",
            "le premier lundi de chaque mois",
        ),
        (
            "dernier vendredi du mois",
            "on the last Friday of each month",
            "le dernier vendredi de chaque mois",
        ),
        ("tous les 3 mois le 1er", "every 3 months, on the 1st", "tous les 3 mois, le 1er"),
        ("tous les ans le 1er mars", "every year on 1 Mar", "tous les ans, le 1er mars"),
        ("FREQ=WEEKLY", "every week", "toutes les semaines"),
        (
            "FREQ=WEEKLY;BYDAY=FR;COUNT=10",
            "every Friday, 10 times",
            "tous les vendredis, 10 fois",
        ),
        (
            "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260401",
            "every Friday, until 1 Apr 2026",
            "tous les vendredis, jusqu'au 1er avril 2026",
        ),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "every day", "tous les jours"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2",
            "by the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2",
            "selon la règle FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2",
        ),
        (
            "FREQ=YEARLY;BYDAY=20MO",
            "by the rule FREQ=YEARLY;BYDAY=20MO",
            "selon la règle FREQ=YEARLY;BYDAY=20MO",
        ),
    ],
)
def test_it_is_told_in_her_language(text, english, french):
    found = read(text)
    for code, expected in (("en", english), ("fr", french)):
        told = language(code).recurrence(found.every, found.rrule)
        assert told.replace("\u00a0", " ") == expected
    if "FREQ" not in text:
        # What pac says is understood again, but for what begins on a day it does not say.
        for told in (english, french):
            again = read(told)
            assert (again.every, again.rrule) == (found.every, found.rrule)


def test_a_ritual_without_a_rule_has_no_words():
    assert language("en").recurrence(None, None) == ""
