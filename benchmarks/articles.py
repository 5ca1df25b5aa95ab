"""Plain articles without comments: those of a corpus, and new ones of their paragraphs."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

FIELDS = ("text", "articleBody")
SHARE_OF_COPIES = 0.05
BRIEF = 100  # words at least in a brief, and less than a paragraph more
_SYLLABLES = "ba dre fi go kla lu mo ne pra ri sto tu va we zo".split()


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


def recombine_briefs(corpus: Path, articles: int, seed: int = 1) -> Iterator[str]:
    """News briefs of some 115 words (80 to 155) of a corpus's paragraphs, by a seed.

    One in twenty is the one before with another first paragraph. Each ends with a place and a
    name that no other has, because words go on being new in news (Heaps, Information Retrieval,
    1978), and whoever keeps words grows by them.
    """
    chance, paragraphs = random.Random(seed), [p for p in _load_paragraphs(corpus) if _short(p)]
    last: list[str] = []
    for number in range(articles):
        if last and chance.random() < SHARE_OF_COPIES:
            chosen = [chance.choice(paragraphs), *last[1:]]
        else:
            chosen = []
            while sum(len(paragraph.split()) for paragraph in chosen) < BRIEF:
                chosen.append(chance.choice(paragraphs))
        last = chosen
        yield "\n\n".join((*chosen, f"{_coin(number, 'by')} reported from {_coin(number, 'a')}."))


def _load_paragraphs(corpus: Path) -> list[str]:
    """The paragraphs of more than five words in the texts of a corpus."""
    texts = sorted((corpus / "text" if (corpus / "text").is_dir() else corpus).glob("*.txt"))
    if not texts:
        raise SystemExit(f"no *.txt in {corpus} or its text folder")
    paragraphs = (p for text in texts for p in text.read_text(encoding="utf-8").split("\n"))
    return [paragraph for paragraph in paragraphs if len(paragraph.split()) > 5]


def _short(paragraph: str) -> bool:
    return len(paragraph.split()) <= BRIEF * 0.3


def _coin(number: int, ending: str) -> str:
    """A name that is that number's alone."""
    digits: list[str] = []
    while number or not digits:
        number, digit = divmod(number, len(_SYLLABLES))
        digits.append(_SYLLABLES[digit])
    return ("".join(digits) + ending).capitalize()
