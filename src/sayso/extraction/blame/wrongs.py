"""Words that say themselves that somebody did wrong: "hacked the bank", "staged a hoax"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.extraction.blame.accusations import Accusation, is_negated
from sayso.extraction.blame.harms import is_harm
from sayso.extraction.blame.lexicons import fault_nouns, fault_verbs
from sayso.extraction.blame.reasons import after
from sayso.extraction.events.arguments import doers, targets
from sayso.extraction.events.mentions import kind_of_token

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who has others do it does it: "ordered him to lie".
_DIRECTING = frozenset(
    "direct order tell instruct ask urge pressure force press help pay hire encourage".split()
)
_TRYING = frozenset({"try", "attempt", "seek"})
_AIMS = frozenset({"aim", "goal", "purpose", "intention", "plan", "objective", "agenda"})
# Words for what somebody finds wrong in what others do.
_DEPLORING = frozenset(
    "disappointed outraged angry appalled disgusted disturbed dismayed tragic shameful outrageous "
    "disgraceful unacceptable unconscionable disgusting appalling complain deplore lament regret "
    "protest disgrace outrage shame".split()
)
# Of those, the ones said of what is deplored, not of who deplores it.
_SHAMING = frozenset(
    "shameful outrageous disgraceful unacceptable unconscionable disgusting appalling disgrace "
    "outrage shame unfair unjust immoral reckless irresponsible".split()
)
# "stooped to threats", "sunk to a new low"
_STOOPING = frozenset({"stoop", "resort"})
_SINKING = frozenset({"sink", "descend", "fall"})
_LOW = frozenset({"low", "depth", "level"})
# A deed is wrong where it is done so.
_WRONGLY = frozenset(
    "illegally improperly unlawfully secretly illicitly wrongly wrongfully fraudulently falsely "
    "deceptively covertly corruptly recklessly".split()
)
_COMMITTING = frozenset(
    "perpetrate perpetuate commit orchestrate mastermind stage carry conduct launch sponsor mount "
    "instigate engineer direct order execute lead".split()
)
_RUSES = frozenset({"false flag", "inside job", "hoax", "set-up", "setup", "provocation"})
_OFFENCES = frozenset(
    "abuse betrayal corruption crime felony fraud misconduct offence offense perjury treason "
    "violation wrong".split()
)
# Kinds of deed that say themselves that somebody did wrong.
_WRONGS = frozenset({"attack", "cyberattack", "crime", "deceit"})
_AIMED = frozenset({"on", "at", "into", "upon", "against"})
_BLAMELESS = frozenset("fight response clash siege offensive battle".split())


def wrong(verb: Token) -> Accusation | None:
    """A verb that says itself that its subject did wrong, or that of who had it done."""
    if not _is_wrong(verb):
        return None
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        culprits = _intending(verb)
        if not culprits:
            return None  # "to lie": wanted, feared or planned, not done
    else:
        culprits = tuple(doer for doer in doers(verb) if not kind_of_token(doer))
    return Accusation(culprits, verb, verb, False, is_negated(verb), True) if culprits else None


def blamable(noun: Token) -> Accusation | None:
    """A noun that says itself that whose it is did wrong: "the greed of the bank"."""
    if noun.lemma_.lower() not in fault_nouns():
        return None
    deed = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    owners = [child for each in (noun, deed) for child in each.children if child.dep_ == "poss"]
    owner = after(noun, ("of", "by"))
    culprits = (*owners, *((owner,) if owner is not None else ()))
    return Accusation(culprits, noun, noun, False, False, True) if culprits else None


def _intending(verb: Token) -> tuple[Token, ...]:
    """Who has others do what ``verb`` says, tries to do it, or has it for an aim."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp"):
        return ()
    if above.lemma_ in _DIRECTING | _TRYING:
        return doers(above)
    aims = (child for child in above.children if child.dep_ == "nsubj" and child.lemma_ in _AIMS)
    return tuple(each for aim in aims for each in aim.children if each.dep_ == "poss")


def committed(verb: Token) -> Accusation | None:
    """Whatever is said to be done by somebody: "a hoax staged by the ministry"."""
    if verb.lemma_.lower() not in _COMMITTING:
        return None
    culprits = doers(verb)
    deeds = targets(verb)
    if not culprits or not deeds or not _is_offence(deeds[0]):
        return None
    return Accusation(culprits, deeds[0], verb, False, is_negated(verb), True)


def _is_offence(deed: Token) -> bool:
    """Whether a deed is harm, only called a deed, or an offence by its name."""
    return is_harm(deed) or is_ruse(deed) or deed.lemma_.lower() in _OFFENCES


def is_ruse(deed: Token) -> bool:
    """Whether a deed is only called one, and stands for what was told before: "a false flag"."""
    before = deed.nbor(-1).lower_ if deed.i else ""
    return f"{before} {deed.lemma_.lower()}" in _RUSES or deed.lemma_.lower() in _RUSES


def deplored(token: Token) -> Accusation | None:
    """What somebody deplores: "disappointed that the port let them sail"."""
    if token.lemma_.lower() not in _DEPLORING | _SHAMING:
        return None
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
    return _deplorable(token)


def _deplorable(token: Token) -> Accusation | None:
    """What somebody calls deplorable: "the coverage by the press was a disgrace"."""
    if token.dep_ not in ("acomp", "attr") or token.lemma_.lower() not in _SHAMING:
        return None
    things = [child for child in token.head.children if child.dep_ == "nsubj"]
    if not things:
        return None
    return Accusation((things[0],), None, token, False, is_negated(token.head), told=True)


def _is_wrong(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in fault_verbs() or (f"{lemma}@" in fault_verbs() and _is_aimed(verb)):
        return True
    if any(child.lower_ in _WRONGLY for child in verb.children) or _is_low(verb):
        return True
    kind = kind_of_token(verb)
    if kind is None or kind.type not in _WRONGS or kind.name in _BLAMELESS:
        return False
    return verb.lemma_ != "fire" or _is_aimed(verb)  # at somebody, not somebody


def _is_low(verb: Token) -> bool:
    """Whether somebody is said to stoop to something."""
    to = after(verb, ("to",))
    if to is None:
        return False
    lemma = verb.lemma_.lower()
    return lemma in _STOOPING or (lemma in _SINKING and to.lemma_.lower() in _LOW)


def _is_aimed(verb: Token) -> bool:
    near = (verb, *targets(verb))
    return any(child.lower_ in _AIMED for each in near for child in each.children)
