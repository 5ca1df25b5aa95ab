"""How long the audit of a large ledger takes, all figures, findings and intervals included."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from benchmarks.ledgers import PER_DOCUMENT, build_ledger
from benchmarks.reporting import write_table
from sayso.auditing import Settings, audit, load_rules
from sayso.ledger import Ledger, Query

SOME = 1_000
HEADER = ("what", "documents", "wall, s", "processor, s")


def measure_speed(documents: int, ledger: Path | None = None) -> None:
    """Measure and write ``benchmarks/results/audit_speed.md``."""
    with tempfile.TemporaryDirectory() as folder:
        path = ledger or Path(folder) / "news.db"
        if not path.exists():
            build_ledger(path, documents * PER_DOCUMENT)
        with Ledger(path, create=False) as opened:
            rows = [
                _timed("baseline: some of the records loaded one by one", lambda: _load(opened)),
                _timed("the records skimmed", lambda: sum(1 for _ in opened.skim(Query()))),
                _timed("the audit", lambda: _audit(opened)),
            ]
    notes = (f"A generated ledger, {PER_DOCUMENT} attributions a document; one process.",)
    write_table("audit_speed", "Auditing a ledger", HEADER, rows, notes)


def _load(ledger: Ledger) -> int:
    return sum(1 for _ in islice(ledger.records(), SOME))


def _audit(ledger: Ledger) -> int:
    done, _ = audit(ledger.skim(Query()), Settings(rules=load_rules()))
    return done.documents


def _timed(name: str, work: Callable[[], int]) -> list[str]:
    wall, processor = time.perf_counter(), time.process_time()
    documents = work()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return [name, f"{documents:,}", f"{wall:.1f}", f"{processor:.1f}"]
