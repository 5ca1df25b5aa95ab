"""Voices: the root behind a source or an attribution of one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.linking.drafts import Draft
from sayso.linking.identities.grouping import UNNAMED
from sayso.linking.institutions import speak_as_one
from sayso.model import Span, hull

AUTHOR = "author"
UNSTATED = "unstated"
_WORD = re.compile(r"\w+")
_TELLING = 8  # words that two sources described alike hardly both say


class Voices(NamedTuple):
    """Roots by what a document calls them.

    ``exhibits`` has where a document tells, in its own voice, from a paper or recording.
    """

    attributions: Mapping[tuple[str, str], tuple[str, ...]]
    sources: Mapping[tuple[str, str], str]
    accusers: Mapping[tuple[str, str], tuple[str, ...]]
    bodies: Mapping[str, str]
    exhibits: Mapping[str, Sequence[tuple[Span, str]]]

    def of_source(self, document: str, source: str | None) -> str:
        """The root of a document's source; "unstated" for one that is none, else "author"."""
        own = source is None or source == AUTHOR
        return self.sources.get((document, source or ""), AUTHOR if own else UNSTATED)

    def of_attribution(self, document: str, attribution: str | None) -> tuple[str, ...]:
        """The roots of an attribution; "unstated" where it has none, "author" for None."""
        if attribution is None:
            return (AUTHOR,)
        return self.attributions.get((document, attribution), ()) or (UNSTATED,)

    def of_accuser(
        self, document: str, who: str | None, attribution: str | None
    ) -> tuple[str, ...]:
        """The roots of who blames or denies, not of those who tell of it, if they have roots."""
        found = self.accusers.get((document, who or ""), ())
        return found or self.of_attribution(document, attribution)

    def at(self, document: str, span: Span | None) -> str | None:
        """The root of the paper or recording from which a document's own words at ``span`` tell."""
        if span is None:
            return None
        told = self.exhibits.get(document, ())
        return next((root for where, root in told if where.overlaps(span)), None)

    def body(self, root: str) -> str:
        """The body for which a root speaks, "author" and "unstated" for themselves."""
        return self.bodies.get(root, root)

    def of_all(self, roots: Iterable[str]) -> str:
        """The one root that has said something, or the body of those who speak as one."""
        each = list(dict.fromkeys(roots))
        return each[0] if len(each) == 1 else self.body(each[0])


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
    accusers = {key: tuple(root.id for root in roots) for key, roots in draft.accusers.items()}
    return Voices(attributions, sources, accusers, _bodies(draft), _exhibits(draft))


def _exhibits(draft: Draft) -> Mapping[str, Sequence[tuple[Span, str]]]:
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for statement, backings in (point for drafted in draft.claims for point in drafted.points):
        if statement.attribution is None and backings:
            found[statement.document].append((hull(statement.spans), backings[0].root.id))
    return found


def _bodies(draft: Draft) -> Mapping[str, str]:
    """For each root the one that it speaks for, or whose very words another document printed."""
    bodies, again = speak_as_one(draft.roots, _stating(draft)), _printed_again(draft)
    return {root: bodies[again.get(root, root)] for root in bodies}


def _stating(draft: Draft) -> frozenset[str]:
    """The roots that say something in a statement that they issue."""
    return frozenset(
        backing.root.id
        for (document, name), backings in draft.backings.items()
        if any(
            via.kind == "statement" for via in draft.casts[document].attributions[name].via or ()
        )
        for backing in backings
    )


def _printed_again(draft: Draft) -> Mapping[str, str]:
    """For unnamed roots the first one, described alike, of whom a document has the same words."""
    first: dict[tuple[str, str], str] = {}
    same: dict[str, str] = {}
    for (document, name), backings in draft.backings.items():
        cast = draft.casts[document]
        said = _WORD.findall(cast.document.words(cast.attributions[name].content).casefold())
        for root in (backing.root for backing in backings):
            if root.kind in UNNAMED and root.description and len(said) >= _TELLING:
                key = root.description.casefold(), " ".join(said)
                same.setdefault(root.id, first.setdefault(key, root.id))
    return same
