"""HTML: a record as one page that needs no script, no network and no second file."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from sayso.model import Record
from sayso.output.templating import find_language, make_environment, write_style
from sayso.output.views import build_page


def render(record: Record) -> str:
    """The record as a whole HTML document, a newline at its end.

    Its policy allows nothing but its own style sheet, named by hash; every word of the document
    is escaped, and characters that hide or reorder text are spelt out.
    """
    page = build_page(record)
    style = write_style(page)
    return (
        make_environment()
        .get_template("page.html")
        .render(
            page=page,
            document=record.document,
            language=find_language(record.document),
            style=style,
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )
