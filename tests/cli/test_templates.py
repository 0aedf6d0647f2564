"""Packaged templates: good plans on any day, in both languages, with her own words in them."""

import datetime as dt
import json
import re
from decimal import Decimal
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator

from pacli.analysis.checks import checks
from pacli.analysis.selling.funnel import volumes
from pacli.changes.template import dated
from pacli.cli.templates import FOLDER, TEMPLATES, text
from pacli.report.schema import report_schema
from pacli.store.read import Draft

EVERY = [(name, language) for name in TEMPLATES for language in ("fr", "en")]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def days(content):
    return [dt.date.fromisoformat(one) for one in DAY.findall(content)]


def begun(name, language, start, due=None):
    return Draft.of(dated(text(name, language), start, due), name)


def works(day):
    """Whether a day is neither on a weekend nor from 24 December to 1 January."""
    feast = (day.month == 12 and day.day >= 24) or (day.month, day.day) == (1, 1)
    return day.weekday() < 5 and not feast


def starts(full):
    """Every weekday and two ends of a month; in full, each day of a leap year."""
    first = dt.date(2027, 12, 1)
    if full:
        return [first + dt.timedelta(days=n) for n in range(366)]
    return [first + dt.timedelta(days=n) for n in (0, 1, 2, 3, 4, 5, 6, 30, 31, 90)]


def test_each_is_there_in_both_languages_and_nothing_else():
    found = {(path.stem, path.parent.name) for path in FOLDER.glob("*/*")}
    assert found == set(EVERY)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_good_plan_on_any_day(name, language, full):
    for start in starts(full):
        plan = begun(name, language, start).plan()
        assert checks(plan, start) == ()
        report = volumes(plan, start)
        assert report.load is not None
        assert 0 < report.load.ratio <= 1
        assert plan.period.start == start
        for action in plan.actions.values():
            assert action.start <= action.end <= plan.objective.due
            for task in action.tasks.values():
                assert start <= task.due <= action.end
                assert works(task.due) or task.due == start


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_its_parts_hold_together(name, language):
    plan = begun(name, language, dt.date(2026, 1, 5)).plan()
    aim = plan.indicators[plan.objective.indicator]
    assert aim.target > aim.initial > 0
    # Law of numbers, worked out anew: sales are the target over the basket, rounded up.
    wanted = -(-aim.target // plan.funnel[-1].basket)
    for stage in reversed(plan.funnel):
        assert plan.indicators[stage.indicator].target == wanted
        wanted = -(-wanted * (stage.rate or 1).denominator // (stage.rate or 1).numerator)
    known = {
        key for part in ("strengths", "weaknesses", "opportunities", "threats")
        for key in getattr(plan.diagnosis, part)
    } | {key for key, one in plan.obstacles.items() if one.mine}  # fmt: skip
    answered = {key for action in plan.actions.values() for key in action.answers}
    assert answered == known
    assert any(ritual.review for ritual in plan.rituals.values())
    assert sum(action.budget or 0 for action in plan.actions.values()) <= plan.budget.total
    slots = [one for day in (plan.week.mon, plan.week.tue, plan.week.wed, plan.week.thu,
                             plan.week.fri) for one in day.values()]  # fmt: skip
    assert "free" in slots


@pytest.mark.parametrize("name", list(TEMPLATES))
def test_both_languages_are_the_same_plan(name):
    french, english = (begun(name, one, dt.date(2026, 1, 5)).plan() for one in ("fr", "en"))
    for part in ("indicators", "actions", "rituals", "offers", "obstacles", "segments"):
        assert len(getattr(french, part)) == len(getattr(english, part))
    assert [one.rate for one in french.funnel] == [one.rate for one in english.funnel]
    assert (french.language, english.language) == ("fr", "en")


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_section_has_one_comment_at_most(name, language):
    content = text(name, language)
    for before, line in pairwise(content.splitlines()):
        if line.startswith("#"):
            assert before == ""
    assert not re.search(r"\S[ \t]+#", content)


def test_days_keep_their_order_and_their_ends():
    content = text("shop", "en")
    before = days(content)
    for due in (None, dt.date(2026, 3, 20), dt.date(2027, 2, 15)):
        after = days(dated(content, dt.date(2026, 2, 13), due))
        assert after[before.index(min(before))] == dt.date(2026, 2, 13)
        if due:
            assert max(after) == due
        for (one, moved), (other, also) in pairwise(sorted(zip(before, after, strict=True))):
            assert (one < other and moved <= also) or moved == also


@pytest.mark.parametrize("due", [dt.date(2026, 12, 31), dt.date(2027, 2, 26)])
def test_no_work_between_christmas_and_new_year(due):
    plan = begun("craft", "en", dt.date(2026, 11, 2), due).plan()
    found = [task.due for one in plan.actions.values() for task in one.tasks.values()]
    assert all(map(works, found))
    assert plan.objective.due == due


@pytest.mark.parametrize(("language", "name"), [("en", "call-backs"), ("fr", "relances")])
def test_quotes_are_called_back_once_there_can_be_some(language, name):
    plan = begun("craft", language, dt.date(2026, 1, 5)).plan()
    visits, quotes = plan.funnel[1].delay_days, plan.funnel[2].delay_days
    # Visits and quotes come working days after the first enquiry.
    ready = plan.period.start + dt.timedelta(days=(visits + quotes) * 7 // 5)
    ritual = plan.rituals[name]
    assert ritual.start >= ready
    assert ritual.indicator == plan.funnel[2].indicator


def test_init_from_a_template(pac, home):
    outcome = pac("init", "--from", "boutique", "--lang", "fr")
    assert outcome.code == 0
    assert "« Ma boutique », du vendredi 13 février" in " ".join(outcome.out.split())
    assert "pac init --more" in outcome.out
    assert "start: 2026-02-13" in (home / "pac.yaml").read_text(encoding="utf-8")
    assert pac("check", "--strict").code == 0
    assert pac("gap").code == 0


def test_her_words_take_the_place_of_the_templates(pac, home):
    words = (
        "init", "Oak Street", "--from", "craft", "--objective", "Fill the bench", "--target",
        "£36,000 before VAT", "--due", "2026-09-30", "--review", "thursday 5pm", "--action",
        "Open the workshop", "--start", "2026-03-02", "--phase", "growth", "--lang", "en",
    )  # fmt: skip
    assert pac(*words).code == 0
    plan = Draft.of((home / "pac.yaml").read_text(encoding="utf-8"), "pac.yaml").plan()
    assert (plan.name, plan.currency, plan.basis) == ("Oak Street", "GBP", "before VAT")
    assert plan.phase == "growth"
    assert plan.objective.title == "Fill the bench"
    assert plan.objective.due == plan.period.end == dt.date(2026, 9, 30)
    assert plan.period.start == dt.date(2026, 3, 2)
    # 36 000 at 4 000 are 9 jobs, 27 quotes (1 in 3), 36 visits (3 in 4), 72 enquiries (1 in 2).
    targets = [plan.indicators[one.indicator].target for one in plan.funnel]
    assert targets == [72, 36, 27, 9]
    turnover = plan.indicators["turnover"]
    assert (turnover.unit, turnover.target, turnover.initial) == ("GBP", 36000, None)
    # Half as much again as the 24 000 of the template.
    assert plan.offers["job"].margin == Decimal(16200)
    review = next(one for one in plan.rituals.values() if one.review)
    assert (review.every, review.at) == ("thursday", "17:00")
    assert plan.actions["open-workshop"].title == "Open the workshop"
    assert all("review" not in str(block) for block in plan.week.fri.values())
    assert pac("check").code == 0


def test_a_figure_of_something_else_is_refused(pac, home):
    outcome = pac("init", "--from", "shop", "--target", "15 clients", "--lang", "en")
    assert outcome.code == 1
    assert "clients is no amount of money" in outcome.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("word", ["shop", "boutique", "bou", "SHOP"])
def test_names_of_either_language_and_their_beginnings(pac, home, word):
    assert pac("init", "--from", word, "--lang", "en", "-n").code == 0
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("word", ["bakery", ""])
def test_another_name_is_told_the_templates(pac, home, word):
    outcome = pac("init", "--from", word, "--lang", "en")
    assert outcome.code == 1
    assert "freelance, training, shop, craft, consulting" in " ".join(outcome.err.split())
    assert list(home.iterdir()) == []


def test_the_list_of_templates(pac, home):
    shown = pac("init", "--from", "list", "--lang", "fr").out
    for word in ("independant", "formation", "boutique", "artisanat", "conseil"):
        assert f"pac init --from {word}" in shown
    report = json.loads(pac("init", "--from", "list", "--json").out)
    Draft202012Validator(report_schema("templates")).validate(report)
    rows = report["templates"]
    assert [row["id"] for row in rows] == list(TEMPLATES)
    assert list(home.iterdir()) == []


def test_comments_stay_through_later_edits(pac, home):
    assert pac("init", "--from", "training", "--lang", "en").code == 0
    path = home / "pac.yaml"
    comments = [one for one in path.read_text().splitlines() if one.startswith("#")]
    for words in (
        ("log", "messages", "12"),
        ("done", "past-trainees/list"),
        ("set", "objective.due=2026-06-30"),
        ("action", "add", "Call the town hall"),
        ("diagnosis", "add", "strength", "A quiet room"),
    ):
        assert pac(*words).code == 0
    after = [one for one in path.read_text().splitlines() if one.startswith("#")]
    assert after == comments


def test_the_ideal_week_has_no_clash(pac, home):
    for name, language in EVERY:
        file = f"{language}-{name}.yaml"
        assert pac("init", "--from", name, "--lang", language, "-f", file).code == 0
        report = json.loads(pac("week", "next", "--json", "-f", file).out)
        assert report["clashes"] == []


def test_french_templates_say_nothing_in_english(pac, home):
    """What is free text, a role too, is French; only what the format names is English."""
    for name, language in EVERY:
        if language == "fr":
            path = home / f"{name}.pac.yaml"
            assert pac("init", "--from", name, "--lang", "fr", "-f", str(path)).code == 0
            people = json.loads(pac("person", "--json", "-f", str(path)).out)["rows"]
            assert [one["role"] for one in people] == ["direction"]
            assert people[0]["hers"]
