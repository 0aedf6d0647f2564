"""Readings: added, replaced, told."""

import datetime as dt
from decimal import Decimal

import pytest

from pacli.changes import log
from pacli.errors import NotFound, PlanError, Refused, Usage
from tests.changes.plans import TEXT, TODAY, perform

JANUARY_16 = dt.date(2026, 1, 16)


def logged(word, value, day=TODAY, *, text=TEXT, today=TODAY, **more):
    entry = log.Entry(word, value, day, **more)
    return perform(lambda draft: log.log(draft, [entry], today), text)


def test_a_total_adds_on_a_new_day():
    outcome = logged("turnover", "450,50 €")
    assert outcome.differences() == ["+      2026-02-13: 450.5"]
    # 850 + 1 200 + 450.50
    assert outcome.lines == ["Turnover: +€450.50 on 13 Feb, €2,500.50 of €18,000"]


def test_a_second_value_of_the_day_adds_to_a_total_and_keeps_its_note():
    outcome = logged("turnover", "100", JANUARY_16)
    assert outcome.differences() == [
        "-      2026-01-16: {value: 1200, note: two workshops, deals: [beta]}",
        "+      2026-01-16: {value: 1300, note: two workshops, deals: [beta]}",
    ]
    assert outcome.lines == ["Turnover: €1,200 → €1,300 on 16 Jan, €2,150 of €18,000"]


def test_set_replaces_what_a_total_has():
    outcome = logged("turnover", "100", JANUARY_16, mode="set")
    assert outcome.lines == ["Turnover: €1,200 → €100 on 16 Jan, €950 of €18,000"]


@pytest.mark.parametrize("before", [{}, {"2026-02-13": 70}])
def test_a_running_total_logs_the_difference(before):
    text = TEXT
    for day, value in before.items():
        text = text.replace("deals: [beta]}\n", f"deals: [beta]}}\n      {day}: {value}\n", 1)
    outcome = logged("turnover", "8000", text=text, mode="total")
    # 8 000 − 850 − 1 200
    assert "      2026-02-13: 5950\n" in outcome.text
    assert "€8,000 of €18,000" in outcome.lines[0]


def test_a_running_total_below_what_was_noted_is_remarked_on():
    outcome = logged("turnover", "2000", mode="total")
    # 2 000 − 850 − 1 200
    assert outcome.lines == [
        "Turnover: −€50 on 13 Feb, €2,000 of €18,000",
        "That is less than what was noted, €2,050.",
    ]


@pytest.mark.parametrize("total", ["2050", "2051"])
def test_a_running_total_that_does_not_fall_is_not(total):
    assert "less than" not in "".join(logged("turnover", total, mode="total").lines)


def test_a_running_total_of_a_rate_is_that_of_its_period():
    text = TEXT.replace("target: 10}", "target: 10, readings: {2026-01-30: 7, 2026-02-03: 4}}")
    outcome = logged("contacts", "9", text=text, mode="total")
    assert "2026-02-13: 5}" in outcome.text
    assert outcome.lines == ["New contacts: +5 on 13 Feb, 9 of 10 this month"]


def test_a_level_replaces_and_is_aimed():
    text = logged("followers", "120").text
    outcome = logged("followers", "130", text=text)
    assert "readings: {2026-02-13: 130}" in outcome.text
    assert outcome.lines == ["Followers: 120 → 130 on 13 Feb, aiming at 500"]
    assert logged("followers", "10", text=text, mode="add").lines == outcome.lines


def test_a_level_has_no_running_total():
    with pytest.raises(Usage):
        logged("followers", "120", mode="total")


def test_the_same_level_again_changes_nothing():
    text = logged("followers", "120").text
    outcome = logged("followers", "120", text=text)
    assert outcome.change.edits == ()
    assert outcome.text == text
    assert outcome.lines == ["Followers: already 120 on 13 Feb, aiming at 500"]


def test_a_note_and_deals_come_with_the_value():
    outcome = logged("turnover", Decimal(300), note="phone", deals=("be",))
    assert "      2026-02-13: {value: 300, note: phone, deals: [beta]}\n" in outcome.text
    again = logged("turnover", Decimal(50), text=outcome.text, note="shop")
    assert "{value: 350, note: phone; shop, deals: [beta]}" in again.text


def test_a_note_makes_a_plain_value_a_mapping_and_keeps_the_comment():
    outcome = logged("turnover", Decimal(0), dt.date(2026, 1, 9), note="cash")
    assert "      2026-01-09: {value: 850, note: cash}      # the first one\n" in outcome.text


def test_the_unit_may_follow_the_value():
    text = TEXT.replace("label: Defects,", "label: Defects, unit: returns,")
    assert "2026-02-13: 2}" in logged("defects", "2 returns", text=text).text


@pytest.mark.parametrize(
    ("word", "first", "then", "told"),
    [
        ("turnover", 15949, 15950, "That reaches the target of €18,000."),
        ("followers", 499, 500, "That reaches the target of 500."),
        ("defects", 5, 6, "That is past the limit of 5."),
    ],
)
def test_reaching_a_target_is_said_once(word, first, then, told):
    assert len(logged(word, Decimal(first)).lines) == 1
    outcome = logged(word, Decimal(then))
    assert outcome.lines[1:] == [told]
    assert len(logged(word, Decimal(then + 1), text=outcome.text).lines) == 1


def test_days_that_do_not_count_are_said():
    outcome = logged("turnover", "90", dt.date(2025, 12, 29))
    assert outcome.lines == [
        "Turnover: +€90 on 29 Dec 2025",
        "It is kept, but not counted: Turnover starts on 5 Jan.",
    ]
    outcome = logged("turnover", "90", dt.date(2026, 4, 1), today=dt.date(2026, 4, 2))
    assert outcome.lines[1] == "It is kept, but not counted: Turnover ended on 31 Mar."
    assert len(logged("followers", "90", dt.date(2025, 12, 29)).lines) == 1


def test_tomorrow_is_refused():
    with pytest.raises(Refused):
        logged("turnover", "1", dt.date(2026, 2, 14))


def test_an_indicator_is_found_by_its_first_letters_and_once():
    assert logged("turn", "1").lines[0].startswith("Turnover")
    with pytest.raises(NotFound):
        logged("visits", "1")
    twice = [log.Entry("turn", "1", TODAY), log.Entry("turnover", "2", TODAY)]
    with pytest.raises(Usage):
        perform(lambda draft: log.log(draft, twice, TODAY))


def test_an_error_in_another_item_is_not_in_the_way():
    text = TEXT.replace("title: Open the shop", "titel: Open the shop")
    entry = log.Entry("turnover", "1", TODAY)
    from pacli.store.edit import apply
    from pacli.store.read import Draft

    draft = Draft.of(text, "pac.yaml")
    change = log.log(draft, [entry], TODAY)
    assert change.check == (("indicators", "turnover"),)
    assert "2026-02-13: 1\n" in apply(draft, change.edits).text
    with pytest.raises(PlanError):
        draft.plan()


def test_a_reading_is_taken_away():
    outcome = perform(lambda draft: log.remove(draft, "turn", JANUARY_16, TODAY))
    assert outcome.differences() == [
        "-      2026-01-16: {value: 1200, note: two workshops, deals: [beta]}"
    ]
    assert outcome.lines == ["Removed: Turnover, €1,200 on 16 Jan"]
    with pytest.raises(NotFound):
        perform(lambda draft: log.remove(draft, "turn", TODAY, TODAY))


def test_in_french():
    entry = log.Entry("turnover", "450,50 €", TODAY)
    outcome = perform(lambda draft: log.log(draft, [entry], TODAY), lang="fr")
    (line,) = outcome.lines
    assert line.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Turnover : +450,50 € le 13 février, 2 500,50 € sur 18 000 €"
    )


SHORT = (
    "pac: 1\nname: S\nobjective: {title: T}\nindicators:\n"
    "  turnover:\n    label: T\n    measure: total\n"
)


@pytest.mark.parametrize(
    ("readings", "gone", "new"),
    [
        ("", 0, 2),
        ("    readings:\n", 0, 1),
        ("    readings: {}\n", 1, 2),
        ("    readings: {2026-02-01: 3}\n", 1, 1),
        ("    readings:\n      2026-02-01: 3\n", 0, 1),
        ("    readings:\n      2026-02-13: 3   # all of it\n", 1, 1),
        ("    readings:\n      2026-02-13: {value: 3, note: x}\n", 1, 1),
        ("    readings:\n      2026-02-13:\n        value: 3\n        note: x\n", 1, 1),
    ],
)
def test_one_log_is_one_line(readings, gone, new):
    text = SHORT + readings
    outcome = logged("turnover", "5", text=text)
    signs = [line[0] for line in outcome.differences(text)]
    assert (signs.count("-"), signs.count("+")) == (gone, new)


def test_what_adds_to_a_day_says_how_to_replace_it():
    def lines(value, **more):
        entry = log.Entry("turn", value, JANUARY_16, **more)
        return perform(lambda draft: log.log(draft, [entry], TODAY, way_out=True)).lines[1:]

    command = "pac log turnover 100 2026-01-16 --set"
    assert lines("100 €") == [f"Added to what that day had; to replace it: {command}"]
    # What she chose herself, and what takes away, need no such word.
    assert lines("100", mode="set") == lines("100", mode="add") == lines("-100") == []


def test_a_note_replaces_that_of_a_replaced_reading_and_joins_another():
    replaced = logged("turnover", "100", JANUARY_16, mode="set", note="miscounted")
    assert "{value: 100, note: miscounted, deals: [beta]}" in replaced.text
    joined = logged("turnover", "100", JANUARY_16, note="a third")
    assert "{value: 1300, note: two workshops; a third, deals: [beta]}" in joined.text


@pytest.mark.parametrize(
    ("word", "value"),
    [("turnover", "50 %"), ("turnover", "100 $"), ("sales", "3 €"), ("contacts", "30 %")],
)
def test_a_figure_in_another_unit_is_refused_with_a_way_out(word, value):
    with pytest.raises(Usage) as refusal:
        logged(word, value)
    assert refusal.value.hint


def test_what_is_written_has_no_final_zeros():
    text = logged("turnover", "450,50").text
    assert "      2026-02-13: 1200\n" in logged("turnover", "749.5", text=text).text


def test_a_level_that_is_to_fall_from_its_first_reading_has_not_reached_its_target():
    """It starts from there where it does not say from what, as it does for its gap."""
    delay = "  delay: {label: Delay, measure: level, unit: days, target: 5}\n"
    text = TEXT.replace("  defects:", f"{delay}  defects:")
    first = logged("delay", "10", JANUARY_16, text=text)
    assert first.lines == ["Delay: 10 on 16 Jan, aiming at 5"]
    then = logged("delay", "5", text=first.text)
    assert then.lines == ["Delay: 5 on 13 Feb, aiming at 5", "That reaches the target of 5."]
