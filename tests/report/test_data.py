import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from pacli.analysis.indicators.gap import Current, GapRow
from pacli.errors import N_, NotFound, PlanError, Problem, Usage
from pacli.locale import language
from pacli.report.data import envelope, error_rows, gap_rows
from pacli.report.exact import json_text, number_text
from pacli.report.schema import report_schema
from tests.report.gaps import CA, RDV, SMS, TODAY, row

EN = language("en")
PLAN = {"name": "Formations 2026", "file": "pac.yaml"}

# From the contract, not from the code: other programs rely on them.
GAP = """
    indicator label unit kind measure start due as_of initial target actual expected gap pace
    achieved elapsed required_per_week weekly_volume buffer_days status stale forecast
    forecast_missing current
"""


def validate(name, text):
    Draft202012Validator(report_schema(name), format_checker=FormatChecker()).validate(
        json.loads(text)
    )


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Decimal("0.1"), "0.1"),
        (Decimal("850.50"), "850.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("123456789012345678.01"), "123456789012345678.01"),
        (Decimal(0), "0"),
        (Decimal(-2385), "-2385"),
        (Fraction(6, 2), "3"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(9000, 52), "173.076923077"),
        (0.1 + 0.2, "0.3"),
        (1.0, "1"),
        (12, "12"),
    ],
)
def test_numbers_are_exact_or_to_twelve_digits(number, written):
    assert number_text(number) == written


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False, allow_infinity=False, places=4),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES, st.booleans())
def test_what_is_written_reads_back_the_same(value, ascii_only):
    text = json_text(value, ascii_only=ascii_only)
    assert json.loads(text, parse_float=Decimal) == value
    assert text.isascii() or not ascii_only


def test_no_text_of_a_plan_reaches_a_terminal_as_an_escape():
    text = json_text({"label": "é \x1b[2J \u202e \u2028"})
    assert text == '{\n  "label": "\\u00e9 \\u001b[2J \\u202e \\u2028"\n}\n'


def test_days_and_absent_values():
    assert json_text({"day": dt.date(2026, 2, 13), "x": None, "rows": []}) == (
        '{\n  "day": "2026-02-13",\n  "x": null,\n  "rows": []\n}\n'
    )


def test_every_report_says_what_it_is():
    made = json.loads(envelope("gap", PLAN, TODAY, {"rows": []}))
    assert list(made) == ["pac", "report", "plan", "today", "rows"]
    assert made == {
        "pac": 1,
        "report": "gap",
        "plan": PLAN,
        "today": "2026-02-13",
        "rows": [],
    }


def test_a_gap_row_has_the_keys_of_the_contract_and_exact_figures():
    contacts = row(
        "contacts",
        "Contacts",
        measure="rate",
        current=Current(Decimal("4.5"), Fraction(16, 3)),
        elapsed=Fraction(1),
    )
    text = envelope("gap", PLAN, TODAY, {"rows": gap_rows([SMS, RDV, CA, contacts])})
    validate("gap", text)
    rows = json.loads(text)["rows"]
    assert [list(one) for one in rows] == [GAP.split()] * 4
    ca = rows[2]
    assert (ca["actual"], ca["target"], ca["initial"]) == (8000, 18000, 15000)
    assert ca["expected"] == round(18000 * 30 / 52, 7)
    assert ca["gap"] == round(8000 - 18000 * 30 / 52, 8)
    assert ca["due"] == "2026-03-31"
    assert ca["forecast"] is ca["current"] is None
    assert rows[3]["current"] == {"actual": 4.5, "expected": 5.33333333333}


def test_the_contract_is_what_a_row_holds():
    assert set(GAP.split()) <= set(GapRow._fields)


def test_problems_of_a_plan_and_of_a_request_are_the_same_kind_of_rows():
    problem = Problem(
        "PAC101",
        {"detail": "a bracket is open"},
        ("indicators", "ca"),
        line=3,
        column=7,
        file="pac.yaml",
    )
    faults = [
        PlanError((problem,)),
        NotFound(N_("{word} is not here."), word="c"),
        Usage(N_("No."), hint=N_("Yes.")),
    ]
    for fault in faults:
        text = envelope("error", None, None, {"problems": error_rows(fault, EN)})
        validate("error", text)
    first = error_rows(faults[0], EN)[0]
    assert first["message"].endswith(": a bracket is open")
    assert (first["line"], first["column"], first["path"]) == (3, 7, "indicators.ca")
