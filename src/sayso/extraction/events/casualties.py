"""Who was killed, hurt or lost: how many of whom, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.dates.expressions import NUMBERS
from sayso.extraction.events.arguments import PASSIVE, targets
from sayso.model import CasualtyOutcome, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DOING: dict[str, CasualtyOutcome] = {
    "kill": "killed", "slay": "killed", "murder": "killed", "behead": "killed",
    "execute": "killed", "injure": "injured", "wound": "injured", "hurt": "injured",
    "hospitalize": "injured", "hospitalise": "injured",
}  # fmt: skip
_BEING: dict[str, CasualtyOutcome] = {
    "dead": "killed", "killed": "killed", "wounded": "injured", "injured": "injured",
    "hurt": "injured", "missing": "missing",
}  # fmt: skip
_COUNTED: dict[str, CasualtyOutcome] = {
    "death": "killed", "fatality": "killed", "injury": "injured", "casualty": "killed"
}  # fmt: skip
_TENS = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "zero": 0, "no": 0,
}  # fmt: skip
_SINGULAR = frozenset({"NN", "NNP"})
_LOOSE = frozenset("dozen dozens hundreds thousands score scores several many few some".split())
_PEOPLE = "people"


class Toll(NamedTuple):
    """Some people at ``span`` and what became of them; ``head`` is the word that says it.

    ``number`` is None where no number is told, as in "dozens" or "soldiers".
    """

    head: Token
    span: Span
    number: int | None
    who: str
    outcome: CasualtyOutcome


def find_tolls(doc: Doc) -> Iterator[Toll]:
    """What ``doc`` says of people killed, injured or missing, in order."""
    for token in doc:
        yield from _of(token)


def _of(token: Token) -> Iterator[Toll]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _DOING:
        yield from _hit(token, targets(token), _DOING[lemma])
    elif token.pos_ == "VERB" and lemma == "die":
        yield from _hit(token, [c for c in token.children if c.dep_ == "nsubj"], "killed")
    elif token.lower_ in _BEING and token.pos_ in ("ADJ", "VERB", "NOUN"):
        yield from _left(token, _BEING[token.lower_])
    elif lemma in _COUNTED and token.pos_ == "NOUN":
        count = _number(token)
        if count is not None:
            yield Toll(token, _phrase(token), count, _PEOPLE, _COUNTED[lemma])


def _hit(
    verb: Token, victims: list[Token] | tuple[Token, ...], outcome: CasualtyOutcome
) -> Iterator[Toll]:
    for first in victims:
        for victim in (first, *first.conjuncts):
            if victim.i < first.i or victim.pos_ not in ("NOUN", "PROPN", "NUM"):
                continue
            if victim.pos_ == "PROPN" and victim.ent_iob_ == "B":
                continue
            yield Toll(verb, _phrase(victim), _count(victim), _who(victim), outcome)


def _left(token: Token, outcome: CasualtyOutcome) -> Iterator[Toll]:
    """The people before a word for their state: "12 people dead", "two were missing"."""
    subject = next(
        (c for c in token.children if c.dep_ in ("nsubj", "nummod", *PASSIVE) and c.i < token.i),
        None,
    )
    if subject is None and token.dep_ == "acomp":
        subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
    if subject is None or (number := _number(subject)) is None:
        return
    who = _PEOPLE if subject.pos_ == "NUM" else _who(subject)
    start = _phrase(subject).start
    yield Toll(token, Span(start, token.idx + len(token)), number, who, outcome)


def _count(noun: Token) -> int | None:
    number = _number(noun)
    if number is not None:
        return number
    words = {child.lower_ for child in noun.children}
    alone = noun.tag_ in _SINGULAR and noun.dep_ != "compound"
    return 1 if alone and not words & _LOOSE and noun.lower_ not in _LOOSE else None


def _number(noun: Token) -> int | None:
    """The number before ``noun``, or that it is; 0 for "no soldiers" and "no one"."""
    if any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children):
        return 0
    if noun.pos_ == "NUM":
        return _value(noun)
    numbers = [child for child in noun.children if child.dep_ == "nummod"]
    return _value(numbers[0]) if numbers else None


def _value(token: Token) -> int | None:
    words = token.lower_.replace(",", "")
    if words.isdecimal():
        return int(words) if len(words) < 10 else None
    value = NUMBERS.get(words, _TENS.get(words))
    if value is not None and token.i > 1 and token.nbor(-1).text == "-":
        return value + _TENS.get(token.nbor(-2).lower_, 0)  # "twenty-one" is three tokens
    if value is None:
        tens, _, ones = words.partition("-")
        if tens in _TENS and ones in NUMBERS:
            value = _TENS[tens] + NUMBERS[ones]
    return value


def _who(noun: Token) -> str:
    """The people without their number: "Syrian soldiers"."""
    if noun.pos_ == "NUM" or noun.lower_ == "one":
        return _PEOPLE
    words = [
        token.text
        for token in noun.doc[_first(noun).i : noun.i + 1]
        if token.dep_ not in ("nummod", "det", "quantmod", "punct") and token.pos_ != "NUM"
    ]
    return " ".join(words)


def _phrase(noun: Token) -> Span:
    return Span(_first(noun).idx, noun.idx + len(noun))


def _first(noun: Token) -> Token:
    """The first word of the noun's phrase that stands before it."""
    return noun.doc[min(noun.left_edge.i, noun.i)]
