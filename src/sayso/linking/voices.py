"""Voices: the root behind a source or an attribution of one document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sayso.linking.drafts import Draft

AUTHOR = "author"
UNSTATED = "unstated"


class Voices(NamedTuple):
    """Roots by what a document calls them."""

    attributions: Mapping[tuple[str, str], tuple[str, ...]]
    sources: Mapping[tuple[str, str], str]

    def of_source(self, document: str, source: str | None) -> str:
        """The root of a document's source; "unstated" for one that is none, else "author"."""
        own = source is None or source == AUTHOR
        return self.sources.get((document, source or ""), AUTHOR if own else UNSTATED)

    def of_attribution(self, document: str, attribution: str | None) -> tuple[str, ...]:
        """The roots of an attribution; "unstated" where it has none, "author" for None."""
        if attribution is None:
            return (AUTHOR,)
        return self.attributions.get((document, attribution), ()) or (UNSTATED,)


def find_voices(draft: Draft) -> Voices:
    """The voices of a story."""
    attributions = {
        key: tuple(dict.fromkeys(backing.root.id for backing in backings))
        for key, backings in draft.backings.items()
    }
    sources: dict[tuple[str, str], str] = {}
    for (document, name), roots in attributions.items():
        speaker = draft.casts[document].attributions[name].speaker
        if roots and speaker:
            sources.setdefault((document, speaker), roots[0])
    return Voices(attributions, sources)
