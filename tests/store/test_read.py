"""A plan read whole, by item, and with what is wrong with it."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from pacli.dates import Duration, Span
from pacli.errors import NotFound, PlanError
from pacli.store.read import Draft, load, shape

FULL = Path(__file__).parent / "full.yaml"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
HEAD = "pac: 1\nname: A\nobjective: {title: B}\n"


def problems(text):
    try:
        return Draft.of(text, "p.yaml").problems()
    except PlanError as error:
        return error.problems


def codes(text):
    return [problem.code for problem in problems(text)]


def keys(expected):
    """Every key of the model, as ``Task.title``."""
    inner = [*expected.fields.values(), *expected.alternatives, expected.item]
    own = {f"{expected.model}.{name}" for name in expected.fields}
    return own.union(*(keys(one) for one in inner if one is not None))


def used(expected, data):
    """Those keys that some data has."""
    if expected.kind == "either":
        models = [a for a in expected.alternatives if a.kind == "model"]
        return used(models[0], data) if models and isinstance(data, dict) else set()
    if expected.kind in {"map", "list"}:
        entries = data.values() if expected.kind == "map" else data
        return set().union(*(used(expected.item, entry) for entry in entries))
    known = [name for name in expected.fields if name in data]
    own = {f"{expected.model}.{name}" for name in known}
    return own.union(*(used(expected.fields[name], data[name]) for name in known))


def test_the_full_plan_uses_every_key_and_is_right():
    draft = load(FULL)
    assert draft.problems() == ()
    assert used(shape(), draft.data()) == keys(shape())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_right(path):
    assert load(path).problems() == ()


def test_values_have_the_type_of_their_place():
    plan = load(FULL).plan()
    assert plan.hours_per_day == Decimal("7.5")
    assert plan.calendar.days_off == (
        Span(dt.date(2026, 4, 3), dt.date(2026, 4, 6)),
        Span(dt.date(2026, 5, 25), dt.date(2026, 5, 25)),
    )
    assert plan.funnel[1].rate == Fraction(2, 5)
    task = plan.actions["scheme"].tasks
    assert task["form"].duration == Duration(minutes=90)
    assert task["letter"].duration == Duration(days=Fraction(1, 2))
    assert plan.rituals["review"].at == "16:30"
    assert plan.rituals["review"].log[dt.date(2026, 3, 20)] == dt.date(2026, 3, 21)
    readings = plan.indicators["serviced"].readings
    assert readings[dt.date(2026, 3, 3)] == 4
    assert readings[dt.date(2026, 3, 4)].value == 6
    assert plan.indicators["serviced"].source.sheet == "1"
    assert plan.week.fri["16:30-17:15"] == "business"
    assert plan.vision == "Two stands, one apprentice,\nand a van.\n"
    assert plan.__pydantic_extra__["x-till"] == {
        "account": Decimal(12),
        "since": dt.date(2026, 1, 1),
    }


def test_what_is_absent_has_the_default_of_the_model():
    plan = Draft.of(HEAD, "p.yaml").plan()
    assert (plan.currency, plan.phase, plan.indicators, plan.funnel) == (
        "EUR",
        "startup",
        {},
        (),
    )
    assert plan.budget is None


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("2026", "2026"),
        ("3.10", "3.10"),
        ("yes", "yes"),
        ("0612", "0612"),
        ("2026-01-01", "2026-01-01"),
        ("12:30", "12:30"),
        ("'it''s'", "it's"),
        ('"a\\tb"', "a\tb"),
        ("  a   b  # a comment", "a   b"),
        ("no. 3 # 4", "no. 3"),
    ],
)
def test_a_text_takes_the_source_of_its_scalar(source, text):
    assert Draft.of(f"pac: 1\nname: {source}\nobjective: {{title: B}}", "p").plan().name == text


@pytest.mark.parametrize("nothing", ["", "~", "null", "NULL"])
def test_nothing_after_the_colon_is_as_no_key(nothing):
    plan = Draft.of(
        f"{HEAD}basis: {nothing}\nindicators: {nothing}\nfunnel: {nothing}\n"
        f"budget: {nothing}\nphase: {nothing}\nreviews: {{2026-01-01: {nothing}}}\n",
        "p",
    ).plan()
    assert plan.basis is None
    assert (plan.indicators, plan.funnel, plan.budget) == ({}, (), None)
    assert plan.phase == "startup"
    assert plan.reviews[dt.date(2026, 1, 1)].wins == ()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("0x1F", "PAC205"),
        ("1_000", "PAC205"),
        ("012", "PAC205"),
        (".nan", "PAC205"),
        (".inf", "PAC205"),
        ("12:30", "PAC205"),
        ("1e99", "PAC215"),
        ('"12"', "PAC221"),
        ("2026-01-01", "PAC205"),
        ("{a: 1}", "PAC226"),
    ],
)
def test_numbers_are_plain(value, code):
    text = f"{HEAD}indicators: {{a: {{label: A, measure: level, target: {value}}}}}"
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("value", "number"),
    [("0", 0), ("-5", -5), ("+5", 5), ("1200.50", "1200.50"), ("1e3", 1000), (".5", "0.5")],
)
def test_numbers_are_exact(value, number):
    text = f"{HEAD}indicators: {{a: {{label: A, measure: level, target: {value}}}}}"
    assert Draft.of(text, "p").plan().indicators["a"].target == Decimal(number)


def test_days_and_times_may_be_quoted():
    plan = Draft.of(
        f"{HEAD}rituals: {{a: {{title: A, every: day, at: '09:00', start: '2026-01-05'}}}}", "p"
    ).plan()
    assert plan.rituals["a"].start == dt.date(2026, 1, 5)


def test_all_problems_are_told_at_once_in_the_order_of_their_lines():
    text = (
        "pac: 1\nname: ' '\nlanguage: de\nobjective: {due: 30/02/2026, indicator: none}\n"
        "actions:\n  a: {titel: A, start: 2026-02-02, end: 2026-02-01}\n"
    )
    found = [(p.code, p.line, p.column) for p in problems(text)]
    assert found == [
        ("PAC214", 2, 7),
        ("PAC208", 3, 11),
        ("PAC202", 4, 1),
        ("PAC204", 4, 18),
        ("PAC230", 4, 41),
        ("PAC202", 6, 3),
        ("PAC201", 6, 7),
        ("PAC232", 6, 41),
    ]


def test_one_fault_does_not_hide_another():
    text = f"{HEAD}indicators:\n  Sales: {{target: many}}\n  a: {{label: A}}\n  a: {{}}\n"
    assert codes(text) == ["PAC213", "PAC202", "PAC205", "PAC108"]
    text = "pac: 1\nname: A\nobjective: {title: B #2\n, indicator: c}\n"
    assert codes(text) == ["PAC114", "PAC230"]


def test_columns_count_characters_and_lines_their_own_ends():
    (problem,) = problems("\ufeff" + HEAD.replace("\n", "\r\n") + "budget: {total: é€}\r\n")
    assert (problem.line, problem.column, problem.width) == (4, 17, 2)
    assert problem.excerpt == "budget: {total: é€}"


def test_a_key_twice_shows_both_lines_whatever_its_quotes():
    readings = "      2026-01-01: 1\n      '2026-01-01': 2\n"
    text = f"{HEAD}indicators:\n  a:\n    label: A\n    readings:\n{readings}"
    (problem,) = problems(text)
    assert (problem.code, problem.line, problem.also) == (
        "PAC108",
        9,
        (8, "      2026-01-01: 1"),
    )


def test_a_key_twice_keeps_an_edit_from_starting():
    with pytest.raises(PlanError):
        Draft.of(HEAD + "x-a: {b: 1, b: 2}\n", "p").data()


def test_an_item_is_checked_alone():
    actions = "actions: {a: {title: A}, b: {title: B, impact: 9}}"
    draft = Draft.of(f"{HEAD}budget: {{total: much}}\n{actions}\n", "p")
    assert draft.item("actions", "a").title == "A"
    with pytest.raises(PlanError) as caught:
        draft.item("actions", "b")
    assert [p.path for p in caught.value.problems] == [("actions", "b", "impact")]
    with pytest.raises(NotFound):
        draft.item("actions", "c")


def test_ids_and_scalars_need_no_right_plan():
    draft = Draft.of("name: A\nlanguage: fr\nbudget: 3\nactions: {b: 1, a: }\n", "p")
    assert draft.ids("actions") == ("b", "a")
    assert draft.ids("indicators") == ()
    assert draft.scalar("language") == "fr"
    assert draft.scalar("currency") == "EUR"
    assert draft.scalar("objective", "due", default=1) == 1


@pytest.mark.parametrize(
    "text", ["a: 1\n---\nb: 2\n", "a: &b 1\n", "a: *b\n", "a: !!str 1\n", "<<: {a: 1}\n"]
)
def test_what_yaml_has_beyond_a_plan_is_refused(text):
    assert codes(text)[0] in {"PAC109", "PAC110", "PAC111"}


def test_limits():
    assert codes("a: " + "[" * 30_000) == ["PAC104"]
    assert codes(b"a: \xe9") == ["PAC102"]
    assert codes("a: 1".encode("utf-16")) == ["PAC102"]
    assert codes(b"#" * (5 * 1024 * 1024 + 1)) == ["PAC103"]
    assert codes("a: \x1b[31m") == ["PAC106"]
    assert codes("a: b\u2028c: d") == ["PAC106"]
    assert codes("a: b\rc: d") == ["PAC106"]
    assert codes("a: b\nc:\u00a0d\ne: f\n") == ["PAC106"]
    assert codes(f"{HEAD}basis\u00a0: net\n") == ["PAC106"]
    assert codes("") == codes("# nothing yet\n") == ["PAC115"]
    assert codes("- a\n") == ["PAC116"]


def test_a_hundred_thousand_readings_are_read_in_line():
    first = dt.date(1800, 1, 1)
    days = [first + dt.timedelta(days=n) for n in range(100_000)]
    lines = "".join(f"      {day}: {day.day}.5\n" for day in days)
    draft = Draft.of(f"{HEAD}indicators:\n  a:\n    label: A\n    readings:\n{lines}", "p")
    readings = draft.plan().indicators["a"].readings
    assert list(readings) == days
    assert readings[days[-1]] == days[-1].day + Decimal("0.5")
    assert draft.place(("indicators", "a", "readings", days[-1])) == (100_007, 7)
