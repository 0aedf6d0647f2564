"""``pac explain`` alone: every code under what it is about."""

import json

import pytest
from jsonschema import validate

from pacli.codes import CODES
from pacli.locale import language
from pacli.report.explanations import FAMILIES
from pacli.report.schema import report_schema


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_all_codes_are_listed_in_order(pac, lang):
    shown = pac("explain", "--lang", lang).out
    say = language(lang)
    first = [line.split(" ")[0] for line in shown.splitlines() if line.startswith("PAC")]
    assert first == sorted(CODES)
    heads = [line for line in shown.splitlines() if line in map(say, FAMILIES.values())]
    assert heads == [say(family) for family in FAMILIES.values()]


def test_programs_get_all_of_them(pac):
    report = json.loads(pac("explain", "--json").out)
    validate(report, report_schema("explain"))
    assert [one["code"] for one in report["codes"]] == sorted(CODES)
    silenced = {one["code"] for one in report["codes"] if one["silence"]}
    assert silenced == {one["code"] for one in report["codes"] if one["severity"] == "warning"}


def test_the_beginning_of_codes_lists_their_family(pac):
    shown = pac("explain", "pac5").out
    first = [line.split(" ")[0] for line in shown.splitlines() if line.startswith("PAC")]
    assert first == [code for code in sorted(CODES) if code.startswith("PAC5")]
    assert pac("explain", "PAC6").code == 1
