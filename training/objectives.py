"""What training aims at: the annotators' tags, or those and what teachers expect."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from sayso.extraction.tagger.tags import FLAT_TAGS, ROLE_TAGS
from training.batches import Batch
from training.chains import Counts, add_counts, gold_counts
from training.networks import AttributionTagger


class Scores(NamedTuple):
    """A tagger's emissions for a batch."""

    flat: Tensor  # (n_windows, n_words, n_flat_tags)
    roles: Tensor | None  # (n_cues, n_words, n_role_tags); none where the batch has no cue


class Aims(NamedTuple):
    """The counts that a batch should come to."""

    flat: Counts
    roles: Counts | None


class Teachers(NamedTuple):
    """Taggers that each learnt without one fold of the articles, and judge just that fold.

    A teacher knows the articles that it learnt from by heart and would only repeat the gold.
    """

    taggers: list[AttributionTagger]
    n_folds: int
    trust: float  # 0 to 1: the teachers' share in what is aimed at, the gold has the rest


def scores_of(model: AttributionTagger, batch: Batch, ids: Tensor) -> Scores:
    """``model`` on a batch read as ``ids``."""
    with torch.autocast(ids.device.type, dtype=torch.bfloat16):
        flat, pair = model(ids, batch.looks, batch.piece_mask)
    at = batch.firsts.unsqueeze(2)
    flat = flat.gather(1, at.expand(-1, -1, flat.shape[2])).float()
    if not len(batch.cue_rows):
        return Scores(flat, None)
    pair = pair.gather(1, at.expand(-1, -1, pair.shape[2])).float()
    roles = model.role_emissions(
        flat, pair, cues=batch.cue_weights, rows=batch.cue_rows, distances=batch.cue_distances
    )
    return Scores(flat, roles)


def gold_aims(batch: Batch, share: float = 1.0) -> Aims:
    """The annotators' tags, counting by ``share``."""
    shares = torch.full_like(batch.word_mask[:, 0], share, dtype=torch.float)
    flat = gold_counts(batch.flat, batch.word_mask, len(FLAT_TAGS), shares)
    if not len(batch.cue_rows):
        return Aims(flat, None)
    rows = batch.cue_rows
    roles = gold_counts(batch.cue_roles, batch.word_mask[rows], len(ROLE_TAGS), shares[rows])
    return Aims(flat, roles)


@torch.no_grad()
def taught_aims(batch: Batch, teachers: Teachers, turn: int) -> Aims:
    """The gold and the expectation of a teacher that has not learnt from the window's article.

    Where several have not, they take turns.
    """
    parts = [gold_aims(batch, 1 - teachers.trust)]
    n_each = len(teachers.taggers) // teachers.n_folds
    folds = batch.articles % teachers.n_folds
    for fold in range(teachers.n_folds):
        rows = (folds == fold).nonzero()[:, 0]
        if len(rows):
            teacher = teachers.taggers[turn % n_each * teachers.n_folds + fold]
            parts.append(expected_aims(teacher, batch, rows, teachers.trust))
    roles = [part.roles for part in parts if part.roles is not None]
    return Aims(add_counts([part.flat for part in parts]), add_counts(roles) if roles else None)


def expected_aims(teacher: AttributionTagger, batch: Batch, rows: Tensor, share: float) -> Aims:
    """What one teacher expects in the windows ``rows``, nothing in the others."""
    part, cues = windows_of(batch, rows)
    scores = scores_of(teacher, part, part.plain_ids)
    shares = torch.full_like(scores.flat[:, 0, 0], share)
    flat = teacher.flat_crf.expected(scores.flat, part.word_mask, shares)
    flat = flat._replace(nodes=spread(flat.nodes, rows, len(batch.ids)))
    if scores.roles is None:
        return Aims(flat, None)
    theirs = part.cue_rows
    roles = teacher.role_crf.expected(scores.roles, part.word_mask[theirs], shares[theirs])
    return Aims(flat, roles._replace(nodes=spread(roles.nodes, cues, len(batch.cue_rows))))


def windows_of(batch: Batch, rows: Tensor) -> tuple[Batch, Tensor]:
    """The windows ``rows`` of ``batch`` with their cues, and where these cues stood."""
    places = torch.full_like(batch.articles, -1)
    places[rows] = torch.arange(len(rows), device=rows.device)
    cues = (places[batch.cue_rows] >= 0).nonzero()[:, 0]
    fields = batch._asdict().items()
    kept = {name: field[cues if name.startswith("cue_") else rows] for name, field in fields}
    return Batch(**{**kept, "cue_rows": places[kept["cue_rows"]]}), cues


def spread(nodes: Tensor, places: Tensor, n_all: int) -> Tensor:
    """``nodes`` at their ``places`` among ``n_all``, zeros at the others."""
    return nodes.new_zeros(n_all, *nodes.shape[1:]).index_copy(0, places, nodes)


def loss_of(model: AttributionTagger, batch: Batch, aims: Aims) -> Tensor:
    """The cross-entropy of flat tags and roles against ``aims``, a window."""
    scores = scores_of(model, batch, batch.ids)
    loss = model.flat_crf.loss(scores.flat, aims.flat, batch.word_mask)
    if scores.roles is not None and aims.roles is not None:
        mask = batch.word_mask[batch.cue_rows]
        loss = loss + model.role_crf.loss(scores.roles, aims.roles, mask)
    return loss / len(batch.ids)
