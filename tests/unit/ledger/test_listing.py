"""Lists of documents, tallies of sources, and reviews taken back."""

from __future__ import annotations

import pytest

from sayso.errors import UsageError
from sayso.ledger import Ledger, Query, make_review
from tests.unit.ledger.adder import numbered
from tests.unit.ledger.examples import BODY, make_record


@pytest.fixture
def three(ledger: Ledger) -> Ledger:
    ledger.add(numbered(number) for number in (1, 2, 3))
    return ledger


def test_documents_are_listed_last_added_first_a_page_at_a_time(three: Ledger) -> None:
    first, last = three.documents(limit=2), three.documents(page=2, limit=2)
    listed = [entry.id for entry in (*first.documents, *last.documents)]
    assert listed == [numbered(number).document.id for number in (3, 2, 1)]
    assert (first.more, last.more) == (True, False)
    assert {entry.attributions for entry in first.documents} == {3}


def test_an_earlier_version_is_not_listed(ledger: Ledger) -> None:
    ledger.add([make_record(), make_record(body=f"{BODY} This is the second version.")])
    (entry,) = ledger.documents().documents
    assert ledger.record(entry.id).document.text.count("second version") == 1


def test_a_tally_counts_attributions_and_documents_of_a_wording(three: Ledger) -> None:
    tallies = {tally.who: tally for tally in three.tally(Query()).sources}
    velling = tallies["Mara Velling, the brigade's spokeswoman"]
    assert (velling.attributions, velling.documents, velling.denials) == (3, 3, 3)
    assert tallies["two officials"].hedged == 3
    assert [t.denials for t in three.tally(Query(source="velling")).sources] == [3]
    assert three.tally(Query(document=numbered(1).document.id)).sources[0].documents == 1


def test_the_newest_day_is_of_publication(three: Ledger) -> None:
    assert three.newest_day() == "2026-03-09"


@pytest.mark.parametrize(("page", "limit"), [(0, 10), (1, 0), (1, 1001)])
def test_pages_that_cannot_be_are_refused(three: Ledger, page: int, limit: int) -> None:
    with pytest.raises(UsageError, match="numbered from 1"):
        three.documents(page=page, limit=limit)
    with pytest.raises(UsageError, match="numbered from 1"):
        three.tally(Query(), page=page, limit=limit)


def test_a_review_is_taken_back_once(three: Ledger) -> None:
    record = three.record(numbered(1).document.id)
    attribution = (record.attributions or ())[0]
    for verdict in ("right", "wrong"):
        three.review(make_review(record, attribution, verdict, "ines"))
    assert three.take_back_review(attribution.id, given=2).verdict == "wrong"
    with pytest.raises(UsageError, match="1 reviews by now, not 2"):
        three.take_back_review(attribution.id, given=2)
    assert [review.verdict for review in three.reviews(document_id=record.document.id)] == ["right"]
