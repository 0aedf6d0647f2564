"""The words for the choices of the format, in English as shown and in French as typed.

What the file holds stays English: ``prospecting``. She may type ``prospection``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pacli.errors import N_, Message
from pacli.forms.text import fold

SHOWN: dict[str | int, Message] = {
    "prospecting": N_("prospecting"),
    "communication": N_("communication"),
    "loyalty": N_("loyalty"),
    "winback": N_("winback"),
    "process": N_("process"),
    # TRANSLATORS: short, medium and long are horizons: court terme…
    "short": N_("short term"),
    "medium": N_("medium term"),
    "long": N_("long term"),
    "todo": N_("to do"),
    "doing": N_("under way"),
    "done": N_("done"),
    "dropped": N_("dropped"),
    "human": N_("human"),
    "financial": N_("financial"),
    "material": N_("material"),
    "result": N_("result"),
    "tracking": N_("tracking"),
    "level": N_("level"),
    "total": N_("total"),
    # TRANSLATORS: a measure: an amount per week, month or quarter
    "rate": N_("per period"),
    "day": N_("day"),
    "week": N_("week"),
    "month": N_("month"),
    "quarter": N_("quarter"),
    # TRANSLATORS: which way is good for an indicator
    "up": N_("up"),
    "down": N_("down"),
    "startup": N_("start-up"),
    "growth": N_("growth"),
    # TRANSLATORS: a sale under way, won, lost
    "open": N_("open"),
    "won": N_("won"),
    "lost": N_("lost"),
    "alone": N_("alone"),
    "group": N_("in a group"),
    # TRANSLATORS: a part of the ideal week: time for herself
    "self": N_("me"),
    "family": N_("family and couple"),
    "social": N_("social life"),
    "business": N_("business"),
    "free": N_("free slot"),
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
    # TRANSLATORS: what a review decides about an action or indicator
    "keep": N_("keep"),
    "correct": N_("correct"),
    "stop": N_("stop"),
    "retarget": N_("change the target"),
    "later": N_("later"),
    "not_done": N_("not done"),
    "postponed": N_("postponed"),
    # TRANSLATORS: a ritual that did not take place
    "skipped": N_("skipped"),
    # TRANSLATORS: a parked idea becomes an action, is kept, or is dropped
    "action": N_("action"),
    "drop": N_("drop"),
    "fr": N_("French"),
    "en": N_("English"),
    "ignore": N_("ignore"),
    "warning": N_("warning"),
    "error": N_("error"),
}
"""Every choice, as a person reads it."""

_TYPED: dict[str, str] = {
    "prospecting": "prospection",
    "loyalty": "fidelisation",
    "winback": "reconquete, win-back",
    "process": "organisation, processus",
    "short": "court, court terme, short term",
    "medium": "moyen, moyen terme, medium term",
    "long": "long terme, long term",
    "todo": "a faire, to do",
    "doing": "en cours, under way, in progress",
    "done": "fait, faite, tenu, termine, terminee, finished",
    "dropped": "abandonne, abandonnee, abandon",
    "human": "humain, humains",
    "financial": "financier, financiers",
    "material": "materiel, materiels",
    "result": "resultat",
    "tracking": "suivi",
    "level": "niveau",
    "total": "cumul",
    "rate": "par periode, per period",
    "day": "jour, daily, quotidien",
    "week": "semaine, weekly, hebdomadaire",
    "month": "mois, monthly, mensuel",
    "quarter": "trimestre, quarterly, trimestriel",
    "up": "hausse, a la hausse, vers le haut",
    "down": "baisse, a la baisse, vers le bas",
    "startup": "demarrage, start-up",
    "growth": "developpement, croissance",
    "open": "en cours, ouverte",
    "won": "gagnee, gagne",
    "lost": "perdue, perdu",
    "alone": "seul, seule, solo, en solo",
    "group": "groupe, en groupe, in a group",
    "self": "moi, me",
    "family": "famille, couple, famille et couple, family and couple",
    "social": "vie sociale, social life",
    "business": "entreprise",
    "free": "libre, plage libre, free slot",
    "mon": "lundi, lun, monday",
    "tue": "mardi, mar, tuesday",
    "wed": "mercredi, mer, wednesday",
    "thu": "jeudi, jeu, thursday",
    "fri": "vendredi, ven, friday",
    "sat": "samedi, sam, saturday",
    "sun": "dimanche, dim, sunday",
    "keep": "garder",
    "correct": "corriger",
    "stop": "arreter",
    "retarget": "revoir la cible, change the target",
    "later": "plus tard",
    "not_done": "pas fait, non fait, not done",
    "postponed": "reporte, reportee",
    "skipped": "saute, sautee",
    "drop": "abandonner, ecarter",
    # Parts of the diagnosis.
    "environment": "environnement",
    "strengths": "strength, force, forces",
    "weaknesses": "weakness, faiblesse, faiblesses",
    "opportunities": "opportunity, opportunite, opportunites",
    "threats": "threat, menace, menaces",
    "build_on": "build on, points d'appui, appuis",
    "fix_fast": "fix fast, a corriger vite",
    "path": "voie choisie, voie",
    # Fields of the ideal week, which is set slot by slot.
    "wishes": "envies",
    "domain": "domaine",
    "what": "quoi",
    "selling": "vente",
    "start": "debut",
    "end": "fin",
    "fr": "francais, french",
    "en": "anglais, english",
    "ignore": "ignorer, off",
    "warning": "avertissement",
    "error": "erreur",
}


class Word:
    """A choice as the file has it, then as a person reads it: level (niveau)."""

    __slots__ = ("value",)

    def __init__(self, value: str | int) -> None:
        self.value = value

    def written(self, say: Any) -> str:
        """Both, in the language ``say``; one where they are the same."""
        shown = str(say.write(SHOWN.get(self.value, self.value)))
        both = f"{self.value} ({shown})"
        return both if shown.casefold() != str(self.value).casefold() else shown


def choice(word: str, choices: Iterable[str | int]) -> str | int | None:
    """The choice that ``word`` means, in either language, accents and case aside."""
    known = {fold(str(one)): one for one in choices}
    for one in list(known.values()):
        for other in _TYPED.get(str(one), str(one)).split(", "):
            known.setdefault(other, one)
    return known.get(fold(word))
