"""Rephrasing: train's own attributions in forms that its outlets rarely write.

"Per", "in the words of", "reportedly", two reports in one sentence, transcripts, comments without
full stops: what readers meet elsewhere is made out of what the annotators marked.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from sayso.extraction.tagger.words import DOUBLE_QUOTES, split_words
from training.corpora import ROLES, Article, words_in

ACCORDING_RATE = 0.25
REPORTEDLY_RATE = 0.12
JOINED_RATE = 0.35
TRANSCRIPT_RATE = 0.1
RUN_ON_RATE = 0.05

ACCORDING = (
    ("per", 6),
    ("in the words of", 2),
    ("in the opinion of", 2),
    ("in the view of", 1),
    ("as reported by", 2),
    ("as told by", 1),
)
HEARSAY = (("reportedly", 6), ("allegedly", 3), ("supposedly", 1))
REPORTING_CUES = frozenset({"said", "says", "reported", "claimed", "claims", "according to"})
AUXILIARIES = frozenset(
    "is are was were has have had will would can could may might should did does".split()
)
AUXILIARY_REACH = 14
STARTERS = frozenset(
    "the a an he she they it we i in on at but and this that these those his her their its some "
    "many most both one two according another other".split()
)
CONNECTIVES = ("while", "but", "and", "though")


class Piece(NamedTuple):
    """A word, the white space before it, and what it is to which attribution."""

    gap: str
    string: str
    roles: frozenset[tuple[int, str]]


def rephrase(article: Article, rng: random.Random, share: float) -> Article:
    """``article`` with some attributions said otherwise; ``share`` of the usual rates, 0 to 1."""
    pieces = take_apart(article)
    pieces = say_per(pieces, rng, ACCORDING_RATE * share)
    pieces = say_reportedly(pieces, rng, REPORTEDLY_RATE * share)
    pieces = transcribe(pieces, rng, TRANSCRIPT_RATE * share)
    pieces = join_sentences(pieces, rng, JOINED_RATE * share)
    if rng.random() < RUN_ON_RATE * share:
        pieces = run_on(pieces, rng)
    return put_together(article.name, pieces)


def take_apart(article: Article) -> list[Piece]:
    """The article's words as pieces."""
    words = article.words
    roles: list[set[tuple[int, str]]] = [set() for _ in words.strings]
    for number, attribution in enumerate(article.attributions):
        for role in ROLES:
            for index in attribution[role]:
                roles[index].add((number, role))
    ends = [0, *words.ends.tolist()]
    return [
        Piece(words.text[ends[at] : start], string, frozenset(roles[at]))
        for at, (start, string) in enumerate(zip(words.starts.tolist(), words.strings, strict=True))
    ]


def put_together(name: str, pieces: list[Piece]) -> Article:
    """The pieces as an article; an attribution that lost its cue or content is gone."""
    spans: dict[tuple[int, str], list[tuple[int, int]]] = {}
    parts: list[str] = []
    at = 0
    for piece in pieces:
        at += len(piece.gap)
        for key in piece.roles:
            spans.setdefault(key, []).append((at, at + len(piece.string)))
        at += len(piece.string)
        parts += piece.gap, piece.string
    text = "".join(parts)
    words = split_words(text)
    numbers = sorted({number for number, _ in spans})
    marked = [
        {role: words_in(words, spans.get((number, role), [])) for role in ROLES}
        for number in numbers
    ]
    return Article(name, words, [one for one in marked if one["cue"] and one["content"]])


def drawn(choices: tuple[tuple[str, int], ...], rng: random.Random) -> list[str]:
    """The words of one of ``choices``, by their weights."""
    names, weights = [name for name, _ in choices], [weight for _, weight in choices]
    return rng.choices(names, weights)[0].split()


def places_of(pieces: list[Piece]) -> dict[int, dict[str, list[int]]]:
    """Where each attribution has its roles."""
    places: dict[int, dict[str, list[int]]] = {}
    for at, piece in enumerate(pieces):
        for number, role in piece.roles:
            places.setdefault(number, {name: [] for name in ROLES})[role].append(at)
    return places


def say_per(pieces: list[Piece], rng: random.Random, rate: float) -> list[Piece]:
    """Some "according to" in other words."""
    said = list(pieces)
    for at in range(len(pieces) - 2, -1, -1):
        two = [piece.string.lower() for piece in pieces[at : at + 2]]
        marked = any(role == "cue" for _, role in pieces[at].roles)
        if two == ["according", "to"] and marked and rng.random() < rate:
            first = pieces[at]
            strings = drawn(ACCORDING, rng)
            if first.string[0].isupper():
                strings[0] = strings[0].capitalize()
            new = [Piece(" ", string, first.roles) for string in strings]
            new[0] = new[0]._replace(gap=first.gap)
            said[at : at + 2] = new
    return said


def say_reportedly(pieces: list[Piece], rng: random.Random, rate: float) -> list[Piece]:
    """Some reports without their source.

    "The mayor said the van was stolen" becomes "The van was reportedly stolen".
    """
    edits: list[tuple[int, int, list[Piece]]] = []
    for number, roles in places_of(pieces).items():
        if rng.random() >= rate:
            continue
        edit = hearsay(pieces, number, roles, drawn(HEARSAY, rng), before=rng.random() < 0.3)
        if edit and all(edit[1] <= first or last <= edit[0] for first, last, _ in edits):
            edits.append(edit)
    said = list(pieces)
    for first, last, new in sorted(edits, key=lambda edit: -edit[0]):
        said[first:last] = new
    return said


def hearsay(
    pieces: list[Piece],
    number: int,
    roles: dict[str, list[int]],
    adverb: list[str],
    *,
    before: bool,
) -> tuple[int, int, list[Piece]] | None:
    """What stands instead of an attribution's words, from the first to behind the last."""
    content, teller = roles["content"], sorted(roles["source"] + roles["cue"])
    cue = " ".join(pieces[at].string.lower() for at in roles["cue"])
    if cue not in REPORTING_CUES or not roles["source"] or not (whole(content) and whole(teller)):
        return None
    first, last = min(content[0], teller[0]), max(content[-1], teller[-1]) + 1
    inner = [pieces[at] for at in range(first, last)]
    others = {key for piece in inner for key in piece.roles if key[0] != number}
    between = last - first - len(content) - len(teller)
    if others or not 0 <= between <= 1 or any(p.string in DOUBLE_QUOTES for p in inner):
        return None
    told = [pieces[at] for at in content]
    if told[0].string.lower() == "that":
        told = told[1:]
    reach = [at for at, p in enumerate(told[:AUXILIARY_REACH]) if p.string.lower() in AUXILIARIES]
    if not reach or not reach[0]:
        return None
    at = reach[0] + (not before)
    key = frozenset({(number, "cue")})
    told[at:at] = [Piece(" ", string, key) for string in adverb]
    string = told[0].string
    opening = pieces[first]
    if opening.string[0].isupper():
        string = string[0].upper() + string[1:]
    told[0] = told[0]._replace(gap=opening.gap, string=string)
    return first, last, told


def whole(places: list[int]) -> bool:
    """Whether ``places`` is one stretch."""
    return bool(places) and places[-1] - places[0] + 1 == len(places)


def paragraphs(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Where each paragraph begins and ends."""
    opens = [at for at, piece in enumerate(pieces) if not at or "\n" in piece.gap]
    return list(zip(opens, [*opens[1:], len(pieces)], strict=True))


def transcribe(pieces: list[Piece], rng: random.Random, rate: float) -> list[Piece]:
    """Some paragraphs that are one quotation as "SPEAKER: what was quoted"."""
    said: list[Piece] = []
    for first, last in paragraphs(pieces):
        part = pieces[first:last]
        turn = as_turn(part, upper=rng.random() < 0.5) if rng.random() < rate else None
        said += turn or part
    return said


def as_turn(part: list[Piece], *, upper: bool) -> list[Piece] | None:
    """A paragraph as a speaker's turn, None where it is not one quotation with a name."""
    worded = [piece for piece in part if piece.string[0].isalnum()]
    numbers = {number for piece in part for number, _ in piece.roles}
    if len(numbers) != 1 or not all(piece.roles for piece in worded):
        return None
    if not any(piece.string in DOUBLE_QUOTES for piece in part):
        return None
    number = numbers.pop()
    names = [
        p.string
        for p in part
        if (number, "source") in p.roles
        and p.string[0].isupper()
        and p.string.lower() not in STARTERS
    ]
    told = [
        piece
        for piece in part
        if (number, "content") in piece.roles and piece.string not in DOUBLE_QUOTES
    ]
    if not names or len(told) < 3:
        return None
    name = names[-1].upper() if upper else names[-1]
    speaker = Piece(part[0].gap, name, frozenset({(number, "source")}))
    colon = Piece("", ":", frozenset({(number, "cue")}))
    return [speaker, colon, told[0]._replace(gap=" "), *told[1:]]


def join_sentences(pieces: list[Piece], rng: random.Random, rate: float) -> list[Piece]:
    """Some pairs of sentences, each with an attribution of its own, as one sentence."""
    stops = [at for at, piece in enumerate(pieces) if piece.string in ".?!" or "\n" in piece.gap]
    said = list(pieces)
    for before, stop, after in reversed(
        list(zip([0, *stops], stops, [*stops[1:], len(pieces)], strict=False))
    ):
        if stop + 1 < len(pieces) and joinable(pieces, before, stop, after) and rng.random() < rate:
            opening = pieces[stop + 1]
            lowered = opening.string if opening.string == "I" else opening.string.lower()
            new = [Piece("", ",", frozenset()), Piece(" ", rng.choice(CONNECTIVES), frozenset())]
            if lowered in CONNECTIVES:
                new = new[:1]
            said[stop : stop + 2] = [*new, opening._replace(string=lowered)]
    return said


def joinable(pieces: list[Piece], before: int, stop: int, after: int) -> bool:
    """Whether the sentences up to and behind ``stop`` can be joined."""
    opening = pieces[stop + 1]
    if pieces[stop].string != "." or opening.gap != " " or opening.string.lower() not in STARTERS:
        return False
    if not opening.string[0].isupper() or not pieces[stop - 1].string[0].isalnum():
        return False
    left = {key for piece in pieces[before:stop] for key in piece.roles}
    right = {key for piece in pieces[stop + 1 : after] for key in piece.roles}
    cued = [{number for number, role in side if role == "cue"} for side in (left, right)]
    return all(cued) and not {n for n, _ in left} & {n for n, _ in right}


def run_on(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """All in lower case, most full stops and many commas left out, as comments are typed."""
    said = []
    carried = ""
    for piece in pieces:
        if (piece.string == "." and rng.random() < 0.6) or (
            piece.string == "," and rng.random() < 0.4
        ):
            carried = piece.gap
            continue
        gap = piece.gap or carried
        said.append(piece._replace(gap=gap, string=piece.string.lower()))
        carried = ""
    return said
