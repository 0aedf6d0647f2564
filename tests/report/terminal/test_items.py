import datetime as dt
import io

import pytest

from pacli.analysis.items import action_rows, indicator_rows, reading_rows, task_rows
from pacli.changes.paths import at
from pacli.locale import language
from pacli.model.labels import LABELS
from pacli.report.clean import width
from pacli.report.terminal.console import make_console
from pacli.report.terminal.fields import Fields
from pacli.report.terminal.item import print_item
from pacli.report.terminal.items import (
    print_actions,
    print_indicators,
    print_readings,
    print_tasks,
)
from pacli.store.read import Draft, shape

DAY = dt.date(2026, 2, 13)

PLAN = """\
pac: 1
name: Workshops
currency: EUR
objective: {title: Sell more, indicator: sales, due: 2026-03-31}
indicators:
  sales:
    label: Turnover
    measure: total
    unit: EUR
    initial: 15000
    target: 18000
    start: 2026-01-05
    revisions: {2026-01-30: {was: {target: 20000}, why: Fair called off}}
    readings: {2026-01-09: 1250.50, 2026-01-16: {value: 700, note: two days, deals: [beta]}}
    x-crm: {export: hubspot}
  calls: {label: Calls, measure: rate, per: week, unit: calls, direction: down, target: 20}
actions:
  shop:
    title: Open the shop
    type: [communication, loyalty]
    end: 2026-02-27
    budget: 300
    means:
      at_hand: [{text: WordPress, kind: material}]
      to_acquire: [{text: Theme, cost: 59, agreed: true}]
    expected: {indicator: sales, value: 900}
    tasks:
      choose: {title: Choose a tool, due: 2026-01-14, duration: 0.5d, done: 2026-01-13}
      pay: {title: Choose the payment, due: 2026-02-10, duration: 90min, after: [choose]}
      page: {title: Write the page, due: 2026-02-20, after: [pay]}
      card: {title: Gift card, dropped: 2026-01-20}
  fair: {title: "Stand at the [red]fair\\e[2J"}
deals: {beta: {company: Beta}}
"""


@pytest.fixture(scope="module")
def draft():
    return Draft.of(PLAN, "pac.yaml")


def listed(draft, printer, columns=80):
    plan = draft.plan()
    say = language("en")
    stream = io.StringIO()
    where = make_console(stream, columns=columns, environ={})
    if printer is print_actions:
        print_actions(where, action_rows(plan, DAY), say, DAY)
    elif printer is print_tasks:
        titles = {name: action.title for name, action in plan.actions.items()}
        print_tasks(where, task_rows(plan, DAY), titles, say, DAY)
    elif printer is print_indicators:
        print_indicators(where, indicator_rows(plan), say, DAY, "EUR")
    else:
        rows = {name: reading_rows(plan, name) for name in plan.indicators}
        print_readings(where, plan, rows, say, DAY)
    return stream.getvalue()


def item(draft, *path, columns=80, lang="en", keys=False):
    stream = io.StringIO()
    data = at(draft.data(), path)
    writer = Fields(language(lang), DAY, "EUR", data.get("unit"), keys)
    where = make_console(stream, columns=columns, environ={})
    print_item(where, str(path[-1]), data, draft.shape.at(path), writer)
    return stream.getvalue()


def test_actions_say_how_far_they_are_and_what_comes_next(draft):
    assert listed(draft, print_actions) == (
        "                  id       end  tasks  status       next\n"
        "Open the shop     shop  27 Feb    1/3  → under way  Choose the payment (3\n"
        "                                                    days late)\n"
        "Stand at the      fair                 · to do\n"
        "[red]fair\\x1b[2J\n"
    )


def test_tasks_say_when_how_long_and_what_they_wait_for(draft):
    assert listed(draft, print_tasks).replace("\u00a0", " ") == (
        "Open the shop (shop) 1/3\n"
        "  Choose a tool       choose  14 Jan       ½ day  ✓ done, 13 Jan\n"
        "  Choose the payment  pay     10 Feb  1 h 30 min  ✗ 3 days late\n"
        "  Write the page      page    20 Feb              · to do            after pay\n"
        "  Gift card           card                        – dropped, 20 Jan\n"
    )


def test_at_40_columns_a_task_is_a_stanza_with_its_id(draft):
    assert listed(draft, print_tasks, 40).splitlines()[:3] == [
        "Open the shop (shop) 1/3",
        "  Choose a tool  ✓ done, 13 Jan",
        "    id choose · due 14 Jan · time ½\u00a0day",
    ]


def test_indicators_say_what_they_aim_at_and_the_last_reading(draft):
    assert listed(draft, print_indicators) == (
        "          id     measure    target     due  last reading\n"
        "Turnover  sales  total     €18,000  31 Mar          €700  16 Jan\n"
        "Calls     calls  per week   max 20  31 Mar\n"
    )
    assert listed(draft, print_indicators, 40) == (
        "Turnover\n"
        "  id sales · measure total\n"
        "  target €18,000 · due 31 Mar\n"
        "  last reading €700 · read on 16 Jan\n"
        "Calls\n"
        "  id calls · measure per week\n"
        "  target max 20 · due 31 Mar\n"
    )


def test_readings_keep_their_cents_and_add_up(draft):
    assert listed(draft, print_readings) == (
        "Turnover (sales)\n"
        "              value     in all  note      deals\n"
        "   9 Jan  €1,250.50  €1,250.50\n"
        "  16 Jan       €700  €1,950.50  two days  beta\n"
    )


def test_readings_are_all_tables_or_all_stanzas():
    text = (
        "pac: 1\nname: x\nobjective: {title: y}\nindicators:\n"
        "  calls: {label: Calls, readings: {2026-01-09: 4}}\n"
        "  leads:\n    label: Leads\n    readings:\n"
        "      2026-01-09: {value: 4, note: from the fair}\n"
    )
    draft = Draft.of(text, "pac.yaml")
    assert "\n         value" in listed(draft, print_readings, 40)
    narrow = listed(draft, print_readings, 22)
    assert narrow.count("\n    value 4") == 2


def test_an_action_with_all_its_fields(draft):
    assert item(draft, "actions", "shop").replace("\u00a0", " ") == (
        "Open the shop (shop)\n"
        "  type          communication, loyalty\n"
        "  end           27 Feb\n"
        "  budget        €300\n"
        "  means\n"
        "    at hand\n"
        "      1         WordPress · kind material\n"
        "    to acquire\n"
        "      1         Theme · cost €59 · agreed yes\n"
        "  expected      sales · value 900\n"
        "  tasks\n"
        "    choose      Choose a tool · due 14 Jan · duration ½ day · done 13 Jan\n"
        "    pay         Choose the payment · due 10 Feb · duration 1 h 30 min\n"
        "                after choose\n"
        "    page        Write the page · due 20 Feb · after pay\n"
        "    card        Gift card · dropped 20 Jan\n"
    )


def test_an_indicator_with_its_own_unit_and_her_own_keys(draft):
    assert item(draft, "indicators", "sales").splitlines()[1:] == [
        "  measure        total",
        "  unit           EUR",
        "  initial value  €15,000",
        "  target         €18,000",
        "  start          5 Jan",
        "  revisions",
        "    30 Jan       €20,000 · why Fair called off",
        "  readings",
        "    9 Jan        €1,250.50",
        "    16 Jan       €700 · note two days · deals beta",
        "  x-crm          export: hubspot",
    ]


def test_in_french_labels_are_french_and_keys_stand_beside_them_when_asked(draft):
    lines = item(draft, "indicators", "sales", lang="fr").splitlines()
    assert [line.split("  ")[1] for line in lines[1:5]] == [
        "mesure",
        "unité",
        "valeur initiale",
        "cible",
    ]
    lines = item(draft, "indicators", "sales", lang="fr", keys=True).splitlines()
    assert [line.split("  ")[1] for line in lines[1:5]] == [
        "mesure (measure)",
        "unité (unit)",
        "valeur initiale (initial)",
        "cible (target)",
    ]


def test_every_field_of_an_action_and_an_indicator_has_a_label():
    def names(part):
        inner = (part.item,) if part.kind in {"map", "list"} else ()
        for one in (*inner, *(part.alternatives if part.kind == "either" else ())):
            yield from names(one)
        for name, field in part.fields.items():
            yield name
            yield from names(field)

    known = {*names(shape().at(("actions", ""))), *names(shape().at(("indicators", "")))}
    # The first field is the title.
    assert known <= LABELS.keys()


def test_of_many_readings_the_latest_are_shown():
    days = "".join(f"      2026-01-{n:02}: {n}\n" for n in range(5, 25))
    text = (
        "pac: 1\nname: x\nobjective: {title: y}\n"
        "indicators:\n  calls:\n    label: Calls\n    readings:\n" + days
    )
    lines = item(Draft.of(text, "pac.yaml"), "indicators", "calls").splitlines()
    assert lines[1:4] == ["  readings", "    …       15 earlier", "    20 Jan  20"]
    assert lines[-1] == "    24 Jan  24"


@pytest.mark.parametrize("columns", [30, 40, 60, 80])
@pytest.mark.parametrize(
    "printer", [print_actions, print_tasks, print_indicators, print_readings]
)
def test_lists_fit_the_screen(draft, printer, columns):
    assert all(width(line) <= columns for line in listed(draft, printer, columns).splitlines())


@pytest.mark.parametrize("columns", [30, 40, 60])
def test_items_fit_the_screen(draft, columns):
    for path in (("actions", "shop"), ("actions", "fair"), ("indicators", "sales")):
        shown = item(draft, *path, columns=columns)
        assert all(width(line) <= columns for line in shown.splitlines())
        assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("printer", "told"),
    [
        (print_actions, "No action yet. Add one: pac action add TITLE"),
        (print_tasks, "No task yet. Add one: pac task add ACTION TITLE"),
        (print_indicators, "No indicator yet. Add one: pac indicator add LABEL"),
        (print_readings, "No reading yet. Note one: pac log ID VALUE"),
    ],
)
def test_an_empty_list_says_how_to_begin(printer, told):
    empty = Draft.of("pac: 1\nname: x\nobjective: {title: y}\n", "pac.yaml")
    assert listed(empty, printer) == f"{told}\n"
