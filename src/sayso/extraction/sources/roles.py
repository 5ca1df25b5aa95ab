"""Positions as stated: "White House press secretary" before a name, "a strategist" after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.tokens import Token, tokens
from sayso.model import Span

_REACH = 120  # code points before a name, or after it, in which a role is looked for
_APPOSITION = re.compile(
    r"(?:,? \(?\d\d\)?)?,\s+(?:who (?:is|was|serves as|served as) )?"
    r"(?P<role>(?:an?|the|his|her|its|their|[\w’'.-]+)\b[^,;:()\n“”\"]{2,100}?)"
    r"(?=,|;|\.\s|\.$|\n|$| who | said\b| says\b| told\b| —)"
)
_OFFICE = re.compile(
    r"(?P<whole>(?:(?:[A-Z][\w’'.-]+|former|vice|deputy|then|acting) )*(?P<role>[a-z]+) of "
    r"(?:the )?(?:[\w’'-]+ ){0,2}(?!(?:the|an?|his|her|its|their) )[\w’-]+) $"
)
_SEAT = re.compile(
    r"(?: \((?P<party>[RDI])[-\s]+(?P<short>[\w.]+?)\.?\)| of (?P<long>[A-Z]\w+(?: [A-Z]\w+)?))"
)
_STOPS = frozenset(
    "a an the his her its their our my and but or that as when while if because by with from to "
    "of in on at for said says told like including is was were are be been than not".split()
)
_STATES = {
    "Ala": "alabama", "Ariz": "arizona", "Ark": "arkansas", "Calif": "california",
    "Colo": "colorado", "Conn": "connecticut", "Del": "delaware", "Fla": "florida",
    "Ga": "georgia", "Ill": "illinois", "Ind": "indiana", "Kan": "kansas", "Ky": "kentucky",
    "La": "louisiana", "Mass": "massachusetts", "Md": "maryland", "Mich": "michigan",
    "Minn": "minnesota", "Miss": "mississippi", "Mo": "missouri", "Mont": "montana",
    "Neb": "nebraska", "Nev": "nevada", "Okla": "oklahoma", "Ore": "oregon", "Pa": "pennsylvania",
    "Tenn": "tennessee", "Tex": "texas", "Va": "virginia", "Vt": "vermont", "Wash": "washington",
    "Wis": "wisconsin", "Wyo": "wyoming", "S.C": "carolina", "N.C": "carolina", "N.Y": "york",
    "N.J": "jersey", "N.H": "hampshire", "N.M": "mexico", "S.D": "dakota", "N.D": "dakota",
    "W.Va": "virginia", "R.I": "rhode",
}  # fmt: skip
_PARTIES = {"R": "republican", "D": "democrat democratic", "I": "independent"}
_STANDINGS = frozenset("ranking acting presiding leading managing founding retired".split())
_SPELT = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general"}
_COURTESIES = frozenset("mr mrs ms dr miss madam sir".split())


def role_before(text: str, name: Span) -> Span | None:
    """The position that stands right before the name at ``name``, without its article."""
    start = max(text.rfind("\n", 0, name.start) + 1, name.start - _REACH)
    words = list(tokens(text, start, name.start))
    if not words or text[words[-1].end : name.start].strip(" ."):
        return None
    office = _OFFICE.search(text, start, name.start)
    if office and office["role"].lower() in lexicon("role_words"):
        return Span(office.start("whole"), office.end("whole"))
    roles = lexicon("role_words") | lexicon("titles")
    if words[-1].low not in roles or words[-1].possessive or words[-1].low in _COURTESIES:
        return None
    at = len(words) - 1
    while at > 0 and words[at].gap == " " and _extends(words, at - 1, roles):
        at -= 1
    while words[at].low in _STOPS:
        at += 1
    return Span(
        words[at].start, name.start - (len(text[: name.start]) - len(text[: name.start].rstrip()))
    )


def _extends(words: list[Token], at: int, roles: frozenset[str]) -> bool:
    """Whether the word ``at`` belongs to the role of which the next word is part."""
    word = words[at]
    if word.low in ("and", "of"):
        return at > 0 and words[at - 1].low in roles
    if word.low in _STOPS or (word.low in lexicon("openers") and not word.capital):
        return word.low in ("former", "federal", "national", "new")
    if word.low in _STANDINGS:
        return True
    return word.capital or (word.word.isalpha() and not word.word.endswith(("ed", "ing", "ly")))


def role_after(text: str, name: Span) -> Span | None:
    """The position set after the name at ``name`` between commas, with its article."""
    found = _APPOSITION.match(text, name.end, min(len(text), name.end + _REACH + 40))
    if not found:
        return None
    roles = lexicon("role_words")
    words = re.findall(r"[\w-]+", found["role"].lower())
    head = next((word for word in words if word in roles or word.rstrip("s") in roles), None)
    return Span(*found.span("role")) if head else None


def _own_words(role: str) -> Iterator[str]:
    """The words of a position, less the offices of those served: "spokesman for the governor"."""
    own, *served = re.split(r"\b(?:for|to)\b", role)
    yield from re.findall(r"[\w-]+", own)
    for part in served:
        yield from (w for w in re.findall(r"[\w-]+", part) if w not in lexicon("role_words"))


def role_terms(text: str, name: Span) -> frozenset[str]:
    """The lower-case words of all that the text states of the person at ``name``'s position."""
    spans = [span for span in (role_before(text, name), role_after(text, name)) if span]
    words = {word for span in spans for word in _own_words(span.words(text).lower())}
    seat = _SEAT.match(text, name.end)
    if seat:
        state = seat["long"] or _STATES.get(seat["short"] or "", seat["short"])
        words.update(f"{state} {_PARTIES.get(seat['party'] or '', '')}".lower().split())
    return frozenset(words | {_SPELT[word] for word in words if word in _SPELT})
