"""Whether a comment agrees with what it quotes, disputes it, or only quotes it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sayso.model import EchoStance, Span

_REACH = 160  # code points after the quotation that are read
_LEAD = 60  # and before it, in the same line
_CHALLENGE = re.compile(r"^[”\"'’\s….]*\?|^[^.!?\n]{0,80}\b(?:really|seriously)\s?\?", re.I)


def judge_stance(text: str, zone: Span, quotation: Span) -> EchoStance:
    """The stance of the words around ``quotation`` in its comment; "quotes" if they tell nothing.

    A quotation with a question mark put behind it is disputed.
    """
    after = text[quotation.end : min(zone.end, quotation.end + _REACH)]
    start = max(zone.start, quotation.start - _LEAD, text.rfind("\n", 0, quotation.start) + 1)
    around = f"{text[start : quotation.start]} | {after}".lower().replace("’", "'")
    patterns = _patterns()
    if _CHALLENGE.search(after) or patterns["disputes"].search(around):
        return "disputes"
    return "agrees" if patterns["agrees"].search(around) else "quotes"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """For each stance, what matches any wording of it."""
    lists: dict[str, list[str]] = {}
    heading = ""
    for line in files(__package__).joinpath("stances.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            lists.setdefault(heading, []).append(re.escape(line))
    return {
        stance: re.compile(rf"\b(?:{'|'.join(wordings)})\b") for stance, wordings in lists.items()
    }
