"""Functional cases: a file, a command line, what it prints, how it ends.

A case is a text file under ``tests/cases``::

    # What it shows, in a sentence.
    > example: formations            a plan of examples/ becomes pac.yaml
    > today: 2026-02-13              the day of each command, by default 2026-02-13
    > lang: fr                       the locale, by default none
    > columns: 40                    the width of the screen, by default 80
    > process                        a real process, not a call of the entry

    --- pac.yaml                     or a file of its own, up to the next ---
    pac: 1
    ---

    $ pac gap                        a command; with `< text` after it, what is on stdin
    what it prints
    ! what it prints on stderr
    = 1                              its exit code, where it is not 0

    $ changes pac.yaml               the lines that differ from the case's own file
    $ show pac.yaml                  the whole file
    $ write pac.yaml: text           something else happens to the file meanwhile

Everything is exact. A line of output that would begin with one of these signs has a
backslash before it. ``CASES_ACCEPT=words/ pytest tests/test_cases.py`` writes what comes out
into the cases whose path has ``words/`` in it: read the diff.
"""

import difflib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pacli.cli.context import Session
from pacli.cli.main import run

ROOT = Path(__file__).parents[1]
CASES = sorted((Path(__file__).parent / "cases").rglob("*.case"))
SIGNS = ("$ ", "! ", "= ", "\\")


class Case:
    def __init__(self, path):
        self.settings = {"today": "2026-02-13"}
        self.files = {}
        self.head = []
        self.steps = []
        lines = path.read_text(encoding="utf-8").splitlines()
        while lines and not lines[0].startswith("$ "):
            line = lines.pop(0)
            self.head.append(line)
            if line.startswith("> "):
                name, _, value = line[2:].partition(":")
                self.settings[name.strip()] = value.strip()
            elif line.startswith("--- "):
                body = []
                while lines[0] != "---":
                    body.append(lines.pop(0))
                self.files[line[4:]] = "".join(f"{one}\n" for one in body)
                self.head += [*body, lines.pop(0)]
        for line in lines:
            if line.startswith("$ "):
                self.steps.append((line[2:], []))
            else:
                self.steps[-1][1].append(line)

    def text(self, outcomes):
        """The case as it would have to be written for these outcomes."""
        blocks = ["\n".join(self.head).rstrip()]
        for (line, _), outcome in zip(self.steps, outcomes, strict=True):
            blocks.append("\n".join([f"$ {line}", *outcome]))
        return "\n\n".join(blocks) + "\n"


def shown(out, err, code):
    """The outcome of a command, in the form of a case."""
    lines = [f"\\{one}" if one.startswith(SIGNS) else one for one in out.splitlines()]
    lines += [f"! {one}".rstrip() for one in err.splitlines()]
    if code:
        lines.append(f"= {code}")
    return lines


def in_process(words, text, environ):
    out, err = io.StringIO(), io.StringIO()
    session = Session(environ=environ, stdin=io.StringIO(text), stdout=out, stderr=err)
    code = run(words, session)
    return shown(out.getvalue(), err.getvalue(), code)


def in_a_process(words, text, environ):
    done = subprocess.run(
        [sys.executable, "-m", "pacli", *words],
        input=text.encode(),
        capture_output=True,
        check=False,
        env={**environ, "PYTHONPATH": str(ROOT)},
    )
    return shown(done.stdout.decode(), done.stderr.decode(), done.returncode)


def perform(line, case, environ):
    command, _, given = line.partition(" < ")
    if command.startswith("changes "):
        name = command.removeprefix("changes ")
        diff = difflib.ndiff(
            case.files[name].splitlines(), Path(name).read_text(encoding="utf-8").splitlines()
        )
        return [one.rstrip() for one in diff if one[:1] in "+-"]
    if command.startswith("show "):
        return shown(Path(command.removeprefix("show ")).read_text(encoding="utf-8"), "", 0)
    if command.startswith("write "):
        name, _, text = command.removeprefix("write ").partition(": ")
        Path(name).write_text(text + "\n", encoding="utf-8")
        return []
    words = shlex.split(command)
    assert words[0] == "pac", line
    text = given.replace("\\n", "\n") + "\n" if given else ""
    act = in_a_process if "process" in case.settings else in_process
    return act(words[1:], text, environ)


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_case(path, tmp_path, monkeypatch):
    case = Case(path)
    if "example" in case.settings:
        name = f"{case.settings['example']}.pac.yaml"
        case.files["pac.yaml"] = (ROOT / "examples" / name).read_text(encoding="utf-8")
    home = tmp_path / "home"
    work = tmp_path / "work"
    home.mkdir()
    work.mkdir()
    monkeypatch.chdir(work)
    for name, text in case.files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text.encode())
    for name, value in {
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "LOCALAPPDATA": str(home / "local"),
        "PAC_TODAY": case.settings["today"],
        "COLUMNS": case.settings.get("columns", "80"),
        "LANG": {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}.get(case.settings.get("lang"), "C"),
    }.items():
        monkeypatch.setenv(name, value)
    expected, found = [], []
    for line, outcome in case.steps:
        while outcome and not outcome[-1]:
            outcome.pop()
        expected += [f"$ {line}", *outcome]
        outcomes = perform(line, case, dict(os.environ))
        while outcomes and not outcomes[-1]:
            outcomes.pop()
        outcomes = [re.sub(re.escape(str(work)), "…", one) for one in outcomes]
        found.append(outcomes)
    if os.environ.get("CASES_ACCEPT", "\0") in path.as_posix():
        path.write_text(case.text(found), encoding="utf-8")
        return
    flat = [
        one
        for (line, _), outcome in zip(case.steps, found, strict=True)
        for one in (f"$ {line}", *outcome)
    ]
    assert flat == expected


def test_there_are_cases():
    assert len(CASES) > 10
