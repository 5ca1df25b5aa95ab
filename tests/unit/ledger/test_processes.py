from __future__ import annotations

from pathlib import Path

from sayso.ledger import Ledger
from tests.unit.ledger.kills import kill_while_adding, start_adding


def test_a_killed_process_leaves_whole_documents(path: Path) -> None:
    kill_while_adding(path, times=5)


def test_two_processes_add_while_one_reads(path: Path) -> None:
    """Both add the same forty of sixty records; none is lost, none is there twice."""
    first, second = start_adding(path, 0, 50), start_adding(path, 10, 60)
    assert first.stdout
    assert second.stdout
    first.stdout.readline()
    seen = 0
    with Ledger(path) as reader:
        while first.poll() is None or second.poll() is None:
            page = reader.find("brigade", limit=200)
            assert len(page.hits) >= seen
            seen = len(page.hits)
    outcomes = [line.split()[1] for line in (*first.stdout, *second.stdout)]
    assert first.wait() == second.wait() == 0
    first.stdout.close()
    second.stdout.close()
    with Ledger(path) as reader:
        assert reader.counts()["documents"] == 60
    assert outcomes.count("added") == 59  # the line that was read above is the sixtieth
    assert outcomes.count("known") == 40
