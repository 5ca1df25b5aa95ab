"""Templating: the environment in which every HTML page is written."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from sayso.model import Document
from sayso.output.characters import make_visible
from sayso.output.views import Page

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@cache
def make_environment(*packages: str) -> Environment:
    """The templates of ``packages``, the first that has a name wins, then those of the output.

    Every value is escaped; jinja2 is imported here, where it is needed.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in (*packages, "sayso.output")]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["visible"] = make_visible
    return environment


def render_report(template: str, style: str, **values: object) -> str:
    """A report that is one file, a newline at its end; every value in it is escaped.

    Its policy allows nothing but ``style``, named by its hash. ``values`` must hold ``heading``,
    ``language`` and ``version``, the version of sayso that found what is shown.
    """
    digest = b64encode(sha256(style.encode()).digest()).decode()
    page = make_environment().get_template(template)
    return page.render(style=style, style_hash=digest, **values)


def write_sheets(*names: str) -> str:
    """The style sheets called ``names``, one behind the other."""
    return "".join(make_environment().get_template(name).render() for name in names)


def find_language(document: Document) -> str | None:
    """The document's language, where it is fit to stand in a page."""
    language = document.language or ""
    return language if _LANGUAGE.fullmatch(language) else None


def write_style(page: Page) -> str:
    """The style sheet of one document's page: the marks, then what it alone has."""
    environment = make_environment()
    names = ("page.css", "document.css")
    return "".join(environment.get_template(name).render(page=page) for name in names)
