"""Whole runs, with real workers."""

from __future__ import annotations

from collections import Counter, deque
from itertools import islice
from pathlib import Path

import pytest

import sayso
from sayso.errors import UsageError
from sayso.scale.lakes import Lake, list_names
from sayso.scale.mapping import Outlook, map_dataset
from sayso.scale.settings import Settings
from tests.unit.scale.examples import (
    KEYED,
    LINES,
    SMALL,
    all_rows,
    article,
    inputs,
    rows,
    write_dataset,
)
from tests.unit.scale.runs import WORD, start_run


def go(data: Path, lake: Path, *, workers: int = 2, settings: Settings = KEYED) -> Outlook:
    """How far the lake is after a whole run."""
    run = map_dataset([str(data)], str(lake), workers=workers, settings=settings)
    return deque(run, maxlen=1).pop()


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dataset(tmp_path_factory.mktemp("scale") / "data")


@pytest.fixture(scope="module")
def lake(dataset: Path) -> Path:
    """The dataset, read by one worker that nobody disturbed."""
    folder = dataset.parent / "lake"
    outlook = go(dataset, folder, workers=1)
    assert (outlook.documents, outlook.failures) == (LINES + 3, 1)
    assert outlook.share == pytest.approx(1.0)
    return folder


def test_the_rows_are_what_reading_gives(lake: Path) -> None:
    record = sayso.read_text(article(0))
    expected = sorted(attribution.id for attribution in record.attributions or ())
    found = rows(lake, table="attributions", columns="id, document")
    assert expected
    mine = [str(name) for name, document in found if document == record.document.id]
    assert sorted(mine) == expected


def test_every_input_is_in_one_table_once(lake: Path) -> None:
    assert set(Counter(inputs(lake)).values()) == {1}
    assert len(inputs(lake)) == LINES + 4
    ((origin, reason),) = rows(lake, table="failures", columns="origin, reason")
    assert str(origin).endswith("empty.txt")
    assert "empty" in str(reason)


def test_the_tables_are_parted_by_month(lake: Path) -> None:
    months = Counter(row[0] for row in rows(lake, columns="month"))
    assert months == {"2026-01": 4, "2026-02": 5, "2026-03": 5, "unknown": 3}
    found = sorted(path.name for path in (lake / "documents").iterdir())
    assert found == [f"month={month}" for month in sorted(map(str, months))]


def test_nothing_is_left_over(lake: Path) -> None:
    for folder in ("_sayso/blocks", "_sayso/tries"):
        assert list_names(Lake(str(lake)), folder) == []
    assert not list(lake.rglob(".draft-*"))


def test_two_workers_make_the_same_tables(dataset: Path, lake: Path, tmp_path: Path) -> None:
    go(dataset, tmp_path / "lake", workers=2)
    assert all_rows(tmp_path / "lake") == all_rows(lake)


def test_a_second_run_adds_nothing(dataset: Path, lake: Path) -> None:
    before = all_rows(lake)
    assert go(dataset, lake).documents == LINES + 3
    assert all_rows(lake) == before


def test_a_run_that_was_left_goes_on_where_it_was(
    dataset: Path, lake: Path, tmp_path: Path
) -> None:
    run = map_dataset([str(dataset)], str(tmp_path / "lake"), workers=1, settings=KEYED)
    left = list(islice(run, 4))[-1]
    run.close()
    assert 0 < left.documents < LINES
    again = map_dataset([str(dataset)], str(tmp_path / "lake"), workers=1, settings=KEYED)
    assert next(again).documents >= left.documents
    deque(again, maxlen=0)
    assert all_rows(tmp_path / "lake") == all_rows(lake)


def test_what_is_added_later_is_read_beside_the_rest(dataset: Path, tmp_path: Path) -> None:
    data = write_dataset(tmp_path / "data")
    go(data, tmp_path / "lake", settings=SMALL)
    (data / "1b.txt").write_text(article(55), encoding="utf-8")
    assert go(data, tmp_path / "lake", settings=SMALL).documents == LINES + 4
    assert set(Counter(inputs(tmp_path / "lake")).values()) == {1}


def test_an_input_that_changed_is_refused(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "a.txt").write_text(article(1), encoding="utf-8")
    go(data, tmp_path / "lake", workers=1, settings=SMALL)
    (data / "a.txt").write_text(article(1) + "More.", encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.txt: has changed since this was begun"):
        go(data, tmp_path / "lake", workers=1, settings=SMALL)


def test_another_key_is_refused(dataset: Path, lake: Path) -> None:
    with pytest.raises(UsageError, match=r"begun with names .*, not kept"):
        go(dataset, lake, settings=SMALL)


def test_a_document_that_kills_its_worker_costs_itself_alone(
    dataset: Path, lake: Path, tmp_path: Path
) -> None:
    data = write_dataset(tmp_path / "data")
    (data / "z.txt").write_text(f"{article(7)} {WORD}", encoding="utf-8")
    with start_run(data, tmp_path / "lake") as run:
        run.communicate(timeout=600)
    assert run.returncode == 0
    failed = rows(tmp_path / "lake", table="failures", columns="origin, reason")
    found = {str(origin): reason for origin, reason in failed}
    assert {Path(origin).name for origin in found} == {"empty.txt", "z.txt"}
    assert "died" in str(found[str(data / "z.txt")])
    assert len(inputs(tmp_path / "lake")) == len(inputs(lake)) + 1
    same = "id, text"
    assert rows(tmp_path / "lake", columns=same) == rows(lake, columns=same)
