"""Thirteen weeks of real use on a terminal; then what she, git and her calendar see.

The figures are worked out from the story, not with pac. ``--full`` types every command on
the terminal, those too that ask nothing.
"""

import datetime as dt
import json
import math
import re
import shutil
import sys

import pytest
import yaml
from dateutil.rrule import rruleset, rrulestr

pytest.importorskip("pexpect")
icalendar = pytest.importorskip("icalendar")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal"),
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
]

from tests.simulation import story  # noqa: E402 (once pexpect is known to be there)
from tests.simulation.terminal import Desk  # noqa: E402

START, DUE = dt.date(2026, 1, 5), dt.date(2026, 4, 3)
REVIEWS = [
    day for day in story.READINGS if dt.date.fromisoformat(day).weekday() == story.FRIDAY
]
COMMITS = [story.RESUMED if day == story.CLOSED else day for day in REVIEWS]
FIRST_OFF, LAST_OFF = map(dt.date.fromisoformat, story.OFF)


@pytest.fixture(scope="module")
def desk(tmp_path_factory, request):
    """The folder at the end of the quarter."""
    home, work = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("work")
    work.with_name(f"{work.name}-agenda").mkdir()
    desk = Desk(work, home, typed=request.config.getoption("--full"))
    story.begin(desk)
    for monday in story.MONDAYS:
        story.week(desk, monday)
    desk.today = DUE.isoformat()
    return desk


@pytest.fixture(scope="module")
def text(desk):
    return desk.plan.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def data(text):
    """The plan as PyYAML alone reads it, in the order of the file, every scalar a text."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def ledger(name):
    """The readings of an indicator as the story gives them, by day."""
    found, so_far = {}, 0
    sale = {"ca": story.SALE[1], "ventes": 1}
    for day, values in sorted([*story.READINGS.items(), (story.SALE[0], sale)]):
        if name in values:
            value = values[name]
            if isinstance(value, str):
                value = int(value.removeprefix("=")) - so_far
            found[day] = value
            so_far += value
    return found


def total(name, until="2026-04-03"):
    return sum(value for day, value in ledger(name).items() if day <= until)


def working_days(first, last, *, off=True):
    days = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    rest = [d for d in days if d.weekday() < 5]
    return len([d for d in rest if not (off and FIRST_OFF <= d <= LAST_OFF)])


# The file


def test_every_reading_is_there_once_and_in_order(data):
    for name in story.LABELS:
        readings = data["indicators"][name]["readings"]
        values = {
            day: int(one["value"] if isinstance(one, dict) else one)
            for day, one in readings.items()
        }
        assert list(values.items()) == list(ledger(name).items())


def test_a_review_a_week_in_order_and_none_unfinished(data):
    assert list(data["reviews"]) == REVIEWS
    assert not any("unfinished" in held for held in data["reviews"].values())
    # Each names the next one; that of the eve of the holiday, the first after it.
    assert [held["next"] for held in data["reviews"].values()][:-1] == REVIEWS[1:]


def test_what_she_said_is_noted_on_its_day(data):
    for day, held in data["reviews"].items():
        assert held.get("wins", []) == ([story.WINS[day]] if day in story.WINS else [])
        said = story.MOTIVATION.get(day)
        assert held.get("motivation") == (None if said is None else str(said))


def test_a_decision_comes_back_until_it_is_settled(data):
    (correct,) = data["reviews"]["2026-02-06"]["decisions"]
    assert (correct["verdict"], correct["by"]) == ("correct", "2026-02-09")
    assert correct["outcome"] == "not_done"


def test_the_lowered_target_keeps_what_was_promised(data):
    ca = data["indicators"]["ca"]
    assert ca["target"] == "15000"
    why = "Février presque sans appels"
    assert ca["revisions"] == {"2026-03-13": {"was": {"target": "18000"}, "why": why}}


def test_ideas_were_decided_on_once_each(desk, data):
    verdicts = {name: (one["decided"], one["verdict"]) for name, one in data["ideas"].items()}
    assert verdicts == {
        "lancer-podcast": ("2026-01-16", "keep"),
        "salon": ("2026-03-13", "action"),
        "appli": ("2026-03-20", "drop"),
    }
    assert data["actions"]["salon"]["title"] == "Un stand au salon"
    asked = [day for day, said in desk.reviews.items() if "Idée «" in said[0].screen]
    assert asked == [decided for decided, _ in verdicts.values()]


def test_hand_comments_are_where_they_were(text):
    lines = text.splitlines()
    for comment in story.COMMENTS:
        assert sum(comment in line for line in lines) == 1
    assert any(one.startswith("    target: 15000   # le numéro") for one in lines)
    assert lines[lines.index(story.COMMENTS[2]) + 1] == "funnel:"


def test_nothing_that_was_noted_was_ever_rewritten(desk):
    """The history of the file takes no line of a reading or a ritual away: it is a diary."""
    changes = desk.git("log", "-p", "--unified=0", "--format=", "--", "pac.yaml")
    gone = [line for line in changes.splitlines() if re.match(r"-(?!--)", line)]
    dated = re.compile(r"-\s+20\d\d-\d\d-\d\d: (-?\d|done|skipped|20)")
    assert not [line for line in gone if dated.match(line)]
    # What is in force may change: so few lines in thirteen weeks.
    assert len(gone) < 40


def test_the_plan_has_no_errors(desk):
    assert desk.pac("check").code == 0


# The reviews


def test_a_review_broken_off_goes_on_where_it_stopped(desk):
    stopped, resumed = desk.reviews[story.BROKEN_OFF]
    assert "reprendra" in stopped.screen
    assert "on reprend à l'étape 2" in resumed.screen
    assert not any(question.endswith("SMS envoyés >") for question in resumed.questions)


def test_a_review_whose_terminal_was_closed_goes_on_the_next_day(desk):
    (resumed,) = desk.reviews[story.RESUMED]
    assert "on reprend à l'étape 5" in resumed.screen
    assert "Bilan du 6 mars" in resumed.screen


def test_the_review_after_a_holiday_covers_the_whole_time(desk):
    assert "depuis le 13 février" in desk.reviews[story.RESUMED][0].screen


def test_each_review_is_a_commit_of_the_plan_alone(desk):
    log = desk.git("log", "--reverse", "--format=%as", "--name-only").split()
    assert log[2::2] == COMMITS
    assert set(log[1::2]) == {"pac.yaml"}
    assert not desk.git("status", "--short")


def test_the_list_of_reviews(desk):
    screen = desk.pac("bilan", "list").screen
    for day in ("9 janvier", "13 février", "6 mars", "3 avril"):
        assert day in screen
    for win in story.WINS.values():
        assert win in screen
    assert "Bloquer le lundi matin" in desk.pac("bilan", "show", "2026-02-06").screen


# The figures


def test_the_gap_at_the_end(desk):
    rows = json.loads(desk.pac("gap", "--json").screen)["rows"]
    found = {row["indicator"]: row for row in rows}
    for name in story.LABELS:
        assert found[name]["actual"] == total(name)
    assert found["ca"]["target"] == found["ca"]["expected"] == 15000
    assert found["ca"]["status"] == "done"
    assert "promis au départ : 18 000 €" in desk.pac("gap").screen


@pytest.mark.parametrize("monday", [day for day in story.MONDAYS if day in story.CALLS])
def test_each_monday_asks_for_what_is_left_over_the_weeks_left(desk, monday):
    """Start-up: three text messages a meeting, three meetings a sale, 1 200 € a sale."""
    target = 18000 if monday <= "2026-03-13" else 15000
    sales = math.ceil((target - total("ca", monday)) / 1200)
    off = monday > "2026-02-12"
    weeks = max(1, working_days(dt.date.fromisoformat(monday), DUE, off=off) / 5)
    today, week = desk.mornings[monday]
    for screen in (today, week):
        for unit, share in (("SMS", 9), ("RDV", 3), ("ventes", 1)):
            assert f"{unit} {math.ceil(sales * share / weeks)} " in screen.replace("\n", " ")
    assert "Appels" in today


@pytest.mark.parametrize("monday", ["2026-02-16", "2026-02-23"])
def test_nothing_is_asked_for_on_a_holiday(desk, monday):
    today, week = desk.mornings[monday]
    assert "Congés jusqu'au 27 février. Reprise lundi 2 mars." in today
    for screen in (today, week):
        assert "Appels" not in screen
        assert "SMS" not in screen


def test_the_gap_when_it_was_worst(desk):
    """On 13 February, as git knows it: the holiday to come is taken out of the way."""
    points = json.loads(desk.pac("history", "sms", "--json").screen)["indicators"][0]["points"]
    (point,) = [one for one in points if one["day"] == "2026-02-13"]
    behind, all_days = (
        working_days(START, dt.date(2026, 2, 13)),
        working_days(START, DUE),
    )
    assert (behind, all_days) == (30, 55)
    assert point["actual"] == total("sms", "2026-02-13") == 101
    assert point["expected"] == pytest.approx(230 * behind / all_days)


def test_rituals_as_they_were_kept(desk):
    """Eleven Mondays, one excused, two forgotten; every review was held."""
    rows = json.loads(desk.pac("ritual", "--json").screen)["rows"]
    found = {row["ritual"]: row for row in rows}
    how = list(story.CALLS.values())
    kept = sum(one in {"fait", "mardi"} for one in how)
    assert found["appels"]["done"] == kept == 8
    assert found["appels"]["kept"] == pytest.approx(kept / (len(how) - how.count("sauté")))
    assert found["appels"]["streak"] == 5
    assert found["bilan"]["done"] == len(REVIEWS)


def test_the_history_of_a_figure(desk):
    points = json.loads(desk.pac("history", "ca", "--json").screen)["indicators"][0]["points"]
    by_day = {one["day"]: one for one in points}
    for day, commit in zip(REVIEWS, COMMITS, strict=True):
        if commit in by_day:
            assert by_day[commit]["actual"] == total("ca", day)
            assert by_day[commit]["target"] == (18000 if day < "2026-03-13" else 15000)
    assert list(by_day)[-1] == DUE.isoformat()


def test_the_history_reads_like_what_happened(desk):
    screen = desk.pac("history").screen
    heads = re.findall(r"^(\d+ \w+) +[0-9a-f]{7,}$", screen, re.MULTILINE)
    assert heads[:2] == ["5 janvier", "9 janvier"]
    assert heads[-1] == "3 avril"
    assert len(heads) == len(COMMITS) + 1
    assert "cible : 18 000 € → 15 000 € (Février presque sans appels)" in screen
    assert "+10 le 25 mars · +20 le 27 mars" in screen


def test_what_changed_since_a_day(desk):
    screen = desk.pac("diff", "2026-02-13").screen
    for name in ("ca", "sms", "rdv", "ventes"):
        more = total(name) - total(name, "2026-02-13")
        shown = f"{more:,}".replace(",", " ")
        assert re.search(rf"{story.LABELS[name]} +\+{shown}\b", screen), screen
    assert "18 000 € → 15 000 €" in screen
    assert "Premier atelier" not in screen
    whole = desk.pac("diff", desk.git("rev-list", "--max-parents=0", "HEAD").strip()).screen
    assert "tenu 8 fois" in whole
    assert "sauté le 19 janvier" in whole
    assert "18 février → 2 mars" in whole


# Her calendar


def days_of(calendar, title):
    """The days on which a calendar shows an event, as RFC 5545 has it."""
    days, moved = rruleset(), []
    for event in calendar.walk("VEVENT"):
        if str(event["SUMMARY"]) != title:
            continue
        start = event["DTSTART"].dt
        if "RECURRENCE-ID" in event:
            moved.append((event["RECURRENCE-ID"].dt, start))
            continue
        if "RRULE" not in event:
            moved.append((start, start))
            continue
        begin = dt.datetime(start.year, start.month, start.day)  # noqa: DTZ001 (a day)
        rule = re.sub(
            r"UNTIL=(\d{8})(T\d+Z?)?", r"UNTIL=\1T235959", event["RRULE"].to_ical().decode()
        )
        days.rrule(rrulestr(rule, dtstart=begin))
        excepted = event.get("EXDATE", [])
        for part in excepted if isinstance(excepted, list) else [excepted]:
            for one in part.dts:
                days.exdate(dt.datetime(one.dt.year, one.dt.month, one.dt.day))  # noqa: DTZ001
    found = {one.date() for one in days}
    for planned, to in moved:
        found.discard(_day(planned))
        found.add(_day(to))
    return {day.isoformat() for day in found}


def _day(moment):
    return moment.date() if isinstance(moment, dt.datetime) else moment


def test_the_calendar_shows_the_right_days(desk):
    exported = desk.pac("export", "ics").screen
    calendar = icalendar.Calendar.from_ical(exported.replace("\n", "\r\n"))
    calls = {day for day, how in story.CALLS.items() if how not in {"sauté", "mardi"}}
    assert days_of(calendar, "Appels") == calls | {"2026-01-27"}
    assert days_of(calendar, "Bilan de la semaine") == {*REVIEWS, "2026-04-10"}
    todos = {str(one["SUMMARY"]): one for one in calendar.walk("VTODO")}
    assert todos["Envoyer une lettre"]["DUE"].dt == dt.date(2026, 3, 2)
    assert todos["Faire la liste"]["STATUS"] == "COMPLETED"
    assert todos["Faire la liste"]["COMPLETED"].dt.date() == dt.date(2026, 1, 8)
    uids = [str(one["UID"]) for one in calendar.subcomponents if "RECURRENCE-ID" not in one]
    assert len(set(uids)) == len(uids)
    assert desk.pac("export", "ics").screen == exported


def test_the_folder_of_her_calendar_is_what_a_whole_export_holds(desk):
    """Kept up to date eleven times: nothing twice, nothing lost, nothing left over."""
    whole = icalendar.Calendar.from_ical(desk.pac("export", "ics").screen.replace("\n", "\r\n"))
    items = [
        icalendar.Calendar.from_ical(path.read_bytes()) for path in desk.agenda.glob("*.ics")
    ]
    kept = [{str(one["UID"]) for one in item.walk() if "UID" in one} for item in items]
    assert all(len(uids) == 1 for uids in kept)
    uids = {uid for one in kept for uid in one}
    assert len(uids) == len(kept)
    assert uids == {str(one["UID"]) for one in whole.subcomponents if "UID" in one}
    calls = [item for item in items if "Appels" in {str(e.get("SUMMARY")) for e in item.walk()}]
    assert len(calls) == 1
    assert days_of(calls[0], "Appels") == days_of(whole, "Appels")
