"""Texts that a slip, a bad paste or a broken disk could leave: told, never a crash."""

import random
import string
from pathlib import Path

import pytest

from pacli.codes import CODES
from pacli.errors import PlanError
from pacli.store.mend import mend
from pacli.store.read import Draft

HERE = Path(__file__).parent
PLANS = [HERE / "full.yaml", *sorted((HERE.parents[1] / "examples").glob("*.yaml"))]
PIECES = [
    *(
        b"\t",
        b"\n",
        b"\r",
        b"  ",
        b"- ",
        b": ",
        b":",
        b"#",
        b" #a",
        b'"',
        b"'",
        b"\\",
        b"---\n",
    ),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b"&a ",
        b"*a",
        b"!t ",
        b"|",
        b">",
        b"%",
        b"@",
        b"? ",
        b"<<: ",
    ),
    *(b"~", b"null", b"oui", b"1,5", b"0x1", b"1e99", b"9" * 50, b"2026-02-30", b"16/01/2026"),
    *(b"\xe9", b"\xc3\xa9", b"\x00", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"<<<<<<< a\n", b"x-a"),
]


def broken(chance):
    raw = bytearray(chance.choice(PLANS).read_bytes())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(raw))
        match chance.randrange(6):
            case 0 | 1:
                raw[at:at] = chance.choice(PIECES)
            case 2:
                del raw[at : at + chance.randint(1, 30)]
            case 3:
                other = chance.randrange(len(raw))
                raw[at:at] = raw[other : other + chance.randint(1, 60)]
            case 4:
                raw[at : at + 1] = chance.choice(PIECES)
            case _:
                raw[at] = chance.randrange(256)
    return bytes(raw)


def told(raw):
    try:
        return Draft.of(raw, "p").problems()
    except PlanError as error:
        return error.problems


def blanks(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


@pytest.mark.parametrize("part", range(5))
def test_every_text_is_read_or_told(full, part):
    chance = random.Random(part)
    for _ in range(10_000 if full else 100):
        raw = broken(chance)
        for problem in told(raw):
            code = CODES[problem.code]
            assert blanks(code.message) <= set(problem.params), raw
            assert blanks(problem.hint or code.hint) <= set(problem.params), raw
            if problem.line is not None:
                assert 1 <= problem.column <= len(problem.excerpt) + 1, raw
                assert problem.width >= 1, raw


def test_mending_a_broken_text_leaves_one_that_can_be_read(full):
    chance = random.Random(9)
    for _ in range(5_000 if full else 100):
        try:
            text = broken(chance).decode()
            after, mended = mend(text)
        except (PlanError, UnicodeDecodeError):
            continue
        assert (after != text) == bool(mended)
        Draft.of(after, "p")
