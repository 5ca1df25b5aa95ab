"""The engine of a cluster, as a small one on this machine."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.scale.choices import Engine
from sayso.scale.mapping import map_dataset
from tests.unit.scale.examples import KEYED, all_rows, write_dataset

pytest.importorskip("ray", reason="the extra sayso[ray] is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")  # Ray warns of what it does itself


def test_ray_makes_the_tables_that_processes_make(tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data")
    for engine in Engine:
        lake = str(tmp_path / engine)
        run = map_dataset([str(data)], lake, engine=engine, workers=2, settings=KEYED)
        assert deque(run, maxlen=1).pop().share == pytest.approx(1.0)
    assert all_rows(tmp_path / Engine.RAY) == all_rows(tmp_path / Engine.LOCAL)


def test_no_cluster_at_the_address_is_one_line(tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data")
    run = map_dataset(
        [str(data)], str(tmp_path / "lake"), engine=Engine.RAY, address="nowhere.invalid:1"
    )
    with pytest.raises(UsageError, match=r"--address nowhere\.invalid:1: no cluster there"):
        next(run)
