"""Commands that are shown for a plan that she named: as printed, they are about that plan."""

import shlex

import pytest

PLAN = """\
pac: 1
name: {name}
language: {language}
objective: {{title: Sell}}
indicators: {{sales: {{label: Sales, measure: total}}}}
"""


@pytest.fixture
def plans(home):
    """The plan of this folder, and another one under a name that is hard to type."""
    (home / "pac.yaml").write_text(PLAN.format(name="Here", language="en"), encoding="utf-8")
    other = home / "other" / "my {plan}.pac.yaml"
    other.parent.mkdir()
    other.write_text(PLAN.format(name="There", language="en"), encoding="utf-8")
    return home / "pac.yaml", other


def flat(text):
    return " ".join(text.split())


def shown(text):
    """The first command of a text that sets the objective's figure, as it is printed."""
    end = "set objective.indicator="
    before = flat(text).partition(end)[0]
    return before[before.rindex("pac ") :] + end


@pytest.mark.parametrize("words", [["today", "-f"], ["-f", "FILE", "today"], ["check"]])
def test_what_is_typed_as_printed_changes_the_plan_that_was_named(pac, plans, words):
    here, other = plans
    words = [str(other) if word == "FILE" else word for word in words]
    told = pac(*words, *([] if str(other) in words else [str(other)]))
    line = shown(told.out) + "sales"
    assert pac(*shlex.split(line)[1:]).code == 0
    assert "indicator: sales" in other.read_text(encoding="utf-8")
    assert "indicator: sales" not in here.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["pac.yaml", "./pac.yaml", "ABSOLUTE"])
def test_the_plan_that_is_found_anyway_is_not_named(pac, plans, file):
    here, _ = plans
    told = pac("today", "-f", str(here) if file == "ABSOLUTE" else file)
    assert told.out == pac("today").out
    assert shown(told.out) == "pac set objective.indicator="


def test_a_plan_named_for_every_command_is_not_named_again(pac, plans):
    told = pac("today", PAC_FILE=str(plans[1]))
    assert shown(told.out) == "pac set objective.indicator="


def test_french_names_and_commands_about_no_plan(pac, plans):
    told = flat(pac("check", str(plans[1]), "--lang", "fr").out)
    assert f"pac -f {shlex.quote(str(plans[1]))} verifier --all)" in told
    told = flat(pac("review", "--no-input", "-f", str(plans[1])).out)
    assert "(pac explain PAC" in told


def test_the_plan_that_follows_is_named_where_it_is_meant(pac, plans):
    _, other = plans
    period = "period: {start: 2025-01-06, end: 2025-06-27}\n"
    other.write_text(other.read_text(encoding="utf-8") + period, encoding="utf-8")
    told = pac("renew", "-f", str(other), "--name", "Next", "--no-input")
    assert told.code == 0, told.err
    new = next(one for one in other.parent.iterdir() if one != other)
    assert f"pac -f {shlex.quote(str(new))} set objective.title=…" in flat(told.out)
