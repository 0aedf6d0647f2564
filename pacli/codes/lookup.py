"""The code that a word stands for: PAC305, pac305, 305, or its name, no-deadline."""

from __future__ import annotations

from collections.abc import Iterable

from pacli.codes import CODES, WARNINGS
from pacli.errors import N_, NotFound, Refused


def code_of(word: str) -> str:
    """The code called ``word``.

    Raises NotFound, with the nearest one.
    """
    known = {code.lower(): code for code in CODES} | {v.name: k for k, v in CODES.items()}
    wanted = word.strip().lower()
    if wanted.isdigit():
        wanted = f"pac{wanted}"
    if wanted not in known:
        raise _unknown(word, wanted, known)
    return known[wanted]


def warning_of(word: str) -> str:
    """The code of the warning called ``word``, whose severity a plan can set.

    Raises NotFound, or Refused where it is the code of an error.
    """
    code = code_of(word)
    if code not in WARNINGS:
        raise Refused(
            N_("{code} is an error of the file, whatever its severity here"),
            hint=N_("The severity of a warning can be set; which there are: pac explain"),
            code=code,
        )
    return code


def _unknown(word: str, wanted: str, known: Iterable[str]) -> NotFound:
    from pacli.pick import nearest

    near = nearest(wanted, known)
    return NotFound(
        N_("There is no code “{word}”."),
        hint=N_("Did you mean {nearest}? All of them: pac explain")
        if near
        else N_("All of them: pac explain"),
        word=word,
        nearest=near.upper() if near and near.startswith("pac") else near,
    )
