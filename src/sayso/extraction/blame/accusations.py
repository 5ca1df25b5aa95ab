"""Words that put something on somebody: "accused the union of arson", "blamed the raid on them"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.events.arguments import PASSIVE, doers, targets
from sayso.extraction.events.mentions import kind_of_token

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs whose object is blamed, and the words that bring in what for.
_ACCUSING = {
    "accuse": ("of",), "blame": ("for",), "charge": ("with", "in", "over"), "fault": ("for",),
    "condemn": ("for",), "criticize": ("for", "over"), "criticise": ("for", "over"),
    "denounce": ("for", "as"), "indict": ("on", "for", "over"), "convict": ("of",),
    "suspect": ("of",), "sue": ("for", "over"), "slam": ("for", "over"), "blast": ("for", "over"),
    "lambast": ("for",), "lambaste": ("for",), "chastise": ("for",),
    "rebuke": ("for", "over"), "hold": ("for",), "implicate": ("in",), "castigate": ("for",),
    "excoriate": ("for",), "decry": ("for", "as"),
}  # fmt: skip
# Verbs whose object is the deed, and the words that bring in who is blamed.
_ASCRIBING = {
    "blame": ("on",), "pin": ("on",), "attribute": ("to",), "ascribe": ("to",), "trace": ("to",)
}  # fmt: skip
# Adjectives and adverbs that make their subject the culprit, and the word before the deed.
_CULPABLE = {
    "responsible": "for",
    "guilty": "of",
    "culpable": "for",
    "complicit": "in",
    "behind": "",
    "involve": "in",
    "involved": "in",
    "liable": "for",
}
# Nouns for a part in a deed: "its role in", "no hand in".
_HAVING = frozenset({"have", "play", "take", "claim", "bear"})
_PARTS = frozenset("role hand part involvement complicity responsibility".split())
# Kinds of deed that say themselves that somebody did wrong.
_WRONGS = frozenset({"attack", "cyberattack", "crime", "deceit"})
_BLAMELESS = frozenset("fight response clash siege offensive battle".split())


class Accusation(NamedTuple):
    """Words that make somebody the one who did something.

    ``culprits`` are the heads of who is blamed, ``deed`` that of what for, both as far as told.
    ``carrier`` is the word that carries it; ``puts`` says that its own subject puts the blame,
    not merely whoever speaks.
    """

    culprits: tuple[Token, ...]
    deed: Token | None
    carrier: Token
    puts: bool
    negated: bool


def find_accusations(doc: Doc) -> Iterator[Accusation]:
    """Every accusation in ``doc``, in order of the words that carry it."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX", "ADJ", "ADP", "NOUN"):
            yield from _of(token)


def _of(token: Token) -> Iterator[Accusation]:
    lemma = token.lemma_.lower()
    found = None
    if token.pos_ == "VERB" and lemma in _ACCUSING:
        found = _accused(token, lemma)
    if found is None and token.pos_ == "VERB" and lemma in _ASCRIBING:
        found = _ascribed(token, lemma)
    if found is None and lemma in _CULPABLE:
        found = _culpable(token, lemma)
    if found is None and token.pos_ == "NOUN" and lemma in _PARTS:
        found = _part(token)
    if found is None and token.pos_ == "VERB" and _is_wrong(token):
        found = _wrong(token)
    if found is not None:
        yield found


def _wrong(verb: Token) -> Accusation | None:
    """A verb that says itself that its subject did wrong."""
    culprits = tuple(doer for doer in doers(verb) if not kind_of_token(doer))
    return Accusation(culprits, verb, verb, False, is_negated(verb)) if culprits else None


def _accused(verb: Token, lemma: str) -> Accusation | None:
    culprits = targets(verb)
    if lemma == "hold" and not any(
        c.lemma_ in ("responsible", "accountable") for c in verb.subtree
    ):
        return None
    deed = _after(verb, _ACCUSING[lemma])
    if deed is None:
        deed = next((d for each in culprits if (d := _after(each, _ACCUSING[lemma]))), None)
    if lemma in ("charge", "hold", "suspect", "sue") and deed is None:
        return None
    return Accusation(culprits, deed, verb, True, is_negated(verb)) if culprits else None


def _ascribed(verb: Token, lemma: str) -> Accusation | None:
    culprit = _after(verb, _ASCRIBING[lemma])
    deeds = targets(verb)
    if culprit is None or not deeds:
        return None
    return Accusation((culprit,), deeds[0], verb, True, is_negated(verb))


def _culpable(token: Token, lemma: str) -> Accusation | None:
    verb = token if token.pos_ == "VERB" else token.head
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", *PASSIVE)]
    if not subjects and verb.dep_ in ("acl", "relcl"):
        subjects = [verb.head]
    if token.pos_ != "VERB" and verb.lemma_ not in ("be", "hold", "remain"):
        return None
    if lemma == "behind":
        deed = next((c for c in token.children if c.dep_ == "pobj"), None)
    else:
        deed = _after(token, (_CULPABLE[lemma],))
    if not subjects or (deed is None and lemma not in ("responsible", "guilty")):
        return None
    if verb.dep_ == "relcl" and subjects[0].lower_ in ("who", "that", "which"):
        subjects = [verb.head]
    return Accusation(tuple(subjects), deed, token, False, is_negated(verb))


def _part(noun: Token) -> Accusation | None:
    """The part in a deed that somebody has: "their role in the theft"."""
    deed = _after(noun, ("in", "for"))
    owners = [child for child in noun.children if child.dep_ == "poss"]
    verb = noun.head
    if (
        not owners
        and verb.lemma_ in ("have", "play", "take", "claim", "bear")
        and noun.dep_ == "dobj"
    ):
        owners = list(doers(verb))
    if deed is None or not owners:
        return None
    none = any(child.lower_ in ("no", "any") for child in noun.children)
    return Accusation(tuple(owners), deed, noun, False, none or is_negated(verb))


def _is_wrong(verb: Token) -> bool:
    kind = kind_of_token(verb)
    return kind is not None and kind.type in _WRONGS and kind.name not in _BLAMELESS


def _after(token: Token, words: tuple[str, ...]) -> Token | None:
    """What one of ``words`` brings in after ``token``: a noun, or the verb of a clause."""
    for child in token.children:
        if child.lower_ in words and child.dep_ in ("prep", "dative", "agent", "mark", "prt"):
            below = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if below:
                return below[0]
    return None


def is_negated(verb: Token) -> bool:
    """Whether ``verb`` stands under "not", or has "nobody" for its subject."""
    return any(
        child.dep_ == "neg"
        or (child.dep_ in ("nsubj", *PASSIVE) and child.lower_ in ("nobody", "no"))
        for child in verb.children
    )
