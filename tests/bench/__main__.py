"""``python -m tests.bench``: each command's cost as a multiple of ``python -c pass``.

Runs alternate between bare Python and the commands, so that a machine whose speed drifts
drifts for both; the ratio of each round is taken, and the median of the rounds printed
beside the budget. Call it with the interpreter of the environment that pac stands in.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench import plans

TODAY = "2026-11-14"


class Case(NamedTuple):
    """A command, the plan it runs on, and the multiple that it may cost."""

    name: str
    words: tuple[str, ...]
    plan: str
    most: float
    memory_mib: float | None = None


CASES = (
    Case("pac --version", ("--version",), "year", 2),
    Case("pac --help", ("--help",), "year", 7),
    Case("completion", ("gap", "te"), "year", 7),
    Case("pac log", ("log", "texts", "12", "2026-11-13"), "year", 10.5),
    Case("pac task done", ("task", "done", "action-1/step-1"), "year", 10.5),
    Case("pac today", ("today",), "year", 12),
    Case("pac gap", ("gap",), "year", 12),
    Case("pac volumes", ("volumes",), "year", 12),
    Case("pac review --no-input", ("review", "--no-input"), "year", 12),
    Case("pac check", ("check",), "year", 12),
    Case("pac gap, 10 000 readings", ("gap",), "10k", 20),
    Case("pac gap, 100 000 readings", ("gap",), "100k", 80, 100),
)


def environment(case: Case, state: Path) -> dict[str, str]:
    """The variables that a run sees: a language, a day, a state folder of its own."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept |= {
        "PAC_TODAY": TODAY,
        "PAC_LANG": "en",
        "XDG_STATE_HOME": str(state),
        "COLUMNS": "80",
    }
    if case.name == "completion":
        kept["_PAC_COMPLETE"] = "bash"
    return kept


def run(words: Sequence[str], env: dict[str, str]) -> tuple[float, int]:
    """Seconds that a process took, and its peak memory in KiB."""
    with Path(os.devnull).open("w") as nowhere:
        began = time.perf_counter()
        child = os.posix_spawn(
            words[0],
            list(words),
            env,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2),
            ],
        )
        _, status, usage = os.wait4(child, 0)
        took = time.perf_counter() - began
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"{' '.join(words)}: exit {code}, so there is nothing to measure")
    return took, usage.ru_maxrss


def measure(case: Case, rounds: int, folder: Path) -> tuple[float, float]:
    """The median multiple of bare Python, and the peak memory in MiB."""
    texts = {
        "year": plans.year,
        "10k": lambda: plans.many(10_000),
        "100k": lambda: plans.many(100_000),
    }
    text = texts[case.plan]()
    plan = folder / "pac.yaml"
    os.chdir(folder)
    env = environment(case, folder / "state")
    python = sys.executable
    entry = (
        (python, "-m", "pacli")
        if not (p := Path(python).with_name("pac")).exists()
        else (python, str(p))
    )
    words = (*entry, *case.words)
    ratios, peak = [], 0
    for number in range(rounds + 1):
        plan.write_text(text, encoding="utf-8")
        bare, _ = run((python, "-c", "pass"), env)
        full, memory = run(words, env)
        if number:
            ratios.append(full / bare)
            peak = max(peak, memory)
    return statistics.median(ratios), peak / 1024


def main() -> int:
    """Print a line for each case; exit 1 when a budget is not met."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each command")
    parser.add_argument("only", nargs="*", help="cases whose name contains one of these")
    chosen = parser.parse_args()
    over = 0
    print(f"{'':32}{'×':>7}{'budget':>8}{'MiB':>7}")
    for case in CASES:
        if chosen.only and not any(word in case.name for word in chosen.only):
            continue
        with tempfile.TemporaryDirectory() as folder:
            ratio, memory = measure(case, chosen.rounds, Path(folder))
            os.chdir("/")
        bad = ratio > case.most or (case.memory_mib is not None and memory > case.memory_mib)
        over += bad
        print(
            f"{case.name:32}{ratio:7.1f}{case.most:8.1f}{memory:7.0f}{'  over' if bad else ''}"
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
