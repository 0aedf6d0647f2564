"""The plan in her editor: nothing discarded, errors shown, mended at once."""

import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editors are scripts")


@pytest.fixture
def editor(home):
    """An editor that does what a line of Python says with ``path``."""

    def make(line):
        script = home.parent / "editor"
        script.write_text(
            f"#!{sys.executable}\n"
            f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{line}\n"
        )
        script.chmod(0o755)
        return str(script)

    return make


def test_the_editor_with_its_arguments_then_the_check(pac, plan, editor):
    visual = editor(
        "assert sys.argv[1] == '--wait'; path.write_text(path.read_text() + '# mine\\n')"
    )
    outcome = pac("edit", "--lang", "en", VISUAL=f"{visual} --wait", EDITOR="false")
    assert (outcome.code, outcome.err) == (0, "")
    assert plan.read_text().endswith("# mine\n")


def test_what_was_typed_stays_though_it_is_wrong(pac, plan, editor):
    breaking = editor("path.write_text(path.read_text().replace('pac: 1', 'pac: one'))")
    outcome = pac("edit", "--lang", "en", EDITOR=breaking)
    assert outcome.code == 1
    assert "pac.yaml:" in outcome.out
    assert "pac: one" in plan.read_text()


def test_a_text_that_cannot_be_read_can_still_be_edited(pac, plan, editor):
    whole = plan.read_text()
    plan.write_text("pac: [")
    mending = editor(f"path.write_text({whole!r})")
    assert pac("edit", EDITOR=mending).code == 0
    assert plan.read_text() == whole


@pytest.mark.parametrize(("words", "command"), [((), ""), (("--no-input",), "true")])
def test_no_editor_is_opened_where_nobody_is_there(pac, plan, words, command):
    outcome = pac("edit", "--lang", "en", *words, EDITOR=command, VISUAL="")
    assert (outcome.code, outcome.out) == (2, "")
    assert "An editor needs a terminal" in outcome.err


@pytest.mark.parametrize("command", ["no-such-editor", "false"])
def test_an_editor_that_fails_is_told(pac, plan, command):
    before = plan.read_bytes()
    outcome = pac("edit", "--lang", "en", EDITOR=command, VISUAL="")
    assert outcome.code == 1
    assert command in outcome.err
    assert plan.read_bytes() == before


def test_on_a_terminal_it_offers_to_open_again(home, plan, editor):
    pexpect = pytest.importorskip("pexpect")
    from tests.cli.conftest import ROOT

    turns = editor(
        "text = path.read_text()\n"
        "new = text.replace('pac: one', 'pac: 1') if 'pac: one' in text"
        " else text.replace('pac: 1', 'pac: one')\n"
        "path.write_text(new)"
    )
    child = pexpect.spawn(
        sys.executable,
        ["-m", "pacli", "edit", "--lang", "en"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "EDITOR": turns, "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
    )
    child.expect_exact("[Y/n]")
    child.sendline("")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "pac: 1" in plan.read_text()
