"""What exactly is denied."""

from __future__ import annotations

import re

from sayso.extraction.sureness.antecedents import find_antecedent
from sayso.extraction.sureness.readings import Reading
from sayso.model import Attribution, Denial, Polarity, Span

_RELATIVES = frozenset({"which", "that", "what", "whom"})
# "the claim that he fled": what is denied is that he fled.
_CARRIER = re.compile(
    r"(?:the|an?|any|all|these|those|his|her|its|their|\w+['’]s?)?\s*(?:\w+\s+)?"
    r"(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|idea|notion|rumou?rs?)"
    r"\s+that\s+",
    re.IGNORECASE,
)
# What somebody is denied is withheld from them, not called untrue: "denied the ships access".
_GRANTED = re.compile(
    r"(?:[\w'’-]+\s+){0,5}(?:access|admission|asylum|bail|citizenship|entrance|entry|parole"
    r"|passage|permission|treatment|visas?)\b",
    re.IGNORECASE,
)

# Who opposes or protests a thing calls nothing untrue.
_OPPOSING = frozenset({"oppose", "protest", "resist", "rail", "inveigh", "fight", "object"})


def find_denial(
    attribution: Attribution, reading: Reading, polarity: Polarity, text: str
) -> Denial | None:
    """What an attribution denies, in the document's words, or None where it denies nothing.

    Dislikes, refusals and protests have negative polarity and deny nothing. A relative pronoun
    stands for what it refers to: "the raid, which the group denied" denies the raid.
    """
    head = reading.head.cue
    if polarity != "-" or head is None or head.type not in ("assertion", "belief"):
        return None
    if head.lemma in _OPPOSING:
        return None
    if head.type == "belief" and "that" not in head.complements:
        return None
    if any(_GRANTED.match(content.words(text)) for content in attribution.content):
        return None
    spans = (span for content in attribution.content for span in _denied(content, text))
    return Denial(spans=tuple(sorted(spans)))


def _denied(content: Span, text: str) -> list[Span]:
    words = content.words(text)
    if words.strip().lower() in _RELATIVES:
        antecedent = find_antecedent(text, content)
        return [content] if antecedent is None else [antecedent]
    carrier = _CARRIER.match(words)
    return [Span(content.start + carrier.end(), content.end)] if carrier else [content]
