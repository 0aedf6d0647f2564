"""A key written in French: the one that was meant is named."""

import pytest

from pacli.errors import PlanError
from pacli.store.read import Draft

HEAD = "pac: 1\nname: A\n"


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("objective: {title: A, échéance: 2026-03-31}", "due"),
        ("objective: {title: A, echeance: 2026-03-31}", "due"),
        ("objective: {title: A}\nfreins: {}", "obstacles"),
        ("objective: {title: A}\nweek: {lun: {}}", "mon"),
        ("objective: {title: A}\nweek: {lundi: {}}", "mon"),
        ("objective: {title: A}\ndiagnosis: {menaces: {a: A}}", "threats"),
        ("objective: {title: A}\nactions: {a: {title: A, résultat_attendu: {}}}", "expected"),
    ],
)
def test_a_french_key_names_the_one_it_stands_for(lines, meant):
    with pytest.raises(PlanError) as caught:
        Draft.of(HEAD + lines + "\n", "pac.yaml").plan()
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["nearest"]) == ("PAC201", meant)
