"""The pages: what stands on them, at addresses that last, without a script."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

import pytest
from bs4 import Tag
from httpx2 import Response
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from tests.unit.output.examples import FULL, TEXT
from tests.unit.web.asking import ARTICLE, page, parse, problem_of, seal_of
from tests.unit.web.conftest import StartServer

DOCUMENT = f"/documents/{FULL.document.id}"


def read(client: TestClient, **fields: str) -> Response:
    """Where a text leads that is given to be read, once it is read."""
    files = {"file": ("", b"")}
    answer = client.post("/read", data={"seal": _seal(client), **fields}, files=files)
    for _ in range(200):
        if answer.status_code != 303 and "Refresh" not in answer.headers:
            return answer
        place = answer.headers.get("Location") or str(answer.url.path)
        time.sleep(0.1 if "Refresh" in answer.headers else 0)
        answer = client.get(place)
    raise AssertionError("it was never read")


def _seal(client: TestClient) -> str:
    field = page(client, "/").find("input", {"name": "seal"})
    assert isinstance(field, Tag)
    return str(field["value"])


def test_a_document_stands_at_its_address_with_its_marks(reader: TestClient) -> None:
    shown = page(reader, DOCUMENT)
    assert shown.select_one("h1 .pill")
    assert len(shown.select(".summary a")) == 11
    assert shown.select_one(f'a[href="/sources?document={FULL.document.id}"]')
    for link in shown.select(".tools a[href^='#1-']"):
        assert shown.find(id=str(link["href"])[1:])


def test_the_start_of_an_id_leads_to_the_whole(reader: TestClient) -> None:
    answer = reader.get(DOCUMENT[:-6])
    assert (answer.status_code, answer.headers["Location"]) == (303, DOCUMENT)


def test_the_report_is_the_same_page_in_one_file(reader: TestClient) -> None:
    report = reader.get(f"{DOCUMENT}/report")
    assert "attachment" in report.headers["Content-Disposition"]
    text = "".join(str(p.get_text()) for p in parse(report).select(".text > p"))
    assert text == "".join(p.get_text() for p in page(reader, DOCUMENT).select(".text > p"))


def test_every_card_leads_to_its_review(reader: TestClient) -> None:
    checks = page(reader, DOCUMENT).select("a.check")
    assert len(checks) == len(FULL.attributions or ())
    assert page(reader, str(checks[0]["href"])).h1


def test_a_text_is_read_and_kept_under_an_address_that_lasts(writer: TestClient) -> None:
    answer = read(writer, text=ARTICLE, title="Quay shut")
    assert str(answer.url.path).startswith("/documents/")
    assert "Edda Brannigan" in parse(answer).get_text()
    assert "Quay shut" in page(writer, "/documents").get_text()


def test_who_may_not_write_reads_without_keeping(reader: TestClient, path: Path) -> None:
    answer = read(reader, text=ARTICLE)
    assert "Not kept" in parse(answer).get_text()
    with Ledger(path) as ledger:
        assert ledger.counts()["documents"] == 2


def test_a_file_is_read(writer: TestClient) -> None:
    answer = writer.post(
        "/read",
        data={"seal": seal_of(writer), "text": ""},
        files={"file": ("quay.html", f"<html><body><p>{ARTICLE * 9}</p></body></html>")},
    )
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"text": "  "}, 400, "give one thing"),
        ({"text": ARTICLE, "published": "yesterday"}, 400, "is no date"),
        ({"text": ARTICLE, "published": "20261122"}, 400, "is no date"),
        ({"text": "x" * 300_001}, 422, "300,001 characters"),
    ],
)
def test_what_cannot_be_read_comes_back_with_a_reason_and_nothing_is_lost(
    writer: TestClient, fields: dict[str, str], status: int, told: str
) -> None:
    answer = read(writer, **fields)
    assert answer.status_code == status
    assert told in problem_of(answer)


def test_the_problem_keeps_what_was_typed(writer: TestClient) -> None:
    answer = read(writer, text=ARTICLE, published="yesterday")
    area = parse(answer).find("textarea")
    assert isinstance(area, Tag)
    assert area.get_text().strip() == ARTICLE


def test_sources_of_a_document_as_table_bars_and_csv(reader: TestClient) -> None:
    address = f"/sources?document={FULL.document.id}"
    shown = page(reader, address)
    rows = shown.select("tbody tr")
    numbers = [int(row.select(".number")[0].get_text()) for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert sum(numbers) == len(FULL.attributions or ())
    assert len(shown.select("tbody svg rect")) == len(rows)
    table = list(csv.DictReader(io.StringIO(reader.get(address.replace("?", ".csv?")).text)))
    assert [int(row["attributions"]) for row in table] == numbers


def test_sources_of_a_story_are_those_of_its_documents_together(reader: TestClient) -> None:
    listed = reader.get("/api/v1/documents").json()["documents"]
    names = {one["id"] for one in listed}
    address = "/sources?" + "&".join(f"document={name}" for name in sorted(names))
    shown = page(reader, address)
    assert f"a story of {len(names)} documents" in shown.get_text()
    numbers = [int(row.select(".number")[0].get_text()) for row in shown.select("tbody tr")]
    each = (page(reader, f"/sources?document={name}") for name in names)
    alone = [int(row.select(".number")[0].get_text()) for p in each for row in p.select("tbody tr")]
    assert sum(numbers) == sum(alone)
    assert numbers == sorted(numbers, reverse=True)
    table = list(csv.DictReader(io.StringIO(reader.get(address.replace("?", ".csv?")).text)))
    assert [int(row["attributions"]) for row in table] == numbers
    over_rest = reader.get(address.replace("/sources", "/api/v1/sources")).json()["sources"]
    assert [row["attributions"] for row in over_rest] == numbers
    for link in shown.select("tbody a"):
        assert page(reader, str(link["href"])).select(".hits li")


def test_sources_of_no_question_are_those_of_the_newest_month(reader: TestClient) -> None:
    answer = reader.get("/sources")
    assert answer.status_code == 303
    assert "March 2026" in page(reader, answer.headers["Location"]).get_text()


def test_sources_are_searched_and_sorted(reader: TestClient) -> None:
    address = reader.get("/sources?source=velling&order=denials").headers["Location"]
    assert "month=2026-03" in address
    shown = page(reader, address)
    assert ["Velling" in row.get_text() for row in shown.select("tbody th")] == [True]


def test_find_marks_the_words_and_leads_to_them(reader: TestClient) -> None:
    shown = page(reader, "/find?words=flash")
    marks = [mark.get_text().lower() for mark in shown.select("mark")]
    assert marks
    assert set(marks) == {"flash"}
    link = shown.select_one(".said a")
    assert link
    place, _, anchor = str(link["href"]).partition("#")
    assert page(reader, place).find(id=anchor)
    assert "flash" in reader.get("/find.csv?words=flash").text


def test_find_keeps_what_was_asked(reader: TestClient) -> None:
    shown = page(reader, "/find?words=flash&certainty=PR")
    assert shown.select_one('option[value="PR"][selected]')
    assert shown.select_one('input[name="words"][value="flash"]')


@pytest.mark.parametrize(
    "address",
    [
        "/find?certainty=XX",
        "/find?words=%22",
        "/find?page=0&words=a",
        "/find?since=soon",
        "/find?page=99999999999&words=a",
        f"/find?words={'a' * 501}",
        "/sources?month=2026-03&order=truth",
        "/sources?month=2026-13",
    ],
)
def test_addresses_that_make_no_sense_say_so(reader: TestClient, address: str) -> None:
    assert problem_of(reader.get(address))


def test_words_lead_to_a_story_at_an_address_that_names_its_documents(
    reader: TestClient,
) -> None:
    answer = reader.get("/story?words=said")
    assert answer.status_code == 303
    assert answer.headers["Location"].count("document=") == 2
    shown = page(reader, answer.headers["Location"])
    assert "2 articles" in shown.select_one("h1").get_text()  # type: ignore[union-attr]
    assert shown.select_one(".claim, .empty")
    assert problem_of(reader.get("/story?words=zzzzz"))
    assert reader.get("/story?document=none").status_code == 404
    assert problem_of(reader.get("/story?" + "&".join(f"document={n}" for n in range(41))))


def test_an_audit_of_no_question_is_that_of_the_newest_month(reader: TestClient) -> None:
    answer = reader.get("/audit")
    assert answer.status_code == 303
    shown = page(reader, answer.headers["Location"])
    assert shown.select("figure table")
    for link in shown.select(".findings a"):
        place, _, anchor = str(link["href"]).partition("#")
        assert not anchor or page(reader, place).find(id=anchor)


def test_an_empty_ledger_says_what_to_do(start: StartServer, path: Path) -> None:
    for file in path.parent.iterdir():
        file.unlink()
    client = start()
    for address in ("/", "/documents", "/sources", "/find", "/story", "/audit"):
        assert page(client, address).select_one(".empty"), address
    assert "Nothing left" in page(client, "/review").get_text()


def test_a_document_that_is_too_long_says_what_to_do(start: StartServer) -> None:
    from sayso.web.settings import Limits

    answer = start(limits=Limits(text=len(TEXT) - 1)).get(DOCUMENT)
    assert answer.status_code == 422
    assert "sayso show" in problem_of(answer)


def test_what_is_forgotten_is_gone_from_the_page_at_once(reader: TestClient, path: Path) -> None:
    page(reader, DOCUMENT)
    with Ledger(path) as ledger:
        ledger.forget(FULL.document.id)
    assert reader.get(DOCUMENT).status_code == 404
