"""Through which channel a source's words reached the page: "told Politico", "in a tweet"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.extraction.sources.lexicons import phrases
from sayso.extraction.sources.names import Name
from sayso.model import Span, Via, ViaKind

_TALK_TO = re.compile(
    r"\b(?:t[eo]ll(?:ing|s)?|told|spoke (?:with|to)|speaking (?:with|to)|talk(?:ed|ing) (?:with|to)"
    r"|interview(?:ed)? (?:with|by|for|published (?:by|in))|reached by|emailed?|contacted by"
    r"|statement to|email to|comments? to|confirmed to|said to|remarks to"
    r"|(?:wrote|op-ed|column) (?:in|for))\s"
    r"(?:(?!and\b|but\b)[\w’'.&-]+\s){0,4}?(?:(?:of|at|from|for|with)\s)?(?:the\s|The\s)?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|reported (?:by|in)|published (?:by|in)|asked by|as) (?:the\s|The\s)?$"
)
_REPORTED = re.compile(r"(?:['’]s(?: [\w’'.-]+){1,4})?,? (?:first )?(?:reported|reports|quoted)\b")
_ON_AIR = re.compile(
    r"\b(?:[Oo]n|interview on|appear(?:ed|ing|ance) on|[Dd]uring an? (?:interview on )?)"
    r"\s*(?:the\s|The\s)?"
    r"(?:[\w’'&\"“”]+\s){0,2}?$"
)
_OWN = re.compile(
    r"(?:['’]s?)?(?: [\w’'-]+){0,3}? (?:interview|op-ed|column|podcast|editorial board|town hall"
    r"|show|segment|program(?:me)?)\b"
)
_WROTE = re.compile(r"\b(?:wrote|writes|writing)\b")
_DETERMINED = r"(?:an?|the|his|her|their|its|this|that|one|another|last|recent|internal)"
_PLAIN: tuple[tuple[ViaKind, re.Pattern[str]], ...] = (
    (
        "social_media",
        re.compile(
            r"\b(?:(?:re)?tweet(?:s|ed|ing)?|(?:on|via|over|to|through) (?:his |her |their |its )?"
            r"(?:official |personal |own )?(?:twitter|facebook|instagram|snapchat|tumblr|periscope"
            r"|reddit|youtube|whatsapp|telegram|tiktok|truth social|social media|social network)"
            r"|(?:twitter|facebook|instagram) (?:post|account|feed|page|message|live|video)s?"
            r"|posted (?:on|to)|in (?:an?|the|another|one) (?:[\w-]+ ){0,2}(?:post|video message)"
            r"|hashtags?)\b|\(@\w+\)|pic\.twitter\.com|<tweet\b",
            re.IGNORECASE,
        ),
    ),
    (
        "statement",
        re.compile(
            rf"\b(?:in|issued|released|put out|through|with|via) {_DETERMINED}?\s?"
            r"(?:[\w-]+\s){0,3}?"
            r"(?:statements?|news release|press release|spokes(?:man|woman|person))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "document",
        re.compile(
            rf"\b(?:in|by|via|through) {_DETERMINED}?\s?(?:\d{{4}}\s)?(?:[\w-]+\s){{0,3}}?"
            r"(?:e-?mails?|letters?|memos?|memoirs?|books?|op-eds?|essays?|reports?|lawsuits?"
            r"|affidavits?|court (?:papers|filings?|documents)|filings?|blog posts?|columns?"
            r"|editorials?|text messages?|newsletters?|autobiography|article)\b"
            r"(?!\s(?:server|account|address|practices|system|use))|\be-?mailed\b",
            re.IGNORECASE,
        ),
    ),
    (
        "event",
        re.compile(
            r"\b(?i:at|in|into|from|during|on|opened|holding) "
            rf"(?:(?i:{_DETERMINED})|\w+(?:day|[’']s))\s?(?:(?!day\b)[\w’'-]+\s){{0,4}}?"
            r"(?i:rall(?:y|ies)|debates?|speech(?:es)?|address|(?:news|press) conference"
            r"|briefing(?! (?:paper|book|note|room|memo))"
            r"|hearing|forum|town hall(?: meeting| event)?|fund-?raisers?|convention|summit"
            r"|interviews?|conference call|press call|call with reporters|event|gathering"
            r"|roundtable|luncheon|town-hall|commencement"
            r"|news briefing|press briefing|question-and-answer"
            r"|testimony|dinner|ceremony|lecture|sermon|stage|appearance|sit-?down|podium"
            r"|campaign (?:event|stop|appearance))\b"
            r"|\b(?:deliver(?:ed|s|ing)?|g(?:a|i)v(?:e|es|ing)) "
            rf"{_DETERMINED} (?:[\w’'-]+ ){{0,3}}?(?:speech|address|lecture|testimony)\b"
            r"|\btestif(?:y|ied|ies|ying)\b|\b(?:rally|debate|speech|news conference"
            r"|town hall|event) (?:in|at|on) [A-Z]"
            r"|\btold (?:the |a |his |her |their )(?:(?!that\b)[\w’'-]+ ){0,3}?"
            r"(?:crowd|audience|rally|attendees|crowds|gathering|convention)\b",
        ),
    ),
)
_PLATFORMS = {
    "tweet": "Twitter",
    "twitter": "Twitter",
    "facebook": "Facebook",
    "instagram": "Instagram",
}


def channels(
    text: str,
    frame: Sequence[Span],
    names: Sequence[Name],
    whole_name: Callable[[Name], str],
) -> tuple[Via, ...]:
    """The channels that the words in ``frame`` state, in order, one of a kind.

    ``frame`` holds the spans of an attribution's sentence that are neither its content nor its
    source; ``names`` are the names of the whole text, in order.
    """
    found: dict[ViaKind, Via] = {}
    for span in frame:
        for via in (*_outlets(text, span, names, whole_name), *_plain(text, span)):
            found.setdefault(via.kind, via)
    if "news_outlet" in found or "broadcast" in found:
        found.pop("event", None)  # an interview with an outlet is that outlet's, not an event
    return tuple(found.values()) or _written(text, frame)


def _written(text: str, frame: Sequence[Span]) -> tuple[Via, ...]:
    """What somebody "wrote", where nothing says, stands in a document."""
    matches = (_WROTE.search(text, span.start, span.end) for span in frame)
    spans = [Span(*match.span()) for match in matches if match]
    return tuple(Via(kind="document", name=None, span=span) for span in spans[:1])


def _outlets(
    text: str, span: Span, names: Sequence[Name], whole_name: Callable[[Name], str]
) -> list[Via]:
    found = []
    for name in names:
        if name.kind != "outlet" or not span.covers(name.span):
            continue
        before = text[max(0, name.span.start - 60) : name.span.start]
        own = _OWN.match(text, name.span.end, span.end)
        on_air = " ".join(name.words) in phrases("broadcasters") and (own or _ON_AIR.search(before))
        told = own or _TALK_TO.search(before) or _ACCORDING.search(before)
        if on_air or told or _REPORTED.match(text, name.span.end, span.end):
            kind: ViaKind = "broadcast" if on_air else "news_outlet"
            found.append(Via(kind=kind, name=whole_name(name), span=name.span))
    return found


def _plain(text: str, span: Span) -> list[Via]:
    found = []
    for kind, pattern in _PLAIN:
        match = pattern.search(text, span.start, span.end)
        if match:
            found.append(Via(kind=kind, name=_platform(kind, match[0]), span=Span(*match.span())))
    return found


def _platform(kind: ViaKind, words: str) -> str | None:
    if kind != "social_media":
        return None
    low = words.lower()
    return next((name for word, name in _PLATFORMS.items() if word in low), None)
