"""Words that put something on somebody: "accused the union of arson", "blamed the raid on them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.blame.harms import is_harm
from sayso.extraction.blame.lexicons import Accusing, accusing_verbs
from sayso.extraction.blame.reasons import after, find_reason
from sayso.extraction.dates.expressions import WEEKDAYS
from sayso.extraction.events.arguments import PASSIVE, SUBJECTS, doers, is_passive, targets

if TYPE_CHECKING:
    from spacy.tokens import Token

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
_LINKING = frozenset({"be", "re", "s", "m", "hold", "remain", "seem", "appear"})
_HAVING = frozenset({"have", "play", "take", "claim", "bear"})
_PARTS = frozenset("role hand part involvement complicity responsibility".split())
# Taken for blame only where what follows is itself harm: "involved in the talks" blames nobody.
_VAGUE = frozenset({"involve", "involved", "behind"})
# "on suspicion of arson", "on three counts of fraud"
_CHARGES = frozenset({"suspicion", "charge", "count", "allegation", "accusation"})
_REACH = 4  # words in which the particles of a verb follow it


class Accusation(NamedTuple):
    """Words that make somebody the one who did something.

    ``culprits`` are the heads of who is blamed, ``deed`` that of what for, both as far as the
    grammar shows them. ``carrier`` is the word that carries it; ``puts`` says that its own
    subject puts the blame, not merely whoever speaks. ``told`` says that the words merely tell a
    deed: they blame in a source's mouth, and are the story itself in the author's.
    """

    culprits: tuple[Token, ...]
    deed: Token | None
    carrier: Token
    puts: bool
    negated: bool
    told: bool = False


def accused(verb: Token) -> Accusation | None:
    """A verb whose object is blamed: "accused the union of arson", "lashed out at the press"."""
    senses = accusing_verbs().get(verb.lemma_.lower(), ())
    return next(filter(None, (_accused_as(verb, sense) for sense in senses)), None)


def _accused_as(verb: Token, sense: Accusing) -> Accusation | None:
    culprits = _following(verb, sense.particles) if sense.particles else _objects(verb)
    if sense.particles and not culprits:
        return None
    if verb.lemma_ == "hold" and not any(
        c.lemma_ in ("responsible", "accountable") for c in verb.subtree
    ):
        return None
    reasons = (find_reason(each, sense.reasons) for each in (verb, *culprits))
    deed = next(filter(None, reasons), None) or _charged(verb)
    if sense.needs_reason and deed is None:
        return None
    return Accusation(culprits, deed, verb, True, is_negated(verb))


def _objects(verb: Token) -> tuple[Token, ...]:
    """Those whom ``verb`` is done to; of a passive without subject, the one above's.

    "He was held after being charged with arson": it is he who was charged.
    """
    above, found = verb, targets(verb)
    while not found and is_passive(above) and above.dep_ in ("pcomp", "advcl", "xcomp", "conj"):
        above = above.head.head if above.dep_ == "pcomp" else above.head
        found = tuple(child for child in above.children if child.dep_ in (*SUBJECTS, *PASSIVE))
    return found


def _following(verb: Token, particles: tuple[str, ...]) -> tuple[Token, ...]:
    """What the last of ``particles`` brings in, where all of them follow ``verb`` in order."""
    near = list(verb.doc[verb.i + 1 : verb.i + 1 + _REACH])
    for particle in particles:
        at = next((n for n, token in enumerate(near) if token.lower_ == particle), None)
        if at is None:
            return ()
        last, near = near[at], near[at + 1 :]
    return tuple(child for child in last.children if child.dep_ == "pobj")


def _charged(verb: Token) -> Token | None:
    """What the charges are that somebody is held or tried on: "on suspicion of arson"."""
    charge = after(verb, ("on",))
    if charge is None or charge.lemma_ not in _CHARGES:
        return None
    kinds = [child for child in charge.children if child.dep_ == "compound"]
    return after(charge, ("of",)) or next(iter(kinds), charge)


def ascribed(verb: Token) -> Accusation | None:
    """A verb whose object is the deed: "blamed the raid on them"."""
    words = _ASCRIBING.get(verb.lemma_.lower())
    deeds = targets(verb)
    if words is None or not deeds:
        return None
    culprit = after(verb, words) or after(deeds[0], words)
    if culprit is None or culprit.lower_ in WEEKDAYS:
        return None
    return Accusation((culprit,), deeds[0], verb, True, is_negated(verb))


def culpable(token: Token) -> Accusation | None:
    """Words that make their subject the culprit: "the union is responsible for"."""
    lemma = token.lemma_.lower()
    if lemma not in _CULPABLE:
        return None
    verb = token if token.pos_ == "VERB" else token.head
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", *PASSIVE)]
    if not subjects and verb.dep_ in ("acl", "relcl"):
        subjects = [verb.head]
    if token.pos_ != "VERB" and verb.lemma_.strip("'’") not in _LINKING:
        return None
    if lemma == "behind":
        deed = next((c for c in token.children if c.dep_ == "pobj"), None)
    else:
        deed = after(token, (_CULPABLE[lemma],))
    if not subjects or (deed is None and lemma not in ("responsible", "guilty")):
        return None
    if lemma in _VAGUE and not (deed is not None and is_harm(deed)):
        return None
    if verb.dep_ == "relcl" and subjects[0].lower_ in ("who", "that", "which"):
        subjects = [verb.head]
    told = lemma.startswith("involve")
    return Accusation(tuple(subjects), deed, token, False, is_negated(verb), told)


def part(noun: Token) -> Accusation | None:
    """The part in a deed that somebody has: "their role in the theft"."""
    if noun.lemma_.lower() not in _PARTS:
        return None
    deed = after(noun, ("in", "for"))
    owners = [child for child in noun.children if child.dep_ == "poss"]
    verb = noun.head
    if not owners and verb.lemma_ in _HAVING and noun.dep_ == "dobj":
        owners = list(doers(verb))
    if deed is None or not owners or not is_harm(deed):
        return None
    none = any(child.lower_ in ("no", "any") for child in noun.children)
    return Accusation(tuple(owners), deed, noun, False, none or is_negated(verb))


def is_negated(verb: Token) -> bool:
    """Whether ``verb`` stands under "not", or has "nobody" for its subject."""
    return any(
        child.dep_ == "neg"
        or (child.dep_ in ("nsubj", *PASSIVE) and child.lower_ in ("nobody", "no"))
        for child in verb.children
    )
