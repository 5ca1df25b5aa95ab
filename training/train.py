"""Train the English tagger on PolNeAR: python -m training.train --corpus .../polnear --out DIR."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.backbones import load_backbone
from training.batches import Batch, epoch
from training.corpora import load_articles
from training.networks import AttributionTagger

WARM_UP = 0.06
EMA_DECAY = 0.997
HEAD_RATE = 5.0


def batch_loss(model: AttributionTagger, batch: Batch) -> Tensor:
    """Negative log-likelihood of flat tags and roles, a window."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        flat, pair = model(batch.ids, batch.looks, batch.piece_mask)
    at = batch.firsts.unsqueeze(2)
    flat = flat.gather(1, at.expand(-1, -1, flat.shape[2])).float()
    loss = model.flat_crf.loss(flat, batch.flat, batch.word_mask).sum()
    if len(batch.cue_rows):
        pair = pair.gather(1, at.expand(-1, -1, pair.shape[2])).float()
        roles = model.role_emissions(
            flat,
            pair,
            cues=batch.cue_weights,
            rows=batch.cue_rows,
            distances=batch.cue_distances,
        )
        mask = batch.word_mask[batch.cue_rows]
        loss = loss + model.role_crf.loss(roles, batch.cue_roles, mask).sum()
    return loss / len(batch.ids)


def make_optimizer(model: AttributionTagger, rate: float) -> torch.optim.Optimizer:
    """AdamW; the new layers learn ``HEAD_RATE`` times as fast as the encoder."""
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def rate_at(step: int, total: int) -> float:
    """The share of the learning rate at ``step``: a warm-up, then linear to nothing."""
    warm = max(1, int(WARM_UP * total))
    return (step + 1) / warm if step < warm else max(0.0, (total - step) / (total - warm))


@torch.no_grad()
def follow(average: AttributionTagger, model: AttributionTagger, decay: float) -> None:
    """Move the running average of the weights towards ``model``."""
    for slow, fast in zip(average.parameters(), model.parameters(), strict=True):
        slow.lerp_(fast, 1 - decay)


def main() -> None:
    """Train, an epoch's state kept after each, so that the same command goes on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder polnear")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--backbone", default="minilm")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--size", type=int, default=320)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--noise", type=float, default=1.0, help="how much of the usual noise")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    encoder, tokenizer, width = load_backbone(options.backbone)
    model = AttributionTagger(encoder, width)
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=True))
    run(model, tokenizer, options)


def run(model: AttributionTagger, tokenizer: Tokenizer, options: argparse.Namespace) -> None:
    """The loop over epochs, resumed from ``state.pt`` where there is one."""
    articles = load_articles(options.corpus / "data/train")
    average = copy.deepcopy(model)
    optimizer = make_optimizer(model, options.rate)
    first, step = resume(options.out, model, average, optimizer)
    cut = partial(
        epoch, articles, tokenizer, size=options.size, batch=options.batch, noise=options.noise
    )
    total = options.epochs * sum(1 for _ in cut(rng=random.Random(0)))
    base = [options.rate, options.rate * HEAD_RATE]
    for number in range(first, options.epochs):
        rng = random.Random(options.seed * 1000 + number)
        began, losses = time.monotonic(), []
        for batch in cut(rng=rng):
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * rate_at(step, total)
            loss = batch_loss(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
            optimizer.step()
            optimizer.zero_grad()
            follow(average, model, min(EMA_DECAY, step / (step + 20)))
            losses.append(loss.item())
            step += 1
            if step % 20 == 0:
                report(
                    options.out,
                    number=number,
                    step=step,
                    total=total,
                    losses=losses[-20:],
                    began=began,
                )
        state = {"model": model, "average": average, "optimizer": optimizer}
        kept = {name: part.state_dict() for name, part in state.items()}
        torch.save({**kept, "epoch": number, "step": step}, options.out / "state.pt")
        torch.save(average.state_dict(), options.out / "weights.pt")


def resume(
    out: Path,
    model: AttributionTagger,
    average: AttributionTagger,
    optimizer: torch.optim.Optimizer,
) -> tuple[int, int]:
    """The epoch and the step to begin with, all parts as the last finished epoch left them."""
    if not (out / "state.pt").exists():
        return 0, 0
    state = torch.load(out / "state.pt", weights_only=True)
    model.load_state_dict(state["model"])
    average.load_state_dict(state["average"])
    optimizer.load_state_dict(state["optimizer"])
    return state["epoch"] + 1, state["step"]


def report(
    out: Path, *, number: int, step: int, total: int, losses: list[float], began: float
) -> None:
    """Print and keep a line of the log."""
    line = {
        "epoch": number,
        "step": step,
        "of": total,
        "loss": round(sum(losses) / 20, 3),
        "seconds": round(time.monotonic() - began),
    }
    print(json.dumps(line), flush=True)
    with (out / "log.jsonl").open("a") as log:
        log.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
