"""Bytes, a page or a plain text, made a Document."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.errors import InputError
from sayso.model import Document, document_id
from sayso.reading.charsets import decode_bytes
from sayso.reading.cleaning import clean_line, clean_text
from sayso.reading.credits import find_credits
from sayso.reading.desks import DeskFile, read_desk_file
from sayso.reading.files import LARGEST_BYTES
from sayso.reading.languages import find_language
from sayso.reading.metadata import Metadata, merge
from sayso.reading.sniffing import is_page, refuse_binary, sample_text
from sayso.reading.zones import find_zones, prepend_title

_NOTHING = Metadata()


def read_bytes(data: bytes, origin: str, metadata: Metadata = _NOTHING) -> Document:
    """The document that ``data``, an HTML page, a plain text or a desk file, holds.

    ``origin`` is the input as given; ``metadata`` wins over what the bytes say.

    Raises:
        InputError: ``data`` is empty, too large, binary, damaged, in an unknown encoding, or a
            page without text.
    """
    if not data.strip():
        raise InputError(origin, "is empty; give a text or an HTML page")
    _check_size(len(data), origin)
    desk = read_desk_file(data, origin)
    if desk:
        return _read_desk(desk, origin, metadata)
    refuse_binary(data, origin)
    markup = is_page(sample_text(data))
    text = decode_bytes(data, origin, markup=markup, charset=metadata.charset)
    return read_text(text, origin, metadata)


def read_text(text: str, origin: str, metadata: Metadata = _NOTHING) -> Document:
    r"""The document that ``text``, plain or the markup of an HTML page, holds.

    Line ends become ``\n``, NUL and lone surrogates U+FFFD; nothing else of a plain text
    changes, but a title given in ``metadata`` comes first where the text does not begin with it.

    Raises:
        InputError: ``text`` is empty, too large, or a page without text.
    """
    _check_size(len(text), origin)
    text = clean_text(text)
    read = _read_page if is_page(text) else _read_plain
    return read(text, origin, metadata)


def _read_desk(desk: DeskFile, origin: str, metadata: Metadata) -> Document:
    """The document of a desk file; a title from outside moves its pages."""
    document = read_text(desk.text, origin, merge(metadata, desk.metadata))
    moved = len(document.text) - len(desk.text)
    return replace(document, pages=tuple(start + moved for start in desk.pages))


def _read_page(markup: str, origin: str, metadata: Metadata) -> Document:
    from sayso.reading.pages import read_page  # a plain text should not wait for it

    page = read_page(markup, origin, metadata)
    facts = page.facts
    return Document(
        id=document_id(page.text),
        origin=clean_text(origin),
        text=page.text,
        zones=page.zones,
        url=facts.url,
        title=facts.title,
        outlet=facts.outlet,
        authors=metadata.authors or facts.authors,
        published=facts.published,
        updated=facts.updated,
        language=find_language(page.text) or facts.language,
        credits=page.credits,
        notices=page.notices,
    )


def _read_plain(text: str, origin: str, metadata: Metadata) -> Document:
    if not text.strip():
        raise InputError(origin, "has no text; give a text or an HTML page")
    title = clean_line(metadata.title or "") or None
    text = prepend_title(text, title) if title else text
    zones = find_zones(text, title)
    first = text[zones[0].start : zones[0].end] if zones[0].kind == "title" else None
    return Document(
        id=document_id(text),
        origin=clean_text(origin),
        text=text,
        zones=zones,
        url=metadata.url,
        title=title or first,
        outlet=metadata.outlet,
        authors=metadata.authors,
        published=metadata.published,
        language=find_language(text),
        credits=find_credits(text, zones),
    )


def _check_size(size: int, origin: str) -> None:
    if size > LARGEST_BYTES:
        bound = LARGEST_BYTES // 1_000_000
        raise InputError(origin, f"is larger than {bound} MB; give one article at a time")
