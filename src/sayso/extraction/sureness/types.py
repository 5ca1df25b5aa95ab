"""The type of an attribution: assertion, belief, fact, eventuality or question."""

from __future__ import annotations

from sayso.extraction.sureness.negation import SPEAKING
from sayso.extraction.sureness.readings import Reading
from sayso.model import AttributionType

# What is turned down by these is a proposal or a person, not a claim, where such a noun follows.
_REJECTING = frozenset({"reject", "rebuff", "dismiss", "contest"})
_PROPOSALS = frozenset(
    "offer offers proposal proposals request requests invitation plan plans bid plea demand "
    "demands deal motion bill legislation measure amendment referendum candidate nominee "
    "nomination initiative compromise option call calls".split()
)
_NEAR = 12  # words into the content in which the noun stands


def judge_type(reading: Reading) -> AttributionType:
    """The type that the cue's head gives; unknown cues assert, or want if "to ..." follows."""
    if reading.withholds:
        return "assertion"
    if reading.is_question and (reading.head.cue is None or reading.head.cue.type == "assertion"):
        return "question"
    if _turns_down(reading):
        return "eventuality"
    if reading.head.cue is not None:
        return reading.head.cue.type
    if reading.opening[:1] == ["to"] and not SPEAKING.intersection(reading.opening):
        return "eventuality"
    return "assertion"


def _turns_down(reading: Reading) -> bool:
    head = reading.head.cue
    if head is None or head.name not in _REJECTING:
        return False
    return bool(_PROPOSALS.intersection(word.text for word in reading.content[:_NEAR]))
