import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.report.clean import clean, clean_lines, make_readable, width, writes_all

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Chiffre d’affaires, 8\u202f000\u00a0€", "Chiffre d’affaires, 8\u202f000\u00a0€"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b31m", r"\x9b31m"),
        ("facture\u202egnp.exe", r"facture\u202egnp.exe"),
        ("a\nb\tc\rd\x00\x7f", r"a\nb\tc\rd\x00\x7f"),
        ("line\u2028separator", r"line\u2028separator"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("[red]x[/red] :smile:", "[red]x[/red] :smile:"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("", ""),
    ],
)
def test_what_does_not_print_is_shown_by_its_code(text, shown):
    assert clean(text) == shown


@given(st.text(st.characters() | st.sampled_from("\x1b\x9b\x07" + BIDI)))
def test_no_control_and_no_bidi_character_is_left(text):
    kept = clean(text)
    assert not [c for c in kept if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(kept) & set(BIDI)
    assert clean(kept) == kept


def test_the_lines_of_a_text_stay_lines():
    assert clean_lines("Dans trois ans,\n\tun atelier\x1b.\n\n") == [
        "Dans trois ans,",
        r"    un atelier\x1b.",
    ]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("été", 3),
        ("e\u0301te\u0301", 3),
        ("日本", 4),
        ("👩\u200d🌾", 2),
        ("−8\u202f000\u00a0€", 8),
    ],
)
def test_width_counts_columns_of_the_terminal(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", "-2 385 EUR + ete -> coeur ?"),
        ("cp1252", "-2 385\u00a0€ + été -> cœur ?"),
        ("utf-8", "−2\u202f385\u00a0€ ✓ été → cœur 日"),
    ],
)
def test_a_poor_encoding_gets_the_nearest_characters(encoding, written):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    make_readable(stream)
    stream.write("−2\u202f385\u00a0€ ✓ été → cœur 日")
    stream.flush()
    assert raw.getvalue().decode(encoding) == written


@pytest.mark.parametrize(
    ("encoding", "all_"), [("utf-8", True), ("UTF8", True), ("cp1252", False), ("ascii", False)]
)
def test_which_streams_write_every_character(encoding, all_):
    assert writes_all(io.TextIOWrapper(io.BytesIO(), encoding=encoding)) is all_
    assert writes_all(io.StringIO())
