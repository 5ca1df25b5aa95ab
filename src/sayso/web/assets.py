"""Assets: the style sheets and the script, named by what they hold so that they keep for good."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from sayso.output.templating import make_environment
from sayso.output.views import Page

REPORTS = ("audit", "story")
STEP = 25  # style sheets come in few sizes, so that a reader's browser has most of them already


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many things of a page light up, how many cards it has, and what stands beside them."""

    lit: int = 0
    slots: int = 0
    margin: bool = False
    register: bool = False


def sizes_of(page: Page) -> Sizes:
    """The next larger sizes for which there is a style sheet."""
    slots = page.slots if page.margin else 0
    return Sizes(_up(page.lit), _up(slots), page.margin, bool(page.register))


def style_name(sizes: Sizes) -> str:
    """The name of the style sheet for a document's page: "document-75-50-1.css"."""
    return f"document-{sizes.lit}-{sizes.slots}-{int(sizes.register)}.css"


def is_offered(sizes: Sizes) -> bool:
    """Whether any page could ask for these sizes."""
    most = 20 * STEP
    fits = all(0 <= size <= most and size % STEP == 0 for size in (sizes.lit, sizes.slots))
    return fits and sizes.margin == bool(sizes.slots)


@cache
def site_style() -> str:
    """The style sheet of every page: the marks, then what only the site has."""
    marks = make_environment().get_template("page.css").render(page=Sizes())
    return marks + _read("site.css")


@cache
def site_script() -> str:
    """The script of every page."""
    return _read("site.js")


@cache
def report_style(name: str) -> str:
    """The style sheet of a story's or an audit's page, after that of every page."""
    return make_environment().get_template(f"{name}.css").render()


@cache
def site_icon() -> str:
    """The site's icon."""
    return _read("site.svg")


@cache
def document_style(sizes: Sizes) -> str:
    """The style sheet of a document's page, after that of every page."""
    return make_environment().get_template("document.css").render(page=sizes)


@cache
def version() -> str:
    """A name for what all assets hold."""
    most = Sizes(STEP, STEP, margin=True, register=True)
    whole = site_style() + site_script() + document_style(most)
    whole += "".join(map(report_style, REPORTS))
    return sha256(whole.encode()).hexdigest()[:12]


def _up(size: int) -> int:
    return -(-size // STEP) * STEP


def _read(name: str) -> str:
    return (files("sayso.web") / "assets" / name).read_text("utf-8")
