"""A week: what is laid into it, its hours, what clashes. Figures are worked out by hand."""

import datetime as dt
from fractions import Fraction

import pytest

from pacli.analysis.timetable.ideal_week import ideal_week
from pacli.analysis.timetable.slots import clock
from pacli.store.read import load

HEAD = """\
pac: 1
name: Test
objective: {title: Sell, due: 2026-03-27}
period: {start: 2026-01-05, end: 2026-06-28}
"""
MONDAY = dt.date(2026, 2, 9)


ASIDE = "commitment: {hours_per_week: 3}\n"
NINE_HOURS = """\
actions:
  flyer:
    title: Flyer
    tasks:
      draw: {title: Draw, due: 2026-02-13, duration: 9h}
"""


def test_without_slots_the_hours_are_those_that_she_set_aside(week):
    report = week(ASIDE + NINE_HOURS)
    assert report.balance.basis == "commitment"
    assert hours(report) == {"business": (540, 180)}
    assert clashes(report) == [("too_long", 13, "Draw", 360)]
    assert report.balance.aside is None


def test_her_hours_among_the_people_go_before_those_set_aside(week):
    sam = "sam: {name: Sam, hours_per_week: 20}"
    people = f"people: {{me: {{name: Claire, hours_per_week: 10}}, {sam}}}\n"
    report = week(ASIDE + people + NINE_HOURS)
    assert (report.balance.basis, hours(report)) == ("people", {"business": (540, 600)})
    others = f"people: {{me: {{name: Claire}}, {sam}}}\n"
    report = week(ASIDE + others + NINE_HOURS)
    assert (report.balance.basis, hours(report)) == ("commitment", {"business": (540, 180)})


@pytest.mark.parametrize(("end", "aside"), [("12:00", None), ("13:00", (180, 240))])
def test_slots_that_are_more_than_she_set_aside_are_told(week, end, aside):
    report = week(ASIDE + f"week: {{mon: {{'09:00-{end}': business}}}}\n" + NINE_HOURS)
    assert (report.balance.basis, report.balance.aside) == ("slots", aside)


TEAM = """\
people: {me: {name: Claire, hours_per_week: 20}, sam: {name: Sam, hours_per_week: 10}}
indicators:
  calls: {label: Calls, measure: total}
  visits: {label: Visits, measure: total}
  sales: {label: Sales, measure: total, target: 7, due: 2026-03-27, start: 2026-02-09}
funnel:
  - {indicator: calls, duration: 10min, owner: sam}
  - {indicator: visits, rate: 1/2}
  - {indicator: sales, rate: 1/2, duration: 1h}
actions:
  flyer:
    title: Flyer
    tasks:
      draw: {title: Draw, due: 2026-02-13, duration: 3h}
      print: {title: Print, due: 2026-02-13, duration: 2h, owner: sam}
rituals:
  huddle: {title: Huddle, every: monday, duration: 30min, people: [me, sam], review: true}
"""


def test_what_others_carry_is_not_in_her_hours(week):
    report = week(TEAM)
    balance = report.balance
    # Seven weeks: a sale a week, of 1 h; 4 calls of 10 min and the printing are Sam's.
    assert (balance.selling, balance.tasks, balance.rituals) == (60, 180, 30)
    assert hours(report) == {"business": (270, 1200)}
    assert balance.others == {"Sam": 40 + 120 + 30}
    assert dict(balance.unknown) == {"visits": "Visits"}
    assert clashes(report) == []


@pytest.fixture
def week(tmp_path):
    """The week of a plan, on a day of February 2026."""

    def made(text, today=9, shown=9):
        path = tmp_path / "pac.yaml"
        path.write_text(HEAD + text, encoding="utf-8")
        plan = load(path).plan()
        days = (dt.date(2026, 2, 1) + dt.timedelta(days=n - 1) for n in (today, shown))
        return ideal_week(plan, *days)

    return made


def rituals(report):
    """Each ritual by the first letters of its day, with its times."""
    return [
        f"{ritual.day:%a} {ritual.title} {'?' if ritual.start is None else clock(ritual.start)}"
        f"{'' if ritual.end is None else '-' + clock(ritual.end)} {ritual.state}"
        for day in report.days
        for ritual in day.rituals
    ]


def clashes(report):
    return [(clash.kind, clash.day.day, clash.title, clash.minutes) for clash in report.clashes]


def tasks(report):
    return {task.id: task for day in report.days for task in day.tasks}


def pieces(task):
    return [f"{p.day:%a} {clock(p.start)}-{clock(p.end)}" for p in task.pieces]


def hours(report):
    return {row.domain: (int(row.asked), int(row.there)) for row in report.balance.rows}


SLOTS = """\
week:
  mon: {"14:00-17:00": business, "09:00-11:30": {domain: business, what: calls, selling: true}}
  wed: {"09:10-11:50": business, "18:00-21:00": family}
  fri: {"14:00-15:00": {domain: business, what: review}, "15:00-17:00": free}
"""


def test_the_days_of_an_iso_week_with_their_slots_in_order(week):
    report = week(SLOTS, today=11, shown=15)
    assert report.span.first == MONDAY
    assert [day.date.day for day in report.days] == list(range(9, 16))
    assert [(clock(s.start), clock(s.end)) for s in report.days[0].slots] == [
        ("09:00", "11:30"),
        ("14:00", "17:00"),
    ]
    assert [day.works for day in report.days] == [True] * 5 + [False] * 2


def test_a_ritual_without_a_time_goes_into_a_slot_of_its_part_of_the_day(week):
    report = week(
        SLOTS
        + """\
rituals:
  calls: {title: Call former customers, every: monday morning, duration: 2h}
  mail: {title: Newsletter, every: monday afternoon, duration: 45min}
  books: {title: Accounts, every: monday afternoon, duration: 1h}
  read: {title: Reading, every: monday evening, duration: 1h}
  plan: {title: Planning, every: wednesday, duration: 3h}
  note: {title: Diary, every: friday}
"""
    )
    # The calls have their slot; the newsletter comes before the accounts, as in the plan.
    # No slot on Monday evening, nor one of three hours on Wednesday. Friday's is for review,
    # and nothing is put into what is left free.
    assert rituals(report) == [
        "Mon Call former customers 09:00-11:00 open",
        "Mon Newsletter 14:00-14:45 open",
        "Mon Accounts 14:45-15:45 open",
        "Mon Reading ? open",
        "Wed Planning ? open",
        "Fri Diary 14:00 open",
    ]
    assert clashes(report) == [
        ("no_slot", 9, "Reading", None),
        ("no_slot", 11, "Planning", None),
    ]


def test_what_became_of_the_rituals_of_days_gone_by(week):
    text = SLOTS + (
        "rituals:\n  run: {title: Stretch, every: weekday, at: '14:00', duration: 1h,"
        " log: {2026-02-02: done, 2026-02-03: skipped, 2026-02-05: 2026-02-07}}\n"
    )
    report = week(text, today=9, shown=4)
    assert report.span.last < report.today
    assert [line.split(" 14:00")[0] + line.rpartition(" ")[2] for line in rituals(report)] == [
        "Mon Stretchdone",
        "Tue Stretchskipped",
        "Wed Stretchunnoted",
        "Fri Stretchunnoted",
        "Sat Stretchunnoted",
    ]
    # Four were due and not skipped, one of which was kept.
    assert report.kept == (1, 4)
    assert report.balance is None
    assert not report.clashes


@pytest.mark.parametrize(
    ("ritual", "kind", "minutes"),
    [
        ("every: friday, at: '14:00', duration: 1h", None, None),
        ("every: friday, at: '14:00', duration: 1h30", "free", 30),
        ("every: friday, at: '16:50', duration: 1h", "free", 10),
        ("every: friday, at: '15:00'", "free", None),
        ("every: wednesday, at: '11:20', duration: 45min", "beyond", 15),
        ("every: wednesday, at: '08:00', duration: 1h", "outside", 60),
        ("every: thursday, at: '08:00'", "outside", 1),
        ("every: wednesday, at: '17:30', duration: 1h", "domain", 30),
        ("every: monday, at: '09:00', duration: 2h30", None, None),
    ],
)
def test_a_ritual_at_its_time_against_the_slots(week, ritual, kind, minutes):
    report = week(f"{SLOTS}rituals:\n  one: {{title: Meeting, {ritual}}}\n")
    assert [(c.kind, c.minutes) for c in report.clashes] == [(kind, minutes)] * bool(kind)


@pytest.mark.parametrize(
    ("more", "clash"),
    [
        ("", True),
        ("wishes: {family: [dinner together]}", False),
        ("wishes: {self: [dinner together]}", True),
    ],
)
def test_what_a_domain_of_life_wishes_for_may_go_into_its_slots(week, more, clash):
    dinner = (
        "rituals: {eat: {title: Early dinner, every: wednesday, at: '19:00', duration: 1h}}\n"
    )
    assert bool(week(SLOTS + dinner + more).clashes) is clash


def test_what_serves_the_business_is_out_of_place_among_family(week):
    text = SLOTS.replace('"18:00-21:00": family', '"18:00-21:00": {domain: family, what: club}')
    club = "rituals: {club: {title: Club, every: wednesday, at: '18:00', duration: 1h%s}}\n"
    assert not week(text + club % "").clashes
    report = week(text + club % ", review: true")
    assert [(c.kind, c.other, c.domain) for c in report.clashes] == [
        ("domain", "club", "family")
    ]


def test_two_rituals_at_one_time(week):
    report = week(
        """\
rituals:
  a: {title: A, every: monday, at: "09:00", duration: 1h}
  b: {title: B, every: monday, at: "09:59"}
  c: {title: C, every: monday, at: "10:00", duration: 1h}
  d: {title: D, every: tuesday, at: "09:00", duration: 1h}
  e: {title: E, every: monday, at: "09:30", duration: 5min, log: {2026-02-09: done}}
"""
    )
    assert [(c.kind, c.title, c.other) for c in report.clashes] == [("same_time", "B", "A")]


def test_days_off_excuse_rituals_unless_moved_there_and_open_tasks_clash(week):
    report = week(
        """\
calendar: {days_off: [2026-02-10..2026-02-11]}
rituals:
  a: {title: A, every: tuesday, at: "09:00"}
  b: {title: B, every: monday, at: "09:00", log: {2026-02-09: 2026-02-11}}
actions:
  x:
    title: X
    tasks:
      one: {title: One, due: 2026-02-11}
      two: {title: Two, due: 2026-02-10, done: 2026-02-05}
"""
    )
    assert [day.date.day for day in report.days if day.off] == [10, 11]
    assert clashes(report) == [("day_off", 11, "B", None), ("day_off", 11, "One", None)]


TASKS = """\
actions:
  shop:
    title: Shop
    tasks:
      late: {title: Late one, due: 2026-02-03, duration: 1h}
      early: {title: Done before, due: 2026-02-11, duration: 1h, done: 2026-02-05}
      page: {title: Page, due: 2026-02-13, duration: 2h, after: [photos]}
      photos: {title: Photos, due: 2026-02-13, duration: 1h30}
      mail: {title: Mail, due: 2026-02-09, duration: 30min}
      done: {title: Done, due: 2026-02-20, duration: 20min, done: 2026-02-09}
      bare: {title: Bare, due: 2026-02-12}
      call: {title: Script of the calls, due: 2026-02-10, duration: 90min}
      next: {title: Next week, due: 2026-02-16, duration: 1h}
      gone: {title: Given up, due: 2026-02-12, dropped: 2026-02-06}
  flyer: {title: Flyer, end: 2026-02-13, duration: 1h}
"""


def test_open_tasks_are_laid_into_business_slots_by_due_day(week):
    report = week(SLOTS + TASKS)
    found = tasks(report)
    assert set(found) == {
        *(f"shop/{name}" for name in ("late", "early", "page", "photos", "mail", "done")),
        *("shop/bare", "shop/call", "flyer"),
    }
    # Monday 14:00-17:00, Wednesday 09:10-11:50 and Friday 14:00-15:00, of which no ritual
    # is the review. Slots for selling take only what speaks of what they are for: calls.
    # Mail is due first; the late one has until Sunday.
    assert pieces(found["shop/mail"]) == ["Mon 14:00-14:30"]
    assert pieces(found["shop/call"]) == ["Mon 09:00-10:30"]
    assert pieces(found["shop/photos"]) == ["Mon 14:30-16:00"]
    assert pieces(found["shop/page"]) == ["Mon 16:00-17:00", "Wed 09:10-10:10"]
    assert pieces(found["flyer"]) == ["Wed 10:10-11:10"]
    assert pieces(found["shop/late"]) == ["Wed 11:10-11:50", "Fri 14:00-14:20"]
    assert (found["shop/late"].state, found["shop/late"].days_late) == ("late", 6)
    assert not any(task.missing for task in found.values())
    assert found["shop/done"].day.day == 9
    assert report.done == (2, 9)
    assert not report.clashes


def test_only_the_days_that_are_left_are_used(week):
    report = week(SLOTS + TASKS, today=12)
    found = tasks(report)
    # Only Friday's hour is left, for what is due on that day, not for what is late.
    assert pieces(found["shop/photos"]) == ["Fri 14:00-15:00"]
    assert found["shop/photos"].missing == 30
    assert found["shop/page"].missing == 120
    assert found["shop/mail"].state == "late"
    assert clashes(report) == [
        ("too_long", 13, "Page", 120),
        ("too_long", 13, "Photos", 30),
        ("too_long", 13, "Flyer", 60),
    ]


def test_a_slot_kept_for_a_ritual_is_not_for_tasks(week):
    review = (
        "rituals: {r: {title: Weekly review, every: friday, at: '14:00', duration: 20min}}\n"
    )
    found = tasks(week(SLOTS + TASKS + review))
    assert pieces(found["shop/late"]) == ["Wed 11:10-11:50"]
    assert found["shop/late"].missing == 20


def test_a_task_does_not_begin_before_its_start(week):
    text = SLOTS + (
        "actions: {a: {title: A, tasks: {t: {title: T, start: 2026-02-10, due: 2026-02-13,"
        " duration: 1h}}}}\n"
    )
    assert pieces(tasks(week(text))["a/t"]) == ["Wed 09:10-10:10"]


def test_where_no_slot_is_for_tasks_nothing_is_laid(week):
    only = 'week: {mon: {"09:00-11:30": {domain: business, selling: true}}}\n'
    report = week(only + TASKS)
    assert not any(task.pieces or task.missing for task in tasks(report).values())
    assert not report.clashes


def test_a_task_done_this_week_stands_under_that_day(week):
    report = week(TASKS, today=16, shown=9)
    found = tasks(report)
    assert found["shop/done"].day == MONDAY
    assert found["shop/early"].day.day == 11
    assert found["shop/mail"].state == "late"
    assert "shop/late" not in found


FUNNEL = """\
indicators:
  sms: {label: Messages, measure: total, unit: SMS, start: 2026-02-09}
  sales: {label: Sales, kind: result, measure: total, unit: sales, target: 7, start: 2026-02-09}
funnel:
  - {indicator: sms, duration: 4min}
  - {indicator: sales, rate: 1/4, duration: 30min}
"""
# By 27 March, in seven weeks: 7 sales, one a week, from 28 messages, four a week.
# 4 × 4 min + 1 × 30 min = 46 minutes a week.


def test_hours_asked_and_there(week):
    report = week(
        SLOTS
        + TASKS
        + FUNNEL
        + """\
rituals:
  review: {title: Weekly review, every: friday, at: "14:00", duration: 1h, review: true}
  calls: {title: Calls, every: monday, duration: 2h, indicator: sms}
  dinner: {title: Family dinner, every: wednesday, at: "19:00", duration: 1h30}
wishes: {family: [dinner]}
"""
    )
    assert report.balance.selling == 46
    # Late 60, page 120, photos 90, mail 30, done 20, script 90, flyer 60; the one done the
    # week before is not asked of this one. Calls are in selling already.
    assert report.balance.tasks == 470
    assert report.balance.rituals == 60
    assert len(report.balance.unknown) == 1
    assert hours(report) == {
        "selling": (46, 150),
        "business": (46 + 470 + 60, 150 + 180 + 160 + 60),
        "family": (90, 180),
        "free": (0, 120),
    }
    assert report.balance.basis == "slots"


def test_the_hours_of_days_off_are_not_there_and_nothing_is_asked_of_them(week):
    text = "calendar: {days_off: [2026-02-16..2026-02-17]}\n" + SLOTS + FUNNEL
    report = week(text, today=9, shown=16)
    # 33 working days are left, 6.6 weeks: 28 messages make 5 a week, 7 sales 2; so 5 × 4 +
    # 2 × 30 = 80 minutes, of which a week of three days takes 48.
    assert report.balance.selling == 48
    assert hours(report)["selling"] == (48, 0)
    assert hours(report)["business"] == (48, 160 + 60)


def test_selling_is_asked_of_the_days_on_which_the_plan_is_under_way(week):
    assert week(SLOTS + FUNNEL, today=2, shown=2).balance.selling is None
    # From Wednesday on: 33 days of work as above, so 80 minutes a week, three days of five;
    # on Monday, when there is a slot for selling, the plan has not begun.
    later = FUNNEL.replace("start: 2026-02-09", "start: 2026-02-11")
    for today in (2, 9, 12):
        report = week(SLOTS + later, today=today, shown=9)
        assert hours(report)["selling"] == (48, 0)


@pytest.mark.parametrize(("today", "told"), [(13, True), (14, False), (15, False)])
def test_once_its_working_days_are_over_a_week_asks_for_no_hours(week, today, told):
    assert (week(SLOTS + FUNNEL, today=today).balance is not None) is told


def test_the_hours_say_that_what_fits_has_no_place(week):
    text = """rituals:
  letter: {title: Letter, every: friday afternoon, duration: 90min}
  dinner: {title: Family dinner, every: wednesday, at: "17:30", duration: 1h}
"""
    rows = {row.domain: row for row in week(SLOTS + text).balance.rows}
    # There are eleven hours for business, but on Friday afternoon one of them only.
    assert (rows["business"].asked, rows["business"].clashes) == (90, 1)
    # Dinner begins half an hour before its slot.
    assert (rows["family"].asked, rows["family"].clashes) == (60, 1)


def test_without_slots_the_hours_are_her_own_else_of_working_days(week):
    people = (
        "people: {jo: {name: Jo, hours_per_week: 4}, al: {name: Al, hours_per_week: 10.5}}\n"
    )
    off = "calendar: {days_off: [2026-02-13]}\n"
    report = week(people + off)
    assert (report.balance.basis, hours(report)) == ("people", {"business": (0, 192)})
    report = week("hours_per_day: 6\n" + off)
    # Four days of six hours; her four hours over four days of five.
    assert (report.balance.basis, hours(report)) == ("days", {"business": (0, 4 * 360)})


def test_a_week_off_asks_for_nothing(week):
    report = week("calendar: {days_off: [2026-02-09..2026-02-15]}\n" + SLOTS + FUNNEL)
    assert report.volumes == ()
    assert report.balance.rows == ()


def test_after_its_due_day_nothing_is_to_be_sold(week):
    report = week(SLOTS + FUNNEL, today=26, shown=61)
    assert report.span.first == dt.date(2026, 3, 30)
    assert report.balance.selling is None
    assert report.volumes == ()


def test_what_a_coming_week_asks_for(week):
    report = week(FUNNEL, today=12, shown=16)
    # On Thursday of the first week 6.2 weeks are left: 28 messages make five.
    assert [(v.indicator, v.asked, v.done) for v in report.volumes] == [
        ("sms", Fraction(5), None)
    ]


def test_wishes_without_a_slot(week):
    report = week(
        """\
week:
  sat: {"09:00-12:00": family, "12:00-14:00": family, "14:00-16:00": free}
  sun:
    "07:00-08:00": {domain: self, what: run in the park}
    "18:00-19:00": {domain: free, what: sleep}
wishes: {self: [running, sleep], family: [cooking], social: [see Jo], business: [write]}
rituals: {w: {title: Writing hour, every: tuesday}}
"""
    )
    found = [
        (w.domain, w.text, w.weekday, w.slot and clock(w.slot.start)) for w in report.wishes
    ]
    assert found == [
        ("self", "sleep", None, None),
        ("family", "cooking", "sat", "09:00"),
        ("social", "see Jo", None, None),
    ]


def test_without_slots_tasks_are_held_against_the_working_days(week):
    text = """\
hours_per_day: 6
calendar: {days_off: [2026-02-10]}
actions:
  a:
    title: A
    tasks:
      one: {title: One, due: 2026-02-09, duration: 4h}
      two: {title: Two, due: 2026-02-11, duration: 9h}
      three: {title: Three, due: 2026-02-15, duration: 3d}
"""
    # One takes four of Monday's six hours; two the other two and Wednesday's six, an hour
    # short; three the twelve of Thursday and Friday, six short of its eighteen.
    report = week(text)
    assert clashes(report) == [("too_long", 11, "Two", 60), ("too_long", 15, "Three", 360)]
    assert not any(task.pieces for task in tasks(report).values())
    # Fifteen hours a week are three a working day.
    half = "people: {jo: {name: Jo, hours_per_week: 15}}\n"
    assert clashes(week(text + half))[0] == ("too_long", 9, "One", 60)


def test_a_ritual_takes_neither_the_time_of_another_nor_a_free_slot_that_names_it(week):
    text = """\
week:
  mon: {"14:00-15:30": business}
  tue: {"14:00-15:00": {domain: free, what: diary}}
rituals:
  mail: {title: Newsletter, every: monday, duration: 1h, log: {2026-02-09: done}}
  club: {title: Club, every: monday, at: "14:00", duration: 30min, log: {2026-02-09: done}}
  diary: {title: Diary, every: tuesday, duration: 10min}
"""
    # The newsletter takes exactly what the club leaves.
    assert rituals(week(text)) == [
        "Mon Club 14:00-14:30 done",
        "Mon Newsletter 14:30-15:30 done",
        "Tue Diary ? open",
    ]


def test_the_last_days_ask_for_all_that_is_left(week):
    text = FUNNEL.replace("target: 7", "target: 7, due: 2026-02-11").replace(
        "unit: SMS", "unit: SMS, due: 2026-02-11"
    )
    # Three days are left for 28 messages of 4 minutes and 7 sales of 30.
    assert week(SLOTS + text).balance.selling == 28 * 4 + 7 * 30


def test_a_coming_week_with_days_off_asks_for_its_part(week):
    report = week(
        "calendar: {days_off: [2026-02-16..2026-02-17]}\n" + FUNNEL, today=9, shown=16
    )
    # Five messages a week (28 in 6.6 weeks), three working days of five.
    assert [(v.indicator, v.asked) for v in report.volumes] == [("sms", 3)]


def test_what_was_done_without_a_due_day_counts_and_what_is_late_stays_in_this_week(week):
    text = (
        "actions: {a: {title: A, tasks: {one: {title: One, done: 2026-02-10},"
        " two: {title: Two, due: 2026-02-03}}}}\n"
    )
    assert set(tasks(week(text, today=12))) == {"a/one", "a/two"}
    assert set(tasks(week(text, today=12, shown=16))) == set()
