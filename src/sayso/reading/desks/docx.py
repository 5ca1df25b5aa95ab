"""DOCX: the paragraphs of the body, with insertions accepted and deletions left out.

python-docx leaves out what was inserted with changes tracked, so the few elements that hold text
are read here.

Source: ECMA-376, part 1, section 17 (WordprocessingML).
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from sayso.errors import InputError
from sayso.reading.desks.files import DeskFile

_BODY = "word/document.xml"
_LARGEST_XML = 50_000_000  # bytes; a long report has a hundredth
_LARGEST_RATIO = 200
_SUSPECT_BYTES = 5_000_000
_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {"del", "moveFrom"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


def read_docx(data: bytes, origin: str) -> DeskFile:
    """The text of a DOCX file, a paragraph a line.

    Raises:
        InputError: it is damaged, too large, another kind of office document, or empty.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _BODY not in archive.namelist():
            raise InputError(origin, "is an office document, but not DOCX; save it as DOCX or PDF")
        part = archive.getinfo(_BODY)
        ratio = part.file_size / max(1, part.compress_size)
        bomb = ratio > _LARGEST_RATIO and part.file_size > _SUSPECT_BYTES
        if bomb or part.file_size > _LARGEST_XML:
            raise InputError(origin, "unpacks to more text than any article has")
        with archive.open(part) as body:
            paragraphs = _paragraphs(body)
    text = "\n".join(line for line in (p.strip() for p in paragraphs) if line)
    if not text:
        raise InputError(origin, "is a DOCX file without text")
    return DeskFile(text)


def _paragraphs(body: Any) -> list[str]:
    from lxml import etree

    done: list[str] = []
    open_ones: list[list[str]] = []  # a text box stands inside of a paragraph
    skipped = 0
    events = ("start", "end")
    for event, element in etree.iterparse(
        body, events=events, resolve_entities=False, no_network=True, huge_tree=False
    ):
        name = _name(element.tag)
        if name in _LEFT_OUT or element.tag == _FALLBACK:
            skipped += 1 if event == "start" else -1
        elif skipped:
            continue
        elif event == "start" and name == "p":
            open_ones.append([])
        elif event == "end" and open_ones:
            if name == "t":
                open_ones[-1].append(element.text or "")
            elif name == "p":
                done.append("".join(open_ones.pop()))
                element.clear()
            else:
                open_ones[-1].append(_SIGNS.get(name, ""))
    return done


def _name(tag: object) -> str:
    """The name of a WordprocessingML element; empty for all others."""
    for namespace in _NAMESPACES:
        if isinstance(tag, str) and tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return ""
