"""Why a source is not named: remarks on anonymity, and the reason that they give."""

from __future__ import annotations

import re

import msgspec

from sayso.model import Span

_NOT = r"\b(?:\w{2,8}n['’]t|not|never|no longer)\s+"
_SPEAK = (
    r"[^.;,\n]{0,30}?\b(?:speak|speaking|talk|talking|discuss|discussing|comment|disclose|brief"
    r"|be quoted|be named|be identified|reveal|share|address|release|describe)\b"
)
_OPENLY = (
    r"[^.;,\n]{0,40}?\b(?:public|publicly|on the record|openly|for attribution|by name|about"
    r"|(?:to|with) (?:the )?(?:news )?(?:media|press|reporters?|journalists?))\b"
)
_UNAUTHORISED = (
    rf"(?:(?:{_NOT}(?:been\s+|being\s+)?(?:authori[sz]ed|cleared|empowered)|unauthori[sz]ed"
    rf"|lack(?:ed|s|ing)? (?:the )?(?:authori[sz]ation|authority|clearance)){_SPEAK}"
    rf"|(?:{_NOT}(?:been\s+|being\s+)?(?:permitted|allowed)|barred|forbidden|prohibited)"
    rf"{_SPEAK}{_OPENLY})"
)
_ANONYMITY = (
    r"(?:(?:on|under)\s+(?:the\s+|a\s+)?(?:strict\s+)?(?:condition|promise|cloak|guarantee)\s+"
    r"(?:of\s+(?:strict\s+)?anonymity|(?:that\s+)?[\w\s]{1,40}?\bnot\s+be\s+(?:named|identified))"
    r"|(?:request|ask|sought|seek|insist|demand|grant|given|want|prefer|offer)\w*\s+(?:for\s+|on\s+|to\s+"
    r"remain\s+|to\s+stay\s+)?(?:anonymity|anonymous)"
    r"|(?:ask|request|want|prefer|insist|declin|refus)\w*\s+(?:(?:that\s+)?[\w\s]{0,40}?\bnot\s+(?:to\s+)?be"
    r"|not\s+to\s+be|to\s+not\s+be|to\s+be)\s+(?:named|identified|quoted)(?:\s+by\s+name)?"
    rf"|{_NOT}(?:want|wish|willing|prepared)\s*(?:ing\s+)?to\s+(?:be\s+(?:named|identified|quoted)"
    r"|speak\s+(?:on\s+the\s+record|publicly|openly)|go\s+on\s+the\s+record)"
    r"|(?:spoke|speaking|speak|talked|talking)\s+(?:anonymously|on\s+background|off\s+the\s+record|privately))"
)
_WHY = (
    r"\s*,?\s*(?P<why>(?:because|since|as\s+(?:they|he|she|the|it|not)|for\s+fear|out\s+of|in\s+order\s+to|so\s+as"
    r"|due\s+to|owing\s+to|lest|citing|given|in\s+exchange\s+for|so\s+(?:that\s+)?(?:he|she|they)|to\s+"
    r"(?!(?:the|a|an|several|reporters|us|me|him|her|them)\b))\b[^.;,\n“”\"—]{3,250}"
    r"(?:,\s(?:as|which|who|and)[^.;,\n“”\"—]{3,80}(?=,))?)"
)
_REMARK = re.compile(
    rf"(?P<anonymity>{_ANONYMITY})(?P<gap>(?:\s+\w+){{0,2}}?){_WHY}"
    rf"|(?P<bare>{_ANONYMITY})"
    rf"|(?P<unauthorised>{_UNAUTHORISED}[^.;,\n“”\"—]{{0,160}})",
    re.IGNORECASE,
)
# Every remark has one of these in it; most texts have none, and the pattern is slow.
_NEEDED = (
    "anonym named identified quoted publicly openly record background privately authori cleared "
    "empowered lack permitted allowed barred forbidden prohibited"
).split()
_END = re.compile(r"\s+(?:said|says|told|but|and (?:said|told|added)|according)\b.*$", re.DOTALL)


class Remark(msgspec.Struct, frozen=True):
    """A remark on somebody's anonymity, and the reason in it, None where it gives none."""

    span: Span
    reason: Span | None


def find_remarks(text: str) -> tuple[Remark, ...]:
    """The remarks on a source's anonymity in ``text``, in order."""
    low = text.casefold()
    if not any(word in low for word in _NEEDED):
        return ()
    return tuple(_remark(match) for match in _REMARK.finditer(text))


def _remark(match: re.Match[str]) -> Remark:
    for group in ("why", "unauthorised"):
        if match[group]:
            words = _END.sub("", match[group]).rstrip(" '’)")
            start = match.start(group)
            return Remark(Span(match.start(), start + len(words)), Span(start, start + len(words)))
    return Remark(Span(*match.span()), None)
