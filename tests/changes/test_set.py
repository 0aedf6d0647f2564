"""Fields set, lists changed, promises kept."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.changes.paths import Place
from pacli.changes.set import Setter, assignments
from pacli.errors import NotFound, Refused, Usage
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform


def assigned(*words, base=(), text=TEXT, today=TODAY, why=None):
    """The outcome of assignments; the text says what the setter means it to."""
    setters = []

    def request(draft):
        setter = Setter(draft.readable(), Place(base, draft.shape.at(base)), today, why)
        setters[:] = [setter]
        return setter.change(assignments(words))

    outcome = perform(request, text)
    assert Draft.of(outcome.text, "pac.yaml").data() == setters[0].data
    return outcome


def test_a_field_is_set_where_it_stands():
    outcome = assigned("indicators.followers.initial=120")
    assert outcome.lines == ["Followers · initial: 100 → 120"]
    assert outcome.differences() == [
        "-  followers: {label: Followers, measure: level, initial: 100, target: 500}",
        "+  followers: {label: Followers, measure: level, initial: 120, target: 500}",
    ]


def test_calendars_know_a_plan_by_its_first_name():
    outcome = assigned("name=Summer in Paris")
    assert outcome.lines == [
        "name: Spring → Summer in Paris",
        "In calendars it stays spring, so that none shows it twice.",
    ]
    assert outcome.differences() == ["-name: Spring", "+name: Summer in Paris", "+uid: spring"]
    again = assigned("name=Autumn", text=outcome.text)
    assert again.lines == ["name: Summer in Paris → Autumn"]
    assert again.text == outcome.text.replace("Summer in Paris", "Autumn")
    assert assigned("name=SPRING!").differences() == ["-name: Spring", "+name: SPRING!"]


def test_a_new_field_finds_its_place_in_the_order_of_the_model():
    outcome = assigned("end=fin mars", "type=prospection", base=("actions", "shop"))
    lines = outcome.text.splitlines()
    at = lines.index("    title: Open the shop")
    assert lines[at : at + 5] == [
        "    title: Open the shop",
        "    type: [prospecting]",
        "    channels: [site, letter]",
        "    answers: [network]",
        "    end: 2026-03-31",
    ]


def test_fields_that_are_nested():
    outcome = assigned(
        "expected.value=1 000", "expected.indicator=turn", base=("actions", "shop")
    )
    assert outcome.lines == [
        "Open the shop · expected.value: 1,000",
        "Open the shop · expected.indicator: turnover",
    ]


def test_an_empty_value_removes():
    outcome = assigned("indicators.followers.initial=", "period.end=", "period.start=")
    assert "initial: 100" not in outcome.text
    assert "period" not in outcome.text
    assert outcome.lines[0] == "Followers · initial removed; it was 100"
    assert assigned("actions.shop.start=").lines == ["Open the shop · start is not set"]


@pytest.mark.parametrize("word", ["objective.title=", "objective=", "name=", "pac="])
def test_what_is_compulsory_is_not_removed(word):
    with pytest.raises(Refused):
        assigned(word)


def test_what_is_not_named_is_called_by_its_id():
    outcome = assigned("actions.shop.title=")
    assert Draft.of(outcome.text, "p").plan().actions["shop"].title == "shop"
    assert assigned("actions.shop.title=", "actions.shop.title=").text == outcome.text


def test_keys_of_her_own_take_a_text():
    outcome = assigned("x-note=2", "actions.shop.x-who=Zoé")
    assert Draft.of(outcome.text, "p").data()["x-note"] == "2"
    assert Draft.of(outcome.text, "p").data()["actions"]["shop"]["x-who"] == "Zoé"
    gone = assigned("actions.shop.x-who=Zoé", "actions.shop.x-who=")
    assert gone.text == assigned("actions.shop.x-none=").text


def test_what_others_name_is_not_removed():
    with pytest.raises(Refused):
        assigned("indicators.contacts=")


def test_lists_grow_and_shrink():
    outcome = assigned("channels+=fair,site", "channels-=letter", base=("actions", "shop"))
    assert "    channels: [site, fair]\n" in outcome.text
    assert outcome.lines == [
        "Open the shop · channels: site and letter → site, letter and fair",
        "Open the shop · channels: site, letter and fair → site and fair",
    ]
    outcome = assigned("channels-=site,letter", base=("actions", "shop"))
    assert "channels" not in outcome.text
    assert "working_days: [mon, tue]" in assigned("calendar.working_days=lundi,mardi").text
    with pytest.raises(Usage):
        assigned("name+=more")


def test_entries_of_lists_by_their_indicator_or_their_place():
    assert assigned("funnel.sales.rate=1 sur 5").lines == ["Sales · rate: 1 in 4 → 1 in 5"]
    assert "{indicator: contacts, duration: 1h}" in assigned("funnel.1.duration=60 min").text
    with pytest.raises(NotFound):
        assigned("funnel.3.rate=1/2")


def test_ids_may_be_shortened_also_in_values():
    outcome = assigned("actions.sh.answers=net", "objective.indicator=foll")
    assert outcome.lines == [
        "Open the shop · answers is already network",
        "objective.indicator: turnover → followers",
    ]


def test_a_short_form_makes_room_for_a_part():
    text = TEXT + 'week: {mon: {"09:00-12:00": business}}\n'
    outcome = assigned("week.mon.9h-12h.selling=oui", text=text)
    assert '"09:00-12:00": {domain: business, selling: true}' in outcome.text


def test_texts_of_the_diagnosis_are_added_by_their_path():
    assert "prices: Fair prices" in assigned("diagnosis.strengths.prices=Fair prices").text


def test_an_item_of_a_section_begins_with_what_names_it():
    outcome = assigned("people.me.name=Claire", "people.me.role=founder")
    assert outcome.lines == ["people.me.name: Claire", "Claire · role: founder"]
    assert "people:\n  me: {name: Claire, role: founder}\n" in outcome.text
    with pytest.raises(NotFound):
        assigned("people.me.role=founder")
    with pytest.raises(NotFound):
        assigned("actions.shopp.title=Another shop")


def test_amounts_grow_and_shrink():
    outcome = assigned("spent+=300", "spent-=120,50", base=("actions", "shop"))
    assert "    spent: 179.5\n" in outcome.text
    assert outcome.lines[1] == "Open the shop · spent: €300 → €179.50"


def test_a_text_of_several_lines_is_told_on_one():
    outcome = assigned("vision=One bench,\ntwo apprentices.")
    assert "vision: |\n  One bench,\n  two apprentices.\n" in outcome.text
    assert outcome.lines == ["vision: One bench, two apprentices."]


@pytest.mark.parametrize(
    "word", ["due", "nothing=1", "actions.shop.colour=red", "name.first=x", "x=1"]
)
def test_a_path_that_leads_nowhere_is_told(word):
    with pytest.raises(Usage):
        assigned(word)


def test_a_target_that_changes_after_the_start_is_kept():
    outcome = assigned("indicators.turn.target=20000", why="two fairs")
    assert outcome.differences() == [
        "-    target: 18000",
        "+    target: 20000",
        "+    revisions:",
        "+      2026-02-13: {was: {target: 18000}, why: two fairs}",
    ]
    assert outcome.lines == [
        "Turnover · target: €18,000 → €20,000",
        "Turnover · what was promised, €18,000, stays in its revisions",
    ]


def test_what_was_promised_in_the_morning_stays_whatever_the_day_brings():
    once = assigned("indicators.turn.target=20000", why="two fairs")
    twice = assigned("indicators.turn.target=22000", text=once.text, why="a third one")
    assert "{was: {target: 18000}, why: two fairs; a third one}" in twice.text
    assert twice.lines == ["Turnover · target: €20,000 → €22,000"]
    back = assigned("indicators.turn.target=18000", text=twice.text)
    assert back.text == TEXT
    assert back.lines == ["Turnover · target: €22,000 → €18,000"]


def test_what_could_not_be_read_is_replaced_and_not_kept():
    text = TEXT.replace("target: 18000", "target: 18 000 €")
    outcome = assigned("indicators.turn.target=18000", text=text)
    assert outcome.text == TEXT
    assert outcome.lines == ["Turnover · target: €18,000"]


def test_nothing_is_promised_before_the_start_nor_without_a_target():
    early = assigned("indicators.turn.target=20000", today=dt.date(2026, 1, 5))
    assert "revisions" not in early.text
    first = assigned("indicators.turn.target=", "indicators.turn.target=20000")
    assert "was: {target: 18000}" in first.text
    assert "revisions" not in assigned("indicators.contacts.start=2026-01-05").text


def test_a_due_day_of_its_own_replaces_the_one_it_had_from_the_objective():
    own = assigned("indicators.followers.due=2026-05-01")
    assert "2026-02-13: {was: {due: 2026-03-31}}" in own.text
    same = assigned("indicators.followers.due=2026-03-31")
    assert "2026-02-13" not in same.text
    back = assigned("indicators.followers.due=", text=own.text)
    assert "revisions" not in back.text


def test_a_new_due_day_of_the_objective_revises_its_indicator():
    outcome = assigned("objective.due=2026-04-15")
    assert "    due: 2026-04-15\n" in outcome.text
    assert "      2026-02-13: {was: {due: 2026-03-31}}\n" in outcome.text
    inherited = TEXT.replace("    due: 2026-03-31\n", "")
    outcome = assigned("objective.due=2026-04-15", text=inherited)
    assert "      2026-02-13: {was: {due: 2026-03-31}}\n" in outcome.text
    assert "    due: 2026-04-15\n" not in outcome.text
    own = TEXT.replace("    due: 2026-03-31\n", "    due: 2026-03-20\n")
    assert "revisions" not in assigned("objective.due=2026-04-15", text=own).text


def test_an_objective_without_a_due_day_leaves_its_indicator_its_own():
    assert assigned("objective.due=").differences() == [
        "-objective: {title: Sell, indicator: turnover, due: 2026-03-31}",
        "+objective: {title: Sell, indicator: turnover}",
    ]
    # The indicator that had it from there is now due when the plan ends.
    inherited = TEXT.replace("    due: 2026-03-31\n", "")
    assert (
        "2026-02-13: {was: {due: 2026-03-31}}"
        in assigned("objective.due=", text=inherited).text
    )
    same = inherited.replace("end: 2026-06-28", "end: 2026-03-31")
    assert "revisions" not in assigned("objective.due=", text=same).text


def test_another_end_of_the_plan_revises_what_is_due_then():
    assert "revisions" not in assigned("period.end=2026-05-31").text
    by_the_end = TEXT.replace("    due: 2026-03-31\n", "").replace(", due: 2026-03-31}", "}")
    outcome = assigned("period.end=2026-05-31", text=by_the_end)
    assert "      2026-02-13: {was: {due: 2026-06-28}}\n" in outcome.text
    assert "Turnover · what was promised, 28 Jun, stays in its revisions" in outcome.lines


POOL = (
    "indicators.turn.target=20000",
    "indicators.turn.target=18000",
    "indicators.turn.target=",
    "indicators.turn.due=2026-05-01",
    "indicators.turn.due=",
    "objective.due=2026-04-15",
    "objective.due=",
    "objective.indicator=followers",
    "objective.indicator=",
    "period.start=",
    "period.end=2026-07-01",
    "actions.shop.channels+=fair,letter",
    "actions.shop.channels-=site,letter",
    "actions.shop.channels=",
    "actions.shop.expected.value=900",
    "actions.shop.expected.value+=1",
    "actions.shop.expected.value=",
    "actions.shop.tasks.pay.after=",
    "actions.shop.tasks.pay.after+=card",
    "funnel.2.rate=1/3",
    "funnel.2.rate=",
    "indicators.turn.readings.2026-01-16.note=",
    "indicators.turn.readings.2026-01-09.note=cash",
    "indicators.turn.readings.2026-02-01=12",
    "people.me.name=Claire",
    "people.me.role=founder",
    "people.me=",
    "diagnosis.strengths.price=Fair",
    "vision=One\ntwo",
    "calendar.days_off+=2026-05-01",
    "calendar.days_off-=2026-05-01",
)


@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=8))
def test_whatever_is_set_the_text_says_it(words):
    try:
        assigned(*words, why="because")
    except (NotFound, Refused):
        return  # an item taken away before, or one that others name


@pytest.mark.parametrize(
    ("task", "word", "way_out"),
    [
        ("card", "done=yesterday", "dropped= done="),
        ("choose", "dropped=today", "done= dropped="),
    ],
)
def test_a_task_is_done_or_dropped_not_both(task, word, way_out):
    base = ("actions", "shop", "tasks", task)
    with pytest.raises(Refused) as caught:
        assigned(word, base=base)
    assert way_out in caught.value.hint.format(**caught.value.params)
    other = way_out.split()[0]
    ended = Draft.of(assigned(word, other, base=base).text, "pac.yaml").item(*base)
    assert (ended.done is None) != (ended.dropped is None)


def test_what_is_added_to_a_default_keeps_it():
    more = assigned("calendar.working_days+=sat")
    assert "working_days: [mon, tue, wed, thu, fri, sat]" in more.text
    less = assigned("calendar.working_days-=fri", "calendar.working_days-=mon")
    assert "working_days: [tue, wed, thu]" in less.text
    assert assigned("calendar.working_days+=mon").text == TEXT
    with pytest.raises(Refused):
        assigned("calendar.working_days-=mon,tue,wed,thu,fri")
    assert "at_risk: 0.7" in assigned("thresholds.at_risk-=0.1").text


def test_amounts_of_money_go_with_the_currency():
    outcome = assigned("currency=£")
    assert outcome.lines == ["currency: GBP", "Turnover · unit: EUR → GBP"]
