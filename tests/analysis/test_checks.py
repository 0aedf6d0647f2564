"""What a valid plan is warned of, when, and what of it matters most."""

import datetime as dt

import pytest

from pacli.analysis.checks import CHECKS, checks, first_tip
from pacli.analysis.checks.subject import Subject
from pacli.codes import CODES, WARNINGS
from pacli.locale import Language
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 13)
PLAN = """
pac: 1
name: Spring
period: {start: 2026-01-05}
objective: {title: Sell, indicator: sales, due: 2026-06-30, ambitious: Yes, realistic: Yes}
indicators:
  sales: {label: Won, measure: total, target: 20, readings: {2026-02-13: 6}, source: {tool: a}}
  calls: {label: Calls, measure: total, source: {tool: a}, readings: {2026-02-13: 6}%s}
actions: {shop: {title: Web, end: 2026-06-15, expected: {value: 3}, tasks: {a: {title: A%s}}%s}}
rituals: {review: {title: Review, every: friday, review: true}}
"""


def plan(more="", calls="", task="", action="", text=None):
    return Draft.of((text or PLAN % (calls, task, action)) + more, "pac.yaml").plan()


def codes(*, today=TODAY, **given):
    return [one.code for one in checks(plan(**given), today)]


def test_a_plan_that_lacks_nothing():
    assert codes() == []


@pytest.mark.parametrize(
    ("taken", "put", "found"),
    [
        (", indicator: sales", "", ["PAC303"]),
        (" target: 20,", "", ["PAC304"]),
        ("due: 2026-06-30, ", "", ["PAC305"]),
        ("ambitious: Yes, ", "", ["PAC306"]),
        (", realistic: Yes", "", ["PAC307"]),
        # In figures: how far it is from the start, or the pace so far, say as much.
        ("target: 20,", "target: 20, initial: 12,", []),
        ("target: 20,", "target: 20, initial: 20,", ["PAC311"]),
        ("target: 20,", "target: 20, initial: 25,", ["PAC311"]),
    ],
)
def test_smart_letter_by_letter(taken, put, found):
    text = PLAN % ("", "", "")
    assert taken in text
    text = text.replace(taken, put)
    # Without readings no pace so far says that it can be done.
    text = text.replace("readings: {2026-02-13: 6}", "start: 2026-02-09")
    assert codes(text=text) == found


def test_figures_speak_for_two_letters():
    bare = (PLAN % ("", "", "")).replace(", ambitious: Yes, realistic: Yes", "")
    # What was won so far shows a pace; what it was before shows how far it is.
    assert codes(text=bare) == ["PAC306"]
    assert codes(text=bare.replace("target: 20", "target: 20, initial: 12")) == []


def test_every_warning_is_found_by_one_check():
    assert sorted(check.code for check in CHECKS) == sorted(WARNINGS)


def test_a_reading_is_doubtful_until_its_day():
    text = (PLAN % ("", "", "")).replace("2026-02-13: 6}}", "2026-02-13: 6, 2026-02-14: 3}}", 1)
    assert codes(text=text) == ["PAC301"]
    assert codes(text=text, today=dt.date(2026, 2, 14)) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("due: 2026-06-15", []),
        ("due: 2026-06-16", ["PAC403"]),
        ("due: 2026-06-30", ["PAC403"]),
        ("due: 2026-07-01", ["PAC402"]),
        ("due: 2026-07-01, done: 2026-02-13", ["PAC421"]),
        ("done: 2026-02-14", ["PAC401"]),
        ("dropped: 2026-02-14", ["PAC401"]),
        ("duration: 2h", []),
    ],
)
def test_a_task(fields, found):
    assert codes(task=f", {fields}") == found


def test_the_end_of_the_period_stands_in_for_the_day_of_the_objective():
    def late(due):
        text = (PLAN % ("", f", due: {due}", "")).replace(", due: 2026-06-30", "")
        text = text.replace("end: 2026-06-15, ", "end: 2026-07-15, ")
        return codes(
            text=text.replace("{start: 2026-01-05}", "{start: 2026-01-05, end: 2026-06-30}")
        )

    assert late("2026-06-30") == []
    assert late("2026-07-01") == ["PAC402"]


def test_a_review_that_has_ended_is_none():
    text = (PLAN % ("", "", "")).replace("review: true", "review: true, end: 2026-03-27")
    assert codes(text=text) == []
    assert "PAC415" not in codes(text=text, today=dt.date(2026, 3, 27))
    assert "PAC415" in codes(text=text, today=dt.date(2026, 3, 28))
    # Nobody looks at a plan that is over each week.
    assert "PAC415" not in codes(text=text, today=dt.date(2026, 7, 1))


def test_twice_the_work_of_so_far_is_not_yet_too_much():
    # Six whole weeks and no day off: 30 working days since the 5th of January, 6 a week.
    def told(target):
        calls = f", target: {target}, start: 2026-01-05, due: 2026-03-27"
        text = (PLAN % (calls, "", "")).replace(
            "2026-02-13: 6}, target", "2026-02-13: 36}, target"
        )
        return codes(text=text)

    # Six weeks are left: 12 a week is twice as much, and 73 calls are more.
    assert told(36 + 72) == []
    assert told(36 + 73) == ["PAC308"]


def test_working_times_are_missed_only_where_some_are_given():
    done = "}, b: {title: B}, c: {title: C, done: 2026-02-02"
    assert codes(task=done) == []
    (found,) = checks(plan(task=f"{done}, duration: 2h"), TODAY)
    assert (found.code, found.path) == ("PAC404", ("actions", "shop", "tasks"))
    assert found.params == {"tasks": "a, b", "task": "shop/a"}


def test_the_plan_says_how_much_a_check_matters():
    late = {"task": ", due: 2026-06-16"}
    more = "checks: {PAC403: %s}\n"
    assert [one.severity for one in checks(plan(more % "error", **late), TODAY)] == ["error"]
    assert codes(more=more % "ignore", **late) == []


@pytest.mark.parametrize(
    ("horizon", "due", "late"),
    [
        ("short", "2026-01-06", False),
        ("medium", "2026-04-05", False),
        ("medium", "2026-04-04", True),
        ("long", "2026-07-05", False),
        ("long", "2026-07-04", True),
    ],
)
def test_a_horizon_is_counted_from_the_start_of_the_action(horizon, due, late):
    action = f", horizon: {horizon}, start: 2026-01-05"
    text = (PLAN % ("", "", action)).replace("due: 2026-06-30", f"due: {due}")
    assert ("PAC413" in codes(text=text)) == late


@pytest.mark.parametrize(
    ("cadence", "last", "today", "found"),
    [
        # Weeks end on Sunday the 8th and 15th; a reading in the last whole one is fresh.
        ("week", "2026-02-02", "2026-02-13", []),
        ("week", "2026-02-01", "2026-02-13", ["PAC309"]),
        ("week", "2026-02-02", "2026-02-15", ["PAC309"]),
        ("month", "2026-01-20", "2026-02-27", []),
        ("month", "2026-01-20", "2026-02-28", ["PAC309"]),
        # Nobody reads on after the end.
        ("week", "2026-06-26", "2026-07-05", ["PAC309"]),
        ("week", "2026-06-26", "2026-07-12", []),
    ],
)
def test_a_reading_is_missed_after_a_whole_period(cadence, last, today, found):
    text = (PLAN % (f", cadence: {cadence}", "", "")).replace(
        "readings: {2026-02-13: 6}, cad", f"readings: {{{last}: 6}}, cad"
    )
    asked = [
        one.code
        for one in checks(plan(text=text), dt.date.fromisoformat(today))
        if one.path[1] == "calls"
    ]
    assert asked == found


def test_a_new_plan_is_not_told_to_read_what_began_this_week():
    text = (PLAN % ("", "", "")).replace("readings: {2026-02-13: 6}", "start: 2026-02-09")
    assert codes(text=text, today=dt.date(2026, 2, 13)) == []
    # Sunday ends the first whole week.
    assert "PAC309" in codes(text=text, today=dt.date(2026, 2, 15))


def test_of_an_action_that_is_over_nothing_more_is_asked():
    bare = (PLAN % ("", "", ", status: %s")).replace(
        " end: 2026-06-15, expected: {value: 3},", ""
    )
    assert codes(text=bare % "doing") == ["PAC411", "PAC410"]
    assert codes(text=bare % "done") == ["PAC421"]


def test_a_ritual_of_an_action_is_a_step_that_comes_back():
    bare = (PLAN % ("", "", "")).replace(" tasks: {a: {title: A}}", " status: doing")
    ring = "rituals: {ring: {title: Ring, every: monday, action: shop%s},"
    assert codes(text=bare) == ["PAC408"]
    assert codes(text=bare.replace("rituals: {", ring % "")) == []
    assert codes(text=bare.replace("rituals: {", ring % ", end: 2026-02-12")) == ["PAC408"]
    # It has begun, so the rest can be asked for.
    begun = bare.replace(" end: 2026-06-15, expected: {value: 3},", "")
    assert codes(text=begun.replace("rituals: {", ring % "")) == ["PAC411", "PAC410"]


def test_budgets_hold_what_is_to_be_acquired():
    action = ", budget: 100, means: {to_acquire: [{text: A, cost: 60}, {text: B, cost: %s}]}"
    assert codes(action=action % 40) == []
    assert codes(action=action % 41) == ["PAC414"]
    assert codes(action=action % 41, more="budget: {total: 100}\n") == ["PAC414"] * 2


def test_an_owner_is_asked_for_only_where_nothing_tells_whose_it_is():
    two = "people: {ann: {name: Ann%s}, bob: {name: Bob}}\n"
    assert codes(more="people: {ann: {name: Ann}}\n") == []
    assert codes(more=two % "") == ["PAC409"]
    assert codes(more=two % "", action=", owner: bob") == []
    # What names no owner is hers, and here the plan tells who she is.
    assert codes(more=two % ", role: founder") == []
    assert codes(more="people: {bob: {name: Bob}, me: {name: Ann}}\n") == []


def test_tasks_that_all_have_an_owner_say_whose_the_action_is():
    two = "people: {ann: {name: Ann}, bob: {name: Bob}}\n"
    more = ", duration: 1h%s}, b: {title: B, duration: 1h, owner: bob"
    assert codes(more=two, task=more % ", owner: ann") == []
    assert codes(more=two, task=more % "") == ["PAC409"]
    assert codes(more=two, task=more % ", done: 2026-02-10") == []


def test_a_week_too_short_for_its_calls():
    more = "funnel: [{indicator: calls, duration: %s}, {indicator: sales, rate: 1/5}]\n"
    week = "week: {mon: {'09:00-11:00': {domain: business, selling: true}}}\n"
    # 14 sales at 1 in 5 are 70 calls in 19.6 weeks: 4 a week, so half an hour each just fits.
    week += "checks: {PAC313: ignore}\n"
    assert codes(more=more % "30min" + week) == []
    assert codes(more=more % "31min" + week) == ["PAC418"]


def test_a_stage_without_a_target_is_given_what_the_funnel_asks_for():
    funnel = "funnel: [{indicator: calls}, {indicator: sales, rate: 1/5}]\n"
    (found,) = checks(plan(more=funnel), TODAY)
    # 14 sales are left, at 1 in 5: 70 calls, and 6 are made.
    assert (found.code, found.params["right"]) == ("PAC313", "76")
    assert "PAC313" not in codes(more=funnel, calls=", target: 76")
    # What came of it is not done by her, and a plan that is over asks for nothing.
    assert codes(more=funnel, calls=", kind: result") == ["PAC310"]
    assert "PAC313" not in codes(more=funnel, today=dt.date(2026, 7, 1))


PROMISES = """
pac: 1
name: Spring
period: {start: 2026-01-05}
objective: {title: Sell, indicator: sales, due: 2026-06-30, ambitious: Yes, realistic: Yes}
indicators:
  sales: {label: Won, measure: %s, readings: {2026-02-13: 6}, source: {tool: a}}
  calls: {label: Calls, measure: total, source: {tool: a}, readings: {2026-02-13: 6}}
actions:
  shop: {title: Web, end: 2026-06-15, tasks: {a: {title: A}}, %s}
  fair: {title: Fair, end: 2026-06-15, tasks: {a: {title: A}}, %s}
rituals: {review: {title: Review, every: friday, review: true}}
"""


@pytest.mark.parametrize(
    ("sales", "shop", "fair", "found"),
    [
        ("total, target: 40", "sales 2", "sales 22", ["2", "24", "40"]),
        ("total, target: 24", "sales 2", "sales 22", None),
        # Only what is still to be gained is to be promised of a level.
        ("level, initial: 12, target: 40", "sales 6", "sales 21", ["6", "27", "28"]),
        ("level, initial: 12, target: 40", "sales 6", "sales 22", None),
        # What was closed counts for what it brought, not for what it was to bring.
        ("total, target: 40", "sales 25", "done sales 20 9", ["25", "34", "40"]),
        ("total, target: 40", "sales 25", "done sales 9 20", None),
        ("total, target: 40", "sales 25", "done sales 9", ["25", "34", "40"]),
        ("total, target: 40", "sales 25", "dropped sales 20", ["25", "25", "40"]),
        # Where no figure is given, or one is still to come, that is told first.
        ("total, target: 40", "sales 2", "sales", None),
        ("total, target: 40", "calls 2", "calls 3", None),
        ("total, target: 40", "sales 2", "", None),
        # What must not be passed, and what goes down, no sum of results can be held against.
        ("total, target: 40, direction: down", "sales 2", "sales 3", None),
        ("level, initial: 50, target: 40, direction: down", "sales 2", "sales 3", None),
        ("rate, per: week, target: 40", "sales 2", "sales 3", None),
    ],
)
def test_what_actions_promise_together(sales, shop, fair, found):
    def action(told):
        status, *rest = told.split() if told[:1] == "d" else ("doing", *told.split())
        fields = [f"status: {status}"]
        if rest:
            value = f", value: {rest[1]}" if rest[1:] else ""
            fields.append(f"expected: {{indicator: {rest[0]}{value}}}")
        if rest[2:]:
            fields.append(f"obtained: {{value: {rest[2]}}}")
        return ", ".join(fields)

    read = plan(text=PROMISES % (sales, action(shop), action(fair)))
    (told,) = [one for one in checks(read, TODAY) if one.code == "PAC419"] or [None]
    if found is None:
        assert told is None
        return
    say = Language("en")
    assert told.path == ("actions", "shop", "expected", "value")
    assert read.actions["shop"].expected.value == int(found[0])
    assert [told.params[name].written(say) for name in ("promised", "asked")] == found[1:]


def test_a_stage_above_promises_as_well():
    funnel = "funnel: [{indicator: calls}, {indicator: sales, rate: 1/5}]\n"
    shop, fair = (f"expected: {{indicator: {name}, value: 3}}" for name in ("sales", "calls"))
    text = PROMISES % ("total, target: 40", shop, fair)
    assert "PAC419" in codes(text=text)
    assert "PAC419" not in codes(text=text, more=funnel)


@pytest.mark.parametrize(
    ("sales", "value", "found"),
    [
        ("total, target: 12", 12, None),
        ("total, target: 12", 13, ("13", "12", "13")),
        ("total, unit: EUR, target: 8000", 20000, ("€20,000", "€8,000", "20000")),
        # One week, then two.
        ("rate, per: week, start: 2026-06-22, due: 2026-06-26, target: 5", 5, None),
        (
            "rate, per: week, start: 2026-06-22, due: 2026-07-03, target: 5",
            11,
            ("11", "10", "5.5"),
        ),
        ("total, target: 12, direction: down", 13, None),
    ],
)
def test_one_action_promises_more_than_the_target(sales, value, found):
    expected = f"expected: {{indicator: sales, value: {value}}}"
    read = plan(text=PROMISES % (sales, expected, "expected: {indicator: calls, value: 3}"))
    (told,) = [one for one in checks(read, TODAY) if one.code == "PAC420"] or [None]
    if found is None:
        assert told is None
        return
    say = Language("en")
    shown = [say.write(told.params[name]) for name in ("value", "target")]
    assert (*shown, told.params["right"]) == found


@pytest.mark.parametrize(
    ("sales", "today", "rituals", "found"),
    [
        ("target: 40, readings: {2026-02-13: 4}", TODAY, "", "Won is at 4, for a target of 40"),
        (
            "target: 40",
            TODAY,
            "",
            "Won has no reading that counts, for a target of 40",
        ),
        ("target: 4, readings: {2026-02-13: 4}", TODAY, "", None),
        ("target: 40, readings: {2026-02-13: 4}", dt.date(2026, 7, 1), "", None),
        # A ritual carries its action on, whatever its tasks say.
        (
            "target: 40, readings: {2026-02-13: 4}",
            TODAY,
            "rituals: {ring: {title: Ring, every: monday, action: shop}}",
            None,
        ),
    ],
)
def test_a_plan_whose_actions_are_all_over(sales, today, rituals, found):
    text = f"""
pac: 1
name: Spring
objective: {{title: Sell, indicator: sales, due: 2026-06-30}}
indicators: {{sales: {{label: Won, measure: total, {sales}}}}}
actions:
  shop:
    title: Web
    expected: {{indicator: sales, value: 3}}
    tasks: {{a: {{title: A, done: 2026-02-10}}}}
{rituals}
"""
    read = plan(text=text)
    told = next((one for one in checks(read, today) if one.code == "PAC421"), None)
    say = Language("en")
    assert (told and say(told.params["standing"], **told.params)) == found
    if told is not None:
        assert "PAC419" not in codes(text=text, today=today)
        more = text.replace("actions:\n", "actions:\n  fair: {title: Fair}\n")
        assert "PAC421" not in codes(text=more)


def test_what_matters_most_comes_first():
    text = "pac: 1\nname: A\nobjective: {title: A}\nactions: {a: {title: A}}\n"
    assert codes(text=text) == ["PAC303", "PAC305", "PAC408", "PAC415", "PAC307", "PAC306"]


@pytest.mark.parametrize(
    ("wanted", "target", "asked"),
    # Twenty weeks from the 5th of January to the 22nd of May, and four calls to a sale.
    [(20, 2, "4"), (2, 3, "0.4"), (3, 3, "0.6"), (31, 1, "6.2"), (600, 1, "120")],
)
def test_a_stage_that_is_counted_per_week_is_compared_per_week(wanted, target, asked):
    text = f"""
pac: 1
name: Spring
period: {{start: 2026-01-05}}
objective: {{title: Sell, indicator: sales, due: 2026-05-22}}
indicators:
  sales: {{label: Won, measure: total, target: {wanted}}}
  calls: {{label: Calls, measure: rate, per: week, target: %s}}
funnel: [{{indicator: calls}}, {{indicator: sales, rate: 1/4}}]
"""
    monday = dt.date(2026, 1, 5)
    found = [one for one in checks(plan(text=text % target), monday) if one.code == "PAC503"]
    assert [one.params["right"] for one in found] == [asked]
    assert "PAC503" not in codes(text=text % asked, today=monday)


def test_a_target_that_takes_too_much_already_is_not_to_be_raised():
    # 14 sales at 1 in 20 are 280 more calls, and the 6 of so far were made in six weeks.
    given = {
        "calls": ", target: 60, start: 2026-01-05, due: 2026-06-30",
        "more": "funnel: [{indicator: calls}, {indicator: sales, rate: 1/20}]\n",
    }
    assert codes(**given) == ["PAC308"]
    given["more"] += "checks: {PAC308: ignore}\n"
    assert codes(**given) == ["PAC503"]


def test_days_are_told_as_days_and_typed_as_dates():
    far = dt.date(2026, 12, 28)
    text = (PLAN % ("", "", "")).replace("2026-06-30", "2027-06-30")
    text = text.replace("2026-02-13: 6}", "2027-01-04: 6}", 1)
    told = {one.code: one for one in checks(plan(text=text), far)}
    english, french = Language("en"), Language("fr")
    code, params = CODES["PAC301"], told["PAC301"].params
    assert english(code.message, **params).startswith("this reading is of 4 Jan 2027,")
    assert "pac reading rm sales 2027-01-04" in english(code.hint, **params)
    # The year goes without saying where it is that of the day of the check.
    fresh = next(o for o in checks(plan(text=text), far) if o.code == "PAC309")
    assert french(CODES["PAC309"].message, **fresh.params).endswith(" depuis le 5 janvier")


def test_a_tip_is_told_in_one_line():
    told = {check.code: getattr(CODES[check.code], check.tip) for check in CHECKS if check.tip}
    assert not [code for code, text in told.items() if "\n" in text]


def test_a_tip_is_one_whose_way_out_says_all():
    text = (PLAN % ("", ", done: 2036-01-01", "")).replace("ambitious: Yes, ", "")
    assert codes(text=text) == ["PAC401", "PAC306"]
    assert first_tip(Subject(plan(text=text), TODAY)).code == "PAC306"
    assert first_tip(Subject(plan(), TODAY)) is None


@pytest.mark.parametrize(
    ("calls", "asked"),
    [
        ("measure: total, target: 0", "30"),
        # 30 in the 12 weeks and two days from 5 January to 31 March are 2.42 a week.
        ("measure: rate, per: week, target: 0", "2.5"),
        ("measure: rate, per: week, target: 1, start: 2026-04-01, due: 2026-04-04", None),
    ],
)
def test_a_stage_is_told_the_target_that_the_funnel_asks_for_as_the_plan_writes_it(
    calls, asked
):
    text = f"""
pac: 1
name: Spring
period: {{start: 2026-01-05}}
objective: {{title: Sell, indicator: sales, due: 2026-03-31}}
indicators:
  sales: {{label: Won, measure: total, target: 10}}
  calls: {{label: Calls, {calls}}}
funnel: [{{indicator: calls}}, {{indicator: sales}}]
calendar: {{days_off: [2026-04-01..2026-04-04]}}
"""
    found = checks(plan(text=text), dt.date(2026, 1, 5))
    told = [one.params["right"] for one in found if one.code == "PAC503"]
    assert told == ([asked] if asked else [])
