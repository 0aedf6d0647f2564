"""Warnings about the plan's own settings of its checks."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

SETTINGS: dict[str, Code] = {
    "PAC245": Code(
        "unknown-check",
        N_("there is no check {code}"),
        N_("A severity that belongs to nothing changes nothing."),
        N_("Look for the code: pac explain\nOr take this line away: pac set checks.{code}="),
    ),
    "PAC246": Code(
        "not-a-check",
        N_("{code} is an error of the file, whatever its severity here"),
        N_("A plan that cannot be understood cannot be used, so errors are always told."),
        N_("Take this line away: pac set checks.{code}="),
    ),
}
