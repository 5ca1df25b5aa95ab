"""Words that put something on somebody: "accused the union of arson", "blamed the raid on them"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.dates.expressions import WEEKDAYS
from sayso.extraction.events.arguments import PASSIVE, doers, targets
from sayso.extraction.events.mentions import kind_of_token

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs whose object is blamed, and the words that bring in what for.
_ACCUSING = {
    "accuse": ("of",), "blame": ("for",), "charge": ("with", "in", "over"), "fault": ("for",),
    "condemn": ("for",), "criticize": ("for", "over"), "criticise": ("for", "over"),
    "denounce": ("for", "as"),
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
# Who has others do it does it: "ordered him to lie".
_DIRECTING = frozenset(
    "direct order tell instruct ask urge pressure force press help pay hire encourage".split()
)
# Words for what somebody finds wrong in what others do.
_DEPLORING = frozenset(
    "disappointed outraged angry appalled disgusted disturbed dismayed tragic shameful outrageous "
    "disgraceful unacceptable unconscionable disgusting appalling complain deplore lament regret "
    "protest disgrace outrage shame".split()
)
# A deed is wrong where it is done so.
_WRONGLY = frozenset(
    "illegally improperly unlawfully secretly illicitly wrongly wrongfully fraudulently falsely "
    "deceptively covertly corruptly recklessly".split()
)
_COMMITTING = frozenset(
    "perpetrate perpetuate commit orchestrate mastermind stage carry conduct launch".split()
)
_RUSES = frozenset({"false flag", "inside job", "hoax", "set-up", "setup", "provocation"})
_LINKING = frozenset({"be", "re", "s", "m", "hold", "remain", "seem", "appear"})
_HAVING = frozenset({"have", "play", "take", "claim", "bear"})
_PARTS = frozenset("role hand part involvement complicity responsibility".split())
# Kinds of deed that say themselves that somebody did wrong.
_WRONGS = frozenset({"attack", "cyberattack", "crime", "deceit"})
# Taken for blame only where what follows is itself harm: "involved in the talks" blames nobody.
_VAGUE = frozenset({"involve", "involved", "behind"})
_HARMS = frozenset({"attack", "death", "cyberattack", "crime", "deceit", "accident", "injury"})
_AIMED = frozenset({"on", "at", "into", "upon", "against"})
_BLAMELESS = frozenset("fight response clash siege offensive battle".split())


class Accusation(NamedTuple):
    """Words that make somebody the one who did something.

    ``culprits`` are the heads of who is blamed, ``deed`` that of what for, both as far as the
    grammar shows them. ``carrier`` is the word that carries it; ``puts`` says that its own
    subject puts the blame, not merely whoever speaks.
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
    if token.pos_ == "VERB" and lemma in _ASCRIBING:
        found = _ascribed(token, lemma)
    if found is None and token.pos_ == "VERB" and lemma in _ACCUSING:
        found = _accused(token, lemma)
    if found is None and lemma in _CULPABLE:
        found = _culpable(token, lemma)
    if found is None and token.pos_ == "NOUN" and lemma in _PARTS:
        found = _part(token)
    if found is None and token.pos_ == "VERB" and _is_wrong(token):
        found = _wrong(token)
    if found is None and token.pos_ == "VERB" and lemma in _COMMITTING:
        found = _committed(token)
    if found is None and lemma in _DEPLORING:
        found = _complaint(token)
    if found is not None:
        yield found


def _wrong(verb: Token) -> Accusation | None:
    """A verb that says itself that its subject did wrong, or that of who had it done."""
    above = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and above.lemma_ in _DIRECTING:
        culprits = doers(above)
    elif any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return None  # "to lie": wanted, feared or planned, not done
    else:
        culprits = tuple(doer for doer in doers(verb) if not kind_of_token(doer))
    return Accusation(culprits, verb, verb, False, is_negated(verb)) if culprits else None


def _committed(verb: Token) -> Accusation | None:
    """Whatever is said to be done by somebody: "a hoax staged by the ministry"."""
    culprits = doers(verb)
    deeds = targets(verb)
    if not culprits or not deeds or not (is_harm(deeds[0]) or is_ruse(deeds[0])):
        return None
    return Accusation(culprits, deeds[0], verb, False, is_negated(verb))


def is_ruse(deed: Token) -> bool:
    """Whether a deed is only called one, and stands for what was told before: "a false flag"."""
    before = deed.nbor(-1).lower_ if deed.i else ""
    return f"{before} {deed.lemma_.lower()}" in _RUSES or deed.lemma_.lower() in _RUSES


def _complaint(token: Token) -> Accusation | None:
    """What somebody deplores: "disappointed that the port let them sail"."""
    bearer = token.head if token.dep_ == "acomp" else token  # "it is shameful that"
    for clause in (*token.children, *bearer.children):
        if (
            clause.dep_ in ("ccomp", "csubj", "advcl")
            and clause.pos_ in ("VERB", "AUX")
            and clause.i > token.i
        ):
            culprits = doers(clause)
            if culprits:
                return Accusation(culprits, clause, token, False, is_negated(token))
    return None


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
    return Accusation(culprits, deed, verb, True, is_negated(verb))


def _ascribed(verb: Token, lemma: str) -> Accusation | None:
    deeds = targets(verb)
    if not deeds:
        return None
    culprit = _after(verb, _ASCRIBING[lemma]) or _after(deeds[0], _ASCRIBING[lemma])
    if culprit is None or culprit.lower_ in WEEKDAYS:
        return None
    return Accusation((culprit,), deeds[0], verb, True, is_negated(verb))


def _culpable(token: Token, lemma: str) -> Accusation | None:
    verb = token if token.pos_ == "VERB" else token.head
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", *PASSIVE)]
    if not subjects and verb.dep_ in ("acl", "relcl"):
        subjects = [verb.head]
    if token.pos_ != "VERB" and verb.lemma_.strip("'’") not in _LINKING:
        return None
    if lemma == "behind":
        deed = next((c for c in token.children if c.dep_ == "pobj"), None)
    else:
        deed = _after(token, (_CULPABLE[lemma],))
    if not subjects or (deed is None and lemma not in ("responsible", "guilty")):
        return None
    if lemma in _VAGUE and not (deed is not None and is_harm(deed)):
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
    if any(child.lower_ in _WRONGLY for child in verb.children):
        return True
    kind = kind_of_token(verb)
    if kind is None or kind.type not in _WRONGS or kind.name in _BLAMELESS:
        return False
    if verb.lemma_ == "fire":  # at somebody, not somebody
        return any(child.lower_ in _AIMED for child in verb.children)
    return True


def is_harm(deed: Token) -> bool:
    """Whether a deed, or what it is a part of, is harm that somebody can be to blame for."""
    kinds = [kind_of_token(each) for each in deed.subtree]
    return any(kind is not None and kind.type in _HARMS for kind in kinds)


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
