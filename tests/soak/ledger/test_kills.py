"""Two hundred kills at random moments while adding; run by ``make soak``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.ledger.kills import kill_while_adding

pytestmark = pytest.mark.soak


def test_two_hundred_kills_leave_whole_documents(tmp_path: Path) -> None:
    kill_while_adding(tmp_path / "news.db", times=200)
