"""Actors while they are being gathered: each grows with every mention found."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.sources.clusters import Gender
from sayso.model import ActorKind, Span


@dataclass(eq=False)
class Draft:
    """One actor of a document.

    ``named`` are the spans of its names alone, ``mentions`` all its mentions; ``heads`` are the
    lower-case nouns by which the text describes it ("militia", "president"), ``terms`` those and
    the words before them.
    """

    name: str
    kind: ActorKind
    gender: Gender | None = None
    named: set[Span] = field(default_factory=set)
    mentions: set[Span] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)

    @property
    def first(self) -> Span:
        """Its first mention."""
        return min(self.mentions)
