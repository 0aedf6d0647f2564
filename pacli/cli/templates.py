"""The packaged templates of ``pac init --from``: their names, their texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pacli.errors import N_, Message, NotFound, PacError
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.start import Start
    from pacli.cli.context import Session

TEMPLATES: dict[str, tuple[str, Message]] = {
    # TRANSLATORS: one line each on a packaged plan, for the list of templates
    "freelance": ("independant", N_("Services sold direct: a few projects a quarter")),
    "training": ("formation", N_("Training days sold to firms")),
    "shop": ("boutique", N_("Sales at the counter, and customers who come back")),
    "craft": ("artisanat", N_("Jobs sold on a quote, near the workshop")),
    "consulting": ("conseil", N_("Few engagements, well chosen")),
}
"""By name: the French name, which is taken too, and what the plan is about."""

FOLDER = Path(__file__).resolve().parents[1] / "templates"


def text(name: str, language: str) -> str:
    """The text of a template as it is packaged."""
    return (FOLDER / language / f"{name}.yaml").read_text(encoding="utf-8")


def named(session: Session, word: str) -> str:
    """The template of that name in either language. Raises NotFound with the list."""
    known = {one: name for name, (french, _) in TEMPLATES.items() for one in (name, french)}
    try:
        return known[pick(word, known)]
    except PacError:
        names = ", ".join(one for one, _ in listed(session))
        raise NotFound(
            N_("“{word}” is no template: there are {names}."),
            hint=N_("What each is about: pac init --from list"),
            word=word,
            names=names,
        ) from None


def listed(session: Session) -> list[tuple[str, str]]:
    """Each template as she would type it, with what it is about."""
    french = session.say.code == "fr"
    return [
        (spoken if french else name, session.say(about))
        for name, (spoken, about) in TEMPLATES.items()
    ]


def show(session: Session) -> None:
    """Print the templates, a line each."""
    found = listed(session)
    if session.options.json:
        rows = [
            {"id": name, "name": word, "about": about}
            for name, (word, about) in zip(TEMPLATES, found, strict=True)
        ]
        session.report("templates", templates=rows)
        return
    from pacli.cli.help import aligned

    session.print(session.say("Plans to start from, good as they are, yours to edit:"))
    rows_ = [(f"pac init --from {word}", about) for word, about in found]
    for line in aligned(rows_, session.screen.columns):
        session.screen.spans([(line, "")])


def made(session: Session, name: str, start: Start) -> tuple[str, dict[str, object]]:
    """The text of a template with what ``start`` says in it, and its plain content."""
    from pacli.changes.template import dated, hers
    from pacli.locale.country import currency_here
    from pacli.store.edit import apply
    from pacli.store.read import Draft

    begun = dated(text(name, session.say.code), start.start or session.today, start.due)
    draft = Draft.of(begun, f"{name}.yaml")
    here = currency_here(session.environ)
    draft = apply(draft, hers(draft.readable(), start, here))
    return draft.text, draft.readable()
