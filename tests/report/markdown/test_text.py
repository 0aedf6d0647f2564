"""Whatever a text of a plan holds, it shows as itself: read back by a parser of Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pacli.report.clean import clean
from pacli.report.markdown.text import bullets, inline, inside, paragraphs, table

# With HTML allowed, as a careless reader has it.
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = [
    "# not a heading",
    "a | b",
    "a \\| b \\",
    "| --- | --- |",
    "<script>alert(1)</script>",
    "<b onclick=x>y</b> &lt; &amp; &#35; AT&T",
    "[click](javascript:alert(1)) ![x](http://a.b/c.png)",
    "<http://a.b> <mailto:a@b.c>",
    "*a* _b_ __c__ ~~d~~ `e` ``f``",
    "snake_case _x_y_",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "> quote",
    "```\ncode",
    "~~~\ncode",
    "---",
    "===",
    "***",
    "    four spaces",
    "\ta tab",
    "a  \nb",
    "a\\\nb",
    "a\n\nb\n- c\n# d",
    "$x$ costs $5 and $6",
    "[^1] and [a]: http://b",
    "title #",
    "C# ##",
    ": term",
    "&copy; &nbsp;",
    "<!-- gone -->",
    "\\* \\[ \\",
    "\x1b[31mred\u202e",
]

SIGNS = (
    st.text(alphabet=st.sampled_from("\\`*_{}[]<>()#+-.!|~$&;:=/\"'^ \n\taAb1é0;x")) | st.text()
)


def flat(text):
    """The text as it should be read: on one line, what does not print by its code."""
    return clean(re.sub(r"[ \t\r\n]+", " ", text).strip())


def read(source):
    """The kinds of blocks of a document, and the plain text of its lines."""
    kinds, lines = [], []
    for token in PARSER.parse(source):
        kinds.append(token.type)
        if token.type == "inline":
            assert {one.type for one in token.children} <= {"text"}, source
            lines.append("".join(one.content for one in token.children))
    return kinds, lines


def check_line(text):
    wanted = flat(text)
    kinds, lines = read(inline(text))
    assert lines == ([wanted] if wanted else [])
    assert kinds == (["paragraph_open", "inline", "paragraph_close"] if wanted else [])


def check_cell(text):
    kinds, lines = read(table(["Name", inside(text) or "x"], [[inside(text), "last"]]))
    assert lines == ["Name", flat(text) or "x", flat(text), "last"]
    assert kinds.count("td_open") == 2
    assert kinds[0] == "table_open"
    assert kinds[-1] == "table_close"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_show_as_themselves(text):
    check_line(text)
    check_cell(text)


@given(SIGNS)
def test_any_text_shows_as_itself_on_a_line(text):
    check_line(text)


@given(SIGNS)
def test_any_text_shows_as_itself_in_a_cell(text):
    check_cell(text)


@given(SIGNS)
def test_any_text_shows_as_itself_in_a_heading_and_in_bold(text):
    wanted = flat(text)
    kinds, lines = read(f"### {inside(text)}")
    assert kinds[0] == "heading_open"
    assert lines == [wanted]
    if wanted:
        assert read(bullets([inline(text)]))[1] == [wanted]


@given(st.lists(SIGNS, min_size=1, max_size=4))
def test_paragraphs_keep_their_lines(texts):
    source = "\n\n".join(paragraphs("\n\n".join(texts)))
    shown = []
    for token in PARSER.parse(source):
        if token.type == "inline":
            assert {one.type for one in token.children} <= {"text", "hardbreak"}, source
            for one in token.children:
                shown += [one.content] if one.type == "text" else []
        else:
            assert token.type in {"paragraph_open", "paragraph_close"}
    lines = [flat(line) for text in texts for line in text.split("\n")]
    assert "".join(shown).replace(" ", "") == "".join(lines).replace(" ", "")


def test_what_means_nothing_stays_as_it_is():
    plain = "Vente n° 2, 20 % de snake_case & co (a+b) – l'été ! 3.5 #2"
    assert inline(plain) == plain.replace("#2", "\\#2")


def test_a_column_without_text_is_left_out():
    assert table(["A", "B", "C"], [["x", "", "1"], ["y", "", ""]], right=(2,)) == (
        "| A | C |\n| --- | ---: |\n| x | 1 |\n| y |  |"
    )
    assert table(["", "B"], [["x", ""]], whole=True) == "|  | B |\n| --- | --- |\n| x |  |"
