"""Bytes to a Document: inputs opened, characters, a page's or a text's words, and its zones."""

from sayso.reading.documents import read_bytes, read_text
from sayso.reading.inputs import open_works
from sayso.reading.metadata import Metadata
from sayso.reading.tables.fields import parse_fields
from sayso.reading.works import Terms, Unread, Work, failure_of

__all__ = [
    "Metadata",
    "Terms",
    "Unread",
    "Work",
    "failure_of",
    "open_works",
    "parse_fields",
    "read_bytes",
    "read_text",
]
