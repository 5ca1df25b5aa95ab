"""Outlets: which names are news outlets, and which outlet two spellings mean."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.extraction.sources.lexicons import phrases

AGENCIES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "agence france presse": "Agence France-Presse",
    "upi": "United Press International",
    "united press international": "United Press International",
    "xinhua": "Xinhua",
    "yonhap": "Yonhap",
    "kyodo": "Kyodo",
    "tass": "Tass",
    "dpa": "Deutsche Presse-Agentur",
    "efe": "EFE",
    "ansa": "ANSA",
    "press association": "Press Association",
    "bloomberg": "Bloomberg",
}
_EXTRA = re.compile(
    r"^the | (?:news agency|newspaper|news service|newswire|news|magazine|daily|\.com)$"
)
_NAMED_LIKE = re.compile(
    r"\b(?:Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Observer|Telegraph|Guardian|Daily"
    r"|Weekly|Mail|Mirror|Star|Globe|Courier|Examiner|Inquirer|Broadcasting|Newspaper|News"
    r"|News Agency|Press Agency|Magazine|Radio|Television|TV|Shimbun|Ilbo|Zeitung)$"
)
_SITE = re.compile(r"^(?:https?://)?(?:www\.|edition\.|m\.)?([a-z0-9-]+)(?:\.[a-z]{2,})+(?:/|$)")


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """What all spellings of an outlet's name have in common, in lower case letters."""
    low = name.lower().strip()
    site = _SITE.match(low)
    if site:
        return site[1].replace("-", "")
    trimmed = low
    while _EXTRA.search(trimmed):
        trimmed = _EXTRA.sub("", trimmed).strip()
    low = trimmed or low
    return re.sub(r"[^a-z0-9]", "", AGENCIES.get(low, low).lower())


def agency(name: str) -> str | None:
    """The full name of the news agency that ``name`` means, None where it means none."""
    low = re.sub(r"^the | news agency$| news$", "", name.lower().strip())
    return AGENCIES.get(low)


def is_outlet(name: str | None) -> bool:
    """Whether ``name`` is that of a news outlet, from the list or by its last word."""
    if not name or (name.islower() and "." not in name):
        return False  # "the nation", "the post"
    return outlet_key(name) in _known() or bool(_NAMED_LIKE.search(name.strip()))


@cache
def _known() -> frozenset[str]:
    listed = [*phrases("outlets"), *AGENCIES]
    return frozenset(outlet_key(name) for name in listed)
