"""The compiled schema gives what the models give: objects, and errors of the same places."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from pydantic import BaseModel, ValidationError

from pacli.errors import PlanError
from pacli.model.plan import Plan
from pacli.store import compiled
from pacli.store.read import Draft

from .plans import FULL, mutated

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def plain(value):
    """An object of either kind as names and values."""
    if isinstance(value, BaseModel) or type(value).__module__ == compiled.__name__:
        extra = value.__pydantic_extra__ or {}
        fields = {**value.__dict__, **extra}
        return type(value).__name__, {name: plain(one) for name, one in fields.items()}
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    return value


def outcome(validate, data):
    try:
        return plain(validate(data))
    except ValidationError as error:
        return [(e["type"], e["loc"]) for e in error.errors(include_url=False)]


def same(text):
    try:
        data = Draft.of(text, "p").data()
    except PlanError:
        return
    light = outcome(compiled.validator().validate_python, data)
    assert light == outcome(Plan.model_validate, data)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path):
    same(path.read_text(encoding="utf-8"))


def test_the_full_plan():
    same(FULL)


@given(text=mutated())
def test_plans_with_slips(text):
    same(text)


def test_what_the_build_writes_is_what_the_models_say():
    assert compiled.content()["models"] == compiled.compiled_models()


def test_another_pydantic_core_falls_back_to_the_models(tmp_path, monkeypatch):
    (tmp_path / "dates.py").touch()
    (tmp_path / "model").mkdir()
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / compiled.FILE).write_text('{"made with": {"pydantic_core": "0"}}')
    monkeypatch.setattr(compiled, "__file__", str(tmp_path / "store" / "compiled.py"))
    compiled.models.cache_clear()
    assert set(compiled.models()) == set(compiled.compiled_models())
    compiled.models.cache_clear()


def test_reading_a_plan_never_loads_pydantic(tmp_path):
    """With a schema that fits, as an installed pac has."""
    program = f"""
import json, sys
from pacli.store import compiled
compiled.FILE = {str(tmp_path / "compiled.json")!r}
made = compiled.content()
open(compiled.FILE, "w").write(json.dumps(made))
"""
    loaded = f"""
import sys
from pacli.store import compiled
from pacli.store.read import load
compiled.FILE = {str(tmp_path / "compiled.json")!r}
load({str(EXAMPLES[0])!r}).plan()
heavy = ("pydantic", "typing_extensions", "pacli.model")
print(*sorted(name for name in sys.modules if name.startswith(heavy)))
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
    done = subprocess.run(
        [sys.executable, "-c", loaded], check=True, cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout.split() == [
        "pacli.model",
        "pacli.model.ids",
        "pacli.model.references",
        "pacli.model.shape",
        "pydantic_core._pydantic_core",
    ]
