"""The files of a folder that sayso reads."""

from __future__ import annotations

import os
from pathlib import Path

#: What a folder is searched for. A file of another name is read where it is named itself.
SUFFIXES = frozenset(
    ".txt .text .md .html .htm .xhtml .shtml .pdf .docx .eml .warc .zip .jsonl .ndjson .csv .tsv "
    ".parquet .rss .atom .xml .json".split()
)


def list_files(folder: Path) -> list[str]:
    """The paths of the files under ``folder`` that sayso reads, sorted, hidden ones left out."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(parent, name)) for name in names if is_readable_name(name)]
    return sorted(found)


def is_readable_name(name: str) -> bool:
    """Whether a file of that name is taken from a folder or a ZIP archive."""
    if name.startswith("."):
        return False
    return Path(name.lower().removesuffix(".gz")).suffix in SUFFIXES
