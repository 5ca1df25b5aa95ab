"""Names in a text: runs of words with capitals, and what kind of thing each one names.

String rules only, so that they cost next to nothing beside the tagger: word lists of given names,
outlets, places and organisations, titles before the name, what follows it, and, for headlines,
the names that the rest of the text gives.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

from sayso.extraction.sources.lexicons import lexicon, phrases_by_first_word
from sayso.extraction.sources.tokens import Token, tokens
from sayso.model import Span

NameKind = Literal["person", "organisation", "outlet", "place", "thing", "unknown"]

_LISTS: tuple[tuple[str, NameKind], ...] = (
    ("outlets", "outlet"),
    ("organisations", "organisation"),
    ("things", "thing"),
    ("places", "place"),
)
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von".split())
_JOINS = frozenset("of for on".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today".split())
_LONGEST_RUN = 9
_HEADLINE_SHARE = 0.75
_HEADLINE_WORDS = 25
_SAYING = r"(?:said|says|told|tweeted|wrote|added|argued|insisted|explained|recalled|warned)"
_PERSON_AFTER = re.compile(
    rf"(?:,? \d\d,|, (?:an?|the|who|whose|his|her|its|former|chief)\b| {_SAYING}\b| \([RDI]-| Jr\b)"
)
_PERSON_BEFORE = re.compile(rf"\b(?:{_SAYING}|(?P<role>[a-z-]+)) $")


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of a name, at ``span``, without the title before it.

    ``title`` is the position in capitals before it ("Press Secretary"), where there is one.
    """

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: Span | None = None
    possessive: bool = False


@lru_cache(maxsize=2)
def find_names(text: str) -> tuple[Name, ...]:
    """The names in ``text``, in order; they do not overlap. Kept for the next stage that asks."""
    plain: list[Name] = []
    headlines: list[list[Token]] = []
    lower: set[str] = set()
    for line in re.finditer(r"[^\n]+", text):
        words = list(tokens(text, line.start(), line.end()))
        if _is_headline(words, line[0]):
            headlines.append(words)
        else:
            plain += _in_line(text, words)
            lower.update(word.word for word in words if word.word.islower())
    surnames = {n.words[-1] for n in plain if n.kind == "person" and (len(n.words) > 1 or n.title)}
    plain = [n for n in plain if n.words[0] in surnames or not _is_common_noun(n, lower)]
    known = {name.words for name in plain if name.kind == "person"}
    for words in headlines:
        plain += _in_headline(words, known)
    return tuple(sorted(plain, key=lambda name: name.span))


def _is_common_noun(name: Name, lower: set[str]) -> bool:
    """Whether a single word is a noun at the head of a sentence ("Officials said"), or a class."""
    low = name.words[0].lower()
    if len(name.words) > 1 or name.kind not in ("unknown", "person") or name.title:
        return False
    if low in _given():
        return False
    lists = ("group_words", "anonymous_words", "document_words", "person_words", "role_words")
    return (name.kind == "unknown" and low in lower) or any(
        low in lexicon(words) for words in (*lists, "organisation_words")
    )


def _is_headline(words: list[Token], line: str) -> bool:
    long = [word for word in words if len(word.word) > 3]
    stopped = line.rstrip("”\"'’ ").endswith(".")
    if not 2 <= len(words) <= _HEADLINE_WORDS or len(long) < (6 if stopped else 3):
        return False
    return sum(word.capital for word in long) >= _HEADLINE_SHARE * len(long)


def _in_line(text: str, words: list[Token]) -> list[Name]:
    found, at = [], 0
    while at < len(words):
        if _is_lower(words[at]) or _ends_office(words, at):
            at += 1
            continue
        end = _run_end(words, at)
        name, at = _name_in_run(text, words, at, end)
        if name:
            found.append(name)
    return found


def _is_lower(word: Token) -> bool:
    return not word.capital and not word.word[:1].isdigit()


def _ends_office(words: list[Token], at: int) -> bool:
    """Whether the word is the "State" of "secretary of State Kim Lee"."""
    if at < 2 or at + 1 >= len(words) or words[at - 1].low != "of":
        return False
    followed = words[at + 1].capital and words[at + 1].gap == " " and not words[at].possessive
    return followed and words[at - 2].word.islower() and words[at - 2].low in lexicon("role_words")


def _run_end(words: list[Token], start: int) -> int:
    """The index after the last word of the run of capitals that begins at ``start``."""
    end = start + 1
    while end < len(words) and end - start < _LONGEST_RUN and not words[end - 1].possessive:
        ahead = end
        while ahead < len(words) and words[ahead].gap == " " and _links(words, start, ahead):
            ahead += 1
        if ahead >= len(words) or words[ahead].gap != " " or not words[ahead].capital:
            break
        end = ahead + 1
    return end


def _links(words: list[Token], start: int, at: int) -> bool:
    """Whether the lower-case word ``at`` may stand inside the run that begins at ``start``."""
    word, before = words[at].word, words[at - 1].low
    if word in _PARTICLES or word == "&":
        return True
    heads = lexicon("organisation_words") | lexicon("role_words")
    return word in _JOINS and at > start and before in heads


def _name_in_run(text: str, words: list[Token], start: int, end: int) -> tuple[Name | None, int]:
    """The first name in the run ``words[start:end]``, and where to look on."""
    run = words[start:end]
    if run[-1].low in lexicon("organisation_words") and len(run) > 1:
        first = start + (run[0].low in lexicon("openers") and run[0].word in ("The", "A", "An"))
        return _name(words[first:end], "organisation"), end
    listed, kind = _listed(words, start)
    if listed and not _is_given_name(words, start, end):
        return _name(words[start : start + listed], kind), start + listed
    if _opens(run[0]) and not _is_given_name(words, start, end):
        return None, start + 1
    split = _title_end(run)
    for later in range(split, len(run)):
        if _listed(words, start + later)[0] and later:
            if not _is_given_name(words, start + split, end):
                end = start + later
            break
    while end > start + split + 1 and words[end - 1].low in _DAYS:
        end -= 1
    if start + split >= end or (len(run) > 1 and all(word.word.isupper() for word in run)):
        return None, end
    named = words[start + split : end]
    title = Span(run[0].start, run[split - 1].end) if split else None
    return _name(named, _kind(text, named, titled=bool(split)), title), end


def _opens(word: Token) -> bool:
    """Whether the word has its capital only because of where it stands ("The", "We're")."""
    return not word.capital or re.split("['’]", word.low)[0] in lexicon("openers")


def _listed(words: list[Token], at: int) -> tuple[int, NameKind]:
    """How many words from ``at`` make a name of the lists, and its kind; (0, "unknown") if none."""
    best: tuple[int, NameKind] = (0, "unknown")
    article = at > 0 and words[at - 1].low == "the"
    for name, kind in _LISTS:
        by_first = phrases_by_first_word(name)
        candidates = [(line, 0) for line in by_first.get(words[at].word, ())]
        if article and name == "outlets":
            candidates += [(line, 1) for line in by_first.get("the", ())]
        for line, skip in candidates:
            size = len(line) - skip
            here = tuple(word.word for word in words[at : at + size])
            if size > best[0] and here == line[skip:] and _unbroken(words, at, size):
                best = (size, kind)
    return best


def _unbroken(words: list[Token], at: int, size: int) -> bool:
    return all(word.gap in (" ", " & ") for word in words[at + 1 : at + size])


def _is_given_name(words: list[Token], start: int, end: int) -> bool:
    """Whether the run begins as a person's name does: a given name, and more words."""
    first = words[start]
    heads = first.gap != " " and first.low in lexicon("openers")  # "Will Lee win?"
    return end - start > 1 and first.low in _given() and not heads


def _given() -> frozenset[str]:
    return lexicon("male_names") | lexicon("female_names") | lexicon("either_names")


def _title_end(run: list[Token]) -> int:
    """How many words at the head of ``run`` are a title or position."""
    roles = lexicon("role_words") | lexicon("titles")
    given = [at for at, word in enumerate(run[:-1]) if word.low in _given()]
    split = 0
    for at, word in enumerate(run):
        if word.low in roles and (at + 1 < len(run) or not given):
            split = at + 1
    if given and not split and run[given[0] - 1].word not in _PARTICLES:
        split = 0 if any(len(word.low) == 1 for word in run[: given[0]]) else given[0]
    if split and split < len(run) and run[split].word in _JOINS:
        split += next((n for n, word in enumerate(run[split:]) if word.low in _given()), len(run))
    return min(split, len(run))


def _kind(text: str, named: list[Token], *, titled: bool) -> NameKind:
    first, last = named[0], named[-1]
    several = len(named) > 1 and not titled and first.low not in _given()
    if last.low in lexicon("outlet_words") and (several or _after_article(text, first)):
        return "outlet"
    if len(named) > 1 and last.low in lexicon("thing_words"):
        return "thing"
    if titled or first.low in _given():
        return "person"
    if len(named) == 1 and first.word.isupper() and len(first.low) > 1:
        return "organisation"
    return _kind_by_context(text, named)


def _kind_by_context(text: str, named: list[Token]) -> NameKind:
    """What the words right before and after a name, and a middle initial in it, tell of it."""
    before = _PERSON_BEFORE.search(text, max(0, named[0].start - 30), named[0].start)
    role = before["role"] if before else None
    if role in lexicon("organisation_words"):
        return "organisation"
    stated = before and (not role or role in lexicon("role_words"))
    if stated or _PERSON_AFTER.match(text, named[-1].end):
        return "person"
    return "person" if any(len(word.low) == 1 for word in named[1:-1]) else "unknown"


def _after_article(text: str, word: Token) -> bool:
    return text[max(0, word.start - 4) : word.start].lower() == "the "


def _name(named: list[Token], kind: NameKind, title: Span | None = None) -> Name:
    return Name(
        span=Span(named[0].start, named[-1].end),
        words=tuple(word.word for word in named),
        kind=kind,
        title=title,
        possessive=named[-1].possessive,
    )


def _in_headline(words: list[Token], known: set[tuple[str, ...]]) -> list[Name]:
    """The names in a line where every word has a capital: those listed, or known from elsewhere."""
    lasts = {name[-1] for name in known}
    found, at = [], 0
    while at < len(words):
        size, kind = _listed(words, at)
        for length in (4, 3, 2, 1):
            here = tuple(word.word for word in words[at : at + length])
            if here in known or (length == 1 and here[0] in lasts):
                size, kind = max((size, kind), (length, "person"))
        if size:
            found.append(_name(words[at : at + size], kind))
        elif _is_given_name(words, at, len(words)) and words[at + 1].gap == " ":
            size = 2
            found.append(_name(words[at : at + size], "person"))
        at += size or 1
    return found
