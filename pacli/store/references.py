"""What crosses sections: references to ids, and ids that must differ.

Works on plain data, so that it can tell everything also where a section is not right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pacli.errors import N_, Path
from pacli.model.references import REFERENCES, SPACES, places, sections
from pacli.store.faults import Finding
from pacli.store.hints import shown


def cross_checked(data: dict[str, Any]) -> Iterator[Finding]:
    """Every finding that no single section shows."""
    yield from _references(data)
    yield from _shared(data)


def _references(data: dict[str, Any]) -> Iterator[Finding]:
    for reference in REFERENCES:
        for path, value in places(data, reference.pattern):
            if not isinstance(value, str):
                continue
            known = [key for to in sections(reference, path) for key in _keys(data, to)]
            if value not in known:
                yield _unknown(path, value, known, [to[-1] for to in reference.to])


def _unknown(path: Path, value: str, known: list[str], to: list[object]) -> Finding:
    from pacli.pick import nearest

    params: dict[str, object] = {"text": shown(value), "where": ", ".join(map(str, to))}
    near = nearest(value, known)
    if near is not None:
        params["nearest"] = near
        hint = N_("Did you mean {nearest}?")
    elif known:
        params["known"] = ", ".join(known[:12])
        hint = N_("There are: {known}.")
    else:
        hint = N_("There are none yet: add it, or leave this key out.")
    return Finding("PAC230", path=path, params=params, hint=hint, on_value=True)


def _shared(data: dict[str, Any]) -> Iterator[Finding]:
    told: set[Path] = set()
    for space in SPACES:
        first: dict[str, Path] = {}
        for section in space:
            for key in _keys(data, section):
                path = (*section, key)
                if key in first and path not in told:
                    told.add(path)
                    params = {"key": key, "section": ".".join(map(str, first[key][:-1]))}
                    yield Finding("PAC231", path=path, params=params, twin=first[key])
                first.setdefault(key, path)


def _keys(data: Any, section: Path) -> list[str]:
    for step in section:
        data = data.get(step) if isinstance(data, Mapping) else None
    return [str(key) for key in data] if isinstance(data, Mapping) else []
