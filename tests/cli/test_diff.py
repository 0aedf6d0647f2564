"""``pac diff`` and ``pac history`` on plans that git keeps."""

import json
import re
import shutil
import subprocess

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.report.schema import report_schema
from pacli.store.repository import Repository as Plans
from tests.repository import Repository

PLAN = """\
pac: 1
name: Ateliers
language: fr
period: {{start: 2026-01-05, end: 2026-03-27}}
objective: {{title: Vendre plus, indicator: ca, due: 2026-03-27}}
indicators:
  {sms}: {{label: SMS, measure: total, unit: SMS, target: 120, readings: {{{readings}}}}}
  ca: {{label: CA, measure: total, unit: EUR, target: {target}, readings: {{2026-01-09: 850}}}}
funnel: [{{indicator: {sms}}}]
actions:
  shop: {{title: Boutique, tasks: {{pay: {{title: Paiement, due: 2026-01-30{done}}}}}}}
"""
FIRST = {"sms": "sms", "readings": "2026-01-09: 20", "target": 18000, "done": ""}


def text(**changes):
    return PLAN.format(**{**FIRST, **changes})


@pytest.fixture
def git(home, monkeypatch):
    monkeypatch.setenv("PAC_TODAY", "2026-02-06")
    return Repository(home, home.parent / "home")


@pytest.fixture
def weeks(git):
    """Three versions: a first one, SMS that came in, a plan renamed with a lowered target."""
    names = [git.commit(text(), "2026-01-09")]
    readings = "2026-01-09: 20, 2026-01-16: 12"
    names.append(git.commit(text(readings=readings), "2026-01-16"))
    shutil.move("pac.yaml", "ateliers.pac.yaml")
    late = text(sms="textos", readings=readings, target=17000)
    names.append(git.commit(late, "2026-01-23", name="ateliers.pac.yaml"))
    git.late = late
    git.names = names
    return git


def said(outcome):
    assert outcome.err == ""
    assert outcome.code == 0
    return outcome.out.replace("\u00a0", " ").replace("\u202f", " ")


def checked(name, outcome):
    made = json.loads(said(outcome))
    Draft202012Validator(report_schema(name), format_checker=FormatChecker()).validate(made)
    return made


def write(git, late, name="ateliers.pac.yaml"):
    (git.folder / name).write_text(late)


def test_since_the_last_commit(weeks, pac):
    write(
        weeks,
        weeks.late.replace("12}", "12, 2026-02-05: 9}").replace("30}", "30, done: 2026-02-04}"),
    )
    assert said(pac("diff")) == (
        f"Depuis le 23 janvier (version {weeks.names[2]})\n"
        "Indicateurs\n"
        "  SMS  +9 le 5 février\n"
        "Actions\n"
        "  Paiement  fait le 4 février\n"
    )


def test_since_a_version_before_the_file_and_an_id_were_renamed(weeks, pac):
    expected = (
        f"Depuis le 9 janvier (version {weeks.names[0]})\n"
        "Indicateurs\n"
        "  SMS  identifiant sms → textos · +12 le 16 janvier\n"
        "  CA   cible : 18 000 € → 17 000 €\n"
    )
    for word in ("HEAD~2", weeks.names[0], "2026-01-10", "15 janvier"):
        assert said(pac("diff", word)) == expected


def test_from_one_version_to_another(weeks, pac):
    first, second, _ = weeks.names
    expected = (
        f"Du 9 janvier (version {first}) au 16 janvier (version {second})\n"
        "Indicateurs\n"
        "  SMS  +12 le 16 janvier\n"
    )
    for word in ("HEAD~2..HEAD~1", "2026-01-09..2026-01-20", f"{first}..{second}"):
        assert said(pac("diff", word)) == expected
    back = said(pac("diff", "..HEAD~1"))
    assert "identifiant textos → sms" in back
    assert "cible : 17 000 € → 18 000 €" in back
    assert "cible" in said(pac("diff", "HEAD~1.."))


def test_since_the_last_review(git, pac):
    review = "reviews:\n  2026-01-16: {next: 2026-01-23}\n"
    name = git.commit(text() + review, "2026-01-16")
    git.commit(text(target=17000) + review, "2026-01-20")
    for word in ("last-review", "dernier-bilan"):
        assert f"version {name}" in said(pac("diff", word))


def test_plain_has_a_line_for_each_change(weeks, pac):
    assert said(pac("diff", "HEAD~2", "--plain", "--lang", "en")) == (
        "SMS · id sms → textos\nSMS · +12 on 16 Jan\nCA · target: €18,000 → €17,000\n"
    )
    assert said(pac("history", "--plain", "--lang", "en")) == (
        f"2026-01-09 {weeks.names[0]} first version\n"
        f"2026-01-16 {weeks.names[1]} SMS · +12 on 16 Jan\n"
        f"2026-01-23 {weeks.names[2]} moved to ateliers.pac.yaml\n"
        f"2026-01-23 {weeks.names[2]} SMS · id sms → textos\n"
        f"2026-01-23 {weeks.names[2]} CA · target: €18,000 → €17,000\n"
    )


def test_in_json(weeks, pac):
    made = checked("diff", pac("diff", "HEAD~2", "--json"))
    assert made["from"] == {"commit": weeks.names[0], "day": "2026-01-09", "faults": 0}
    assert made["to"] == {"commit": None, "day": None, "faults": 0}
    kinds = [(one["kind"], one["path"], one["before"], one["after"]) for one in made["changes"]]
    assert kinds == [
        ("renamed", "indicators.textos", "sms", "textos"),
        ("reading", "indicators.textos.readings", None, 12),
        ("promise", "indicators.ca.target", 18000, 17000),
    ]


def test_nothing_or_only_the_layout(weeks, pac):
    assert said(pac("diff")).endswith("Rien n'a changé.\n")
    write(weeks, "# à moi\n" + weeks.late)
    assert said(pac("diff")).endswith("Seuls des commentaires ou la mise en page ont changé.\n")
    assert "seulement des commentaires ou la mise en page" in said(pac("history"))


def test_versions_that_are_no_plans_are_passed_over_and_named(weeks, pac):
    broken = weeks.commit("pac: [1\n", "2026-01-30", name="ateliers.pac.yaml")
    marks = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n"
    merged = weeks.commit(weeks.late + marks, "2026-02-02", name="ateliers.pac.yaml")
    write(weeks, weeks.late.replace("17000", "16000"))
    out = said(pac("diff"))
    assert out.startswith(f"Depuis le 23 janvier (version {weeks.names[2]})\n")
    assert "CA  cible : 17 000 € → 16 000 €" in out
    flat = " ".join(out.split())
    assert f"La version {broken} du 30 janvier n'est pas un plan" in flat
    assert f"La version {merged} du 2 février n'est pas un plan" in flat
    made = checked("diff", pac("diff", "--json"))
    assert [one["commit"] for one in made["unreadable"]] == [merged, broken]
    steps = said(pac("history"))
    assert steps.count("Pas un plan lisible") == 2
    assert steps.endswith("6 février  pas dans git\n  CA  cible : 17 000 € → 16 000 €\n")
    made = checked("history", pac("history", "--json"))
    assert [one["problem"] is None for one in made["versions"]] == [1, 1, 1, 0, 0, 1]
    made = checked("history", pac("history", "ca", "--json"))
    assert [one["target"] for one in made["indicators"][0]["points"]] == [18000, 17000, 16000]
    assert [one["commit"] for one in made["unreadable"]] == [merged, broken]


def test_faults_elsewhere_do_not_keep_from_comparing(weeks, pac):
    bad = weeks.late.replace("due: 2026-01-30", "due: 30/01/2026")
    name = weeks.commit(bad, "2026-01-30", name="ateliers.pac.yaml")
    write(weeks, bad.replace("17000", "16000"))
    out = said(pac("diff"))
    assert "CA  cible : 17 000 € → 16 000 €" in out
    assert f"La version {name} a 1 erreur ; ce qui est en cause est laissé de côté." in out
    assert "Le plan a 1 erreur ; ce qui est en cause est laissé de côté." in out
    points = checked("history", pac("history", "ca", "--json"))["indicators"][0]["points"]
    assert [one["target"] for one in points] == [18000, 17000, 16000]


def test_no_version_can_be_read(git, pac):
    git.commit("pac: [1\n", "2026-01-09")
    (git.folder / "pac.yaml").write_text(text())
    outcome = pac("diff")
    assert outcome.code == 1
    assert "pac.yaml@" in outcome.err
    assert "Pas un plan lisible" in said(pac("history"))


def test_the_file_itself_cannot_be_read(weeks, pac):
    write(weeks, "pac: [1\n")
    assert pac("diff").code == 1
    assert said(pac("diff", "HEAD~1..", "--lang", "fr")).startswith("Du 16 janvier")
    assert "Pas un plan lisible" in said(pac("history", "--lang", "fr"))


@pytest.mark.parametrize("command", [("diff",), ("history",), ("history", "ca")])
def test_where_git_has_nothing(git, pac, command):
    (git.folder / "pac.yaml").write_text(text())
    expected = (
        "git n'a encore aucune version de pac.yaml.\n"
        "→ Pour garder celle-ci : git add pac.yaml, puis git commit\n"
    )
    for other in ("no commit yet", "a commit of another file"):
        outcome = pac(*command)
        assert (outcome.code, outcome.err.replace("\u00a0", " ")) == (1, expected)
        (git.folder / "else").write_text(other)
        git("add", "else")
        git("commit", "-m", "else")
    shutil.rmtree(git.folder / ".git")
    outcome = pac(*command)
    assert outcome.code == 1
    assert outcome.err.startswith("pac.yaml n'est pas dans un dépôt git")


def test_words_that_git_does_not_know(weeks, pac):
    for word in ("nope", "--output=x", "-n5", "HEAD..nope", "a...b", "@{upstream}"):
        outcome = pac("diff", "--", word)
        assert outcome.code == 1, word
        assert "git ne connaît pas de version" in outcome.err
    assert not (weeks.folder / "x").exists()
    assert pac("diff", "2026-03-01").code == 1


def test_a_commit_from_elsewhere_cannot_speak_to_the_terminal(git, pac):
    evil = text().replace("label: SMS", 'label: "SMS\\e[31m"')
    git.commit(evil, "2026-01-09")
    (git.folder / "pac.yaml").write_text(evil.replace("target: 120", "target: 130"))
    for words in (("diff",), ("diff", "--plain"), ("history",), ("history", "sms")):
        out = said(pac(*words, "--color", "never"))
        assert "\x1b" not in out
        assert "SMS\\x1b[31m" in out or words == ("history",)


def test_history_step_by_step(weeks, pac):
    write(weeks, weeks.late.replace("17000", "16000"))
    first, second, third = weeks.names
    assert said(pac("history")) == (
        f"9 janvier  {first}\n"
        "  première version\n"
        f"16 janvier  {second}\n"
        "  SMS  +12 le 16 janvier\n"
        f"23 janvier  {third}\n"
        "  déplacé vers ateliers.pac.yaml\n"
        "  SMS  identifiant sms → textos\n"
        "  CA   cible : 18 000 € → 17 000 €\n"
        "6 février  pas dans git\n"
        "  CA  cible : 17 000 € → 16 000 €\n"
    )
    assert said(pac("history", "--last", "2")) == (
        "2 versions plus anciennes : pac history --last 4\n"
        f"23 janvier  {third}\n"
        "  déplacé vers ateliers.pac.yaml\n"
        "  SMS  identifiant sms → textos\n"
        "  CA   cible : 18 000 € → 17 000 €\n"
        "6 février  pas dans git\n"
        "  CA  cible : 17 000 € → 16 000 €\n"
    )


def test_an_indicator_through_its_versions(weeks, pac):
    """On 9 January 5 working days of 60 are gone, 10 on the 16th, 24 on the day last read."""
    write(weeks, weeks.late.replace("12}", "12, 2026-02-05: 9}"))
    first, second, _ = weeks.names
    assert [line.split() for line in said(pac("history", "tex")).splitlines()] == [
        ["SMS"],
        ["jour", "version", "fait", "cible", "écart"],
        ["9", "janvier", first, "20", "120", "+10", "s'appelait", "alors", "sms"],
        ["16", "janvier", second, "32", "120", "+12", "s'appelait", "alors", "sms"],
        ["6", "février", "pas", "dans", "git", "41", "120", "−7"],
        ["version", "par", "version", "▁▅█", "de", "20", "à", "41"],
    ]
    made = checked("history", pac("history", "textos", "ca", "--json"))
    texts, ca = made["indicators"]
    assert [one["id"] for one in texts["points"]] == ["sms", "sms", "textos"]
    # Of the turnover, only the version that changed the target counts beside the first.
    assert [(one["day"], one["target"]) for one in ca["points"]] == [
        ("2026-01-09", 18000),
        ("2026-01-23", 17000),
    ]
    assert (
        len(
            checked("history", pac("history", "textos", "--last", "1", "--json"))["indicators"][
                0
            ]["points"]
        )
        == 1
    )


def test_of_several_versions_of_a_day_the_last_counts(git, pac):
    for n, value in enumerate((20, 21, 25)):
        git.commit(text(readings=f"2026-01-09: {value}"), "2026-01-09", message=str(n))
    git.commit(text(readings="2026-01-09: 25, 2026-01-10: 1"), "2026-01-10")
    points = checked("history", pac("history", "sms", "--json"))["indicators"][0]["points"]
    assert [(one["day"], one["actual"]) for one in points] == [
        ("2026-01-09", 25),
        ("2026-01-10", 26),
    ]


def test_an_indicator_that_came_late_or_is_unknown(weeks, pac):
    late = weeks.late.replace(
        "  ca:", "  rdv: {label: RDV, measure: total, readings: {}}\n  ca:"
    )
    write(weeks, late)
    points = checked("history", pac("history", "rdv", "--json"))["indicators"][0]["points"]
    assert [(one["commit"], one["actual"]) for one in points] == [(None, None)]
    assert "pas dans git" in said(pac("history", "rdv"))
    outcome = pac("history", "nope")
    assert (outcome.code, outcome.err.splitlines()[0]) == (
        1,
        "« nope » n'est pas dans le plan.".replace("« ", "«\u00a0").replace(" »", "\u00a0»"),
    )


def test_a_shallow_clone_says_that_there_is_more(weeks, pac, home, monkeypatch):
    weeks("clone", "--depth=1", f"file://{home}", str(home.parent / "clone"))
    monkeypatch.chdir(home.parent / "clone")
    for words in (("history",), ("history", "ca")):
        assert "git fetch --unshallow" in " ".join(said(pac(*words)).split())
    assert checked("history", pac("history", "--json"))["shallow"] is True


def test_gap_since_follows_a_file_that_was_moved(weeks, pac):
    out = said(pac("gap", "--since", "2026-01-10"))
    assert f"Depuis le 10 janvier (version {weeks.names[0]})" in out
    assert "cible 18 000 € alors, 17 000 € maintenant" in out
    # Under another id it is the same indicator, with what came in since.
    assert re.search(r"SMS +\+12 ", out)
    assert "nouveau" not in out


def test_narrow(weeks, pac):
    write(weeks, weeks.late.replace("Paiement", "Choisir la solution de paiement en ligne"))
    for line in said(pac("diff", "HEAD~2", COLUMNS="40")).splitlines():
        assert len(line) <= 40


def test_five_hundred_versions_take_one_process_to_read(weeks, pac, monkeypatch):
    started = []
    for name in ("run", "act", "open"):
        real = getattr(Plans, name)

        def counted(self, *words, _real=real, **more):
            started.append(words)
            return _real(self, *words, **more)

        monkeypatch.setattr(Plans, name, counted)
    stream = []
    for n in range(500):
        stamp = 1768000000 + n * 86400
        body = text(readings=f"2026-01-09: {n}").encode()
        stream.append(b"blob\nmark :%d\ndata %d\n%s\n" % (n + 1, len(body), body))
        stream.append(
            b"commit refs/heads/long\ncommitter N <n@e.x> %d +0000\ndata 1\nx\n" % stamp
            + b"M 100644 :%d pac.yaml\n\n" % (n + 1)
        )
    subprocess.run(
        ("git", "fast-import", "--quiet"),
        cwd=weeks.folder,
        input=b"".join(stream),
        check=True,
        env=weeks.environ,
    )
    weeks("checkout", "-qf", "long")
    (weeks.folder / "ateliers.pac.yaml").unlink(missing_ok=True)
    made = checked(
        "history", pac("history", "sms", "--last", "600", "--json", PAC_TODAY="2028-01-01")
    )
    assert len(made["indicators"][0]["points"]) == 500
    assert len(started) < 8
