"""How sure a source sounds, in FactBank's degrees.

Source: Saurí and Pustejovsky, FactBank (2009), for the degrees.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.sureness.hedges import Hedge, find_hedges
from sayso.extraction.sureness.readings import Reading
from sayso.extraction.sureness.words import Word
from sayso.model import Certainty, Span

_WEAKER: dict[Certainty, int] = {"CT": 0, "PR": 1, "PS": 2, "U": 3}
# After these a sentence turns from its main clause to another.
_CLAUSE_ENDS = frozenset(
    "which who whom whose because although though while unless until when where since so but "
    "wherever whatever whenever however whoever ; — – : ( after before".split()
)
_OPENERS = frozenset("if even when while although though unless since because despite as".split())
_LEAD_IN = frozenset("that and but so well , “ \" '".split())
_SHORTEST = 3  # words of a main clause before it may end


def judge_certainty(reading: Reading) -> tuple[Certainty, tuple[Span, ...]]:
    """How sure the source sounds, and the hedge words that show it (offsets of the text)."""
    hedges = _hedges(reading)
    spans = tuple(hedge.span for hedge in hedges)
    if _commits_to_nothing(reading):
        return "U", spans
    degrees = [hedge.degree for hedge in hedges]
    head = reading.head.cue
    if head is not None:
        degrees += [head.certainty, *(cue.certainty for cue in reading.head.others)]
    if head is not None and head.name in _VIEWING and reading.is_passive:
        degrees.append("PR")
    return max(degrees, key=lambda degree: _WEAKER[degree], default="CT"), spans


_VIEWING = frozenset({"see", "view", "regard", "perceive", "consider"})


def _hedges(reading: Reading) -> list[Hedge]:
    """The hedges of the cue and of the content, where the content's sureness is the source's.

    A belief is as sure as its own verb ("they think it could be" is PR), an intention too.
    """
    head = reading.head.cue
    own = find_hedges(reading.cue)
    if head is not None and head.type in ("eventuality", "belief"):
        return own
    return own + find_hedges(main_clause(reading.content))


def _commits_to_nothing(reading: Reading) -> bool:
    """Whether the source asks, withholds, does not know, or speaks of what would be."""
    head = reading.head.cue
    if reading.is_question or reading.withholds or _is_embedded_question(reading):
        return True
    if _is_counterfactual(reading):
        return True
    if not reading.negated:
        return False
    if head is None or head.part == "adjective":
        return True
    return head.type in ("assertion", "fact", "question") and head.polarity == "+"


def _is_embedded_question(reading: Reading) -> bool:
    opening = reading.opening[:1]
    commas = any(word.text == "," for word in reading.content)
    believes = reading.head.cue is not None and reading.head.cue.type == "belief"
    return opening == ["whether"] or (opening == ["if"] and not commas and not believes)


def _is_counterfactual(reading: Reading) -> bool:
    opening = [word for word in reading.opening if word != "that"][:1]
    main = {word.text for word in main_clause(reading.content)}
    believes = reading.head.cue is not None and reading.head.cue.type == "belief"
    return opening in (["if"], ["were"], ["had"]) and "would" in main and not believes


def main_clause(words: Sequence[Word]) -> Sequence[Word]:
    """The main clause of a content's first sentence, as far as marks and words tell it."""
    texts = [word.text for word in words]
    start = 0
    while start < len(texts) and texts[start] in _LEAD_IN:
        start += 1
    if start < len(texts) and texts[start] in _OPENERS and "," in texts[start:-1]:
        start = texts.index(",", start) + 1
    for index in range(start + _SHORTEST, len(words)):
        if texts[index] in _CLAUSE_ENDS or texts[index] in ".!?…":
            return words[start:index]
    return words[start:]
