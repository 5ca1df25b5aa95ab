"""Train the English tagger on PolNeAR: python -m training.train --corpus .../polnear --out DIR."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.utils.data import DataLoader, IterableDataset

from training.backbones import load_backbone
from training.batches import Batch, epoch
from training.corpora import Article, load_articles
from training.networks import AttributionTagger
from training.objectives import Teachers, gold_aims, loss_of, taught_aims

WARM_UP = 0.06
EMA_DECAY = 0.997
HEAD_RATE = 5.0


def make_optimizer(model: AttributionTagger, rate: float) -> torch.optim.Optimizer:
    """AdamW; the new layers learn ``HEAD_RATE`` times as fast as the encoder."""
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def rate_at(progress: float) -> float:
    """The share of the learning rate at ``progress``, 0 to 1: a warm-up, then linear to nothing."""
    if progress < WARM_UP:
        return progress / WARM_UP
    return max(0.0, (1 - progress) / (1 - WARM_UP))


@torch.no_grad()
def follow(average: AttributionTagger, model: AttributionTagger, decay: float) -> None:
    """Move the running average of the weights towards ``model``."""
    torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - decay)


class Passes(IterableDataset):
    """The batches of one pass over the articles, cut where the loader wants them cut."""

    def __init__(self, cut: Callable[[], Iterator[tuple[float, Batch]]]) -> None:
        self.cut = cut

    def __iter__(self) -> Iterator[tuple[float, Batch]]:
        return self.cut()


def main() -> None:
    """Train, an epoch's state kept after each, so that the same command goes on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder polnear")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--backbone", default="minilm", help='"minilm" or the folder of an MPNet')
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--size", type=int, default=320)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--noise", type=float, default=1.0, help="how much of the usual noise")
    parser.add_argument("--hardening", type=float, default=1.0, help="of cues and words, likewise")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--folds", type=int, default=3, help="of the articles, for teachers")
    parser.add_argument("--without", type=int, help="make a teacher: learn without this fold")
    parser.add_argument("--teachers", type=Path, nargs="+", help="their weights, in order of fold")
    parser.add_argument("--teacher-backbone", default="minilm")
    parser.add_argument("--trust", type=float, default=0.5, help="in teachers; the rest in gold")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    model, tokenizer = new_tagger(options.backbone, options.start)
    run(model.to(options.device), tokenizer, options)


def new_tagger(backbone: str, start: Path | None) -> tuple[AttributionTagger, Tokenizer]:
    """A tagger to train, from its backbone or from the weights at ``start``, and its tokenizer."""
    encoder, tokenizer, width = load_backbone(backbone)
    model = AttributionTagger(encoder, width)
    if start:
        model.load_state_dict(torch.load(start, weights_only=True, map_location="cpu"))
    return model, tokenizer


def load_teachers(options: argparse.Namespace) -> Teachers | None:
    """The teachers that are asked for."""
    if not options.teachers:
        return None
    taggers = [new_tagger(options.teacher_backbone, path)[0] for path in options.teachers]
    ready = [tagger.to(options.device).eval() for tagger in taggers]
    return Teachers(ready, options.folds, options.trust)


def articles_to_learn(options: argparse.Namespace) -> dict[int, Article]:
    """The articles of train, numbered, less those of the fold to do without."""
    articles = dict(enumerate(load_articles(options.corpus / "data/train")))
    if options.without is None:
        return articles
    return {n: a for n, a in articles.items() if n % options.folds != options.without}


def load_epochs(
    tokenizer: Tokenizer, options: argparse.Namespace, first: int
) -> Iterator[Iterator[tuple[float, Batch]]]:
    """The batches of each epoch from ``first`` on; beside an accelerator they are cut ahead."""
    articles = articles_to_learn(options)
    cuts = [
        partial(
            epoch,
            articles,
            tokenizer,
            random.Random(options.seed * 1000 + number),
            size=options.size,
            batch=options.batch,
            noise=options.noise,
            hardening=options.hardening,
        )
        for number in range(first, options.epochs)
    ]
    if options.device == "cpu":
        yield from (cut() for cut in cuts)
        return
    ahead: deque[Iterator[tuple[float, Batch]]] = deque()
    for cut in cuts:
        ahead.append(
            iter(DataLoader(Passes(cut), batch_size=None, num_workers=1, prefetch_factor=32))
        )
        if len(ahead) > 1:
            yield ahead.popleft()
    yield from ahead


def run(model: AttributionTagger, tokenizer: Tokenizer, options: argparse.Namespace) -> None:
    """The loop over epochs, resumed from ``state.pt`` where there is one."""
    average = copy.deepcopy(model)
    optimizer = make_optimizer(model, options.rate)
    teachers = load_teachers(options)
    first, step = resume(options.out, model, average, optimizer)
    base = [options.rate, options.rate * HEAD_RATE]
    began = time.monotonic()
    model.train()
    for number, batches in enumerate(load_epochs(tokenizer, options, first), start=first):
        losses = []
        for passed, there in batches:
            batch = Batch(*(part.to(options.device, non_blocking=True) for part in there))
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * rate_at((number + passed) / options.epochs)
            aims = taught_aims(batch, teachers, step) if teachers else gold_aims(batch)
            loss = loss_of(model, batch, aims)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
            optimizer.step()
            optimizer.zero_grad()
            follow(average, model, min(EMA_DECAY, step / (step + 20)))
            losses.append(loss.detach())
            step += 1
            if step % 20 == 0:
                mean = torch.stack(losses[-20:]).mean().item()
                report(options.out, number + passed, step, loss=mean, began=began)
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


def report(out: Path, epoch: float, step: int, *, loss: float, began: float) -> None:
    """Print and keep a line of the log."""
    line = {
        "epoch": round(epoch, 2),
        "step": step,
        "loss": round(loss, 3),
        "seconds": round(time.monotonic() - began),
    }
    print(json.dumps(line), flush=True)
    with (out / "log.jsonl").open("a") as log:
        log.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
