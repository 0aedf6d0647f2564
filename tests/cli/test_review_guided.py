"""The review on a terminal: what it asks, what it writes, how it is picked up again."""

import os
import signal
import sys
import time

import pytest

from tests.cli.talk import Talk

pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

PLAN = """\
# Every Friday, with a coffee.
pac: 1
name: Workshops
language: en
period: {start: 2026-01-05, end: 2026-03-31}
calendar: {days_off: [2026-02-16..2026-02-27]}
objective: {title: Sell more workshops, indicator: ca, due: 2026-03-31}

indicators:
  sms:
    label: Messages
    measure: total
    unit: messages
    target: 180
    readings:
      2026-01-30: 75
      2026-02-06: 17     # a slow week
  rdv:
    label: Meetings
    measure: total
    unit: meetings
    target: 60
    readings: {2026-02-06: 20, 2026-02-13: 4}
  ca:
    label: Turnover
    measure: total
    unit: EUR
    target: 18000
    readings:
      2026-01-30: 3600
      2026-02-06: 0
      2026-02-12: {value: 1900, note: the town hall}
  fans: {label: Followers, measure: level, unit: followers, initial: 300, target: 400}

funnel:
  - {indicator: sms, duration: 4min}
  - {indicator: rdv, rate: 1/4, duration: 20min}

actions:
  calls:
    title: Call old customers
    tasks:
      list: {title: Make the list, due: 2026-02-10, done: 2026-02-10, result: forty names}
      wave: {title: Send the first wave, due: 2026-02-11}

reviews:
  2026-02-06:
    wins: [Three workshops]
    decisions:
      - {about: sms, verdict: correct, do: Block Monday morning, by: 2026-02-09}
    motivation: 7
    next: 2026-02-13
"""

WIN, OUTCOME = "What went well this week?", "done? [y/n/postpone]"
LATE = "“Send the first wave”, due 11 Feb: [d]one [n]ew day [g]ive up"
VERDICT = "[k]eep [c]orrect [s]top [r]etarget [l]ater"
WHAT, WHEN = "What will you do?", "When? [Monday 2 March]"
PRACTICE = "Messages: 10 ahead. A practice worth keeping?"
MOTIVATION, NEXT = "Motivation from 0 to 10?", "Next review? [Friday 6 March]"


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN)
    return path


@pytest.fixture
def review(plan):
    return lambda *words, **environ: Talk("review", *words, **environ)


def block(plan, day="2026-02-13"):
    """What the plan's last section holds from ``day`` on."""
    return plan.read_text().partition(f"  {day}:\n")[2]


def test_a_whole_review(review, plan):
    talk = review()
    talk.asks(WIN, "The town hall signed")
    talk.asks(f"“Block Monday morning”, by 9 Feb: {OUTCOME}", "y")
    talk.asks(LATE)
    talk.asks("Messages", "22")
    talk.asks("Turnover: €1,900 noted already. To add? [0]", "")
    talk.asks("Followers", "340")
    talk.asks(VERDICT, "c")
    talk.asks(WHAT, "Call back after three days")
    talk.asks(WHEN, "")
    talk.asks(PRACTICE, "")
    talk.asks(MOTIVATION, "6")
    talk.asks(NEXT, "")
    assert talk.ends() == 0

    text = " ".join(talk.seen.split())
    assert "Review of 13 Feb · since 6 Feb" in text
    assert "due this week: 1 of 2 done · late: Send the first wave (2 days)" in text
    assert "1 task late" in text
    assert "Make the list (forty names)" in text
    assert "Messages: +22 on 13 Feb, 114 of 180" in text
    assert "✓ Messages +10" in text
    assert "Messages keeps pace, but only 1 in 4.8 leads to Meetings, instead of 1 in 4" in text
    assert "Saved. Next review Friday 6 March." in text

    expected = PLAN.replace("by: 2026-02-09}", "by: 2026-02-09, outcome: done}")
    expected = expected.replace("# a slow week\n", "# a slow week\n      2026-02-13: 22\n")
    expected = expected.replace("target: 400}", "target: 400, readings: {2026-02-13: 340}}")
    expected += (
        "  2026-02-13:\n"
        "    wins: [The town hall signed]\n"
        "    decisions:\n"
        "      - {about: sms, verdict: correct, do: Call back after three days,"
        " by: 2026-03-02}\n"
        "    motivation: 6\n"
        "    next: 2026-03-06\n"
    )
    assert plan.read_text() == expected


def test_enter_skips_everything_and_still_sets_the_next_day(review, plan):
    talk = review()
    for question in (
        WIN,
        OUTCOME,
        LATE,
        "Messages",
        "[0]",
        "Followers",
        VERDICT,
        MOTIVATION,
        NEXT,
    ):
        talk.asks(question)
    assert talk.ends() == 0
    assert plan.read_text() == PLAN + "  2026-02-13:\n    next: 2026-03-06\n"


def test_ctrl_c_keeps_what_was_answered_and_resumes(review, plan):
    talk = review()
    talk.asks(WIN, "The town hall signed")
    talk.asks(OUTCOME, "n")
    talk.asks(LATE)
    talk.asks("Messages", "22")
    talk.stops_at("Turnover: €1,900 noted already. To add? [0]")
    assert talk.leaves() == 130
    assert "pac review picks up at step 2" in talk.seen
    assert block(plan) == "    wins: [The town hall signed]\n    unfinished: 2\n"
    assert "2026-02-13: 22" in plan.read_text()

    talk = review()
    talk.asks("Turnover: €1,900 noted already. To add? [0]", "=8000")
    talk.asks("Followers")
    talk.asks(VERDICT, "later")
    talk.asks("When? [Friday 6 March]", "+3d")
    talk.asks(PRACTICE)
    talk.asks(MOTIVATION, "8")
    talk.asks(NEXT, "vendredi 13 mars")
    assert talk.ends() == 0
    assert "we pick up at step 2 of 5" in talk.seen
    # 8 000 in all: 5 500 were noted, today has the 2 500 that were missing
    assert "2026-02-13: 2500" in plan.read_text()
    assert block(plan).splitlines()[0] == "    wins: [The town hall signed]"
    assert "unfinished" not in plan.read_text()
    assert block(plan).splitlines()[-2:] == ["    motivation: 8", "    next: 2026-03-13"]
    assert "verdict: later, by: 2026-02-16" in block(plan)


def test_ctrl_c_before_any_answer_leaves_no_trace(review, plan):
    talk = review()
    talk.stops_at(WIN)
    assert talk.leaves() == 130
    assert plan.read_text() == PLAN


def test_the_end_of_the_input_is_an_interruption_too(review, plan):
    talk = review()
    talk.asks(WIN, "A good week")
    talk.stops_at(OUTCOME)
    talk.child.sendeof()
    assert talk.ends() == 130
    assert block(plan) == "    wins: [A good week]\n    unfinished: 1\n"


@pytest.mark.parametrize("how", ["terminal closed", "killed politely"])
def test_a_closed_terminal_keeps_the_step(review, plan, how):
    talk = review()
    for question in (WIN, OUTCOME, LATE, "Messages", "[0]", "Followers"):
        talk.asks(question)
    talk.stops_at(VERDICT)
    if how == "terminal closed":
        os.close(talk.child.child_fd)
    else:
        talk.child.kill(signal.SIGTERM)
    deadline = time.monotonic() + 10
    while "unfinished" not in plan.read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert plan.read_text() == PLAN + "  2026-02-13:\n    unfinished: 4\n"


def test_a_review_left_on_friday_is_picked_up_on_saturday(review, plan):
    plan.write_text(f"{PLAN}  2026-02-13:\n    wins: [One]\n    unfinished: 5\n")
    talk = review("--today", "2026-02-14")
    talk.asks(MOTIVATION, "7")
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert "Review of 13 Feb" in talk.seen
    assert block(plan) == "    wins: [One]\n    motivation: 7\n    next: 2026-03-06\n"


def test_a_review_held_today_can_be_gone_over(review, plan):
    done = f"{PLAN}  2026-02-13:\n    wins: [One]\n    motivation: 6\n    next: 2026-03-06\n"
    plan.write_text(done)
    talk = review()
    talk.child.expect_exact("Go over it again? [y/N] ")
    talk.child.sendline("")
    assert talk.ends() == 0
    assert plan.read_text() == done

    talk = review()
    talk.child.expect_exact("Go over it again? [y/N] ")
    talk.child.sendline("o")
    talk.asks("Another win?", "Two")
    for question in (OUTCOME, LATE, "Messages", "[0]", "Followers", VERDICT):
        talk.asks(question)
    talk.asks("Motivation from 0 to 10? [6]")
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert block(plan) == ("    wins: [One, Two]\n    motivation: 6\n    next: 2026-03-06\n")


def test_a_new_target_keeps_what_was_promised(review, plan):
    talk = review()
    for question in (WIN, OUTCOME, LATE, "Messages", "[0]", "Followers"):
        talk.asks(question)
    talk.asks(VERDICT, "retarget")
    # the messages follow from the turnover, so that is what there is to revise
    talk.asks("New target for Turnover? [€18,000]", "17 000 €")
    talk.asks("New day? [31 Mar]", "30 april")
    talk.asks("Why?", "Half the list is gone")
    talk.asks(MOTIVATION)
    talk.asks(NEXT)
    assert talk.ends() == 0
    text = plan.read_text()
    assert "indicator: ca, due: 2026-04-30}" in text
    assert "    target: 17000\n" in text
    was = "2026-02-13: {was: {target: 18000, due: 2026-03-31}, why: Half the list is gone}"
    assert was in text
    # the reason belongs to the revision: it is nothing to do
    assert "{about: ca, verdict: retarget}" in block(plan)


def test_french_keys_and_postponing(review, plan):
    talk = review("--lang", "en")
    talk.asks(WIN)
    talk.asks(OUTCOME, "reporter")
    talk.asks("Until when? [Friday 6 March]", "16 mars")
    talk.asks(LATE)
    talk.asks("Messages", "douze mille virgules")
    talk.asks("Messages", "12 messages")
    for question in ("[0]", "Followers"):
        talk.asks(question)
    talk.asks(VERDICT, "x")
    talk.asks(VERDICT, "g")
    talk.asks("What is worth keeping?", "Standing up to call")
    talk.asks(MOTIVATION, "11")
    talk.asks(MOTIVATION, "10")
    talk.asks(NEXT, "2026-02-13")
    talk.asks(NEXT)
    assert talk.ends() == 0
    text = plan.read_text()
    assert "by: 2026-03-16, outcome: postponed}" in text
    assert "2026-02-13: 12\n" in text
    assert "practices: [Standing up to call]" in block(plan)
    assert "motivation: 10" in block(plan)


def test_what_is_late_is_asked_for_once(review, plan):
    late = """\
      notes: {title: Write the notes, due: 2026-02-09}
      room: {title: Book the room, due: 2026-02-10}
      flyer: {title: Print the flyer, due: 2026-02-12}
  fair: {title: Go to the fair, end: 2026-02-06}
"""
    text = PLAN.replace("due: 2026-02-11}\n", "due: 2026-02-11}\n" + late)
    plan.write_text(text)
    keys = "[d]one [n]ew day [g]ive up"
    talk = review()
    talk.asks(WIN, "-")
    talk.asks(OUTCOME)
    # the three that are longest overdue, whatever they belong to; the others are counted
    talk.asks(f"“Go to the fair”, due 6 Feb: {keys}", "n")
    talk.asks("New day?", "yesterday")
    talk.asks("New day?", "5 march")
    talk.asks(f"“Write the notes”, due 9 Feb: {keys}", "perhaps")
    talk.asks(f"“Write the notes”, due 9 Feb: {keys}", "fait")
    talk.asks(f"“Book the room”, due 10 Feb: {keys}", "+20d")
    for question in ("Messages", "[0]", "Followers", VERDICT):
        talk.asks(question)
    talk.asks(MOTIVATION)
    assert "2 tasks late, 2 to do" in " ".join(talk.seen.split())
    talk.asks(NEXT)
    assert talk.ends() == 0
    text = text.replace("end: 2026-02-06}", "end: 2026-03-05}")
    text = text.replace("2026-02-09}\n      room", "2026-02-09, done: 2026-02-13}\n      room")
    text = text.replace("2026-02-10}\n      flyer", "2026-03-05}\n      flyer")
    assert plan.read_text() == text + "  2026-02-13:\n    next: 2026-03-06\n"


def test_help_and_ten_out_of_ten(review, plan):
    talk = review()
    talk.asks(WIN, "?")
    talk.asks(WIN, "rien")
    talk.asks(OUTCOME, "?")
    for question in (OUTCOME, LATE, "Messages", "[0]", "Followers"):
        talk.asks(question)
    talk.asks(VERDICT, "?")
    talk.asks(VERDICT)
    talk.asks(MOTIVATION, "very")
    talk.asks(MOTIVATION, "7/5")
    talk.asks(MOTIVATION, "7 sur 10")
    talk.asks(NEXT, "?")
    talk.asks(NEXT)
    assert talk.ends() == 0
    text = " ".join(talk.seen.split())
    assert "A line in your own words; Enter to skip. < goes back a step, > on" in text
    assert "Answer y, n or p; Enter to skip." in text
    assert text.count("Give a whole number from 0 to 10") == 2
    assert "A day, such as friday, +3d or 16 january" in text
    assert "To go back, answer by answer: pac undo" in text
    assert block(plan) == "    motivation: 7\n    next: 2026-03-06\n"


def test_a_step_back_keeps_what_was_saved_and_one_ahead_skips(review, plan):
    talk = review()
    talk.asks(WIN, "<")
    talk.asks(WIN, "One")
    talk.asks(OUTCOME, ">")
    talk.asks("Messages", "22")
    talk.asks("[0]", "")
    talk.asks("Followers", "340")
    talk.asks(VERDICT, "<")
    talk.asks("Turnover: €1,900 noted already. To add? [0]", "<")
    # the step before, with what it has not answered yet
    talk.asks("Another win?", "")
    talk.asks(OUTCOME, "y")
    talk.asks(LATE, "")
    talk.asks("[0]", "")
    talk.asks("Messages: 22 noted already. To add? [0]", "3")
    talk.asks("Followers (last: 340)", "345")
    talk.asks(VERDICT, ">")
    talk.asks(MOTIVATION, ">")
    assert talk.ends() == 0
    text = plan.read_text()
    assert "      2026-02-13: 25\n" in text
    assert "readings: {2026-02-13: 345}" in text
    assert "outcome: done}" in text
    assert block(plan) == "    wins: [One]\n    next: 2026-03-06\n"


def test_a_late_task_is_no_figure_to_revise(review, plan):
    text = PLAN.replace("2026-02-06: 20, 2026-02-13: 4}", "2026-02-06: 31, 2026-02-13: 4}")
    plan.write_text(text.replace("value: 1900", "value: 7900"))
    talk = review()
    for question in (WIN, OUTCOME, LATE, "Messages", "[0]", "Followers"):
        talk.asks(question)
    talk.asks("[c]orrect [s]top [l]ater [k]eep", "retarget")
    talk.asks("[c]orrect [s]top [l]ater [k]eep", "s")
    talk.asks("Give up “Call old customers” altogether? [y/n]", "")
    talk.asks("What will you do?", "Buy a list")
    talk.asks(WHEN)
    talk.asks("Turnover: €1,462 ahead. A practice worth keeping?")
    talk.asks(MOTIVATION)
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert "Answer c, s, l or k" in talk.seen
    made = "{about: calls, verdict: stop, do: Buy a list, by: 2026-03-02}"
    assert block(plan).startswith(f"    decisions:\n      - {made}\n")


def test_gone_over_again_the_decision_is_the_one_before(review, plan):
    made = "{about: sms, verdict: correct, do: Call back, by: 2026-03-03}"
    done = "    motivation: 6\n    next: 2026-03-06\n"
    plan.write_text(f"{PLAN}  2026-02-13:\n    decisions:\n      - {made}\n{done}")

    def again():
        talk = review()
        talk.child.expect_exact("Go over it again? [y/N] ")
        talk.child.sendline("o")
        for question in (WIN, OUTCOME, LATE, "Messages", "[0]", "Followers"):
            talk.asks(question)
        return talk

    talk = again()
    talk.asks(f"{VERDICT} [correct]", "c")
    talk.asks("What will you do? [Call back]", "")
    talk.asks("When? [Tuesday 3 March]", "4 march")
    talk.asks("Motivation from 0 to 10? [6]")
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert "decided: correct, Call back" in talk.seen
    made = made.replace("03-03", "03-04")
    assert block(plan) == f"    decisions:\n      - {made}\n{done}"

    # what comes late stands in the order of the format
    plan.write_text(f"{PLAN}  2026-02-13:\n{done}")
    talk = again()
    talk.asks(VERDICT, "k")
    talk.asks("What is worth keeping?", "Standing up")
    talk.asks("Motivation from 0 to 10? [6]")
    talk.asks(NEXT)
    assert talk.ends() == 0
    kept = "    decisions:\n      - {about: sms, verdict: keep}\n    practices: [Standing up]\n"
    assert block(plan) == kept + done


def test_without_a_terminal_the_review_is_printed(pac, plan):
    for words in (["review", "--no-input"], ["review"], ["bilan"], ["review", "-n"]):
        outcome = pac(*words)
        assert outcome.code == 0
        assert "Next review" in outcome.out
    assert plan.read_text() == PLAN
