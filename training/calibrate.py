"""Choose a model's last numbers on PolNeAR dev.

python -m training.calibrate --corpus .../polnear/data/dev --model FOLDER_OF_THE_MODEL

Fits the confidence (a logistic regression; the truth is a linked match) and writes it, with the
threshold, into the model's settings.json.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
import numpy as np
from msgspec.structs import replace
from sklearn.linear_model import LogisticRegression

from benchmarks.brat import read_corpus
from benchmarks.scoring import Gold, score
from sayso.extraction.tagger.confidences import features
from sayso.extraction.tagger.models import Model, open_model
from sayso.extraction.tagger.settings import Calibration
from sayso.extraction.tagger.settling import settle
from sayso.extraction.tagger.stages import attribution_of, find_drafts
from sayso.extraction.tagger.words import split_words
from sayso.model import Document, Zone, document_id


def judged(gold: Gold, model: Model) -> tuple[list[tuple[float, ...]], list[bool]]:
    """The features of every draft in a text, and whether it is a linked match."""
    zone = Zone(kind="body", start=0, end=len(gold.text))
    document = Document(id=document_id(gold.text), origin=gold.name, text=gold.text, zones=(zone,))
    words = split_words(gold.text)
    drafts = settle(find_drafts(document, words, model))
    found = [attribution_of(draft, words, document, model) for draft in drafts]
    return [features(draft) for draft in drafts], list(score(gold, found).matched)


def main() -> None:
    """Fit, and write the settings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--threshold", type=float, default=0.35)
    options = parser.parse_args()
    model = open_model(options.model, "en")
    rows: list[tuple[float, ...]] = []
    truth: list[bool] = []
    for gold in read_corpus(options.corpus):
        there, right = judged(gold, model)
        rows += there
        truth += right
    fitted = LogisticRegression(C=1.0, max_iter=1000).fit(np.array(rows), np.array(truth))
    calibration = Calibration(
        weights=tuple(round(float(weight), 4) for weight in fitted.coef_[0]),
        bias=round(float(fitted.intercept_[0]), 4),
    )
    settings = replace(model.settings, calibration=calibration, threshold=options.threshold)
    kept = msgspec.json.format(msgspec.json.encode(settings), indent=1)
    (options.model / "settings.json").write_bytes(kept + b"\n")


if __name__ == "__main__":
    main()
