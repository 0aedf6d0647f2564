"""What the build adds: the models' compiled schema, and the compiled catalogues.

Run by hatchling for wheels, sdists and editable installs; not part of the package.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc] # hatchling is there for the build alone
    """Writes both before files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's signature)
        """Write ``store/compiled.json`` and an ``.mo`` beside each ``.po``."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            compile_models(root / "pacli" / "store")
        finally:
            sys.path.remove(str(root))
        for source in sorted((root / "pacli" / "locale").glob("*/LC_MESSAGES/*.po")):
            compile_catalogue(source)


def compile_models(folder: Path) -> None:
    """Write the compiled schema of the models; see ``pacli.store.compiled``."""
    from pacli.store import compiled

    content = json.dumps(compiled.content(), ensure_ascii=False, separators=(",", ":"))
    (folder / compiled.FILE).write_text(content, encoding="utf-8")


def compile_catalogue(source: Path) -> None:
    """Write the ``.mo`` of a ``.po``."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file)
    with source.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
