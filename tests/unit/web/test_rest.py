"""REST: the contract over HTTP, and OpenAPI that tells the truth about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from sayso.ledger import Ledger, Listing, Page, Tallies
from sayso.model import Audit, Record, Review
from sayso.model.stories import Story
from sayso.web.settings import Limits
from tests.unit.output.examples import FULL
from tests.unit.web.asking import ARTICLE, BEARER, TOKEN
from tests.unit.web.conftest import StartServer

DOCUMENT = f"/api/v1/documents/{FULL.document.id}"
REVIEWS = f"/api/v1/attributions/{(FULL.attributions or ())[0].id}/reviews"
WORD = {"verdict": "right", "reviewer": "Ines"}


def test_a_document_is_the_record_that_the_ledger_keeps(reader: TestClient, path: Path) -> None:
    with Ledger(path) as ledger:
        kept = ledger.record(FULL.document.id)
    answer = reader.get(DOCUMENT)
    assert answer.content == msgspec.json.encode(kept)
    assert answer.headers["Content-Type"] == "application/json"


def test_lists_are_paged_and_lead_to_their_neighbours(reader: TestClient) -> None:
    first = reader.get("/api/v1/documents?limit=1")
    assert msgspec.json.decode(first.content, type=Listing).more
    link = first.links["next"]["url"]
    second = reader.get(link)
    assert second.links["prev"]["url"].endswith("page=1")
    ids = {msgspec.json.decode(a.content, type=Listing).documents[0].id for a in (first, second)}
    assert len(ids) == 2
    assert "next" not in second.links


def test_attributions_are_found_by_the_filters_of_find(reader: TestClient) -> None:
    answer = reader.get("/api/v1/attributions", params={"words": "flash", "certainty": ["CT"]})
    page = msgspec.json.decode(answer.content, type=Page)
    assert {hit.certainty for hit in page.hits} == {"CT"}
    assert all("flash" in hit.content for hit in page.hits)


def test_sources_are_tallied(reader: TestClient) -> None:
    one = reader.get("/api/v1/sources", params={"document": FULL.document.id, "order": "who"})
    other = reader.get(f"{DOCUMENT}/sources")
    tallies = [msgspec.json.decode(a.content, type=Tallies).sources for a in (one, other)]
    assert sorted(t.who for t in tallies[0]) == sorted(t.who for t in tallies[1])
    assert [t.who for t in tallies[0]] == sorted(t.who for t in tallies[0])


def test_a_text_is_read_and_not_kept(reader: TestClient, path: Path) -> None:
    answer = reader.post("/api/v1/read", json={"text": ARTICLE, "title": "Quay shut"})
    record = msgspec.json.decode(answer.content, type=Record)
    assert record.document.title == "Quay shut"
    assert record.attributions
    with Ledger(path) as ledger:
        assert ledger.counts()["documents"] == 2


def test_a_document_is_added_with_the_token(reader: TestClient) -> None:
    assert reader.post("/api/v1/documents", json={"text": ARTICLE}).status_code == 401
    added = reader.post("/api/v1/documents", json={"text": ARTICLE}, headers=BEARER)
    assert added.status_code == 201
    assert reader.get(added.headers["Location"]).content == added.content


def test_reviews_are_given_listed_and_taken_back(reader: TestClient) -> None:
    assert reader.post(REVIEWS, json=WORD).status_code == 401
    amended = {
        "verdict": "amended", "reviewer": "Ines", "note": "a guess", "spans": {"cue": [[0, 3]]},
        "fields": {"certainty": "PS", "negated": False},
    }  # fmt: skip
    given = reader.post(REVIEWS, json=amended, headers=BEARER)
    review = msgspec.json.decode(given.content, type=Review)
    assert review.fields == {"certainty": "PS", "negated": False}
    assert msgspec.json.decode(reader.get(REVIEWS).content, type=list[Review]) == [review]
    assert reader.delete(f"{REVIEWS}/last?given=2", headers=BEARER).status_code == 409
    assert reader.delete(f"{REVIEWS}/last?given=1", headers=BEARER).content == given.content
    assert reader.get(REVIEWS).json() == []


@pytest.mark.parametrize(
    ("method", "address", "body", "status"),
    [
        ("GET", "/api/v1/documents/none", None, 404),
        ("GET", "/api/v1/attributions?certainty=XX", None, 422),
        ("GET", "/api/v1/attributions?sort=truth", None, 422),
        ("GET", "/api/v1/attributions?words=%22", None, 400),
        ("GET", "/api/v1/documents?page=0", None, 422),
        ("GET", "/api/v1/nothing", None, 404),
        ("PUT", "/api/v1/documents", None, 405),
        ("POST", "/api/v1/read", {"text": ARTICLE, "published": "soon"}, 400),
        ("POST", "/api/v1/read", {"text": ARTICLE, "oops": 1}, 422),
        ("POST", "/api/v1/read", [], 422),
        ("POST", REVIEWS, {**WORD, "verdict": "amended"}, 400),
        ("POST", REVIEWS, {**WORD, "spans": {"cue": [[5, 2]]}}, 400),
        ("POST", REVIEWS, {"verdict": "right"}, 422),
    ],
)
def test_problems_are_told_as_rfc_9457_has_it(
    reader: TestClient, method: str, address: str, body: Any, status: int
) -> None:
    answer = reader.request(method, address, json=body, headers=BEARER)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["instance"] == address.partition("?")[0]
    assert status in {404, 405} or problem["detail"]


def test_the_contract_in_openapi_is_the_contract(reader: TestClient) -> None:
    described = reader.get("/api/v1/openapi.json").json()
    schema = {"$ref": "#/components/schemas/Record", "components": described["components"]}
    jsonschema.validate(reader.get(DOCUMENT).json(), schema)
    names = set(described["components"]["schemas"])
    assert {"Record", "Attribution", "Page", "Listing", "Tallies", "Review", "Problem"} <= names


@pytest.mark.parametrize("token", [TOKEN, None])
def test_openapi_tells_the_truth(start: StartServer, token: str | None) -> None:
    """Requests, good and bad, made up for all that OpenAPI describes: no 5xx, no broken promise."""
    limits = Limits(reads=10**6, writes=10**6, requests=10**6, tokens=10**6)
    client = start(token=token, limits=limits, host="0.0.0.0")  # asked by another name
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", client.app)
    found = list(schema.get_all_operations())
    operations = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(operations) == 13
    for operation in operations:
        bad = [GenerationMode.NEGATIVE] if operation.path != "/health" else []  # it takes nothing
        for mode in (GenerationMode.POSITIVE, *bad):
            _check(operation.as_strategy(generation_mode=mode))


def _check(cases: SearchStrategy[Case[Any]]) -> None:
    @settings(max_examples=8, deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(case=cases)
    def check(case: Case[Any]) -> None:
        case.call_and_validate(headers=BEARER, excluded_checks=[positive_data_acceptance])

    check()


def test_a_story_and_an_audit_are_in_their_contracts(reader: TestClient) -> None:
    names = [entry["id"] for entry in reader.get("/api/v1/documents").json()["documents"]]
    story = reader.get("/api/v1/story", params={"document": names})
    linked = msgspec.json.decode(story.content, type=Story).documents
    assert {document.id for document in linked} == set(names)
    audit = reader.get("/api/v1/audit?month=2026-03")
    assert msgspec.json.decode(audit.content, type=Audit).documents
    assert reader.get("/api/v1/story?document=none").status_code == 404
    assert reader.get("/api/v1/audit?since=2026-02-31").status_code == 400


def test_health(reader: TestClient) -> None:
    assert reader.get("/health").json()["status"] == "ok"
