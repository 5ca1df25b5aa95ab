"""Papers: which descriptions of documents and recordings mean one."""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = (
    ("suit", r"(?:law)?suits?|complaints?|court (?:papers|documents?|filings?|records?)|filings?"),
    ("charge", r"indictments?|charge sheets?|charges"),
    ("picture", r"videos?|footage|recordings?|tapes?|images?|photos?|photographs?|pictures?|clip"),
    ("resolution", r"resolutions?"),
    ("memo", r"memos?|memorandums?|memoranda"),
    ("letter", r"letters?"),
    ("mail", r"e-?mails?"),
    ("poll", r"polls?|surveys?"),
    ("figures", r"data|figures|statistics|numbers"),
    ("statement", r"statements?|releases?"),
    ("post", r"tweets?|posts?"),
    ("transcript", r"transcripts?|testimony"),
    ("study", r"reports?|stud(?:y|ies)|assessments?|projections?|findings|investigations?|probes?"),
)
_PATTERN = re.compile(
    "|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS), re.IGNORECASE
)
_NAME = re.compile(r"(?<!^)\b[A-Z][\w’'.-]+")


@lru_cache(maxsize=4096)
def paper_kind(description: str) -> str:
    """What kind of paper or recording is described; the description itself where none is known."""
    found = _PATTERN.search(description)
    return found.lastgroup or "" if found else description.lower()


def same_paper(one: str, other: str) -> bool:
    """Whether two descriptions may stand for one paper: of one kind, not named differently."""
    if paper_kind(one) != paper_kind(other):
        return False
    names, others = _names(one), _names(other)
    return not names or not others or bool(names & others)


@lru_cache(maxsize=4096)
def _names(description: str) -> frozenset[str]:
    return frozenset(_NAME.findall(description))
