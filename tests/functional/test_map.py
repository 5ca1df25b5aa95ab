"""``sayso map`` and ``sayso sql``, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run
from tests.unit.scale.examples import LINES, write_dataset


def test_a_dataset_becomes_tables_that_answer(run: Run, tmp_path: Path) -> None:
    write_dataset(tmp_path / "archive")
    done = run("map", "archive", "tables", "--workers", "1")
    assert done.returncode == 3, done.stderr  # one of its files is empty
    assert done.stdout.startswith(f"{LINES + 3} documents, ")
    assert ", 1 failure, in tables, " in done.stdout
    assert (tmp_path / "tables.key").stat().st_mode & 0o777 == 0o600

    counted = run("sql", "select count(*) n from documents", "--lake", "tables")
    assert [line.strip() for line in counted.stdout.splitlines()] == ["n", str(LINES + 3)]
    lines = run("sql", "select origin, stage from failures", "--lake", "tables", "-f", "jsonl")
    (failure,) = map(json.loads, lines.stdout.splitlines())
    assert failure == {"origin": str(tmp_path / "archive" / "empty.txt"), "stage": "reading"}
    cells = run("sql", "select '=1+1' as a, 2 as b", "--lake", "tables", "--format", "csv")
    assert cells.stdout.splitlines() == ['"a","b"', '"\'=1+1",2']

    done = run("link", "tables", "--window", "month")
    assert done.stdout.startswith(f"{LINES + 3} documents, ")
    assert done.stdout.endswith(" stories, in tables\n")
    lines = run("sql", "select story, documents from stories", "--lake", "tables", "-f", "jsonl")
    stories = [json.loads(line) for line in lines.stdout.splitlines()]
    assert sum(story["documents"] for story in stories) == LINES + 3
    shown = run("story", stories[0]["story"][:12], "--lake", "tables", "--format", "json")
    assert len(json.loads(shown.stdout)["documents"]) == stories[0]["documents"]


def test_what_cannot_be_asked_is_one_line(run: Run, tmp_path: Path) -> None:
    for arguments, reason in (
        (("map", "gone", "tables"), "gone: no such file or folder"),
        (("map", "gone"), "gone: an input without an output; name a folder for the tables"),
        (("sql", "select 1", "--lake", "gone"), "gone: no tables of `sayso map` there"),
        (("link", "gone"), "gone: no tables of `sayso map` there"),
    ):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stderr.splitlines() == [f"sayso: {reason}"]
    assert not (tmp_path / "tables").exists()
