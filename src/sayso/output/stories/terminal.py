"""Terminal: a story in lines of text, the headline figure first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from sayso.model import Document
from sayso.model.stories import Story
from sayso.output.amounts import say_amount
from sayso.output.views.stories import build_story_page
from sayso.output.views.story_parts import ClaimView, RootView, Said, StoryPage

_MOST_CLAIMS = 12
_MOST_SAID = 4
_NARROWEST = 40


def render(story: Story, documents: Sequence[Document], *, width: int = 80) -> str:
    """The story as lines of at most ``width`` cells, at least 40."""
    page = build_story_page(story, documents)
    width = max(width, _NARROWEST)
    return "\n".join(line for part in _parts(page, width) for line in part).rstrip() + "\n"


def _parts(page: StoryPage, width: int) -> Iterator[list[str]]:
    yield [*_wrap(page.headline.upper(), width), *_wrap(page.why, width, "  "), ""]
    for claim in page.claims[:_MOST_CLAIMS]:
        yield [*_claim(claim, width), ""]
    left = max(0, len(page.claims) - _MOST_CLAIMS) + page.more
    if left:
        yield [f"{left} more claims: --format json or html has them.", ""]
    yield _section("BLAME AND DENIALS", list(_charges(page, width)))
    yield _section("A HEDGE OR A SOURCE LOST", list(_hardening(page, width)))
    yield _section("COPIES", list(_copies(page, width)))
    circles = [line for pages, _ in page.circles for line in _wrap(pages, width)]
    yield _section("THEY CITE EACH OTHER", circles)
    yield _section("THEY DIFFER", list(_conflicts(page, width)))


def _section(heading: str, lines: list[str]) -> list[str]:
    return [heading, *lines, ""] if lines else []


def _claim(claim: ClaimView, width: int) -> Iterator[str]:
    yield from _wrap(f"«{claim.text}»", width)
    pages = say_amount(claim.pages, "page", "pages")
    yield from _wrap(f"{claim.count}, {pages}: {claim.why}", width, "  ")
    if claim.denied_by:
        yield from _wrap("denied by " + ", ".join(map(_name, claim.denied_by)), width, "  ")
    for said in claim.said[:_MOST_SAID]:
        yield from _said(said, width)
    if len(claim.said) > _MOST_SAID:
        yield f"    and {len(claim.said) - _MOST_SAID} more"


def _name(root: RootView) -> str:
    return f"[{root.label}]" + (f" through {root.through}" if root.through else "")


def _said(said: Said, width: int) -> list[str]:
    room = 2 * (width - 6)
    words = textwrap.shorten(said.words, max(room - len(said.page), 20), placeholder=" …")
    return _wrap(f"{said.page}: {words}", width, "    ", "      ")


def _charges(page: StoryPage, width: int) -> Iterator[str]:
    for charge in page.blame:
        verb = "does not blame" if charge.denied else "blames"
        yield from _wrap(f"[{charge.by}] {verb} {charge.what} ({charge.certainty})", width)
        for said in charge.said[:1]:
            yield from _said(said, width)
    for charge in page.denials:
        verb = "does not say" if charge.certainty == "uncommitted" else "denies"
        yield from _wrap(f"[{charge.by}] {verb}", width)
        for said in charge.said[:1]:
            yield from _said(said, width)


def _hardening(page: StoryPage, width: int) -> Iterator[str]:
    for item in page.hardening:
        yield from _wrap(f"{item.kind}:", width)
        yield from _said(item.before, width)
        yield from _said(item.after, width)


def _copies(page: StoryPage, width: int) -> Iterator[str]:
    for copy in page.copies:
        yield from _wrap(f"{copy.page}: {copy.share} from {copy.of} ({copy.evidence})", width)


def _conflicts(page: StoryPage, width: int) -> Iterator[str]:
    for conflict in page.conflicts:
        yield from _wrap(conflict.what, width)
        for value, by, _ in conflict.sides:
            yield from _wrap(f"{value}: {by}", width, "    ")


def _wrap(words: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    return textwrap.wrap(
        words,
        width,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=True,
    )
