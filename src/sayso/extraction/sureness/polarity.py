"""Whether the source puts the content forward or denies it."""

from __future__ import annotations

from sayso.extraction.sureness.readings import Reading
from sayso.model import Polarity

_NEG_RAISING = frozenset({"belief", "eventuality"})


def judge_polarity(reading: Reading) -> Polarity:
    """`-` if the cue denies, or is a belief or a wish that is negated; two of them make a `+`.

    Who is "not sure" or "not convinced" denies nothing.
    """
    head = reading.head
    if head.cue is None:
        return "+"
    denies = head.cue.polarity == "-" or any(cue.polarity == "-" for cue in head.others)
    if reading.withholds:
        return "+"
    raises = head.cue.type in _NEG_RAISING and head.cue.part != "adjective"
    if reading.negated and (denies or raises):
        denies = not denies
    return "-" if denies else "+"
