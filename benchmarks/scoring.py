"""Scoring: predicted attributions against gold ones.

Three ways of counting, each micro-averaged over documents:

- exact, by role: segments (see ``benchmarks.units``), unique in a document, equal or not.
- overlap, by role: word tokens under any span of the role.
- linked: whole attributions. Two match when the word tokens of their contents have a Jaccard
  index of 0.5 or more and, for source and cue alike, at least half of the predicted tokens lie in
  the gold ones, or neither side has any. One to one, greedily, best Jaccard index first.
  Attributions without content are left out. Also for direct and for indirect speech alone: gold
  decides the kind for recall, the prediction for precision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import NamedTuple, TypeVar

from benchmarks.units import is_direct, segments, words
from sayso.model import Attribution, Span

ROLES = ("source", "cue", "content")
MIN_JACCARD = 0.5

T = TypeVar("T")


class Gold(NamedTuple):
    """A text and the attributions that people marked in it; ``name`` is unique in its corpus."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


class Counts(NamedTuple):
    """How many of ``gold`` were found, and how many of ``predicted`` were right."""

    found: int = 0
    gold: int = 0
    right: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """The share of predictions that are right, in percent; 0 where there are none."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was found, in percent; 0 where there is none."""
        return 100 * self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(NamedTuple):
    """One document's counts by metric, and of each prediction whether gold has a linked match."""

    counts: dict[str, Counts]
    matched: tuple[bool, ...]


def of_findings(*, right: int, wrong: int, missed: int) -> Counts:
    """The counts where each finding stands for one thing of the gold."""
    return Counts(found=right, gold=right + missed, right=right, predicted=right + wrong)


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several documents taken together."""
    return Counts(*(sum(column) for column in zip(Counts(), *counts, strict=True)))


def f1(metric: str) -> Callable[[Sequence[Score]], float]:
    """A function that takes the F1 of ``metric``, in percent, over the scores of documents."""
    return lambda scores: total(score.counts[metric] for score in scores).f1


def score(gold: Gold, predicted: Sequence[Attribution]) -> Score:
    """Count ``predicted`` against ``gold``.

    The metrics are ``exact.ROLE``, ``overlap.ROLE`` and ``linked.all``, ``.direct``, ``.indirect``.
    """
    mine = [_Units.of(gold.text, attribution) for attribution in gold.attributions]
    theirs = [_Units.of(gold.text, attribution) for attribution in predicted]
    counts = {}
    for role in ROLES:
        counts[f"exact.{role}"] = _equal(
            {segment for units in mine for segment in units.segments[role]},
            {segment for units in theirs for segment in units.segments[role]},
        )
        counts[f"overlap.{role}"] = _equal(
            {word for units in mine for word in units.words[role]},
            {word for units in theirs for word in units.words[role]},
        )
    pairs = _link(mine, theirs)
    counts["linked.all"] = _linked(mine, theirs, pairs, (True, False))
    counts["linked.direct"] = _linked(mine, theirs, pairs, (True,))
    counts["linked.indirect"] = _linked(mine, theirs, pairs, (False,))
    matched = set(pairs.values())
    return Score(counts, tuple(index in matched for index in range(len(theirs))))


def link(
    text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution]
) -> dict[int, int]:
    """Which of ``gold`` (by index) matches which of ``predicted``, as the linked metric has it."""
    mine, theirs = ([_Units.of(text, each) for each in side] for side in (gold, predicted))
    return _link(mine, theirs)


class _Units(NamedTuple):
    """What is counted of one attribution, by role."""

    segments: dict[str, set[Span]]
    words: dict[str, frozenset[int]]
    direct: bool

    @classmethod
    def of(cls, text: str, attribution: Attribution) -> _Units:
        roles: dict[str, tuple[Span, ...]] = {role: getattr(attribution, role) for role in ROLES}
        return cls(
            segments={role: segments(text, spans) for role, spans in roles.items()},
            words={role: words(text, spans) for role, spans in roles.items()},
            direct=is_direct(text, attribution.content),
        )


def _equal(mine: Set[T], theirs: Set[T]) -> Counts:
    both = len(mine & theirs)
    return Counts(both, len(mine), both, len(theirs))


def _link(mine: Sequence[_Units], theirs: Sequence[_Units]) -> dict[int, int]:
    """Which of ``mine`` (by index) matches which of ``theirs``, one to one."""
    candidates = [
        (-jaccard, i, j)
        for i, gold in enumerate(mine)
        for j, guess in enumerate(theirs)
        if (jaccard := _jaccard(gold.words["content"], guess.words["content"])) >= MIN_JACCARD
        and all(_agree(gold.words[role], guess.words[role]) for role in ("source", "cue"))
    ]
    pairs: dict[int, int] = {}
    taken = set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _jaccard(mine: Set[int], theirs: Set[int]) -> float:
    shared = len(mine & theirs)
    return shared / len(mine | theirs) if shared else 0.0


def _agree(gold: Set[int], guess: Set[int]) -> bool:
    """Whether half of the predicted words are gold ones, or there are none on either side."""
    return 2 * len(gold & guess) >= len(guess) if guess else not gold


def _linked(
    mine: Sequence[_Units],
    theirs: Sequence[_Units],
    pairs: dict[int, int],
    direct: tuple[bool, ...],
) -> Counts:
    """Matches among the attributions that have content and whose directness is in ``direct``."""
    counted = _with_content(mine, direct)
    guessed = _with_content(theirs, direct)
    return Counts(
        len(counted & pairs.keys()),
        len(counted),
        len(guessed & set(pairs.values())),
        len(guessed),
    )


def _with_content(units: Sequence[_Units], direct: tuple[bool, ...]) -> set[int]:
    return {i for i, unit in enumerate(units) if unit.words["content"] and unit.direct in direct}
