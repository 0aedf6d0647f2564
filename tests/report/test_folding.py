import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.report.clean import width
from pacli.report.folding import cut, fold

GERMAN = "Donaudampfschifffahrtsgesellschaft"
FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("il manque 2\u202f385\u00a0€", 12, ["il manque", "2\u202f385\u00a0€"]),
        # A number is never broken nor cut, with the spaces that hold or as people type them.
        ("2\u202f385\u202f000\u00a0€", 5, ["2\u202f385\u202f000\u00a0€"]),
        ("EUR\u00a02,385,000", 5, ["EUR\u00a02,385,000"]),
        ("gagner 20 000 € par an", 9, ["gagner", "20 000 €", "par an"]),
        ("en 2026 il y a", 7, ["en 2026", "il y a"]),
        # Marks that French sets apart stay with their word.
        ("bloquer « le lundi matin »", 11, ["bloquer", "« le lundi", "matin »"]),
        ("combien sont-ils ? Dix : oui", 16, ["combien", "sont-ils ? Dix :", "oui"]),
        ("gagner 20 % de plus", 9, ["gagner", "20 % de", "plus"]),
        # A word that no line holds is broken, after a mark inside it if there is one.
        (GERMAN, 20, [GERMAN[:20], GERMAN[20:]]),
        ("le " + GERMAN, 20, ["le", GERMAN[:20], GERMAN[20:]]),
        ("premier-janvier-matin", 18, ["premier-janvier-", "matin"]),
        ("«\u00a0premier-janvier\u00a0»", 16, ["«\u00a0premier-", "janvier\u00a0»"]),
        (
            "l'entreprise\u00a01\u202f283\u202f333\u00a0€",
            20,
            ["l'entreprise", "1\u202f283\u202f333\u00a0€"],
        ),
        ("la semaine, puis", 7, ["la", "semain", "e, puis"]),
        # Scripts without spaces fill their lines, and no line begins with a full stop.
        ("voir 日本の工房のために", 13, ["voir 日本の工", "房のために"]),
        ("日本の工房。また", 10, ["日本の工", "房。また"]),
        (FAMILY * 3, 4, [FAMILY * 2, FAMILY]),
        # What is copied stays whole.
        ("voir https://x.example/y", 12, ["voir", "https://x.example/y"]),
        ("voir /home/claire/plans", 12, ["voir", "/home/claire/plans"]),
    ],
)
def test_a_text_folds(text, room, lines):
    assert fold(text, room) == lines


@given(st.text(st.characters(codec="utf-8", categories=["L", "Mn"]), max_size=60), st.data())
def test_no_letter_is_lost_and_no_line_too_wide(text, data):
    room = data.draw(st.integers(2, 30))
    rest = data.draw(st.integers(2, 30))
    lines = fold(f"a {text}", room, rest)
    assert "".join(lines).replace(" ", "") == f"a{text}"
    assert width(lines[0]) <= room
    assert all(width(line) <= rest for line in lines[1:])


def test_a_text_is_cut_to_the_columns_there_are():
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
    assert cut("日本の工房", 6) == "日本…"
    assert cut(FAMILY * 3, 5) == FAMILY * 2 + "…"
