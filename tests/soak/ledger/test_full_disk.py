"""A disk that fills while a ledger is added to; run by ``make soak``, as root."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from tests.unit.ledger.adder import numbered

pytestmark = pytest.mark.soak


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only root can mount a small disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("this machine does not let a disk be mounted")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_disk_that_fills_changes_nothing_and_the_next_add_goes_on(small_disk: Path) -> None:
    path = small_disk / "news.db"
    with Ledger(path, keep_names=True) as ledger:
        kept = 0
        with pytest.raises(LedgerError, match="disk"):
            while kept < 10_000:
                assert ledger.keep(numbered(kept)) == "added"
                kept += 1
        assert ledger.counts()["documents"] == kept > 0
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    with Ledger(path, keep_names=True) as ledger:
        assert ledger.keep(numbered(kept)) == "added"
        assert ledger.counts()["documents"] == kept + 1


def test_a_full_disk_makes_no_ledger(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(2_000_000))
    with pytest.raises(LedgerError, match="disk"):
        Ledger(small_disk / "news.db")
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]
