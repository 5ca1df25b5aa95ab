"""Listed names as they stand in a text: states, their seats of government, groups with aliases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sayso.extraction.actors.lexicons import Known, known_names
from sayso.extraction.sources.names import Name
from sayso.model import Span

_QUARTERS = frozenset("Central Latin South North".split())
_SHOUTED = frozenset({"IS", "WHO", "ICE"})
_APOSTROPHES = str.maketrans("’‘", "''")


class Sighting(NamedTuple):
    """A listed name at ``span``."""

    span: Span
    known: Known


def find_sightings(text: str, names: Sequence[Name]) -> tuple[Sighting, ...]:
    """The listed names in ``text``, in order, save those inside a longer name of another thing."""
    listed, longer = known_names(), _longer(names)
    found = []
    for match in _pattern().finditer(text.translate(_APOSTROPHES)):
        span = Span(*match.span())
        words = " ".join(match[0].split())
        known = listed.get(words) or listed.get(words.replace("state", "State"))
        if known is None or _is_part(text, span, longer.get(span.start)):
            continue
        found.append(Sighting(span, known))
    return _without_shouting(text, sorted([*found, *_halves(text, found)]))


def _halves(text: str, found: Sequence[Sighting]) -> list[Sighting]:
    """The halves of Korea, "the North" and "the South", whose whole name the text gives."""
    whole = {each.known.name: each.known for each in found if each.known.name.endswith(" Korea")}
    return [
        Sighting(Span(*match.span(1)), known)
        for half, known in ((name.split()[0], known) for name, known in sorted(whole.items()))
        for match in re.finditer(rf"\b[Tt]he ({half})(?![\w-]| [A-Z])", text)
    ]


def _longer(names: Sequence[Name]) -> dict[int, Name]:
    """The name around each code point at which a word of a name of several words begins."""
    return {
        at: name
        for name in names
        if len(name.words) > 1
        for at in range(name.span.start, name.span.end)
    }


def _is_part(text: str, span: Span, name: Name | None) -> bool:
    """Whether the words at ``span`` are but a part of a longer name."""
    before = text[max(0, span.start - 9) : span.start].split()
    if before and before[-1] in _QUARTERS and text[span.start - 1] == " ":
        return True
    if name is None or not name.span.covers(span) or name.span == span:
        return False
    return name.kind != "place" or name.span.end > span.end


def _without_shouting(text: str, found: list[Sighting]) -> tuple[Sighting, ...]:
    """``found`` without the likes of "IS" and "WHO" unless another name of theirs is there."""
    spelt = {each.known.name for each in found if not _is_word(each.span.words(text))}
    return tuple(
        each for each in found if not _is_word(each.span.words(text)) or each.known.name in spelt
    )


def _is_word(words: str) -> bool:
    return words in _SHOUTED


@cache
def _pattern() -> re.Pattern[str]:
    """One expression for all listed names, the longest first."""
    names = sorted(known_names(), key=lambda name: (-len(name), name))
    names = [re.escape(name).replace(r"\ ", r"\s") for name in names]
    names = [name.replace("State", "[Ss]tate") if "Islamic" in name else name for name in names]
    return re.compile(rf"(?<![\w@#-])(?:{'|'.join(names)})(?![\w-]|\.\w)")
