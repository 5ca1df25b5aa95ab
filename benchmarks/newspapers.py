"""newspaper4k beside sayso, in an environment of its own.

It is no dependency of sayso, not even for development: it holds python-dateutil back. Whoever
wants its rows makes it an environment and names its Python:

    python -m venv /tmp/peer && /tmp/peer/bin/pip install newspaper4k
    python -m benchmarks.page_bodies --corpus ../shared/corpora --peer /tmp/peer/bin/python
"""

from __future__ import annotations

import json
import subprocess
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.saved_pages import SavedPage
from sayso.reading.charsets import decode_bytes

_SCRIPT = Path(__file__).with_name("newspaper_peer.py")


class Peer(NamedTuple):
    """What newspaper4k of a version made of pages, by their names; None where it stumbled."""

    name: str
    articles: dict[str, dict[str, Any] | None]


def add_option(parser: ArgumentParser) -> None:
    """The option ``--peer``."""
    parser.add_argument("--peer", type=Path, help="a Python that has newspaper4k")


def read_by_peer(python: Path, pages: Sequence[SavedPage]) -> Peer:
    """``pages`` as the newspaper4k of ``python`` reads them."""
    lines = "".join(f"{json.dumps(_describe(page))}\n" for page in pages)
    command = [str(python), str(_SCRIPT)]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    version, *articles = (json.loads(line) for line in done.stdout.splitlines())
    names = (page.name for page in pages)
    return Peer(f"newspaper4k {version}", dict(zip(names, articles, strict=True)))


def _describe(page: SavedPage) -> dict[str, str]:
    markup = decode_bytes(page.data, page.name, markup=True)
    return {"url": page.url or "https://page.example/", "markup": markup}
