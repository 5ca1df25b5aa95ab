"""Documents to stories: B-cubed F1 on ``corpora/news_cluster``, thresholds chosen elsewhere.

``python -m benchmarks.topics --corpus ../shared/corpora/news_cluster``
"""

from __future__ import annotations

import argparse
import ast
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.reporting import bootstrap_interval, write_table
from sayso.linking.topics import group_profiles, profile
from sayso.model import Document
from sayso.reading import Metadata, read_text

FOLDS = 5
HEADER = ("measure", "TF-IDF single linkage", "95%", "sayso", "95%")
NOTES = (
    f"B-cubed F1, per cent. The stories are cut into {FOLDS} parts; for each part the threshold is "
    "the best one on the documents of the others. Baseline: TF-IDF (word counts on a log scale, "
    "smoothed idf) of title and text, documents linked where the cosine reaches the threshold.",
    "The intervals are bootstraps over documents.",
)
Grouping = Callable[[Sequence[int], float], list[Hashable]]
THRESHOLDS = {"baseline": np.arange(0.10, 0.60, 0.02), "sayso": np.arange(0.07, 0.20, 0.01)}


def load(folder: Path) -> tuple[list[Document], list[str]]:
    """The documents and their stories."""
    documents, stories = [], []
    for line in (folder / "news_cluster.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        cluster = row["newsCluster"]
        cluster = ast.literal_eval(cluster) if isinstance(cluster, str) else cluster
        text = row.get("text") or row.get("title") or ""
        if text.strip():
            documents.append(read_text(text, row["dId"], Metadata(title=row.get("title"))))
            stories.append(cluster["Event"])
    return documents, stories


def b_cubed(found: Sequence[Hashable], stories: Sequence[str]) -> list[tuple[float, float]]:
    """Precision and recall of each document.

    Source: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998).
    """
    sizes, truths = Counter(found), Counter(stories)
    both = Counter(zip(found, stories, strict=True))
    return [
        (both[f, s] / sizes[f], both[f, s] / truths[s]) for f, s in zip(found, stories, strict=True)
    ]


def f1(scored: Sequence[tuple[float, float]]) -> float:
    """B-cubed F1 in per cent."""
    p = sum(one for one, _ in scored) / len(scored)
    r = sum(other for _, other in scored) / len(scored)
    return 200 * p * r / (p + r)


def cross_validate(
    group: Grouping, stories: Sequence[str], thresholds: Sequence[float]
) -> list[tuple[float, float]]:
    """The scores of all documents, each under a threshold that its story had no part in."""
    names = sorted(set(stories))
    np.random.default_rng(0).shuffle(names)
    scored: list[tuple[float, float]] = []
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        inside = [i for i, story in enumerate(stories) if story in held]
        outside = [i for i, story in enumerate(stories) if story not in held]

        def reached(threshold: float, chosen: Sequence[int] = outside) -> float:
            return f1(b_cubed(group(chosen, threshold), [stories[i] for i in chosen]))

        best = max(thresholds, key=reached)
        scored += b_cubed(group(inside, best), [stories[i] for i in inside])
    return scored


def single_linkage(documents: Sequence[Document]) -> Grouping:
    """The baseline."""
    matrix = _tf_idf([_words(document) for document in documents])

    def group(chosen: Sequence[int], threshold: float) -> list[Hashable]:
        label = {i: i for i in chosen}
        for i in chosen:
            for j in chosen:
                if i < j and matrix[i, j] >= threshold and label[i] != label[j]:
                    old, new = label[j], label[i]
                    label = {k: new if v == old else v for k, v in label.items()}
        return [label[i] for i in chosen]

    return group


def linked(documents: Sequence[Document]) -> Grouping:
    """What sayso does."""
    profiles = {f"{i:06}": profile(document) for i, document in enumerate(documents)}

    def group(chosen: Sequence[int], threshold: float) -> list[Hashable]:
        some = {f"{i:06}": profiles[f"{i:06}"] for i in chosen}
        found = group_profiles(some, threshold)
        label = {name: number for number, names in enumerate(found) for name in names}
        return [label[f"{i:06}"] for i in chosen]

    return group


def _words(document: Document) -> Counter[str]:
    return Counter(re.findall(r"[a-z0-9]+", document.text.lower()))


def _tf_idf(bags: Sequence[Mapping[str, int]]) -> np.ndarray:
    frequency = Counter(word for bag in bags for word in bag)
    places: dict[str, int] = defaultdict(lambda: len(places))
    matrix = np.zeros((len(bags), len(frequency)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word, count in bag.items():
            idf = math.log((1 + len(bags)) / (1 + frequency[word])) + 1
            matrix[row, places[word]] = (1 + math.log(count)) * idf
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix @ matrix.T


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write ``benchmarks/results/topics.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.topics", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="corpora/news_cluster")
    documents, stories = load(parser.parse_args(arguments).corpus)
    baseline = cross_validate(single_linkage(documents), stories, THRESHOLDS["baseline"].tolist())
    found = cross_validate(linked(documents), stories, THRESHOLDS["sayso"].tolist())
    cells = [
        cell
        for scored in (baseline, found)
        for cell in (f"{f1(scored):.1f}", str(bootstrap_interval(scored, f1)))
    ]
    count = f"{len(documents)} documents, {len(set(stories))} stories"
    write_table("topics", "Documents to stories", HEADER, [[count, *cells]], NOTES)


if __name__ == "__main__":
    main()
