"""The name of the outlet that published a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.reading.pages.metas import Metas
from sayso.reading.pages.schemas import Item, line, types_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEPARATOR = re.compile(r"\s+[|–—•·»:-]\s+")
_ADDRESS = re.compile(r"^(?:https?:)?//|^\d+$|^www\.", re.I)
_ENDING = re.compile(r"(?:\.(?:co|com|org|net|gov|ac|edu|or|ne))?\.[a-z]{2,24}$", re.I)
_LONGEST = 60  # code points; a longer name is a slogan
_PUBLISHERS = frozenset({"NewsMediaOrganization", "Organization", "WebSite", "Newspaper"})


def find_outlets(article: Item, linked: Iterable[Item], metas: Metas) -> list[str]:
    """Every name that the page gives its publisher, most trusted first."""
    sites = [item for item in linked if _PUBLISHERS & set(types_of(item))]
    names = [
        *metas.get("og:site_name", []),
        line(article.get("publisher")),
        *metas.get("application-name", []),
        *(line(site.get("name")) for site in sites[:5]),
        *metas.get("dc.publisher", []),
        *metas.get("publisher", []),
    ]
    return [name for name in names if name and not _ADDRESS.search(name)]


def choose_outlet(names: list[str], title: str, host: str | None) -> str | None:
    """The name that the page's host repeats, else the first; at last the host itself.

    Names are given with a slogan, or only at the end of the head's title: each part counts.
    """
    parts = [part for name in names for part in (name, *_SEPARATOR.split(name))]
    parts += _SEPARATOR.split(title)[1:]
    parts = [part.strip() for part in parts]
    parts = [part for part in parts if part and len(part) <= _LONGEST]
    repeated = [part for part in parts if host and _is_host(part, host)]
    named = [part for part in names if len(part) <= _LONGEST]
    candidates = repeated or named or ([host] if host else [])
    return max(candidates, key=_looks, default=None)


def _is_host(name: str, host: str) -> bool:
    """Whether ``name`` is what the host's own label says, put in words."""
    letters = re.sub(r"[^a-z0-9]", "", _ENDING.sub("", name.casefold()))
    label = re.sub(r"[^a-z0-9]", "", _ENDING.sub("", host).rpartition(".")[2])
    return len(label) > 1 and (letters in {label, f"the{label}"} or f"the{letters}" == label)


def _looks(name: str) -> tuple[bool, bool, bool]:
    """How much a name looks like one for readers: no address, a capital, several words."""
    return not _ENDING.search(name), name != name.lower(), " " in name
