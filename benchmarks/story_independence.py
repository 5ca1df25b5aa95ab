"""How many independent roots a claim has, against the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.story_gold import GoldStory
from benchmarks.story_matching import fitting_claims
from sayso.model.stories import Story


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
    def strict(self) -> bool:
        """Whether the range is the truth and nothing else."""
        return self.low == self.high == self.truth

    @property
    def exact(self) -> bool:
        """Whether the low end, what is vouched for, is the truth."""
        return self.low == self.truth

    @property
    def narrow(self) -> bool:
        """Whether the range is at most two wide."""
        return self.high - self.low <= 2


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


def by_truth(scored: Sequence[Independence], good: Callable[[Independence], bool]) -> float:
    """Per cent that are ``good``, averaged over the true counts: each count weighs the same."""
    truths = sorted({one.truth for one in scored})
    shares = [
        sum(good(one) for one in scored if one.truth == truth)
        / sum(one.truth == truth for one in scored)
        for truth in truths
    ]
    return 100 * sum(shares) / max(1, len(shares))


def share(scored: Sequence[Independence], good: Callable[[Independence], bool]) -> float:
    """Per cent that are ``good``."""
    return 100 * sum(map(good, scored)) / max(1, len(scored))
