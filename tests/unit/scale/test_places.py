from __future__ import annotations

from pathlib import Path

import fsspec
import pytest

from sayso.errors import UsageError
from sayso.scale.places import list_inputs, locate

MEMORY = "fsspec+memory://"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.warc.gz", "deep/c.jsonl", "notes.bin", ".hidden.txt"):
        (folder / name).write_text(name)
    return folder


def names(given: str) -> list[str]:
    return [Path(file.where).name for file in list_inputs([given])]


def test_a_folder_stands_for_its_files_sorted(archive: Path) -> None:
    assert names(str(archive)) == ["a.warc.gz", "b.txt", "c.jsonl"]


def test_a_glob_stands_for_what_it_matches(archive: Path) -> None:
    assert names(f"{archive}/*.txt") == ["b.txt"]
    assert names(f"{archive}/**/*.jsonl") == ["c.jsonl"]


def test_uris_of_files_are_paths_on_disk(archive: Path) -> None:
    assert names(archive.as_uri()) == ["a.warc.gz", "b.txt", "c.jsonl"]
    assert names(f"{archive.as_uri()}/**/*.jsonl") == ["c.jsonl"]
    found = list_inputs([f"{archive.as_uri()}/b.txt"])
    assert [(file.where, file.size) for file in found] == [(str(archive / "b.txt"), 5)]
    system, path = locate(found[0].where)
    with system.open_input_file(path) as opened:
        assert opened.read() == b"b.txt"


def test_a_file_given_twice_counts_once(archive: Path) -> None:
    assert len(list_inputs([f"{archive}/b.txt", str(archive), archive.as_uri()])) == 3


def test_names_of_an_object_store_come_back_as_uris_that_open(archive: Path) -> None:
    fsspec.filesystem("memory").pipe({"/news/100%/b c.txt": b"b", "/news/a.txt": b"a"})
    for given in ("news", "news/", "news/*.txt"):
        found = list_inputs([f"{MEMORY}{given}"])
        assert [file.where for file in found] == [
            f"{MEMORY}news/100%/b c.txt",
            f"{MEMORY}news/a.txt",
        ]
    system, path = locate(found[0].where)
    with system.open_input_file(path) as opened:
        assert opened.read() == b"b"
    with pytest.raises(UsageError, match="memory://old: no such file or folder"):
        list_inputs([f"{MEMORY}old"])


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("gone", "no such file or folder"),
        ("empty", "holds no file that sayso reads"),
        ("*.warc", "holds no file that sayso reads"),
    ],
)
def test_what_stands_for_nothing_is_refused(archive: Path, given: str, reason: str) -> None:
    (archive / "empty").mkdir()
    with pytest.raises(UsageError, match=f"{given.replace('*', '.')}: {reason}"):
        list_inputs([str(archive / given)])


def test_a_uri_with_a_region_and_blanks_names_one_path() -> None:
    _, path = locate("s3://bucket/a%20b?region=eu-west-1&endpoint_override=localhost:9000")
    assert path == "bucket/a b"


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(UsageError, match="gopher://news: no place that can be opened"):
        list_inputs(["gopher://news"])
