"""Several programs that write to one plan at once: nothing that was logged is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import beside

ROOT = Path(__file__).parents[2]
LOGGER = """
import datetime as dt, sys
from tests.faults.operations import log
path, first, times, step = sys.argv[1], *map(int, sys.argv[2:])
for i in range(times):
    log(path, dt.date(2030, 1, 1) + dt.timedelta(days=first + i * step))
"""


def together(commands):
    """Run commands at once; each must succeed."""
    running = [
        subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE)
        for command in commands
    ]
    for process in running:
        process.communicate()
    assert [process.returncode for process in running] == [0] * len(running)


@pytest.mark.parametrize(
    ("loggers", "times", "many"), [(2, 20, 500), (8, 5, 125)], ids=["two", "eight"]
)
def test_no_reading_is_lost(loggers, times, many, plan, full):
    times = many if full else times
    together(
        ["-c", LOGGER, str(plan), str(first), str(times), str(loggers)]
        for first in range(loggers)
    )
    days = [line.split(":")[0].strip() for line in plan.read_text().splitlines()]
    logged = [day for day in days if day.startswith("203")]
    assert len(logged) == loggers * times
    assert logged == sorted(logged)
    assert not beside(plan)


def test_two_commands_at_once(plan):
    for day in range(1, 4):
        together(
            ["-m", "pacli", "log", "ca", "1", f"2026-02-{tens}{day}", "-f", str(plan)]
            for tens in (0, 1)
        )
    assert plan.read_text().count("  2026-02-") == 6


def test_the_second_log_of_a_day_adds_to_the_first(plan):
    together(["-m", "pacli", "log", "ca", "1", "2026-02-03", "-f", str(plan)] for _ in range(3))
    assert "      2026-02-03: 3\n" in plan.read_text()
    assert os.listdir(plan.parent) == ["pac.yaml"]  # noqa: PTH208 - its names are compared
