"""What standard output can show."""

from __future__ import annotations

import os
import shutil
import sys
from typing import NamedTuple

WIDEST = 100  # longer lines are hard to read


class Screen(NamedTuple):
    """How wide a line may be, in cells, and whether there are underlines, bold and the like."""

    width: int = 80
    styled: bool = False


def find_screen() -> Screen:
    """The terminal behind standard output; a plain page of 80 columns where there is none."""
    if not sys.stdout.isatty():
        return Screen()
    plain = os.environ.get("TERM") == "dumb" or "NO_COLOR" in os.environ
    return Screen(min(shutil.get_terminal_size().columns, WIDEST), styled=not plain)
