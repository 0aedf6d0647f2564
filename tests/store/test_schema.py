"""The JSON Schema accepts what the reader accepts, and nothing else."""

import datetime as dt
import re
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from pacli.errors import PlanError
from pacli.store.read import Draft
from pacli.store.schema import json_schema
from pacli.store.tree import Mapping, Quoted, Sequence
from pacli.store.yaml import compose

from .plans import mutated

HERE = Path(__file__).parent
PLANS = sorted([HERE / "full.yaml", *(HERE.parents[1] / "examples").glob("*.yaml")])
CASES = sorted((HERE.parent / "cases" / "problems").glob("*.case"))
CROSSING = re.compile("PAC1(08|14)|PAC2(3[0-24-69]|40|43|44)|PAC[3-9]")
"""Codes of what crosses sections, slots or days of a log, which no schema can say."""

PLAIN = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

formats = FormatChecker(["date"])


@formats.checks("pac-span", ValueError)
def _span(text):
    first, _, last = text.partition("..") if isinstance(text, str) else ("2026-01-01", "", "")
    return dt.date.fromisoformat(first) <= dt.date.fromisoformat(last or first)


@formats.checks("pac-rate", (ZeroDivisionError, ValueError))
def _rate(text):
    return not isinstance(text, str) or Fraction(text) <= 1


@cache
def validator():
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=formats)


def seen(node):
    """The JSON that an editor sees: the scalars of YAML, days as texts."""
    if isinstance(node, Mapping):
        return dict(zip(map(str, node.keys), map(seen, node.values), strict=True))
    if isinstance(node, Sequence):
        return list(map(seen, node.values))
    return str(node) if isinstance(node, Quoted) else PLAIN.get(node, figure(node))


def figure(source):
    if re.fullmatch(r"[-+]?(0|[1-9]\d*)", source):
        return int(source)
    if re.fullmatch(r"[-+]?((0|[1-9]\d*)(\.\d*)?|\.\d+)([eE][-+]?\d+)?", source):
        return float(source)
    return str(source)


def agree(text):
    try:
        found = Draft.of(text, "p").problems()
    except PlanError:
        return
    if any(p.code == "PAC108" for p in found):
        return  # one of the two counts for an editor, the other for pac
    mine = [p for p in found if not CROSSING.match(p.code)]
    theirs = list(validator().iter_errors(seen(compose(text))))
    assert bool(mine) == bool(theirs), (mine, theirs)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_right_plans(path):
    tree = compose(path.read_text(encoding="utf-8"))
    assert not list(validator().iter_errors(seen(tree)))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_plans_with_problems(path):
    _, _, rest = path.read_text(encoding="utf-8").partition("--- pac.yaml\n")
    agree(rest.partition("\n---\n")[0])


@given(text=mutated())
def test_plans_with_slips(text):
    agree(text)


TOGETHER = [
    "indicators: {a: {target: 3}}",
    "indicators: {a: {target: , measure: }}",
    "indicators: {a: {target: 3, measure: }}",
    "indicators: {a: {measure: rate}}",
    "indicators: {a: {measure: rate, per: ~}}",
    "indicators: {a: {measure: rate, per: week}}",
    "indicators: {a: {per: week}}",
    "indicators: {a: {measure: level, per: week}}",
    "rituals: {a: }",
    "rituals: {a: {every: null, rrule: FREQ=DAILY}}",
    "rituals: {a: {every: day, rrule: FREQ=DAILY}}",
    "deals: {a: {closed: 2026-01-05}}",
    "deals: {a: {closed: 2026-01-05, status: }}",
    "deals: {a: {closed: 2026-01-05, status: open}}",
    "deals: {a: {closed: , status: open}}",
    "deals: {a: {closed: 2026-01-05, status: won}}",
    "actions: {a: {tasks: {b: {done: 2026-01-05, dropped: 2026-01-05}}}}",
    "actions: {a: {tasks: {b: {done: 2026-01-05, dropped: }}}}",
    "funnel: [{indicator: a, rate: 5/4}]\nindicators: {a: }",
    "indicators: {x-a: 3, a: {label: , readings: {x-b: [1], 2026-01-01: 2}, x-c: {d: }}}",
    "actions: {x-a: {b: c}, a: {tasks: {x-b: }, x-1: 2}}\nchecks: {x-a: never}",
    "week: {x-a: {25:00: b}, mon: {x-b: c, 09:00-10:00: self}}",
    "diagnosis: {strengths: {x-a: [b], c: d}}\nreviews: {x-a: b}",
    "actions: {xa: {answers: [x-b]}}",
]


@pytest.mark.parametrize("text", TOGETHER)
def test_what_keys_ask_of_each_other(text):
    agree(f"pac: 1\nname: A\nobjective: {{title: B}}\n{text}\n")


def test_every_field_is_described():
    sections = [validator().schema, *validator().schema["$defs"].values()]
    fields = [field for one in sections for field in one["properties"].values()]
    assert len(fields) > 200
    assert all(field["description"] and field["title"] for field in fields)
    assert all(one["additionalProperties"] is False for one in sections)
    assert validator().schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_nothing_is_accepted_by_accident():
    assert list(validator().iter_errors({}))
    assert list(validator().iter_errors({"pac": 2, "name": "A", "objective": {"title": "B"}}))
