"""On PolNeAR dev the scoring counts what the shared scorer counts."""

import importlib.util
import os
import random
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from benchmarks.brat import read_corpus
from benchmarks.predictors import predict_from_quotes
from benchmarks.scoring import ROLES, Gold, score, total
from sayso.model import Attribution, Span

REPOSITORY = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("SAYSO_SHARED", REPOSITORY.parent / "shared"))
DEV = SHARED / "corpora/polnear/data/dev"
SCORER = SHARED / "tools/score.py"

pytestmark = pytest.mark.skipif(
    not (DEV.exists() and SCORER.exists()), reason=f"needs PolNeAR and tools/score.py in {SHARED}"
)


@pytest.fixture(scope="module")
def gold() -> list[Gold]:
    return read_corpus(DEV)


@pytest.fixture(scope="module")
def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(attributions: tuple[Attribution, ...], seed: int) -> list[Attribution]:
    """The attributions with some dropped, doubled, moved, cut short or robbed of a role."""
    dice = random.Random(seed)
    return [changed for attribution in attributions for changed in one_perturbed(attribution, dice)]


def one_perturbed(attribution: Attribution, dice: random.Random) -> list[Attribution]:
    role = dice.choice(ROLES)
    spans: tuple[Span, ...] = getattr(attribution, role)
    by = dice.randrange(12)
    shifted = tuple(Span(max(span.start - by, 0), max(span.end - by, 0)) for span in spans)
    cut = tuple(Span(span.start, span.end - by) for span in spans)
    versions = [
        [attribution],
        [],
        [attribution, attribution],
        [replace(attribution, **{role: shifted})],
        [replace(attribution, **{role: cut})],
        [replace(attribution, **{role: ()})],
    ]
    return dice.choices(versions, weights=(3, 1, 1, 2, 2, 2))[0]


def as_rows(attributions: list[Attribution] | tuple[Attribution, ...]) -> list[dict[str, Any]]:
    return [
        {role: [[span.start, span.end] for span in getattr(attribution, role)] for role in ROLES}
        for attribution in attributions
    ]


def counts_by_both(
    gold: list[Gold], scorer: Any, predicted: list[list[Attribution]]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    pairs = list(zip(gold, predicted, strict=True))
    scores = [score(document, found) for document, found in pairs]
    ours = {
        metric: list(total(document.counts[metric] for document in scores))
        for metric in scores[0].counts
    }
    theirs = scorer.add(
        scorer.count_doc(document.text, as_rows(document.attributions), as_rows(found))
        for document, found in pairs
    )
    return ours, {metric: theirs[metric] for metric in ours}


@pytest.mark.parametrize("seed", [1, 2])
def test_perturbed_gold_counts_the_same(gold: list[Gold], scorer: Any, seed: int) -> None:
    predicted = [perturbed(document.attributions, seed + i) for i, document in enumerate(gold)]
    ours, theirs = counts_by_both(gold, scorer, predicted)
    assert ours == theirs
    assert 0 < ours["linked.all"][0] < ours["linked.all"][1]


def test_the_baseline_counts_the_same(gold: list[Gold], scorer: Any) -> None:
    ours, theirs = counts_by_both(gold, scorer, [predict_from_quotes(doc.text) for doc in gold])
    assert ours == theirs


def test_the_gold_is_read_as_the_shared_scorer_reads_it(gold: list[Gold], scorer: Any) -> None:
    theirs = scorer.load_gold(str(DEV))
    assert {doc.name: (doc.text, as_rows(doc.attributions)) for doc in gold} == theirs
