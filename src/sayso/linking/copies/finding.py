"""Finding copies among the documents of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from sayso.linking.casts import Cast
from sayso.linking.copies.bounds import most_shared, read_runs
from sayso.linking.copies.candidates import find_candidates
from sayso.linking.copies.credits import retold_outlet, wire_credit
from sayso.linking.copies.passages import Passage, plain_words, shared_passages
from sayso.linking.copies.texts import Text, read_texts
from sayso.linking.outlets import agency
from sayso.model import Document, Record, Span
from sayso.model.stories import Copy

_FEWEST_WORDS = 12  # of a passage that shows copying, outside quotations
_FEWEST_IN_ALL = 30  # of all passages of a pair
_WHOLE = 0.8  # of a text that stands in a longer one, to be a piece of it
_CUT = 0.85  # how long the piece is at most


def find_copies(records: Sequence[Record], casts: Mapping[str, Cast]) -> tuple[Copy, ...]:
    """The copies among ``records``, and those of texts that are not there.

    Words in quotation marks show no copying: two outlets may quote the same speech.
    """
    found = _inside(records) if len(records) > 1 else []
    explained = {copy.copy for copy in found}
    for record in records:
        if record.document.id not in explained:
            found += _from_outside(casts[record.document.id])
    return tuple(sorted(found, key=lambda copy: (copy.copy, copy.of)))


def _inside(records: Sequence[Record]) -> list[Copy]:
    """The copies of one another among ``records``."""
    texts = read_texts(records)
    ranks = [_originality(text) for text in texts]
    return [
        copy
        for pair in _sharing(texts)
        for copy in _compare(*(texts[n] for n in sorted(pair, key=lambda n: ranks[n])))
    ]


def _sharing(texts: Sequence[Text]) -> list[tuple[int, int]]:
    """The candidates of which one can have as many words from the other as a copy does."""
    partners: dict[int, list[int]] = defaultdict(list)
    for i, j in find_candidates(texts):
        partners[i].append(j)
        partners[j].append(i)
    runs = read_runs(texts)
    able = set()
    for one, others in partners.items():
        most = most_shared(runs, one, np.array(others), _FEWEST_WORDS)
        for place in np.flatnonzero(most >= _FEWEST_IN_ALL).tolist():
            able.add((min(one, others[place]), max(one, others[place])))
    return sorted(able)


def _originality(text: Text) -> tuple[bool, str, int, str]:
    """What makes a text likely the original: it credits nobody, is earlier, is longer."""
    document = text.record.document
    borrowed = wire_credit(document) is not None
    return (borrowed, document.published or "9", -len(text.words), document.id)


def _compare(original: Text, copy: Text) -> Iterator[Copy]:
    """The copy that one of the two texts is of the other, if it is one.

    A text that stands almost whole in a longer one was cut from it, whatever their dates.
    """
    passages = shared_passages(original, copy)
    taken = sum(passage.first_end - passage.first for passage in passages)
    if taken > _WHOLE * len(original.words) and len(original.words) < _CUT * len(copy.words):
        original, copy = copy, original
        passages = shared_passages(original, copy)
    counted = [(passage, plain_words(original, copy, passage)) for passage in passages]
    telling = [(passage, words) for passage, words in counted if words >= _FEWEST_WORDS]
    words = sum(words for _, words in telling)
    if words < _FEWEST_IN_ALL:
        return
    taken = sum(passage.second_end - passage.second for passage, _ in telling)
    yield Copy(
        of=original.record.document.id,
        copy=copy.record.document.id,
        share=round(taken / len(copy.words), 3),
        passages=tuple(_spans(original, copy, passage) for passage, _ in telling),
        evidence=f"{words} words outside quotations are the same",
    )


def _spans(original: Text, copy: Text, passage: Passage) -> tuple[Span, Span]:
    first = original.span(passage.first, passage.first_end)
    return first, copy.span(passage.second, passage.second_end)


def _from_outside(cast: Cast) -> Iterator[Copy]:
    """The copy of an agency's dispatch, or the retelling of an outlet's report, not in the set."""
    document = cast.document
    credit = wire_credit(document)
    if credit:
        whole = Span(document.zones[0].start, document.zones[-1].end)
        yield _outside(document, f"wire:{credit.outlet}", 1.0, (whole,), credit.span)
        return
    retold = retold_outlet(cast)
    if retold:
        name, spans = retold
        share = sum(span.end - span.start for span in spans) / len(document.text)
        named = agency(name)
        of = f"wire:{named}" if named else f"outside:{name}"
        yield _outside(document, of, min(1.0, share), spans, spans[0])


def _outside(
    document: Document, of: str, share: float, spans: Sequence[Span], evidence: Span
) -> Copy:
    return Copy(
        of=of,
        copy=document.id,
        share=round(share, 3),
        passages=tuple((span, span) for span in spans),
        evidence=" ".join(evidence.words(document.text).split()),
    )
