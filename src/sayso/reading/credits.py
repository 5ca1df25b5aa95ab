"""Whom a text names as the origin of its words: bylines, agencies, first publishers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.model import Credit, CreditKind, Span, Zone

#: News agencies, by the names and marks that papers print; own list from general knowledge.
_AGENCIES = (
    "Reuters", "Thomson Reuters", "Associated Press", "The Associated Press", "AP", "AFP",
    "Agence France-Presse", "PA Media", "PA", "Press Association", "UPI",
    "United Press International", "Bloomberg", "Bloomberg News", "dpa", "DPA", "EFE", "ANSA",
    "Xinhua", "TASS", "Tass", "Interfax", "RIA Novosti", "Kyodo", "Kyodo News", "Jiji Press",
    "Yonhap", "Yonhap News Agency", "ANI", "PTI", "Press Trust of India", "IANS", "AAP",
    "Australian Associated Press", "The Canadian Press", "Canadian Press", "CP", "Anadolu",
    "Anadolu Agency", "AA", "IRNA", "SANA", "WAFA", "MENA", "KCNA", "Belga", "ANP", "APA",
    "NTB", "TT", "Ritzau", "STT", "Swissinfo", "SDA", "KNA", "epd", "CNA", "ANA", "TAP", "APS",
    "MAP", "NAN", "GNA", "Andalou", "Getty", "States Newsroom", "Kaiser Health News",
    "KFF Health News", "ProPublica", "The Conversation", "Inter Press Service", "IPS",
    "Caixin", "Ukrinform", "BelTA", "Azertac", "Bernama", "Antara", "VNA", "Newswire",
    "Tribune News Service", "TNS", "McClatchy", "Dow Jones", "Dow Jones Newswires", "RFE/RL",
)  # fmt: skip
_AGENCY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_NAME = r"[A-Z][\w.’'-]+(?:[ \t]+(?:(?:de|van|von|al|el|bin|der|la|le|du|di|da)[ \t]+)*[A-Z][\w.’'-]+){1,3}"
_NAMES = rf"{_NAME}(?:(?:,[ \t]*(?:and[ \t]+)?|[ \t]+and[ \t]+){_NAME})*"
_OUTLET = r"[A-Z0-9][\w&.’'-]*(?:[ \t]+(?:(?:of|the|and|on|for|&)[ \t]+)*[A-Z0-9][\w&.’'-]*){0,5}"

#: Each pattern's named group is the name; all of the match is the span.
_LINES: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    ("agency", re.compile(rf"[(\[](?P<name>(?:{_AGENCY})(?:[/,][ ]?(?:{_AGENCY}))*)[)\]]")),
    ("agency", re.compile(rf"^[ \t]*(?:By[ \t]+|Source:[ \t]*)(?:the[ \t]+|The[ \t]+)?(?P<name>{_AGENCY})[ \t.]*$", re.M)),
    ("agency", re.compile(rf"^[ \t]*(?:—|–|-|©|\(c\))[ \t]*(?:\d{{4}}[ \t]+)?(?P<name>{_AGENCY})[ \t.]*$", re.M)),
    ("agency", re.compile(rf"(?:[Ww]ith|[Ii]ncludes|[Uu]sing)[ \t]+(?:additional[ \t]+)?(?:reporting|files|material|inputs?|information|agencies)[ \t]+(?:by|from)[ \t]+(?:the[ \t]+|The[ \t]+)?(?P<name>{_AGENCY})\b")),
    ("agency", re.compile(rf"^(?:[A-Z][A-Z.,’' -]{{2,40}}),?[ \t]+(?P<name>{_AGENCY})[ \t]*(?:—|–|--?|:)[ \t]", re.M)),
    ("agency", re.compile(rf"\b[Cc]opyright[ \t]+(?:©[ \t]*)?(?:\d{{4}}[ \t]+)?(?:by[ \t]+)?(?:the[ \t]+|The[ \t]+)?(?P<name>{_AGENCY})\b")),
    ("outlet", re.compile(rf"\b(?:(?:[Tt]his|[Tt]he)[ \t]+(?:article|story|piece|report|post)[ \t]+)?(?:was[ \t]+|has[ \t]+been[ \t]+|is[ \t]+)?(?:[Oo]riginally|[Ff]irst)[ \t]+(?:published|appeared|reported|ran|posted)[ \t]+(?:(?:in|on|by|at|with)[ \t]+)(?:the[ \t]+)?(?P<name>{_OUTLET})")),
    ("outlet", re.compile(rf"\b(?:[Rr]epublished|[Rr]eprinted|[Ss]yndicated|[Cc]ross-posted)[ \t]+(?:with[ \t]+(?:the[ \t]+)?permission[ \t]+)?(?:from|of|by)[ \t]+(?:the[ \t]+)?(?P<name>{_OUTLET})")),
    ("outlet", re.compile(rf"\b(?:produced|published)[ \t]+in[ \t]+partnership[ \t]+with[ \t]+(?:the[ \t]+)?(?P<name>{_OUTLET})")),
    ("contributor", re.compile(rf"\b(?:[Aa]dditional|[Ff]urther)[ \t]+reporting[ \t]+by[ \t]+(?P<name>{_NAMES})")),
    ("contributor", re.compile(rf"(?:^|[(\[])[Rr]eporting[ \t]+by[ \t]+(?P<name>{_NAMES})", re.M)),
    ("contributor", re.compile(rf"(?:^|[(\[.][ \t]*)(?P<name>{_NAMES})[ \t]+(?:also[ \t]+)?contributed[ \t]+(?:to[ \t]+this|reporting)", re.M)),
    ("editor", re.compile(rf"\b[Ee]dit(?:ed|ing)[ \t]+by[ \t]+(?P<name>{_NAMES})")),
    ("author", re.compile(rf"^[ \t]*(?:By|BY|by)[ \t]+(?P<name>{_NAMES})(?:[ \t]*(?:,|\||/|·|in|for)[ \t][^\n]{{0,60}})?$", re.M)),
)  # fmt: skip
_HEAD, _TAIL = 1200, 1500  # code points of a body where credits stand
_MOST = 20


def find_credits(
    text: str, zones: Sequence[Zone], authors: Iterable[str] = ()
) -> tuple[Credit, ...]:
    """The credits in the words of a document, in order; of several over the same words the first.

    They are looked for at the start and the end of the body, where they stand. ``authors`` who
    are agencies, as a page's metadata may say, are credits without a span.
    """
    found: dict[Span, Credit] = {}
    for start, end in _edges(text, zones):
        for credit in _in_stretch(text, start, end):
            span = credit.span
            if span and not any(span.start < one.end and one.start < span.end for one in found):
                found[span] = credit
    credits = [found[span] for span in sorted(found)][:_MOST]
    named = {credit.name for credit in credits}
    agencies = [name for name in authors if name in _AGENCIES and name not in named]
    return (*credits, *(Credit(kind="agency", name=name) for name in agencies))


def _edges(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    """The stretches of the body that may hold credits: whole lines at its start and end."""
    for zone in zones:
        if zone.kind != "body":
            continue
        if zone.end - zone.start <= _HEAD + _TAIL:
            yield zone.start, zone.end
            continue
        head = text.rfind("\n", zone.start, zone.start + _HEAD)
        tail = text.find("\n", zone.end - _TAIL, zone.end)
        yield zone.start, head if head > 0 else zone.start + _HEAD
        yield tail + 1 if tail > 0 else zone.end - _TAIL, zone.end


def _in_stretch(text: str, start: int, end: int) -> Iterator[Credit]:
    for kind, pattern in _LINES:
        for match in pattern.finditer(text, start, end):
            words = match[0]
            first = match.start() + len(words) - len(words.lstrip())
            name = match["name"].strip(" .,’'")
            span = Span(first, match.start() + len(words.rstrip()))
            yield Credit(kind=kind, name=name, span=span)
