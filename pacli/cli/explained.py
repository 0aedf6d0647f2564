"""The option ``--explain`` of the commands whose figures can be checked by hand."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from pacli.errors import N_

Explained = Annotated[bool, Option("--explain", help=N_("Show how each figure is worked out"))]
