"""Plain articles without comments, from a folder of texts or a file of JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

FIELDS = ("text", "articleBody")


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
