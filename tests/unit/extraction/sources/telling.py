"""Records for the tests of this folder, written by marking the words of a text."""

from __future__ import annotations

import re

from sayso.extraction.sources import find_sources
from sayso.model import Attribution, Document, Record, Source, Span, Zone

_MARK = re.compile(r"\{(?P<role>[ckq]):(?P<words>[^{}]*)\}|\n\n")


def told(marked: str, *, comments: bool = False) -> Record:
    """The record of a text in which ``{c:source}``, ``{k:cue}`` and ``{q:content}`` are marked.

    Each blank line begins a new attribution; with ``comments`` every paragraph but the first is
    a reader's comment.
    """
    text, groups, starts = "", [_roles()], [0]
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark["role"]:
            groups[-1][mark["role"]].append(Span(len(text), len(text) + len(mark["words"])))
            text += mark["words"]
        else:
            text += "\n"
            groups.append(_roles())
            starts.append(len(text))
    text += marked[at:]
    zones = _zones(text, starts) if comments else (Zone(kind="body", start=0, end=len(text)),)
    document = Document(id="d", origin="test", text=text, zones=zones)
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            source=tuple(group["c"]),
            cue=tuple(group["k"]),
            content=tuple(group["q"]),
            confidence=1.0,
        )
        for number, group in enumerate(groups, 1)
        if any(group.values())
    )
    return find_sources(Record(sayso="0", document=document, attributions=attributions))


def speaker(record: Record, number: int) -> Source:
    """The source of the attribution in the paragraph ``number``, from 1."""
    attribution = next(a for a in record.attributions or () if a.id == f"a{number}")
    source = record.source(attribution.speaker)
    assert source is not None
    return source


def _roles() -> dict[str, list[Span]]:
    return {"c": [], "k": [], "q": []}


def _zones(text: str, starts: list[int]) -> tuple[Zone, ...]:
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    return tuple(
        Zone(kind="comment" if number else "body", start=start, end=end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
