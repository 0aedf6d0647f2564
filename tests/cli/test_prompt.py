"""Questions on a narrow terminal."""

import io

from pacli.cli.context import Session
from pacli.errors import N_


class Keyboard(io.StringIO):
    def isatty(self):
        return True


def asked(typed, columns, ask):
    shown = Keyboard()
    session = Session(
        environ={"COLUMNS": str(columns), "PAC_LANG": "en"},
        stdin=Keyboard(f"{typed}\n"),
        stdout=shown,
    )
    return ask(session), shown.getvalue()


def test_a_question_folds_between_words_and_leaves_room_for_the_answer():
    answer, shown = asked(
        "12",
        40,
        lambda session: session.ask("How many of the visits were made?", missing=N_("")),
    )
    assert answer == "12"
    assert shown == "How many of the visits were\nmade? > "


def test_one_that_fits_stays_on_its_line():
    answer, shown = asked(
        "", 40, lambda session: session.ask("By which day?", default="2 Mar", missing=N_(""))
    )
    assert answer == "2 Mar"
    assert shown == "By which day? [2 Mar] > "
