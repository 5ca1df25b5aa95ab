"""A run in a process of its own, so that it can be killed.

``python -m tests.unit.scale.runs INPUT OUTPUT ENGINE WORKERS DOCUMENTS_IN_A_GROUP``
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from msgspec.structs import replace

from sayso.scale.choices import Engine
from sayso.scale.mapping import map_dataset
from tests.conftest import ROOT
from tests.unit.scale.examples import KEYED

POISON = Path(__file__).parent / "poison"
WORD = "zyzzyva"


def start_run(
    data: Path,
    lake: Path,
    *,
    engine: str = "local",
    workers: int = 2,
    group: int = KEYED.group_documents,
) -> subprocess.Popen[str]:
    """A run that says, after each block, how many inputs are done."""
    command = [sys.executable, "-m", "tests.unit.scale.runs"]
    return subprocess.Popen(
        [*command, str(data), str(lake), engine, str(workers), str(group)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(POISON), "SAYSO_TEST_POISON": WORD},
        cwd=ROOT,
    )


def main(data: str, lake: str, engine: str, workers: str, group: str) -> None:
    """Read the dataset into the lake."""
    settings = replace(KEYED, group_documents=int(group))
    outlooks = map_dataset(
        [data], lake, engine=Engine(engine), workers=int(workers), settings=settings
    )
    for outlook in outlooks:
        print(outlook.documents + outlook.failures, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
