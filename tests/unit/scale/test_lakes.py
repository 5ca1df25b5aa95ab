from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.scale.lakes import (
    Lake,
    begin,
    check,
    delete,
    list_names,
    load_shelves,
    read_whole,
    write_whole,
)
from sayso.scale.locks import lock
from sayso.scale.settings import LakeTerms

TERMS = LakeTerms("0.1.0", "en-1:abc", "kept", {}, 100)


@pytest.fixture(params=["path", "uri"])
def lake(tmp_path: Path, request: pytest.FixtureRequest) -> Lake:
    folder = tmp_path / "tables"
    return Lake(str(folder) if request.param == "path" else folder.as_uri())


def test_files_are_written_read_listed_and_deleted(lake: Lake) -> None:
    write_whole(lake, "_sayso/blocks/b", b"two")
    write_whole(lake, "_sayso/blocks/a", b"one")
    write_whole(lake, "_sayso/blocks/a", b"more")
    assert read_whole(lake, "_sayso/blocks/a") == b"more"
    assert list_names(lake, "_sayso/blocks") == ["a", "b"]
    delete(lake, ["_sayso/blocks/a", "_sayso/blocks/gone"])
    assert read_whole(lake, "_sayso/blocks/a") is None
    assert list_names(lake, "_sayso/blocks") == ["b"]
    assert list_names(lake, "_sayso/none") == []


def test_a_draft_that_was_left_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "_sayso/blocks").mkdir(parents=True)
    (tmp_path / "_sayso/blocks/.draft-17").write_bytes(b"half")
    assert list_names(Lake(str(tmp_path)), "_sayso/blocks") == []


def test_a_lake_goes_on_with_the_terms_it_was_begun_with(lake: Lake) -> None:
    begin(lake, TERMS)
    begin(lake, TERMS)
    check(lake)
    assert load_shelves(lake) == []
    other = LakeTerms("0.1.0", "en-1:abc", "1f2e3d4c", {}, 100)
    with pytest.raises(UsageError, match="begun with names kept, not 1f2e3d4c: name a new output"):
        begin(lake, other)


def test_a_folder_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("")
    with pytest.raises(UsageError, match="has something in it already"):
        begin(Lake(str(tmp_path)), TERMS)
    with pytest.raises(UsageError, match="is a file"):
        begin(Lake(str(tmp_path / "thesis.tex")), TERMS)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]
    with pytest.raises(UsageError, match="no tables of `sayso map` there"):
        check(Lake(str(tmp_path)))


def hold(where: str, held: multiprocessing.synchronize.Event) -> None:
    with lock(Lake(where)):
        held.set()
        multiprocessing.Event().wait(60)


def test_one_run_at_a_time_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    lake = Lake(str(tmp_path / "tables"))
    begin(lake, TERMS)
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    other = context.Process(target=hold, args=(lake.where, held))
    other.start()
    assert held.wait(60)
    with pytest.raises(UsageError, match="another run is writing there"), lock(lake):
        pass
    other.kill()
    other.join()
    with lock(lake):
        pass
