"""The money of the country that the locale names."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping

_EURO = "AT BE CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC MQ MT NL PT RE SI SK SM YT"
_CURRENCIES = {
    **dict.fromkeys(_EURO.split(), "EUR"),
    **dict.fromkeys(("BF", "BJ", "CI", "ML", "NE", "SN", "TG"), "XOF"),
    **dict.fromkeys(("CF", "CG", "CM", "GA", "GQ", "TD"), "XAF"),
    **dict.fromkeys(("NC", "PF", "WF"), "XPF"),
    **dict.fromkeys(("CH", "LI"), "CHF"),
    **dict.fromkeys(("GB", "GG", "IM", "JE"), "GBP"),
    **dict.fromkeys(("PR", "US"), "USD"),
    "AU": "AUD",
    "CA": "CAD",
    "DK": "DKK",
    "DZ": "DZD",
    "HK": "HKD",
    "IN": "INR",
    "JP": "JPY",
    "KE": "KES",
    "MA": "MAD",
    "MG": "MGA",
    "MU": "MUR",
    "NG": "NGN",
    "NO": "NOK",
    "NZ": "NZD",
    "PH": "PHP",
    "SE": "SEK",
    "SG": "SGD",
    "TN": "TND",
    "ZA": "ZAR",
}
"""By country: those where French or English is spoken at work, and their neighbours."""


def currency_here(environ: Mapping[str, str]) -> str | None:
    """The code of the currency of ``LC_ALL``, ``LC_MONETARY`` or ``LANG``, the first set.

    None where it names no country, or one that is not known here.
    """
    names = ("LC_ALL", "LC_MONETARY", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    if not locale and sys.platform == "win32":
        import _locale

        locale = _locale._getdefaultlocale()[0] or ""  # noqa: SLF001 (locale's own is deprecated)
    found = re.match(r"[A-Za-z]{2,3}[_-]([A-Za-z]{2})\b", locale)
    return _CURRENCIES.get(found[1].upper()) if found else None
