"""What ``sayso read`` can print, and how several records go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from sayso.cli.screens import Screen
from sayso.model import Record


class Format(StrEnum):
    """The formats of a record."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    BRAT = "brat"


SUFFIXES = {
    Format.TEXT: ".txt",
    Format.JSON: ".json",
    Format.JSONL: ".jsonl",
    Format.HTML: ".html",
    Format.BRAT: ".ann",
}
PAPER = Screen()
ALONE = (Format.HTML, Format.BRAT)  # a file of these holds one record


def render(record: Record, form: Format, screen: Screen = PAPER) -> str:
    """One record in one format, a newline at its end; ``screen`` is for text alone."""
    match form:
        case Format.TEXT:
            from sayso.output import terminal

            return terminal.render(record, width=screen.width, color=screen.styled)
        case Format.JSON:
            from sayso.output import json

            return json.render(record)
        case Format.JSONL:
            from sayso.output import jsonl

            return jsonl.render(record)
        case Format.HTML:
            from sayso.output import html

            return html.render(record)
        case Format.BRAT:
            from sayso.output import brat

            return brat.render(record)


def render_all(
    records: Iterable[Record], form: Format, screen: Screen = PAPER, *, several: bool
) -> Iterator[str]:
    """The records as one stream, in pieces as they come.

    ``several`` JSON records are an array, even where only one could be read.
    """
    pages = (render(record, form, screen) for record in records)
    if form is Format.JSON and several:
        return _as_array(pages)
    return _apart(pages) if form is Format.TEXT else pages


def _as_array(pages: Iterable[str]) -> Iterator[str]:
    opening = "[\n"
    for page in pages:
        yield opening + page.rstrip("\n")
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _apart(pages: Iterable[str]) -> Iterator[str]:
    gap = ""
    for page in pages:
        yield gap + page
        gap = "\n"
