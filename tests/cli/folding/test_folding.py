"""Every page, in both languages, at every width: nothing too wide, nothing lost.

By default the pages of the plan whose texts are wide, and some of the examples', at 40
columns and at one other width, in one of the languages; ``--full`` takes them all.
"""

from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import ROOT
from tests.cli.folding import sweep
from tests.repository import Repository

PLANS = {
    "wide": (Path(__file__).with_name("wide.pac.yaml"), "2026-02-13"),
    "formations": (ROOT / "examples" / "formations.pac.yaml", "2026-02-13"),
    "boutique": (ROOT / "examples" / "boutique.pac.yaml", "2023-06-16"),
    "joinery": (ROOT / "examples" / "joinery.pac.yaml", "2026-05-15"),
}
LANGUAGES = ("fr", "en")


@pytest.fixture(params=PLANS)
def plan(request, home, monkeypatch):
    """The name of a plan, the day of its figures, its data; it is the working folder's."""
    path, today = PLANS[request.param]
    text = path.read_text(encoding="utf-8")
    Repository(home, home.parent / "home").commit(text)
    monkeypatch.delenv("PAC_TODAY")
    monkeypatch.delenv("COLUMNS")
    return request.param, today, yaml.load(text, Loader=yaml.BaseLoader)


@pytest.fixture
def pages(plan, full):
    """The pages to look at: a command line, a language, the widths beside 40."""
    name, _, data = plan
    lines = [*sweep.lines(data), *sweep.WITHOUT_A_PLAN]
    if name == "wide":
        lines += sweep.helps()
    others = sweep.WIDTHS[1:]
    if full:
        return [(line, lang, others) for line in lines for lang in LANGUAGES]
    offset = list(PLANS).index(name)
    return [
        (line, LANGUAGES[n % 2], (others[n % len(others)],))
        for n, line in enumerate(lines)
        if name == "wide" or n % 3 == offset % 3
    ]


def test_no_line_is_wider_than_the_terminal(plan, pages):
    _, today, _ = plan
    found = []
    for line, lang, widths in pages:
        for columns in (40, *widths):
            text = sweep.show(line, columns, lang, today)
            assert text.strip(), line
            assert "pac 0." not in text, text  # what is said of something unexpected
            for bad in (sweep.too_wide(line, text, columns), sweep.astray(text)):
                found += [(line, lang, columns, one) for one in bad[:1]]
    assert found == []


def test_a_narrow_pipe_gets_all_that_a_wide_one_does_and_no_blanks(plan, pages):
    _, today, data = plan
    units = [one.get("unit") for one in data["indicators"].values()]
    found = []
    for line, lang, widths in pages:
        texts = {
            columns: sweep.show(line, columns, lang, today, terminal=False)
            for columns in {40, 120, *(widths if len(widths) > 1 else ())}
        }
        for columns, text in texts.items():
            found += [(line, lang, columns, one) for one in sweep.blanks(text)]
            if columns < 120 and not any(word in line for word in sweep.SHORTER):
                found += [(line, lang, one) for one in sweep.lost(texts[120], text, units)]
        if line == "sheet --verbose":
            assert sweep.lost(texts[120], texts[40], units) in ([], ["source"])
    assert found == []
