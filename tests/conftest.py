"""What every test shares: the option ``--full`` and the profiles of Hypothesis."""

import os

import pytest
from hypothesis import HealthCheck, settings

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
