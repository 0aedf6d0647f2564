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


def test_who_does_not_know_takes_what_is_in_brackets():
    for typed in ("je sais pas", "I don’t know!", "-"):
        answer, _ = asked(
            typed, 40, lambda session: session.ask("When?", default="2 Mar", missing=N_(""))
        )
        assert answer == "2 Mar"


def test_a_question_mark_tells_the_meaning_and_asks_again():
    answer, shown = asked(
        "?\n3", 80, lambda session: session.ask("Impact?", missing=N_(""), meaning="How far.")
    )
    assert answer == "3"
    assert "How far." in shown
    assert shown.count("Impact? > ") == 2
