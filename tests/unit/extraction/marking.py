"""Records by hand: a text in which the roles of one attribution are marked.

``[s:the mayor] [c:denied] [k:the claim]``: s source, c cue, k content; a role may come in parts.
"""

from __future__ import annotations

import re

from sayso.model import (
    Attribution,
    Document,
    Record,
    Span,
    Zone,
    attribution_id,
    document_id,
)


def marked(words: str) -> Record:
    """A record of one zone with the attribution marked in ``words``."""
    text, spans, open_role, start = "", {"s": [], "c": [], "k": []}, "", 0  # type: ignore[var-annotated]
    for piece in re.split(r"(\[[sck]:|\])", words):
        if piece.startswith("[") and piece.endswith(":"):
            open_role, start = piece[1], len(text)
        elif piece == "]":
            spans[open_role].append(Span(start, len(text)))
        else:
            text += piece
    roles = tuple(tuple(spans[role]) for role in "sck")
    return plain(text, *roles)


def plain(text: str, *roles: tuple[Span, ...]) -> Record:
    """A record of ``text`` with one attribution of these roles, or none."""
    name = document_id(text)
    document = Document(
        id=name,
        origin="own.txt",
        text=text,
        zones=(Zone(kind="body", start=0, end=len(text)),),
    )
    attributions: tuple[Attribution, ...] = ()
    if roles:
        source, cue, content = roles
        attributions = (
            Attribution(
                id=attribution_id(name, source, cue, content),
                source=source,
                cue=cue,
                content=content,
                confidence=0.9,
                zone=0,
            ),
        )
    return Record(sayso="test", document=document, attributions=attributions)


def roles_of(record: Record, attribution: Attribution) -> tuple[str, str, str]:
    """The words of source, cue and content."""
    words = record.document.words
    return words(attribution.source), words(attribution.cue), words(attribution.content)
