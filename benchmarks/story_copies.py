"""Which documents are copies, against the gold."""

from __future__ import annotations

from itertools import combinations

from benchmarks.scoring import Counts, of_findings
from benchmarks.story_gold import GoldStory
from sayso.linking.outlets import outlet_key
from sayso.model.stories import Story


def score_copies(story: Story, gold: GoldStory) -> Counts:
    """Of pairs; those that the gold is unsure of count neither way."""
    found = {_pair(gold.name(copy.of), gold.name(copy.copy)) for copy in story.copies}
    rows = gold.gold["copies"]
    sure = {_pair(row["of"], row["copy"]) for row in rows if not row.get("uncertain")}
    unsure = {_pair(row["of"], row["copy"]) for row in rows if row.get("uncertain")}
    return of_findings(
        right=len(found & sure), wrong=len(found - sure - unsure), missed=len(sure - found)
    )


def false_copies(story: Story, gold: GoldStory) -> int:
    """How many pairs of `not_copies` are called copies, without being copies for other reasons."""
    found = {_pair(gold.name(copy.of), gold.name(copy.copy)) for copy in story.copies}
    real = {_pair(row["of"], row["copy"]) for row in gold.gold["copies"]}
    forbidden = {
        _pair(one, other)
        for row in gold.gold["not_copies"]
        for one, other in combinations(row["documents"], 2)
    }
    return len(found & forbidden - real)


def _pair(one: str, other: str) -> frozenset[str]:
    """Two texts, whichever was first; a wire or outlet outside by its key."""
    return frozenset(_text(name) for name in (one, other))


def _text(name: str) -> str:
    kind, colon, outlet = name.partition(":")
    return f"outside {outlet_key(outlet.partition(' (')[0])}" if colon else kind
