"""One item with its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pacli.report.terminal.console import BOLD, Screen
from pacli.report.terminal.fields import Fields

if TYPE_CHECKING:
    from pacli.model.shape import Shape


def print_item(
    screen: Screen, name: str, data: Mapping[str, Any], shape: Shape, writer: Fields
) -> None:
    """Print the item called ``name``: its title, then each field that it has.

    ``data`` is plain data as the plan holds it, ``shape`` what the model expects there.
    """
    title = next(iter(shape.fields))
    heading = writer.say("{title} ({id})", title=str(data.get(title, "")), id=name)
    screen.line(heading, BOLD, hang=2)
    rest = {field: value for field, value in data.items() if field != title}
    writer.print(screen, rest, shape)
