"""A story as it comes back out of a lake's tables, with its documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sayso.errors import UsageError
from sayso.ledger import tables
from sayso.ledger.arrows import read_rows
from sayso.ledger.records import make_document
from sayso.ledger.rows import Row
from sayso.model import Document
from sayso.model.stories import Story
from sayso.scale.sql import open_tables
from sayso.scale.story_tables import STORIES, STORY_TABLES, make_story
from sayso.scale.tables import INPUT


def load_story(where: str, start: str) -> tuple[Story, list[Document]]:
    """The story of the lake whose id begins with ``start``, and its documents in its order.

    Raises:
        UsageError: there is no lake, no such story, or several begin so.
    """
    with open_tables(where) as connection:
        row = _find(connection, where, start)
        lists = {
            table: _ask(
                connection,
                f"select * exclude (story, position, month) from {table} "
                "where story = ? order by position",
                row["story"],
            )
            for table in STORY_TABLES
            if table != STORIES
        }
        story = make_story(row, lists)
        return story, _documents(connection, [document.id for document in story.documents])


def _find(connection: Any, where: str, start: str) -> Row:
    found = _ask(connection, "select * from stories where starts_with(story, ?) limit 2", start)
    if not found:
        raise UsageError(f"{start}: no story of that id in {where}: `sayso link` makes them")
    if len(found) > 1:
        raise UsageError(f"{start}: several stories of {where} begin so: give more letters")
    return found[0]


def _documents(connection: Any, ids: Sequence[str]) -> list[Document]:
    """The documents of these ids, each as the first of its inputs has it."""
    inputs = "select min(input) from documents where id in (select unnest(?)) group by id"
    zones: dict[str, list[Row]] = defaultdict(list)
    for row in _kept(connection, tables.zones, f"({inputs}) order by position", ids):
        zones[row[INPUT]].append(row)
    found = {
        row["id"]: make_document(row, zones[row[INPUT]])
        for row in _kept(connection, tables.documents, f"({inputs})", ids)
    }
    return [found[name] for name in ids]


def _kept(connection: Any, table: Any, inputs: str, ids: Sequence[str]) -> list[Row]:
    query = f"select * exclude (month) from {table.name} where input in {inputs}"
    answer = connection.sql(query, params=[ids]).to_arrow_table()
    return [row for batch in answer.to_batches() for row in read_rows(table, batch)]


def _ask(connection: Any, query: str, value: str) -> list[Row]:
    rows: list[Row] = connection.sql(query, params=[value]).to_arrow_table().to_pylist()
    return rows
