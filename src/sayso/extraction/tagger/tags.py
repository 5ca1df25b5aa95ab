"""Tags: the label sequences of the tagger and which tag may follow which."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FLAT_TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")

FORBIDDEN = -1e4


def allowed_starts(tags: tuple[str, ...]) -> npt.NDArray[np.float32]:
    """0 for a tag that may open a sequence, else ``FORBIDDEN``, (n_tags,)."""
    return np.array([FORBIDDEN if tag[0] == "I" else 0.0 for tag in tags], np.float32)


def allowed_steps(tags: tuple[str, ...]) -> npt.NDArray[np.float32]:
    """0 where the second tag may follow the first, else ``FORBIDDEN``, (n_tags, n_tags)."""
    follows = [[after[0] != "I" or before[1:] == after[1:] for after in tags] for before in tags]
    return np.where(np.array(follows), 0.0, FORBIDDEN).astype(np.float32)
