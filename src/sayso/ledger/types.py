"""Column types: how spans, lists and moments stand in SQLite, and how they come back."""

from __future__ import annotations

import datetime
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")
LARGEST = 2**63  # what SQLite's whole numbers stay below


class Json(TypeDecorator[T], Generic[T]):
    """A value of ``kind`` kept as JSON text, which Datasette and SQLite's json_each() read."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:
        """The value as JSON, None as NULL."""
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> T | None:
        """The JSON as a value of ``kind``."""
        return None if value is None else msgspec.json.decode(value, type=self.kind)


class Count(TypeDecorator[int | str]):
    """A number of people, or "plural", as a reader would write it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: int | str | None, dialect: Dialect) -> str | None:
        """The count as text."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> int | str | None:
        """The count as a number where it is one."""
        return read_count(value) if isinstance(value, str) else value


def read_count(text: str) -> int | str:
    """The count as a number where it is one."""
    return int(text) if text.isdecimal() else text


class Whole(TypeDecorator[int]):
    """A number of people; NULL, not known, where it is more than a database can hold."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """The number if SQLite has room for it."""
        return whole(value)


def whole(value: int | None) -> int | None:
    """``value``, None where it is more than 64 bits hold."""
    return None if value is None or value >= LARGEST else value


class Moment(TypeDecorator[datetime.datetime]):
    """A moment in UTC as ISO 8601 text, which sorts and reads well."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> str | None:
        """The moment as "2026-11-22T18:00:00Z"."""
        if value is None:
            return None
        return f"{value.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime.datetime | None:
        """The moment with its zone."""
        return None if value is None else datetime.datetime.fromisoformat(value)


def now() -> datetime.datetime:
    """This moment in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)
