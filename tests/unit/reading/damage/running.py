"""Trials run from a test."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.conftest import ROOT

MODULE = "tests.unit.reading.damage.trials"
MOST_MEMORY = 1_000_000_000  # bytes


def run_trials(first: int, count: int) -> dict[str, Any]:
    """What became of the damaged inputs of those numbers; fails where one was too much."""
    command = [sys.executable, "-m", MODULE, str(first), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads(done.stdout)
    assert result["memory"] < MOST_MEMORY
    return result
