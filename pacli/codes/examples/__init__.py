"""For each code, what brings it up and what puts it right: lines of a plan.

Words in them are alike in French and English, so that nothing is to be translated. They are
lines of their own in a plan with a name and an objective, which a test tries.
"""

from __future__ import annotations

from pacli.codes.examples.example import Example
from pacli.codes.examples.plan import PLAN
from pacli.codes.examples.text import TEXT
from pacli.codes.examples.values import VALUES

__all__ = ["EXAMPLES", "Example"]

EXAMPLES: dict[str, Example] = {**TEXT, **VALUES, **PLAN}
"""By code. What concerns the file as a whole (its size, its bytes) has none."""
