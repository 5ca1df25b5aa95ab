"""Runs whose workers and drivers are killed at random; run by ``make soak``."""

from __future__ import annotations

from collections import Counter, deque
from pathlib import Path

import pytest
from msgspec.structs import replace

from sayso.scale.mapping import map_dataset
from tests.soak.scale.kills import ARTICLES, GROUP, run_under_fire, write_articles
from tests.unit.scale.examples import KEYED, all_rows, inputs

pytestmark = pytest.mark.soak


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="workers are looked up in /proc")
@pytest.mark.parametrize("engine", ["local", "ray"])
def test_twenty_workers_and_five_drivers_killed_leave_the_same_tables(
    tmp_path: Path, engine: str
) -> None:
    data = write_articles(tmp_path / "data")
    settings = replace(KEYED, group_documents=GROUP)
    deque(map_dataset([str(data)], str(tmp_path / "calm"), workers=1, settings=settings), maxlen=0)
    run_under_fire(data, tmp_path / "fire", engine=engine, workers=20, drivers=5)
    found = Counter(inputs(tmp_path / "fire"))
    assert len(found) == ARTICLES
    assert set(found.values()) == {1}
    assert all_rows(tmp_path / "fire") == all_rows(tmp_path / "calm")
