"""Every problem code: its name, what it says, why it matters, the way out.

One table for messages, ``pac explain`` and the documentation. PAC1xx is the text of the
file, PAC2xx the model. Messages are entries of the catalogue, with named parameters.
"""

from __future__ import annotations

from dataclasses import dataclass

from pacli.errors import N_, Message


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. ``fix`` says whether ``pac check --fix`` can mend it."""

    name: str
    message: Message
    reason: Message
    hint: Message
    fix: bool = False


CODES: dict[str, Code] = {
    "PAC101": Code(
        "syntax",
        N_("this is not valid YAML: {detail}"),
        N_("Nothing after the fault can be understood."),
        N_("Look at the line shown and the one above it: a quote, a bracket or an indent."),
    ),
}
