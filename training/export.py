"""Export a trained tagger as int8 ONNX: python -m training.export --weights W --out models/en/...

Writes encoder.onnx, heads.npz, tokenizer.json and settings.json: all that the tagger reads.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from tokenizers import Tokenizer
from torch import Tensor, nn

from sayso.extraction.tagger.settings import Settings
from training.backbones import load_backbone
from training.networks import AttributionTagger

OPSET = 17


class ExportedTagger(nn.Module):
    """One window without padding: flat emissions and pair features of its words."""

    def __init__(self, tagger: AttributionTagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor, looks: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """(n_words, n_flat_tags) and (n_words, 4 * pair_width) from (n_pieces,) ids and looks."""
        embedded = self.tagger.encoder.get_input_embeddings()(ids) + self.tagger.looks(looks)
        hidden = self.tagger.encoder(inputs_embeds=embedded.unsqueeze(0)).last_hidden_state[0]
        words = hidden[firsts]
        return self.tagger.flat(words), self.tagger.pair(words)


def load_tagger(weights: Path, backbone: str) -> tuple[AttributionTagger, Tokenizer]:
    """A trained tagger and its tokenizer."""
    encoder, tokenizer, width = load_backbone(backbone)
    encoder.set_attn_implementation("eager")
    tagger = AttributionTagger(encoder, width)
    tagger.load_state_dict(torch.load(weights, weights_only=True))
    return tagger.eval(), tokenizer


def export_float(tagger: AttributionTagger, path: Path) -> None:
    """The encoder as a float ONNX file with fused layers."""
    example = (torch.arange(1, 33), torch.zeros(32, dtype=torch.long), torch.arange(1, 20))
    raw = path.with_suffix(".raw.onnx")
    torch.onnx.export(
        ExportedTagger(tagger),
        example,
        str(raw),
        input_names=["ids", "looks", "firsts"],
        output_names=["flat", "pair"],
        dynamic_axes={"ids": {0: "pieces"}, "looks": {0: "pieces"}, "firsts": {0: "words"}},
        opset_version=OPSET,
        dynamo=False,
    )
    config = tagger.encoder.config
    fused = optimizer.optimize_model(
        str(raw),
        "bert",
        num_heads=config.num_attention_heads,
        hidden_size=config.hidden_size,
        opt_level=0,
    )
    fused.save_model_to_file(str(path))
    raw.unlink()


def quantize(source: Path, target: Path) -> None:
    """The same network with int8 weights; activations take their scale from one window."""
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Attention", "Gather"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def heads_of(tagger: AttributionTagger) -> dict[str, np.ndarray]:
    """The arrays of ``sayso.extraction.tagger.heads``."""
    flat_starts, flat_steps = tagger.flat_crf.potentials()
    role_starts, role_steps = tagger.role_crf.potentials()
    tensors = {
        "flat_starts": flat_starts,
        "flat_steps": flat_steps,
        "role_starts": role_starts,
        "role_steps": role_steps,
        "distances": tagger.distances.weight,
        "role_weights": tagger.roles.weight,
        "role_bias": tagger.roles.bias,
        "flat_weights": tagger.flat_roles.weight,
    }
    return {name: tensor.detach().numpy().astype(np.float32) for name, tensor in tensors.items()}


def main() -> None:
    """Write the files of a model, int8 and, beside them with ``--float``, the float encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--backbone", default="minilm")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep the float encoder")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    tagger, tokenizer = load_tagger(options.weights, options.backbone)
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "encoder.onnx"
        export_float(tagger, whole)
        if options.float:
            whole.rename(options.out / "encoder.onnx")
        else:
            quantize(whole, options.out / "encoder.onnx")
    np.savez(options.out / "heads.npz", **heads_of(tagger))
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)
    if not (options.out / "settings.json").exists():
        kept = msgspec.json.format(msgspec.json.encode(Settings()), indent=1)
        (options.out / "settings.json").write_bytes(kept + b"\n")
    onnx.checker.check_model(str(options.out / "encoder.onnx"))


if __name__ == "__main__":
    main()
