"""Drawing: the few elements of SVG that the charts are made of, every value escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sayso.output.characters import on_one_line

WIDTH_OF_LETTER = 6.9  # pixels, of the widest grotesque that is likely, at 12 pixels


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """An element with escaped attributes; ``content`` is markup already.

    An underscore at the end of an attribute's name is left out ("class_"), others are hyphens.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value), quote=True)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>"


def text(words: str, x: float, y: float, *, letters: int = 0, **attributes: object) -> str:
    """Words at a place, cut to ``letters`` (0: not at all), whole where the pointer rests."""
    line = on_one_line(words)
    shown = line if not letters or len(line) <= letters else f"{line[: letters - 1].rstrip()}…"
    title = element("title", escape(line)) if shown != line else ""
    return element("text", title + escape(shown), x=x, y=y, **attributes)


def link(content: str, target: str | None) -> str:
    """``content`` as a link to ``target``, an address within the page; bare where there is none."""
    return element("a", content, href=target) if target else content


def picture(parts: Iterable[str], width: float, height: float, label: str) -> str:
    """The whole chart; ``label`` says in words what it shows.

    A chart with links is a group: an image has no parts that a screen reader could reach.
    """
    content = "".join(parts)
    return element(
        "svg",
        content,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        role="group" if "<a " in content else "img",
        aria_label=on_one_line(label),
        viewBox=f"0 0 {_number(width)} {_number(height)}",
        width=width,
        height=height,
    )


def _number(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
