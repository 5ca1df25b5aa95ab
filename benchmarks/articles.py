"""Plain articles without comments: those of a corpus, and new ones of their paragraphs."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

FIELDS = ("text", "articleBody")
SHARE_OF_COPIES = 0.05


def load_texts(path: Path) -> Iterator[str]:
    """The texts at ``path``: its ``*.txt`` files, or a field in ``FIELDS`` of each JSON line."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_bytes().decode("utf-8")
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = next((row[field] for field in FIELDS if row.get(field)), None)
        if text:
            yield str(text)


def recombine(corpus: Path, articles: int, seed: int = 1) -> Iterator[str]:
    """Articles of 8 to 20 paragraphs drawn from a corpus's texts, the same for the same seed.

    One in twenty is a near-copy of the one before.
    """
    texts = sorted((corpus / "text" if (corpus / "text").is_dir() else corpus).glob("*.txt"))
    if not texts:
        raise SystemExit(f"no *.txt in {corpus} or its text folder")
    chance, last = random.Random(seed), ""
    pieces = [
        piece
        for text in texts
        for piece in text.read_text(encoding="utf-8").split("\n")
        if len(piece.split()) > 5
    ]
    for _ in range(articles):
        copied = bool(last) and chance.random() < SHARE_OF_COPIES
        fresh = "\n\n".join(chance.choices(pieces, k=chance.randint(8, 20)))
        last = f"{last}\n\n{chance.choice(pieces)}" if copied else fresh
        yield last
