"""The tables of stories in a lake: written part by part, all of them or none to be read."""

from __future__ import annotations

import msgspec

from sayso.model.stories import Story
from sayso.output.parquet import month_of
from sayso.scale.lakes import OURS, Lake, delete, read_whole, write_whole
from sayso.scale.parts import list_parts, part_path, write_part
from sayso.scale.story_tables import STORY_TABLES, story_rows

_MARK = f"{OURS}/stories.json"
_DOCUMENTS = 10_000  # whose stories are one part of each table and month


class StoryWriter:
    """Writes stories into a lake's tables, by the month of their first document."""

    def __init__(self, lake: Lake) -> None:
        self._lake = lake
        self._number, self._documents = 0, 0
        self._waiting: list[Story] = []

    def add(self, story: Story) -> None:
        """Take a story, to be written with the others."""
        self._waiting.append(story)
        self._documents += len(story.documents)
        if self._documents >= _DOCUMENTS:
            self._write()

    def finish(self, terms: dict[str, str]) -> None:
        """Write what is left; from now on the tables can be read, made on these terms."""
        self._write()
        write_whole(self._lake, _MARK, msgspec.json.encode(terms))

    def _write(self) -> None:
        months = [month_of(story.documents[0].published) for story in self._waiting]
        for month in sorted(set(months)):
            stories = [s for s, m in zip(self._waiting, months, strict=True) if m == month]
            for table, rows in story_rows(stories).items():
                if rows.num_rows:
                    write_part(self._lake, part_path(table, self._number, month), rows)
        self._number, self._documents, self._waiting = self._number + 1, 0, []


def has_stories(lake: Lake) -> bool:
    """Whether the lake's stories are there, all of them."""
    return read_whole(lake, _MARK) is not None


def drop_stories(lake: Lake) -> None:
    """Delete the stories of the lake, as far as they are there."""
    delete(lake, [_MARK])
    for table in STORY_TABLES:
        parts = list_parts(lake, table)
        delete(lake, [part_path(table, part.number, part.month) for part in parts])
