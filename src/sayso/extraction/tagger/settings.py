"""Settings: the few numbers that were chosen for a model on held-out articles."""

from __future__ import annotations

from pathlib import Path

import msgspec


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """A logistic regression from what a draft tells of itself to how often such drafts are right.

    ``weights`` belong, in order, to the features of ``sayso.extraction.tagger.confidences``;
    ``points``, pairs of log odds that rise in both, lead from its scores to measured shares.
    """

    weights: tuple[float, ...] = ()
    bias: float = 0.0
    points: tuple[tuple[float, float], ...] = ()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a model's encoder is to be fed and its scores read.

    ``version`` counts the language's models. ``window`` and ``context`` count pieces;
    ``cue_bias`` is added to the scores of a cue's first and further words; drafts with a
    confidence below ``threshold`` are dropped.
    """

    version: int = 1
    window: int = 256
    context: int = 0
    cue_bias: tuple[float, float] = (0.0, 0.0)
    threshold: float = 0.0
    calibration: Calibration = Calibration()


def load_settings(path: Path) -> Settings:
    """The settings kept in a JSON file by ``training.export``."""
    return msgspec.json.decode(path.read_bytes(), type=Settings)
