"""What libyaml says of a text that it cannot read, told so that it helps."""

from __future__ import annotations

import re
from typing import Any

from pacli.errors import N_, Message
from pacli.store.faults import Fault
from pacli.store.text import SPACES, named

_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
_KEY = re.compile(r"\s*(?:- )?[\w.-]+(?: [\w.-]+)*\s*:(?=\s|$)")
_CLOSE = re.compile(r"(?:- )?[\w.-]+:[^\s\d]")
_SPACE = re.compile(f"^ *[{SPACES}]|:[{SPACES}]", re.MULTILINE)
_UNKNOWN_START = "cannot start any token"


def explained(error: Any, text: str) -> Fault:
    """The fault that a YAMLError stands for, at the place where it can be mended."""
    problem = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        # Hidden characters were looked for before: what libyaml refuses besides is rare.
        return Fault("PAC101", params={"detail": str(getattr(error, "reason", error))})
    at = min(mark.index, len(text))
    context = getattr(error, "context_mark", None)
    begun = context.index if context is not None else at
    for told in (_space, _tab, _quote, _special, _colon, _bracket, _after_quote):
        fault: Fault | None = told(problem, text, at, begun)
        if fault is not None:
            return fault
    return _indent(problem, text, at) or Fault(
        "PAC101", *_shown(text, at), params={"detail": problem}
    )


def _space(_problem: str, text: str, at: int, begun: int) -> Fault | None:
    """A space that is none for YAML, on the lines concerned."""
    start, end = _line(text, min(at, begun))[0], _line(text, at)[1]
    above = _line(text, start - 1)[0] if start else start
    found = _SPACE.search(text, above, end)
    if found is None:
        return None
    hint = N_("Put an ordinary space in its place, or none.")
    params = {"character": named(found[0][-1])}
    return Fault("PAC106", found.end() - 1, found.end(), params=params, hint=hint)


def _tab(problem: str, text: str, at: int, _: int) -> Fault | None:
    start, end = _line(text, at)
    found = _TAB.match(text, start, end) or (
        _TAB.match(text, *_line(text, start - 1)) if start else None
    )
    if found is None and "tab character" not in problem:
        return None
    tab = found.end() - 1 if found else at
    return Fault("PAC107", tab, tab + 1)


def _quote(problem: str, text: str, at: int, begun: int) -> Fault | None:
    if problem == "found unknown escape character":
        return Fault("PAC122", at, at + 2, params={"escape": text[at : at + 2]})
    if problem == "found unexpected end of stream" or "document indicator" in problem:
        return Fault("PAC117", begun, begun + 1, params={"quote": text[begun : begun + 1]})
    if problem.startswith(("did not find expected hexdecimal", "found invalid Unicode")):
        return Fault("PAC122", at, at + 2, params={"escape": text[at : at + 2]})
    return None


def _special(problem: str, text: str, at: int, begun: int) -> Fault | None:
    if _UNKNOWN_START in problem:
        return Fault("PAC119", at, at + 1, params={"character": text[at : at + 1]})
    if problem == "did not find expected alphabetic or numeric character":
        return Fault("PAC109", begun, begun + 1, params={"mark": text[begun : begun + 1]})
    if "expected comment or line break" in problem:
        return Fault("PAC119", begun, begun + 1, params={"character": text[begun : begun + 1]})
    if text[at : at + 1] == "%" or "directive" in problem:
        return Fault("PAC119", begun, begun + 1, params={"character": "%"})
    if "tag" in problem:
        return Fault("PAC110", begun, begun + 1)
    return None


def _colon(problem: str, text: str, at: int, begun: int) -> Fault | None:
    if "mapping values are not allowed" in problem:
        start, end = _line(text, at)
        key = _KEY.match(text, start, end)
        if key and key.end() <= at:
            return Fault("PAC118", at, at + 1)
        return _above(text, start, at) or Fault("PAC118", at, at + 1)
    if problem == "could not find expected ':'":
        start, end = _line(text, begun)
        return _above(text, start, begun) or _no_colon(text, begun, end)
    return None


def _bracket(problem: str, text: str, at: int, begun: int) -> Fault | None:
    if problem.startswith("did not find expected ',' or"):
        opened = text[begun : begun + 1]
        if text[at : at + 1] == ":" and "\n" not in text[begun:at]:
            return Fault("PAC118", at, at + 1)
        closing = {"{": "}", "[": "]"}.get(opened, opened)
        if _stray(text, at):
            return Fault("PAC124", at, at + 1, params={"bracket": text[at]})
        return Fault("PAC120", begun, begun + 1, params={"bracket": opened, "closing": closing})
    if text[at : at + 1] in ("]", "}"):
        return Fault("PAC124", at, at + 1, params={"bracket": text[at]})
    return None


def _stray(text: str, at: int) -> bool:
    """Whether a bracket closes nothing that its line has opened."""
    opening = {"}": "{", "]": "["}.get(text[at : at + 1])
    if opening is None:
        return False
    start = _line(text, at)[0]
    return text.count(opening, start, at) <= text.count(text[at], start, at)


def _after_quote(problem: str, text: str, at: int, _: int) -> Fault | None:
    before = text[:at].rstrip(" ")[-1:]
    same_line = "\n" not in text[len(text[:at].rstrip()) : at]
    if problem == "did not find expected key" and before in ("'", '"') and same_line:
        opened = _last_quoted(text, at)
        if _KEY.search(text[slice(*opened)].partition("\n")[2]):
            # It took in the keys of the lines below: what is missing is its end.
            return Fault("PAC117", opened[0], opened[0] + 1, params={"quote": before})
        return Fault("PAC126", *_shown(text, at), params={"quote": before})
    return None


def _last_quoted(text: str, at: int) -> tuple[int, int]:
    """Where the last quoted text before an offset stands."""
    from yaml import ScalarEvent, YAMLError
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stubs leave it out

    parser: Any = CParser(text)
    last = (at, at)
    try:
        while (event := parser.get_event()) is not None:
            quoted = isinstance(event, ScalarEvent) and event.style
            begin, end = event.start_mark.index, event.end_mark.index
            if quoted and end <= at:
                last = begin, end
    except YAMLError:
        return last
    return last


def _indent(problem: str, text: str, at: int) -> Fault | None:
    if "did not find expected" in problem or "not allowed in this context" in problem:
        hint: Message | None = None
        if text[at : at + 2] == "- ":
            hint = N_("Lines that begin with a dash stand by themselves under their key.")
        return Fault("PAC121", *_shown(text, at), hint=hint)
    return None


def _above(text: str, start: int, at: int) -> Fault | None:
    """A line that is one step too far to the right, or follows one without its colon."""
    before = text[:start].rstrip()
    if not before:
        return None
    above = _line(text, len(before) - 1)
    line = text[slice(*above)]
    if not _KEY.match(line) and not line.lstrip().startswith(("#", "- ")):
        begin = above[0] + len(line) - len(line.lstrip())
        return _no_colon(text, begin, above[1])
    deeper = _depth(text[slice(*_line(text, at))]) > _depth(line)
    if deeper and not line.rstrip().endswith(":"):
        return Fault("PAC121", *_shown(text, start + _depth(text[start:])))
    return None


def _no_colon(text: str, begin: int, end: int) -> Fault:
    """A line that is no key with its value, or that lacks the space between them."""
    found = _CLOSE.match(text, begin, end)
    if found:
        return Fault("PAC127", found.end() - 2, found.end())
    return Fault("PAC123", begin, end, params={"text": text[begin:end].strip()})


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _line(text: str, at: int) -> tuple[int, int]:
    """Where the line of an offset begins and ends."""
    start = text.rfind("\n", 0, max(at, 0)) + 1
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


def _shown(text: str, at: int) -> tuple[int, int]:
    """From the fault to the end of its line; the end of the last line if there is no more."""
    if at >= len(text.rstrip()):
        at = max(0, len(text.rstrip()) - 1)
    end = _line(text, at)[1]
    return at, max(at + 1, len(text[:end].rstrip()))
