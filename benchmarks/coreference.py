"""How well mentions are joined: MUC, B-cubed and entity CEAF, and their mean, the CoNLL score.

Sources: Vilain et al., "A Model-Theoretic Coreference Scoring Scheme" (1995); Bagga and Baldwin,
"Algorithms for Scoring Coreference Chains" (1998); Luo, "On Coreference Resolution Performance
Metrics" (2005), with its phi 4; Pradhan et al., CoNLL-2012, for the mean of the three.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

Chain = frozenset[Hashable]
Chains = Sequence[Chain]


class Counts(NamedTuple):
    """What a metric counts: hits by precision and by recall, and what they are divided by."""

    right: float
    said: float
    found: float
    wanted: float


class Tally(NamedTuple):
    """The counts of the three metrics for one document."""

    muc: Counts
    b_cubed: Counts
    ceaf: Counts


def tally(said: Chains, gold: Chains) -> Tally:
    """The counts of one document; chains are sets of mentions and share none with each other."""
    return Tally(_muc(said, gold), _b_cubed(said, gold), _ceaf(said, gold))


def conll_f1(tallies: Iterable[Tally]) -> float:
    """The mean F1 (0 to 100) of the three metrics over documents whose counts are added up."""
    kept = list(tallies)
    return sum(_f1(each) for each in zip(*kept, strict=True)) / len(Tally._fields)


def _f1(counts: Sequence[Counts]) -> float:
    right, said, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    precision = right / said if said else 0.0
    recall = found / wanted if wanted else 0.0
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def _muc(said: Chains, gold: Chains) -> Counts:
    return Counts(*_links(said, gold), *_links(gold, said))


def _links(chains: Chains, others: Chains) -> tuple[float, float]:
    """Links of ``chains`` that ``others`` have as well, and all links of ``chains``."""
    place = {mention: number for number, chain in enumerate(others) for mention in chain}
    shared = 0
    for chain in chains:
        parts = {place[mention] for mention in chain if mention in place}
        alone = sum(mention not in place for mention in chain)
        shared += len(chain) - len(parts) - alone
    return shared, sum(len(chain) - 1 for chain in chains)


def _b_cubed(said: Chains, gold: Chains) -> Counts:
    return Counts(*_overlaps(said, gold), *_overlaps(gold, said))


def _overlaps(chains: Chains, others: Chains) -> tuple[float, float]:
    shares = (len(a & b) ** 2 / len(a) for a in chains for b in others)
    return sum(shares), sum(len(chain) for chain in chains)


def _ceaf(said: Chains, gold: Chains) -> Counts:
    alike = [[2 * len(a & b) / (len(a) + len(b)) for b in gold] for a in said]
    best = best_assignment(alike)
    return Counts(best, len(said), best, len(gold))


def best_assignment(worth: Sequence[Sequence[float]]) -> float:
    """The greatest sum of ``worth[row][column]`` with each row and each column used once.

    Source: Kuhn's Hungarian method in its form with potentials, O(n^3).
    """
    if not worth or not worth[0]:
        return 0.0
    size = max(len(worth), len(worth[0]))
    rows, columns = len(worth), len(worth[0])
    cost = [
        [-worth[i][j] if i < rows and j < columns else 0.0 for j in range(size)]
        for i in range(size)
    ]
    return -sum(cost[row][column] for column, row in enumerate(_assign(cost)))


def _assign(cost: Sequence[Sequence[float]]) -> list[int]:
    """The row given to each column of a square table, at least cost."""
    size = len(cost)
    by_row, by_column = [0.0] * (size + 1), [0.0] * (size + 1)
    given = [size] * (size + 1)  # by column; the last column holds the row being placed
    for row in range(size):
        given[size], column = row, size
        least, previous, used = [float("inf")] * size, [size] * size, [False] * (size + 1)
        while given[column] != size or column == size:
            used[column] = True
            here, step, following = given[column], float("inf"), size
            for other in range(size):
                if used[other]:
                    continue
                reduced = cost[here][other] - by_row[here] - by_column[other]
                if reduced < least[other]:
                    least[other], previous[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(size + 1):
                if used[other]:
                    by_row[given[other]] += step
                    by_column[other] -= step
                elif other < size:
                    least[other] -= step
            column = following
        while column != size:
            given[column] = given[previous[column]]
            column = previous[column]
    return given[:size]
