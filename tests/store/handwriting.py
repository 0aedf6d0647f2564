"""Plans as different people write them: indents, quotes, comments, blank lines, line ends.

``written`` turns typed data into one of the many texts that say it. It shares nothing with
pac's own emitter, which has one form for each value.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from random import Random

from pacli.dates import Duration, Span

TEXTS = """
Vente #2|a: b|d'un|"dit"|- x|2026|3.10|yes|NO|12:30|0612|1_000|2026-01-01|null|~| lead|trail |é
😀 👩‍💻|a\tb|a # b|#|{a}|[b|a,b|%x|@y|`z|&a|*b|!c|>|=|<<|...|---|a:|:a|?|? a|\\|\\n|\x07|\u202e
\u2028|<<<<<<< x|======|1/4|90min|.5|0x1F|1e3|-|- |--|, |'|''|"|true|on|+3d|15 000 €|50 %|Bêta
a]|b}|a:b|x  y|http://a.fr/#b|\u00a0|C'est "ça" : 5 #3|key: value|/|\ufeff|\x85|,|a,|[]|{}
""".strip().split("|")
TEXTS += [
    "",
    "\n",
    "a\nb",
    "a\nb\n",
    "a\n\nb\n",
    " a\nb",
    "a \nb",
    "a\n",
    "# a\n# b\n",
    "\na",
    "a\n\n",
]
TEXTS += ["|", "a\n  b\nc\n", "x: y\n- z\n", "mot " * 40]
PLAIN = ["Vente", "Salon de mars", "à rappeler", "Chez elle (jeudi)", "CA 2026", "l'été"]
DAYS = [dt.date(2026, 1, 1) + dt.timedelta(days=d) for d in range(0, 200, 3)]


def text(rnd: Random) -> str:
    """A text that a field may hold."""
    pick = rnd.randrange(4)
    if pick == 0:
        return rnd.choice(TEXTS)
    if pick == 1:
        return "".join(
            rnd.choice("aé1 :#-'\"\n,{}[]&*!|>%@`?\\~=.") for _ in range(rnd.randrange(9))
        )
    return rnd.choice(PLAIN)


def number(rnd: Random) -> Decimal:
    """An amount or a quantity."""
    return rnd.choice([Decimal(rnd.randrange(20000)), Decimal(rnd.randrange(2000)) / 100])


def readings(rnd: Random) -> dict:
    """Some days, in order or not, a number or more on each."""
    days = rnd.sample(DAYS, rnd.randrange(4))
    if rnd.random() < 0.7:
        days.sort()
    return {
        day: number(rnd) if rnd.random() < 0.8 else {"value": number(rnd), "note": text(rnd)}
        for day in days
    }


def plan(rnd: Random) -> dict:
    """Typed data of a plan: what counts is its form, so it need not be a valid one."""

    def some(**fields) -> dict:
        return {name: make() for name, make in fields.items() if rnd.random() < 0.5}

    def few(prefix: str, make) -> dict:
        return {f"{prefix}{i}": make() for i in range(rnd.randrange(3))}

    def day() -> dt.date:
        return rnd.choice(DAYS)

    def words() -> list[str]:
        return [text(rnd) for _ in range(rnd.randrange(4))]

    def indicator() -> dict:
        return {"label": text(rnd)} | some(
            unit=lambda: text(rnd),
            target=lambda: number(rnd),
            due=day,
            primary=lambda: rnd.random() < 0.5,
            readings=lambda: readings(rnd),
        )

    def task() -> dict:
        return {"title": text(rnd)} | some(
            due=day,
            duration=lambda: Duration(minutes=rnd.randrange(1, 200)),
            after=lambda: ["t0"],
            done=day,
        )

    def action() -> dict:
        return {"title": text(rnd)} | some(
            channels=words,
            impact=lambda: rnd.randrange(1, 6),
            expected=lambda: {"indicator": "i0", "value": number(rnd)},
            tasks=lambda: few("t", task),
        )

    def stage() -> dict:
        return {"indicator": "i0"} | some(
            rate=lambda: Fraction(1, rnd.randrange(1, 9)),
            owner=lambda: text(rnd),
            activities=words,
        )

    def review() -> dict:
        return some(
            wins=words,
            decisions=lambda: [
                {"about": "i0", "do": text(rnd)} for _ in range(rnd.randrange(3))
            ],
            motivation=lambda: rnd.randrange(11),
        )

    head = {"pac": 1, "name": text(rnd), "objective": {"title": text(rnd)} | some(due=day)}
    return head | some(
        vision=lambda: text(rnd),
        calendar=lambda: {
            "days_off": [
                Span(d, d + dt.timedelta(rnd.randrange(3))) for d in rnd.sample(DAYS, 2)
            ]
        },
        diagnosis=lambda: {"strengths": few("s", lambda: text(rnd))},
        indicators=lambda: few("i", indicator),
        funnel=lambda: [stage() for _ in range(rnd.randrange(3))],
        actions=lambda: few("a", action),
        week=lambda: {"mon": {h: {"what": text(rnd)} for h in ("09:00-12:00", "14:00-15:00")}},
        ideas=lambda: few("n", lambda: {"title": text(rnd)}),
        reviews=lambda: {day(): review() for _ in range(rnd.randrange(3))},
    )


def written(rnd: Random, data: dict) -> str:
    """One of the texts that say this."""
    hand = _Hand(rnd)
    lines = hand.comments(0, 0.3)
    if rnd.random() < 0.1:
        lines += ["---"]
    lines += hand.mapping(data, 0, top=True)
    lines += hand.comments(0, 0.2)
    eol = rnd.choice(["\n", "\n", "\r\n"])
    ended = lines and (lines[-1].startswith(" ") and "|" in "".join(lines[-9:]))
    tail = eol if ended or rnd.random() < 0.8 else ""
    return rnd.choice(["", "", "", "\ufeff"]) + eol.join(lines) + tail


class _Hand:
    """One person's habits, kept through a text."""

    def __init__(self, rnd: Random) -> None:
        self.rnd = rnd
        self.step = rnd.choice([2, 2, 2, 3, 4])
        self.dash = rnd.choice([self.step, self.step, 0])
        self.remarks = rnd.choice([0, 0.1, 0.3])
        self.airy = rnd.choice([0, 0.05, 0.2])
        self.spaced = rnd.random() < 0.5
        self.flow = rnd.choice([0, 0.3, 0.7])

    def comments(self, indent: int, share: float) -> list[str]:
        lines = []
        while self.rnd.random() < share:
            deeper = self.rnd.choice([0, 0, 0, 1, 2])
            lines.append(
                " " * (indent + deeper) + self.rnd.choice(["# note", "#", "# a: b", "#x"])
            )
        return lines

    def remark(self) -> str:
        if self.rnd.random() < self.remarks:
            return self.rnd.choice(["  # c", " # {x}", "    # l'an dernier : 3", " #"])
        return " " if self.rnd.random() < self.remarks / 4 else ""

    def mapping(self, data: dict, indent: int, *, top: bool = False) -> list[str]:
        lines = []
        for key, value in data.items():
            if top and self.spaced and lines:
                lines.append("")
            if lines and self.rnd.random() < self.airy:
                lines.append(self.rnd.choice(["", "  "]))
            lines += self.comments(indent, self.remarks)
            colon = " :" if self.rnd.random() < 0.03 else ":"
            lines += self.entry(" " * indent + self.key(key) + colon, value, indent)
            if self.rnd.random() < self.remarks / 3:
                lines.append(" " * (indent + self.rnd.choice([0, self.step])) + "# dessous")
        return lines

    def sequence(self, data: list, indent: int) -> list[str]:
        lines = []
        for value in data:
            if isinstance(value, dict) and value and self.rnd.random() < 0.7:
                first, *rest = self.mapping(value, indent + 2)
                if first.strip() and not first.lstrip().startswith("#"):
                    lines += [" " * indent + "- " + first.lstrip(), *rest]
                    continue
            lines += self.comments(indent, self.remarks)
            lines += self.entry(" " * indent + "-", value, indent)
        return lines

    def entry(self, head: str, value: object, indent: int) -> list[str]:
        rnd = self.rnd
        gap = " " * rnd.choice([1, 1, 1, 1, 2, 5])
        if isinstance(value, dict | list):
            empty = "{}" if isinstance(value, dict) else "[]"
            if not value:
                spelled = ["", gap + "~", gap + "null"] if rnd.random() < 0.3 else [gap + empty]
                return [head + rnd.choice(spelled) + self.remark()]
            if rnd.random() < self.flow:
                return self.flow_entry(head + gap, value, indent)
            dash = self.dash if not head.endswith("-") else 2
            deeper = indent + (self.step if isinstance(value, dict) else dash)
            inner = self.mapping if isinstance(value, dict) else self.sequence
            return [head + self.remark(), *inner(value, deeper)]
        if isinstance(value, str) and self.may_block(value) and rnd.random() < 0.7:
            return self.block(head + gap, value, indent)
        return [head + gap + self.scalar(value) + self.remark()]

    def flow_entry(self, head: str, value: object, indent: int) -> list[str]:
        if self.rnd.random() < 0.7:
            return [head + self.inline(value) + self.remark()]
        margin = " " * (indent + self.step)
        members = (
            [f"{self.key(k)}: {self.inline(v)}" for k, v in value.items()]
            if isinstance(value, dict)
            else [self.inline(v) for v in value]
        )
        last = self.rnd.choice(["", ","])
        lines = [margin + m + "," + self.remark() for m in members[:-1]]
        lines.append(margin + members[-1] + last + self.remark())
        left, right = "{}" if isinstance(value, dict) else "[]"
        if self.rnd.random() < 0.5:
            return [head + left + lines[0].lstrip(), *lines[1:], margin + right]
        return [head + left + self.remark(), *lines, margin + right + self.remark()]

    def inline(self, value: object) -> str:
        pad = self.rnd.choice(["", "", " "])
        if isinstance(value, dict):
            inner = ", ".join(f"{self.key(k)}: {self.inline(v)}" for k, v in value.items())
            return "{" + pad + inner + pad + "}"
        if isinstance(value, list):
            return "[" + pad + ", ".join(map(self.inline, value)) + pad + "]"
        return self.scalar(value)

    def key(self, key: object) -> str:
        text = str(key)
        if ":" in text or self.rnd.random() < 0.05:
            quote = self.rnd.choice("'\"")
            return quote + text + quote
        return text

    def scalar(self, value: object) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if not isinstance(value, str):
            return str(value)
        if PLAIN_TEXT.fullmatch(value) and value.lower() not in NOT_TEXT:
            return value
        if not set(value) & UNPRINTED and self.rnd.random() < 0.5:
            return "'" + value.replace("'", "''") + "'"
        return '"' + "".join(self.escaped(c) for c in value) + '"'

    def escaped(self, char: str) -> str:
        if char in '"\\':
            return "\\" + char
        return f"\\u{ord(char):04x}" if char in UNPRINTED else char

    def may_block(self, value: str) -> bool:
        return (
            "\n" in value.strip("\n")
            and not value.startswith((" ", "\n"))
            and not set(value) & (UNPRINTED - {"\n"})
        )

    def block(self, head: str, value: str, indent: int) -> list[str]:
        body, ends = value.rstrip("\n"), len(value) - len(value.rstrip("\n"))
        sign = {0: "|-", 1: "|"}.get(ends, "|+")
        margin = " " * (indent + self.step + self.rnd.choice([0, 0, 1]))
        lines = [head + sign + self.remark()]
        lines += [margin + line if line else "" for line in body.split("\n")]
        lines += [""] * (ends - 1)
        if ends < 2 and self.rnd.random() < 0.3:
            lines.append("")
        return lines


PLAIN_TEXT = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '](?! ))*(?<![ '])")
NOT_TEXT = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
UNPRINTED = {chr(c) for c in (*range(32), 0x85, 0x2028, 0x202E, 0xFEFF)}
