"""Records come back out of the tables as they went in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.model import Record
from sayso.scale.lakes import Lake
from sayso.scale.parts import Part, list_parts
from sayso.scale.records import read_records
from tests.unit.ledger.examples import make_record
from tests.unit.linking.pages import Said, make_page
from tests.unit.scale.lakes import fill_lake

PAGE = make_page(Said("The quay is shut", "Ilse Oram"), published="2026-03-09")
UNDATED = make_page(Said("The quay is open", "Ilse Oram"), published=None)


def records(lake: Lake) -> list[tuple[str, Record]]:
    return [found for part in list_parts(lake, "documents") for found in read_records(lake, part)]


def test_what_was_found_and_what_was_not_looked_for_comes_back(tmp_path: Path) -> None:
    full = make_record()
    lake = fill_lake(str(tmp_path), [full, PAGE, UNDATED], [full])
    assert [name for name, _ in records(lake) if name.endswith("/0002")] == ["000000-000000/0002"]
    found = dict(records(lake))
    assert list(found.values()).count(full) == 2
    assert found["000000-000000/0001"] == PAGE
    assert found["000000-000000/0002"] == UNDATED
    assert PAGE.events is None
    assert full.events


def test_parts_are_listed_by_month_and_number(tmp_path: Path) -> None:
    lake = fill_lake(tmp_path.as_uri(), [PAGE, UNDATED], [PAGE])
    assert list_parts(lake, "zones") == [Part("2026-03", 0), Part("2026-03", 1), Part("unknown", 0)]
    assert list_parts(lake, "events") == []


def test_a_table_that_somebody_rewrote_is_refused(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path), [PAGE], [UNDATED])
    ours, other = (tmp_path / "zones" / f"month={m}" for m in ("2026-03", "unknown"))
    (other / "part-000001.parquet").rename(ours / "part-000000.parquet")
    with pytest.raises(UsageError, match=r"zones/month=2026-03/part-000000\.parquet is not of the"):
        records(lake)
