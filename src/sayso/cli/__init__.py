"""The command line: it parses options, calls the layers below and prints; nothing else."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command in ``sys.argv`` and end the process with its exit code."""
    try:
        from sayso.cli.commands import app

        app()
    except KeyboardInterrupt:  # before Typer, which handles later ones, was loaded
        sys.exit(130)
