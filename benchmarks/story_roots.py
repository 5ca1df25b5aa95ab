"""On which roots each document rests for a claim, and what guesses would reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.scoring import Counts, of_findings, total
from benchmarks.story_gold import NOBODY, GoldStory
from benchmarks.story_matching import fitting_claims, is_same_root
from sayso.model.stories import Story


def score_roots(story: Story, gold: GoldStory) -> Counts:
    """Of (document, claim, root), roots matched by who and outlet."""
    roots = {root.id: root for root in story.roots}
    golden = {root["id"]: root for root in gold.gold["roots"]}
    counts = []
    for claim in gold.gold["claims"]:
        for document in claim["documents"]:
            named = gold.gold["rests_on"].get(document, {}).get(claim["id"], ())
            wanted = [golden[root] for root in named if root not in NOBODY]
            found = _rests_on(story, gold, claim, document)
            hit = [g for g in wanted if any(is_same_root(roots[r], g) for r in found)]
            wrong = [r for r in found if not any(is_same_root(roots[r], g) for g in wanted)]
            missed = len(wanted) - len(hit)
            counts.append(of_findings(right=len(hit), wrong=len(wrong), missed=missed))
    return total(counts)


def _rests_on(story: Story, gold: GoldStory, claim: Mapping[str, Any], document: str) -> set[str]:
    """The ids of the roots on which a document rests for the gold's claim."""
    name = gold.records[document].document.id
    fitting = {c.id: c for c in fitting_claims(story, gold, claim, document)}
    return {
        edge.to
        for edge in story.edges
        if edge.from_ == name and edge.claim in fitting and edge.to in fitting[edge.claim].roots
    }


def own_root(gold: GoldStory) -> Counts:
    """Of roots, as ``score_roots``, if every document were its own root.

    The baseline's roots are matched as kindly as can be: each to the gold root that it fits best.
    """
    return _guess(gold, lambda document: document)


def one_root(gold: GoldStory) -> Counts:
    """Of roots, as ``score_roots``, if all documents shared one root, matched as kindly."""
    return _guess(gold, lambda _: "")


def _guess(gold: GoldStory, root_of: Callable[[str], str]) -> Counts:
    cells = [
        (document, claim["id"]) for claim in gold.gold["claims"] for document in claim["documents"]
    ]
    wanted = {
        (document, claim, root)
        for document, claim in cells
        for root in gold.gold["rests_on"].get(document, {}).get(claim, ())
        if root not in NOBODY
    }
    fits = Counter((root_of(document), root) for document, _, root in wanted)
    match: dict[str, str] = {}
    for (guess, root), _ in sorted(fits.items(), key=lambda item: (-item[1], item[0])):
        if guess not in match and root not in match.values():
            match[guess] = root
    found = {(d, claim, match.get(root_of(d), "none")) for d, claim in cells}
    return of_findings(
        right=len(found & wanted), wrong=len(found - wanted), missed=len(wanted - found)
    )
