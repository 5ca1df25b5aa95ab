"""Rephrasing: train's own attributions in forms that its outlets rarely write.

"Per", "in the words of", "reportedly", two reports in one sentence, transcripts, comments without
full stops: what readers meet elsewhere is made out of what the annotators marked.
"""

from __future__ import annotations

import random

from sayso.extraction.tagger.words import DOUBLE_QUOTES
from training.corpora import Article
from training.pieces import Piece, paragraphs, places_of, put_together, take_apart

ACCORDING_RATE = 0.25
REPORTEDLY_RATE = 0.12
JOINED_RATE = 0.35
TRANSCRIPT_RATE = 0.1
RUN_ON_RATE = 0.05
ADVERB_FIRST_RATE = 0.3  # "reportedly was stolen"
NO_STOP_RATE, NO_COMMA_RATE = 0.6, 0.4  # in what runs on

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
FEWEST_TOLD = 3  # words of a speaker's turn
CONNECTIVES = ("while", "but", "and", "though")


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


def drawn(choices: tuple[tuple[str, int], ...], rng: random.Random) -> list[str]:
    """The words of one of ``choices``, by their weights."""
    names, weights = [name for name, _ in choices], [weight for _, weight in choices]
    return rng.choices(names, weights)[0].split()


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
        adverb, before = drawn(HEARSAY, rng), rng.random() < ADVERB_FIRST_RATE
        edit = hearsay(pieces, number, roles, adverb, before=before)
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
    """What stands instead of an attribution's words, from the first to behind the last.

    None where it is no plain report. The adverb goes ``before`` the auxiliary or behind it.
    """
    stretch = plain_report(pieces, number, roles)
    if stretch is None:
        return None
    first, last = stretch
    told = [pieces[at] for at in roles["content"]]
    if told[0].string.lower() == "that":
        told = told[1:]
    reach = [at for at, p in enumerate(told[:AUXILIARY_REACH]) if p.string.lower() in AUXILIARIES]
    if not reach or not reach[0]:
        return None
    at = reach[0] + (not before)
    told[at:at] = [Piece(" ", string, frozenset({(number, "cue")})) for string in adverb]
    opening, string = pieces[first], told[0].string
    if opening.string[0].isupper():
        string = string[0].upper() + string[1:]
    told[0] = told[0]._replace(gap=opening.gap, string=string)
    return first, last, told


def plain_report(
    pieces: list[Piece], number: int, roles: dict[str, list[int]]
) -> tuple[int, int] | None:
    """Where an attribution stands that is a source, a plain cue and one content, unquoted."""
    content, teller = roles["content"], sorted(roles["source"] + roles["cue"])
    cue = " ".join(pieces[at].string.lower() for at in roles["cue"])
    if cue not in REPORTING_CUES or not roles["source"] or not (whole(content) and whole(teller)):
        return None
    first, last = min(content[0], teller[0]), max(content[-1], teller[-1]) + 1
    inner = pieces[first:last]
    shared = any(other != number for piece in inner for other, _ in piece.roles)
    quoted = any(piece.string in DOUBLE_QUOTES for piece in inner)
    between = last - first - len(content) - len(teller)
    return None if shared or quoted or not 0 <= between <= 1 else (first, last)


def whole(places: list[int]) -> bool:
    """Whether ``places`` is one stretch."""
    return bool(places) and places[-1] - places[0] + 1 == len(places)


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
    number = only_speech(part)
    if number is None:
        return None
    names = [p.string for p in part if (number, "source") in p.roles and is_name(p.string)]
    spoken = [piece for piece in part if (number, "content") in piece.roles]
    told = [piece for piece in spoken if piece.string not in DOUBLE_QUOTES]
    if not names or len(told) < FEWEST_TOLD:
        return None
    name = names[-1].upper() if upper else names[-1]
    speaker = Piece(part[0].gap, name, frozenset({(number, "source")}))
    colon = Piece("", ":", frozenset({(number, "cue")}))
    return [speaker, colon, told[0]._replace(gap=" "), *told[1:]]


def only_speech(part: list[Piece]) -> int | None:
    """The attribution that all words of a paragraph belong to, if it quotes."""
    numbers = {number for piece in part for number, _ in piece.roles}
    marked = all(piece.roles for piece in part if piece.string[0].isalnum())
    quoted = any(piece.string in DOUBLE_QUOTES for piece in part)
    return numbers.pop() if len(numbers) == 1 and marked and quoted else None


def is_name(string: str) -> bool:
    """Whether a word of a source may be a name."""
    return string[0].isupper() and string.lower() not in STARTERS


def join_sentences(pieces: list[Piece], rng: random.Random, rate: float) -> list[Piece]:
    """Some pairs of sentences, each with an attribution of its own, as one sentence."""
    stops = [at for at, piece in enumerate(pieces) if piece.string in ".?!" or "\n" in piece.gap]
    bounds = [0, *stops, len(pieces)]
    said = list(pieces)
    for place in range(len(stops), 0, -1):
        before, stop, after = bounds[place - 1 : place + 2]
        if stop + 1 < len(pieces) and joinable(pieces, before, stop, after) and rng.random() < rate:
            said[stop : stop + 2] = joint(pieces[stop + 1], rng)
    return said


def joint(opening: Piece, rng: random.Random) -> list[Piece]:
    """What joins a sentence that begins with ``opening`` to the one before."""
    lowered = opening.string if opening.string == "I" else opening.string.lower()
    comma = Piece("", ",", frozenset())
    connective = Piece(" ", rng.choice(CONNECTIVES), frozenset())
    own = [] if lowered in CONNECTIVES else [connective]
    return [comma, *own, opening._replace(string=lowered)]


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
        if is_left_out(piece.string, rng):
            carried = piece.gap
            continue
        said.append(piece._replace(gap=piece.gap or carried, string=piece.string.lower()))
        carried = ""
    return said


def is_left_out(mark: str, rng: random.Random) -> bool:
    """Whether a full stop or comma is left out this time."""
    if mark == ".":
        return rng.random() < NO_STOP_RATE
    return mark == "," and rng.random() < NO_COMMA_RATE
