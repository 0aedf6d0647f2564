"""A plan being built: what is there is shown, what is missing is asked and saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from pacli.changes.comments import comment
from pacli.changes.edits import Comment
from pacli.changes.items import add
from pacli.changes.paths import Place, at
from pacli.changes.set import Assignment, Setter
from pacli.changes.words import shown
from pacli.cli.building.examples import NAMED, NEAREST, Examples, guessed
from pacli.cli.guided import INTERRUPTED, Guided
from pacli.cli.reviewing.answers import WORDS, Reader
from pacli.errors import N_, Message, Path, Usage
from pacli.forms.text import fold
from pacli.locale import language
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText
    from pacli.changes.edits import Edit
    from pacli.cli.context import Session
    from pacli.store.read import Draft

NAMES = (
    N_("build\x04Situation"),
    N_("build\x04Diagnosis"),
    N_("build\x04Direction"),
    N_("build\x04Commitment"),
    N_("build\x04Customers"),
    N_("build\x04Offers"),
    N_("build\x04Seasons"),
    N_("build\x04Actions"),
    N_("build\x04Volumes"),
    N_("build\x04Week"),
    N_("build\x04Obstacles"),
)


class Builder(Guided):
    """The steps of ``pac init --more`` under way."""

    NAMES = NAMES

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.again = False
        self._saved = False
        self._look()
        self._examples: Examples | None = None

    def _look(self) -> None:
        self.data: dict[str, Any] = self.session.draft().readable()

    def save(self, edits: Callable[[Draft], Sequence[Edit]]) -> None:
        """Write an answer, with a comment over a new section; see the plan as it is then."""

        def commented(draft: Draft) -> Sequence[Edit]:
            made = edits(draft)
            there, spoken = draft.ids(), language(str(self.data.get("language", self.say.code)))
            new = dict.fromkeys(str(edit.path[0]) for edit in made if edit.path[0] not in there)
            told = {key: comment(key, there) for key in new}
            return [
                *made,
                *(Comment((key,), spoken(text)) for key, text in told.items() if text),
            ]

        super().save(commented)
        self._saved = True
        self._look()

    def turned(self, way: int) -> None:
        """A step that she goes back to asks again for what it has already."""
        self.again = way < 0

    def at(self, *path: object) -> Any:
        """What the plan has at a path, None where there is nothing."""
        return at(self.data, path) or None

    @property
    def examples(self) -> Examples:
        """The examples of her trade; she is asked which, once, where the plan is not clear."""
        if self._examples is None:
            found = guessed(self.data)
            # Where she turns the page instead of answering, the likeliest will do.
            self._examples = Examples(self.say.code, self.data, None)
            if len(found) != 1:
                trade = self._trade(found)
                self._examples = Examples(self.say.code, self.data, trade)
        return self._examples

    def _trade(self, found: Sequence[str]) -> str | None:
        question = self.say(
            "Nearest to what you do: 1 services, 2 training, 3 shop, 4 craft, 5 consulting?"
        )
        likely = f" [{NAMED[found[0]][0]}]" if found else ""
        trade: str | None = self.ask(f"{question}{likely}", NEAREST)
        return trade

    def example(self, *path: str) -> None:
        """Print what the templates of her trade have at ``path``, ``*`` the first of many."""
        found = self.examples.at(*path)
        if found:
            texts = " · ".join(map(self.say.write, found))
            self.show(self.say("for instance: {example}", example=texts), DIM)

    def held(self, label: str, values: Iterable[object]) -> None:
        """Print what the plan has already."""
        texts = " · ".join(" ".join(self.say.write(one).split()) for one in values)
        # English names fields as the file does, which is no way to speak here.
        said = label.replace("_", " ")
        self.good(self.say("{label}: {values}", label=said, values=texts))

    def about(self, title: str, path: Path, *fields: str) -> None:
        """Name an item of which some ``fields`` are still to be asked for."""
        if any(self.at(*path, field) is None for field in fields):
            self.show(f"{self.screen.symbols.wait} {title}")

    def set(self, name: str, text: str) -> Change:
        """Set a field of the plan, by its dotted path, from words."""
        return self.set_all((name, text))

    def set_all(self, *fields: tuple[str, str]) -> Change:
        """Set fields one after the other, in one edit."""
        words = [Assignment(name, "=", text) for name, text in fields]

        def request(draft: PlanText) -> Change:
            start = Place((), draft.shape)
            return Setter(draft.readable(), start, self.session.today).change(words)

        return self.make(request)

    def field(
        self,
        path: Path,
        question: str,
        *,
        label: str = "",
        example: Path = (),
        reader: Reader = WORDS,
        write: Callable[[Any], object] | None = None,
        meaning: Message | None = None,
    ) -> None:
        """A single value: shown where it is there, else asked, read and saved.

        Without a ``label`` what is there is passed over in silence. ``meaning`` is told to
        whom asks what the question means.
        """
        value = self.at(*path)
        if value is not None:
            if label:
                values = value if isinstance(value, tuple) else (value,)
                self.held(label, map(shown, values) if self._chosen(path) else values)
            if not (label and self.again):
                return
        if example:
            self.example(*map(str, example))
        save = write or partial(self._write, path)

        def read(answer: str) -> bool:
            found = reader.read(answer)
            if found is not None:
                save(found)
            return True

        self.ask(question, Reader(read, reader.help, meaning or reader.meaning))

    def _chosen(self, path: Path) -> bool:
        """Whether what stands at a path is one of the format's choices."""
        shape = self.session.draft().shape.at(path)
        return shape is not None and shape.kind == "choice"

    def _write(self, path: Path, answer: object) -> Change:
        """An answer as the value at a path; in a list it is one entry, commas and all."""
        shape = self.session.draft().shape.at(path)
        text = str(answer)
        if shape is not None and shape.kind == "list":
            text = text.replace(",", "\\,")
        return self.set(".".join(map(str, path)), text)

    def several(
        self,
        question: str,
        request: Callable[[str], Callable[[PlanText], Change]],
        details: Callable[[str], None] = lambda _: None,
        *,
        another: str = "",
        there: Iterable[object] = (),
        stop: bool = False,
        meaning: Message | None = None,
    ) -> None:
        """Lines asked for until Enter; ``details`` asks for more on the id of each.

        ``another`` is the question for those after the first. What is ``there`` is not
        taken twice. With ``stop``, none is asked for unless she came back for it.
        """
        if stop and not self.again:
            return
        known = {fold(str(one)) for one in there}

        def read(answer: str) -> tuple[Change | None]:
            text = WORDS.read(answer)
            if not text:
                return (None,)
            if fold(text) in known:
                raise Usage(N_("“{text}” is there already."), hint=LINE, text=text)
            made = self.make(request(text))
            known.add(fold(text))
            return (made,)

        while (made := self.ask(question, Reader(read, LINE, meaning))) and made[0]:
            details(str(made[0].lines[0].path[-1]))
            question = another or self.say("Another?")

    def added(self, section: Path, field: str) -> Callable[[str], Callable[[PlanText], Change]]:
        """What adds an item of a section, named by its ``field``."""
        today = self.session.today
        return lambda text: lambda draft: add(draft, section, {field: text}, today)

    def finish(self) -> None:
        """What is to be done with the plan now."""
        say = self.say
        self.session.print(say("All steps seen. What can be better: pac check"))
        self.session.print(say("What to do first: pac today"))
        if self._saved:
            self.screen.line(say("To go back, answer by answer: pac undo"), DIM, hang=2)

    def leave(self) -> int:
        """What was answered is there already."""
        # A terminal that is gone takes no last word.
        with suppress(OSError):
            self.screen.line()
            self.session.print(self.say("Kept. pac init --more goes on with what is missing."))
        return INTERRUPTED


LINE: Message = N_("A line in your own words; Enter when there is no more.")
