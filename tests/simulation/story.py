"""Thirteen weeks of a trainer's first quarter: what she does, day by day.

Half of what a plan meets is in it: a holiday, a bad month, a sale that is won, a target
that is lowered, a review broken off and one whose terminal is closed.
"""

import datetime as dt

from tests.simulation.terminal import CLOSE, STOP

READINGS = {
    "2026-01-09": {"sms": 20, "rdv": 4, "ventes": 1, "ca": 1200},
    "2026-01-16": {"sms": 24, "rdv": 6, "ventes": 1, "ca": 1200},
    "2026-01-23": {"sms": 22, "rdv": 5, "ventes": 1, "ca": 1200},
    "2026-01-30": {"sms": 25, "rdv": 7},
    "2026-02-06": {"sms": 6, "rdv": 1, "ventes": 0, "ca": 0},
    "2026-02-13": {"sms": 4, "rdv": 1, "ventes": 0, "ca": 0},
    "2026-03-06": {"sms": 18, "rdv": 5, "ventes": 1, "ca": 900},
    "2026-03-13": {"sms": 26, "rdv": 8, "ventes": 1, "ca": 1800},
    "2026-03-20": {"sms": 28, "rdv": "=45", "ventes": 2, "ca": 2400},
    "2026-03-25": {"sms": 10},
    "2026-03-27": {"sms": 20, "rdv": 9, "ventes": 1, "ca": 1800},
    "2026-04-03": {"sms": 26, "rdv": 6, "ventes": 2, "ca": 2300},
}
"""What she counts: at the reviews of Friday, and once on a Wednesday.

``=45``: the running total, so 8 more. The sale of January comes on top.
"""

SALE = ("2026-01-28", 2400)
"""When the deal with Bêta is won, and what it brings: one sale, too."""

LABELS = {
    "sms": "SMS envoyés",
    "rdv": "Rendez-vous",
    "ventes": "Ateliers vendus",
    "ca": "Chiffre d'affaires",
}
CALLS = {
    "2026-01-05": "fait",
    "2026-01-12": "fait",
    "2026-01-19": "sauté",
    "2026-01-26": "mardi",
    "2026-02-02": None,
    "2026-02-09": None,
    "2026-03-02": "fait",
    "2026-03-09": "fait",
    "2026-03-16": "fait",
    "2026-03-23": "fait",
    "2026-03-30": "fait",
}
"""The ritual of Monday: kept, left out, moved to Tuesday and kept, or forgotten."""

FRIDAY = 4
BROKEN_OFF, CLOSED, RESUMED = "2026-01-23", "2026-03-06", "2026-03-07"
OFF = ("2026-02-16", "2026-02-27")
WINS = {
    "2026-01-09": "Premier atelier vendu",
    "2026-01-30": "Bêta a signé",
    "2026-03-20": "Deux ateliers le même jour",
    "2026-04-03": "La cible est là",
}
MOTIVATION = {
    "2026-01-09": 8,
    "2026-01-16": 8,
    "2026-01-30": 9,
    "2026-02-06": 6,
    "2026-02-13": 4,
    "2026-03-06": 6,
    "2026-03-20": 8,
    "2026-04-03": 9,
}
COMMENTS = (
    "# Le vendredi, avec un café.",
    "# le numéro du comptable : dans le tiroir",
    "# De haut en bas, comme ils arrivent.",
    "# vu au marché",
)
"""What she writes in the file by hand; it is to be there at the end."""


def begin(desk):
    """The plan is made on a terminal, and finished by hand."""
    desk.git("init", "-q", "-b", "main")
    desk.git("config", "user.name", "Claire")
    desk.git("config", "user.email", "claire@example.org")
    desk.today = "2026-01-05"
    desk.talk(
        "init",
        "Ateliers",
        answers=[
            ("1/5", "Vendre des ateliers aux artisans"),
            ("2/5", "18 000 €"),
            ("3/5", "3 avril"),
            ("4/5", "Rappeler les anciens stagiaires"),
            ("5/5", "vendredi 14:00"),
        ],
    )
    for words in (
        "indicator add|SMS envoyés|--id|sms|--measure|cumul|--unit|SMS|--target|230",
        "indicator add|Rendez-vous|--id|rdv|--measure|cumul|--unit|RDV|--target|60",
        "indicator add|Ateliers vendus|--id|ventes|--measure|cumul|--unit|ventes|--target|15",
        "task add|rappeler|Faire la liste|--due|vendredi|--duration|2h",
        "task add|rappeler|Appeler la première vague|--id|vague|--due|16/01|--duration|1d",
        "task add|rappeler|Envoyer une lettre|--id|lettre|--due|18/02|--duration|3h",
        "ritual add|Appels|--every|lundi matin|--duration|2h|--indicator|sms",
    ):
        command, *rest = words.split("|")
        desk.pac(*command.split(), *rest)
    desk.writes("pac: 1\n", f"{COMMENTS[0]}\npac: 1\n")
    desk.writes("    target: 18000\n", f"    target: 18000   {COMMENTS[1]}\n")
    desk.writes(
        "\n# Ce que je fais",
        f"\n{COMMENTS[2]}\nfunnel:\n  - {{indicator: sms, duration: 4min}}\n"
        "  - {indicator: rdv, duration: 30min}\n"
        "  - {indicator: ventes, basket: 1200}\n\n# Ce que je fais",
    )
    desk.git("add", "pac.yaml")
    desk.git("commit", "-q", "-m", "Mon plan")


def week(desk, monday):
    """What she does from a Monday to its Friday."""
    for number in range(5):
        day = dt.date.fromisoformat(monday) + dt.timedelta(days=number)
        desk.today = day.isoformat()
        if not number:
            desk.mornings[monday] = desk.pac().screen, desk.pac("semaine").screen
        if desk.today in CALLS:
            _call(desk, CALLS[desk.today])
        for step in DAYS.get(desk.today, ()):
            step(desk)
        if number == FRIDAY and desk.today in READINGS:
            REVIEWS.get(desk.today, _review)(desk)
            desk.pac("export", "ics", "--vdir", str(desk.agenda))


def _call(desk, how):
    if how == "fait":
        desk.pac("fait", "appels")
    elif how == "sauté":
        desk.pac("ritual", "skip", "appels")
    elif how is not None:
        desk.pac("ritual", "move", "appels", "demain")


def answers(day):
    """What she says in the review of a day, where nothing in particular happens."""
    said = [
        (rf"{LABELS[name]}( : .* À ajouter \? \[0\])? >$", str(value))
        for name, value in READINGS[day].items()
    ]
    if day in WINS:
        said.append(("bien marché", WINS[day]))
    if day in MOTIVATION:
        said.append(("Motivation de 0 à 10", str(MOTIVATION[day])))
    return said


def _review(desk, *more):
    desk.talk("bilan", "--commit", answers=[*more, *answers(desk.today)])


def _broken_off(desk):
    """Ctrl-C at the third reading; what was answered stays, and is not asked again."""
    first, second, third, *rest = answers(desk.today)
    desk.talk("bilan", answers=[first, second, (third[0], STOP)], code=130)
    desk.talk("bilan", "--commit", answers=[third, *rest])


def _closed(desk):
    """The terminal is closed before the last step; she goes on the next day."""
    last = ("Motivation de 0 à 10", CLOSE)
    said = [one for one in answers(desk.today) if "Motivation" not in one[0]]
    desk.talk("bilan", answers=[*said, last])
    desk.today = RESUMED
    desk.talk("bilan", "--commit", answers=[("Motivation de 0 à 10", "6")])


def _corrected(desk):
    """The bad month: one decision where the cause lies, with a day."""
    _review(
        desk,
        (r"\[g\]arder \[c\]orriger", "c"),
        ("Que vas-tu faire", "Bloquer le lundi matin"),
        ("Quand", "lundi"),
    )


def _not_done(desk):
    _review(desk, ("Bloquer le lundi matin", "n"), (r"\[g\]arder \[c\]orriger", "p"))


def _lowered(desk):
    """The target of the objective is lowered; what was promised is kept."""
    _review(
        desk,
        (r"\[g\]arder \[c\]orriger", "r"),
        ("Nouvelle cible", "15 000"),
        ("Pourquoi", "Février presque sans appels"),
        ("stand au salon", "e"),
    )


DAYS = {
    "2026-01-08": [lambda desk: desk.pac("fait", "liste")],
    "2026-01-12": [
        lambda desk: desk.pac("deal", "add", "Bêta", "2400 €", "--probability", "50 %"),
        lambda desk: desk.pac("idée", "add", "Lancer un podcast"),
    ],
    "2026-01-15": [lambda desk: desk.pac("fait", "vague", "--result", "12 rendez-vous")],
    "2026-01-21": [lambda desk: desk.pac("deal", "set", "beta", "probability=0.75")],
    "2026-01-27": [lambda desk: desk.pac("fait", "appels")],
    SALE[0]: [lambda desk: desk.pac("deal", "win", "beta", "--log")],
    "2026-02-12": [
        lambda desk: desk.talk(
            "conges", "du 16 au 27 février", answers=[("Envoyer une lettre", "o")]
        )
    ],
    "2026-03-03": [lambda desk: desk.pac("fait", "lettre")],
    "2026-03-10": [
        lambda desk: desk.pac("idée", "add", "Un stand au salon", "--id", "salon"),
        lambda desk: desk.writes(
            "title: Un stand au salon, noted: 2026-03-10}",
            f"title: Un stand au salon, noted: 2026-03-10}}   {COMMENTS[3]}",
        ),
    ],
    "2026-03-17": [lambda desk: desk.pac("idée", "add", "Une appli", "--id", "appli")],
    "2026-03-25": [lambda desk: desk.pac("noter", "sms", "10")],
}
REVIEWS = {
    "2026-01-16": lambda desk: _review(desk, ("Lancer un podcast", "g")),
    BROKEN_OFF: _broken_off,
    "2026-02-06": _corrected,
    "2026-02-13": _not_done,
    CLOSED: _closed,
    "2026-03-13": _lowered,
    "2026-03-20": lambda desk: _review(desk, ("Une appli", "l")),
}
MONDAYS = tuple((dt.date(2026, 1, 5) + dt.timedelta(weeks=n)).isoformat() for n in range(13))
