"""Counting over tables of generated records, as DuckDB does it for ``sayso sql``."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.ledgers import make_records
from benchmarks.reporting import write_table
from sayso.model import Record
from sayso.scale.gathering import gather, list_group
from sayso.scale.lakes import Lake, begin
from sayso.scale.reports import Report, keep_block
from sayso.scale.settings import LakeTerms
from sayso.scale.sql import run_sql

BLOCK, GROUP, ROUNDS = 400, 25, 5  # documents, blocks, times
QUESTIONS = {
    "by outlet": "select d.outlet, count(*) n from attributions a join documents d using (input) "
    "group by 1 order by n desc",
    "by month": "select month, count(*) n from attributions group by 1 order by 1",
    "by kind of source": "select source_kind, count(*) n from attributions group by 1 order by 2",
    "by outlet, month and kind": "select d.outlet, a.month, a.source_kind, count(*) n "
    "from attributions a join documents d using (input) group by all",
}


def fill_lake(lake: Lake, records: Iterator[Record]) -> None:
    """Make a lake of records, gathered as a run would."""
    begin(lake, LakeTerms("0.1.0", "generated", "kept", {}, 0))
    reports: list[Report] = []
    for number in itertools.count():
        block = list(itertools.islice(records, BLOCK))
        if block:
            reports.append(_report(f"000000-{number:06}", block))
            keep_block(lake, reports[-1], block)
        if reports and (not block or len(reports) == GROUP):
            gather(lake, list_group(lake, number, reports))
            reports = []
        if not block:
            return


def _report(name: str, block: Sequence[Record]) -> Report:
    return Report(
        block=name,
        share=0.0,
        documents=len(block),
        failures=0,
        attributions=sum(len(record.attributions or ()) for record in block),
        seconds=0.0,
        worker="",
    )


def measure_counting(where: Path, attributions: int) -> None:
    """Build the lake unless it is there, ask every question some times, and write the table."""
    lake = Lake(str(where))
    if not where.exists():
        fill_lake(lake, make_records(attributions))
    size = sum(path.stat().st_size for path in where.rglob("*.parquet")) / 1e6
    parts = len(list(where.rglob("*.parquet")))
    with run_sql("select count(*) n from attributions", lake.where) as answer:
        (held,) = answer.read_all().column("n").to_pylist()
    rows: list[Sequence[object]] = []
    for name, question in QUESTIONS.items():
        seconds = sorted(_ask(question, lake) for _ in range(ROUNDS))
        rows.append((name, seconds[ROUNDS // 2], seconds[-1]))
    notes = [
        f"{held:,} generated attributions, {size:,.0f} MB of Parquet in {parts:,} files.",
        f"Each asked {ROUNDS} times, each time over a new connection; opening the tables is in it.",
    ]
    write_table("scale_counts", "Counting", ("counts", "median s", "longest s"), rows, notes)


def _ask(question: str, lake: Lake) -> float:
    start = time.perf_counter()
    with run_sql(question, lake.where) as answer:
        assert answer.read_all().num_rows > 0
    return time.perf_counter() - start
