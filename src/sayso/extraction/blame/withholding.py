"""Words by which nobody is named: "has yet to blame", "no one knows who fired"."""

from __future__ import annotations

import re

_WITHHELD = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)|is|are) yet to|(?:did|does|do|would|could|ha[sd]|have) not"
    r"(?: yet| immediately)?"
    r"|(?:did|does|do|would|could|has|had|have)n['’]t(?: yet| immediately)?|decline[ds]? to"
    r"|refuse[ds]? to|stop(?:ped|s)? short of|without|(?:is|are|was|were) reluctant to)"
    r"(?: \w+){0,3}? (?:blam\w*|attribut\w*|accus\w*|assign\w* (?:blame|responsibility)|ascrib\w*"
    r"|nam(?:e|ing)(?= (?:a|any|the|who)\b)|identif(?:y|ying)(?= (?:a|any|the|who)\b)"
    r"|point\w* (?:a|the) finger)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:(?:no ?one|nobody|no group|no organi[sz]ation|none)(?: \w+){0,2}? "
    r"(?:claim\w* (?:the )?responsib\w+|know[sn]?(?: yet)? who|taken responsib\w+|said who)"
    r"|no (?:immediate )?claim of responsib\w+"
    r"|(?:not|n['’]t|un)(?: yet| immediately| entirely)?(?: )?(?:clear|known)(?: yet)? who\b"
    r"|(?:do|does|did) ?n[o'’]t (?:yet )?know who\b)",
    re.IGNORECASE,
)


def withholds_blame(words: str) -> bool:
    """Whether a sentence or an attribution says that nobody is blamed, or not yet."""
    return bool(_WITHHELD.search(words) or _UNKNOWN.search(words))
