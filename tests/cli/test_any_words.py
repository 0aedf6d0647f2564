"""Whatever words are typed: 0, 1 or 2, no traceback, and a refusal changes nothing."""

import io
import json
import random

import pytest

from pacli.cli.commands import COMMANDS
from pacli.cli.context import Session
from pacli.cli.main import run

NAMES = [
    [entry.name, *more]
    for entry in COMMANDS
    if entry.name not in {"demo", "edit"}
    for more in [[], *([one.name] for one in entry.entries)]
]
VALUES = """
sms ca rdv boutique paiement boutique/paiement - -- -50 1/4 x=y ca=5 due=2026-04-01 due=
expected.value=900 tomorrow vendredi 2026-02-30 +3d é 0 1e9 1e400 nan inf ' " {} [] # ---
null yes =5 ca= objective.due=2026-04-15 phase=growth phase=x commitment.why=z pac=2 name=
calendar.days_off=2026-02-16 indicators.ca.target=5 funnel.2.rate=1/3 language=en
indicators=3 reviews x-crm=5
""".split()  # noqa: SIM905 as they are typed
VALUES += ["", "15 000 €", "20 %", "½ journée", "a\nb", "\x1b[31m", "a" * 300, "😀", "9" * 20]
OPTIONS = """
--json --plain -q -v -n --lang fr en --today 2026-01-05 --no-input --color always --no-color
-f pac.yaml --note --on --due --add --set --total --id --target --measure total --unit EUR
--with-references --help --strict --fix --all --phase --rate --start --end --impact 4
--type prospection --done --deal --review --objective --action
""".split()  # noqa: SIM905 as they are typed


def lines(count):
    chance = random.Random(20260213)
    for _ in range(count):
        more = [
            chance.choice(VALUES if chance.random() < 0.65 else OPTIONS)
            for _ in range(chance.randint(0, 5))
        ]
        yield [*chance.choice(NAMES), *more]


def test_any_words(plan, full):
    whole = plan.read_bytes()
    codes = set()
    for n, words in enumerate(lines(20_000 if full else 400)):
        if n % 40 == 0:
            plan.write_bytes(whole)
        before = plan.read_bytes()
        out, err = io.StringIO(), io.StringIO()
        code = run(words, Session(stdin=io.StringIO("y\n"), stdout=out, stderr=err))
        codes.add(code)
        assert code in {0, 1, 2}, (words, err.getvalue())
        if code:
            assert plan.read_bytes() == before or words[0] == "check", words
        if "always" not in words:
            assert "\x1b" not in out.getvalue() + err.getvalue(), words
        if "--json" in words and not {"--", "--help", "completion", "schema"} & set(words):
            try:
                json.loads(out.getvalue())
            except ValueError:
                pytest.fail(f"{words} gave no JSON: {out.getvalue()}")
    assert codes == {0, 1, 2}
