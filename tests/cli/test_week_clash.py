"""The slot that pac week offers ends a clash, once it is typed as it is printed."""

import json
import shlex

import pytest

PLAN = """\
pac: 1
name: Bikes
objective: {title: Sell, due: 2026-03-27}
period: {start: 2026-01-05, end: 2026-06-28}
week:
  mon: {"09:00-12:00": business}
  fri: {"09:00-10:00": {domain: self, what: Run}}
"""
PLACES = {
    "no_slot": "rituals: {review: {title: Review, every: friday, duration: 1h, review: true}}",
    "outside": "rituals: {calls: {title: Calls, every: friday, at: '14:00', duration: 90min}}",
    "beyond": "rituals: {calls: {title: Calls, every: monday, at: '11:00', duration: 2h}}",
    "domain": "rituals: {calls: {title: Calls, every: friday, at: '09:00', duration: 1h}}",
    "too_long": "actions: {ad: {title: Ad, tasks: {t: {title: Draw, due: 2026-02-10,"
    " duration: 5h}}}}",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("kind", PLACES)
def test_the_slot_offered_ends_the_clash(pac, tmp_path, kind, lang):
    path = tmp_path / "bikes.pac.yaml"
    path.write_text(f"{PLAN}{PLACES[kind]}\n", encoding="utf-8")
    plan = ("-f", str(path), "--today", "2026-02-09")

    def clashes():
        return [one["kind"] for one in json.loads(pac(*plan, "week", "--json").out)["clashes"]]

    assert clashes() == [kind]
    shown = pac(*plan, "--lang", lang, "week").out
    (line,) = [one.strip() for one in shown.splitlines() if "set" in one and "=" in one]
    words = shlex.split(line)
    if words[1] == "-f":
        words[1:3] = []
    assert pac(*plan, *words[1:]).code == 0
    assert clashes() == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_something_on_a_day_that_is_not_worked_says_how_it_becomes_one(pac, tmp_path, lang):
    path = tmp_path / "bikes.pac.yaml"
    week = PLAN.replace("fri:", 'sat: {"10:00-12:00": business}\n  fri:')
    path.write_text(week, encoding="utf-8")
    plan = ("-f", str(path), "--today", "2026-02-09")
    command = "calendar.working_days+=sat"
    assert pac(*plan, "--lang", lang, "week").out.count(command) == 1
    assert pac(*plan, "set", command).code == 0
    assert command not in pac(*plan, "--lang", lang, "week").out
