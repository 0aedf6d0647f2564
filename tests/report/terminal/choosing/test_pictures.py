"""The plot of actions and the matrix of offers, as they are drawn on a terminal."""

import datetime as dt
import io
from decimal import Decimal

import pytest

from pacli.analysis.choosing.assess import assess
from pacli.analysis.choosing.offers import ranking
from pacli.locale import language
from pacli.model.plan import Plan
from pacli.report.clean import width
from pacli.report.terminal.choosing.matrix import print_matrix
from pacli.report.terminal.choosing.plot import print_plot
from pacli.report.terminal.console import Screen


def drawn(picture, report, columns, code="fr"):
    out = io.StringIO()
    picture(Screen(out, columns=columns, colored=False, drawn=True), report, language(code))
    return out.getvalue()


def actions(**scores):
    made = {
        name.replace("_", "-"): {"title": name, "impact": impact, "effort": effort}
        for name, (impact, effort) in scores.items()
    }
    plan = {"pac": 1, "name": "A", "objective": {"title": "B"}, "actions": made}
    return assess(Plan.model_validate(plan), dt.date(2026, 2, 13))


def offers(labels):
    made = {
        f"o{n}": {"label": label, "margin": Decimal(margin), "market_share": Decimal(share)}
        for n, (label, (margin, share)) in enumerate(labels.items())
    }
    plan = {"pac": 1, "name": "A", "objective": {"title": "B"}, "offers": made}
    return ranking(Plan.model_validate(plan))


def test_ids_stand_at_their_impact_and_effort():
    report = actions(appels=(5, 1), salon=(4, 5), blog=(2, 4), vente_en_ligne=(5, 1))
    assert (
        drawn(print_plot, report, 60)
        == """\
impact   gains rapides      │ grands chantiers
      5  appels             │
         vente-e…           │
      4                     │                   salon
      3                     │
         ───────────────────┼────────────────────────────
         au fil de l'eau    │ à éviter
      2                     │          blog
      1                     │
effort   1        2           3        4        5
"""
    )


def test_a_narrow_screen_has_the_corners_as_a_list():
    report = actions(appels=(5, 1), salon=(4, 5), blog=(2, 4), cartes=(1, 2), courriels=(3, 2))
    assert (
        drawn(print_plot, report, 59, "en")
        == """\
quick wins    appels, courriels
big projects  salon
in passing    cartes
to avoid      blog
"""
    )


def test_the_matrix_has_a_cell_for_each_advice():
    # 50, 40 (crosses 80), 6 (crosses 95), 4; the median of the shares is 0.11.
    report = offers({"a": (50, "0.3"), "b": (40, "0.01"), "c": (6, "0.2"), "d": (4, "0.02")})
    assert (
        drawn(print_matrix, report, 60, "en")
        == """\
         strong assets            │ weak assets
they     develop                  │ choose
attract  Time and money go here   │ Invest in it for good,
(A)      first.                   │ or leave it to others.
         · a                      │ · b
         ─────────────────────────┼─────────────────────────
they     make it pay              │ cut back
attract  Go on selling it,        │ Do less of it, simplify
less     without spending more on │ it, or stop.
(B, C)   it.                      │ · d
         · c                      │
"""
    )


@pytest.mark.parametrize("columns", [60, 61, 80, 100, 160, 300])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_no_line_is_longer_than_the_screen(columns, code):
    scores = {f"a{'x' * n}": (1 + n % 5, 1 + n // 5) for n in range(25)}
    lines = drawn(print_plot, actions(**scores), columns, code).splitlines()
    assert len(lines) == 5 + 2 + 2
    labels = {"日本語の研修" * 9: (50, "0.3"), "x" * 99: (40, "0.01"), "c c " * 40: (6, "0.2")}
    lines += drawn(print_matrix, offers(labels), columns, code).splitlines()
    assert max(map(width, lines)) <= columns
