"""``pac init --more`` on a terminal: what it asks, what it writes, how it is picked up."""

import sys

import pytest

from tests.cli.talk import Talk

pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

PLAN = """\
# Coffee, by subscription.
pac: 1
name: Coffee shop
language: en
currency: EUR
period: {start: 2026-02-13}
objective: {title: Sell subscriptions to offices, indicator: turnover, due: 2026-05-29}
indicators:
  turnover: {label: Turnover, measure: total, unit: EUR, target: 12000}   # as invoiced
rituals:
  review: {title: Weekly review, every: friday, review: true}
"""
SITUATION = (
    "What surrounds your business: rules, habits, seasons?",
    "What do you do well?",
    "What do you lack?",
    "What could help you, from outside?",
    "What could harm you, from outside?",
)
WAY = "So which way will you take, in a sentence?"
DIRECTION = (
    "What does your business look like in three years?",
    "What sets you apart, in a sentence?",
    "Whom do you turn to first, and with what?",
)
COMMITMENT = (
    "Why does it matter to you?",
    "Motivation from 0 to 10?",
    "How many hours a week will you give it?",
    "On your own or with others who hold you to it? [a]lone [g]roup",
)
CUSTOMER, OFFER = "Which kind of customer do you aim at?", "What do you sell?"
SEASONS = "Turnover: how much in each of February, March, April, May?"
ACTION, SOLD = (
    "What will you do to get there?",
    "What is one sale: what do you count? (projects, orders)",
)
SELL, FREE = "When do you sell? (tuesday 9h-12h)", "Which slot stays free, for what comes up?"
OFF = "On which days until 29 May will you not work? (24 december to 2 january)"
NEAREST = "Nearest to what you do: 1 services, 2 training, 3 shop, 4 craft, 5 consulting?"
OBSTACLE, MORE = "What could keep you from it?", "Another?"


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN)
    return path


def data(plan):
    from pacli.store.read import load

    return load(plan).readable()


def build(**environ):
    return Talk("init", "--more", **environ)


def skips(talk, *questions):
    for question in questions:
        talk.asks(question)


def test_a_whole_plan_is_built(plan, pac):  # noqa: PLR0915 (as long as the plan)
    talk = build()
    for question, answer in zip(
        SITUATION,
        ("Offices empty out", "Roasted daily", "Slow deliveries", "A hotel", "Pods"),
        strict=True,
    ):
        talk.asks(question, answer)
        talk.asks(MORE)
    talk.asks("Which do you build on?", "1 and 2")
    talk.asks("Which do you put right first?", "1")
    talk.asks(WAY, "Offices first")
    for question, answer in zip(DIRECTION, ("Four rounds", "Fresh", "Offices"), strict=True):
        talk.asks(question, answer)
    for question, answer in zip(
        COMMITMENT, ("To live from it", "8/10", "12", "g"), strict=True
    ):
        talk.asks(question, answer)
    talk.asks(CUSTOMER, "Offices of ten to fifty")
    talk.asks("In which line of business, or which households?", "services")
    talk.asks("Who is it, typically: role, age, life?", "Office manager")
    talk.asks("What is hard for that person?")
    talk.asks("What does that person want to reach?")
    talk.asks("How does what you sell help?", "One less thing to buy")
    talk.asks("Another kind of customer?")
    talk.asks(OFFER, "Subscription")
    talk.asks("At what price, for one?", "€100")
    talk.asks(
        "What will be left of its sales over the plan, once their own costs are paid?", "6000"
    )
    talk.asks("Another offer?")
    talk.asks(SEASONS, "10, 20, 30 et 40")
    talk.asks(OFF, "in winter")
    talk.asks(OFF, "du 30 mars au 3 avril")
    talk.asks("Other days off?", "1 may")
    talk.asks("Other days off?")
    talk.asks(ACTION, "Call offices")
    talk.asks("Its type? [p]rospecting [c]ommunication [l]oyalty [w]inback [o]rganisation", "p")
    talk.asks("When does it bear fruit? [s]hort (3 months) [m]edium (6) [l]ong term", "s")
    talk.asks("Until when?", "30 april")
    talk.asks("How much of “Turnover” should it bring?", "4000")
    talk.asks("Its first step?", "List the offices")
    talk.asks("By when?", "friday")
    talk.asks("How long does it take?", "2h")
    talk.asks("Its next step?")
    talk.asks("Another action?")
    talk.asks(SOLD, "subscriptions")
    talk.asks("What comes just before: Subscriptions? (calls, meetings)", "meetings")
    talk.asks("Meetings: how many lead on to Subscriptions? (1/4, 25 %)", "1/4")
    talk.asks("How long does one take?", "30min")
    talk.asks("What comes just before: Meetings? (calls, meetings)")
    talk.asks("Meetings: 480 by 29 May, as the stages ask. Target? [480]", "lots")
    talk.asks("Meetings: 480 by 29 May, as the stages ask. Target? [480]")
    talk.asks("Subscriptions: 120 by 29 May, as the stages ask. Target? [120]", "110")
    talk.asks(SELL, "tuesday 9h-12h")
    talk.asks("Another slot?", "saturday 9h-10h")
    talk.asks("Another slot?")
    works = "Which days do you work? [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]"
    talk.asks(works, "sometimes")
    talk.asks(works, "tuesday to thursday and saturdays")
    talk.asks(FREE, "Friday 16h-18h")
    talk.asks("Another slot?")
    talk.asks(OBSTACLE, "I put off calls")
    talk.asks("“I put off calls”: does it depend on you? [y/n]", "y")
    talk.asks("What will you do about it?", "Write three sentences")
    talk.asks("Another obstacle?")
    assert talk.ends() == 0
    # 12 000 at 100 each are 120, of which one meeting in four makes one: 480.
    assert "120 subscriptions" in talk.text
    assert "Meetings 480" in talk.text
    # A Tuesday morning of three hours and a Saturday hour for what takes 30 minutes, 480 times.
    assert "your selling slots make 4 h" in talk.text

    made = data(plan)
    found = made["diagnosis"]
    assert found["strengths"] == {"roasted-daily": "Roasted daily"}
    assert found["conclusions"]["build_on"] == ("roasted-daily", "hotel")
    assert found["conclusions"]["fix_fast"] == ("slow-deliveries",)
    assert made["commitment"] == {
        "why": "To live from it", "motivation": 8, "hours_per_week": 12, "support": "group"
    }  # fmt: skip
    assert made["segments"]["offices-ten"]["persona"]["answer"] == "One less thing to buy"
    assert [str(v) for v in made["indicators"]["turnover"]["checkpoints"].values()] == [
        "1200", "3600", "7200"
    ]  # fmt: skip
    action = made["actions"]["call-offices"]
    assert (action["type"], action["horizon"]) == (("prospecting",), "short")
    assert action["expected"] == {"indicator": "turnover", "value": 4000}
    assert str(action["tasks"]["list-offices"]["due"]) == "2026-02-20"
    assert [one["indicator"] for one in made["funnel"]] == ["meetings", "subscriptions"]
    assert "days_off: [2026-03-30..2026-04-03, 2026-05-01]" in plan.read_text()
    assert made["calendar"]["working_days"] == ("tue", "wed", "thu", "sat")
    steered = {name: one["target"] for name, one in made["indicators"].items()}
    assert steered == {"turnover": 12000, "meetings": 480, "subscriptions": 110}
    assert made["week"]["tue"]["09:00-12:00"]["selling"] is True
    assert made["week"]["fri"]["16:00-18:00"] == "free"
    assert made["obstacles"]["put-off"]["solutions"] == ("Write three sentences",)
    assert (
        "target: 12000}   # as invoiced" in plan.read_text()
        or "# as invoiced" in plan.read_text()
    )
    assert pac("check").code == 0
    assert commented(plan) == {
        "vision": "# Where I am going, what sets me apart, the way there.",
        "commitment": "# For my eyes: these lines stay here.",
        "diagnosis": "# What surrounds me, what I have, what I lack, and what I draw from it.",
        "segments": "# Whom I sell to. persona: one person who stands for them all.",
        "offers": "# What I sell. margin: what the period's sales leave, their own costs paid.",
        "funnel": "# From first contact to sale. rate: how many come from the stage above.",
        "actions": "# What I do for it. Steps: pac task add ACTION TITLE",
        "week": "# My ideal week: time for selling first, and a slot that stays free.",
        "obstacles": "# What could hold me back, and what I will do then.",
        "pac": "# Coffee, by subscription.",
    }
    # Of what was there, only the objective's own line has grown: it has checkpoints now.
    gone = [one for one in PLAN.splitlines() if one not in plan.read_text().splitlines()]
    assert all(one.startswith("  turnover:") for one in gone)


def commented(plan):
    """The comment right above each root key that has one, with a blank line before it."""
    lines = ["", *plan.read_text().splitlines()]
    found = {}
    for above, line, key in zip(lines, lines[1:], lines[2:], strict=False):
        if line.startswith("#"):
            assert above == ""
            found[key.partition(":")[0]] = line
    return found


def test_comments_are_in_the_language_of_the_plan(plan):
    plan.write_text(PLAN.replace("language: en", "language: fr"))
    talk = build()
    talk.asks("Qu'y a-t-il autour de ton entreprise : règles, habitudes, saisons ?", ">")
    talk.asks("Alors, par où passes-tu, en une phrase ?", ">")
    talk.asks("À quoi ressemble ton entreprise dans trois ans ?", "Deux camions")
    talk.asks("Qu'est-ce qui te distingue, en une phrase ?", "Je viens")
    talk.stops_at("Vers qui vas-tu en premier, et avec quoi ?")
    assert talk.leaves() == 130
    text = "\n# Où je vais, ce qui me distingue, par où je passe.\nvision: Deux camions\n"
    assert text in plan.read_text()
    assert commented(plan).keys() == {"pac", "vision"}


def everything_skipped(talk, *, situation=True):
    if situation:
        skips(talk, *SITUATION)
    skips(talk, WAY, *DIRECTION, *COMMITMENT, CUSTOMER, OFFER, SEASONS, OFF, ACTION, SOLD)
    skips(talk, SELL, FREE, OBSTACLE)


def test_enter_skips_everything_and_writes_nothing(plan):
    talk = build()
    everything_skipped(talk)
    assert talk.ends() == 0
    assert plan.read_text() == PLAN
    assert "pac undo" not in talk.seen


def test_what_was_answered_is_kept_and_not_asked_again(plan):
    talk = build()
    talk.asks(SITUATION[0], "Offices empty out")
    talk.asks(MORE)
    talk.asks(SITUATION[1], "Roasted daily")
    talk.stops_at(MORE)
    assert talk.leaves() == 130
    assert "goes on with what is missing" in talk.text
    assert data(plan)["diagnosis"]["strengths"] == {"roasted-daily": "Roasted daily"}

    talk = build()
    skips(talk, *SITUATION[2:])
    talk.asks("Which do you build on?")
    everything_skipped(talk, situation=False)
    assert talk.ends() == 0
    assert "environment: Offices empty out" in talk.text
    assert SITUATION[0] not in talk.text


def test_the_keys_of_the_review_turn_pages(plan):
    talk = build()
    talk.asks(SITUATION[0], ">")
    talk.asks(WAY, "?")
    talk.asks(WAY, "Offices first")
    talk.asks(DIRECTION[0], "<")
    # Back at a step, what it has is shown and asked for again.
    talk.asks(WAY, "Hotels first")
    talk.asks(DIRECTION[0], ">")
    talk.stops_at(COMMITMENT[0])
    assert talk.leaves() == 130
    assert "✓ path: Offices first" in talk.text
    assert data(plan)["diagnosis"]["conclusions"]["path"] == "Hotels first"


def test_a_wrong_answer_is_asked_again(plan):
    talk = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER):
        talk.asks(question, ">")
    talk.asks(OFFER, ">")
    talk.asks(SEASONS, "10 20")
    talk.asks(SEASONS, "a b c d")
    talk.asks(SEASONS, ">")
    talk.asks(ACTION, ">")
    talk.asks(SOLD, ">")
    talk.asks(SELL, "tuesday")
    talk.asks(SELL, "9h-12h")
    talk.asks(SELL, "tuesday 12h-9h")
    talk.asks(SELL, ">")
    talk.asks(OBSTACLE)
    assert talk.ends() == 0
    assert "a figure for each of 4 months" in talk.text
    assert "is no slot of the week" in talk.text
    assert plan.read_text() == PLAN


def test_nonsense_is_asked_again_at_each_step(plan):
    talk = build()
    for wrong in ("12", "yes", "…", "x"):
        talk.asks(SITUATION[0], wrong)
    talk.asks(SITUATION[0], "Offices empty out")
    talk.asks(MORE, "offices  EMPTY out")
    talk.asks(MORE, ">")
    for question in (WAY, DIRECTION[0]):
        talk.asks(question, "2026")
        talk.asks(question, ">")
    talk.asks(COMMITMENT[0])
    for question, wrong in (
        (COMMITMENT[1], "11"),
        (COMMITMENT[2], "300"),
        (COMMITMENT[2], "0"),
        (COMMITMENT[2], "a lot"),
    ):
        if question is COMMITMENT[2] and wrong == "300":
            talk.asks(COMMITMENT[1])
        talk.asks(question, wrong)
    talk.asks(COMMITMENT[2], "12 h a week")
    talk.asks(COMMITMENT[3], "z")
    talk.asks(COMMITMENT[3], ">")
    talk.asks(CUSTOMER, "7")
    talk.asks(CUSTOMER, ">")
    talk.asks(OFFER, "Subscription")
    talk.asks("At what price, for one?", "-5")
    talk.asks("At what price, for one?", "cheap")
    talk.asks("At what price, for one?", ">")
    talk.asks(SEASONS, ">")
    talk.asks(ACTION, "1")
    talk.asks(ACTION, ">")
    talk.asks(SOLD, "3")
    talk.asks(SOLD, "turnover")
    talk.asks(SOLD, "orders")
    talk.asks("How much is one of them, on average?", "0")
    talk.asks("How much is one of them, on average?")
    before = "What comes just before: Orders? (calls, meetings)"
    talk.asks(before, "25")
    talk.asks(before, "Orders")
    talk.asks(before, "calls")
    talk.asks("Calls: how many lead on to Orders? (1/4, 25 %)", "4")
    talk.asks("Calls: how many lead on to Orders? (1/4, 25 %)", ">")
    talk.asks(SELL, ">")
    talk.asks(OBSTACLE, "!!")
    talk.asks(OBSTACLE)
    assert talk.ends() == 0
    made = data(plan)
    assert made["diagnosis"] == {"environment": {"offices-empty": "Offices empty out"}}
    assert made["commitment"] == {"hours_per_week": 12}
    assert made["offers"] == {"subscription": {"label": "Subscription"}}
    assert [one["indicator"] for one in made["funnel"]] == ["calls", "orders"]
    assert list(made["indicators"]) == ["turnover", "orders", "calls"]
    assert "obstacles" not in made


def test_a_stage_is_counted_by_the_indicator_that_is_there(plan):
    text = PLAN.replace("rituals:", "  calls: {label: Calls, measure: total}\nrituals:")
    plan.write_text(text)
    talk = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER, OFFER, SEASONS):
        talk.asks(question, ">")
    talk.asks(ACTION, ">")
    talk.asks(SOLD, "orders")
    talk.asks("How much is one of them, on average?", ">")
    talk.stops_at(SELL)
    assert talk.leaves() == 130
    pages = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER, OFFER, SEASONS):
        pages.asks(question, ">")
    pages.asks(ACTION, ">")
    pages.asks("How much is one of them, on average?", "100")
    pages.asks("What comes just before: Orders? (calls, meetings)", "calls")
    pages.stops_at("Calls: how many lead on to Orders? (1/4, 25 %)")
    assert pages.leaves() == 130
    assert [one["indicator"] for one in data(plan)["funnel"]] == ["calls", "orders"]
    assert list(data(plan)["indicators"]) == ["turnover", "calls", "orders"]


def test_the_first_price_says_the_currency(home):
    path = home / "pac.yaml"
    path.write_text("pac: 1\nname: x\nlanguage: en\nobjective: {title: Tune pianos}\n")
    talk = build()
    talk.asks(NEAREST)
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER):
        talk.asks(question, ">")
    talk.asks(OFFER, "Tuning")
    talk.asks("At what price, for one?", "£75")
    talk.asks(
        "What will be left of its sales over the plan, once their own costs are paid?", "€900"
    )
    talk.asks(
        "What will be left of its sales over the plan, once their own costs are paid?", "900"
    )
    talk.stops_at("Another offer?")
    assert talk.leaves() == 130
    assert data(path)["currency"] == "GBP"
    assert data(path)["offers"] == {"tuning": {"label": "Tuning", "price": 75, "margin": 900}}


def test_an_answer_is_one_entry_of_a_list_commas_and_all(plan):
    talk = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER, OFFER, SEASONS):
        talk.asks(question, ">")
    talk.asks(ACTION, ">")
    talk.asks(SOLD, ">")
    talk.asks(SELL, ">")
    talk.asks(OBSTACLE, "I put off calls")
    talk.asks("“I put off calls”: does it depend on you? [y/n]", "y")
    talk.asks("What will you do about it?", "If it is nine, I call")
    talk.asks("Another obstacle?")
    assert talk.ends() == 0
    assert data(plan)["obstacles"]["put-off"]["solutions"] == ("If it is nine, I call",)


@pytest.mark.parametrize(
    ("answer", "slot"),
    [
        ("tuesday 9h-12h", "tue.09:00-12:00"),
        ("mardi de 14h à 18h", "tue.14:00-18:00"),
        ("mardis 9h30 – 12h", "tue.09:30-12:00"),
        ("wed 2pm to 5 pm", "wed.14:00-17:00"),
        ("wed from 10 to 12", "wed.10:00-12:00"),
        ("mercredi matin", "wed.09:00-12:00"),
        ("friday afternoon", "fri.14:00-18:00"),
        ("sat 22h-24h", "sat.22:00-24:00"),
    ],
)
def test_a_slot_in_words(plan, pac, answer, slot):
    from pacli.cli.building.builder import Builder
    from pacli.cli.building.week import _slot
    from pacli.cli.context import Session

    _slot(Builder(Session()), False, answer)
    day, _, hours = slot.partition(".")
    assert data(plan)["week"] == {day: {hours: "free"}}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("tuesday", "is no slot"),
        ("9h-12h", "is no slot"),
        ("tuesday 9h", "is no slot"),
        ("tuesday 25h-26h", "is no slot"),
        ("tuesday 12h-9h", "ends before it begins"),
        ("tuesday 12h-12h", "ends before it begins"),
        ("fri 11h-13h", "overlaps {slot}"),
    ],
)
def test_what_is_no_slot_is_not_taken(plan, answer, told):
    from pacli.cli.building.builder import Builder
    from pacli.cli.building.week import _slot
    from pacli.cli.context import Session
    from pacli.errors import Usage

    plan.write_text(f"{PLAN}week:\n  fri: {{09:00-12:00: free}}\n")
    before = plan.read_text()
    with pytest.raises(Usage, match=told):
        _slot(Builder(Session()), False, answer)
    assert plan.read_text() == before


def test_without_a_plan_the_five_questions_come_first(home):
    talk = build(PAC_LANG="en")
    for question in ("1/5", "2/5", "3/5", "4/5", "5/5"):
        talk.child.expect_exact(question)
        talk.child.sendline("Sell training days" if question == "1/5" else "")
    # The trade is known from the objective: the example is a trainer's.
    talk.stops_at(SITUATION[0])
    assert "pac init --more" not in talk.seen
    assert talk.leaves() == 130
    assert "Funding rules change every year" in talk.text
    assert (home / "pac.yaml").exists()


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_plan_above_is_taken_only_where_she_says_so(plan, goes_on, monkeypatch):
    folder = plan.parent / "below"
    folder.mkdir()
    monkeypatch.chdir(folder)
    talk = build(PAC_LANG="fr")
    talk.child.expect_exact("../pac.yaml")
    talk.child.sendline("o" if goes_on else "")
    if goes_on:
        talk.asks(SITUATION[0], "Offices empty out")
        talk.stops_at(MORE)
    else:
        talk.child.expect_exact("1/5")
        talk.child.sendline("Vendre du café")
        for question in ("2/5", "3/5", "4/5", "5/5"):
            talk.child.expect_exact(question)
            talk.child.sendline("")
        talk.stops_at("Qu'y a-t-il autour de ton entreprise : règles, habitudes, saisons ?")
    assert talk.leaves() == 130
    assert (folder / "pac.yaml").exists() is not goes_on
    assert (plan.read_text() == PLAN) is not goes_on


def test_examples_of_several_trades_where_hers_is_unknown(plan):
    plan.write_text(
        PLAN.replace("Coffee shop", "X").replace("subscriptions to offices", "more")
    )
    talk = build()
    talk.asks(NEAREST)
    talk.stops_at(SITUATION[0])
    talk.child.close(force=True)
    assert "Roadworks turn people away in spring · Owners decide more slowly" in talk.text


@pytest.mark.parametrize(
    ("answer", "example"),
    [
        # A potter who gives lessons too: more words of a trade than of the other.
        ("", "Funding rules change every year"),
        ("4", "The price of materials"),
        ("céramiste", "The price of materials"),
        ("craft", "The price of materials"),
        ("boutique", "Roadworks turn people away in spring"),
    ],
)
def test_between_trades_she_says_which(plan, answer, example):
    plan.write_text(
        PLAN.replace("Coffee shop", "Pottery").replace("subscriptions", "courses and lessons")
    )
    talk = build()
    talk.asks(f"{NEAREST} [2]", "gardener and coach")
    talk.asks(f"{NEAREST} [2]", answer)
    talk.asks(SITUATION[0])
    talk.stops_at(SITUATION[1])
    talk.child.close(force=True)
    assert "1, 2, 3, 4, 5, or your trade" in talk.text
    assert f"for instance: {example}" in talk.text


def test_the_words_of_the_plan_tell_the_trade():
    from pacli.cli.building.examples import trades_in

    assert trades_in(["Atelier de céramique"])[0] == "craft"
    assert trades_in(["Bike repairs by the river"]) == ["craft"]
    assert trades_in(["Vivre de mes poteries", "Cours du soir"]) == ["training", "craft"]
    assert trades_in(["More"]) == []


def test_it_speaks_french(plan):
    plan.write_text(PLAN.replace("language: en", "language: fr"))
    talk = build()
    talk.asks("Qu'y a-t-il autour de ton entreprise : règles, habitudes, saisons ?", ">")
    talk.asks("Alors, par où passes-tu, en une phrase ?", "Les bureaux d'abord")
    talk.stops_at("À quoi ressemble ton entreprise dans trois ans ?")
    assert talk.leaves() == 130
    assert "pac init --more reprend ce qui manque" in talk.text


def test_a_margin_below_one_price_is_remarked_on(plan):
    talk = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER):
        talk.asks(question, ">")
    talk.asks(OFFER, "Lessons")
    talk.asks("At what price, for one?", "240")
    talk.asks(
        "What will be left of its sales over the plan, once their own costs are paid?", "60"
    )
    talk.stops_at("Another offer?")
    assert talk.leaves() == 130
    assert ONE_ONLY in talk.text


ONE_ONLY = "€60 for the whole plan, less than one is sold for (€240): is that the margin of one"


def test_commands_remark_on_it_too(plan, pac):
    def told(*words):
        outcome = pac("--lang", "en", "offer", *words)
        assert outcome.code == 0
        return ONE_ONLY[3:] in " ".join(outcome.out.split())

    assert told("add", "Lessons", "--price", "240", "--margin", "60")
    assert told("rank")
    assert not told("set", "lessons", "label=Evenings")
    assert not told("set", "lessons", "margin=7200")
    assert not told("rank")
    assert told("set", "lessons", "margin=239")
    assert not told("set", "lessons", "price=239")


def test_who_does_not_know_skips(plan):
    talk = build()
    for question, answer in zip(
        SITUATION,
        ("I don't know", "Je ne sais pas.", "AUCUNE IDÉE", "idk", "-"),
        strict=True,
    ):
        talk.asks(question, answer)
    talk.asks(WAY, "dunno")
    talk.asks(DIRECTION[0], ">")
    talk.asks(COMMITMENT[0], "no idea!")
    talk.asks(COMMITMENT[1], "je sais pas")
    talk.stops_at(COMMITMENT[2])
    assert talk.leaves() == 130
    assert plan.read_text() == PLAN


def test_a_question_mark_tells_what_a_question_means(plan):
    talk = build()
    for question in (SITUATION[0], WAY, DIRECTION[0], COMMITMENT[0], CUSTOMER):
        talk.asks(question, ">")
    talk.asks(OFFER, "Lessons")
    talk.asks("At what price, for one?")
    margin = "What will be left of its sales over the plan, once their own costs are paid?"
    talk.asks(margin, "?")
    talk.asks(margin, ">")
    talk.asks(SEASONS, ">")
    talk.asks(ACTION, "Call offices")
    kind = "Its type? [p]rospecting [c]ommunication [l]oyalty [w]inback [o]rganisation"
    talk.asks(kind, "?")
    talk.stops_at(kind)
    assert talk.leaves() == 130
    # 40 × (240 − 60)
    assert "40 lessons at 240, less 60 of clay each, leave 7,200." in talk.text
    assert "An amount; Enter to skip. < goes back" in talk.text
    assert "winback: for those who left." in talk.text


@pytest.mark.parametrize("words", [(), ("--no-input",), ("--json",)])
def test_without_a_terminal_the_commands_are_named(plan, pac, words):
    outcome = pac("init", "--more", *words, "--lang", "en")
    assert outcome.code == 2
    for command in ("diagnosis add", "segment add", "offer add", "funnel add", "obstacle add"):
        assert f"pac {command}" in outcome.err + outcome.out
    assert plan.read_text() == PLAN


def test_other_options_do_not_go_with_it(plan, pac):
    for words in (("Name",), ("--from", "shop"), ("--due", "friday"), ("-n",)):
        outcome = pac("init", "--more", *words)
        assert outcome.code == 2
    assert plan.read_text() == PLAN
