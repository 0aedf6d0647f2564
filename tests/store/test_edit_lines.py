"""What edits look like in a file, one example each."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from difflib import unified_diff
from fractions import Fraction
from textwrap import dedent

import pytest

from pacli.changes.edits import AddItem, AppendItem, Remove, RenameKey, SetValue
from pacli.dates import Duration, Span
from pacli.errors import NotFound, Refused
from pacli.model.plan import Plan
from pacli.store import edit
from pacli.store.read import Draft

HEAD = "pac: 1\nname: Essai\nobjective:\n  title: Vendre\n"
JAN_9, JAN_16, JAN_23 = (dt.date(2026, 1, day) for day in (9, 16, 23))
READINGS = ("indicators", "ca", "readings")


def edited(body, *edits):
    """The text after edits, without the head that every plan has."""
    text = HEAD + body
    return edit.apply(Draft.of(text, "pac.yaml"), edits).text.removeprefix(HEAD)


def diff(body, *edits):
    """The lines that edits take away and add."""
    after = edited(body, *edits)
    lines = unified_diff(body.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def log(day, value=Decimal(12), **options):
    return AddItem((*READINGS, day), value, **options)


def test_one_log_is_one_line():
    body = dedent(
        """\
        indicators:
            ca:
                label: CA
                readings:
                    2026-01-09: 850     # salon
                    2026-01-16: 1200
        """
    )
    assert diff(body, log(JAN_23)) == ["+            2026-01-23: 12"]


def test_a_second_log_of_the_day_changes_one_line_and_keeps_its_comment():
    body = dedent(
        """\
        indicators:
          ca:
            readings:
              2026-01-09:   850     # salon
        """
    )
    assert diff(body, SetValue((*READINGS, JAN_9), Decimal(900))) == [
        "-      2026-01-09:   850     # salon",
        "+      2026-01-09:   900     # salon",
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "indicators:\n  ca: {label: CA, readings: {2026-01-09: 850}}\n",
            [
                "-  ca: {label: CA, readings: {2026-01-09: 850}}",
                "+  ca: {label: CA, readings: {2026-01-09: 850, 2026-01-23: 12}}",
            ],
        ),
        (
            "indicators:\n  ca: {label: CA, readings: {}}\n",
            [
                "-  ca: {label: CA, readings: {}}",
                "+  ca: {label: CA, readings: {2026-01-23: 12}}",
            ],
        ),
        (
            "indicators:\n  ca: {label: CA}\n",
            ["-  ca: {label: CA}", "+  ca: {label: CA, readings: {2026-01-23: 12}}"],
        ),
        (
            "indicators:\n  ca:\n    label: CA\n",
            ["+    readings:", "+      2026-01-23: 12"],
        ),
        (
            "indicators:\n  ca:\n    readings: {}   # le vendredi\n",
            [
                "-    readings: {}   # le vendredi",
                "+    readings:   # le vendredi",
                "+      2026-01-23: 12",
            ],
        ),
        (
            "indicators:\n  ca:\n    readings:\n    label: CA\n",
            ["+      2026-01-23: 12"],
        ),
        (
            "indicators:\n  ca:\n    readings: null\n",
            ["-    readings: null", "+    readings:", "+      2026-01-23: 12"],
        ),
        (
            "indicators:\n  ca:\n    readings: {\n      2026-01-09: 850,   # salon\n    }\n",
            ["+      2026-01-23: 12,"],
        ),
        (
            "indicators:\n  ca:\n    readings: {\n      2026-01-09: 850   # salon\n    }\n",
            [
                "-      2026-01-09: 850   # salon",
                "+      2026-01-09: 850,   # salon",
                "+      2026-01-23: 12",
            ],
        ),
    ],
)
def test_a_log_fits_each_way_of_writing_readings(body, lines):
    assert diff(body, log(JAN_23)) == lines


@pytest.mark.parametrize(
    ("days", "place"),
    [
        (["2026-01-09", "2026-01-23"], 1),
        (["2026-01-23", "2026-02-01"], 0),
        (["2026-02-01", "2026-01-09", "2026-03-01"], 2),
        (["2026-01-09", "2026-01-10"], 2),
    ],
)
def test_a_day_goes_after_the_last_earlier_one_and_nothing_is_sorted(days, place):
    lines = [f"      {day}: 1\n" for day in days]
    start = "indicators:\n  ca:\n    readings:\n"
    after = edited(start + "".join(lines), log(JAN_16))
    lines.insert(place, "      2026-01-16: 12\n")
    assert after == start + "".join(lines)


def test_comments_stay_with_what_they_are_about():
    body = dedent(
        """\
        indicators:
          ca:
            readings:
              # le salon
              2026-01-16: 1200
                # en deux fois
              # rien depuis
          # les messages
          sms: {label: SMS}
        """
    )
    assert edited(body, log(JAN_9), log(JAN_23)) == dedent(
        """\
        indicators:
          ca:
            readings:
              2026-01-09: 12
              # le salon
              2026-01-16: 1200
                # en deux fois
              # rien depuis
              2026-01-23: 12
          # les messages
          sms: {label: SMS}
        """
    )


def test_a_new_section_goes_where_the_model_has_it_with_blank_lines_like_the_others():
    body = dedent(
        """\

        indicators:
          ca: {label: CA}

        # le carnet
        deals:
          beta: {company: Bêta}

        # fin
        """
    )
    action = AddItem(("actions", "site"), {"title": "Refaire le site", "impact": 4})
    assert edited(body, action) == dedent(
        """\

        indicators:
          ca: {label: CA}

        actions:
          site:
            title: Refaire le site
            impact: 4

        # le carnet
        deals:
          beta: {company: Bêta}

        # fin
        """
    )


def test_a_new_item_has_a_blank_line_before_it_where_the_others_have_one():
    body = dedent(
        """\
        actions:
          site:
            title: Refaire le site

          # demain
          salon:
            title: Tenir un stand

        budget: {total: 1}
        """
    )
    after = edited(body, AddItem(("actions", "appels"), {"title": "Appeler"}))
    assert after == body.replace("\nbudget", "\n  appels:\n    title: Appeler\n\nbudget")


def test_a_new_section_at_the_end_stays_before_the_last_comment():
    body = "budget:\n  total: 1\n# fin\n"
    review = AddItem(("reviews", JAN_9), {"motivation": 7})
    assert edited(body, review) == (
        "budget:\n  total: 1\nreviews:\n  2026-01-09:\n    motivation: 7\n# fin\n"
    )


def test_a_new_field_goes_where_the_model_has_it():
    body = dedent(
        """\
        indicators:
          ca:
            label: CA
            unit: EUR
            readings:
              2026-01-09: 850
        """
    )
    assert diff(body, SetValue(("indicators", "ca", "target"), Decimal("17000.50"))) == [
        "+    target: 17000.50"
    ]


def test_a_new_item_is_written_as_its_neighbours_are():
    task = {"title": "Choisir", "due": JAN_9, "after": ["devis"]}
    path = ("actions", "site", "tasks", "choix")
    flow = "actions:\n  site:\n    tasks:\n      devis: {title: Devis}\n"
    block = "actions:\n  site:\n    tasks:\n      devis:\n        title: Devis\n"
    one_line = ["+      choix: {title: Choisir, due: 2026-01-09, after: [devis]}"]
    assert diff(flow, AddItem(path, task)) == one_line
    assert diff(flow, AddItem(path, task, flow=True)) == one_line
    assert diff(block, AddItem(path, task, flow=True)) == [
        "+      choix:",
        "+        title: Choisir",
        "+        due: 2026-01-09",
        "+        after: [devis]",
    ]


def test_a_review_is_a_block_even_after_one_on_one_line():
    value = {"wins": ["Mairie"], "decisions": [{"about": "ca", "verdict": "keep"}]}
    body = "reviews:\n  2026-01-09: {unfinished: 4}\n"
    assert diff(body, AddItem(("reviews", JAN_16), value)) == [
        "+  2026-01-16:",
        "+    wins: [Mairie]",
        "+    decisions:",
        "+      - {about: ca, verdict: keep}",
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "funnel:\n- indicator: ca\n  rate: 1/2\n",
            ["+- indicator: rdv", "+  rate: 1/4"],
        ),
        ("funnel:\n    - {indicator: ca}  # haut\n", ["+    - {indicator: rdv, rate: 1/4}"]),
        ("funnel: []\n", ["-funnel: []", "+funnel:", "+  - {indicator: rdv, rate: 1/4}"]),
        ("", ["+funnel:", "+  - {indicator: rdv, rate: 1/4}"]),
    ],
)
def test_a_list_grows_in_its_own_style(body, lines):
    stage = {"indicator": "rdv", "rate": Fraction(1, 4)}
    assert diff(body, AppendItem(("funnel",), stage, flow=True)) == lines


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("calendar: {days_off: [2026-05-01]}", "calendar: {days_off: [2026-05-01, NEW]}"),
        ("calendar:\n  days_off: []  # aucun", "calendar:\n  days_off: [NEW]  # aucun"),
        (
            "calendar:\n  days_off:\n    - 2026-05-01",
            "calendar:\n  days_off:\n    - 2026-05-01\n    - NEW",
        ),
        ("period: {}", "period: {}\ncalendar:\n  days_off: [NEW]"),
    ],
)
def test_days_off_are_added_to_their_list(body, after):
    off = AppendItem(("calendar", "days_off"), Span(JAN_9, JAN_16))
    assert edited(body, off) == after.replace("NEW", "2026-01-09..2026-01-16")


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (
            "calendar: {days_off: [2026-05-01, 2026-05-08]}",
            "calendar: {days_off: [2026-05-01, NEW, 2026-05-08]}",
        ),
        (
            "calendar:\n  days_off:\n    - 2026-05-01  # muguet\n    # pont\n    - 2026-05-08",
            (
                "calendar:\n  days_off:\n    - 2026-05-01  # muguet\n    - NEW\n    # pont\n"
                "    - 2026-05-08"
            ),
        ),
    ],
)
def test_a_day_off_goes_between_others_and_leaves_them_their_comments(body, after):
    off = AppendItem(("calendar", "days_off"), Span(JAN_9, JAN_16), place=1)
    assert edited(body, off) == after.replace("NEW", "2026-01-09..2026-01-16")


@pytest.mark.parametrize(
    ("body", "path", "after"),
    [
        (
            "indicators:\n  ca:\n    readings:  # le vendredi\n      2026-01-09: 850  # a\n",
            (*READINGS, JAN_9),
            "indicators:\n  ca:\n    readings: {}  # le vendredi\n",
        ),
        (
            "indicators:\n  ca: {readings: {2026-01-09: 850}}\n",
            (*READINGS, JAN_9),
            "indicators:\n  ca: {readings: {}}\n",
        ),
        (
            "indicators:\n  ca: {label: CA, unit: h, due: 2026-01-09}\n",
            ("indicators", "ca", "unit"),
            "indicators:\n  ca: {label: CA, due: 2026-01-09}\n",
        ),
        (
            "indicators:\n  ca: {label: CA, unit: h}\n",
            ("indicators", "ca", "label"),
            "indicators:\n  ca: {unit: h}\n",
        ),
        (
            "ideas:\n  a: {title: A}\n\n  # la suite\n  b:\n    title: B\n\n  c: {title: C}\n",
            ("ideas", "b"),
            "ideas:\n  a: {title: A}\n\n  # la suite\n\n  c: {title: C}\n",
        ),
        (
            "vision: |\n  Grand.\n\n\nideas:\n  a: {title: A}\n",
            ("vision",),
            "\n\nideas:\n  a: {title: A}\n",
        ),
        (
            "funnel:\n  - indicator: ca\n    rate: 1/2\n  - {indicator: rdv}\n",
            ("funnel", 0),
            "funnel:\n  - {indicator: rdv}\n",
        ),
        (
            "funnel:\n  - indicator: ca\n    rate: 1/2\n",
            ("funnel", 0, "indicator"),
            "funnel:\n  - rate: 1/2\n",
        ),
        ("funnel:\n- {indicator: rdv}\n", ("funnel", 0), "funnel: []\n"),
    ],
)
def test_what_is_removed_goes_with_its_lines_and_no_more(body, path, after):
    assert edited(body, Remove(path)) == after


def test_a_section_added_and_removed_leaves_the_file_as_it_was():
    body = "\nindicators:\n  ca: {label: CA}\n\ndeals:\n  beta: {company: B}\n"
    idea = AddItem(("ideas", "a"), {"title": "A"})
    added = edited(body, idea)
    assert added != body
    assert edited(added, Remove(("ideas",))) == body


def test_a_new_name_keeps_value_comment_and_place():
    body = "deals:\n  beta:   # chaud\n    company: Bêta\n  gamma: {company: G}\n"
    assert diff(body, RenameKey(("deals", "beta"), "beta-sas")) == [
        "-  beta:   # chaud",
        "+  beta-sas:   # chaud",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Vendre", "Vendre"),
        ("Vente #2", "'Vente #2'"),
        ("l'été", "l'été"),
        ("l'été : oui", "'l''été : oui'"),
        ("2026", "'2026'"),
        ("3.10", "'3.10'"),
        ("no", "'no'"),
        ("12:30", "'12:30'"),
        ("0612", "'0612'"),
        ("1_000", "'1_000'"),
        ("=", "'='"),
        ("2026-01-16", "'2026-01-16'"),
        ("- a", "'- a'"),
        ("", "''"),
        ("tab\there", '"tab\\there"'),
        ("\u202eabc", '"\\u202eabc"'),
        ("a\u2028é", '"a\\u2028é"'),
        ("  deux\n lignes", '"  deux\\n lignes"'),
        (Decimal("1E+3"), "1000"),
        (Decimal("12.50"), "12.50"),
        (Decimal("-0"), "0"),
        (Fraction(1, 4), "1/4"),
        (Fraction(7, 20), "0.35"),
        (Fraction(2, 3), "2/3"),
        (True, "true"),
        (7, "7"),
        (None, "null"),
        (JAN_9, "2026-01-09"),
        (Span(JAN_9, JAN_9), "2026-01-09"),
        (Duration(minutes=90), "1h30"),
        (Duration(days=Fraction(1, 2)), "0.5d"),
        (["a", "b, c"], "[a, 'b, c']"),
    ],
)
def test_values_have_one_way_to_be_written(value, written):
    assert edited("x-a: 1\n", SetValue(("x-a",), value)) == f"x-a: {written}\n"


def test_quotes_that_she_chose_stay_when_the_text_changes():
    assert edited("basis: 'HT'\n", SetValue(("basis",), "TTC")) == "basis: 'TTC'\n"
    assert edited('basis: "HT"\n', SetValue(("basis",), "TTC")) == 'basis: "TTC"\n'


def test_a_text_of_several_lines_becomes_a_block():
    text = "Trois formateurs.\n\nUn atelier : à Rennes.\n"
    assert edited("checks: {}\n", SetValue(("vision",), text)) == (
        "checks: {}\nvision: |\n  Trois formateurs.\n\n  Un atelier : à Rennes.\n"
    )
    assert edited("vision: court  # v\nbasis: HT\n", SetValue(("vision",), text[:-1])) == (
        "vision: |-  # v\n  Trois formateurs.\n\n  Un atelier : à Rennes.\nbasis: HT\n"
    )


def test_a_value_that_is_set_to_itself_changes_nothing():
    body = 'indicators:\n  ca: {target: 17000.0, label: "CA", checkpoints: {2026-01-09: 5}}\n'
    same = {"target": Decimal(17000), "label": "CA", "checkpoints": {JAN_9: Decimal(5)}}
    assert edited(body, SetValue(("indicators", "ca"), same)) == body


def test_only_the_entries_that_differ_change_in_a_list():
    body = dedent(
        """\
        reviews:
          2026-01-09:
            wins:
              - 'Mairie'    # enfin
              - Salon
              - "Devis"     # à suivre
        """
    )
    path = ("reviews", JAN_9, "wins")
    assert diff(body, SetValue(path, ["Mairie", "Devis"])) == ["-      - Salon"]
    assert diff(body, SetValue(path, ["Mairie", "Salon", "Devis", "Prêt"])) == ["+      - Prêt"]


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_marks_and_a_missing_last_line_end_stay(eol, mark):
    text = mark + HEAD.replace("\n", eol) + "people: {}"
    after = edit.apply(Draft.of(text, "pac.yaml"), [AddItem(("ideas", "a"), {"title": "A"})])
    assert after.text == text + eol + "ideas:" + eol + "  a:" + eol + "    title: A"


def test_what_is_not_there_is_not_changed():
    with pytest.raises(NotFound):
        edited("", Remove(("deals", "beta")))
    with pytest.raises(Refused):
        edited("ideas: {a: {title: A}}\n", AddItem(("ideas", "a"), {"title": "B"}))
    with pytest.raises(Refused):
        edited("vision: grand\n", AddItem(("vision", "a"), "b"))
    with pytest.raises(Refused):
        edited("ideas: {a: {}, b: {}}\n", RenameKey(("ideas", "a"), "b"))


def test_a_long_import_is_made_at_once_and_says_the_same_as_one_by_one():
    body = "indicators:\n  ca:\n    readings:\n      2026-01-09: 1\n      2026-03-01: 2\n"
    days = [JAN_9 + dt.timedelta(days=step) for step in (70, 5, 3, 90, -4)]
    edits = [log(day, Decimal(step)) for step, day in enumerate(days)]
    one_by_one = body
    for one in edits:
        one_by_one = edited(one_by_one, one)
    assert edited(body, *edits) == one_by_one


def test_what_cannot_be_done_exactly_is_refused_with_the_line():
    with pytest.raises(Refused) as refused:
        edited("ideas:\n  {a, b: {title: B}}\n", AddItem(("ideas", "a", "title"), "A"))
    assert refused.value.params["line"] == HEAD.count("\n") + 2


def test_comments_of_a_list_entry_survive_its_first_key():
    body = "funnel:\n  - indicator: ca  # haut\n    # un sur deux\n    rate: 1/2\n"
    assert edited(body, Remove(("funnel", 0, "indicator"))) == (
        "funnel:\n  -   # haut\n    # un sur deux\n    rate: 1/2\n"
    )


def test_the_order_of_the_plan_is_the_order_of_the_model():
    text = HEAD + "reviews: {}\n"
    for name in reversed(Plan.model_fields):
        if name not in ("pac", "name", "objective", "reviews"):
            text = edit.apply(Draft.of(text, "p"), [AddItem((name,), "x")]).text
    assert list(Draft.of(text, "p").tree.keys) == list(Plan.model_fields)


def test_a_value_left_out_between_braces_is_put_behind_one_space():
    body = "indicators: {ca: {label: CA, readings: }}\n"
    assert edited(body, log(JAN_9)) == (
        "indicators: {ca: {label: CA, readings: {2026-01-09: 12}}}\n"
    )
