"""How a story is compared with the gold of `corpora/stories_dev`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.story_gold import NOBODY, GoldStory
from sayso.extraction.actors.spellings import initials
from sayso.linking.outlets import outlet_key
from sayso.linking.words import stem
from sayso.model import Span
from sayso.model.stories import Claim, Root, Story

_WORD = re.compile(r"[\w’'-]+")
_PAPERS = (
    frozenset(map(stem, "complaint suit lawsuit filing court papers memo charge sheet".split())),
    frozenset(map(stem, "report study projections figures data statistics documents".split())),
    frozenset(map(stem, "video images photographs pictures footage photo satellite".split())),
)
_UNNAMED = frozenset({"anonymous", "unnamed_group", "unnamed_person"})


class Counts(NamedTuple):
    """Right findings, wrong ones, and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed
        )


def f1(counts: Sequence[Counts]) -> float:
    """The F1 (per cent) of all counts together."""
    total = add(counts)
    either = 2 * total.right + total.wrong + total.missed
    return 200 * total.right / either if either else 0.0


def precision(counts: Sequence[Counts]) -> float:
    """Per cent of the findings that are right."""
    total = add(counts)
    return 100 * total.right / max(1, total.right + total.wrong)


def recall(counts: Sequence[Counts]) -> float:
    """Per cent of the gold that was found."""
    total = add(counts)
    return 100 * total.right / max(1, total.right + total.missed)


def add(counts: Sequence[Counts]) -> Counts:
    """The sum of all counts."""
    total = Counts()
    for one in counts:
        total = total.plus(one)
    return total


def is_same_root(root: Root, gold: Mapping[str, Any]) -> bool:
    """Whether ``root`` is the gold's, by who it is and, for the unnamed, which outlet has it."""
    words = _stems(gold["description"])
    if root.name:
        outlet = outlet_key(gold["outlet"] or "")
        if root.kind == "news_outlet":
            return outlet_key(root.name) == outlet or bool(_stems(root.name) & words)
        return any(_is_named(spelling, words) for spelling in (root.name, *root.spellings))
    if root.kind == "document" and gold["kind"] == "document":
        mine = _stems(root.description or "")
        return bool(mine & words) or any(mine & kind and words & kind for kind in _PAPERS)
    if root.kind in _UNNAMED and gold["kind"] in (*_UNNAMED, "named_organisation"):
        mine = _stems(f"{root.description or ''} {root.affiliation or ''}")
        outlets = outlet_key(root.outlet or ""), outlet_key(gold["outlet"] or "")
        apart = all(outlets) and not (outlets[0] in outlets[1] or outlets[1] in outlets[0])
        return bool(mine & words) and not apart
    return False


def _is_named(name: str, words: frozenset[str]) -> bool:
    """Whether a name's last word, all of it, or its initials are among the words."""
    return stem(name.rsplit(maxsplit=1)[-1]) in words or initials(name).lower() in words


def _stems(words: str) -> frozenset[str]:
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
            if where == name and (overlap(spans, there) >= 0.5 or overlap(there, spans) >= 0.5):
                yield candidate
                break


def score_roots(story: Story, gold: GoldStory) -> Counts:
    """Of (document, claim, root), roots matched by who and outlet."""
    roots = {root.id: root for root in story.roots}
    golden = {root["id"]: root for root in gold.gold["roots"]}
    total = Counts()
    for claim in gold.gold["claims"]:
        for document in claim["documents"]:
            named = gold.gold["rests_on"].get(document, {}).get(claim["id"], ())
            wanted = [golden[root] for root in named if root not in NOBODY]
            found = _rests_on(story, gold, claim, document)
            hit = [g for g in wanted if any(is_same_root(roots[r], g) for r in found)]
            wrong = [r for r in found if not any(is_same_root(roots[r], g) for g in wanted)]
            total = total.plus(Counts(len(hit), len(wrong), len(wanted) - len(hit)))
    return total


def _rests_on(story: Story, gold: GoldStory, claim: Mapping[str, Any], document: str) -> set[str]:
    """The ids of the roots on which a document rests for the gold's claim."""
    name = gold.records[document].document.id
    fitting = {c.id: c for c in fitting_claims(story, gold, claim, document)}
    return {
        edge.to
        for edge in story.edges
        if edge.from_ == name and edge.claim in fitting and edge.to in fitting[edge.claim].roots
    }


class Independence(NamedTuple):
    """What a story says of how many independent roots a gold claim has, and the truth."""

    truth: int
    low: int
    high: int

    @property
    def holds(self) -> bool:
        """Whether the range contains the truth."""
        return self.low <= self.truth <= self.high

    @property
    def exact(self) -> bool:
        """Whether the range is the truth and nothing else."""
        return self.low == self.high == self.truth


def score_independence(story: Story, gold: GoldStory) -> list[Independence]:
    """The count of each gold claim, by the claim of the story that fits it in most documents."""
    scored = []
    for claim in gold.gold["claims"]:
        truth = gold.gold["independent_roots"].get(claim["id"])
        if truth is None:
            continue
        fitting: Counter[str] = Counter(
            candidate.id
            for document in claim["documents"]
            for candidate in fitting_claims(story, gold, claim, document)
        )
        best = min(fitting, key=lambda name: (-fitting[name], int(name[1:])), default=None)
        found = next((c.independent_roots for c in story.claims if c.id == best), None)
        scored.append(
            Independence(truth, found.low, found.high) if found else Independence(truth, 0, 0)
        )
    return scored


def macro_exact(scored: Sequence[Independence]) -> float:
    """Per cent exact, averaged over the true counts, so that each count weighs the same."""
    truths = sorted({one.truth for one in scored})
    shares = [
        sum(one.exact for one in scored if one.truth == truth)
        / sum(one.truth == truth for one in scored)
        for truth in truths
    ]
    return 100 * sum(shares) / max(1, len(shares))
