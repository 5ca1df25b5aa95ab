"""Weights to go on from, out of a model that ships: int8 files back to a network's weights.

python -m training.restoring --model FOLDER_OF_THE_MODEL --out weights.pt

Exported again, the weights make the same model: int8 loses nothing a second time.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.train import new_tagger

IN_LAYER = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)

Arrays = dict[str, np.ndarray]
Weights = dict[str, Tensor]


def widened(kept: Arrays, name: str) -> Tensor:
    """The int8 array called ``name`` as numbers of the scale it was made with."""
    counts = kept[f"{name}_quantized"].astype(np.float32) - kept[f"{name}_zero_point"]
    return torch.from_numpy(counts * kept[f"{name}_scale"]).float()


def encoder_weights(kept: Arrays, names: list[str]) -> Weights:
    """The weights called ``names`` that the encoder's file keeps, float or int8."""
    weights = {}
    for name in names:
        there = f"tagger.{name}"
        if there in kept:
            weights[name] = torch.from_numpy(kept[there].copy())
        elif f"{there}_quantized" in kept:
            weights[name] = widened(kept, there)
        elif f"{there}_Transposed_quantized" in kept:
            weights[name] = widened(kept, f"{there}_Transposed").T.contiguous()
    return weights


def layer_weights(kept: Arrays) -> Weights:
    """The matrices of the encoder's layers, which the file only numbers, in the order of use."""
    suffix = "_quantized"
    matrices = [
        name.removesuffix(suffix)
        for name in kept
        if name.startswith("onnx::MatMul") and name.endswith(suffix)
    ]
    ordered = sorted(matrices, key=lambda name: int(name.rsplit("_", 1)[1]))
    return {
        f"encoder.encoder.layer.{at // len(IN_LAYER)}.{IN_LAYER[at % len(IN_LAYER)]}.weight": (
            widened(kept, name).T.contiguous()
        )
        for at, name in enumerate(ordered)
    }


def head_weights(path: Path, state: Weights) -> Weights:
    """The weights of the heads; steps that are forbidden stay as ``state`` has them."""
    with np.load(path, allow_pickle=False) as file:
        kept = {name: torch.from_numpy(file[name]) for name in file.files}
    weights = {
        "distances.weight": kept["distances"],
        "roles.weight": kept["role_weights"],
        "roles.bias": kept["role_bias"],
        "flat_roles.weight": kept["flat_weights"],
    }
    for chain in ("flat", "role"):
        for part in ("starts", "steps"):
            name, allowed = f"{chain}_crf.{part}", state[f"{chain}_crf.{part}_allowed"]
            weights[name] = torch.where(allowed < 0, state[name], kept[f"{chain}_{part}"])
    return weights


def restore(model: Path) -> Weights:
    """The weights of the model in the folder ``model``, as ``training.train`` keeps them."""
    state = new_tagger("minilm", None)[0].state_dict()
    graph = onnx.load(str(model / "encoder.onnx")).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    return {
        **state,
        **encoder_weights(kept, list(state)),
        **layer_weights(kept),
        **head_weights(model / "heads.npz", state),
    }


def main() -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.save(restore(options.model), options.out)


if __name__ == "__main__":
    main()
