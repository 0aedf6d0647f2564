"""``pac sheet``: one page, whatever the plan, unless all of it is asked for."""

import pytest

PLAN = """\
pac: 1
name: Long
language: en
objective: {title: Sell more, due: 2026-03-31}
actions:
"""


def long_plan(actions, tasks):
    text = PLAN
    for a in range(actions):
        text += f"  a{a}:\n    title: Action {a}\n    end: 2026-03-20\n"
        text += "    tasks:\n" if tasks else ""
        for t in range(tasks):
            # The last in the file is due first.
            done = ", done: 2026-02-01" if t == 0 else ""
            text += f"      t{t}: {{title: Step {a}.{t}, due: 2026-03-{28 - t:02}{done}}}\n"
    return text


@pytest.mark.parametrize(("columns", "lines"), [("80", 60), ("120", 60), ("40", 120)])
@pytest.mark.parametrize(("actions", "tasks"), [(1, 27), (3, 27), (8, 9), (20, 20)])
def test_a_plan_of_many_tasks_takes_a_page(  # noqa: PLR0913, PLR0917 each is a case
    plan, pac, columns, lines, actions, tasks
):
    plan.write_text(long_plan(actions, tasks))
    told = pac("sheet", COLUMNS=columns).out
    assert told.count("\n") <= lines
    for a in range(actions):
        assert f"Action {a} " in told
    whole = pac("sheet", "-v", COLUMNS=columns).out
    assert whole.count("Step ") == actions * tasks
    if told.count("Step ") < actions * tasks:
        assert "Left out to stay on one page:" in " ".join(told.split())
    else:
        assert "Left out" not in told


def test_what_is_due_first_stays(plan, pac):
    plan.write_text(long_plan(3, 27))
    told = pac("sheet").out
    assert "Step 0.26 " in told
    assert "Step 0.1 " not in told
    assert told.index("Step 0.25 ") < told.index("Step 0.26 ")


def test_programs_get_all_of_it(plan, pac):
    plan.write_text(long_plan(20, 20))
    assert pac("sheet", "--json").out.count('"task": ') == 400
