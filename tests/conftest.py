"""What every test shares: the option ``--full`` and the profiles of Hypothesis."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pacli.store import compiled

QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("default", max_examples=50, deadline=None, derandomize=True)
settings.register_profile(
    "full", max_examples=20_000, deadline=None, suppress_health_check=QUIET, print_blob=True
)

SPEAKING = ("PAC_", "LC_", "LANG", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PAGER")


def pytest_addoption(parser):
    parser.addoption(
        "--full", action="store_true", help="run the long campaigns at their full length"
    )


def pytest_configure(config):
    settings.load_profile("full" if config.getoption("--full") else "default")
    if not hasattr(config, "workerinput"):
        refresh_compiled_models()


def refresh_compiled_models():
    """In a checkout, a model that changed since the install is compiled again."""
    path = Path(compiled.__file__).with_name(compiled.FILE)
    content = json.dumps(compiled.content(), ensure_ascii=False, separators=(",", ":"))
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


@pytest.fixture(scope="session")
def full(request):
    """Whether the long campaigns run at their full length."""
    return request.config.getoption("--full")


@pytest.fixture(autouse=True)
def neutral_environment(monkeypatch):
    """Nothing that the developer's shell says about languages, colours or plans."""
    for name in list(os.environ):
        if name.startswith(SPEAKING):
            monkeypatch.delenv(name)
