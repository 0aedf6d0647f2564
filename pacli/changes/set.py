"""Setting fields: ``due=friday``, ``channels+=site``, ``objective.due=2026-04-15``.

An empty value removes an optional field; ``+=`` and ``-=`` add to a list or an amount and
take away.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple

from pacli.changes.change import Change, Line
from pacli.changes.edits import AddItem, AppendItem, Edit, Remove, SetValue
from pacli.changes.paths import Place, at, dotted_path, place, value_at
from pacli.changes.revisions import DUE as OBJECTIVE_DUE
from pacli.changes.revisions import END, kept, promise
from pacli.changes.telling import Telling
from pacli.errors import N_, Path, Refused, Usage
from pacli.forms.numbers import shortest
from pacli.model.references import referring
from pacli.model.uids import plan_uid

DUE = frozenset(("due", "end", "milestone", "by", "next"))
"""Fields with a day on which something is to be done."""

EURO = "EUR"
"""The currency of a plan that names none."""

ASSUMED = {"on_track": Decimal(1), "at_risk": Decimal("0.8"), "hours_per_day": Decimal(7)}
"""What figures are where the plan has none: added to, and taken from, as shown."""

_ASSIGNMENT = re.compile(r"(?P<name>[^=]+?)(?P<sign>[+-]?=)(?P<text>.*)", re.DOTALL)


class Assignment(NamedTuple):
    """``name`` is a dotted path, ``sign`` one of ``=``, ``+=``, ``-=``."""

    name: str
    sign: str
    text: str


def assignments(words: Sequence[str]) -> tuple[Assignment, ...]:
    """The parts of each ``name=text``. Raises Usage where there is no sign."""
    return tuple(_parsed(word, after) for word, after in zip_longest(words, words[1:]))


def _parsed(word: str, after: str | None) -> Assignment:
    found = _ASSIGNMENT.fullmatch(word)
    if found is not None:
        return Assignment(found["name"].strip(), found["sign"], found["text"].strip())
    value = after if after is not None and not _ASSIGNMENT.fullmatch(after) else None
    raise Usage(
        N_("“{word}” sets nothing."),
        hint=N_("Write field=value, such as due=friday; an empty value removes a field.")
        if value is None
        else N_("Write them as one: {whole}"),
        word=word,
        whole=quoted(word, value or ""),
    )


def quoted(field: str, value: str) -> str:
    """``field=value`` as it is typed in a shell."""
    return f'{field}="{value}"' if re.search(r"[^\w./:,+…-]", value) else f"{field}={value}"


@dataclass(slots=True)
class Setter:
    """Assignments below ``start``, made one after the other on the plain ``data``."""

    data: Mapping[str, Any]
    start: Place
    today: dt.date
    why: str | None = None

    def change(self, assignments: Sequence[Assignment]) -> Change:
        """The edits and lines of all assignments."""
        edits: list[Edit] = []
        lines: list[Line] = []
        for one in assignments:
            made = self._made(one)
            edits += made.edits
            lines += made.lines
        for edit in edits:
            self._one_end(edit.path)
        return Change(tuple(edits), tuple(lines))

    def _one_end(self, path: Path) -> None:
        """Refuse to leave a task both done and dropped."""
        ends = {"done": "dropped", "dropped": "done"}
        other = ends.get(str(path[-1])) if "tasks" in path else None
        task = at(self.data, path[:-1])
        if other is None or at(task, path[-1:]) is None or at(task, (other,)) is None:
            return
        raise Refused(
            N_("{title} was given up on {day}.")
            if other == "dropped"
            else N_("{title} was done on {day}."),
            hint=N_("Take that away as well: {other}= {field}=…"),
            title=task["title"],
            day=Telling(self.data, self.today).value((*path[:-1], other), task[other]),
            other=dotted_path((*path[len(self.start.path) : -1], other)),
            field=dotted_path(path[len(self.start.path) :]),
        )

    def _made(self, one: Assignment) -> Change:
        where = place(self.data, self.start, one.name, self.today)
        old = at(self.data, where.path)
        if old is None and one.sign != "=":
            default = where.shape.default
            old = tuple(default) if default else ASSUMED.get(str(where.path[-1]))
        new, edits = self._edits(one, where, old)
        lines = [Telling(self.data, self.today).line(where.path, old, new)]
        if edits and where.path[-1] in DUE and self._off(new):
            day = Telling(self.data, self.today).value(where.path, new, new=True)
            lines.append(Line(N_("{day} is a day off."), {"day": day}))
        if edits:
            for more in (self._revised(where.path, new), self._longer(where.path, new)):
                edits += more.edits
                lines += more.lines
        for edit in edits:
            self.data = edited(self.data, edit)
        if edits and new is not None and at(self.data, where.path) is None:
            self.data = _put(self.data, where.path, new)
        return Change(tuple(edits), tuple(lines))

    def _off(self, day: Any) -> bool:
        spans = at(self.data, ("calendar", "days_off")) or ()
        return isinstance(day, dt.date) and any(day in span for span in spans)

    def _revised(self, path: Path, new: Any) -> Change:
        """What else changes with a promise: the due day that follows, what is kept of it."""
        if path[:1] == ("deals",) and path[2:] == ("probability",) and new is not None:
            from pacli.changes.deals import chance_kept

            deal = at(self.data, path[:2])
            return Change(chance_kept(deal, path[:2], new, self.today), ())
        if path == ("name",):
            return self._known(new)
        if path == ("currency",):
            return self._counted(str(new or EURO))
        promised = promise(self.data, path, new, self.today, self.why)
        if promised is None:
            return Change((), ())
        telling = Telling(self.data, self.today)
        edits: list[Edit] = []
        lines: list[Line] = []
        own = ("indicators", promised.indicator, promised.field)
        if own != path and at(self.data, own) is not None:
            edits.append(SetValue(own, new))
            lines.append(telling.line(own, promised.old, new))
        revision = kept(self.data, promised)
        if any(isinstance(edit, AddItem) or "was" in edit.path for edit in revision):
            label = at(self.data, (*own[:2], "label"))
            told = N_("{label} · what was promised, {old}, stays in its revisions")
            lines.append(Line(told, {"label": label, "old": telling.value(own, promised.old)}))
        return Change((*edits, *revision), tuple(lines))

    def _longer(self, path: Path, new: Any) -> Change:
        """The last day of the plan, which an objective that is due after it takes along."""
        end = at(self.data, END)
        if path != OBJECTIVE_DUE or end is None or new is None or new <= end:
            return Change((), ())
        line = Telling(self.data, self.today).line(END, end, new)
        return Change((SetValue(END, new),), (line,))

    def _known(self, name: str) -> Change:
        """What keeps calendars from taking a plan of another name for another plan."""
        known = plan_uid(self.data["name"])
        if at(self.data, ("uid",)) is not None or known == plan_uid(name):
            return Change((), ())
        told = N_("In calendars it stays {id}, so that none shows it twice.")
        line = Line(told, {"id": known}, ("uid",))
        return Change((AddItem(("uid",), known, after="name"),), (line,))

    def _counted(self, currency: str) -> Change:
        """The indicators of money, which are in the plan's currency as before."""
        old = at(self.data, ("currency",)) or EURO
        edits: list[Edit] = []
        lines: list[Line] = []
        for name, one in (at(self.data, ("indicators",)) or {}).items():
            path = ("indicators", name, "unit")
            if currency != old and at(one, ("unit",)) == old:
                edits.append(SetValue(path, currency))
                lines.append(Telling(self.data, self.today).line(path, old, currency))
        return Change(tuple(edits), tuple(lines))

    def _edits(self, one: Assignment, where: Place, old: Any) -> tuple[Any, list[Edit]]:
        """The new value, and the edits that make it."""
        if one.sign != "=" and where.shape.kind == "number":
            more = value_at(self.data, where, one.text, self.today, typed=one.name)
            new = shortest((old or Decimal(0)) + (more if one.sign == "+=" else -more))
            return new, [self._set(where.path, new)]
        if one.sign != "=":
            if where.shape.kind != "list":
                raise Usage(
                    N_("{field} is neither a list nor an amount."),
                    hint=N_("Write {field}=value."),
                    field=one.name,
                )
            return self._listed(one, where, old or ())
        if not one.text:
            above = self.start.shape.at(where.path[len(self.start.path) : -1])
            if above and above.naming == where.path[-1]:
                # Without a name it is called by its id.
                name = str(where.path[-2])
                return name, [] if old == name else [Remove(where.path)]
            return None, self._removed(where, old)
        if where.path[0] == "week" and where.path[3:] and where.path[-1] != "domain":
            self._slot_is_there(where.path[:3], one.name)
        new = value_at(self.data, where, one.text, self.today, typed=one.name)
        if new == old and type(new) is type(old):
            return new, []
        return new, [self._set(where.path, new)]

    def _slot_is_there(self, slot: Path, typed: str) -> None:
        if at(self.data, slot) is None:
            raise Refused(
                N_("There is nothing at {slot} yet."),
                # TRANSLATORS: business is a domain of the week, as she would type it
                hint=N_("Say first what those hours are for: pac set {slot}=business"),
                slot=typed.rpartition(".")[0],
            )

    def _listed(
        self, one: Assignment, where: Place, old: Sequence[Any]
    ) -> tuple[Any, list[Edit]]:
        given = value_at(self.data, where, one.text, self.today, typed=one.name)
        path = where.path
        if old and at(self.data, path) is None:
            adds = one.sign == "+="
            new = (item for item in given if adds and item not in old)
            whole = (*(item for item in old if adds or item not in given), *new)
            if not whole:
                raise Refused(N_("{field} cannot be empty."), field=dotted_path(path[-1:]))
            return whole, [self._set(path, whole)] if whole != old else []
        if one.sign == "+=":
            more = tuple(item for item in given if item not in old)
            if not old:
                return more, [SetValue(path, more)] if more else []
            return (*old, *more), [AppendItem(path, item, flow=True) for item in more]
        left = tuple(item for item in old if item not in given)
        if old and not left:
            return None, self._removed(where, old)
        gone = [index for index, item in enumerate(old) if item in given]
        return left, [Remove((*path, index)) for index in reversed(gone)]

    def _removed(self, where: Place, old: Any) -> list[Edit]:
        path = where.path
        if where.shape.required:
            raise Refused(N_("{field} cannot be empty."), field=dotted_path(path[-1:]))
        for used in referring(self.data, path[:-1], str(path[-1])):
            raise Refused(
                N_("{id} is still named by {path}."),
                id=str(path[-1]),
                path=dotted_path(used),
            )
        if old is None:
            return []
        above = self.start.shape.at(path[len(self.start.path) : -1])
        if len(at(self.data, path[:-1])) == 1 and above and above.kind == "model":
            # The last field of a section such as budget: an empty one says nothing.
            return [Remove(path[:-1])]
        return [Remove(path)]

    def _set(self, path: Path, value: Any) -> Edit:
        """A value, in a section on one line where that section is new."""
        above = path[:-1]
        parent = at(self.data, above)
        if len(above) > 1 and parent is None and isinstance(path[-1], str):
            # On one line, unless it holds a sentence, which others may follow.
            sentence = isinstance(value, str) and " " in value
            return SetValue(above, {path[-1]: value}, flow=not sentence)
        if parent is not None and not isinstance(parent, dict | list | tuple):
            # A short form: a reading that is a number, a slot that is a domain.
            short = "value" if "readings" in above else "domain"
            return SetValue(above, {short: parent, path[-1]: value}, flow=True)
        return SetValue(path, value)


def edited(data: Mapping[str, Any], edit: Edit) -> Mapping[str, Any]:
    """The plain ``data`` after an edit."""
    value: Any = getattr(edit, "value", None)
    if isinstance(edit, AppendItem):
        value = (*(at(data, edit.path) or ()), value)
    changed: Mapping[str, Any] = _put(data, edit.path, value)
    return changed


def _put(data: Any, path: Path, value: object) -> Any:
    """``data`` with ``value`` at ``path``; None takes away what is there."""
    step: Any = path[0]
    if isinstance(data, tuple):
        items = list(data)
        if value is None and len(path) == 1:
            del items[step]
        else:
            items[step] = _put(items[step], path[1:], value) if path[1:] else value
        return tuple(items)
    changed = dict(data) if isinstance(data, Mapping) else {}
    if path[1:]:
        changed[step] = _put(changed.get(step), path[1:], value)
    elif value is None:
        changed.pop(step, None)
    else:
        changed[step] = value
    return changed
