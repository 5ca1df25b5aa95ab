"""The commands about the ledger, as a person runs them."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.model import Failure
from tests.conftest import Run
from tests.unit.ledger.examples import BODY, make_record


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A ledger with two documents and a failure where the commands look for it."""
    path = tmp_path / "sayso.db"
    with Ledger(path) as ledger:
        ledger.keep(make_record())
        title = '=HYPERLINK("http://x.example")\x1b[31m Two injured'
        ledger.keep(make_record(title=title, body=BODY + " More.", url="https://x.example/2"))
        ledger.keep(Failure(origin="scan.pdf", stage="reading", reason="is a PDF"))
    return path


def test_what_is_added_is_found(run: Run, tmp_path: Path, harbour_fire: Path) -> None:
    shutil.copy(harbour_fire, tmp_path / "fire.txt")
    done = run("add", "fire.txt", "none.txt")
    assert (done.returncode, done.stdout) == (3, "1 added, 1 failed\n")
    assert done.stderr == "sayso: none.txt: no such file\n"
    assert run("add", "fire.txt").stdout == "1 known\n"
    (tmp_path / "none.txt").write_text("“The quay is closed,” said Edda Brannigan.\n")
    assert run("add", "--retry-failed").stdout == "1 added\n"
    assert run("failures").stdout == ""
    found = run("find", "quay", "--source", "Brannigan", "--json").stdout.splitlines()
    assert json.loads(found[0])["who"].startswith("Edda Brannigan")
    with closing(sqlite3.connect(tmp_path / "sayso.db")) as plain:
        (rows,) = plain.execute("SELECT count(*) FROM who_says_what").fetchone()
    assert rows > 10


def test_files_of_any_name_and_ties_of_any_kind_are_added(run: Run, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    odd.write_text("The Brask Front was formed in 1999, said Edda Brannigan.\n")
    for words in ("1 added\n", "1 known\n"):
        assert run("add", ".").stdout == words
    tied = run("export", "--format", "csv", "--to", "out")
    assert tied.returncode == 0, tied.stderr
    with (tmp_path / "out" / "who_is_tied_to_whom.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["who"], row["tie"], row["to_whom"]) for row in csv.DictReader(file)]
    assert rows == [("Brask Front", "formed in", "1999")]


def test_hits_come_as_table_lines_and_csv(run: Run, filled: Path) -> None:
    table = run("find", "river brigade", "--certainty", "PR,PS", "--outlet", "courier.example")
    assert "two officials" in table.stdout
    assert "1 to 2, the best match first" in table.stdout
    assert max(map(len, table.stdout.splitlines())) <= 80
    assert "\x1b" not in table.stdout
    lines = run("find", "brigade", "--format", "jsonl", "--limit", "1").stdout.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["belief"]
    text = run("find", "nothing to do", "--polarity", "-", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["title"][:12] for row in rows} == {"'=HYPERLINK(", "Two injured "}
    assert {row["polarity"] for row in rows} == {"-"}


def test_documents_and_attributions_are_shown(run: Run, filled: Path) -> None:
    record = make_record()
    assert record.attributions
    name = record.attributions[1].id
    card = run("show", name[:9]).stdout
    assert "Mara Velling" in card
    assert "We had nothing to do with it" in card
    assert "\nin      Two officials believe that" in card
    assert "brigade's spokeswoman. Ms Velling called the claim absurd.\n" in card
    assert json.loads(run("show", name, "--format", "json").stdout)["attribution"]["id"] == name
    assert "Two officials" in run("show", record.document.id).stdout
    unknown = run("show", "nothing")
    assert unknown.returncode == 2
    assert unknown.stderr.startswith("sayso: nothing: no document of that id in the ledger, and no")


def test_hits_of_one_document_are_found_by_any_name_of_it(run: Run, filled: Path) -> None:
    for name in (make_record().document.id[:9], make_record().document.url or ""):
        lines = run("find", "--document", name, "--json").stdout.splitlines()
        assert {json.loads(line)["document"] for line in lines} == {make_record().document.id}
    assert run("find", "--document", "nothing").returncode == 2
    assert run("find", "unheard").stdout.startswith("Nothing found: fewer words or filters")


def test_reviews_are_given_by_option_or_on_being_asked(run: Run, filled: Path) -> None:
    record = make_record()
    assert record.attributions
    name = record.attributions[0].id
    amended = run(
        "review", name, "--amend", "certainty=PS", "--amend", "cue=believe", "--as", "kim"
    )
    assert (amended.returncode, amended.stdout) == (0, f"{name}: amended, by kim\n")
    assert "amended, by kim" in run("show", name).stdout
    asked = run("review", "--document", record.document.id, "--as", "lee", stdin="r\nw\n")
    assert "Nothing else to review." in asked.stdout
    with Ledger(filled) as ledger:
        given = [(review.verdict, review.reviewer) for review in ledger.reviews()]
    assert given == [("amended", "kim"), ("right", "lee"), ("wrong", "lee")]


def test_a_review_that_makes_no_sense_is_refused(run: Run, filled: Path) -> None:
    assert make_record().attributions
    name = (make_record().attributions or ())[0].id
    refused = run("review", name, "--amend", "certainty=sure")
    assert refused.stderr == "sayso: certainty 'sure': choose from CT, PR, PS, U\n"
    for options in (
        ("--amend", "content=words that are not there"),
        ("--amend", "mood=bad"),
        ("--verdict", "right", "--amend", "certainty=PS"),
        (),
    ):
        done = run("review", name, *options)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1


def test_forgetting_says_what_it_did(run: Run, filled: Path) -> None:
    done = run("forget", make_record().document.id)
    assert done.stdout == f"{make_record().document.id}: removed\n"
    assert run("forget", "Mara Velling").stdout.endswith("name struck\n")
    again = run("forget", "Mara Velling")
    assert again.stdout.startswith("nothing of it was left")
    unknown = run("forget", "Nobody Known")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "nobody of that name" in unknown.stderr


def test_a_ledger_is_exported_to_stdout_or_a_folder(run: Run, filled: Path) -> None:
    lines = run("export").stdout.splitlines()
    assert len(lines) == 2
    assert run("export", "--format", "csv", "--to", "out").returncode == 0
    exported = (filled.parent / "out" / "documents.csv").read_text(encoding="utf-8")
    assert "\"'=HYPERLINK(" in exported
    for options, words in (
        (("--to", "out"), "name a new folder"),
        ((), "--to"),
        (("--format", "jsonl", "--to", "sayso.db"), "belongs to the ledger"),
        (("--format", "jsonl", "--to", "./sayso.db.key"), "belongs to the ledger"),
    ):
        refused = run("export", "--format", "csv", *options)
        assert refused.returncode == 2
        assert words in refused.stderr


def test_what_came_by_standard_input_is_not_waited_for_again(run: Run, tmp_path: Path) -> None:
    assert run("add", "-", stdin="").returncode == 2
    assert run("failures").stdout.startswith("-: ")
    again = run("add", "--retry-failed", stdin="The quay is closed, said Edda Brannigan.\n")
    assert again.stdout == "none\n"


def test_stats_and_failures_are_listed(run: Run, filled: Path) -> None:
    assert run("failures").stdout == "scan.pdf: is a PDF\n"
    assert "         2  documents" in run("stats").stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("find", "x"), "no such ledger"),
        (("find", "x", "--ledger", "notes.txt"), "not a ledger"),
        (("add",), "give inputs"),
        (("add", "x.txt", "--ledger", "nowhere/x.db"), "cannot be"),
    ],
)
def test_a_person_gets_one_clear_line(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "notes.txt").write_text("Dear diary\n")
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("sayso: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_reading_again_keeps_reviews(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“The quay is closed,” said Edda Brannigan.\n")
    run("add", "a.txt")
    name = json.loads(run("find", "--json").stdout.splitlines()[0])["attribution"]
    run("review", name, "--verdict", "right")
    done = run("reread")
    assert done.stdout == "1 documents read again, 0 attributions gained, 0 lost\n"
    assert json.loads(run("find", "--reviewed", "right", "--json").stdout)["attribution"] == name
