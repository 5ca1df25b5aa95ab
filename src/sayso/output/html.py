"""HTML: a record as one page that needs no script, no network and no second file."""

from __future__ import annotations

from html import escape

from sayso.model import Record
from sayso.output.templating import find_language, render_report, write_style
from sayso.output.views import build_page


def render(record: Record) -> str:
    """The record as a whole HTML document, a newline at its end.

    Its policy allows nothing but its own style sheet, named by hash; every word of the document
    is escaped, and characters that hide or reorder text are spelt out.
    """
    page = build_page(record)
    return render_report(
        "page.html",
        write_style(page),
        heading=page.heading,
        language=find_language(record.document),
        version=record.sayso,
        page=page,
        document=record.document,
    )


def frame(record: Record) -> str:
    """The page in a frame of its own, so that its rules and a notebook's do not mix."""
    page = escape(render(record))
    style = "width: 100%; height: 44rem; border: 1px solid #d8d2c6"
    return f'<iframe sandbox title="Who says what" style="{style}" srcdoc="{page}"></iframe>\n'
