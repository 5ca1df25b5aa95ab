"""Wordings in which an author weighs a claim, or lets it stand, without a source for it.

Each pattern is read on one sentence. Its groups are the roles: ``cue``, ``content`` and, where
somebody is named in passing, ``source``. They are few and narrow on purpose: an author's plain
sentences are no attributions.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BE = r"(?:is|was|remains|remained|seems|becomes|became|['’]s)"
_SPEAK = r"(?:claim|say|insist|allege|suggest|argue|maintain|believe|pretend|assume|think|put it)"
_NAME = (
    r"(?:(?:the|an?|its?|his|her|their)\s)?"
    r"(?-i:[A-Z])[\w.'’-]*(?:\s(?:of\s(?:the\s)?)?(?-i:[A-Z])[\w.'’-]*){0,4}"
)
_PEOPLE = (
    r"(?:(?:some|many|most|its|his|her|their|the)\s)?(?:[a-z]+\s)?"
    r"(?:officials|critics|supporters|opponents|analysts|experts)|the\s[a-z]+|they|he|she|some|many"
)


class Pattern(NamedTuple):
    """A wording: its name, what it matches, and how far such a finding is to be trusted."""

    name: str
    words: re.Pattern[str]
    confidence: float


def _pattern(name: str, confidence: float, words: str) -> Pattern:
    return Pattern(name, re.compile(words, re.VERBOSE | re.IGNORECASE), confidence)


PATTERNS = (
    # "It is not clear whether the convoy was hit"
    _pattern(
        "open",
        0.8,
        rf"""
        (?P<cue>\b(?:it|what)\s?{_BE}\s(?:still\s|yet\s|as\syet\s)?
        (?:not\s(?:yet\s|entirely\s|immediately\s|at\sall\s)?
          (?:clear|known|certain|obvious)
          |unclear|unknown|uncertain|anyone['’]s\sguess|an\sopen\squestion))
        \s(?P<content>(?:whether|if|how|why|who|what|when|where|which|that)\b.+)""",
    ),
    # "which does not mean that they are guilty"
    _pattern(
        "no conclusion",
        0.8,
        r"""
        (?P<cue>\b(?:does|do|did|need)(?:\snot|n['’]t)\s
        (?:necessarily\s|automatically\s)?(?:mean|prove|imply))
        \s(?P<content>(?:that\s)?(?:they|he|she|it|the|a|an|this|these|those|there|[A-Z]).+)""",
    ),
    # "All signs indicate a long strike"
    _pattern(
        "signs",
        0.75,
        r"""
        (?P<cue>\b(?:all|every|all\sthe|most|many|the)\s
        (?:signs?|indications?|evidence|indicators?)\s(?:now\s)?
        (?:indicates?|suggests?|points?\sto(?:ward)?|shows?|are\sthat|is\sthat))
        \s(?P<content>.+)""",
    ),
    # "not as isolated as the ministry claims"
    _pattern(
        "presupposed",
        0.7,
        rf"""
        \b(?:as|so)\s(?P<content>[^,;:]{{3,80}}?)\sas\s
        (?P<source>{_NAME}|{_PEOPLE})\s(?P<cue>{_SPEAK}(?:s|ed|d)?)\b""",
    ),
    # "It's true that the mayor signed"
    _pattern(
        "vouched",
        0.7,
        rf"""
        (?P<cue>\b(?:it\s?{_BE}\s(?:certainly\s|perfectly\s|hardly\s)?
          (?:true|clear|obvious|evident|undeniable|certain|likely|unlikely|possible|doubtful
            |no\ssecret)
          |there\s?(?:is|was|['’]s|can\sbe)\s(?:no|little)\s(?:doubt|question)
          |the\s(?:fact|truth|reality)\sis|make\sno\smistake))
        ,?\s(?P<content>that\b.+)""",
    ),
    # "They are believed to have left"
    _pattern(
        "hearsay",
        0.7,
        r"""
        ^(?P<content>[^,;:]{2,120}?)\s
        (?P<cue>(?:is|are|was|were|(?:has|have)\sbeen)\s(?:now\s|widely\s|generally\s|also\s)?
        (?:believed|thought|said|rumou?red|alleged|understood|suspected|reported))
        \s(?P<content2>to\s(?:be|have)\b.+)""",
    ),
    # "The ship allegedly carried arms"
    _pattern(
        "reportedly",
        0.6,
        r"""
        ^(?P<content>[^,;:]{2,120}?)\s(?P<cue>reportedly|allegedly|supposedly|purportedly)
        \s(?P<content2>.+)""",
    ),
    # "The ministry has yet to assign blame for the fire"
    _pattern(
        "withheld",
        0.75,
        rf"""
        (?P<source>{_NAME}(?:\s(?:administration|government|ministry|office|police|party|group))?
          |no\s(?:group|one|organi[sz]ation)|nobody)\s
        (?P<cue>(?:has|have|had)(?:\sso\sfar)?(?:\syet\sto|\snot(?:\syet)?|n['’]t)?
        (?:\s(?:formally|officially|publicly|immediately))?\s
        (?:(?:attribute|assign|apportion|lay|claim)(?:ed)?\s(?:blame|responsibility)
          |(?:attributed|assigned|apportioned|laid|claimed)\s(?:blame|responsibility)))
        (?:\s(?P<content>(?:for|to|on)\b[^,;]+))""",
    ),
    # "Is it any wonder the vote failed?"
    _pattern(
        "rhetorical",
        0.6,
        r"""
        ^["“'‘]?(?P<cue>is\sit\sany\swonder
          |isn['’]t\sit\s(?:obvious|clear|time|true|strange|odd|possible)
          |(?:do\syou\s)?(?:really\s)?think(?=\s(?:it|they|he|she|the|that|this)\b)
          |who\s(?:could|would|can)\s(?:possibly\s)?(?:doubt|deny|believe|think)
          |how\s(?:can|could)\sanyone\s(?:still\s)?(?:doubt|deny|believe|think))
        \s(?P<content>.+\?)""",
    ),
)
