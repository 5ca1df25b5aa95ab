from __future__ import annotations

import pytest
from msgspec.structs import replace

from sayso.errors import InputError, UsageError
from sayso.ledger import Ledger, Reread, apply_review, make_review
from sayso.model import Attribution, Document, Failure, Record, Span, attribution_id
from tests.unit.ledger.examples import make_record


def first(record: Record) -> Attribution:
    assert record.attributions
    return record.attributions[0]


def with_content(record: Record, content: Span) -> Record:
    """The record as another model would have it: other content in the first attribution."""
    old = first(record)
    new = attribution_id(record.document.id, old.source, old.cue, (content,))
    changed = replace(old, id=new, content=(content,))
    return replace(
        record,
        attributions=(changed, *(record.attributions or ())[1:]),
        labels=(),
        events=(),
        conflicts=(),
    )


def reread(ledger: Ledger, record: Record) -> Reread:
    (outcome,) = ledger.reread(lambda document: replace(record, document=document))
    assert isinstance(outcome, Reread)
    return outcome


def test_a_review_stands_beside_what_the_machine_found(ledger: Ledger) -> None:
    record = make_record()
    ledger.keep(record)
    content = (Span(first(record).content[0].start, first(record).content[0].end + 7),)
    review = make_review(
        record,
        first(record),
        "amended",
        "kim",
        spans={"content": content},
        fields={"certainty": "PS"},
        note="too short",
    )
    ledger.review(review)
    assert ledger.reviews() == [review]
    assert first(ledger.record(record.document.id)) == first(record)
    amended = apply_review(first(record), review)
    assert (amended.content, amended.certainty) == (content, "PS")
    assert amended.id == first(record).id


@pytest.mark.parametrize(
    ("verdict", "spans", "fields"),
    [
        ("amended", {}, {}),
        ("right", {"content": (Span(0, 3),)}, {}),
        ("amended", {"content": (Span(0, 10**6),)}, {}),
        ("amended", {"hedges": (Span(0, 3),)}, {}),
        ("amended", {}, {"certainty": "sure"}),
        ("amended", {}, {"id": "x"}),
    ],
)
def test_a_review_that_contradicts_itself_is_refused(verdict, spans, fields) -> None:  # type: ignore[no-untyped-def]
    record = make_record()
    with pytest.raises(UsageError):
        make_review(record, first(record), verdict, "kim", spans=spans, fields=fields)


def test_reviews_outlive_a_second_reading(ledger: Ledger) -> None:
    record = make_record()
    ledger.keep(record)
    ledger.review(make_review(record, first(record), "right", "kim"))
    outcome = reread(ledger, replace(record, model="en-2:def"))
    assert outcome == Reread(document=record.document.id)
    assert [review.orphan for review in ledger.reviews()] == [False]
    assert ledger.record(record.document.id).model == "en-2:def"


def test_a_review_follows_its_words(ledger: Ledger) -> None:
    record = make_record()
    ledger.keep(record)
    ledger.review(make_review(record, first(record), "right", "kim"))
    content = first(record).content[0]
    longer = with_content(record, Span(content.start, content.end + 1))
    outcome = reread(ledger, longer)
    assert outcome.lost == (first(record).id,)
    assert outcome.gained == (first(longer).id,)
    assert outcome.orphans == ()
    assert [review.attribution for review in ledger.reviews()] == [first(longer).id]


def test_a_review_that_no_longer_fits_is_reported_and_kept(ledger: Ledger) -> None:
    record = make_record()
    ledger.keep(record)
    ledger.review(make_review(record, first(record), "right", "kim"))
    shorter = with_content(
        record, Span(first(record).content[0].start, first(record).content[0].start + 9)
    )
    outcome = reread(ledger, shorter)
    assert [orphan.attribution for orphan in outcome.orphans] == [first(record).id]
    assert ledger.reviews(orphans_only=True) == list(outcome.orphans)
    assert reread(ledger, shorter).orphans == ()
    reread(ledger, record)
    assert ledger.reviews(orphans_only=True) == []


def test_a_document_that_cannot_be_reread_stays_as_it_was(ledger: Ledger) -> None:
    record = make_record()
    ledger.keep(record)
    before = ledger.record(record.document.id)

    def fail(document: Document) -> Record:
        raise InputError(document.origin, "is too long", stage="tagger")

    (outcome,) = ledger.reread(fail)
    assert isinstance(outcome, Failure)
    assert ledger.record(record.document.id) == before
