"""Items added, taken away, renamed."""

import pytest

from pacli.changes import items
from pacli.errors import Refused, Usage
from pacli.locale import language
from tests.changes.plans import TEXT, TODAY, perform

SHOP = ("actions", "shop")


def added(section, fields, name=None, text=TEXT):
    return perform(lambda draft: items.add(draft, section, fields, TODAY, name=name), text)


def removed(path, *, references=False, text=TEXT):
    return perform(lambda draft: items.remove(draft, path, references=references), text)


def renamed(path, new, text=TEXT):
    return perform(lambda draft: items.rename(draft, path, new), text)


def test_an_action_gets_an_id_and_its_fields_in_order():
    words = {"title": "Write to the town halls", "end": "31/03", "type": "prospection"}
    outcome = added(("actions",), words)
    told = "Added: Write to the town halls (write-town), to end by Tuesday 31 March"
    assert outcome.lines == [told]
    assert outcome.differences() == [
        "+  write-town:",
        "+    title: Write to the town halls",
        "+    type: [prospecting]",
        "+    end: 2026-03-31",
    ]


def test_a_task_is_one_line_like_the_others():
    words = {"title": "The terms", "due": "friday", "after": "ch", "duration": "½ day"}
    outcome = added((*SHOP, "tasks"), words, name="terms")
    assert outcome.differences() == [
        "+      terms: {title: The terms, due: 2026-02-20, duration: 0.5d, after: [choose]}"
    ]
    assert outcome.lines == ["Added: The terms (terms), due Friday 20 February"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"start": "monday", "end": "31/03"}, "from Monday 16 February to Tuesday 31 March"),
        ({"end": "16 january"}, "to end by Saturday 16 January 2027"),
        ({"start": "2026-03-02"}, "from Monday 2 March"),
    ],
)
def test_days_given_in_words_are_told(days, told):
    outcome = added(("actions",), {"title": "Call", **days}, name="ring")
    assert outcome.lines == [f"Added: Call (ring), {told}"]


def test_a_target_is_read_in_the_unit_that_comes_with_it():
    share = {"label": "Repeat", "measure": "level", "unit": "%", "target": "30 %"}
    assert "target: 30" in added(("indicators",), share).text
    for unit, target in (("visits", "30 %"), ("visits", "30 €"), ("EUR", "$30")):
        with pytest.raises(Usage):
            added(("indicators",), {**share, "unit": unit, "target": target})


def test_a_first_item_makes_its_section():
    text = "pac: 1\nname: Spring\nobjective: {title: Sell}\n"
    text = added(("actions",), {"title": "Call"}, text=text).text
    text = added(("actions", "call", "tasks"), {"title": "Find the list"}, text=text).text
    assert text == (
        "pac: 1\nname: Spring\nobjective: {title: Sell}\n"
        "actions:\n  call:\n    title: Call\n    tasks:\n"
        "      find-list: {title: Find the list}\n"
    )


def test_a_first_task_that_is_long_takes_several_lines():
    words = {"title": "Write to the town halls", "how": "by post, with the " + "leaflet " * 9}
    text = removed(("actions", "calls", "tasks", "choose")).text
    outcome = added(("actions", "calls", "tasks"), words, text=text)
    assert "      write-town:\n        title: Write to the town halls\n" in outcome.text


def test_ids_that_are_told_apart_elsewhere_are_not_reused():
    # Indicators and actions share one space: a review's decision may be about either.
    assert added(("indicators",), {"label": "Shop"}).lines == ["Added: Shop (shop-2)"]
    with pytest.raises(Refused):
        added(("actions",), {"title": "Turnover"}, name="turnover")
    assert added(("deals",), {"company": "Shop"}).lines == ["Added: Shop (shop)"]


def test_a_title_is_compulsory():
    with pytest.raises(Usage):
        added(("actions",), {"title": "  "})


def test_an_indicator_with_a_target_says_its_measure():
    with pytest.raises(Usage):
        added(("indicators",), {"label": "Visits", "target": "40"})
    assert added(("indicators",), {"label": "Visits", "target": "40", "measure": "cumul"})


def test_the_first_indicator_is_offered_to_the_objective():
    text = TEXT.replace(", indicator: turnover", "")
    outcome = added(("indicators",), {"label": "Visits"}, text=text)
    assert outcome.lines[1].endswith("pac set objective.indicator=visits")


def test_what_others_name_is_not_taken_away():
    with pytest.raises(Refused) as caught:
        removed((*SHOP, "tasks", "choose"))
    assert language("en").write(caught.value.params["paths"]) == "Choose the payment · after"


def test_references_go_with_it_where_they_may():
    outcome = removed((*SHOP, "tasks", "choose"), references=True)
    assert outcome.differences() == [
        "-      choose: {title: Choose the tool, due: 2026-01-14, done: 2026-01-13}",
        "-      pay: {title: Choose the payment, due: 2026-01-16, after: [choose]}",
        "+      pay: {title: Choose the payment, due: 2026-01-16}",
    ]
    assert outcome.lines == [
        "Removed: Choose the tool",
        "No longer named by Choose the payment · after",
    ]


def test_a_stage_of_the_funnel_cannot_lose_its_indicator():
    with pytest.raises(Refused):
        removed(("indicators", "contacts"), references=True)


def test_what_cannot_lose_its_reference_says_what_to_do():
    text = TEXT + "reviews:\n  2026-02-06: {decisions: [{about: shop, verdict: keep}]}\n"
    with pytest.raises(Refused) as stage:
        removed(("indicators", "sales"), references=True)
    assert stage.value.hint.format(**stage.value.params).endswith("pac set funnel.sales=")
    with pytest.raises(Refused) as decided:
        removed(SHOP, references=True, text=text)
    way_out = decided.value.hint.format(**decided.value.params)
    assert way_out.endswith("pac set reviews.2026-02-06.decisions.1=")


def test_an_action_goes_with_all_that_it_holds():
    outcome = removed(SHOP)
    assert "Open the shop" not in outcome.text
    assert outcome.lines == ["Removed: Open the shop, with 3 tasks", "pac undo takes it back."]
    assert removed(("indicators", "followers")).lines == ["Removed: Followers"]
    kept = {"references": True}
    assert (
        removed(("indicators", "turnover"), **kept).lines[0]
        == "Removed: Turnover, with 2 readings"
    )


def test_the_last_task_takes_the_empty_section_along():
    outcome = removed(("actions", "calls", "tasks", "choose"))
    assert outcome.differences()[0] == "-      choose: {title: Choose whom to call}"
    assert outcome.text.count("tasks:") == TEXT.count("tasks:") - 1


def test_a_new_id_follows_wherever_the_item_is_named():
    stage = renamed(("indicators", "sales"), "orders")
    assert stage.lines[1] == "Sales · indicator: sales → orders"
    outcome = renamed(("indicators", "turnover"), "ca")
    expected = TEXT.replace("indicator: turnover", "indicator: ca")
    before, after = expected.split("  turnover:\n")
    label, unit, rest = after.partition("    unit: EUR\n")
    assert "uid: turnover\n" in outcome.text
    assert outcome.text.replace("    uid: turnover\n", "") == (
        f"{before}  ca:\n{label}{unit}{rest}"
    )
    assert outcome.lines == [
        "Turnover · id: turnover → ca",
        "objective.indicator: turnover → ca",
        "In calendars it stays turnover, so that none shows it twice.",
    ]
    tasks = renamed((*SHOP, "tasks", "choose"), "tool").text
    assert "after: [tool]" in tasks
    assert "choose: {title: Choose whom to call}" in tasks


def test_calendars_know_an_item_by_its_first_id():
    first = renamed(SHOP, "store")
    assert "    uid: shop\n" in first.text
    second = renamed(("actions", "store"), "boutique", text=first.text)
    assert "    uid: shop\n" in second.text
    assert second.lines == [f"{first.lines[0].split(' · ')[0]} · id: store → boutique"]
    back = renamed(("actions", "boutique"), "shop", text=second.text)
    assert back.text == TEXT
    quadrant = ("diagnosis", "strengths", "network")
    assert "uid" not in renamed(quadrant, "net").text


def test_a_new_id_must_be_free_and_an_id():
    with pytest.raises(Refused):
        renamed(("indicators", "turnover"), "shop")
    with pytest.raises(Usage):
        renamed(("indicators", "turnover"), "No")


WEEK = """\
pac: 1
name: Spring
objective: {title: Sell}
week: {mon: {"07:00-08:00": {domain: self, what: run},
  "08:00-09:00": {domain: self, what: Run}}}
rituals: {run: {title: A run, every: monday, at: "07:00"}, news: {title: Letter, every: friday}}
"""


def test_a_ritual_is_renamed_in_the_slot_that_is_kept_for_it():
    outcome = renamed(("rituals", "run"), "jog", WEEK)
    assert "week.mon.07:00-08:00.what: run → jog" in outcome.lines
    # A slot whose text only looks alike is a text of hers.
    assert "\n" + WEEK.splitlines()[3].replace("run", "jog") + "\n" in outcome.text


def test_a_ritual_that_a_slot_is_kept_for_goes_with_its_mention():
    with pytest.raises(Refused) as refusal:
        removed(("rituals", "run"), text=WEEK)
    assert language("en").write(refusal.value.params["paths"]) == "week.mon.07:00-08:00.what"
    outcome = removed(("rituals", "run"), references=True, text=WEEK)
    assert '"07:00-08:00": {domain: self}' in outcome.text
    assert removed(("rituals", "news"), text=WEEK).lines == ["Removed: Letter"]
