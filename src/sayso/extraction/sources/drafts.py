"""Sources while they are being resolved: each one grows with every mention found."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.sources.clusters import Gender
from sayso.extraction.sources.phrases import Phrase
from sayso.model import SourceKind, Span

NAMED: frozenset[SourceKind] = frozenset({"named_person", "named_organisation", "news_outlet"})
HIDDEN: frozenset[SourceKind] = frozenset({"anonymous", "unnamed_group", "unnamed_person"})


@dataclass(eq=False)
class Draft:
    """One source of a document; ``who`` is its number in the memory of persons."""

    who: int
    kind: SourceKind
    clusters: tuple[int, ...] = ()
    name: str | None = None
    phrase: Phrase | None = None
    gender: Gender | None = None
    zone: int | None = None
    owner: str | None = None
    mentions: set[Span] = field(default_factory=set)

    @property
    def plural(self) -> bool:
        """Whether "they" fits it."""
        if len(self.clusters) > 1 or self.kind == "unnamed_group":
            return True
        return self.kind == "anonymous" and self.phrase is not None and self.phrase.plural

    @property
    def single_person(self) -> bool:
        """Whether "he" or "she" fits it."""
        if self.kind == "anonymous":
            return not self.plural
        return self.kind in ("named_person", "unnamed_person") and len(self.clusters) < 2
