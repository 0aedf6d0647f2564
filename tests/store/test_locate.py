"""Which file is the plan."""

from __future__ import annotations

import os

import pytest

from pacli.errors import NotFound, Refused
from pacli.store.locate import find, plans

PLAN = "pac: 1\nname: Essai\nobjective: {title: Vendre}\n"


@pytest.fixture
def home(tmp_path):
    (tmp_path / "pac.yaml").write_text(PLAN)
    (tmp_path / "sub" / "deeper").mkdir(parents=True)
    return tmp_path


def test_the_plan_of_this_folder(home):
    found = find(None, {}, str(home))
    assert found.path == "pac.yaml"
    assert found.why == "because it is the plan of this folder"


def test_the_nearest_plan_above(home):
    found = find(None, {}, str(home / "sub" / "deeper"))
    assert found.path == os.path.join("..", "..", "pac.yaml")  # noqa: PTH118 - a text
    assert found.why == "because it is the nearest plan above this folder"
    (home / "sub" / "ventes.pac.yaml").write_text(PLAN)
    assert find(None, {}, str(home / "sub" / "deeper")).path.endswith("ventes.pac.yaml")


def test_a_name_counts_before_the_environment_and_both_before_the_folder(home):
    one, two = home / "sub" / "one.yaml", home / "sub" / "two.yaml"
    one.write_text(PLAN)
    two.write_text(PLAN)
    found = find("sub/one.yaml", {"PAC_FILE": str(two)}, str(home))
    assert (found.path, found.why) == ("sub/one.yaml", "because -f names it")
    found = find(None, {"PAC_FILE": str(two)}, str(home))
    assert (found.path, found.why) == (str(two), "because PAC_FILE names it")


def test_a_folder_may_be_named_too(home):
    assert find(str(home), {}, "/").path == str(home / "pac.yaml")
    with pytest.raises(NotFound):
        find(str(home / "sub"), {}, "/")


def test_several_plans_are_refused_by_their_names(home):
    (home / "b.pac.yaml").write_text(PLAN)
    with pytest.raises(Refused) as error:
        find(None, {}, str(home))
    assert error.value.params["names"] == "b.pac.yaml, pac.yaml"


def test_a_plan_that_another_continues_is_passed_over(home):
    (home / "pac.yaml").write_text(PLAN + "previous: 2025.pac.yaml\n")
    (home / "2025.pac.yaml").write_text(PLAN + "previous: 2024.pac.yaml\n")
    (home / "2024.pac.yaml").write_text(PLAN)
    assert find(None, {}, str(home)).path == "pac.yaml"
    assert plans(str(home)) == ["2024.pac.yaml", "2025.pac.yaml", "pac.yaml"]


def test_two_plans_that_continue_each_other_are_still_two(home):
    (home / "pac.yaml").write_text(PLAN + "previous: b.pac.yaml\n")
    (home / "b.pac.yaml").write_text(PLAN + "previous: pac.yaml\n")
    with pytest.raises(Refused):
        find(None, {}, str(home))


def test_other_files_and_broken_neighbours_are_no_plans(home):
    for name in ("notes.yaml", ".pac.yaml", "pac.yml"):
        (home / name).write_text(PLAN)
    (home / "dir.pac.yaml").mkdir()
    assert find(None, {}, str(home)).path == "pac.yaml"
    (home / "b.pac.yaml").write_text("a: [")
    with pytest.raises(Refused):
        find(None, {}, str(home))


def test_no_plan_says_how_to_get_one(tmp_path):
    with pytest.raises(NotFound) as error:
        find(None, {}, os.sep)
    assert "pac init" in error.value.hint
    with pytest.raises(NotFound) as error:
        find("missing.yaml", {}, str(tmp_path))
    assert error.value.params == {"file": "missing.yaml"}


@pytest.mark.parametrize("line", ["2025.pac.yaml", '"2025.pac.yaml"', "2025.pac.yaml # before"])
def test_a_typo_in_a_plan_does_not_hide_which_one_it_continues(home, line):
    (home / "2025.pac.yaml").write_text(PLAN)
    (home / "pac.yaml").write_text(f"{PLAN}previous: {line}\nactions: {{visit: [\n")
    assert find(None, {}, str(home)).path == "pac.yaml"
