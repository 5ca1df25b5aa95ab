"""Batches: windows of articles as tensors, with flat tags and the roles around each cue."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from sayso.extraction.tagger.distances import distance_buckets
from sayso.extraction.tagger.pieces import WindowInput, piece_id, spell, window_input
from sayso.extraction.tagger.tags import FLAT_TAGS, ROLE_TAGS
from sayso.extraction.tagger.windows import Window, cut_windows
from sayso.extraction.tagger.words import IntArray
from training.corpora import ROLES, Article, tag_words
from training.noise import disturb

FLAT_BEGIN = {role: FLAT_TAGS.index(f"B-{role}") for role in ROLES}
ROLE_BEGIN = {role: ROLE_TAGS.index(f"B-{role}") for role in ("source", "content")}
SHORT_RATE = 0.25
SHORTEST = 24
MASK_RATE = 0.08
FALSE_CUES = 2  # a window, at most
FALSE_CUE_COUNT = 3  # how often a word opens a cue in train before it makes a false one elsewhere
BLURRED_CUES = 0.2


class CueExample(NamedTuple):
    """A cue's first and last word in its window, and the roles of the window's words."""

    first: int
    last: int
    roles: IntArray


class Example(NamedTuple):
    """A window as the encoder reads it, its words, and what should be found there."""

    article: int
    plain: WindowInput
    read: WindowInput
    strings: list[str]
    flat: IntArray
    cues: list[CueExample]


class Batch(NamedTuple):
    """Examples padded to one length; the shapes are (n_windows, ...) and (n_cues, ...)."""

    articles: Tensor  # where each window's article stands among all
    plain_ids: Tensor  # without the masks
    ids: Tensor
    looks: Tensor
    piece_mask: Tensor
    firsts: Tensor
    word_mask: Tensor
    flat: Tensor
    cue_rows: Tensor
    cue_weights: Tensor
    cue_distances: Tensor
    cue_roles: Tensor


def epoch(
    articles: dict[int, Article],
    tokenizer: Tokenizer,
    rng: random.Random,
    *,
    size: int,
    batch: int,
    noise: float,
    hardening: float,
) -> Iterator[tuple[float, Batch]]:
    """One pass over ``articles`` in random windows of at most ``size`` pieces.

    ``articles`` are numbered as they stand among all. ``noise``, 0 to 1, is how much of the usual
    noise there is, and ``hardening`` how much of blurred and false cues; of masked words there are
    as both allow. Each batch comes with the share of the pass that lies before it.
    """
    examples = []
    openers = cue_openers(articles.values())
    for number, article in articles.items():
        noisy = disturb(article, rng, noise)
        cut = cut_examples(noisy, tokenizer, number=number, size=draw_size(size, rng))
        for example in cut:
            tempted = with_false_cues(example, openers, rng, hardening)
            read = masked(tempted, tokenizer, rng, MASK_RATE * noise * hardening)
            examples.append(tempted._replace(read=read))
    rng.shuffle(examples)
    pool = 8 * batch
    for at in range(0, len(examples), pool):
        group = sorted(examples[at : at + pool], key=lambda example: len(example.read.ids))
        batches = [group[i : i + batch] for i in range(0, len(group), batch)]
        rng.shuffle(batches)
        for place, there in enumerate(batches):
            yield (at + place * batch) / len(examples), collate(there)


def draw_size(size: int, rng: random.Random) -> int:
    """A window's size: mostly near ``size``, now and then as short as a comment."""
    if rng.random() < SHORT_RATE:
        return rng.randint(SHORTEST, size // 3)
    return rng.randint(size * 3 // 4, size)


def cut_examples(
    article: Article, tokenizer: Tokenizer, *, number: int, size: int
) -> list[Example]:
    """The windows of one article, the ``number``-th of all, as examples."""
    words = article.words
    if not words.strings:
        return []
    pieces = spell(words, tokenizer)
    flat = np.zeros(len(words.strings), np.int64)
    for attribution in article.attributions:
        for role in ROLES:
            tag_words(attribution[role], FLAT_BEGIN[role], flat)
    opening, mark = piece_id(tokenizer, "[CLS]"), piece_id(tokenizer, "[SEP]")
    examples = []
    for cut in cut_windows(words, pieces.costs(), size=size - 2, context=0):
        start, end = cut.core_start, cut.core_end
        window = Window(start, start, end, end)
        read = window_input(words, pieces, window, opening=opening, mark=mark)
        cues = [
            cue_example(a, start, end) for a in article.attributions if start <= a["cue"][0] < end
        ]
        strings = words.strings[start:end]
        tags = well_formed(flat[start:end])
        examples.append(Example(number, read, read, strings, tags, cues))
    return examples


def cue_openers(articles: Iterable[Article]) -> frozenset[str]:
    """The words, in lower case, that open a cue often enough to pass for one elsewhere."""
    counts = Counter(
        article.words.strings[one["cue"][0]].lower()
        for article in articles
        for one in article.attributions
    )
    return frozenset(word for word, count in counts.items() if count >= FALSE_CUE_COUNT)


def with_false_cues(
    example: Example, openers: frozenset[str], rng: random.Random, share: float
) -> Example:
    """``example`` with blurred cues, and cues that are none and tie nothing."""
    cues = [blur(cue, len(example.flat), rng, BLURRED_CUES * share) for cue in example.cues]
    taken = FLAT_BEGIN["cue"], FLAT_BEGIN["cue"] + 1
    tempting = [
        place
        for place, (string, tag) in enumerate(zip(example.strings, example.flat, strict=True))
        if tag not in taken and string.lower() in openers
    ]
    nothing = np.zeros(len(example.flat), np.int64)
    for place in rng.sample(tempting, min(round(FALSE_CUES * share), len(tempting))):
        cues.append(CueExample(place, place, nothing))
    return example._replace(cues=cues)


def blur(cue: CueExample, length: int, rng: random.Random, rate: float) -> CueExample:
    """``cue``, now and then a word shorter or longer, as a tagger would find it."""
    if rng.random() >= rate:
        return cue
    if cue.last > cue.first:
        return cue._replace(last=cue.last - 1)
    longer = min(cue.last + 1, length - 1)
    return cue if cue.roles[longer] else cue._replace(last=longer)


def masked(example: Example, tokenizer: Tokenizer, rng: random.Random, rate: float) -> WindowInput:
    """``example`` as it is read with some words' first pieces masked, in the place of dropout.

    Marks stay: with quotation marks hidden the tagger learns that they do not matter.
    """
    read = example.read
    ids = read.ids.copy()
    hidden = [
        place
        for place, string in zip(read.firsts.tolist(), example.strings, strict=True)
        if string[0].isalnum() and rng.random() < rate
    ]
    ids[hidden] = piece_id(tokenizer, "[MASK]")
    return read._replace(ids=ids)


def well_formed(flat: IntArray) -> IntArray:
    """``flat`` with B for every I that the window's edge or another attribution cut loose."""
    begun = np.concatenate([[0], flat[:-1]])
    loose = (flat % 2 == 0) & (flat > 0) & (begun != flat) & (begun != flat - 1)
    return np.where(loose, flat - 1, flat)


def cue_example(attribution: dict[str, list[int]], start: int, end: int) -> CueExample:
    """The roles around one cue, in words counted from the window's ``start``."""
    roles = np.zeros(end - start, np.int64)
    for role, begin in ROLE_BEGIN.items():
        tag_words([i - start for i in attribution[role] if start <= i < end], begin, roles)
    first = attribution["cue"][0] - start
    return CueExample(first, min(attribution["cue"][-1], end - 1) - start, roles)


def collate(examples: list[Example]) -> Batch:
    """``examples`` padded to the longest."""
    # oneDNN compiles its kernels anew for every shape: few lengths, few compilations.
    n_pieces = -(-max(len(example.read.ids) for example in examples) // 32) * 32
    n_words = max(len(example.flat) for example in examples)
    cues = [(row, cue) for row, example in enumerate(examples) for cue in example.cues]
    weights = np.zeros((len(cues), n_words), np.float32)
    for at, (_, cue) in enumerate(cues):
        weights[at, cue.first : cue.last + 1] = 1 / (cue.last + 1 - cue.first)
    distances = [distance_buckets(cue.first, cue.last, n_words) for _, cue in cues]
    return Batch(
        articles=torch.tensor([example.article for example in examples]),
        plain_ids=padded([example.plain.ids for example in examples], n_pieces),
        ids=padded([example.read.ids for example in examples], n_pieces),
        looks=padded([example.read.looks for example in examples], n_pieces),
        piece_mask=padded([np.ones_like(example.read.ids) for example in examples], n_pieces),
        firsts=padded([example.read.firsts for example in examples], n_words),
        word_mask=padded([np.ones_like(example.flat) for example in examples], n_words).bool(),
        flat=padded([example.flat for example in examples], n_words),
        cue_rows=torch.tensor([row for row, _ in cues], dtype=torch.long),
        cue_weights=torch.from_numpy(weights),
        cue_distances=padded(distances, n_words),
        cue_roles=padded([cue.roles for _, cue in cues], n_words),
    )


def padded(rows: list[IntArray], length: int) -> Tensor:
    """``rows`` as one tensor, zeros behind each row's end, (len(rows), length)."""
    out = np.zeros((len(rows), length), np.int64)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return torch.from_numpy(out)
