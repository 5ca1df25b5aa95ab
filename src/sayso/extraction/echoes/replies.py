"""Which comment another one answers, where it says so plainly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Document, Echo, Zone

_GREETING = 80  # code points in which a comment may address somebody
_SHORTEST = 3  # words of an echo that make a reply


def find_reply(document: Document, index: int, echoes: Sequence[Echo]) -> int | None:
    """The index of the comment that the comment ``index`` answers, or None.

    It answers whom it addresses by name ("@Ann", "Thanks, Ann"), or whom it quotes first.
    """
    zone = document.zones[index]
    if zone.reply_to is not None:
        return zone.reply_to
    addressed = _addressed(document, index)
    return _quoted(document, zone, echoes) if addressed is None else addressed


def _addressed(document: Document, index: int) -> int | None:
    """The last comment before ``index`` whose author it addresses in its first words."""
    zone = document.zones[index]
    opening = document.text[zone.start : min(zone.end, zone.start + _GREETING)].split("\n")[0]
    for earlier in range(index - 1, -1, -1):
        author = document.zones[earlier].author
        if author and author != zone.author and _addresses(opening, author):
            return earlier
    return None


def _addresses(opening: str, author: str) -> bool:
    names = "|".join({re.escape(author), re.escape(author.split(maxsplit=1)[0])})
    return bool(
        re.search(rf"@\s?(?:{names})\b", opening, re.I)
        or re.match(rf"(?:{names})\s?[,:–—-]", opening)
        or re.search(
            rf"\b(?:thanks|thank you|agree with|right|hi|hello|dear)\b[^.!?]*\b(?:{names})\b",
            opening,
            re.I,
        )
    )


def _quoted(document: Document, zone: Zone, echoes: Sequence[Echo]) -> int | None:
    for echo in echoes:
        of = document.zone_at(echo.of.start)
        long = len(echo.span.words(document.text).split()) >= _SHORTEST
        if of is not None and long and document.zones[of].kind == "comment":
            return of
    return None
