"""What pydantic makes of converted data: the object, or findings with a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pacli.errors import Path
from pacli.model.shape import Shape
from pacli.store.compiled import core, validator
from pacli.store.faults import Finding


def judged(
    data: Any, shape: Shape, path: Path, known: Iterable[Path]
) -> tuple[Any, list[Finding]]:
    """The validated object (None when there are errors) and the findings beyond ``known``.

    ``shape`` is that of ``data``, a section, which stands at ``path``. A place that is
    already reported, and what is below it, is not reported again. Findings have no
    offsets yet: their path says where.
    """
    try:
        return validator(shape.model or "Plan").validate_python(data), []
    except core().ValidationError as error:
        errors = error.errors(include_url=False, include_context=False)
    from pacli.store.verdict import told

    reported = set(known)
    findings = []
    for one in errors:
        found = told(one, data, shape, path)
        if found is None or any(found.path[:n] in reported for n in range(len(found.path) + 1)):
            continue
        findings.append(found)
        if found.on_value:
            reported.add(found.path)
    if not findings and not reported:
        # Never without a word, whatever pydantic may come to say.
        findings.append(Finding("PAC227", path=path, params={"detail": errors[0]["msg"]}))
    return None, findings
