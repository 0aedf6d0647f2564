"""``check --fix``: what leaves no doubt is written in its one form, all else stays."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.errors import PlanError
from pacli.store.mend import mend
from pacli.store.read import Draft

from .plans import mutated

HEAD = "pac: 1\nname: A\nobjective: {title: B}\n"
# Place in a plan, what a person wrote, what it means; None where it may mean several things.
FORMS = [
    ("budget: {total: %s}", "15 000 €", "15000"),
    ("budget: {total: %s}", "1 200,50", "1200.5"),
    ("budget: {total: %s}", "15 000,50 €", "15000.5"),
    ("budget: {total: %s}", "'12'", "12"),
    ("budget: {total: %s}", "1\u202f200", "1200"),
    ("budget: {total: %s}", "some", None),
    ("budget: {total: %s}", "15 000 $", None),
    ("currency: CHF\nbudget: {total: %s}", "15 000 €", None),
    ("currency: CHF\nbudget: {total: %s}", "15 000 francs", "15000"),
    ("deals: {a: {company: A, probability: %s}}", "20 %", "0.2"),
    ("deals: {a: {company: A, probability: %s}}", "12,5 %", "0.125"),
    ("deals: {a: {company: A, probability: %s}}", "50", None),
    ("indicators: {a: {label: A, readings: {2026-01-09: %s}}}", "1 200,50", "1200.5"),
    ("period: {start: %s}", "16/01/2026", "2026-01-16"),
    ("period: {start: %s}", "2026-1-6", "2026-01-06"),
    ("period: {start: %s}", "16 janvier 2026", "2026-01-16"),
    ("period: {start: %s}", "'16.01.2026'", "2026-01-16"),
    ("period: {start: %s}", "today", None),
    ("period: {start: %s}", "16/01", None),
    ("period: {start: %s}", "friday", None),
    ("calendar: {days_off: [%s]}", "16/02/2026", "2026-02-16"),
    ("actions: {a: {title: A, duration: %s}}", "½ journée", "0.5d"),
    ("actions: {a: {title: A, duration: %s}}", "1 h 30", "1h30"),
    ("actions: {a: {title: A, type: %s}}", "communication", "[communication]"),
    ("actions: {a: {title: A, type: %s}}", "fidélisation", "[loyalty]"),
    ("actions: {a: {title: A, type: [%s]}}", "prospection", "prospecting"),
    ("actions: {a: {title: A, type: %s}}", "adverts", None),
    ("actions: {a: {title: A, worth_repeating: %s}}", "oui", "true"),
    ("actions: {a: {title: A, impact: %s}}", "4,0", "4"),
    ("actions: {a: {title: A, impact: %s}}", "3.5", None),
    ("rituals: {a: {title: A, every: day, at: %s}}", "9h30", "09:30"),
    ("rituals: {a: {title: A, every: %s}}", "vendredi après-midi", "friday afternoon"),
    ("rituals: {a: {title: A, every: %s}}", "tous les jours", "day"),
    ("rituals: {a: {title: A, every: %s}}", "vendredi 14h", None),
    ("rituals: {a: {title: A, every: %s}}", "premier lundi du mois", None),
    ("rituals: {a: {title: A, every: day, at: %s}}", "4 pm", "16:00"),
    ("rituals: {a: {title: A, every: day, at: %s}}", "'14'", None),
    ("week: {mon: {%s: business}}", "22h-24h", '"22:00-24:00"'),
    ("currency: %s", "euros", "EUR"),
    ("currency: %s", "$", None),
    ("rituals: {a: {title: A, every: day, log: {2026-01-09: %s}}}", "fait", "done"),
]


@pytest.mark.parametrize(("place", "written", "right"), FORMS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_forms(place, written, right, end, mark):
    text = mark + (HEAD + "# kept\n" + place).replace("\n", end)
    after, mended = mend(text % written)
    assert after == text % (written if right is None else right)
    assert len(mended) == (right is not None)
    if right is not None:
        assert Draft.of(after, "p").problems() == ()


def test_a_rate_cut_in_two_by_its_comma():
    text = f"{HEAD}indicators: {{a: {{label: A}}}}\nfunnel: [{{indicator: a, rate: 0,25}}]\n"
    after, _ = mend(text)
    assert after == text.replace("0,25", "0.25")
    assert Draft.of(after, "p").plan().funnel[0].rate == Fraction(1, 4)


def test_a_day_that_is_there_already_is_not_written_again():
    readings = "      2026-01-16: 1\n      16/01/2026: 2\n      17/01/2026: 1 000\n"
    text = f"{HEAD}indicators:\n  a:\n    label: A\n    readings:\n{readings}"
    after, mended = mend(text)
    assert after == text.replace("17/01/2026: 1 000", "2026-01-17: 1000")
    assert [p.line for p in mended] == [10, 10]


def test_what_cannot_be_read_is_not_mended():
    with pytest.raises(PlanError):
        mend("a: [")


def test_nothing_to_mend():
    assert mend(HEAD) == (HEAD, ())


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"]),
)
def test_a_day_is_mended_to_itself(day, form):
    after, _ = mend(f"{HEAD}period: {{start: {day.strftime(form)}}}\n")
    assert Draft.of(after, "p").plan().period.start == day


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from([(" ", ","), ("\u00a0", ","), ("\u202f", ",")]),
)
def test_an_amount_is_mended_to_itself(amount, marks):
    whole, _, cents = f"{amount:,.2f}".partition(".")
    written = f"{whole.replace(',', marks[0])}{marks[1]}{cents} €"
    after, _ = mend(f"{HEAD}budget:\n  total: {written}\n")
    assert Draft.of(after, "p").plan().budget.total == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["offers: {a: {market_share: 120 %}}", "funnel: [{indicator: a, basket: 0 €}]"]
)
def test_what_would_be_out_of_bounds_is_left(text):
    assert mend(f"{HEAD}{text}\n") == (f"{HEAD}{text}\n", ())


@given(mutated())
def test_only_what_is_mended_changes(text):
    try:
        after, mended = mend(text)
    except PlanError:
        return
    assert mend(after) == (after, ())
    for done in passes(mended):
        for p in reversed(done):
            start, end = p.column - 1, p.column - 1 + p.width
            text = f"{text[:start]}{p.params['right']}{text[end:]}"
    assert text == after


def passes(mended):
    """Mends of one line, parted where the next pass began."""
    parts = [[]]
    for p in mended:
        if parts[-1] and p.column <= parts[-1][-1].column:
            parts.append([])
        parts[-1].append(p)
    return parts
