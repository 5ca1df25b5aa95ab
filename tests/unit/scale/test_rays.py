"""The engine of a cluster, as a small one on this machine."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.scale import rays
from sayso.scale.blocks import Block, cut_shelf, longest_first
from sayso.scale.choices import Engine
from sayso.scale.mapping import map_dataset
from sayso.scale.places import list_inputs
from sayso.scale.shelves import Shelf
from tests.unit.scale.examples import KEYED, SMALL, all_rows, write_dataset

pytest.importorskip("ray", reason="the extra sayso[ray] is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")  # Ray warns of what it does itself


def test_blocks_travel_between_machines_as_they_are(tmp_path: Path) -> None:
    shelf = Shelf(256, tuple(list_inputs([str(write_dataset(tmp_path / "data"))])))
    cut = rays._Cutter(SMALL, frozenset({"000256-000001"}))
    packed = list(cut(rays._packed([shelf])))
    travelled = [block for rows in packed for block in rays._unpacked(rows, Block)]
    assert len(travelled) > 2
    assert travelled == list(longest_first(cut_shelf(shelf, SMALL, {"000256-000001"})))


@pytest.mark.parametrize("cluster", [False, True])
def test_ray_makes_the_tables_that_processes_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cluster: bool
) -> None:
    if cluster:  # on which the groups are gathered as well
        there = partial(rays._gather_there, rays._ray())
        monkeypatch.setattr(rays, "gather_here", there)
    data = write_dataset(tmp_path / "data")
    for engine in Engine:
        lake = str(tmp_path / engine)
        run = map_dataset([str(data)], lake, engine=engine, workers=2, settings=KEYED)
        assert deque(run, maxlen=1).pop().share == pytest.approx(1.0)
    assert all_rows(tmp_path / Engine.RAY) == all_rows(tmp_path / Engine.LOCAL)


@pytest.mark.soak  # Ray waits minutes before it gives up
def test_no_cluster_at_the_address_is_one_line(tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data")
    run = map_dataset(
        [str(data)], str(tmp_path / "lake"), engine=Engine.RAY, address="nowhere.invalid:1"
    )
    with pytest.raises(UsageError, match=r"--address nowhere\.invalid:1: no cluster there"):
        next(run)
