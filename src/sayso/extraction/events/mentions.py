"""The words that speak of events, and what the grammar around them tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.dates import Dated, Range
from sayso.extraction.events.arguments import doers, targets
from sayso.extraction.events.keys import Keys
from sayso.extraction.events.places import Place
from sayso.extraction.events.types import Kind, Part, kind_of
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_MODALS = frozenset("could may might would can should will 'll wo ca shall must".split())
_POSSIBLE = frozenset(
    "possible potential future further threatened planned alleged attempted likely imminent any "
    "upcoming proposed hypothetical".split()
)
# Verbs and prepositions under which a thing has not come to be, or not yet.
_AHEAD = frozenset(
    "threaten plan consider vow warn fear want seek prevent avoid prepare try attempt urge ask "
    "call demand expect hope intend refuse risk promise weigh mull".split()
)
_POINTING = frozenset({"this", "that", "these", "those"})
_OTHER = frozenset(
    "another other second third new fresh separate further similar previous "
    "earlier past more numerous many countless several".split()
)
# How it was done: two mentions that name different means are not of one event.
_MEANS = {
    "rocket": "rocket", "missile": "missile", "drone": "drone", "air": "air", "airstrike": "air",
    "suicide": "suicide", "car": "car", "mortar": "mortar", "knife": "knife", "gun": "gun",
    "acid": "acid", "cyber": "cyber", "arson": "arson", "gas": "gas",
    "chemical": "gas", "truck": "car", "stabbing": "knife", "shooting": "gun",
}  # fmt: skip


class Mention(NamedTuple):
    """One mention of an event: where it stands, and what is told with it.

    ``head`` is the number of its head in the parse, ``sentence`` that of its sentence, counted in
    tokens. ``root`` is its base form, ``keys`` are those of ``keys.py``.
    """

    span: Span
    head: int
    root: str
    kind: Kind | None
    part: Part
    sentence: int
    plural: bool
    definite: bool | None
    pointing: bool
    other: bool
    possible: bool
    negated: bool
    means: str | None
    dates: tuple[Dated, ...]
    where: tuple[Place, ...]
    doers: frozenset[str]
    targets: frozenset[str]
    about: frozenset[str]

    @property
    def days(self) -> Range | None:
        """The days told with it, the narrowest range first."""
        told = [each.days for each in self.dates if each.days]
        return min(told, key=lambda days: days.days) if told else None

    @property
    def places(self) -> frozenset[str]:
        """The keys of the places told with it."""
        return frozenset(place.key for place in self.where)


def find_heads(doc: Doc) -> list[Token]:
    """The words of ``doc`` that a list knows to speak of an event, in order."""
    return [token for token in doc if kind_of_token(token) and not _is_weak(token)]


def kind_of_token(token: Token) -> Kind | None:
    """The kind of happening that ``token`` speaks of in its place, if a list knows it."""
    part = part_of(token)
    if part is None:
        return None
    return kind_of(root_of(token), part) or kind_of(token.lower_, part)


def part_of(token: Token) -> Part | None:
    """Whether ``token`` is a noun or a verb, None for anything else."""
    if token.pos_ == "VERB" or _is_infinitive(token):
        return "verb"
    return "noun" if token.pos_ in _NOUNS else None


def _is_infinitive(token: Token) -> bool:
    """Whether a word that the parser takes for a noun is a verb after "to": "to fire on them"."""
    bare = token.pos_ == "NOUN" and token.tag_ == "NN" and token.i > token.sent.start
    return bare and token.nbor(-1).lower_ == "to" and kind_of(token.lower_, "verb") is not None


def root_of(token: Token) -> str:
    """The base form of ``token``, in lower case; a plural that the parser left is cut."""
    lemma = token.lemma_.lower()
    if lemma == token.lower_ and token.tag_ in ("NNPS", "NNP", "VBZ") and len(lemma) > 4:
        lemma = _cut(lemma)
    return lemma


def _cut(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def describe(
    token: Token, keys: Keys, dates: tuple[Dated, ...], where: tuple[Place, ...]
) -> Mention:
    """The mention whose head is ``token``; ``dates`` and ``where`` are told with it."""
    lower = {child.lower_ for child in token.children}
    part = part_of(token) or "noun"
    compounds = [child for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")]
    return Mention(
        span=Span(_first(token).idx, token.idx + len(token)),
        head=token.i,
        root=root_of(token),
        kind=kind_of_token(token),
        part=part,
        sentence=token.sent.start,
        plural=part == "noun" and token.tag_ in ("NNS", "NNPS"),
        definite=_definite(token) if part == "noun" else None,
        pointing=bool(lower & _POINTING),
        other=bool(lower & _OTHER),
        possible=is_possible(token),
        negated=any(child.dep_ == "neg" for child in token.children),
        means=_means(token, compounds),
        dates=dates,
        where=where,
        doers=frozenset(keys.of(each) for each in doers(token)) - {""},
        targets=frozenset(keys.of(each) for each in targets(token)) - {""},
        about=frozenset(keys.of(each) for each in compounds) - {""},
    )


def is_possible(token: Token) -> bool:
    """Whether the words around ``token`` leave it open, put it off or only fear it."""
    children = {child.lower_ for child in token.children}
    if children & _POSSIBLE:
        return True
    if _is_infinitive(token):
        return True
    if token.pos_ == "VERB":
        helpers = {child.lower_ for child in token.children if child.dep_ == "aux"}
        if helpers & _MODALS and "have" not in helpers:
            return True
        if "to" in helpers:
            return token.dep_ in ("xcomp", "ccomp", "acl", "advcl", "relcl")
        return any(
            child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in token.children
        )
    above = token.head
    if above.dep_ == "prep" or above.pos_ == "ADP":
        above = above.head
    return above.lemma_.lower() in _AHEAD and above.i != token.i


def _is_weak(token: Token) -> bool:
    """Whether a listed word is something else here: an adjective, a part of a name, a month."""
    part_of_name = token.dep_ in ("compound", "amod", "aux", "auxpass") or token.ent_type_ != ""
    return part_of_name or _is_month(token)


def _is_month(token: Token) -> bool:
    """Whether "March" is the month, as it is without an article, an owner or a name before it."""
    marked = any(
        child.dep_ in ("poss", "compound") or child.lower_ in ("the", "a") for child in token.lefts
    )
    return token.text == "March" and not marked


def _definite(token: Token) -> bool | None:
    """True for "the attack", False for "an attack", None where no article tells."""
    for child in token.children:
        if child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "these", "those"):
            return True
        if child.dep_ == "det":
            return False
    return None


def _means(token: Token, compounds: Sequence[Token]) -> str | None:
    words = [child.lower_ for child in compounds] + [token.lemma_.lower()]
    return next((_MEANS[word] for word in words if word in _MEANS), None)


def _first(token: Token) -> Token:
    """The first of the nouns that stand right before ``token`` as part of what it names."""
    first = token
    while first.i > token.sent.start and first.nbor(-1).dep_ in ("compound", "nmod"):
        if not first.i <= first.nbor(-1).head.i <= token.i:
            break
        first = first.nbor(-1)
    return first
