"""Whether the source puts the content forward or denies it."""

from __future__ import annotations

from sayso.extraction.sureness.readings import Reading
from sayso.model import Polarity

_NEG_RAISING = frozenset({"belief", "eventuality"})


def judge_polarity(reading: Reading) -> Polarity:
    """`-` if the cue denies, or is a belief or a wish that is negated; two of them make a `+`."""
    head = reading.head
    if head.cue is None:
        return "+"
    denies = head.cue.polarity == "-" or any(cue.polarity == "-" for cue in head.others)
    if reading.withholds:
        return "+"
    if reading.negated and (denies or head.cue.type in _NEG_RAISING):
        denies = not denies
    return "-" if denies else "+"
