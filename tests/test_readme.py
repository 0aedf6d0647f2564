"""What the READMEs show is what pac prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import readme

PAGES = [p for p in ("README.md", "README.fr.md") if (readme.ROOT / p).exists()]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_block_prints_what_it_shows(page: str, tmp_path: Path) -> None:
    told = list(readme.steps(readme.ROOT / page))
    assert len(told) >= 5
    env = readme.scratch(tmp_path)
    for step in told:
        actual = readme.run(step, tmp_path, env)
        told_so = f"--- shown\n{step.expected}\n--- printed\n{actual}"
        assert readme.agrees(step.expected, actual), (
            f"{page}:{step.line}: $ {step.command}\n{told_so}"
        )


def test_the_french_page_keeps_a_sign_with_the_word_before_it() -> None:
    text = (readme.ROOT / "README.fr.md").read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`\n]*`", "code", text, flags=re.DOTALL)
    assert not re.findall(r".* [;:!?%€»](?!\S).*|.*« .*", prose)
