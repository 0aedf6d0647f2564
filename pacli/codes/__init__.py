"""Every problem code: its name, what it says, why it matters, the way out.

One table for messages, ``pac explain`` and the documentation. PAC1xx is the text of the
file, PAC2xx the model, PAC5xx the funnel and the order book. Messages are entries of the
catalogue, with named parameters.
"""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.codes.crossing import CROSSING
from pacli.codes.text import TEXT
from pacli.codes.values import VALUES

__all__ = ["CODES", "Code"]

CODES: dict[str, Code] = {**TEXT, **VALUES, **CROSSING}
"""By code, in order."""
