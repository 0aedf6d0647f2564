"""Every page that pac prints, at any width, and what is wrong with one.

What may be wider than the screen, since folded it would be something else: lines of a plan
(the examples of ``explain``, a diff), a path or an address (a word with a slash), and in a
pipe the problems of ``check``, which programs read a line at a time. On a terminal they fold.
"""

import io
import os
import re
import unicodedata

from pacli.cli.commands import COMMANDS
from pacli.cli.context import Session
from pacli.cli.main import run
from pacli.report.clean import width

WIDTHS = (40, 60, 80, 120, 160)

NOUNS = {
    "action": "actions",
    "indicator": "indicators",
    "ritual": "rituals",
    "deal": "deals",
    "idea": "ideas",
    "offer": "offers",
    "person": "people",
    "segment": "segments",
    "obstacle": "obstacles",
}
REPORTS = (
    "",
    "today --all",
    "gap",
    "gap --explain",
    "gap --verbose",
    "gap --forecast",
    "gap --since 2026-01-20",
    "volumes",
    "volumes --explain",
    "pipeline",
    "pipeline --explain",
    "week",
    "gantt",
    "gantt --by month",
    "gantt --by quarter",
    "review --no-input",
    "review list",
    "workload",
    "workload --explain",
    "workload --verbose",
    "demo",
    "budget",
    "budget --explain",
    "assess",
    "task list",
    "reading list",
    "funnel list",
    "funnel show",
    "diagnosis list",
    "diagnosis show",
    "offer rank",
    "sheet",
    "sheet --verbose",
    "off",
    "check",
    "check --all",
    "renew -n --early",
    "plans",
    "history",
    "diff HEAD",
    "where",
)
WITHOUT_A_PLAN = (
    "explain",
    "explain PAC118",
    "explain PAC305",
    "explain PAC408",
    "init --template nothing",
    "chekc",
    "gap --strickt",
    "gap un-identifiant-inconnu-et-interminable",
    "task show boutique",
    "set",
)
WORD = 18
"""Columns of a word that no table breaks."""

ONE_LINE_EACH = ("check",)
SHORTER = ("gantt", "week", "sheet", "--help")
"""Pages that say less on purpose where they are narrow: pictures, whose scale has other words
and which cut titles, and the sheet, which is one page (``--verbose`` has all)."""

UNSAID = frozenset(("état", "status", "partie", "quadrant"))
"""Names of columns whose texts speak for themselves where they stand beside a name."""


class Terminal(io.StringIO):
    """A stream that is a terminal without colours."""

    def isatty(self):
        return True


def show(line, columns, lang, today, *, terminal=True, color=False):  # noqa: PLR0913 a run
    """What a command prints on the screen and as errors."""
    kind = Terminal if terminal else io.StringIO
    out, err = kind(), kind()
    environ = {
        **os.environ,
        "PAC_TODAY": today,
        "COLUMNS": str(columns),
        "PAC_LANG": lang,
        "TERM": "xterm",
        **({} if color else {"NO_COLOR": "1"}),
    }
    session = Session(environ=environ, stdin=io.StringIO(), stdout=out, stderr=err)
    run([*line.split(), "--lang", lang], session)
    return out.getvalue() + err.getvalue()


def lines(plan):
    """The command lines of every page of a plan, ``plan`` being its data."""
    yield from REPORTS
    for noun, section in NOUNS.items():
        yield f"{noun} list"
        for name in list(plan.get(section, {}))[:4]:
            yield f"{noun} show {name}"
    for action, item in list(plan.get("actions", {}).items())[:1]:
        for task in list(item.get("tasks", {}))[:3]:
            yield f"task show {action}/{task}"
    for day in list(plan.get("reviews", {}))[-1:]:
        yield f"review show {day}"
    for stage in plan.get("funnel", [])[:2]:
        yield f"funnel show {stage['indicator']}"


def helps():
    """The help of every command, and of every command of a noun."""
    yield "--help"
    for entry in COMMANDS:
        yield f"{entry.name} --help"
        for one in entry.entries:
            yield f"{entry.name} {one.name} --help"


def too_wide(line, text, columns, *, terminal=True):
    """The lines that are wider than the screen."""
    if not terminal and line.startswith(ONE_LINE_EACH):
        return []
    return [
        one
        for one in text.splitlines()
        if width(one) > columns and not _whole(line, one.strip(), columns)
    ]


def _whole(line, one, columns):
    if line.startswith("explain PAC") or "-n" in line.split():
        return True  # lines of a plan
    return any(re.search(r"[/\\]", word) and width(word) > columns - 24 for word in one.split())


def blanks(text):
    """The lines that end in blanks."""
    return [one for one in text.splitlines() if one != one.rstrip()]


def astray(text):
    """The lines that French typography would not begin or end so."""
    return [
        one
        for one in text.splitlines()
        if re.match(r"\s*[:;»%€](\s|$)", one) or one.endswith("«")
    ]


def facts(text):
    """The words and numbers of a page, whatever stands between them."""
    words = re.findall(r"[^\W_]+(?:[\u00a0\u202f.,][^\W_]+)*", text)
    return {word for word in words if len(word) > 1}


def squeezed(text):
    """A page without anything that folding may put between the parts of a word."""
    return "".join(c for c in text if c.isalnum() or unicodedata.category(c) == "Mn")


def lost(wide, narrow, units=()):
    """The words of a wide page that a narrow one has nowhere.

    ``units`` stand beside the name of an indicator only where there is room for them. What
    a table breaks within a word stands in several of its lines, and is left to its own test.
    """
    there = squeezed(narrow)
    words = {one for one in facts(wide) if len(one) == width(one) <= WORD} - UNSAID - set(units)
    return sorted(word for word in words if squeezed(word) not in there)
