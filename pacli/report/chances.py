"""A chance as it was given, so that a product can be checked by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.locale import Language


def chance_text(chance: Decimal, say: Language) -> str:
    """50 %, 12,5 %: a share with the decimals that it has, and no others."""
    exponent = (chance * 100).normalize().as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return say.share(chance, places)
