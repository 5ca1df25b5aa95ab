"""The only changes that sayso makes to a text, all before the first offset is made."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_LINE_ENDS = re.compile("\r\n?")
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")  # NUL breaks SQLite and C, a lone surrogate UTF-8


def clean_text(text: str) -> str:
    r"""``text`` with ``\r\n`` and ``\r`` as ``\n``, and NUL and lone surrogates as U+FFFD."""
    return _UNKEEPABLE.sub(REPLACEMENT, _LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """``text`` cleaned and on one line, for facts such as a title; empty where nothing is left."""
    return " ".join(clean_text(text).split())
