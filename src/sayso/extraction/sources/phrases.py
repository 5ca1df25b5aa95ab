"""The words of a source read as a noun phrase: its head, what stands before it, what it names.

No grammar is parsed: a source span is short, and where its head stands is plain from the commas,
relative pronouns and prepositions that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import Name
from sayso.extraction.sources.roles import role_before
from sayso.extraction.sources.tokens import Token, tokens
from sayso.model import Span

Form = Literal["pronoun", "name", "description"]

PRONOUNS = frozenset(
    "let he she him her his hers they them their theirs its it i me my mine we us our ours "
    "you your who whom whose which that this these those himself herself themselves".split()
)
NUMBERS = {
    "one": 1, "a": 1, "an": 1, "another": 1, "two": 2, "both": 2, "couple": 2, "pair": 2,
    "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12,
}  # fmt: skip
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_CARDINALS = frozenset(NUMBERS) | frozenset(
    "twenty thirty forty fifty sixty seventy eighty".split()
)
_POSSESSIVES = frozenset("his her its their our my your".split())
_DETERMINERS = (
    frozenset("the this that these those some many several most few all no any every each".split())
    | _POSSESSIVES
    | (frozenset(NUMBERS) - {"pair", "trio", "couple"})
)
_PARTITIVES = frozenset(
    "all any amount both couple handfuls lot lots dozen dozens each few group half "
    "handful hundreds majority many members "
    "most none number numbers percentage proportion fraction slice one pair percent plurality "
    "quarter scores several share some third "
    "thousands trio two three four five six seven eight nine ten".split()
)
_COLLECTIVES = frozenset("dozen couple pair trio handful".split())
_ADVERBS = frozenset(
    "even only also just about nearly almost at least roughly now then but and by from among as "
    "according to than more less over under up so-called perhaps not".split()
)
_REFLEXIVES = frozenset(
    "himself herself themselves itself today alike alone both here overall".split()
)
_CUTS = frozenset(
    "about after against along among around as at backing based because before behind briefed "
    "by close closest covering during familiar following for from gathered here in including "
    "inside interviewed into involved knowledgeable led like living near of off on opposed "
    "out outside over polled present released representing requesting since speaking supporting "
    "surveyed that to under using where which who whom whose with within without working i i've "
    "he she they we it published conducted filed obtained signed aligned loyal there was were is "
    "are had has have".split()
)
_BREAK = re.compile(r"[,;:()\[\]—–…\"“”\n]| - |--")
_SINGULAR_S = ("ss", "us", "sis", "'s", "news", "politics", "series", "congress", "press")
_PLURALS = frozenset("people men women children police folks media staff personnel many".split())


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A source's words as a noun phrase.

    ``core`` is the span up to what is said about the head after it; ``head`` the lower-case noun;
    ``before`` the words between determiner and head, ``determiner`` and ``quantity`` lower case;
    ``named`` the names that are the head (several in "Lee and Kim"); ``owner`` the name or
    pronoun in the possessive before the head; ``after`` the span of what follows the core.
    """

    form: Form
    core: Span
    head: str
    determiner: str | None = None
    quantity: str | None = None
    before: tuple[str, ...] = ()
    named: tuple[Name, ...] = ()
    inside: tuple[Name, ...] = ()
    owner: Name | str | None = None
    after: Span

    @property
    def plural(self) -> bool:
        """Whether the head stands for several."""
        if self.quantity in ("one", "a", "an", "another", "each"):
            return False
        return is_plural(self.head)

    @property
    def definite(self) -> bool:
        """Whether the determiner points at somebody already spoken of."""
        return self.determiner in ("the", "this", "that", "these", "those")


def is_plural(noun: str) -> bool:
    """Whether the lower-case ``noun`` is a plural, by its ending."""
    return noun in _PLURALS or (noun.endswith("s") and not noun.endswith(_SINGULAR_S))


def singular(noun: str) -> str:
    """The lower-case ``noun`` without a regular plural ending."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if not is_plural(noun) or noun in _PLURALS:
        return {"people": "person"}.get(noun, noun)
    return noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]


def read_phrase(text: str, span: Span, names: Sequence[Name]) -> Phrase | None:
    """The source at ``span`` as a phrase; None if it holds no word.

    ``names`` are those of the text that lie in the span.
    """
    words = list(tokens(text, span.start, span.end))
    while len(words) > 1 and words[0].low in _ADVERBS:
        words = words[1:]
    if not words:
        return None
    if words[0].low in PRONOUNS and _alone(text, words, span):
        return _pronoun(words, span)
    if len(words) > 1 and _is_share(words):
        return _share(words, span)
    quantity, words = _partitive(text, words)
    core = words[: _cut(text, words, names)]
    ends = {name.span.end for name in names}
    while len(core) > 1 and core[-1].low in _REFLEXIVES and core[-1].end not in ends:
        core = core[:-1]
    inside = tuple(name for name in names if name.span.start < core[-1].end)
    named = _heads(core, inside)
    after = Span(core[-1].end, span.end)
    if not named and (apposed := _apposed(text, after, names, core[-1].low)):
        named = (apposed,)
    return _phrase(core, quantity, named, inside, after)


def _alone(text: str, words: list[Token], span: Span) -> bool:
    """Whether the first word, a pronoun, is all there is before a break."""
    if len(words) == 1:
        return True
    follows = words[1]
    return follows.gap != " " or (follows.low in _CUTS and words[0].low not in ("that", "this"))


def _pronoun(words: list[Token], span: Span) -> Phrase:
    first = words[0]
    return Phrase(
        form="pronoun",
        core=Span(first.start, first.end),
        head=re.split("['’]", first.low)[0],
        after=Span(first.end, span.end),
    )


def _is_share(words: list[Token]) -> bool:
    """Whether the words are a share of people with no noun: "nine in 10", "64 percent"."""
    number = words[0].low.split("-")[0] in _CARDINALS or words[0].low[:1].isdigit()
    rest = [word.low for word in words[1:]]
    of = len(rest) in (2, 3) and rest[:-1] in (["in"], ["of"], ["out", "of"])
    return number and (rest == ["percent"] or (of and (rest[-1].isdigit() or rest[-1] in NUMBERS)))


def _share(words: list[Token], span: Span) -> Phrase:
    core = Span(words[0].start, words[-1].end)
    return Phrase(form="description", core=core, head="those", after=Span(core.end, span.end))


def _partitive(text: str, words: list[Token]) -> tuple[str | None, list[Token]]:
    """("one", words of "the advisers") for "one of the advisers"; (None, words) otherwise."""
    for size in (3, 4):
        if len(words) > size and _is_share(words[:size]):
            return "several", words[size:]
    for at, word in enumerate(words[:6]):
        if word.low == "of" and at and words[at - 1].low in _PARTITIVES and at + 1 < len(words):
            return words[at - 1].low, words[at + 1 :]
        if word.gap.strip() or (at and words[at - 1].low in _CUTS):
            break
    return None, words


def _cut(text: str, words: list[Token], names: Sequence[Name]) -> int:
    """How many of ``words`` belong to the core."""
    kept = [((role_before(text, n.span) or n.title or n.span).start, n.span.end) for n in names]
    for at, word in enumerate(words):
        if at == 0:
            continue
        if any(start < word.start < end for start, end in kept):
            continue
        if _BREAK.search(word.gap) or re.split("['’]", word.low)[0] in _CUTS:
            return at
        if word.low.endswith(("ing", "ed")) and _is_head(words[at - 1].low):
            return at
    return len(words)


def _is_head(noun: str) -> bool:
    """Whether ``noun`` is one that heads sources: a participle after it belongs to its tail."""
    lists = ("anonymous_words", "group_words", "person_words", "organisation_words")
    return any(noun in lexicon(name) or singular(noun) in lexicon(name) for name in lists)


def _heads(core: list[Token], inside: Sequence[Name]) -> tuple[Name, ...]:
    """The names that end the core, or the parts of it that "and" joins."""
    ends = {core[-1].end}
    ends |= {core[at - 1].end for at, word in enumerate(core) if at and word.low in ("and", "or")}
    found = tuple(name for name in inside if name.span.end in ends)
    if not found:
        return ()
    last_named = found[-1].span.end == core[-1].end
    joined = any(word.low in ("and", "or") for word in core)
    whole = not found[0].possessive or found[0].span.end == core[-1].end
    opens = (found[0].title or found[0].span).start == core[0].start
    return found if whole and (last_named or (joined and opens)) else ()


def _apposed(text: str, after: Span, names: Sequence[Name], head: str) -> Name | None:
    """The name set beside a description: "his top aide, X", "the author of the book, X"."""
    listed = re.search(r",?\s+(?:and|or)\s", text[after.start : after.end])
    if listed or is_plural(head) or head in lexicon("document_words"):
        return None  # "somebody close to Lee, Kim and Park" names nobody
    for piece in re.finditer(r"[,—–]\s*([^,—–]+)", text[after.start : after.end]):
        start, end = after.start + piece.start(1), after.start + piece.end(1)
        inside = [name for name in names if start <= name.span.start and name.span.end <= end]
        words = list(tokens(text, start, end))
        if not inside or not words:
            continue
        heads = _heads(words[: _cut(text, words, inside)], inside)
        if heads and heads[-1].kind in ("person", "unknown") and not heads[-1].possessive:
            return heads[-1]
    return None


def _phrase(
    core: list[Token],
    quantity: str | None,
    named: tuple[Name, ...],
    inside: tuple[Name, ...],
    after: Span,
) -> Phrase:
    first = core[0].low
    determiner = first if first in _DETERMINERS or first.isdigit() else None
    body = core[1:] if determiner and len(core) > 1 else core
    if determiner in ("a", "an") and len(body) > 1 and body[0].low in _COLLECTIVES:
        quantity, body = body[0].low, body[1:]
    owners = [name for name in inside if name.possessive and name.span.end < core[-1].end]
    return Phrase(
        form="name" if named else "description",
        core=Span(core[0].start, core[-1].end),
        head=core[-1].low,
        determiner=determiner,
        quantity=quantity or (determiner if determiner in NUMBERS or first.isdigit() else None),
        before=tuple(word.word for word in body[:-1]),
        named=named,
        inside=inside,
        owner=owners[-1] if owners else (first if first in _POSSESSIVES else None),
        after=after,
    )
