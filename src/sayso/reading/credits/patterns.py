"""How credits are worded. A blank in a pattern stands for blanks on one line."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.model import CreditKind
from sayso.reading.credits.agencies import AGENCIES

_PARTICLES = "de van von al el bin der la le du di da".replace(" ", "|")
_FORENAME = r"[A-Z](?:[\w’'-]*\w)?\.?"
_NAME = rf"{_FORENAME}(?: (?:(?:{_PARTICLES}) )*{_FORENAME}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, (?:and )?| and |; ){_NAME})*"
_WORD = r"[A-Z0-9](?:[\w&’'-]|\.(?=\w))*"
_OUTLET = rf"{_WORD}(?: (?:(?:of|the|and|on|for|&) )*{_WORD}){{0,5}}"
_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True)).replace("\\ ", " ")
_AGENCIES = rf"(?:{_AGENCY})(?:(?:/|, | and )(?:{_AGENCY}))*"
_PIECE = "(?:article|story|piece|report|post|essay|interview)"
_PLACE = r"[A-Z][A-Z.,’'-]+(?: [A-Z.,’'-]+){0,4}"
_THIS = rf"(?:[Tt]h(?:is|e) {_PIECE} )?(?:(?:was|is|has been) )?"
_PRINTED = r"(?:[Rr]epublished|[Rr]eprinted|[Ss]yndicated)(?: with (?:the )?permission)?"
_MATERIAL = r"(?:additional )?(?:reporting|files|material|inputs?|information)"


class Wording(NamedTuple):
    """A way to word a credit; the pattern's group ``name`` is who is credited."""

    kind: CreditKind
    pattern: re.Pattern[str]


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"(?:[ \t]+)"), re.MULTILINE)


_AGENCY_WORDINGS = (
    rf"[(\[](?P<name>{_AGENCIES})[)\]](?= ?(?:[-–—:]|$))",  # LONDON, May 2 (Reuters) -
    rf"^{_PLACE} (?P<name>{_AGENCY}) ?(?:—|–|--?) ",  # LONDON, AP —
    rf"^(?:[Bb]y |BY |Source: ?|[—–©-] ?)(?:\d{{4}} )?(?:[Tt]he )?(?P<name>{_AGENCIES})\.?$",
    rf"[Ww]ith {_MATERIAL} (?:by|from) (?P<name>(?:the )?(?:{_AGENCIES}))\b",
    rf"(?:[Cc]opyright|©) ?(?:©|\([Cc]\))? ?(?:\d{{4}} )?(?:by )?(?P<name>{_AGENCY})\b",
)
_OUTLET_WORDINGS = (
    rf"{_THIS}(?:[Oo]riginally|[Ff]irst) (?:published|appeared|ran|posted)"
    rf" (?:in|on|by|at|with) (?:the )?(?P<name>{_OUTLET})",
    rf"{_THIS}{_PRINTED} (?:from|of|by) (?:the )?(?P<name>{_OUTLET})",
)
_CONTRIBUTOR_WORDINGS = (
    rf"(?:[Aa]dditional|[Ff]urther) reporting by (?P<name>{_NAMES})",
    rf"(?:^|(?<=[(\[]))[Rr]eporting by (?P<name>{_NAMES})",
    rf"(?P<name>{_NAMES}) (?:also )?contributed (?:to this {_PIECE}|reporting)",
)
_EDITOR_WORDINGS = (rf"[Ee]dit(?:ed|ing) by (?P<name>{_NAMES})",)
_AUTHOR_WORDINGS = (rf"^(?:By|BY|by) (?P<name>{_NAMES})(?: ?(?:,|\||/|·|in|for) [^\n]{{0,60}})?$",)
_KINDS: tuple[tuple[CreditKind, tuple[str, ...]], ...] = (
    ("agency", _AGENCY_WORDINGS),
    ("outlet", _OUTLET_WORDINGS),
    ("contributor", _CONTRIBUTOR_WORDINGS),
    ("editor", _EDITOR_WORDINGS),
    ("author", _AUTHOR_WORDINGS),
)

#: In order of trust: of two over the same words the first counts.
WORDINGS = tuple(Wording(kind, _compile(one)) for kind, several in _KINDS for one in several)

#: A line of nothing but names.
SIGNED_LINE = _compile(rf"{_NAMES}(?: ?[/,&] ?{_NAMES})*")
