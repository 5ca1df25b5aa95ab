"""Chains: conditional random fields, and how often each tag and each step is expected in them."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from sayso.extraction.tagger.tags import FORBIDDEN, allowed_starts, allowed_steps


class Counts(NamedTuple):
    """How often tags and steps occur, or are expected to, in a batch of sequences."""

    nodes: Tensor  # (batch, length, n_tags)
    starts: Tensor  # (n_tags,), summed over the batch
    steps: Tensor  # (n_tags, n_tags), summed over the batch


class ChainCRF(nn.Module):
    """A linear-chain conditional random field (Lafferty et al. 2001) with forbidden steps."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__()
        self.register_buffer("starts_allowed", torch.from_numpy(allowed_starts(tags)))
        self.register_buffer("steps_allowed", torch.from_numpy(allowed_steps(tags)))
        self.starts = nn.Parameter(torch.zeros(len(tags)))
        self.steps = nn.Parameter(torch.zeros(len(tags), len(tags)))

    def potentials(self) -> tuple[Tensor, Tensor]:
        """Scores of opening tags, (n_tags,), and of steps, (n_tags, n_tags)."""
        return self.starts + self.starts_allowed, self.steps + self.steps_allowed

    def loss(self, emissions: Tensor, counts: Counts, mask: Tensor) -> Tensor:
        """The batch's cross-entropy against the sequences that ``counts`` were taken from.

        With the counts of one gold sequence each this is the negative log-likelihood; with the
        expected counts of another field it is, but for a constant, the divergence from that field.

        Args: emissions (batch, length, n_tags); mask (batch, length), true on a prefix of each
        row.
        """
        starts, steps = self.potentials()
        score = (emissions * counts.nodes).sum()
        score = score + (starts * counts.starts).sum() + (steps * counts.steps).sum()
        return log_partition(emissions, starts, steps, mask).sum() - score

    @torch.enable_grad()
    def expected(self, emissions: Tensor, mask: Tensor, weights: Tensor) -> Counts:
        """What this field expects, each sequence counting by its weight, ``weights`` (batch,)."""
        starts, steps = (part.detach().requires_grad_() for part in self.potentials())
        emissions = emissions.detach().requires_grad_()
        total = (log_partition(emissions, starts, steps, mask) * weights).sum()
        return Counts(*torch.autograd.grad(total, (emissions, starts, steps)))


def log_partition(emissions: Tensor, starts: Tensor, steps: Tensor, mask: Tensor) -> Tensor:
    """The log of the summed exponential scores of all tag sequences, (batch,).

    The steps are joined in pairs, then the pairs, and so on: few large operations.
    """
    nothing = torch.full_like(steps, FORBIDDEN).fill_diagonal_(0.0)
    hops = steps + emissions[:, 1:].unsqueeze(2)
    hops = torch.where(mask[:, 1:, None, None], hops, nothing)
    while hops.shape[1] > 1:
        if hops.shape[1] % 2:
            hops = torch.cat([hops, nothing.expand(len(hops), 1, -1, -1)], 1)
        joined = hops[:, 0::2].unsqueeze(4) + hops[:, 1::2].unsqueeze(2)
        hops = torch.logsumexp(joined, 3)
    first = starts + emissions[:, 0]
    if not hops.shape[1]:
        return torch.logsumexp(first, 1)
    return torch.logsumexp(first.unsqueeze(2) + hops[:, 0], (1, 2))


def gold_counts(tags: Tensor, mask: Tensor, n_tags: int, weights: Tensor) -> Counts:
    """The counts of the given ``tags`` (batch, length), each row counting by its weight."""
    nodes = nn.functional.one_hot(tags, n_tags).float() * mask.unsqueeze(2)
    weighted = nodes * weights[:, None, None]
    steps = torch.einsum("blf,blt->ft", weighted[:, :-1], nodes[:, 1:])
    return Counts(weighted, weighted[:, 0].sum(0), steps)


def add_counts(parts: list[Counts]) -> Counts:
    """The sum of counts over the same batch."""
    return Counts(*(torch.stack(same).sum(0) for same in zip(*parts, strict=True)))
