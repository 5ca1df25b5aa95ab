"""WARC and ZIP archives, whole and damaged."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from tests.unit.reading.inputs.works import open_all, texts

PAGE = "<html><body><p>The café is closed, said Edda Brannigan.</p></body></html>"


def response(url: str, body: bytes, kind: str = "text/html", status: int = 200) -> bytes:
    http = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2026-11-22T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = (
    response("https://beacon.example/1", PAGE.encode("latin-1"), "text/html; charset=iso-8859-1"),
    response("https://beacon.example/a.png", b"\x89PNG", "image/png"),
    response("https://beacon.example/gone", b"gone", status=404),
    response("https://beacon.example/2", PAGE.encode()),
)


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_the_pages_of_a_crawl(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    packed = name.endswith(".gz")
    path.write_bytes(b"".join(map(gzip.compress, RECORDS) if packed else RECORDS))
    first, second = open_all(path)
    assert first.origin == f"{path}#https://beacon.example/1"
    assert (first.metadata.url, first.metadata.charset) == (
        "https://beacon.example/1",
        "iso-8859-1",
    )
    assert first.data == PAGE.encode("latin-1")
    assert second.data == PAGE.encode()
    assert second.done == 1.0


def test_a_crawl_that_is_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(RECORDS[0]) + gzip.compress(RECORDS[3])[:60])
    works = open_all(path)
    assert works[0].data == PAGE.encode("latin-1")


def test_a_crawl_without_pages(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(RECORDS[1])
    assert texts(open_all(path)) == ["is a WARC file without a page"]


def write_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_the_pages_of_a_zip_archive(tmp_path: Path) -> None:
    members = {
        "b/one.html": b"1",
        "a.txt": b"2",
        "b/.x.txt": b"3",
        "__MACOSX/a.txt": b"4",
        "c.js": b"5",
    }
    path = write_zip(tmp_path / "pages.zip", members)
    works = open_all(path)
    assert [work.origin for work in works] == [f"{path}#b/one.html", f"{path}#a.txt"]
    assert texts(works) == ["1", "2"]
    assert texts(open_all(f"{path}#a.txt")) == ["2"]


def test_members_that_are_bombs_or_damaged_cost_themselves_alone(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "pages.zip", {"big.txt": bytes(10**8), "odd.txt": bytes(10**7), "ok.txt": b"ok"}
    )
    assert texts(open_all(path)) == ["unpacks to more than any page has"] * 2 + ["ok"]
    broken = path.read_bytes().replace(b"ok", b"no", 1)
    path.write_bytes(broken)
    assert len(open_all(path)) >= 1


def test_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    (reason,) = texts(open_all(path))
    assert reason.startswith("is no whole ZIP archive")
    assert texts(open_all(write_zip(tmp_path / "scripts.zip", {"c.js": b"5"}))) == [
        "is a ZIP archive without a page or text"
    ]


def test_an_office_document_is_one_document(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "memo.docx", {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<y/>"}
    )
    (work,) = open_all(path)
    assert work.origin == str(path)
    assert isinstance(work.data, bytes)
    assert zipfile.is_zipfile(io.BytesIO(work.data))
