"""Review on the page: kept beside the machine's word, counted last, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.model import Review, Span
from tests.unit.output.examples import FULL
from tests.unit.web.asking import page, problem_of, seal_of

FIRST = (FULL.attributions or ())[0]
PLACE = f"/attributions/{FIRST.id}"
WORDS = {role: FULL.document.words(getattr(FIRST, role)) for role in ("source", "cue", "content")}


def say(client: TestClient, verdict: str, **fields: str) -> Response:
    data = {"seal": seal_of(client, PLACE), "verdict": verdict, **WORDS, **fields}
    return client.post(f"{PLACE}/reviews", data=data)


def reviews(path: Path) -> list[Review]:
    with Ledger(path) as ledger:
        return ledger.reviews()


def test_right_is_kept_with_the_name_of_who_says_so(writer: TestClient, path: Path) -> None:
    assert say(writer, "right", reviewer="Ines").status_code == 303
    (review,) = reviews(path)
    assert (review.verdict, review.reviewer, review.attribution) == ("right", "Ines", FIRST.id)
    assert "right, by Ines" in " ".join(page(writer, PLACE).get_text().split())


def test_only_what_differs_amends(writer: TestClient, path: Path) -> None:
    other = "PS" if FIRST.certainty != "PS" else "CT"
    assert say(writer, "amended", certainty=other).status_code == 303
    (review,) = reviews(path)
    assert review.fields == {"certainty": other}
    assert (review.source, review.cue, review.content) == (None, None, None)


def test_selected_words_are_amended_where_they_were_selected(
    writer: TestClient, path: Path
) -> None:
    text = FULL.document.text
    start = text.rindex("the")  # the last of many, which typed words would not be taken for
    say(writer, "amended", source="the", source_at=f"{start}-{start + 3}")
    assert reviews(path)[0].source == (Span(start, start + 3),)


@pytest.mark.parametrize("place", ["0-1", "999999-1000002", "x-y", "5", "-1-4", "٣-٤"])
def test_a_place_that_does_not_hold_the_words_counts_for_nothing(
    writer: TestClient, path: Path, place: str
) -> None:
    say(writer, "amended", source="the", source_at=place)
    (span,) = reviews(path)[0].source or ()
    assert FULL.document.words((span,)) == "the"


@pytest.mark.parametrize(
    ("verdict", "fields", "told"),
    [
        ("amended", {}, "says what is right"),
        ("amended", {"content": "words that nobody wrote"}, "not in the text"),
        ("amended", {"certainty": "maybe"}, "choose from CT, PR"),
        ("true", {}, "right, wrong"),
    ],
)
def test_reviews_that_make_no_sense_are_refused(
    writer: TestClient, path: Path, verdict: str, fields: dict[str, str], told: str
) -> None:
    answer = say(writer, verdict, **fields)
    assert answer.status_code == 400
    assert told in problem_of(answer)
    assert reviews(path) == []


def test_the_last_review_is_taken_back_once(writer: TestClient, path: Path) -> None:
    say(writer, "right")
    say(writer, "wrong")
    data = {"seal": seal_of(writer, PLACE), "given": "2"}
    assert writer.post(f"{PLACE}/undo", data=data).status_code == 303
    again = writer.post(f"{PLACE}/undo", data=data)
    assert "1 reviews by now, not 2" in problem_of(again)
    assert [review.verdict for review in reviews(path)] == ["right"]


def test_review_asks_for_what_nobody_has_reviewed(writer: TestClient) -> None:
    place = f"/review?document={FULL.document.id}"
    asked = writer.get(place).headers["Location"]
    data = {"seal": seal_of(writer, asked), "verdict": "right"}
    writer.post(f"{asked}/reviews", data=data)
    assert writer.get(place).headers["Location"] != asked
