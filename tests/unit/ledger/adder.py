"""A process that adds records and says of each, once it is committed, that it is kept.

``python -m tests.unit.ledger.adder LEDGER FIRST LAST``
"""

from __future__ import annotations

import sys

from sayso.ledger import Ledger
from sayso.model import Record
from tests.unit.ledger.examples import BODY, make_record


def numbered(number: int) -> Record:
    """The record of that number, as any process makes it."""
    return make_record(
        body=f"{BODY} This is report {number}.",
        url=f"https://courier.example/{number}",
        origin=f"{number}.html",
    )


def main(path: str, first: str, last: str) -> None:
    """Add the records from ``first`` to before ``last``."""
    with Ledger(path, keep_names=True) as ledger:
        for number in range(int(first), int(last)):
            outcome = ledger.keep(numbered(number))
            print(number, outcome, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
