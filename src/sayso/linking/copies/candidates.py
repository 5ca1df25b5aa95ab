"""Candidates: pairs of texts that may share passages, found without comparing all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

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
    for alike in _alike_sentences(texts):
        if len(alike) <= _MOST_ALIKE:
            shared.update((i, j) for i in alike for j in alike if i < j)
    return tuple(sorted(pair for pair, count in shared.items() if count >= FEWEST_SHARED))


def _alike_sentences(texts: Sequence[Text]) -> Iterator[frozenset[int]]:
    """For each sentence, the texts that have one like it, where there are several."""
    import rensa

    index = rensa.RMinHashLSH(threshold=0.6, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    owners: list[int] = []
    hashes = []
    for number, text in enumerate(texts):
        for shingles in _sentences(text):
            minhash = rensa.RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            minhash.update(shingles)
            index.insert(len(owners), minhash)
            owners.append(number)
            hashes.append(minhash)
    for minhash in hashes:
        alike = frozenset(owners[found] for found in index.query(minhash))
        if len(alike) > 1:
            yield alike


def _sentences(text: Text) -> Iterator[list[str]]:
    """The shingles of each sentence that has enough words outside quotations."""
    at = 0
    for sentence in sentence_spans(text.record.document.text):
        words = []
        while at < len(text.spans) and text.spans[at].start < sentence.end:
            if not text.quoted[at] and text.spans[at].start >= sentence.start:
                words.append(text.words[at])
            at += 1
        if len(words) >= _FEWEST_WORDS:
            yield [" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]
