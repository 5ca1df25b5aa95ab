"""The tagger's network: an encoder, flat tags, and roles read from the view of each cue."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from sayso.extraction.tagger.distances import N_DISTANCES
from sayso.extraction.tagger.pieces import NO_LOOKS
from sayso.extraction.tagger.tags import FLAT_TAGS, ROLE_TAGS
from training.chains import ChainCRF


class AttributionTagger(nn.Module):
    """Flat tags for every word, and for every cue the roles of all words as that cue sees them."""

    def __init__(self, encoder: nn.Module, width: int, pair_width: int = 128) -> None:
        super().__init__()
        self.encoder = encoder
        self.looks = nn.Embedding(NO_LOOKS + 1, width)
        nn.init.zeros_(self.looks.weight)
        self.flat = nn.Linear(width, len(FLAT_TAGS))
        self.pair = nn.Linear(width, 4 * pair_width)
        self.distances = nn.Embedding(N_DISTANCES, pair_width)
        nn.init.zeros_(self.distances.weight)
        self.roles = nn.Linear(pair_width, len(ROLE_TAGS))
        self.flat_roles = nn.Linear(len(FLAT_TAGS), len(ROLE_TAGS), bias=False)
        nn.init.zeros_(self.flat_roles.weight)
        self.flat_crf = ChainCRF(FLAT_TAGS)
        self.role_crf = ChainCRF(ROLE_TAGS)

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Flat emissions and pair features of every piece; the export keeps just this."""
        embedded = self.encoder.get_input_embeddings()(ids) + self.looks(looks)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = hidden.float()
        return self.flat(hidden), self.pair(hidden)

    def role_emissions(
        self, flat: Tensor, pair: Tensor, *, cues: Tensor, rows: Tensor, distances: Tensor
    ) -> Tensor:
        """How each cue sees each word of its window, (n_cues, length, n_tags).

        Args:
            flat: flat emissions of words, (n_windows, length, n_flat_tags).
            pair: pair features of words, (n_windows, length, 4 * pair_width).
            cues: weights that average a cue's words, (n_cues, length).
            rows: each cue's window, (n_cues,).
            distances: bucket of each word's distance from the cue, (n_cues, length).
        """
        ours, theirs = pair.chunk(2, -1)
        seen = torch.bmm(cues.unsqueeze(1), theirs[rows])
        seen_sum, seen_gate = seen.chunk(2, -1)
        word_sum, word_gate = ours[rows].chunk(2, -1)
        joined = word_sum + seen_sum + self.distances(distances) + word_gate * seen_gate
        return self.roles(torch.relu(joined)) + self.flat_roles(flat)[rows]
