"""The kind of a source that is described, not named (guidelines, section 1)."""

from __future__ import annotations

import re

from sayso.extraction.sources.lexicons import lexicon
from sayso.extraction.sources.names import NameKind
from sayso.extraction.sources.phrases import NUMBERS, Phrase, singular
from sayso.model import SourceKind

OUTLET_WORDS = frozenset(
    "newspaper newspapers paper magazine network outlet channel station broadcaster agency's "
    "newswire tabloid daily weekly".split()
)
# Nouns for what somebody said: their source is whoever owns them.
UTTERANCES = frozenset(
    "admission allegation allegations answer answers argument arguments assertion assertions call "
    "calls candidacy claim claims comment comments complaint criticism gaffe insistence message "
    "pledge position promise promises remark remarks reply request response rhetoric speech "
    "speeches statement statements suggestion suggestions testimony view views warning words "
    "proposal decision accusation accusations announcement".split()
)
# People who are anonymous as one or a few ("a lawmaker", "several donors"), but a group of people
# in general as a plain plural ("lawmakers", "many donors").
_LOOSE = frozenset(
    "agent assistant associate attendee attorney backer banker bundler colleague congressman "
    "consultant detective diplomat inspector sergeant "
    "delegate democrat donor employee executive friend fundraiser governor individual informant "
    "investigator lawmaker lawyer leader lobbyist manager member minister negotiator observer "
    "officer operative organizer participant partner people person planner politician pollster "
    "prosecutor representative republican senator strategist supporter surrogate witness".split()
)
_FEW = frozenset("several few handful couple pair trio various multiple".split()) | (
    frozenset(NUMBERS) - {"a", "an", "dozen"}
)
_AUTHORS = re.compile(
    r"\b(?:no (?:doubt|question)|doubtless|admittedly|of course|surely|obviously|make no mistake"
    r"|let['’]s|(?:it|that)(?:['’]s| is| was| remains)(?: not| n['’]t| still| also)?"
    r" (?:clear|unclear|hard|true|easy|obvious|likely|unlikely|possible|impossible|worth"
    r"|difficult|important|fair|safe|certain|time|tempting|remarkable|ironic|notable|telling"
    r"|no surprise)|isn['’]t clear|not clear|seems?|appears?)\b",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"anonym|not (?:be|to be) (?:named|identified)|(?:named|identified|quoted) by name"
    r"|(?:not|n['’]t)\s+authori[sz]ed|declined to be|off the record|on background"
    r"|close to|familiar with|briefed on|knowledge of|insider|who (?:has|have) seen",
    re.IGNORECASE,
)
_PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|ee|ant|man|woman|crat|-old)$")
_ENTITY_KINDS: dict[NameKind, SourceKind] = {
    "person": "named_person",
    "organisation": "named_organisation",
    "outlet": "news_outlet",
    "place": "named_organisation",
    "thing": "document",
    "unknown": "named_person",
}


def kind_of_name(kind: NameKind) -> SourceKind:
    """The source kind of a name of that kind; a place stands for its government."""
    return _ENTITY_KINDS[kind]


def is_withheld(words: str) -> bool:
    """Whether ``words``, said of a source, show that its name is kept back."""
    return bool(_WITHHELD.search(words))


def kind_of_description(text: str, phrase: Phrase) -> SourceKind:
    """The kind of a source described by ``phrase``, before anybody it may refer to is sought.

    A definite description of one person ("the mayor") is ``unnamed_person`` here; so is any
    single person without a name.
    """
    one = singular(phrase.head)
    after = phrase.after.words(text)
    if phrase.head in OUTLET_WORDS and (one != "paper" or phrase.definite or phrase.owner):
        return "unnamed_group" if phrase.plural else "news_outlet"
    if is_withheld(phrase.core.words(text) + after) and not _is_text(one, phrase.head):
        return "anonymous"
    return _by_head(phrase, one)


def _by_head(phrase: Phrase, one: str) -> SourceKind:
    """The kind that the head noun tells, ``one`` being its singular."""
    if one in _LOOSE or _in("anonymous_words", one, phrase.head):
        return _hidden_or_not(phrase) if one in _LOOSE else "anonymous"
    if _is_text(one, phrase.head):
        return "document"
    if _in("organisation_words", one, phrase.head):
        return _organisation_or_not(phrase)
    if phrase.plural or phrase.head in lexicon("group_words") or phrase.head[0].isdigit():
        return "unnamed_group"
    if _in("person_words", one) or _in("named_roles", one) or _in("role_words", one):
        return "unnamed_person"
    return "unnamed_person" if _PERSON_ENDING.search(one) else "document"


def is_authors_voice(cue: str) -> bool:
    """Whether a ``cue`` without any source is the author's own judgement ("it is not clear")."""
    return bool(_AUTHORS.search(cue))


def _is_text(*nouns: str) -> bool:
    return _in("document_words", *nouns)


def _in(name: str, *nouns: str) -> bool:
    return any(noun in lexicon(name) for noun in nouns)


def _hidden_or_not(phrase: Phrase) -> SourceKind:
    """One or a few particular people are anonymous, a class of them is a group."""
    if not phrase.plural:
        return "anonymous"
    counted = {phrase.quantity, phrase.determiner, *(word.lower() for word in phrase.before)}
    belongs = phrase.owner or any(name.kind == "organisation" for name in phrase.inside)
    loose_class = singular(phrase.head) in (
        "republican",
        "democrat",
        "people",
        "supporter",
        "leader",
    )
    return "anonymous" if counted & _FEW or (belongs and not loose_class) else "unnamed_group"


def _organisation_or_not(phrase: Phrase) -> SourceKind:
    """An organisation is named where a name or a pointing word tells which one it is."""
    if phrase.inside or phrase.owner:
        return "named_organisation"
    return "named_organisation" if phrase.definite and not phrase.plural else "unnamed_group"
