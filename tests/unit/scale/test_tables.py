"""The lake's tables are the ledger's: the same columns, the same values."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from sayso.ledger import Ledger
from sayso.model import Failure
from sayso.scale.tables import INPUT, TABLES, batches_of, schema
from tests.unit.ledger.examples import make_record

FAILURE = Failure(origin="gone.txt", stage="reading", reason="no such file")


def test_a_record_gives_the_rows_that_a_ledger_gives_back(tmp_path: Path) -> None:
    record = make_record()
    with Ledger(tmp_path / "news.db", keep_names=True) as ledger:
        ledger.add([record, FAILURE])
        frames = {name: ledger.frame(name) for name in TABLES}
    batches = batches_of("000000-000000", [record, FAILURE])
    assert set(batches) == set(frames)
    for name, batch in batches.items():
        columns = [column for column in batch.schema.names if column != INPUT]
        expected = frames[name].select(columns)
        assert pa.Table.from_batches([batch]).select(columns).to_pylist() == expected.to_pylist()
        assert batch.num_rows > 0, name


def test_what_only_a_ledger_knows_has_no_column() -> None:
    assert schema("documents").names[:3] == [INPUT, "id", "title"]
    for name in TABLES:
        moments = [field.name for field in schema(name) if pa.types.is_timestamp(field.type)]
        assert moments == []  # they would differ from run to run


def test_every_row_names_its_input() -> None:
    batches = batches_of("000007-000001-last", [FAILURE, make_record()])
    assert set(batches["failures"].column(INPUT).to_pylist()) == {"000007-000001-last/0000"}
    assert set(batches["attributions"].column(INPUT).to_pylist()) == {"000007-000001-last/0001"}
