"""``pac`` and ``python -m pacli``: the version at once, everything else by the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run pac on the words of the command line; the exit code."""
    words = sys.argv[1:]
    if words in (["--version"], ["-V"]):
        from pacli import __version__

        sys.stdout.write(f"pac {__version__}\n")
        return 0
    import gc

    # A run is short and leaves next to nothing to collect: looking for it costs a tenth.
    gc.disable()
    from pacli.cli.main import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
