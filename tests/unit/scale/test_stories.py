"""Linking over tables gives what linking the records gives."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from sayso.errors import UsageError
from sayso.linking import NO_STORIES, add_records, link
from sayso.model import Record
from sayso.model.stories import Story
from sayso.scale.choices import Window
from sayso.scale.lakes import Lake
from sayso.scale.locks import lock
from sayso.scale.sql import run_sql
from sayso.scale.stories import Linked, link_lake
from sayso.scale.story_parts import drop_stories
from sayso.scale.story_reading import load_story
from sayso.scale.story_tables import STORY_TABLES, make_story, story_id
from tests.unit.ledger.examples import make_record
from tests.unit.linking.pages import Said, make_page
from tests.unit.linking.test_linking import PAGES
from tests.unit.scale.lakes import fill_lake

FULL = make_record()
BLAST = "The Vorr brigade placed the charge that blew up the Tarn depot"
LATER = make_page(
    Said(BLAST, "two officials", "anonymous", "believe"),
    Said("The quay is shut"),
    title="Officials suspect Vorr brigade in Tarn blast, a month on",
    published="2026-04-02",
)


def link_all(lake: Lake, *, window: Window = Window.LAKE, workers: int = 1) -> Linked:
    return deque(link_lake(lake.where, window=window, workers=workers), maxlen=1).pop()


def rows(lake: Lake, table: str) -> list[dict[str, Any]]:
    with run_sql(f"select * exclude (month) from {table} order by all", lake.where) as answer:
        found: list[dict[str, Any]] = answer.read_all().to_pylist()
    return found


def stories(lake: Lake) -> set[Story]:
    lists: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(dict)
    for table in list(STORY_TABLES)[1:]:
        for row in rows(lake, table):
            name, _ = row.pop("story"), row.pop("position")
            lists[name].setdefault(table, []).append(row)
    return {make_story(row, lists[row["story"]]) for row in rows(lake, "stories")}


def linked(records: Sequence[Record]) -> set[Story]:
    by_id = {record.document.id: record for record in records}
    return set(add_records(NO_STORIES, records, by_id.__getitem__).stories.values())


@pytest.mark.parametrize("workers", [1, 2])
def test_the_stories_are_those_of_the_records(tmp_path: Path, workers: int) -> None:
    lake = fill_lake(str(tmp_path / "lake"), PAGES[:2], [FULL], [*PAGES[2:], LATER])
    done = link_all(lake, workers=workers)
    expected = linked([*PAGES, FULL, LATER])
    assert stories(lake) == expected
    assert 1 < len(expected) < len(PAGES)
    assert done == Linked(documents=len(PAGES) + 2, stories=len(expected), share=1.0)
    assert rows(lake, "story_claims")
    assert rows(lake, "story_roots")


def test_a_story_of_a_month_holds_no_document_of_another(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path), [*PAGES, LATER])
    link_all(lake, window=Window.MONTH)
    assert stories(lake) == linked(PAGES) | linked([LATER])


def test_a_text_that_stands_twice_counts_once_as_the_first_has_it(tmp_path: Path) -> None:
    reprint = replace(PAGES[0].document, outlet="Herald", published="2026-05-01")
    again = replace(PAGES[0], document=reprint)
    lake = fill_lake(str(tmp_path), [*PAGES], [again])
    link_all(lake)
    assert stories(lake) == linked(PAGES)


def test_linking_again_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path), [*PAGES], [LATER])
    assert all(rows(lake, table) == [] for table in STORY_TABLES)
    link_all(lake, window=Window.MONTH)
    before = rows(lake, "stories")
    link_all(lake)
    assert rows(lake, "stories") != before
    deque(link_lake(lake.where), maxlen=1)
    assert len(rows(lake, "stories")) == len(linked([*PAGES, LATER]))
    drop_stories(lake)
    assert not list(tmp_path.rglob("stor*/**/*.parquet"))


def test_tables_of_a_run_that_was_stopped_are_not_read(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path), PAGES)
    link_all(lake)
    run = link_lake(lake.where)
    next(run)
    run.close()
    assert rows(lake, "stories") == []


def test_a_row_tells_the_story(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path), PAGES[:3])
    link_all(lake)
    (row,) = rows(lake, "stories")
    assert row["story"] == story_id(page.document.id for page in PAGES[:3])
    assert (row["documents"], row["since"], row["until"]) == (3, "2026-03-09", "2026-03-11")
    assert row["claim"] == BLAST
    assert row["independent_roots"]["low"] <= row["independent_roots"]["high"]
    assert row["unread"] == ["actors", "labels", "events"]
    with run_sql("select month from stories", lake.where) as answer:
        assert answer.read_all().to_pylist() == [{"month": "2026-03"}]


def test_a_story_is_shown_by_the_start_of_its_id(tmp_path: Path) -> None:
    again = replace(PAGES[0], document=replace(PAGES[0].document, outlet="Herald"))
    lake = fill_lake(str(tmp_path), PAGES, [again])
    link_all(lake)
    name = story_id(page.document.id for page in PAGES[:3])
    story, documents = load_story(lake.where, name[:8])
    assert story == link(PAGES[:3])
    assert documents == [page.document for page in PAGES[:3]]
    with pytest.raises(UsageError, match="xyz: no story of that id"):
        load_story(lake.where, "xyz")
    with pytest.raises(UsageError, match="several stories of"):
        load_story(lake.where, "")


def test_an_empty_lake_has_no_stories(tmp_path: Path) -> None:
    lake = fill_lake(str(tmp_path))
    assert link_all(lake) == Linked(share=1.0)
    assert rows(lake, "stories") == []


def test_a_lake_that_is_not_there_or_is_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no tables of `sayso map` there"):
        link_all(Lake(str(tmp_path / "gone")))
    lake = fill_lake(str(tmp_path / "lake"), PAGES)
    with lock(lake), pytest.raises(UsageError, match="another run is writing there"):
        link_all(lake)
