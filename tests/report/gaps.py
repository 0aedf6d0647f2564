"""Gap reports to print: those of the worked screens, made by hand."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from pacli.analysis.indicators.gap import GapReport, GapRow

TODAY = dt.date(2026, 2, 13)


def row(indicator="sms", label="SMS", **given):
    """A row, of which what is not given is absent."""
    fields = dict.fromkeys(GapRow._fields)
    fields |= {
        "kind": "tracking",
        "measure": "total",
        "as_of": TODAY,
        "status": "on_track",
        "stale": False,
        "money": False,
        "cap": False,
        "up": True,
        "start": dt.date(2026, 1, 5),
        "due": dt.date(2026, 3, 31),
    }
    for key, value in given.items():
        if key not in fields:
            raise KeyError(key)
        fields[key] = Decimal(value) if key in {"actual", "target", "initial"} else value
    return GapRow(**fields | {"indicator": indicator, "label": label})


def report(*rows, **given):
    """A report on 13 February, 30 working days of 52 gone."""
    fields = {
        "today": TODAY,
        "rows": rows,
        "objective": "ca",
        "start": dt.date(2026, 1, 5),
        "due": dt.date(2026, 3, 31),
        "elapsed": Fraction(30, 52),
        "days_done": 30,
        "days_all": 52,
        "ended": False,
    }
    return GapReport(**fields | given)


SMS = row(
    unit="SMS",
    target="180",
    actual="112",
    expected=Fraction(180 * 30, 52),
    gap=112 - Fraction(180 * 30, 52),
    pace=Fraction(112 * 52, 180 * 30),
    achieved=Fraction(112, 180),
    elapsed=Fraction(30, 52),
    required_per_week=Fraction(68 * 5, 22),
    weekly_volume=25,
    buffer_days=2,
    good=True,
)
RDV = row(
    "rdv",
    "Meetings",
    unit="meetings",
    target="60",
    actual="28",
    expected=Fraction(60 * 30, 52),
    gap=28 - Fraction(60 * 30, 52),
    pace=Fraction(28 * 52, 60 * 30),
    achieved=Fraction(28, 60),
    elapsed=Fraction(30, 52),
    weekly_volume=9,
    status="at_risk",
    good=False,
)
CA = row(
    "ca",
    "Turnover",
    kind="result",
    unit="EUR",
    money=True,
    initial="15000",
    target="18000",
    actual="8000",
    expected=Fraction(18000 * 30, 52),
    gap=8000 - Fraction(18000 * 30, 52),
    pace=Fraction(8000 * 52, 18000 * 30),
    achieved=Fraction(8000, 18000),
    elapsed=Fraction(30, 52),
    required_per_week=Fraction(10000 * 5, 22),
    effort_multiple=Fraction(17, 10),
    buffer_days=0,
    status="off_track",
    good=False,
)
