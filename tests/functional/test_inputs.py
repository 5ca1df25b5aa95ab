"""Inputs of many kinds at the command line: tables, folders, sites; what failed, and where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.conftest import Run
from tests.unit.reading.fetching.sites import Reply, Site, running

ROWS = """url,body,day
https://beacon.example/1,"“The quay is closed,” said harbour master Edda Brannigan.",2026-11-01
https://beacon.example/2,"“The quay is open,” said Ines Vale, who runs the ferry.",2026-11-02
https://beacon.example/3,,2026-11-03
https://beacon.example/4,"“Nobody knows,” said Bo Cray of the fire brigade.",2026-11-04
"""
PAGE = (
    "<html><head><title>Fire at the quay</title></head><body><article><p>“The quay is closed,” "
    "said harbour master Edda Brannigan on Monday, and nobody knew for how long it would stay so."
    "</p></article></body></html>"
)


def test_a_table_with_its_columns_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    options = ["--field", "text=body", "--field", "published=day", "--since", "2026-11-02"]
    done = run(
        "read", "rows.csv", "gone.txt", *options, "--format", "jsonl", "--failures", "failed.jsonl"
    )
    documents = [json.loads(line)["document"] for line in done.stdout.splitlines()]
    assert [document["origin"] for document in documents] == ["rows.csv#2", "rows.csv#4"]
    assert documents[0]["url"] == "https://beacon.example/2"
    assert documents[0]["published"] == "2026-11-02"
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "sayso: rows.csv#3: has no text in 'body'",
        "sayso: gone.txt: no such file",
    ]
    failed = [json.loads(line) for line in (tmp_path / "failed.jsonl").read_text().splitlines()]
    assert failed[1] == {"origin": "gone.txt", "stage": "reading", "reason": "no such file"}
    assert len(failed) == 2


def test_one_member_and_a_limit(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    done = run("read", "rows.csv#4", "--field", "text=body", "--format", "json")
    assert "Bo Cray" in json.loads(done.stdout)["document"]["text"]
    done = run("read", "rows.csv", "--field", "text=body", "--format", "json", "--limit", "1")
    assert [record["document"]["origin"] for record in json.loads(done.stdout)] == ["rows.csv#1"]


@pytest.mark.parametrize(
    "options", [("--title", "Fire"), ("--format", "html"), ("--field", "x=y"), ("--since", "soon")]
)
def test_what_makes_no_sense_is_said_before_anything_is_read(
    run: Run, tmp_path: Path, options: tuple[str, str]
) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    done = run("read", "rows.csv", *options)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.fixture
def site() -> Iterator[Site]:
    def page(handler: BaseHTTPRequestHandler) -> Reply:
        same = handler.headers["If-None-Match"] == '"a1"'
        headers = {"Content-Type": "text/html", "ETag": '"a1"'}
        return Reply(b"", 304) if same else Reply(PAGE.encode(), headers=headers)

    with running({"/1": page}) as site:
        listed = f"<rss><channel><item><link>{site.url}/1</link></item></channel></rss>"
        site.routes["/feed"] = Reply(listed.encode())
        yield site


def test_a_feed_is_added_once(run: Run, tmp_path: Path, site: Site) -> None:
    done = run("add", f"{site.url}/feed", "--allow-private")
    assert (done.returncode, done.stdout) == (0, "1 added\n")
    with Ledger(tmp_path / "sayso.db") as ledger:
        assert ledger.record(f"{site.url}/1").document.title == "Fire at the quay"
    assert run("add", f"{site.url}/feed", "--allow-private").stdout == "1 known\n"
    assert site.asked.count("/1") == 2


def test_a_private_network_is_not_reached_unasked(run: Run, site: Site) -> None:
    done = run("read", f"{site.url}/1")
    assert done.returncode == 2
    assert done.stderr == (
        f"sayso: {site.url}/1: leads to 127.0.0.1, which is in a private network; add "
        "--allow-private to read it\n"
    )
    assert site.asked == []
