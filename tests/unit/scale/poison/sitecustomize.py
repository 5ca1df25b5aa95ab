"""Makes texts with a certain word kill the process that reads them, in every process below.

It is loaded by interpreters whose PYTHONPATH names this folder.
"""

import os
import signal

import sayso.batches
from sayso.extraction.pipeline import extract
from sayso.model import Document, Record

_WORD = os.environ["SAYSO_TEST_POISON"]


def _extract_or_die(document: Document) -> Record:
    if _WORD in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return extract(document)


vars(sayso.batches)["extract"] = _extract_or_die
