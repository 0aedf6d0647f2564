"""How pac speaks of a plan that it would not find by itself: its commands name the file."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable

from pacli.locale import Language


class Elsewhere(Language):
    """A language in which each of the ``commands`` to type is one for the plan in ``file``."""

    def __init__(self, code: str, file: str, commands: Iterable[str]) -> None:
        super().__init__(code)
        names = "|".join(map(re.escape, commands))
        self._command = re.compile(rf"\bpac (?=(?:{names}|\{{noun\}})(?![\w-]))")
        self._named = f"pac -f {shlex.quote(file)} "

    def typed(self, line: str) -> str:
        """A command to type, with the file that it is about."""
        return self._command.sub(lambda _: self._named, line)

    def _find(self, message: str) -> str:
        named = self._named.replace("{", "{{").replace("}", "}}")
        return self._command.sub(lambda _: named, super()._find(message))
