"""Every problem code: its name, what it says, why it matters, the way out.

One table for messages, ``pac explain`` and the documentation. PAC1xx is the text of the
file, PAC2xx the model, PAC3xx the objective and its indicators, PAC4xx actions, means, the
week and people, PAC5xx the funnel and the order book. Messages are entries of the
catalogue, with named parameters.
"""

from __future__ import annotations

from pacli.codes.actions import ACTIONS
from pacli.codes.code import Code
from pacli.codes.crossing import CROSSING
from pacli.codes.funnel import FUNNEL
from pacli.codes.indicators import INDICATORS
from pacli.codes.settings import SETTINGS
from pacli.codes.text import TEXT
from pacli.codes.values import VALUES

__all__ = ["CODES", "WARNINGS", "Code"]

WARNINGS: dict[str, Code] = {**SETTINGS, **INDICATORS, **ACTIONS, **FUNNEL}
"""What in a valid plan is surely not meant, or could be better; its severity can be set."""

CODES: dict[str, Code] = dict(sorted({**TEXT, **VALUES, **CROSSING, **WARNINGS}.items()))
"""By code, in their order."""
