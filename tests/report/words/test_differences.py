"""What changed between two versions of a plan, as she reads it, in both languages."""

import datetime as dt
import json

import pytest
from hypothesis import given

from pacli.analysis.editions.difference import KINDS, private
from pacli.analysis.editions.differences import differences
from pacli.errors import PlanError
from pacli.locale import language
from pacli.report.exact import json_text
from pacli.report.words.difference import FACTS, Writer
from pacli.report.words.differences import differences_data, line, told
from pacli.report.words.happened import FACTS as HAPPENED
from pacli.store.read import Draft
from tests.store.plans import FULL, mutated

TODAY = dt.date(2026, 2, 13)
PLAN = """\
pac: 1
name: Workshops
calendar: {days_off: [2026-02-16..2026-02-27]}
strategy: Old customers first.
commitment: {why: Freedom, motivation: 8}
diagnosis:
  weaknesses: {site: Nothing can be bought on the site}
objective: {title: Sell more, indicator: ca, due: 2026-03-31}
indicators:
  sms: {label: SMS, measure: total, unit: SMS, target: 180, readings: {2026-01-09: 20}}
  note: {label: Marks, measure: level, readings: {2026-01-09: 4.2}}
  sold: {label: Sales, measure: total}
  ca:
    label: CA
    measure: total
    unit: EUR
    target: 18000
    checkpoints: {2026-01-30: 4000}
    readings: {2026-01-09: 850, 2026-01-10: 1, 2026-01-11: 2, 2026-01-12: 3}
funnel: [{indicator: sms}, {indicator: sold, rate: 1/4, basket: 9}]
actions:
  shop:
    title: Shop
    channels: [site]
    tasks:
      pay: {title: Paiement, due: 2026-02-13}
      page: {title: Page, due: 2026-02-20}
rituals:
  calls: {title: Calls, every: monday, start: 2026-01-05}
obstacles: {fear: {text: Fear of calls}}
ideas: {pod: {title: Podcast}}
deals:
  beta: {company: Bêta, amount: 2000, probability: 0.5, history: {2026-01-06: 0.5}}
  gone: {company: Gone, status: lost, closed: 2026-01-08}
reviews:
  2026-01-30:
    decisions: [{about: sms, verdict: correct, do: Block Mondays, by: 2026-02-02}]
x-crm: hubspot
"""
READ = "readings: {2026-01-09: 20"
REVISED = """\
target: 17000
    revisions: {2026-01-30: {was: {target: 18000}, why: Fair cancelled}}"""
LOG = "{2026-01-05: done, 2026-01-12: skipped, 2026-01-19: 2026-01-20}"
REVIEW = """\
  2026-02-06:
    motivation: 6
    decisions:
      - {about: ca, verdict: keep}
      - {about: sms, verdict: correct, do: Mornings}
"""
CASES = [
    # What is replaced, by what, the lines in English, the lines in French.
    (READ, READ + ", 2026-01-16: 12", "SMS · +12 on 16 Jan", "SMS · +12 le 16 janvier"),
    (READ, READ + ", 2026-01-16: -3", "SMS · −3 on 16 Jan", "SMS · −3 le 16 janvier"),
    (
        READ,
        READ + ", 2026-01-16: 12, 2026-01-17: 1.5",
        "SMS · +12 on 16 Jan|SMS · +1.5 on 17 Jan",
        "SMS · +12 le 16 janvier|SMS · +1,5 le 17 janvier",
    ),
    (
        READ,
        READ + ", 2026-01-16: 12, 2026-01-30: 8, 2026-02-06: 5",
        "SMS · +25 in 3 readings, 16 Jan – 6 Feb",
        "SMS · +25 en 3 relevés, du 16 janvier au 6 février",
    ),
    (
        READ,
        "readings: {2026-01-09: {value: 32}",
        "SMS · +12 on 9 Jan (20 → 32)",
        "SMS · +12 le 9 janvier (20 → 32)",
    ),
    (
        READ,
        "readings: {2026-01-09: {value: 20, note: by bus}",
        "SMS · 9 Jan: “by bus”",
        "SMS · 9 janvier : « by bus »",
    ),
    (READ, "readings: {", "SMS · 9 Jan: 20 taken out", "SMS · 9 janvier : retrait de 20"),
    (
        "2026-01-09: 4.2",
        "2026-01-09: 4.2, 2026-01-16: 4.5",
        "Marks · 4.2 → 4.5 on 16 Jan",
        "Marks · 4,2 → 4,5 le 16 janvier",
    ),
    (
        "2026-01-09: 4.2",
        "2026-01-09: 4.2, 2026-01-16: 4, 2026-01-23: 4.8",
        "Marks · 4.2 → 4.8 on 23 Jan (2 readings)",
        "Marks · 4,2 → 4,8 le 23 janvier (2 relevés)",
    ),
    ("2026-01-09: 4.2", "2026-01-09: 4.1", "Marks · 9 Jan: 4.2 → 4.1", None),
    (
        "2026-01-09: 850, 2026-01-10: 1, 2026-01-11: 2, 2026-01-12: 3",
        "2026-01-09: 850, 2026-01-10: 2, 2026-01-11: 3, 2026-01-12: 4",
        "CA · 3 readings corrected, €6 → €9 in all",
        "CA · 3 relevés corrigés, 6 € → 9 € en tout",
    ),
    (
        "2026-01-09: 850, 2026-01-10: 1, 2026-01-11: 2, 2026-01-12: 3",
        "2026-01-09: 850",
        "CA · 3 readings taken out, €6 in all",
        "CA · 3 relevés retirés, 6 € en tout",
    ),
    (
        "target: 18000",
        REVISED,
        "CA · target: €18,000 → €17,000 (Fair cancelled)",
        "CA · cible : 18 000 € → 17 000 € (Fair cancelled)",
    ),
    (
        "2026-01-30: 4000",
        "2026-01-30: 5000",
        "CA · checkpoint of 30 Jan: €4,000 → €5,000",
        "CA · palier du 30 janvier : 4 000 € → 5 000 €",
    ),
    (
        "due: 2026-03-31",
        "due: 2026-04-15",
        "objective.due: 31 Mar → 15 Apr",
        "objectif, échéance : 31 mars → 15 avril",
    ),
    (
        "due: 2026-02-13}",
        "due: 2026-02-13, done: 2026-02-12}",
        "Paiement · done on 12 Feb",
        None,
    ),
    (
        "due: 2026-02-13}",
        "due: 2026-02-13, done: 2026-02-12, result: chosen}",
        "Paiement · done on 12 Feb (chosen)",
        "Paiement · fait le 12 février (chosen)",
    ),
    (
        "due: 2026-02-13}",
        "due: 2026-02-13, dropped: 2026-02-12}",
        "Paiement · given up on 12 Feb",
        "Paiement · abandon le 12 février",
    ),
    (
        "due: 2026-02-13}",
        "due: 2026-03-02}",
        "Paiement · due: 13 Feb → 2 Mar",
        "Paiement · échéance : 13 février → 2 mars",
    ),
    (
        "pay: {title: Paiement,",
        "choose: {title: Paiement,",
        "Paiement · id pay → choose",
        "Paiement · identifiant pay → choose",
    ),
    (
        "      page: {title: Page, due: 2026-02-20}\n",
        "      post: {title: Send letters, due: 2026-02-25}\n",
        "Send letters · new, due 25 Feb|Page · taken out",
        "Send letters · ajout, échéance 25 février|Page · retrait",
    ),
    (
        "title: Shop\n",
        "title: Shop\n    status: done\n",
        "Shop · done",
        "Shop · fait",
    ),
    (
        "channels: [site]",
        "channels: [site, letter]",
        "Shop · channels: letter added",
        "Shop · canaux, ajout : letter",
    ),
    (
        "probability: 0.5, history: {2026-01-06: 0.5}",
        "probability: 0.75, history: {2026-01-06: 0.5, 2026-02-06: 0.75}",
        "Bêta · chance 50% → 75%",
        "Bêta · chances 50 % → 75 %",
    ),
    (
        "probability: 0.5, history",
        "status: won, closed: 2026-02-12, reason: price, probability: 1, history",
        "Bêta · won on 12 Feb, €2,000 (price)",
        "Bêta · gagnée le 12 février, 2 000 € (price)",
    ),
    (
        "probability: 0.5, history",
        "status: lost, closed: 2026-02-12, probability: 0.5, history",
        "Bêta · lost on 12 Feb, €2,000",
        "Bêta · perdue le 12 février, 2 000 €",
    ),
    (
        "status: lost, closed: 2026-01-08",
        "amount: 5",
        "Gone · open again|Gone · amount: €5",
        None,
    ),
    (
        "history: {2026-01-06: 0.5}",
        "history: {2026-01-06: 0.5}, notes: {2026-02-12: call back}",
        "Bêta · 12 Feb: “call back”",
        "Bêta · 12 février : « call back »",
    ),
    (
        "  gone: {company",
        "  new: {company: Nu, amount: 900, probability: 0.3}\n  gone: {company",
        "Nu · new, €900, 30%",
        "Nu · ajout, 900 €, 30 %",
    ),
    (
        "start: 2026-01-05}",
        f"start: 2026-01-05, log: {LOG}}}",
        "Calls · kept on 5 Jan|Calls · skipped on 12 Jan|Calls · moved from 19 Jan to 20 Jan",
        (
            "Calls · tenu le 5 janvier|Calls · sauté le 12 janvier"
            "|Calls · déplacé du 19 janvier au 20 janvier"
        ),
    ),
    (
        "start: 2026-01-05}",
        "start: 2026-01-05, log: {2026-01-05: done, 2026-01-12: done, 2026-01-19: done}}",
        "Calls · kept 3 times, 5–19 Jan",
        "Calls · tenu 3 fois, du 5 au 19 janvier",
    ),
    (
        "{text: Fear of calls}",
        "{text: Fear of calls, overcome: 2026-02-02}",
        "Fear of calls · overcome on 2 Feb",
        "Fear of calls · levé le 2 février",
    ),
    (
        "{title: Podcast}",
        "{title: Podcast, decided: 2026-02-06, verdict: keep}",
        "Podcast · decided: keep",
        "Podcast · décision : garder",
    ),
    (
        "by: 2026-02-02}",
        "by: 2026-02-02, outcome: done}",
        "Block Mondays · decision: done",
        "Block Mondays · décision : fait",
    ),
    (
        "x-crm",
        f"{REVIEW}x-crm",
        "review of 6 Feb: CA, keep; SMS, correct: “Mornings”",
        "bilan du 6 février : CA, garder; SMS, corriger : « Mornings »",
    ),
    (
        "x-crm",
        "  2026-02-06: {unfinished: 3}\nx-crm",
        "review of 6 Feb begun",
        "bilan du 6 février commencé",
    ),
    (
        "[2026-02-16..2026-02-27]",
        "[2026-02-16..2026-02-27, 2026-05-01]",
        "calendar.days_off: 1 May added",
        None,
    ),
    (
        "{site: Nothing can be bought on the site}",
        "{site: Nothing can be bought on the site, calls: No calls}",
        "No calls · new",
        "No calls · ajout",
    ),
    (
        "rate: 1/4",
        "rate: 1/3",
        "Sales · rate: 1 in 4 → 1 in 3",
        "Sales · taux : 1 sur 4 → 1 sur 3",
    ),
    (
        "[{indicator: sms}, {indicator: sold, rate: 1/4, basket: 9}]",
        "[{indicator: sold, rate: 1/4, basket: 9}, {indicator: sms}]",
        "in another order",
        "dans un autre ordre",
    ),
    ("x-crm: hubspot", "x-crm: paper", "x-crm: hubspot → paper", "x-crm : hubspot → paper"),
    (
        "  sms: {label: SMS,",
        "  texts: {label: SMS,",
        # The id is another in the funnel and the decision as well, which is not told again.
        None,
        None,
    ),
]


def data(text):
    draft = Draft.of(text, "pac.yaml")
    draft.plan()
    return draft.readable()


def lines(then, now, code="en"):
    to = Writer(language(code), TODAY, now)
    made = [line(one, to) for one in differences(then, now)]
    return "|".join(made).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("old", "new", "english", "french"), CASES)
def test_a_change_in_words(old, new, english, french):
    assert PLAN.count(old) == 1
    text = PLAN.replace(old, new)
    if english is None:
        text = text.replace("indicator: sms", "indicator: texts").replace(
            "about: sms", "about: texts"
        )
        assert lines(data(PLAN), data(text)) == "SMS · id sms → texts"
        return
    assert lines(data(PLAN), data(text)) == english
    if french is not None:
        assert lines(data(PLAN), data(text), "fr") == french


def test_every_kind_has_its_words_and_is_shown_above():
    assert set(KINDS) == {*FACTS, *HAPPENED}
    seen = set()
    for old, new, english, _ in CASES:
        if english is not None:
            text = PLAN.replace(old, new)
            seen |= {one.kind for one in differences(data(PLAN), data(text))}
            # The other way round, tasks are to be done again.
            seen |= {one.kind for one in differences(data(text), data(PLAN))}
    assert set(KINDS) - seen == {"renamed"} - seen


def test_tasks_are_open_again():
    text = PLAN.replace("due: 2026-02-13}", "due: 2026-02-13, done: 2026-02-12}")
    assert lines(data(text), data(PLAN)) == "Paiement · to do again"
    assert lines(data(text), data(PLAN), "fr") == "Paiement · de nouveau à faire"


def test_sections_come_in_the_order_of_her_file_and_items_once():
    text = PLAN.replace(READ, READ + ", 2026-01-16: 12").replace("target: 180,", "target: 170,")
    text = text.replace("2026-02-13}", "2026-02-13, done: 2026-02-13}").replace("Old", "New")
    now = data(text)
    to = Writer(language("fr"), TODAY, now)
    rows = list(told(differences(data(PLAN), now), to))
    assert [(row.section, row.title, len(row.facts)) for row in rows] == [
        ("Le plan", "", 1),
        ("Indicateurs", "SMS", 2),
        ("Actions", "Paiement", 1),
    ]


def test_comments_layout_and_what_means_the_same_are_no_changes():
    text = "# hers\n" + PLAN.replace("target: 180,", "target: 180.0,")
    assert differences(data(PLAN), data(text)) == ()


def test_what_is_hers_alone():
    text = PLAN.replace("motivation: 8", "motivation: 6").replace("hubspot", "paper")
    text = text.replace("Freedom", "Money").replace("Old", "New")
    found = differences(data(PLAN), data(text))
    assert [one.path[0] for one in found if not private(one)] == ["strategy"]
    assert len(found) == 4


def test_a_text_is_told_on_one_line_and_cut():
    text = PLAN.replace("Old customers first.", "|\n  " + "word " * 60 + "\n\n  more")
    told_ = lines(data(PLAN), data(text))
    assert told_.startswith("strategy: Old customers first. → word word")
    assert len(told_) < 120


@given(mutated(), mutated())
def test_any_two_plans_can_be_compared_and_told(then, now):
    """Empty where both hold the same and nowhere else; every change has words and a schema."""
    try:
        texts = [Draft.of(text, "pac.yaml") for text in (then, now)]
        pair = [draft.readable() for draft in texts]
    except PlanError:
        return
    found = differences(*pair)
    if not any(draft.problems() for draft in texts):
        assert bool(found) == (_bare(pair[0]) != _bare(pair[1]))
    for code in ("en", "fr"):
        to = Writer(language(code), TODAY, pair[1])
        for one in found:
            assert one.kind in KINDS
            text = line(one, to)
            assert text.strip()
            assert "{" not in text.replace("{a", "")
        assert json.loads(json_text(differences_data(found, to))) is not None
    assert differences(pair[0], pair[0]) == ()


def test_the_whole_format_against_nothing():
    full, bare = data(FULL), data("pac: 1\nname: B\nobjective: {title: T}\n")
    for then, now in ((full, bare), (bare, full)):
        to = Writer(language("en"), TODAY, now)
        text = [line(one, to) for one in differences(then, now)]
        assert len(text) > 30
        assert not [one for one in text if "None" in one or "Decimal" in one]


def _bare(value):
    """The data without what says nothing: empty sections, and what calendars know it as."""
    if isinstance(value, dict):
        parts = {key: _bare(part) for key, part in value.items() if key != "uid"}
        return {key: part for key, part in parts.items() if part not in ({}, ())}
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    return value
