"""``pac export md``: what the document is made of, whatever the texts of the plan are."""

import datetime as dt
from itertools import cycle, repeat
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pacli.analysis.paper.document import document
from pacli.locale import language
from pacli.report.markdown.document import markdown
from pacli.store.read import load

CASES = Path(__file__).parents[1] / "cases" / "export"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
INLINE = {"text", "strong_open", "strong_close", "hardbreak", "softbreak"}
BLOCKS = {"heading", "paragraph", "bullet_list", "list_item", "inline", "table", "thead"}
BLOCKS |= {"tbody", "tr", "th", "td"}
TEXTS = {
    *("name", "title", "label", "text", "vision", "positioning", "strategy", "basis", "why"),
    *("path", "ambitious", "realistic", "sector", "headcount", "profile", "goals", "role"),
    *("owner", "note", "company", "service", "description", "do", "environment", "strengths"),
    *("weaknesses", "threats", "criteria", "activities", "causes", "solutions", "wins"),
    *("practices", "tool", "unit"),
}
UNIT = frozenset(("EUR",))
HOSTILE = (
    "a | b",
    "# x\n\n- y\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "<script>x</script>",
    "**b** _i_ `c`",
    "![p](http://a) [l](javascript:b)",
    "\\",
    "1. x",
    "---",
    "```",
    "&lt;b&gt;",
)


def full_plan():
    text = (CASES / "document.case").read_text(encoding="utf-8")
    return yaml.safe_load(text.split("--- pac.yaml\n")[1].split("\n---\n")[0])


def spoiled(value, texts, key=""):
    """The plan with every text of hers replaced by the next one of ``texts``."""
    if isinstance(value, dict):
        inner = key if key in TEXTS else ""
        return {name: spoiled(one, texts, inner or name) for name, one in value.items()}
    if isinstance(value, list):
        return [spoiled(one, texts, key) for one in value]
    if isinstance(value, str) and key in TEXTS and value not in UNIT:
        return next(texts)
    return value


def made_from(plan, folder, code, *, private=False):
    path = folder / "spoiled.pac.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
    read = load(path).plan()
    day = dt.date(2026, 2, 13)
    return markdown(read, document(read, day, private=private), language(code))


def shape(text):
    """The blocks of a document in their order; nothing else may be in it."""
    kinds = []
    for token in PARSER.parse(text):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        assert kind in BLOCKS, token
        if token.type == "inline":
            assert {one.type for one in token.children} <= INLINE, token.content
        elif token.nesting == 1 and kind not in {"paragraph", "bullet_list"}:
            kinds.append(f"{kind} {token.tag}")
    return kinds


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_change_nothing_of_the_document(tmp_path, text, code):
    plain = made_from(spoiled(full_plan(), repeat("word")), tmp_path, code, private=True)
    hostile = made_from(spoiled(full_plan(), repeat(text)), tmp_path, code, private=True)
    assert shape(hostile) == shape(plain)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(HOSTILE)
        | st.text("\\`*_[]<>#|-~&;a 1.\n$", min_size=1).filter(lambda text: text.strip()),
        min_size=1,
        max_size=9,
    )
)
def test_any_mixture_of_texts_leaves_the_document_as_it_is(tmp_path, texts):
    plain = made_from(spoiled(full_plan(), repeat("word")), tmp_path, "en")
    assert shape(made_from(spoiled(full_plan(), cycle(texts)), tmp_path, "en")) == shape(plain)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("today", ["2026-01-05", "2026-02-13", "2027-03-01"])
def test_examples_make_documents_that_a_forge_can_show(pac, home, path, code, today):
    words = ("-f", str(path), "export", "md", "--lang", code, "--today", today)
    text = pac(*words).out
    kinds = shape(text)
    assert kinds[0] == "heading h1"
    assert kinds.count("table table") >= 3
    assert text == pac(*words).out
    assert "None" not in text
    assert "{" not in text


def test_what_is_private_is_left_out_unless_asked_for(plan, pac):
    mine = ("Ne plus dépendre d'un seul organisme", "courir le midi", "8 sur 10", "7 sur 10")
    out, asked = pac("export", "md").out, pac("export", "md", "--private").out
    for text in mine:
        assert text not in out
        assert text in asked
    for text in (out, asked):
        assert "carnet rouge" not in text
        assert "Mme Rault" not in text
    assert "Mairie de Betton" in out


def test_a_file_is_what_is_printed(plan, pac, process, home):
    assert pac("export", "md", "-o", "plan.md", "-q").code == 0
    written = (home / "plan.md").read_bytes()
    assert written.decode() == pac("export", "md").out
    assert process("export", "md", PYTHONIOENCODING="latin-1").out.encode() == written
    assert pac("log", "sms", "5").code == 0
    assert pac("export", "md", "-o", "plan.md").code == 1
    assert (home / "plan.md").read_bytes() == written


def test_french_documents_have_the_spaces_of_french(plan, pac):
    text = pac("export", "md").out
    assert "cible 18\u202f000\u00a0€, contre 15\u202f000\u00a0€ avant le plan." in text
    assert "44\u00a0%" in text
    assert " :" not in text.replace("\u00a0:", "")
    assert " €" not in text


def test_an_amount_that_nobody_knows_is_not_told_as_none(home, pac):
    text = """
        pac: 1
        name: Sales
        objective: {title: Sell}
        deals:
          alpha: {company: Alpha, probability: 0.5}
          beta: {company: Beta, status: won, closed: 2026-02-02}
          gamma: {company: Gamma, status: lost, closed: 2026-02-02}
    """
    plan = home / "pac.yaml"
    plan.write_text(dedent(text), encoding="utf-8")
    out = pac("export", "md").out
    assert "1 deal was won. 1 deal was lost." in out
    assert "0" not in out.split("## The order book")[1].split("|")[0]
    plan.write_text(dedent(text).replace("probability: 0.5", "amount: 900"), encoding="utf-8")
    assert "Open deals come to €900. 1 deal was won." in pac("export", "md").out


def test_nothing_is_still_to_be_done_once_the_plan_is_over(pac):
    path = str(next(one for one in EXAMPLES if "joinery" in one.name))
    words = ("-f", path, "--lang", "en", "export", "md", "--today")
    during, after = (pac(*words, day).out for day in ("2026-05-15", "2026-07-04"))
    assert "Still needed" in during
    assert "left at £8,000 each" in during
    assert "Still needed" not in after
    assert "left at" not in after
    assert "| Quotes sent | 9 | 1 in 4 | 2 of 9 |" in after
