"""Every word on the screen is a message, a text of the plan, or something to be typed.

The catalogue of this test puts each message between brackets. The plan's own texts are in
Greek. What is left in Latin letters outside brackets went past the catalogue.
"""

import io
import re
import shlex

import pytest

import pacli.locale
from pacli.cli.context import Session
from pacli.cli.main import run
from pacli.locale import catalogue
from pacli.locale.days import MONTHS, WEEKDAYS

PLAN = """\
pac: 1
name: Σχέδιο
language: fr
basis: χωρίς ΦΠΑ
period: {start: 2026-01-05, end: 2026-06-28}
calendar:
  days_off: [2026-02-16..2026-02-27, 2026-05-01]
objective: {title: Περισσότερες πωλήσεις, indicator: zca, due: 2026-03-31}
indicators:
  zca:
    label: Τζίρος
    measure: total
    unit: EUR
    initial: 15000
    target: 17000
    start: 2026-01-05
    due: 2026-03-31
    revisions:
      2026-01-30: {was: {target: 18000}, why: Ακύρωση}
    readings:
      2026-01-09: 850
      2026-01-16: {value: 1200, note: δύο}
  zsms:
    label: Μηνύματα
    measure: total
    unit: μηνύματα
    target: 180
    readings: {2026-01-09: 60, 2026-02-06: 55}
  zrdv: {label: Ραντεβού, measure: total, unit: ραντεβού, target: 60, readings: {2026-02-06: 9}}
  zven: {label: Πωλήσεις, measure: total, unit: πωλήσεις, target: 15, readings: {2026-02-06: 1}}
  znew: {label: Επαφές, measure: rate, per: month, unit: επαφές, target: 10}
  zmax:
    {label: Έξοδα, measure: total, direction: down, target: 500, readings: {2026-02-06: 900}}
  zsat: {label: Γνώμη, measure: level, target: 9, readings: {2026-01-09: 6, 2026-02-06: 7}}
  zidea: {label: Ιδέα}
funnel:
  - {indicator: zsms, duration: 4min}
  - {indicator: zrdv, duration: 30min, delay_days: 7}
  - {indicator: zven, rate: 1/4, basket: 1200, delay_days: 21}
actions:
  zshop:
    title: Κατάστημα
    type: [communication]
    horizon: short
    start: 2026-01-05
    end: 2026-02-13
    impact: 4
    tasks:
      zpick: {title: Επιλογή, due: 2026-01-14, duration: 0.5d, done: 2026-01-13, result: ναι}
      zpay: {title: Πληρωμή, due: 2026-02-10, duration: 90min, after: [zpick]}
      zcard: {title: Κάρτα, dropped: 2026-01-20}
rituals:
  zrev: {title: Ανασκόπηση, every: friday afternoon, start: 2026-01-05, review: true}
week:
  mon: {"09:00-12:00": {domain: business, what: κλήσεις, selling: true}}
obstacles:
  zfear: {text: Φόβος, mine: true}
reviews:
  2026-02-06:
    wins: [Ναι]
    decisions:
      - {about: zsms, verdict: correct, do: Δευτέρα, by: 2026-02-09}
    next: 2026-02-13
"""

FAULTY = """\
pac: 1
name: Σχέδιο
language: fr
objective: {title: Στόχος, indicator: znone, due: 31/03/2026}
zwrong: 1
indicators:
  zca: {label: Τζίρος, target: 15 000 €, due: 2026-01-01, start: 2026-02-01}
"""

TYPED = re.compile(
    r"^pac [a-z ]+|\S*pac\.yaml|"
    r"(?<![\w-])(?:pac|-{1,2}[a-z][a-z-]*|z[a-z]+|\w+[=.]\S*|PAC\d{3}|EUR)\b"
    r"|^  [a-z]+(?:, [a-z]+)?(?=  )",
    re.MULTILINE,
)
"""What is typed or named as it stands: files, options, ids, fields, codes, commands."""

FORMS = {name for names in (*MONTHS.values(), *WEEKDAYS.values()) for name in names}
EXCERPT = re.compile(r"^ *\d* \| .*$", re.MULTILINE)
"""Lines of the plan, shown with a problem."""

KEYS = set(re.findall(r"[a-z]+(?=:)", PLAN))
"""Fields are shown under the names by which they are set."""

FORMS |= {"du", "au", "1er", "er", "min", "h", "j"}

COMMANDS = [
    "--help",
    "",
    "gap",
    "gap -v",
    "gap zca znew",
    "volumes",
    "volumes 3",
    "volumes 20 --phase growth",
    "gantt",
    "gantt --by month --sort impact",
    "gantt zshop --by quarter --list",
    "gantt --from 2026-05-01",
    "gantt --from 2026-03-01 --to 2026-02-01",
    "review --no-input",
    "check",
    "where",
    "gap nothing",
    "gap --wrong",
    "wrong",
    "gap --today never",
    "log zsms 12",
    "log --total 3000 zca",
    "log zsat 8 --on hier",
    "log zca 100 2030-01-01",
    "log zca 1,200",
    "action",
    "action show zshop",
    "action add Δράση --horizon short",
    "action set zshop title=Νέα budget=300",
    "action rm zshop",
    "task",
    "task show zpay",
    "task add zshop Νέα --due friday",
    "task drop zpay",
    "indicator",
    "indicator show zca",
    "indicator add Κλήσεις --measure total --target 30",
    "indicator set zca target=20000",
    "indicator set zca target=never",
    "indicator rename zca zturn",
    "reading list zca",
    "reading rm zca 2026-01-09",
    "set objective.due=2026-04-15",
    "set phase=never",
    "done zpay",
    "gap --help",
    "volumes --help",
    "log --help",
    "task add --help",
    "action set --help",
    "completion fishy",
    "undo",
]


class Bracketed(dict):
    """A catalogue that has every message, in brackets."""

    def get(self, message):
        forms = message.rpartition("\x04")[2].split("\0")
        return "\0".join(f"⟦{form}⟧" for form in forms)


@pytest.fixture
def screen(tmp_path, monkeypatch):
    """``screen("gap")`` is what pac shows, and what of it is outside the catalogue."""
    monkeypatch.setattr(catalogue, "load", lambda _: Bracketed())
    monkeypatch.setattr(pacli.locale, "_LANGUAGES", {})
    monkeypatch.chdir(tmp_path)
    environ = {"PAC_TODAY": "2026-02-13", "COLUMNS": "300", "XDG_STATE_HOME": str(tmp_path)}
    environ |= {"LANG": "fr_FR.UTF-8", "HOME": str(tmp_path)}

    def call(line, plan=PLAN, text=""):
        if not (tmp_path / "pac.yaml").exists():
            (tmp_path / "pac.yaml").write_text(plan, encoding="utf-8")
        out = io.StringIO()
        session = Session(environ=environ, stdin=io.StringIO(text), stdout=out, stderr=out)
        code = run(shlex.split(line), session)
        assert code != 3, out.getvalue()
        return out.getvalue()

    return call


def outside(shown):
    """The words in Latin letters that are neither in brackets nor typed as they stand."""
    shown = EXCERPT.sub("", shown.replace("\u00a0", " ").replace("\u202f", " "))
    while True:
        less = re.sub(r"⟦[^⟦⟧]*⟧", " ", shown)
        if less == shown:
            break
        shown = less
    words = re.findall(r"[A-Za-zÀ-ÿ]+", TYPED.sub(" ", shown))
    return [word for word in words if word not in FORMS and len(word) > 1]


def test_the_search_sees_what_is_outside():
    assert outside("⟦Done: {⟦x⟧} is⟧ behind, 3 février ⟦gap⟧") == ["behind"]


@pytest.mark.parametrize("line", COMMANDS)
def test_every_word_on_the_screen_is_of_the_catalogue(screen, line):
    shown = screen(line)
    fields = KEYS if " show " in line else set()
    assert set(outside(shown)) <= fields, shown
    assert "⟦" in shown


def test_so_are_the_problems_of_a_plan(screen):
    shown = screen("check", FAULTY)
    assert shown.count("PAC") > 3
    assert outside(shown) == [], shown
