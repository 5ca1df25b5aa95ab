"""Candidates: pairs of texts that may share passages, found without comparing all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.extraction.sentences import sentence_spans
from sayso.linking.copies.texts import Text

_SHINGLE = 3  # words
_FEWEST_WORDS = 8  # of a sentence, outside quotations
_PERMUTATIONS = 32
_BANDS = 8  # of 4: a pair of sentences that share half their shingles is found 2 times in 5,
_SEED = 1  # one that shares 4 in 5 in 99 of 100
_MOST_ALIKE = 200  # texts that share a sentence; more than that is boilerplate
FEWEST_SHARED = 2  # sentences that a pair of texts shares at least


def find_candidates(texts: Sequence[Text]) -> tuple[tuple[int, int], ...]:
    """Pairs ``i < j`` of texts with two sentences or more that are nearly the same.

    Source: Broder, "On the resemblance and containment of documents" (1997), by sentence, so that
    a passage in a longer text is found.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for alike, times in _alike_sentences(texts).items():
        for pair in combinations(sorted(alike), 2):
            shared[pair] += times
    return tuple(sorted(pair for pair, count in shared.items() if count >= FEWEST_SHARED))


def _alike_sentences(texts: Sequence[Text]) -> Counter[frozenset[int]]:
    """The sets of texts that have a sentence like one of theirs, and for how many of them each is.

    Sentences that are the same word for word are looked for once.
    """
    import rensa

    index = rensa.RMinHashLSH(threshold=0.6, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    owners: list[Sequence[int]] = []
    hashes = []
    for shingles, having in _owners(texts).items():
        minhash = rensa.RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        minhash.update(shingles)
        index.insert(len(owners), minhash)
        owners.append(having)
        hashes.append(minhash)
    found: Counter[frozenset[int]] = Counter()
    for having, minhash in zip(owners, hashes, strict=True):
        alike = frozenset(text for other in index.query(minhash) for text in owners[other])
        if 1 < len(alike) <= _MOST_ALIKE:
            found[alike] += len(having)
    return found


def _owners(texts: Sequence[Text]) -> Mapping[tuple[str, ...], Sequence[int]]:
    """For each sentence, by its shingles, the texts that have it, as often as they do."""
    owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for shingles in _sentences(text):
            owners[shingles].append(number)
    return owners


def _sentences(text: Text) -> Iterator[tuple[str, ...]]:
    """The shingles of each sentence that has enough words outside quotations."""
    at = 0
    for sentence in sentence_spans(text.record.document.text):
        words = []
        while at < len(text.spans) and text.spans[at].start < sentence.end:
            if not text.quoted[at] and text.spans[at].start >= sentence.start:
                words.append(text.words[at])
            at += 1
        if len(words) >= _FEWEST_WORDS:
            runs = range(len(words) - _SHINGLE + 1)
            yield tuple(" ".join(words[i : i + _SHINGLE]) for i in runs)
