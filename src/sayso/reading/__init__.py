"""Bytes to a Document: characters, a page's or a text's words, and its zones."""

from sayso.reading.documents import read_bytes, read_text
from sayso.reading.files import load_bytes
from sayso.reading.metadata import Metadata

__all__ = ["Metadata", "load_bytes", "read_bytes", "read_text"]
