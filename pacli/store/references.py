"""What crosses sections: references to ids, ids that must differ, orders of days.

Works on plain data, so that it can tell everything also where a section is not right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pacli.errors import N_, Path
from pacli.model.references import REFERENCES, SPACES, places, sections
from pacli.store.faults import Finding
from pacli.store.orders import ordered

_MANY = 12
"""Ids that a hint names at most."""


def cross_checked(data: dict[str, Any]) -> Iterator[Finding]:
    """Every finding that no single value shows."""
    slim = _without_plain_readings(data)
    yield from _references(slim)
    yield from _shared(slim)
    yield from ordered(slim)


def _without_plain_readings(data: dict[str, Any]) -> dict[str, Any]:
    """The data without readings that are bare numbers: there may be 100 000 of them."""
    indicators = data.get("indicators")
    if not isinstance(indicators, dict):
        return data
    slim = {}
    for name, indicator in indicators.items():
        readings = indicator.get("readings") if isinstance(indicator, dict) else None
        if isinstance(readings, dict):
            noted = {day: one for day, one in readings.items() if type(one) is dict}
            slim[name] = {**indicator, "readings": noted}
        else:
            slim[name] = indicator
    return {**data, "indicators": slim}


def _references(data: dict[str, Any]) -> Iterator[Finding]:
    ids: dict[tuple[Path, ...], dict[str, None]] = {}
    for reference in REFERENCES:
        for path, value in places(data, reference.pattern):
            if not isinstance(value, str):
                continue
            to = sections(reference, path)
            if to not in ids:
                ids[to] = dict.fromkeys(key for one in to for key in _keys(data, one))
            if value not in ids[to]:
                yield _unknown(path, value, list(ids[to]), [one[-1] for one in to])


def _unknown(path: Path, value: str, known: list[str], to: list[object]) -> Finding:
    from pacli.pick import nearest
    from pacli.store.hints import shown

    params: dict[str, object] = {"text": shown(value), "where": ", ".join(map(str, to))}
    near = nearest(value, known)
    if near is not None:
        params["nearest"] = near
        hint = N_("Did you mean {nearest}?")
    elif known:
        params["known"] = ", ".join(known[:_MANY])
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
