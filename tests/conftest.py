"""What several tests share: the example article, the shared data, and the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model import Record

ROOT = Path(__file__).resolve().parent.parent
SAYSO = Path(sys.executable).with_name("sayso")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def harbour_fire() -> Path:
    """The example article with its comments, as copied from a page."""
    return ROOT / "examples" / "harbour-fire.txt"


@pytest.fixture(scope="session")
def harbour_record(harbour_fire: Path) -> Record:
    """What sayso finds in the example article."""
    import sayso

    return sayso.read(harbour_fire)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with data for development; the test is skipped where it is absent."""
    folder = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared data at {folder}; SAYSO_SHARED names another folder")
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the installed ``sayso`` in an empty folder, as a person would."""

    def run_sayso(
        *arguments: str | Path, stdin: str | bytes = ""
    ) -> subprocess.CompletedProcess[str]:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [SAYSO, *arguments], input=given, capture_output=True, cwd=tmp_path, check=False
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run_sayso
