"""Inputs opened: files, folders, globs, members of files; in order, lazily, failures among them."""

from __future__ import annotations

import gzip
import io
import sys
from itertools import count, islice
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.model import Failure
from sayso.reading import Terms, open_works
from tests.unit.reading.inputs.works import open_all, text_of, texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with pages, hidden files and a picture."""
    for name in ("b.txt", "a.html", "sub/c.md", ".hidden/d.txt", ".e.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_a_folder_gives_what_can_be_read_sorted(folder: Path) -> None:
    works = open_all(folder)
    assert texts(works) == ["a.html", "b.txt", "sub/c.md"]
    assert [work.origin for work in works] == [str(folder / text) for text in texts(works)]


def test_globs(folder: Path) -> None:
    assert texts(open_all(folder / "*.txt")) == ["b.txt"]
    assert texts(open_all(folder / "**" / "*.md")) == ["sub/c.md"]
    assert texts(open_all(folder / "*.pdf")) == ["no such file"]


def test_a_name_that_looks_like_a_glob_is_a_file_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("one")
    assert texts(open_all(tmp_path / "a[1].txt")) == ["one"]


def test_what_cannot_be_had_stands_in_its_place(folder: Path) -> None:
    works = open_all(folder / "b.txt", folder / "gone.txt", folder / "\0", folder / "a.html")
    assert texts(works) == ["b.txt", "no such file", "is no file name", "a.html"]
    failure = works[1].data
    assert failure == Failure(
        origin=str(folder / "gone.txt"), stage="reading", reason="no such file"
    )


def test_a_folder_without_anything_to_read(tmp_path: Path) -> None:
    assert texts(open_all(tmp_path)) == ["holds no file that sayso reads; name one"]


def test_inputs_may_be_endless_and_are_opened_as_they_are_asked_for(folder: Path) -> None:
    opened: list[int] = []

    def names() -> object:
        for number in count():
            opened.append(number)
            yield str(folder / "b.txt")

    works = open_works(names())  # type: ignore[arg-type]
    assert texts(islice(works, 3)) == ["b.txt"] * 3
    assert len(opened) <= 4


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"one"))
    (tmp_path / "broken.txt.gz").write_bytes(gzip.compress(b"one")[:-9])
    whole, broken = texts(open_all(tmp_path))
    assert whole == "one"
    assert broken.startswith(("is damaged", "is cut off", "is no whole"))


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 30_000_000))
    assert texts(open_all(tmp_path)) == ["is larger than 20 MB; give one article at a time"]


ROWS = b'{"text": "one"}\n{"text": "two"}\n'


@pytest.mark.parametrize(
    ("given", "fields"),
    [(ROWS, {}), (gzip.compress(ROWS), {}), (b'n;"body"\r\n1;one\r\n2;two\r\n', {"text": "body"})],
)
def test_standard_input_may_be_anything(
    given: bytes, fields: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given)))
    works = open_all("-", terms=Terms(fields=fields))
    assert texts(works) == ["one", "two"]
    assert [work.origin for work in works] == ["-#1", "-#2"]


def test_members_of_a_file_are_taken_from_it_in_one_pass(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(f'{{"text": "row {number}"}}\n' for number in range(1, 6)))
    works = open_all(f"{rows}#4", f"{rows}#2")
    assert texts(works) == ["row 2", "row 4"]
    assert [work.origin for work in works] == [f"{rows}#2", f"{rows}#4"]


def test_a_member_that_a_file_has_not_is_a_failure(tmp_path: Path) -> None:
    rows, damaged = tmp_path / "rows.jsonl", tmp_path / "pages.zip"
    rows.write_text('{"text": "row 1"}\n')
    damaged.write_bytes(b"PK\x03\x04 and no more")
    found, missing, broken = open_all(f"{rows}#1", f"{rows}#7", f"{damaged}#a.html")
    assert texts([found]) == ["row 1"]
    assert missing.origin == f"{rows}#7"
    assert "no such member" in text_of(missing)
    assert (broken.origin, isinstance(broken.data, Failure)) == (str(damaged), True)


def test_the_share_that_is_done_grows_to_one(folder: Path) -> None:
    (folder / "rows.csv").write_text("text\n" + "one\n" * 9)
    shares = [work.done for work in open_all(folder / "b.txt", folder, folder / "gone.txt")]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert shares[0] == pytest.approx(1 / 3)
