"""How a story's roots and claims are matched with those of the gold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.story_gold import GoldStory
from sayso.extraction.actors.spellings import initials
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model import Span
from sayso.model.stories import Claim, Root, Story

_WORD = re.compile(r"[\w’'-]+")
_SUFFIX = re.compile(r",? (?:jr|sr|ii|iii)\.?$", re.IGNORECASE)
_PAPERS = (
    frozenset(map(stem, "complaint suit lawsuit filing court papers memo charge sheet".split())),
    frozenset(map(stem, "report study projections figures data statistics documents".split())),
    frozenset(map(stem, "video images photographs pictures footage photo satellite".split())),
)
_UNNAMED = frozenset({"anonymous", "unnamed_group", "unnamed_person"})


def is_same_root(root: Root, gold: Mapping[str, Any]) -> bool:
    """Whether ``root`` is the gold's, by who it is and, for the unnamed, which outlet has it."""
    words = stems(gold["description"])
    if root.name:
        outlet = outlet_key(gold["outlet"] or "")
        if root.kind == "news_outlet":
            return outlet_key(root.name) == outlet or bool(stems(root.name) & words)
        return any(_is_named(spelling, words) for spelling in (root.name, *root.spellings))
    if root.kind == "document" and gold["kind"] == "document":
        mine = stems(root.description or "")
        return bool(mine & words) or any(mine & kind and words & kind for kind in _PAPERS)
    if root.kind in _UNNAMED and gold["kind"] in (*_UNNAMED, "named_organisation"):
        mine = stems(f"{root.description or ''} {root.affiliation or ''}")
        outlets = outlet_key(root.outlet or ""), outlet_key(gold["outlet"] or "")
        apart = all(outlets) and not (outlets[0] in outlets[1] or outlets[1] in outlets[0])
        return bool(mine & words) and not apart
    return False


def _is_named(name: str, words: frozenset[str]) -> bool:
    """Whether a name's last word (no "Jr"), or its initials are among the words."""
    last = _SUFFIX.sub("", name).rsplit(maxsplit=1)[-1]
    return stem(last) in words or initials(name).lower() in words


def stems(words: str) -> frozenset[str]:
    """The stems of all words that carry something."""
    return frozenset(map(stem, _WORD.findall(words))) - {""}


def overlap(spans: Sequence[Span], gold: Sequence[Span]) -> float:
    """The share of code points of ``spans`` that are in ``gold``."""
    size = sum(span.end - span.start for span in spans)
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in gold)
    return shared / size if size else 0.0


def fitting_claims(
    story: Story, gold: GoldStory, claim: Mapping[str, Any], document: str
) -> Iterator[Claim]:
    """The claims that state in ``document`` what the gold's ``claim`` states there."""
    there = gold.spans(document, claim["documents"].get(document, ()))
    name = gold.records[document].document.id
    for candidate in story.claims:
        for (where, _), spans in zip(candidate.statements, candidate.spans, strict=True):
            if where == name and fits(spans, there):
                yield candidate
                break


def fits(spans: Sequence[Span], there: Sequence[Span]) -> bool:
    """Whether half of a statement is in the gold's words, or half of one of the gold's in it."""
    return overlap(spans, there) >= 0.5 or any(overlap((one,), spans) >= 0.5 for one in there)
