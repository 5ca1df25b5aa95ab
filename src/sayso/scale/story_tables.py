"""The tables of stories: one row a story, and a table for each list that a story has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from sayso.model.stories import Range, Story
from sayso.scale.columns import columns_of, lists_of

if TYPE_CHECKING:
    import pyarrow as pa

STORY = "story"  # the column that joins the tables
STORIES = "stories"
_Row = dict[str, Any]


class StoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A story as one row.

    ``claim`` is its main one, the first, and ``independent_roots`` that claim's; ``since`` and
    ``until`` are the first and the last date of publication. ``unread`` names the lists that are
    null because a stage ran for none of the documents.
    """

    story: str
    documents: int
    claims: int
    claim: str | None
    independent_roots: Range
    since: str | None
    until: str | None
    unread: tuple[str, ...]


_LISTS = lists_of(Story)
STORY_TABLES = {STORIES: "", **{f"story_{name}": name for name in _LISTS}}


def story_schema(table: str) -> pa.Schema:
    """The columns of one of the ``STORY_TABLES``, the month aside."""
    import pyarrow as pa

    if table == STORIES:
        return pa.schema(columns_of(StoryRow))
    ours = [
        pa.field(STORY, pa.string(), nullable=False),
        pa.field("position", pa.int64(), nullable=False),
    ]
    return pa.schema([*ours, *columns_of(_LISTS[STORY_TABLES[table]])])


def story_rows(stories: Sequence[Story]) -> dict[str, pa.Table]:
    """The rows of every table."""
    import pyarrow as pa

    rows: dict[str, list[_Row]] = {table: [] for table in STORY_TABLES}
    for story in stories:
        name = story_id(document.id for document in story.documents)
        rows[STORIES].append(msgspec.to_builtins(_story_row(name, story)))
        for table, field in list(STORY_TABLES.items())[1:]:
            rows[table] += _item_rows(name, getattr(story, field))
    return {
        table: pa.Table.from_pylist(found, story_schema(table)) for table, found in rows.items()
    }


def make_story(row: Mapping[str, Any], lists: Mapping[str, Sequence[_Row]]) -> Story:
    """The story of a row of ``stories`` and its rows of the other tables, in order."""
    found: dict[str, Any] = {
        field: None if field in row["unread"] else list(lists.get(table, ()))
        for table, field in STORY_TABLES.items()
        if field
    }
    return msgspec.convert({**found, "independent_roots": row["independent_roots"]}, Story)


def story_id(documents: Iterable[str]) -> str:
    """The name of the story of these documents, in whatever order they are given."""
    return hashlib.sha256(" ".join(sorted(documents)).encode()).hexdigest()[:16]


def _story_row(name: str, story: Story) -> StoryRow:
    dates = sorted(filter(None, (document.published for document in story.documents)))
    return StoryRow(
        story=name,
        documents=len(story.documents),
        claims=len(story.claims),
        claim=story.claims[0].text if story.claims else None,
        independent_roots=story.independent_roots,
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        unread=tuple(field for field in _LISTS if getattr(story, field) is None),
    )


def _item_rows(name: str, items: Sequence[msgspec.Struct] | None) -> list[_Row]:
    return [
        {STORY: name, "position": position, **msgspec.to_builtins(item)}
        for position, item in enumerate(items or ())
    ]
