"""The mean of several runs' weights, which is better than each where one began from the other.

python -m training.averaging --out mean.pt A.pt 0.35 B.pt 0.65

Source: Wortsman et al., "Robust Fine-Tuning of Zero-Shot Models", CVPR 2022.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean_of(parts: list[tuple[dict[str, Tensor], float]]) -> dict[str, Tensor]:
    """The weighted mean of weights of one shape; what is no weight is the first one's."""
    whole = sum(share for _, share in parts)
    first = parts[0][0]
    return {
        name: (
            sum((weights[name] * (share / whole) for weights, share in parts), torch.zeros(()))
            if tensor.is_floating_point()
            else tensor
        )
        for name, tensor in first.items()
    }


def main() -> None:
    """Write the mean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="+", help="weights and their share, in turns")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    pairs = zip(options.parts[::2], options.parts[1::2], strict=True)
    parts = [(torch.load(path, weights_only=True), float(share)) for path, share in pairs]
    torch.save(mean_of(parts), options.out)


if __name__ == "__main__":
    main()
