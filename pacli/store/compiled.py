"""Validation by the models' core schema, compiled at build time; pydantic stays unloaded.

The models are the one definition. Their core schema, as plain JSON in ``compiled.json``,
is run by pydantic_core alone, which gives objects with the same attributes and errors of
the same types and places. It holds for the exact pydantic_core that it was made with:
with another one, or without the file, the models are loaded and compiled on the spot.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from pacli.dates import Duration, Span

if TYPE_CHECKING:
    from types import ModuleType

    from pydantic_core import SchemaValidator

FILE = "compiled.json"
Schema = dict[str, Any]
Models = Mapping[str, Schema]

_INSTANCES: dict[str, type] = {"Span": Span, "Duration": Duration}
_STATE = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")


@cache
def core() -> ModuleType:
    """The compiled half of pydantic_core.

    Its package loads inspect, typing_extensions and all schema types first, which takes
    longer than the rest of the command; the extension alone needs none of them.
    """
    name = "pydantic_core._pydantic_core"
    if name in sys.modules:
        return sys.modules[name]
    from importlib import import_module
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    package = PathFinder.find_spec("pydantic_core")
    spec = package and PathFinder.find_spec(name, package.submodule_search_locations)
    if spec is None or spec.loader is None:
        return import_module(name)
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except ImportError:
        del sys.modules[name]
        return import_module(name)
    return module


@cache
def models() -> Models:
    """The schema of every model, by its name, as plain data."""
    compiled = _built()
    return compiled_models() if compiled is None else compiled


def compiled_models() -> dict[str, Schema]:
    """The schemas made from the models, which loads pydantic: what the build writes down."""
    from pacli.model.plan import Plan

    found: dict[str, Schema] = {}
    whole = Plan.__pydantic_core_schema__
    defined: Schema = {}
    if whole["type"] == "definitions":
        defined = {d["ref"]: d for d in whole["definitions"] if "ref" in d}
        whole = whole["schema"]
    _plain(whole, found, defined)
    return found


@cache
def validator(model: str = "Plan") -> SchemaValidator:
    """The validator of one model, such as ``Plan`` or ``Action``; it gives light objects."""
    known = models()
    needed = _reached(model, known)
    definitions = [_live(known[name], name) for name in needed]
    made: SchemaValidator = core().SchemaValidator(
        {
            "type": "definitions",
            "schema": {"type": "definition-ref", "schema_ref": model},
            "definitions": definitions,
        }
    )
    return made


@cache
def light(name: str) -> type:
    """A class that stands in for the model of that name: its attributes, nothing else."""
    return type(name, (), {"__slots__": _STATE, "__module__": __name__})


def _built() -> dict[str, Schema] | None:
    """What the build wrote, if it was made with the pydantic_core that runs."""
    try:
        with open(os.path.join(os.path.dirname(__file__), FILE), "rb") as file:
            content = core().from_json(file.read())
    except (OSError, ValueError):
        return None
    if not isinstance(content, dict) or content.get("made with") != _made_with():
        return None
    built: dict[str, Schema] = content["models"]
    return built


def content() -> dict[str, Any]:
    """What ``compiled.json`` holds: the schemas, and what they were made with."""
    return {"made with": _made_with(), "models": compiled_models()}


def _made_with() -> dict[str, str | int]:
    """What the schemas depend on: pydantic_core, and the sources of the models, by size.

    In a checkout a model may change after the build; its schema is then out of date.
    """
    here = os.path.dirname(os.path.dirname(__file__))
    with os.scandir(f"{here}/model") as files:
        sizes = {f.name: f.stat().st_size for f in files if f.name.endswith(".py")}
    sizes["dates.py"] = os.stat(f"{here}/dates.py").st_size
    return {"pydantic_core": core().__version__, **sizes}


def _reached(model: str, known: Models) -> list[str]:
    names = [model]
    for name in names:
        names += [n for n in known[name]["metadata"]["uses"] if n not in names]
    return names


def _live(model: Schema, name: str) -> Schema:
    """The schema of a model with classes in place of their names, and tuples of lists."""
    fields = {
        key: {**field, "schema": _live_schema(field["schema"])}
        for key, field in model["schema"]["fields"].items()
    }
    return {**model, "cls": light(name), "schema": {**model["schema"], "fields": fields}}


def _live_schema(schema: Schema) -> Schema:
    match schema["type"]:
        case "default":
            default = schema["default"]
            return {
                **schema,
                "schema": _live_schema(schema["schema"]),
                "default": tuple(default) if isinstance(default, list) else default,
            }
        case "nullable":
            return {**schema, "schema": _live_schema(schema["schema"])}
        case "tuple":
            return {**schema, "items_schema": [_live_schema(s) for s in schema["items_schema"]]}
        case "is-instance":
            return {**schema, "cls": _INSTANCES[schema["cls"]]}
    return schema


def _plain(schema: Any, found: dict[str, Schema], defined: Schema) -> Any:
    """The core schema as plain data: models set apart in ``found``, classes by name."""
    match schema["type"]:
        case "definition-ref":
            return _plain(defined[schema["schema_ref"]], found, defined)
        case "model":
            return _plain_model(schema, found, defined)
        case "json-or-python":
            return _plain(schema["python_schema"], found, defined)
        case "is-instance":
            return {"type": "is-instance", "cls": schema["cls"].__name__}
        case "str" if "pattern" in schema:
            form = _form(schema["pattern"])
            return {"type": "str", "pattern": schema["pattern"], "metadata": {"form": form}}
    return _plain_keys(schema, found, defined)


def _plain_keys(schema: Any, found: dict[str, Schema], defined: Schema) -> Schema:
    kept = {k: v for k, v in schema.items() if k not in {"metadata", "serialization", "ref"}}
    for key, value in kept.items():
        if isinstance(value, dict) and "type" in value:
            kept[key] = _plain(value, found, defined)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            kept[key] = [_plain(one, found, defined) for one in value]
        elif isinstance(value, Decimal):
            kept[key] = int(value)
        elif isinstance(value, tuple):
            kept[key] = list(value)
    return kept


def _plain_model(schema: Any, found: dict[str, Schema], defined: Schema) -> Schema:
    name: str = schema["cls"].__name__
    if name in found:
        return {"type": "definition-ref", "schema_ref": name}
    found[name] = {}
    inner = schema["schema"]
    fields = {}
    for key, field in inner["fields"].items():
        described = field.get("metadata", {}).get("pydantic_js_updates", {})
        fields[key] = {
            "type": "model-field",
            "schema": _plain(field["schema"], found, defined),
            "metadata": {"description": described.get("description", "")},
        }
    found[name] = {
        "type": "model",
        "cls": name,
        "ref": name,
        "config": {k: v for k, v in schema["config"].items() if k != "title"},
        "schema": {
            "type": "model-fields",
            "model_name": name,
            "fields": fields,
            "extras_keys_schema": _plain(inner["extras_keys_schema"], found, defined),
        },
        "metadata": {
            "uses": sorted(_used(fields)),
            "description": (schema["cls"].__doc__ or "").partition("\n")[0].strip(),
        },
    }
    return {"type": "definition-ref", "schema_ref": name}


def _form(pattern: str) -> str:
    """The name of the form that a pattern asks for."""
    from pacli.model import base, ids, ritual
    from pacli.recurrence import RULE

    forms = {
        base.TITLE: "title",
        ids.ID: "id",
        base.TIME: "time",
        base.SLOT: "slot",
        base.CHECK: "check",
        base.CURRENCY: "currency",
        base.EXTRA: "extra",
        ritual.EVERY: "every",
        RULE: "rrule",
    }
    return forms[pattern]


def _used(schema: Any) -> set[str]:
    """The models that a plain schema refers to."""
    if isinstance(schema, list):
        return set().union(*map(_used, schema))
    if not isinstance(schema, dict):
        return set()
    if schema.get("type") == "definition-ref":
        return {schema["schema_ref"]}
    return set().union(*map(_used, schema.values()))
