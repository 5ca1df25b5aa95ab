"""Encoders: the network that reads a window of a text, through onnxruntime."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sayso.errors import ModelError
from sayso.extraction.tagger.pieces import WindowInput
from sayso.extraction.tagger.runs import Scores
from sayso.extraction.tagger.windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


DEVICE = "SAYSO_DEVICE"  # the variable that says "cuda" where the network is to run on a GPU
_CPU, _CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"


def check_device(device: str) -> None:
    """Make sure that the network can run on ``device``, "cpu" or "cuda".

    Raises:
        ModelError: the onnxruntime that is installed cannot.
    """
    import onnxruntime

    if device == "cuda" and _CUDA not in onnxruntime.get_available_providers():
        raise ModelError("no CUDA in this onnxruntime: pip install onnxruntime-gpu in its place")


def open_encoder(path: Path) -> InferenceSession:
    """The network of an ONNX file, on one thread of the processor, or on a GPU."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    providers = [_CUDA, _CPU] if os.environ.get(DEVICE) == "cuda" else [_CPU]
    return onnxruntime.InferenceSession(str(path), options, providers=providers)


def score_window(encoder: InferenceSession, window: Window, read: WindowInput) -> Scores:
    """What the network says of one window.

    Windows are read one a call: the int8 activations take their scale from the whole call, so
    that a window beside others would score differently.
    """
    inputs = {"ids": read.ids, "looks": read.looks, "firsts": read.firsts}
    flat, pair = encoder.run(["flat", "pair"], inputs)
    return Scores(window, np.asarray(flat), np.asarray(pair))
