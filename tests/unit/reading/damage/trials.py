"""Damaged inputs read one after the other, in a process of their own.

``python -m tests.unit.reading.damage.trials FIRST COUNT`` prints a JSON object: how many documents
were read and refused, the slowest input in seconds of the processor, and the most memory that the
process held. It dies where an input takes too long, and raises where one is neither read nor
refused.
"""

from __future__ import annotations

import faulthandler
import json
import resource
import signal
import socket
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.model import Failure
from sayso.reading import open_works, read_bytes
from sayso.reading.inputs import following
from tests.unit.reading.damage.damages import damaged
from tests.unit.reading.fetching.sites import QUICK

LONGEST_S = 30  # of the processor: other programs may take it away for as long as they like
MOST_DOCUMENTS = 50  # of one input that are read


def main(first: int, count: int) -> dict[str, Any]:
    """What became of the inputs of those numbers."""
    _cut_off_network()
    faulthandler.register(signal.SIGPROF, chain=True)  # tells where, then dies
    outcomes: Counter[str] = Counter()
    slowest = (0.0, -1)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            name, data = damaged(seed)
            path = Path(folder, name)
            path.write_bytes(data)
            signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
            begun = time.process_time()
            try:
                outcomes.update(_read(path))
            except BaseException as error:
                raise RuntimeError(f"input {seed}, {name}") from error
            slowest = max(slowest, (time.process_time() - begun, seed))
            path.unlink()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"outcomes": dict(outcomes), "slowest": slowest, "memory": memory}


def _read(path: Path) -> list[str]:
    outcomes = []
    for work in islice(open_works([str(path)]), MOST_DOCUMENTS):
        if isinstance(work.data, Failure):
            assert work.data.reason, work
            assert "please report" not in work.data.reason, work.data
            outcomes.append("refused")
            continue
        assert isinstance(work.data, bytes)
        try:
            document = read_bytes(work.data, work.origin, work.metadata)
        except InputError as error:
            assert error.reason
            outcomes.append("refused")
        else:
            document.text.encode()
            assert all(0 <= zone.start < zone.end <= len(document.text) for zone in document.zones)
            assert all(0 <= start <= len(document.text) for start in document.pages)
            outcomes.append("read")
    assert outcomes, "an input gave nothing at all"
    return outcomes


def _cut_off_network() -> None:
    """No name has an address here: damaged lists lead anywhere."""

    def refuse(*_: object, **__: object) -> Any:
        raise socket.gaierror("no network")

    socket.getaddrinfo = refuse
    vars(following)["Settings"] = lambda **_: QUICK


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:3]))))
