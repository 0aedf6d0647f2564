"""A plan in khal and todoman, twice: nothing doubled, nothing lost, the right days."""

import datetime as dt
import json
import os
import shutil
import subprocess
from zoneinfo import ZoneInfo

import pytest

PARIS = ZoneInfo("Europe/Paris")

PLAN = """\
pac: 1
name: Formations 2026
language: fr
timezone: Europe/Paris
period: {start: 2026-01-05, end: 2026-12-31}
calendar: {days_off: [2026-02-16..2026-02-27]}
objective: {title: Vendre, due: 2026-03-31}
actions:
  boutique:
    title: Ouvrir la boutique
    impact: 5
    tasks:
      choix: {title: Choisir, due: 2026-01-14, done: 2026-01-13}
      payer: {title: "Payer, vite; « tout »", due: 2026-02-20}
      cadeau: {title: Carte cadeau, dropped: 2026-01-20}
rituals:
  bilan:
    title: Bilan
    every: friday
    end: 2026-12-31
    at: "14:00"
    duration: 1h30
    log: {2026-01-09: done, 2026-01-16: skipped, 2026-01-23: 2026-01-22, 2026-01-27: done}
deals:
  beta: {company: Bêta, milestone: 2026-03-03}
"""

KHAL = """\
[calendars]
[[pac]]
path = {folder}/calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""

TODOMAN = """\
path = "{folder}/tasks"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
cache_path = "{folder}/todoman.sqlite3"
"""


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def program(name):
    """Runs a program whose settings and stores are all its own."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")

    def run(*words):
        environ = {
            **{key: value for key, value in os.environ.items() if key in {"PATH", "HOME"}},
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Paris",
        }
        done = subprocess.run(
            [name, *words], env=environ, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "warning" not in done.stderr, done.stderr
        return done.stdout

    return run


@pytest.fixture
def khal(home):
    run = program("khal")
    (home / "calendar").mkdir()
    settings = home / "khal.conf"
    settings.write_text(KHAL.format(folder=home))
    return lambda *words: run("-c", str(settings), *words)


@pytest.fixture
def todoman(home):
    run = program("todoman")
    settings = home / "todoman.py"
    settings.write_text(TODOMAN.format(folder=home))
    return lambda *words: run("--config", str(settings), *words)


def agenda(khal):
    """What khal shows of the year: day, time and title."""
    shown = khal(
        *("list", "--notstarted", "--day-format", ""),
        *("--format", "{start-date}|{start-time}|{end-time}|{title}", "2026-01-01", "365d"),
    )
    # A day's heading is an empty line.
    return sorted(line for line in shown.splitlines() if line)


def expected():
    """Worked out by hand: Fridays at 14:00 by the clock of Paris, and three days more."""
    fridays = [dt.date(2026, 1, 9) + dt.timedelta(days=7 * n) for n in range(51)]
    away = {"2026-01-16", "2026-01-23", "2026-02-20", "2026-02-27"}
    days = [str(one) for one in fridays if str(one) not in away]
    days += ["2026-01-22", "2026-01-27"]
    found = [f"{one}|14:00|15:30|Bilan" for one in days]
    found += ["2026-03-03|||Relancer Bêta", "2026-03-31|||Échéance\u00a0: Vendre"]
    return sorted(found)


def test_khal_shows_the_days_of_the_plan_however_often_it_reads_them(plan, pac, khal, home):
    for _ in range(2):
        assert pac("export", "ics", "-o", "plan.ics", "--force").code == 0
        khal("import", "--batch", "plan.ics")
        assert agenda(khal) == expected()
        assert len(list((home / "calendar").iterdir())) == 3


def test_khal_does_not_double_what_was_renamed_and_follows_what_moved(plan, pac, khal, home):
    pac("export", "ics", "-o", "plan.ics")
    khal("import", "--batch", "plan.ics")
    for words in (
        ("ritual", "rename", "bilan", "point"),
        ("deal", "rename", "beta", "b"),
        ("set", "name=Autre nom", "deals.b.milestone=2026-03-06"),
    ):
        assert pac(*words).code == 0, words
    pac("export", "ics", "-o", "plan.ics", "--force")
    khal("import", "--batch", "plan.ics")
    moved = [one.replace("2026-03-03", "2026-03-06") for one in expected()]
    assert agenda(khal) == sorted(moved)
    assert len(list((home / "calendar").iterdir())) == 3


def test_khal_reads_the_folder_that_pac_keeps(plan, pac, khal):
    for _ in range(2):
        assert pac("export", "ics", "--vdir", "calendar").code == 0
        assert agenda(khal) == expected()


def tasks(todoman):
    """Title, share done and due day of what todoman shows."""
    found = json.loads(todoman("--porcelain", "list", "--status", "ANY"))
    return sorted(
        (
            one["summary"],
            one["percent"],
            one["due"] and dt.datetime.fromtimestamp(one["due"], PARIS).date().isoformat(),
        )
        for one in found
    )


def test_todoman_shows_each_task_once_and_may_tick_it(plan, pac, todoman, home):
    for _ in range(2):
        assert pac("export", "ics", "--vdir", "tasks").code == 0
        assert tasks(todoman) == [
            ("Carte cadeau", 0, None),
            ("Choisir", 100, "2026-01-14"),
            ("Payer, vite; « tout »", 0, "2026-02-20"),
        ]
    (number,) = (
        one["id"]
        for one in json.loads(todoman("--porcelain", "list"))
        if one["summary"].startswith("Payer")
    )
    todoman("done", str(number))
    told = pac("export", "ics", "--vdir", "tasks", COLUMNS="200").out
    assert "· changé dans un autre programme, laissé tel quel" in told
    assert ("Payer, vite; « tout »", 100, "2026-02-20") in tasks(todoman)
    assert pac("done", "payer").code == 0
    told = pac("export", "ics", "--vdir", "tasks").out
    assert told == "tasks\u00a0: 1 élément changé\n"
    assert [share for _, share, _ in tasks(todoman)] == [0, 100, 100]
