"""The command blocks of a README: what they type, and what they promise to see.

A block is fenced as ``console``: a line that begins with ``$ `` is typed, the lines after
it are the exact output. The blocks of a page run in order, in one scratch folder that
holds ``examples/``, so that a page tells one story. A line ``…`` stands for lines left
out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """One command of a page, with the lines that the page shows under it."""

    line: int
    command: str
    expected: str


def steps(page: Path) -> Iterator[Step]:
    """The commands of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1)) + 1
        command, shown, began = None, [], line
        for row in block[1].splitlines():
            if row.startswith("$ "):
                if command is not None:
                    yield Step(began, command, "\n".join(shown))
                command, shown, began = row[2:], [], line
            else:
                shown.append(row)
            line += 1
        if command is not None:
            yield Step(began, command, "\n".join(shown))


def scratch(folder: Path) -> dict[str, str]:
    """Make a scratch folder ready; the environment that its commands see."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PAC_", "LC_", "GIT_"))}
    return kept | {
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), kept["PATH"])),
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / ".state"),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PAC_TODAY": "2026-02-13",
    }


def run(step: Step, folder: Path, env: dict[str, str]) -> str:
    """What the command prints, both streams together, without trailing spaces."""
    done = subprocess.run(
        ["bash", "-c", step.command],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return "\n".join(row.rstrip() for row in done.stdout.splitlines())


def agrees(expected: str, actual: str) -> bool:
    """Whether the output is what the page shows, ``…`` standing for any lines."""
    wanted = "\n".join(row.rstrip() for row in expected.splitlines()).strip("\n")
    pattern = ".*".join(re.escape(part) for part in re.split(r"(?m)^…$", wanted))
    return re.fullmatch(pattern, actual.strip("\n"), re.DOTALL) is not None
