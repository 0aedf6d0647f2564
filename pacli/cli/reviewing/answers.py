"""How the answers of a review are read; each reader says what it takes when it is asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.errors import N_, Message, PacError, Usage
from pacli.forms.days import day_from_words
from pacli.forms.numbers import number_from_words
from pacli.forms.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

OUTCOMES = {
    "done": ("y", "yes", "o", "oui", "done", "fait"),
    "not_done": ("n", "no", "non"),
    "postponed": ("p", "postpone", "postponed", "r", "reporter", "reporte", "later"),
}
VERDICTS = {
    "keep": ("k", "keep", "g", "garder"),
    "correct": ("c", "correct", "corriger"),
    "stop": ("s", "stop", "a", "arreter"),
    "retarget": ("r", "retarget", "revoir", "revoir la cible"),
    "later": ("l", "later", "p", "plus tard"),
}
ENDINGS = {
    "done": ("d", "done", "f", "fait", "y", "yes", "o", "oui"),
    "put off": ("n", "new", "new day", "nouveau", "nouveau jour", "r", "reporter"),
    "dropped": ("g", "give up", "a", "abandonner", "drop", "dropped"),
}
RITUALS = {
    "done": ("d", "done", "f", "fait", "y", "yes", "o", "oui", "tenu"),
    "skipped": ("s", "skipped", "skip", "saute"),
    "put off": ENDINGS["put off"],
}
IDEAS = {
    "action": ("t", "turn", "e", "en faire une action", "action"),
    "keep": ("k", "keep", "g", "garder", "later", "plus tard", "p"),
    "drop": ("d", "drop", "l", "laisser", "laisser tomber", "abandonner"),
}
ENDS = {
    "extend": ("e", "extend", "p", "prolonger"),
    "new": ("n", "new", "nouvel objectif", "nouveau"),
    "close": ("c", "close", "t", "terminer"),
}
HORIZONS = {
    "short": ("s", "short", "short term", "c", "court", "court terme"),
    "medium": ("m", "medium", "medium term", "moyen", "moyen terme"),
    "long": ("l", "long", "long term", "long terme"),
}
YES_OR_NO = {"yes": ("y", "yes", "o", "oui"), "no": ("n", "no", "non")}
NOTHING = frozenset({"-", "nothing", "none", "no", "rien", "aucun", "aucune", "non"})
MOST_MOTIVATED = 10
MOTIVATED = N_("Give a whole number from 0 to 10; Enter to skip.")
DAY = N_("A day, such as friday, +3d or 16 january; Enter takes the one in brackets.")

_OUT_OF_TEN = re.compile(r"(.*\S)\s*(?:/|sur|out of)\s*10")


class Reader(NamedTuple):
    """``read`` makes something of an answer, or raises; ``help`` tells what it takes.

    ``meaning`` tells what is asked, with an example, where the question alone may not.
    """

    read: Callable[[str], Any]
    help: Message
    meaning: Message | None = None


def _line(answer: str) -> str | None:
    folded = fold(answer)
    if folded in NOTHING:
        return None
    if len(answer) == 1 or folded in YES_OR_NO["yes"] or not any(map(str.isalpha, answer)):
        # A key or a figure meant for the question before or after.
        raise Usage(N_("“{answer}” is not enough here: write a few words."), answer=answer)
    return answer


WORDS = Reader(_line, N_("A line in your own words; Enter to skip."))


def choice(
    keys: Mapping[str, Collection[str]],
    hint: Message,
    otherwise: Callable[[str], Any] | None = None,
    meaning: Message | None = None,
) -> Reader:
    """A key or word of either language; what is none, ``otherwise`` may understand."""

    def read(answer: str) -> Any:
        for found, words in keys.items():
            if fold(answer) in words:
                return found
        if otherwise is not None:
            try:
                return otherwise(answer)
            except PacError:
                pass
        raise Usage(N_("“{answer}” is none of these."), hint=hint, answer=answer)

    return Reader(read, hint, meaning)


def coming(today: dt.date, hint: Message = DAY) -> Reader:
    """A day that is still to come."""

    def read(answer: str) -> dt.date:
        day = day_from_words(answer, today, past=False)
        if day <= today:
            raise Usage(N_("{day} is not to come."), day=day)
        return day

    return Reader(read, hint)


def _motivation(answer: str) -> int:
    found = _OUT_OF_TEN.fullmatch(fold(answer))
    try:
        value = number_from_words(found[1] if found else answer)
    except PacError:
        raise Usage(MOTIVATED) from None
    if value != int(value) or not 0 <= value <= MOST_MOTIVATED:
        raise Usage(MOTIVATED)
    return int(value)


FELT = N_("How much you feel like doing it today: 0 not at all, 10 nothing could stop you.")
MOTIVATION = Reader(_motivation, MOTIVATED, FELT)
