"""The language that a plan is in, read without parsing it.

Errors in a text are told in its own language too, so this must not depend on its being
right: the root key ``language`` is looked for at the start of a line.
"""

from __future__ import annotations

import re

_KEY = re.compile(rb"""^(?:\xef\xbb\xbf)?language\s*:\s*["']?(fr|en)\b""", re.MULTILINE)
_MOST = 1 << 20


def spoken(file: str) -> str | None:
    """``fr`` or ``en`` where the file says so; None where it does not, or cannot be read."""
    try:
        with open(file, "rb") as stream:
            found = _KEY.search(stream.read(_MOST))
    except OSError:
        return None
    return found[1].decode("ascii") if found else None
