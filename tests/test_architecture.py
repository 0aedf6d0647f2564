"""Which part of pac may import which, and what each command loads."""

import ast
import json
import os
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from pacli.store import compiled
from tests.repository import Repository

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pacli"

LAYERS = (
    {"errors", "aliases"},
    {"codes", "pick", "locale", "dates", "recurrence", "forms"},
    {"model"},
    {"changes"},
    {"store", "analysis"},
    {"report"},
    {"cli"},
    {"__main__"},
)
"""From the text up to the person; each imports those before it, and of its own row itself."""

APART = {
    ("store", "analysis"),
    ("analysis", "store"),
    ("report", "store"),
    ("changes", "locale"),
}
"""Pairs of which the first never imports the second, wherever they stand above."""

TOGETHER = {
    ("locale", "dates"),
    ("locale", "recurrence"),
    ("forms", "locale"),
    ("forms", "dates"),
    ("forms", "recurrence"),
    ("pick", "errors"),
    ("codes", "pick"),
}
"""Within one row."""

LIBRARIES = {
    "typer": ("cli",),
    "rich": ("cli", "report.terminal"),
    "pydantic": ("model", "store"),
    "pydantic_core": ("model", "store"),
    "yaml": ("store",),
    "icalendar": ("report.ics",),
    "dateutil": ("recurrence",),
}
"""Which part may use which library; no other is used."""


def modules():
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(tree, *, typing=True):
    """What a module imports anywhere in it; without those for type checkers alone."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            if typing:
                yield from imports(node)
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written in full"
            # Of a package, what is taken from it may be a module too.
            yield from (f"{node.module}.{one.name}" for one in node.names)
        else:
            yield from imports(node, typing=typing)


def layer(part):
    return next(n for n, row in enumerate(LAYERS) if part in row)


def test_modules_are_found():
    found = modules()
    assert len(found) > 60
    assert {
        "errors",
        "cli.main",
        "store.read",
        "analysis.indicators.gap",
        "report.data",
    } <= set(found)
    parts = {name.partition(".")[0] for name in found} - {"__init__", "_build"}
    assert parts == set().union(*LAYERS)


def test_layers_import_upward_only():
    wrong = []
    for name, tree in modules().items():
        part = name.partition(".")[0]
        if part in {"__init__", "_build"}:
            continue
        for one in imports(tree):
            if not one.startswith("pacli."):
                continue
            other = one.split(".")[1]
            if other in {part, "__version__"}:
                continue
            below = layer(other) < layer(part) or (part, other) in TOGETHER
            if not below or (part, other) in APART:
                wrong.append(f"{name} imports {one}")
    assert not wrong


def test_libraries_stay_where_they_belong():
    wrong, used = [], set()
    for name, tree in modules().items():
        if name == "_build":
            continue
        for one in imports(tree, typing=False):
            library = one.partition(".")[0]
            if library in sys.stdlib_module_names or library == "pacli":
                continue
            used.add(library)
            homes = LIBRARIES.get(library, ())
            if not any(name == home or name.startswith(f"{home}.") for home in homes):
                wrong.append(f"{name} imports {library}")
    assert not wrong
    assert used <= set(LIBRARIES)


def test_no_module_needs_itself_by_way_of_others():
    """An import inside a function hides a circle, and is one all the same."""
    found = modules()

    def module(name):
        name = name.removeprefix("pacli.")
        return name if name in found or "." not in name else module(name.rpartition(".")[0])

    needs = {
        name: {module(one) for one in imports(tree, typing=False) if one.startswith("pacli.")}
        for name, tree in found.items()
    }
    edges = {name: (ones & set(found)) - {name} for name, ones in needs.items()}
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


LOADED = """
import json, sys
from pacli.cli.main import run
code = run(json.loads(sys.argv[1]))
sys.stdout.flush()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""

LISTS = Path(__file__).parent / "loads"
COMMANDS = {
    "help": "--help",
    "where": "where",
    "today": "today",
    "gap": "gap",
    "volumes": "volumes",
    "law": "volumes 3",
    "gantt": "gantt",
    "review": "review --no-input",
    "check": "check",
    "log": "log sms 5",
    "done": "done paiement",
    "ritual-done": "done bilan",
    "ritual-list": "ritual list",
    "task-list": "task list",
    "diff": "diff",
    "history": "history sms",
    "undo": "undo",
    "complete-command": "",
    "complete-id": "gap s",
    "complete-option": "gap --",
}
"""For each list of tests/loads: the command that may load what is in it, and no more.

``LOADS_ACCEPT=1 pytest tests/test_architecture.py`` writes the lists anew: read the diff,
every line of it is paid at each start.
"""

HEAVY = {"asyncio", "babel", "dateutil", "email", "http", "pydantic", "rich", "tempfile", "xml"}
"""What no command of every day may load on a pipe, in whatever version of Python."""

IMPLIED = {"annotated_doc", "cython_runtime", "shellingham", "typing_extensions"}
"""Loaded by the libraries themselves."""


def loaded(words, folder, environ):
    """The exit code and the modules of a command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, json.dumps(words)],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PAC_TODAY": "2026-02-13",
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            **environ,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    code, names = json.loads(done.stderr.splitlines()[-1])
    return code, set(names)


def told(names):
    """Modules of pac, and the libraries that are not its own."""
    tops = {name.partition(".")[0] for name in names}
    ours = {name for name in names if name.startswith("pacli.")}
    theirs = {
        top
        for top in tops - sys.stdlib_module_names - IMPLIED - {"pacli"}
        if not top.startswith(("_", "sitecustomize"))
    }
    return ours | theirs


@pytest.fixture(scope="module")
def built():
    """The models' schema as the build writes it: in a checkout, a model may be newer."""
    if compiled._built() is None:  # noqa: SLF001 the very question
        file = PACKAGE / "store" / compiled.FILE
        made = file.with_suffix(f".{os.getpid()}")
        made.write_text(json.dumps(compiled.content()), encoding="utf-8")
        made.replace(file)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_loads_what_it_needs_and_no_more(name, tmp_path):
    example = ROOT / "examples" / "formations.pac.yaml"
    (tmp_path / "pac.yaml").write_bytes(example.read_bytes())
    words = COMMANDS[name].split(" ")
    if name == "undo":
        assert loaded(["log", "sms", "5"], tmp_path, {})[0] == 0
    if name in {"diff", "history"}:
        Repository(tmp_path, tmp_path).commit()
    environ = {"_PAC_COMPLETE": "bash"} if name.startswith("complete") else {}
    code, names = loaded(words, tmp_path, environ)
    assert code == 0
    assert not {one.partition(".")[0] for one in names} & HEAVY
    listed = LISTS / f"{name}.txt"
    if os.environ.get("LOADS_ACCEPT"):
        listed.write_text("".join(f"{one}\n" for one in sorted(told(names))))
    assert sorted(told(names) - set(listed.read_text().split())) == []
