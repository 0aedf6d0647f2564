"""Times of day as people write them."""

from __future__ import annotations

import re

from pacli.forms.text import fold

_CLOCK = r"(\d{1,2}) ?(?:[:h.] ?([0-5]\d)?)? ?(?:([ap])\.?m\.?)?"
_NOON = 12
_LAST, _MIDNIGHT = "23:59", "24:00"


def time_of_day(text: str, *, end: bool = False) -> str | None:
    """14:00 from "14h", "14 h 00", "14.00", "14" or "2 pm"; None for what is no time.

    With ``end``, of something that may go on until midnight, 24:00 is one too.
    """
    found = re.fullmatch(_CLOCK, fold(text))
    if found is None:
        return None
    hour, half = int(found[1]), found[3]
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + _NOON * (half == "p")
    time = f"{hour:02}:{found[2] or '00'}"
    return time if time <= (_MIDNIGHT if end else _LAST) else None
