"""HTML: a record as one page that needs no script, no network and no second file."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from sayso.model import Record
from sayso.output.characters import make_visible
from sayso.output.views import build_page

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def render(record: Record) -> str:
    """The record as a whole HTML document, a newline at its end.

    Its policy allows nothing but its own style sheet, named by hash; every word of the document
    is escaped, and characters that hide or reorder text are spelt out.
    """
    page = build_page(record)
    language = record.document.language or ""
    templates = _templates()
    style = templates.get_template("page.css").render(page=page)
    return templates.get_template("page.html").render(
        page=page,
        document=record.document,
        language=language if _LANGUAGE.fullmatch(language) else None,
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )


@cache
def _templates() -> Environment:
    """The package's templates; jinja2 is imported here, where it is needed."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.output"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["visible"] = make_visible
    return environment
