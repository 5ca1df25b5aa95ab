"""The relations stage: ``relations`` of a record."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sayso.extraction.actors.grammar import Grammar
from sayso.extraction.actors.phrases import phrase_of
from sayso.extraction.labels.targets import end_of_name_before
from sayso.extraction.labels.users import Voices
from sayso.extraction.relations.nouns import find_in_nouns
from sayso.extraction.relations.ties import Tie, owner, subject_of
from sayso.extraction.relations.verbs import find_in_verbs
from sayso.model import Record, Relation, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COLLECTIVES = frozenset("alliance association bloc coalition federation group network".split())


def find_relations(record: Record) -> Record:
    """``record`` with its ``relations``, in order; each span holds both ends and what ties them.

    A tie that is negated or not between actors is left out.
    """
    grammar = Grammar(record.document)
    voices, ends = Voices(record, grammar), _Ends(record, grammar)
    found = []
    for tie in sorted(
        [*find_in_verbs(grammar.doc), *find_in_nouns(grammar.doc)], key=lambda tie: tie.word.i
    ):
        relation = _relation(tie, voices, ends)
        if relation is not None and relation not in found:
            found.append(relation)
    return replace(record, relations=tuple(found))


def _relation(tie: Tie, voices: Voices, ends: _Ends) -> Relation | None:
    subject = ends.actor(tie.subject)
    target = ends.words(tie.object) if tie.plain else ends.whole(tie.object)
    if subject is None or target is None or subject == target:
        return None
    told = Span(tie.word.idx, tie.word.idx + len(tie.word))
    return Relation(
        subject=subject,
        relation=tie.relation,
        object=target,
        asserted_by=voices.user(told).who,
        span=ends.span(tie),
    )


class _Ends:
    """The actors of a record by the tokens of their mentions."""

    def __init__(self, record: Record, grammar: Grammar) -> None:
        self._text = record.document.text
        self._grammar = grammar
        self._mentions = sorted((m, a.id) for a in record.actors or () for m in a.mentions)

    def actor(self, token: Token) -> str | None:
        """The actor that the noun at ``token``, or the name beside it, stands for."""
        at = Span(token.idx, token.idx + len(token))
        last = bisect_right(self._mentions, at.end, key=lambda pair: pair[0].start)
        for mention, who in reversed(self._mentions[:last]):
            if mention.covers(at) and self._heads(token, mention):
                return who
        return self._described(token)

    def whole(self, token: Token) -> str | None:
        """The actor at ``token``, or whose it is: "the company's board" is the company's."""
        whose = owner(token)
        return self.actor(token) or (self.actor(whose) if whose is not None else None)

    def _described(self, noun: Token) -> str | None:
        """The actor that a noun is said of: "Norra, a group of crews that ..."."""
        whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
        if whole.lower_ not in _COLLECTIVES:
            whole = noun
        end = end_of_name_before(self._text, phrase_of(whole).span.start)
        named = next((who for mention, who in self._mentions if mention.end == end), None)
        if named is not None:
            return named
        if whole is noun and noun.dep_ == "attr":
            subject = subject_of(noun.head)
            return self.actor(subject) if subject is not None else None
        return self.actor(noun.head) if whole is noun and noun.dep_ == "appos" else None

    def _heads(self, token: Token, mention: Span) -> bool:
        top = self._grammar.token(mention)
        return top is not None and (top.i == token.i or mention.end == token.idx + len(token))

    def words(self, token: Token) -> str:
        """The words of the phrase or clause that ``token`` heads."""
        edges = [t for t in token.subtree if not t.is_punct]
        end = edges[-1].idx + len(edges[-1])
        return " ".join(self._text[edges[0].idx : end].split())

    def span(self, tie: Tie) -> Span:
        """The words from one end of the tie to the other."""
        tokens = [tie.subject, tie.object, tie.word]
        if tie.plain:
            tokens += [t for t in tie.object.subtree if not t.is_punct]
        ordered = sorted(tokens, key=lambda token: token.i)
        return Span(ordered[0].idx, ordered[-1].idx + len(ordered[-1]))
