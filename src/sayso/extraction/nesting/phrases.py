"""The words of a clause's roles: who, the cue with its auxiliaries, and what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.extraction.cues import cues_at
from sayso.extraction.nesting.clauses import RAISING, Clause, is_infinitive, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_CUE_PARTS = ("aux", "auxpass", "neg", "prt", "advmod")
_BORROWING = ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp")  # clauses without own subject
# Verbs that only carry the next: "want to ask", "have been trying to convince".
CARRIERS = frozenset(
    "want wants wanted try tries tried trying help helps helped have has had need needs needed "
    "continue continues continued begin began begins start started like going go used get dare "
    "seem seems seemed refuse refuses refused".split()
)
_CLAUSAL = ("that", "wh", "to", "obj+to")
_LIGHT = frozenset("have has had having make makes made making express expresses expressed".split())
_OPENING = ("“", '"', "‘", "'", "''", "``")
_CLOSING = ("”", '"', "’", "'", "''")
_POINTING = frozenset("it this that them you him her me us so".split())
_HIGHEST = 6  # heads climbed in search of a subject
_NEAR = 4  # tokens in which the other words of an entry stand


class Roles(NamedTuple):
    """The tokens of an attribution's three roles, in order."""

    source: list[Token]
    cue: list[Token]
    content: list[Token]


def roles_of(clause: Clause) -> Roles:
    """The tokens of the three roles of a clause."""
    return Roles(source_tokens(clause), cue_tokens(clause), content_tokens(clause))


def source_tokens(clause: Clause) -> list[Token]:
    """The tokens of who says, believes or wants it; none where nobody is named."""
    token = clause.cue
    if token.pos_ == "NOUN":
        return _noun_source(clause)
    if token.lower_ in RAISING:
        return []
    if token.pos_ == "ADJ":
        return _noun_phrase(token.head, before=token) if token.dep_ == "acl" else _subject(token)
    return _agent(token) if is_passive(token) else _subject(token)


def _subject(token: Token) -> list[Token]:
    """The subject of a verb, its own or the one it takes from the verb or noun above it."""
    for _ in range(_HIGHEST):
        own = [child for child in token.children if child.dep_ in _SUBJECTS]
        own = own or _missed_subject(token)
        if own:
            return [] if own[0].lower_ in ("it", "there") else _noun_phrase(own[0])
        if token.dep_ == "acl" and is_infinitive(token):
            return []
        if token.dep_ == "acl" and token.head.pos_ not in ("VERB", "AUX"):
            return _noun_phrase(token.head, before=token)
        if token.dep_ in ("acomp", "attr"):
            token = token.head
            continue
        if token.dep_ not in _BORROWING or (token.dep_ == "ccomp" and token.tag_ != "VBG"):
            return []
        if token.dep_ == "xcomp":
            objects = [c for c in token.head.children if c.dep_ in ("dobj", "dative")]
            if objects:
                return _noun_phrase(objects[0])
        token = _shared_with(token)
    return []


def _missed_subject(verb: Token) -> list[Token]:
    """The name that a parser hung on the clause before: "he met Ro and Sol has denied it".

    A finite verb that goes on with the subject before has its "and" right before it.
    """
    aux = next((child for child in verb.children if child.dep_ in ("aux", "auxpass")), None)
    if verb.dep_ != "conj" or aux is None or aux.tag_ not in ("VBZ", "VBP", "VBD", "MD"):
        return []
    before = aux.doc[max(0, aux.i - 1)]
    return [before] if before.pos_ == "PROPN" and before.dep_ == "conj" else []


def _shared_with(token: Token) -> Token:
    """The verb above, whose subject a verb without one shares.

    A bare participle goes on with a participle: "a letter saying that it had not changed and
    calling this false".
    """
    bare = token.tag_ == "VBG" and not any(child.dep_ == "aux" for child in token.children)
    if not bare or token.dep_ != "conj" or token.head.tag_ == "VBG":
        return token.head
    return next((each for each in token.ancestors if each.tag_ == "VBG"), token.head)


def _agent(token: Token) -> list[Token]:
    """Who does it, in the passive: "by three officials"."""
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return [each for pobj in child.children for each in _noun_phrase(pobj)]
    return []


def _noun_source(clause: Clause) -> list[Token]:
    """Whose claim or hope it is: "his claim", "claims by Republicans", "they live in the hope"."""
    token = clause.cue
    owners = [child for child in token.children if child.dep_ == "poss"]
    if owners:
        return [each for each in owners[0].subtree if each.tag_ != "POS"]
    agent = _agent(token)
    if agent:
        return agent
    if clause.sense.type == "assertion":
        return [c for c in token.children if c.dep_ in ("compound", "amod") and c.shape_[0] == "X"]
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ in ("dobj", "pobj"):
        return _subject(verb) if verb.pos_ in ("VERB", "AUX") else []
    return []


def _noun_phrase(token: Token, before: Token | None = None) -> list[Token]:
    """The noun phrase of ``token``, as far as the clause ``before``."""
    end = before.left_edge.i if before is not None else token.doc[-1].i + 1
    return trimmed([each for each in token.subtree if each.i < end])


def cue_tokens(clause: Clause) -> list[Token]:
    """The cue's word with its auxiliaries, negation, particle, preposition and carrying verbs."""
    token = clause.cue
    tokens = {token}
    verb = token
    if token.dep_ in ("acomp", "attr") or (token.dep_ == "dobj" and token.head.lower_ in _LIGHT):
        verb = token.head
        tokens.update(child for child in token.children if child.lower_ == "no")
    tokens |= _verb_group(verb, token.i)
    while carrier(clause) and verb.dep_ == "xcomp" and verb.head.lower_ in CARRIERS:
        verb = verb.head
        tokens |= _verb_group(verb, token.i)
    if clause.link is not None:
        tokens.add(clause.link)
    near = token.doc[token.i + 1 : token.i + 1 + _NEAR]
    tokens.update(each for each in near if each.lower_ in clause.sense.particles)
    return sorted(tokens, key=lambda each: each.i)


def carrier(clause: Clause) -> Token | None:
    """The verb that only carries the clause's own: "wants" in "wants to hear", if there is one.

    What is wanted is a content of its own ("wants to leave"): only telling and knowing are carried.
    """
    token = clause.cue
    if clause.sense.type == "eventuality" or token.dep_ != "xcomp":
        return None
    return token.head if token.head.lower_ in CARRIERS else None


def _verb_group(verb: Token, last: int) -> set[Token]:
    """A verb and its auxiliaries, negation, particle and the adverbs before the cue's word."""
    if verb.pos_ not in ("VERB", "AUX"):
        return {verb}
    return {verb} | {
        child
        for child in verb.children
        if child.dep_ in _CUE_PARTS
        and (child.dep_ == "prt" or child.i < last)
        and (child.dep_ != "advmod" or _is_plain_adverb(child, verb))
    }


def _is_plain_adverb(token: Token, verb: Token) -> bool:
    return token.i + 3 >= verb.i and token.tag_ == "RB" and not token.n_rights


def content_tokens(clause: Clause) -> list[Token]:
    """The tokens of what is said, believed or wanted."""
    taken = {*cue_tokens(clause), *source_tokens(clause)}
    if clause.cue.dep_ == "advcl" and clause.heads == (clause.cue.head,):
        taken |= set(clause.cue.subtree)
    heads = [*clause.heads, *_continued(clause)]
    tokens = {each for head in heads for each in head.subtree} - taken
    return _quoted_part(trimmed(sorted(tokens, key=lambda each: each.i)))


def _quoted_part(tokens: list[Token]) -> list[Token]:
    """The tokens as far as their closing mark, where they begin with an opening one."""
    if tokens and tokens[0].i and tokens[0].nbor(-1).text in _OPENING:
        tokens = [tokens[0].nbor(-1), *tokens]
    if tokens and tokens[0].text in _OPENING:
        for index, token in enumerate(tokens[1:], start=1):
            if token.text in _CLOSING:
                return tokens[: index + 1]
    return tokens


def _continued(clause: Clause) -> list[Token]:
    """Clauses that a parser hung on the cue, and that go on with its content.

    "said that taxes fell and that rents rose"; "asks what would happen if he left".
    """
    if clause.complement not in _CLAUSAL or clause.cue.pos_ not in ("VERB", "AUX"):
        return []
    return [
        child
        for child in clause.cue.children
        if child.i > clause.heads[0].i and (_is_condition(child) or _goes_on(child))
    ]


def _is_condition(token: Token) -> bool:
    return token.dep_ == "advcl" and any(each.lower_ in ("if", "unless") for each in token.lefts)


def _goes_on(token: Token) -> bool:
    """Whether a coordinated verb has its own subject, conjunction or modal, and is no cue."""
    if token.dep_ != "conj" or cues_at([token.lower_], 0, ("verb",)):
        return False
    return any(each.dep_ in ("mark", "nsubj") or each.tag_ == "MD" for each in token.children)


def trimmed(tokens: list[Token]) -> list[Token]:
    """The tokens without marks, white space and conjunctions at their ends."""
    while tokens and (_is_mark(tokens[0]) or tokens[0].dep_ == "cc"):
        tokens = tokens[1:]
    while tokens and (_is_mark(tokens[-1]) or tokens[-1].dep_ == "cc"):
        tokens = tokens[:-1]
    return tokens


def _is_mark(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)


def is_telling(clause: Clause) -> bool:
    """Whether a clause is worth showing: somebody or something definite in every role.

    "authority to admit refugees" and "efforts to help" are nobody's; "said it" points back to
    what is already there.
    """
    token = clause.cue
    if token.dep_ == "acl" and is_infinitive(token) and clause.complement not in ("that", "wh"):
        return False
    if token.pos_ == "NOUN" and clause.sense.type == "eventuality" and not source_tokens(clause):
        return False
    content = content_tokens(clause)
    relative = bool(content) and content[0].tag_.startswith("W")
    pointing = len(content) == 1 and content[0].lower_ in _POINTING and not relative
    weighty = clause.sense.type == "belief" or clause.sense.polarity == "-"
    return bool(content) and (weighty or not pointing)
