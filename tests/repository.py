"""A git repository made for a test, with the program git."""

import os
import subprocess

WHO = {
    "GIT_AUTHOR_NAME": "Nadia",
    "GIT_AUTHOR_EMAIL": "nadia@example.org",
    "GIT_COMMITTER_NAME": "Nadia",
    "GIT_COMMITTER_EMAIL": "nadia@example.org",
}


class Repository:
    """The repository in ``folder``; ``commit(text, day)`` commits a version of the plan."""

    def __init__(self, folder, home):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environ = {
            **{name: value for name, value in os.environ.items() if name[:4] != "GIT_"},
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        self("init", "--initial-branch=main")

    def __call__(self, *words, check=True, **environ):
        done = subprocess.run(
            ("git", *words),
            cwd=self.folder,
            env={**self.environ, **WHO, **environ},
            check=check,
            capture_output=True,
        )
        return done.stdout.decode().strip()

    def commit(self, text=None, day="2026-01-05", name="pac.yaml", message="a version"):
        """Commit everything, with a text in a file if there is one; the short name."""
        if text is not None:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            raw = text if isinstance(text, bytes) else text.encode()
            (self.folder / name).write_bytes(raw)
        self("add", "--all")
        self("commit", "-m", message, GIT_COMMITTER_DATE=f"{day}T10:00:00")
        return self("rev-parse", "--short=7", "HEAD")
