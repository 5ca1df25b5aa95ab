"""Encoders: the network that reads a window of a text, through onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sayso.extraction.tagger.pieces import WindowInput
from sayso.extraction.tagger.runs import Scores
from sayso.extraction.tagger.windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def open_encoder(path: Path) -> InferenceSession:
    """The network of an ONNX file, on one thread of the processor."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def score_window(encoder: InferenceSession, window: Window, read: WindowInput) -> Scores:
    """What the network says of one window.

    Windows are read one a call: the int8 activations take their scale from the whole call, so
    that a window beside others would score differently.
    """
    inputs = {"ids": read.ids, "looks": read.looks, "firsts": read.firsts}
    flat, pair = encoder.run(["flat", "pair"], inputs)
    return Scores(window, np.asarray(flat), np.asarray(pair))
