"""Severities of warnings, as she sets them."""


def test_a_severity_is_set_by_any_name_and_taken_away_whatever_it_is(pac, home):
    plan = home / "pac.yaml"
    head = "pac: 1\nname: A\nobjective: {title: A}\n"
    plan.write_text(head + "checks: {PAC999: ignore, PAC307: error}\n")
    assert pac("set", "checks.307=off").code == 0
    assert pac("set", "checks.no-ambition=warning").code == 0
    assert pac("set", "checks.PAC999=").code == 0
    assert plan.read_text() == head + "checks: {PAC307: ignore, PAC306: warning}\n"
    refused = pac("set", "checks.PAC998=ignore")
    assert refused.code == 1
    assert "PAC998" in refused.err
