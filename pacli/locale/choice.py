"""Which language to speak."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

LANGUAGES = ("fr", "en")


def choose(option: str | None, plan_language: str | None, environ: Mapping[str, str]) -> str:
    """``fr`` or ``en``: the option's, else the plan's, ``$PAC_LANG``, the locale's.

    The locale is that of messages: ``LC_ALL``, ``LC_MESSAGES``, ``LANG``, the first that is
    set, and within it the list of ``LANGUAGE``, as gettext reads them. English where none
    of these names one of the two.
    """
    for wish in _wishes(option, plan_language, environ):
        code = wish.strip().lower()[:2]
        if code in LANGUAGES and not wish.strip()[2:3].isalpha():
            return code
    return "en"


def _wishes(
    option: str | None, plan_language: str | None, environ: Mapping[str, str]
) -> Iterator[str]:
    yield option or ""
    yield plan_language or ""
    yield environ.get("PAC_LANG", "")
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    if locale.partition(".")[0] not in {"", "C", "POSIX"}:
        yield from environ.get("LANGUAGE", "").split(":")
    yield locale
    if not locale and sys.platform == "win32":
        import _locale

        yield _locale._getdefaultlocale()[0] or ""  # noqa: SLF001 (locale's own is deprecated)
