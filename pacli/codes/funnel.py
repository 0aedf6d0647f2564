"""Warnings about the funnel."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

FUNNEL: dict[str, Code] = {
    "PAC503": Code(
        "two-targets",
        N_("the target is {target}, and the funnel asks for {funnel}"),
        N_("What is left to sell does not come out of a target that differs by a tenth."),
        N_(
            "Set the target to what the funnel asks for: pac indicator set {id} target={right}"
            "\nOr put the funnel right: pac funnel set {stage} {counts}=…"
        ),
    ),
}
