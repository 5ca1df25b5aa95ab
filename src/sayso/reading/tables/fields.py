"""Which column of a table has a document's text, and which its title, URL, outlet and so on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sayso.errors import InputError, UsageError
from sayso.reading.cleaning import clean_line, clean_text
from sayso.reading.metadata import Metadata, merge
from sayso.reading.tables.dates import find_date
from sayso.reading.works import Item, Terms, Unread, Work, failed

FIELDS = ("text", "title", "url", "outlet", "published", "authors")


def parse_fields(given: Iterable[str]) -> dict[str, str]:
    """The column of each field, from ``FIELD=COLUMN`` as typed.

    Raises:
        UsageError: it is not of that form, or there is no such field.
    """
    fields = {}
    for words in given:
        field, sign, column = words.partition("=")
        if not sign or not column or field not in FIELDS:
            known = ", ".join(FIELDS)
            raise UsageError(f"--field {words}: give FIELD=COLUMN, FIELD one of {known}")
        fields[field] = column
    return fields


def check_columns(columns: Collection[str], origin: str, terms: Terms) -> None:
    """Let pass a table that has a text, and every column that was asked for.

    Raises:
        InputError: it lacks one.
    """
    for column in {"text": "text", **terms.fields}.values():
        if column not in columns:
            raise InputError(origin, _no_column(column, columns))


def work_of(row: Mapping[str, object], origin: str, done: float, terms: Terms) -> Item:
    """The document in a row; what is too old has no bytes, a row without text is a failure."""
    values = {field: row.get(terms.fields.get(field, field)) for field in FIELDS}
    published = find_date(values["published"])
    metadata = merge(
        terms.metadata,
        Metadata(
            title=_line(values["title"]),
            url=_line(values["url"]),
            outlet=_line(values["outlet"]),
            published=published,
            authors=_names(values["authors"]),
        ),
    )
    if terms.leaves_out(published):
        return Work(origin, Unread.OLDER, metadata, done)
    text = values["text"]
    if not isinstance(text, str) or not text.strip():
        column = terms.fields.get("text", "text")
        reason = f"has no text in {column!r}" if column in row else _no_column(column, row)
        return failed(InputError(origin, reason), done)
    return Work(origin, clean_text(text).encode(), metadata, done)


def _no_column(column: str, columns: Iterable[str]) -> str:
    listed = ", ".join(map(str, list(columns)[:20])) or "none"
    return f"has no column {column!r} but {clean_line(listed)[:300]}; add --field text=COLUMN"


def _line(value: object) -> str | None:
    return clean_line(value) or None if isinstance(value, str) else None


def _names(value: object) -> tuple[str, ...]:
    """The authors, given as a list, or as a text with semicolons between them."""
    if isinstance(value, str):
        value = value.split(";")
    if not isinstance(value, list | tuple):
        return ()
    return tuple(filter(None, (_line(name) for name in value)))
