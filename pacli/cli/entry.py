"""What the table of commands says of each."""

from __future__ import annotations

from typing import NamedTuple

from pacli.aliases import FRENCH
from pacli.errors import N_, Message

DAY = N_("Every day")
WEEK = N_("Every week")
PLAN = N_("The plan")
FILE = N_("The file")
GROUPS = (DAY, WEEK, PLAN, FILE)


class Entry(NamedTuple):
    """A command: its name, ``module:function``, one line of help, when it is needed.

    ``ids`` says what the Tab key offers for each word after the name: sections of the
    plan separated by spaces (``actions indicators``, ``diagnosis.threats``), or what is
    inside their items (``actions/tasks``), ``""`` for nothing; an asterisk at the end of
    the last one: any number of words. ``entries`` are the commands of a noun, whose
    ``target`` is what the noun alone does ("" for its help). ``options``: the noun alone
    takes those of its target. ``apart``: it uses no plan, so that one above this folder
    does not choose its language.
    """

    name: str
    target: str
    help: Message
    group: Message | None = None
    ids: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    options: bool = False
    apart: bool = False

    @property
    def french(self) -> str | None:
        """The name that French speakers may type instead; verbs of a noun have none."""
        return FRENCH.get(self.name) if self.group is not None else None
