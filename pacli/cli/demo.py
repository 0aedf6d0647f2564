"""``pac demo``: the main job on an example, at a fixed date, in a folder of its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pacli.aliases import CommandLine
from pacli.cli.context import Session
from pacli.cli.options import Options
from pacli.errors import N_, Refused

EXAMPLES = {
    "fr": ("formations.pac.yaml", dt.date(2026, 2, 13)),
    "en": ("joinery.pac.yaml", dt.date(2026, 5, 15)),
}
COMMANDS = ("gap", "volumes", "review --no-input")


def demo(session: Session) -> int:
    """Run the commands one after the other, and show each line before its output."""
    session.refuse_json(N_("pac demo shows screens, not JSON."))
    import shutil
    import tempfile

    from pacli.cli.main import run

    name, today = EXAMPLES[session.say.code]
    say = session.say
    with tempfile.TemporaryDirectory(prefix="pac-demo-") as folder:
        plan = Path(folder, "pac.yaml")
        shutil.copy(_examples() / name, plan)
        session.print(
            say(
                "An example plan, {name}, as of {day}. Yours is not touched.",
                name=name,
                day=say.day(today, "full"),
            )
        )
        for line in COMMANDS:
            session.write(f"\n$ {say.write(CommandLine(f'pac {line}'))}\n")
            session.stdout.flush()
            code = run(line.split(), _session(session, plan, today))
            if code:
                return code
    session.print()
    session.print(say("Your turn: pac init"))
    return 0


def _session(session: Session, plan: Path, today: dt.date) -> Session:
    options = Options()
    options.no_input = True
    for name in ("plain", "color", "no_color", "lang"):
        setattr(options, name, getattr(session.options, name))
    return Session(
        options,
        environ={**session.environ, "PAC_FILE": str(plan), "PAC_TODAY": today.isoformat()},
        stdin=session.stdin,
        stdout=session.stdout,
        stderr=session.stderr,
    )


def _examples() -> Path:
    """The folder of examples: packaged, or of the checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "examples", package.parent / "examples"):
        if folder.is_dir():
            return folder
    raise Refused(N_("This installation came without its examples."))
