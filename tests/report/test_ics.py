"""A plan as calendars read it: parsed again, and its days worked out in another way."""

import datetime as dt
import random
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from pacli.analysis.datebook.datebook import datebook
from pacli.analysis.rituals.occurrences import occurrences
from pacli.dates import Span
from pacli.errors import PlanError, Refused
from pacli.locale import language
from pacli.report.ics.calendar import calendar_text, entry_texts
from pacli.store.read import Draft
from tests.report.expansion import meetings

TODAY = dt.date(2026, 2, 13)
HEAD = """\
pac: 1
name: Formations 2026
objective: {title: Vendre}
"""
PERIOD = "period: {start: 2026-01-05, end: 2026-12-31}\n"
PARIS = "timezone: Europe/Paris\n"


def plan_of(text):
    return Draft.of((HEAD + text).encode(), "pac.yaml").plan()


def written(text, *, today=TODAY, speaks="fr", private=False):
    return calendar_text(datebook(plan_of(text), today, private=private), language(speaks))


def parts(text, kind, **options):
    found = Calendar.from_ical(written(text, **options)).walk(kind)
    return {str(one["uid"]).partition("@")[0]: one for one in found}


def starts(text, last="2026-12-31", **options):
    found = meetings(written(text, **options), dt.date.fromisoformat(last))
    return [one.start for one in found]


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def days(*texts):
    return [day(one) for one in texts]


# Rituals


def test_a_ritual_leaves_out_what_is_skipped_and_off_and_moves_what_is_moved():
    text = (
        "period: {start: 2026-01-05, end: 2026-02-13}\n"
        "calendar: {days_off: [2026-01-26..2026-01-30]}\n"
        "rituals: {bilan: {title: Bilan, every: friday,"
        " log: {2026-01-09: done, 2026-01-16: skipped, 2026-02-06: 2026-02-05}}}\n"
    )
    assert starts(text) == days("01-09", "01-23", "02-05", "02-13")


def test_what_is_noted_off_the_rule_takes_place_too():
    text = (
        "period: {start: 2026-01-05, end: 2026-01-31}\n"
        "rituals: {bilan: {title: Bilan, every: friday,"
        " log: {2026-01-07: done, 2026-01-20: 2026-01-21, 2026-02-03: done}}}\n"
    )
    assert starts(text) == days("01-07", "01-09", "01-16", "01-21", "01-23", "01-30", "02-03")
    alone = "rituals: {bilan: {title: Bilan, log: {2026-01-07: done, 2026-01-20: done}}}\n"
    assert starts(alone) == days("01-07", "01-20")


def test_its_first_day_is_one_of_its_rule_however_the_plan_begins():
    text = "rituals: {r: {title: R, rrule: FREQ=MONTHLY;BYDAY=-1FR, at: '09:00'}}\n" + PERIOD
    first = parts(text, "VEVENT")["rituals.r"].decoded("dtstart")
    assert first.isoformat() == "2026-01-30T09:00:00"
    skipped = text.replace("'09:00'}", "'09:00', log: {2026-01-30: skipped}}")
    assert parts(skipped, "VEVENT")["rituals.r"].decoded("dtstart").date() == day("02-27")


def test_a_ritual_of_which_nothing_is_left_is_no_event():
    text = (
        "period: {start: 2026-01-05, end: 2026-01-11}\n"
        "calendar: {days_off: [2026-01-09]}\n"
        "rituals: {bilan: {title: Bilan, every: friday}}\n"
    )
    assert starts(text) == []


def test_local_time_stays_across_both_changes_of_clocks():
    ritual = "rituals: {r: {title: R, every: friday, at: '14:00', duration: 1h30}}\n"
    found = starts(PERIOD + PARIS + ritual)
    assert {one.time() for one in found} == {dt.time(14)}
    assert {one.tzinfo for one in found} == {ZoneInfo("Europe/Paris")}
    in_utc = {one.date(): one.astimezone(dt.UTC).hour for one in found}
    assert [in_utc[day(d)] for d in ("03-27", "04-03", "10-23", "10-30")] == [13, 12, 12, 13]
    event = parts(PERIOD + PARIS + ritual, "VEVENT")["rituals.r"]
    assert event.decoded("dtend") - event.decoded("dtstart") == dt.timedelta(minutes=90)
    assert b"UNTIL=20261231T130000Z" in event["rrule"].to_ical()


def test_without_a_time_zone_times_are_those_of_wherever_she_is():
    text = PERIOD + "rituals: {r: {title: R, every: friday, at: '14:00'}}\n"
    assert {one.tzinfo for one in starts(text)} == {None}
    assert "VTIMEZONE" not in written(text)
    assert "UNTIL=20261231T140000;" in written(text)


def test_without_a_time_it_lasts_the_day_and_keeps_nobody_busy():
    text = PERIOD + PARIS + "rituals: {r: {title: R, every: friday afternoon, duration: 2h}}\n"
    event = parts(text, "VEVENT")["rituals.r"]
    assert event.decoded("dtstart") == day("01-09")
    assert event["transp"] == "TRANSPARENT"
    assert event["description"] == "L'après-midi\nDurée\u00a0: 2\u00a0h"
    assert "VTIMEZONE" not in written(text)


def test_a_ritual_says_its_steps_and_what_a_week_asks_for():
    text = (
        "period: {start: 2026-02-02, end: 2026-03-31}\n"
        "indicators: {sms: {label: SMS, measure: total, unit: SMS, target: 80,"
        " due: 2026-03-31, readings: {2026-02-06: 10}}}\n"
        "actions: {appels: {title: Appeler}}\n"
        "people: {jo: {name: Jo}}\n"
        "rituals: {r: {title: R, every: monday, indicator: sms, action: appels,"
        " people: [jo], steps: [liste, 'appels, relances']}}\n"
    )
    # 70 SMS are left for 32 working days, 6,4 weeks: 11 a week.
    assert parts(text, "VEVENT")["rituals.r"]["description"] == (
        "- liste\n- appels, relances\nÀ faire par semaine\u00a0: 11 SMS\n"
        "Action\u00a0: Appeler\nPersonnes\u00a0: Jo"
    )


RULES = (
    "every: day",
    "every: weekday",
    "every: friday afternoon",
    "every: month",
    "every: monday",
    "rrule: FREQ=WEEKLY;BYDAY=TU,TH",
    "rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
    "rrule: FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,WE",
    "rrule: FREQ=DAILY;INTERVAL=5",
    "rrule: FREQ=DAILY;COUNT=12",
    "rrule: FREQ=WEEKLY;UNTIL=20260501",
    "rrule: FREQ=MONTHLY;BYDAY=1MO,-1FR",
    "rrule: FREQ=MONTHLY;BYMONTHDAY=31",
    "rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "rrule: FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15,-1",
    "rrule: FREQ=MONTHLY",
    "rrule: FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1",
    "rrule: FREQ=YEARLY;BYDAY=10FR",
)


def campaign(count):
    """Rituals with notes and days off at random, seeded."""
    chance = random.Random(20_260_213)
    first = day("01-01").toordinal()
    for number in range(count):
        rule = RULES[number % len(RULES)]
        start = dt.date.fromordinal(first + chance.randrange(40))
        finish = start + dt.timedelta(days=chance.randrange(10, 300))
        at = ", at: '14:00'" if chance.random() < 0.6 else ""
        noted = {}
        for _ in range(chance.randrange(8)):
            noted[start + dt.timedelta(days=chance.randrange(120))] = chance.choice(
                ("done", "skipped", start + dt.timedelta(days=chance.randrange(120)))
            )
        log = ", ".join(f"{on}: {what}" for on, what in noted.items() if on != what)
        off = []
        for _ in range(chance.randrange(3)):
            begin = start + dt.timedelta(days=chance.randrange(100))
            off.append(f"{begin}..{begin + dt.timedelta(days=chance.randrange(12))}")
        ends = f", end: {finish}" if chance.random() < 0.7 or "COUNT" in rule else ""
        yield (
            (PARIS if chance.random() < 0.5 else "")
            + (f"calendar: {{days_off: [{', '.join(off)}]}}\n" if off else "")
            + f"rituals: {{r: {{title: R, {rule}{at}, start: {start}{ends}"
            + (f", log: {{{log}}}" if log else "")
            + "}}\n"
        )


def test_a_calendar_shows_the_days_of_the_plan_and_no_others(full):
    compared = 0
    last = dt.date(2027, 3, 1)
    for text in campaign(1500 if full else 150):
        try:
            plan = plan_of(text)
        except PlanError:
            continue  # Days that are moved in a circle are an error.
        due = [
            one.day
            for one in occurrences(plan, "r", Span(dt.date(2025, 12, 1), last))
            if one.state in {"open", "done"}
        ]
        found = meetings(calendar_text(datebook(plan, TODAY), language("fr")), last)
        shown = [
            one.start.date() if isinstance(one.start, dt.datetime) else one.start
            for one in found
        ]
        assert shown == due, text
        compared += len(due)
    assert compared > 1000


# Tasks


ACTIONS = """\
actions:
  boutique:
    title: Ouvrir la boutique
    impact: 4
    owner: moi
    tasks:
      choix: {title: Choisir, start: 2026-01-05, due: 2026-01-14, done: 2026-01-13}
      payer:
        title: Payer
        start: 2026-02-09
        due: 2026-02-20
        duration: 0.5d
        owner: jo
        how: carte
        after: [choix]
      cadeau: {title: Carte cadeau, dropped: 2026-01-20}
      relire: {title: Relire, start: 2026-03-01}
  appels: {title: Appeler, end: 2026-03-31, status: doing, impact: 5}
  passee: {title: Passée, status: done, tasks: {reste: {title: Reste, due: 2026-01-30}}}
people: {moi: {name: Claire}, jo: {name: Jo}}
"""


def test_tasks_have_their_days_their_status_and_their_weight():
    found = parts(PARIS + ACTIONS, "VTODO")
    assert {name: str(one["status"]) for name, one in found.items()} == {
        "actions.boutique.choix": "COMPLETED",
        "actions.boutique.payer": "IN-PROCESS",
        "actions.boutique.cadeau": "CANCELLED",
        "actions.boutique.relire": "NEEDS-ACTION",
        "actions.appels": "IN-PROCESS",
        "actions.passee.reste": "CANCELLED",
    }
    done, to_pay = found["actions.boutique.choix"], found["actions.boutique.payer"]
    assert (done.decoded("due"), done["percent-complete"]) == (day("01-14"), 100)
    noon = dt.datetime(2026, 1, 13, 12, tzinfo=ZoneInfo("Europe/Paris"))
    assert done.decoded("completed") == noon
    assert (to_pay.decoded("dtstart"), to_pay.decoded("due")) == (day("02-09"), day("02-20"))
    assert to_pay["description"] == (
        "Action\u00a0: Ouvrir la boutique\nComment\u00a0: carte\nDurée\u00a0: ½\u00a0j\n"
        "Après\u00a0: Choisir\nResponsable\u00a0: Jo"
    )
    assert [str(one) for one in to_pay["categories"].cats] == ["Ouvrir la boutique"]
    # Impact 5 is the highest priority, 1; 4 is 3.
    assert (found["actions.appels"]["priority"], to_pay["priority"]) == (1, 3)
    assert found["actions.appels"].decoded("due") == day("03-31")


# Days to remember


def test_deadlines_checkpoints_milestones_and_the_next_review():
    text = """\
indicators:
  ca: {label: CA, measure: total, unit: EUR, target: 17000, due: 2026-03-31,
    checkpoints: {2026-01-30: 4000}}
  sms: {label: Messages, measure: total, unit: SMS, target: 180, due: 2026-03-15}
deals:
  beta: {company: Bêta, amount: 2000, milestone: 2026-03-03, next_step: envoyer le devis}
  gamma: {company: Gamma, milestone: 2026-03-04}
  delta: {company: Delta, milestone: 2026-03-05, status: lost, closed: 2026-02-10}
  won: {company: Epsilon, milestone: 2026-01-15, status: won, closed: 2026-01-20}
reviews: {2026-02-06: {next: 2026-02-13}}
""".replace("objective: {title: Vendre}\n", "")
    text += "rituals: {}\n"
    found = parts(text, "VEVENT")
    told = {name: (str(one["summary"]), one.decoded("dtstart")) for name, one in found.items()}
    assert told == {
        "indicators.ca.due": ("CA\u00a0: cible de 17\u202f000\u00a0€", day("03-31")),
        "indicators.ca.2026-01-30": ("CA\u00a0: palier, 4\u202f000\u00a0€", day("01-30")),
        "indicators.sms.due": ("Messages\u00a0: cible de 180 SMS", day("03-15")),
        "deals.beta": ("Bêta\u00a0: envoyer le devis", day("03-03")),
        "deals.gamma": ("Relancer Gamma", day("03-04")),
        "deals.delta": ("Relancer Delta", day("03-05")),
        "deals.won": ("Relancer Epsilon", day("01-15")),
        "review": ("Bilan de la semaine", day("02-13")),
    }
    assert {name for name, one in found.items() if one.get("status") == "CANCELLED"} == {
        "deals.delta"
    }


def test_the_objective_and_its_indicator_are_due_once():
    text = "indicators: {ca: {label: CA, measure: total, target: 5, due: 2026-03-31}}\n"
    plan = HEAD.replace("Vendre}", "Vendre, indicator: ca, due: 2026-03-31}") + text
    book = datebook(Draft.of(plan.encode(), "pac.yaml").plan(), TODAY)
    assert [mark.uid for mark in book.landmarks] == ["objective@formations-2026"]


@pytest.mark.parametrize(
    ("log", "day_of_review", "shown"),
    [
        ("", "2026-02-13", False),
        ("", "2026-02-12", True),
        (", log: {2026-02-13: skipped}", "2026-02-13", False),
        (", log: {2026-02-13: 2026-02-12}", "2026-02-12", False),
    ],
)
def test_the_next_review_stands_beside_its_ritual_only_on_another_day(
    log, day_of_review, shown
):
    text = PERIOD + (
        f"reviews: {{2026-02-06: {{next: {day_of_review}}}}}\n"
        f"rituals: {{b: {{title: Bilan, every: friday, at: '14:00', duration: 1h,"
        f" review: true{log}}}}}\n"
    )
    found = parts(text, "VEVENT")
    assert ("review" in found) is shown
    if shown:
        assert found["review"].decoded("dtstart").time() == dt.time(14)


def test_without_a_ritual_the_review_comes_back_a_week_later():
    text = "reviews: {2026-02-06: {wins: [one]}}\n"
    assert parts(text, "VEVENT")["review"].decoded("dtstart") == day("02-13")
    assert not parts("actions: {a: {title: A}}\n", "VEVENT")


# What is hers alone


WEEK = """\
week:
  mon: {"07:00-08:00": {domain: self, what: courir}, "09:00-12:00": business}
  wed: {"18:00-24:00": family, "12:00-13:00": {domain: social, what: amis}}
  fri: {"16:00-18:00": free}
rituals:
  amis: {title: Déjeuner, every: wednesday, at: "12:00"}
"""


def test_private_slots_and_their_rituals_stay_out_unless_asked_for():
    assert not parts(PERIOD + WEEK, "VEVENT")
    found = parts(PERIOD + WEEK, "VEVENT", private=True)
    assert {name: str(one["summary"]) for name, one in found.items()} == {
        "rituals.amis": "Déjeuner",
        "week.mon.0700": "courir",
        "week.wed.1800": "Famille et couple",
    }
    evening = found["week.wed.1800"]
    assert evening.decoded("dtstart").isoformat() == "2026-01-07T18:00:00"
    assert evening.decoded("dtend").isoformat() == "2026-01-08T00:00:00"
    assert evening["class"] == "PRIVATE"
    assert "commitment" not in written(PERIOD + WEEK + "commitment: {why: secret}\n")


# The text


HARD = "Relancer, « vite » ; 50 % 👩\u200d👩\u200d👧 \\ C:\\n " + "très " * 60 + "long"


def test_texts_are_escaped_folded_and_read_back():
    quoted = HARD.replace("\\", "\\\\").replace('"', '\\"')
    text = (
        f'actions: {{a: {{title: "{quoted}", tasks: {{t: {{title: "{quoted}",'
        ' comment: "un\\ndeux, trois"}}}}\n'
    )
    made = written(text)
    assert max(len(line.encode()) for line in made.split("\r\n")) <= 75
    assert "\n" not in made.replace("\r\n", "")
    (task,) = Calendar.from_ical(made).walk("VTODO")
    assert task["summary"] == " ".join(HARD.split())
    assert task["description"].endswith("Commentaire\u00a0: un\ndeux, trois")
    assert [str(one) for one in task["categories"].cats] == [" ".join(HARD.split())]


def test_what_does_not_print_is_shown_by_its_code():
    text = 'actions: {a: {title: "a\\e[31m\\u202Eb\\nc\\u0007", tasks: {t: {title: "\\0x"}}}}\n'
    made = written(text)
    assert not set(made) & {"\x1b", "\u202e", "\x07", "\0"}
    (task,) = Calendar.from_ical(made).walk("VTODO")
    assert (task["summary"], str(task["categories"].cats[0])) == (
        "\\x00x",
        "a\\x1b[31m\\u202eb c\\x07",
    )


def test_a_second_export_of_a_day_is_the_same_and_a_later_one_counts_as_newer():
    text = PERIOD + PARIS + WEEK + ACTIONS
    assert written(text) == written(text)
    now, later = (
        Calendar.from_ical(written(text, today=TODAY + dt.timedelta(days=n))).walk("VTODO")[0]
        for n in (0, 1)
    )
    assert later["sequence"] > now["sequence"]
    assert later.decoded("dtstamp") > now.decoded("dtstamp")


def test_english_speaks_english():
    text = "deals: {beta: {company: Beta, milestone: 2026-03-03}}\n"
    assert parts(text, "VEVENT", speaks="en")["deals.beta"]["summary"] == "Follow up Beta"


def test_an_entry_alone_is_a_calendar_with_one_uid():
    plan = plan_of(PERIOD + PARIS + WEEK + ACTIONS)
    texts = entry_texts(datebook(plan, TODAY, private=True), language("fr"))
    assert len(texts) == 9
    for uid, text in texts.items():
        made = Calendar.from_ical(text)
        found = {str(one["uid"]) for one in made.walk() if "uid" in one}
        assert found == {uid}
        timed = b"TZID=" in made.to_ical()
        assert bool(made.walk("VTIMEZONE")) is timed


@pytest.mark.parametrize("name", ["Paris", "Europe", "../../etc/passwd", "Europe/Nowhere", ""])
def test_a_time_zone_that_nobody_knows_is_refused(name):
    with pytest.raises(Refused):
        written(PERIOD + f"timezone: '{name}'\n" + WEEK)


# UIDs


def uids(text, head=HEAD):
    book = datebook(Draft.of((head + text).encode(), "pac.yaml").plan(), TODAY)
    return [one.uid for one in (*book.slots, *book.todos, *book.landmarks)]


def test_an_item_keeps_its_uid_under_another_id():
    before = "actions: {a: {title: A, tasks: {t: {title: T}}}}\n"
    after = "actions: {b: {title: A, uid: a, tasks: {u: {title: T, uid: t}}}}\n"
    assert uids(before) == uids(after) == ["actions.a.t@formations-2026"]
    renamed = HEAD.replace("Formations 2026", "Autre nom")
    assert uids(before, renamed) == ["actions.a.t@autre-nom"]
    assert uids(before, renamed + "uid: formations-2026\n") == uids(before)


def test_an_id_taken_anew_is_another_entry():
    text = "actions: {a: {title: New}, b: {title: Old, uid: a}, c: {title: Odd, uid: a}}\n"
    found = uids(text)
    assert found[1] == "actions.a@formations-2026"
    assert len(set(found)) == 3
