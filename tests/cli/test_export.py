"""``pac export ics``: to the screen, a file, a folder."""

import json

import pytest
from icalendar import Calendar


def uids(text):
    return sorted(str(one["uid"]) for one in Calendar.from_ical(text).walk() if "uid" in one)


def test_the_text_goes_to_stdout_as_it_is(plan, pac, process):
    printed = process("export", "ics")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.count("\r\n") == printed.out.count("\n") > 100
    assert printed.out == process("export", "ics", PYTHONIOENCODING="latin-1").out
    assert printed.out == pac("export", "ics").out
    assert len(uids(printed.out)) == 16
    assert "commitment" not in printed.out


def test_a_file_is_written_once_and_then_only_with_force(plan, pac, home):
    out = home / "plan.ics"
    told = pac("export", "ics", "-o", "plan.ics")
    assert told.out == "plan.ics\u00a0: 2 rituels, 9 tâches et 4 échéances\n"
    before = out.read_bytes()
    assert before.decode() == pac("export", "ics").out
    assert pac("log", "sms", "5").code == 0
    refused = pac("export", "ics", "-o", "plan.ics", "--lang", "en")
    assert refused.code == 1
    assert "--force" in refused.err
    assert pac("export", "ics", "-o", "plan.ics", "--force", "-q") == ("", "", 0)
    assert out.read_bytes() == before


def test_never_over_the_plan(plan, pac):
    before = plan.read_bytes()
    assert pac("export", "ics", "-o", "pac.yaml", "--force").code == 1
    assert plan.read_bytes() == before


def test_dry_run_writes_nothing(plan, pac, home):
    before = sorted(home.iterdir())
    for where in (["-o", "plan.ics"], ["--vdir", "calendar"]):
        outcome = pac("export", "ics", *where, "-n")
        assert outcome.code == 0
        assert outcome.out
        assert sorted(home.iterdir()) == before


def test_a_folder_is_kept_in_step(plan, pac, home):
    told = [pac("export", "ics", "--vdir", "cal", "--lang", "en").out for _ in range(2)]
    assert told == ["cal: 15 new entries\n", "cal is up to date: 15 entries\n"]
    folder = home / "cal"
    stamps = {one.name: one.stat().st_mtime_ns for one in folder.iterdir()}
    assert pac("done", "paiement").code == 0
    assert pac("deal", "rm", "chambre").code == 0
    later = ("--today", "2026-02-15", "--lang", "en")
    outcome = pac("export", "ics", "--vdir", "cal", *later)
    assert outcome.out == "cal: 1 entry changed and 1 entry removed\n"
    now = {one.name: one.stat().st_mtime_ns for one in folder.iterdir()}
    changed = {name.partition("@")[0] for name in stamps if now.get(name) != stamps[name]}
    assert changed == {"actions.vente-en-ligne.paiement", "deals.chambre"}


def test_what_another_program_changed_is_told_and_kept(plan, pac, home):
    pac("export", "ics", "--vdir", "cal")
    (file,) = (home / "cal").glob("*paiement@*")
    file.write_bytes(file.read_bytes().replace(b"NEEDS-ACTION", b"COMPLETED"))
    told = pac("export", "ics", "--vdir", "cal", COLUMNS="200").out
    assert told.splitlines() == [
        "cal est à jour\u00a0: 14 éléments",
        "Choisir la solution de paiement · changé dans un autre programme, laissé tel quel",
        "Pour écrire par-dessus ce que dit le plan\u00a0: --force",
    ]
    assert pac("export", "ics", "--vdir", "cal", "--force", "-q").code == 0
    assert b"NEEDS-ACTION" in file.read_bytes()


def test_ids_and_names_given_anew_are_the_same_entries(plan, pac, home):
    pac("export", "ics", "--vdir", "cal", "-q")
    before = uids(pac("export", "ics").out)
    for words in (
        ("task", "rename", "vague-2", "relance"),
        ("action", "rename", "rappels", "anciens"),
        ("deal", "rename", "garage", "roux"),
        ("ritual", "rename", "bilan", "point"),
        ("indicator", "rename", "sms", "textos"),
        ("set", "name=Autre nom"),
    ):
        assert pac(*words).code == 0, words
    assert uids(pac("export", "ics").out) == before
    told = pac("export", "ics", "--vdir", "cal").out
    assert told == "cal est à jour\u00a0: 15 éléments\n"


def test_a_plan_with_nothing_for_a_calendar(home, pac):
    (home / "pac.yaml").write_text("pac: 1\nname: N\nobjective: {title: T}\n")
    assert pac("export", "ics").code == 1
    assert pac("export", "ics", "--vdir", "cal", "--lang", "en").out == "cal: nothing\n"


def test_json_is_refused_and_so_are_two_places(plan, pac):
    outcome = pac("export", "ics", "--json")
    assert outcome.code == 2
    assert json.loads(outcome.out)["report"] == "error"
    assert pac("export", "ics", "-o", "x", "--vdir", "y").code == 2


@pytest.mark.parametrize("words", [("export",), ("export", "--help"), ("export", "ics", "-h")])
def test_help_needs_no_plan(home, pac, words):
    outcome = pac(*words, "--lang", "en")
    assert outcome.code == 0
    assert "calendars" in outcome.out
