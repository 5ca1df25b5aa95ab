from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger, made once: a file to copy."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Ledger(path).close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def ledger(path: Path, empty: Path) -> Iterator[Ledger]:
    shutil.copy(empty, path)
    with Ledger(path) as opened:
        yield opened
