"""Makes texts with a certain word kill the process that reads them, in every process below.

It is loaded by interpreters whose PYTHONPATH names this folder.
"""

import os
import signal
from typing import Any

import sayso.batches

_WORD = os.environ["SAYSO_TEST_POISON"]
_extract = sayso.batches.extract


def _extract_or_die(document: Any) -> Any:
    if _WORD in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return _extract(document)


sayso.batches.extract = _extract_or_die
