"""Institutions: a body, its office, its papers and its spokespeople, who speak as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from sayso.extraction.actors.spellings import initials
from sayso.linking.identities.bodies import body_key
from sayso.linking.identities.people import read_name
from sayso.model.stories import Root

_BODIES = frozenset({"named_organisation", "news_outlet"})
_OFFICE = re.compile(
    r"^(?:the )?(?P<whom>[^,;]+?)['’]s? (?:[a-z-]+ )?(?:office|team|staff)$", re.IGNORECASE
)
_PAPER = re.compile(
    r"^(?:[Tt]he )?(?P<whom>[A-Z][^,;]*?)(?:['’]s?)? (?:[a-z-]+ )?"
    r"(?i:statement|complaint|(?:law)?suit|filing|memo|letter|release)$"
)
_SPEAKS = re.compile(
    r"^(?:an? |the )?(?:(?P<before>[^,;]+?)(?:['’]s?)? )?"
    r"(?:spokes(?:man|woman|person|people)|press secretary)(?: (?:for|of) (?P<after>[^,;]+))?$",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"^(?:the )?(?:(?P<before>[^,;]+?)(?:['’]s?)? )?"
    r"(?:chair(?:man|woman|person)?|chief executive(?: officer)?|CEO|leader|head|director"
    r"|secretary.general|general secretary)(?: of (?P<after>[^,;]+))?$",
    re.IGNORECASE,
)
_PARTY = re.compile(r"^(?:the )?(?P<party>\w+) (?:Party|(?:National|Central|Executive) Committee)$")
_COMMITTEE = re.compile(r"\bCommittee$")
_TITLES = re.compile(r"^(?P<title>(?:[a-z]+ )+)(?=[A-Z])")


def speak_as_one(roots: Sequence[Root], stating: Set[str] = frozenset()) -> Mapping[str, str]:
    """For each root's id that of the body for which it speaks, itself where the story has none.

    The head of a body speaks for it if among those of the ids ``stating``, who issue statements; a
    party's committee speaks for the party. Nobody unnamed speaks through a named person: without
    their body they stand apart.
    """
    titles = _titles(roots)
    bodies: dict[str, str] = {}
    for root in sorted(roots, key=lambda root: not _COMMITTEE.search(root.name)):
        if root.kind in _BODIES and root.name:
            for key in _keys(root.name, titles):
                bodies.setdefault(key, root.id)
    return {root.id: _body(root, bodies, titles, stating) for root in roots}


def _body(
    root: Root, bodies: Mapping[str, str], titles: Mapping[str, str], stating: Set[str]
) -> str:
    """The id of the body for which ``root`` speaks; a body goes by its first name."""
    if root.kind in _BODIES:
        return bodies.get(next(_keys(root.name or "", titles)), root.id)
    whom = _spoken_for(root) or (_headed(root) if root.id in stating else None)
    keys = (*_keys(whom, titles), _office(whom, titles)) if whom else ()
    return next((bodies[key] for key in keys if key in bodies), root.id)


def _spoken_for(root: Root) -> str | None:
    """Whose paper or spokesperson a root is, in the words that say so."""
    words = root.name or root.description or ""
    found = _PAPER.match(words) if root.kind == "document" else _SPEAKS.match(root.role or words)
    return next(filter(None, found.groups()), None) if found else None


def _headed(root: Root) -> str | None:
    """The body of which a named person is the head."""
    found = _HEADS.match(root.role or "") if root.kind == "named_person" else None
    return next(filter(None, found.groups()), None) if found else None


def _keys(name: str, titles: Mapping[str, str]) -> Iterator[str]:
    """What a body goes by: its office's holder, or its name and the initials of that."""
    party = _PARTY.match(name)
    if party:
        yield f"party {party['party'].lower()}"
    office = _OFFICE.match(name)
    yield _office(office["whom"], titles) if office else body_key(name)
    if not office and len(name.split()) > 1:
        yield initials(name).lower()


def _office(whom: str, titles: Mapping[str, str]) -> str:
    """The office of somebody, named or called by what they are."""
    bare = whom.lower().removeprefix("the ")
    return f"office of {titles.get(bare) or read_name(whom).surname}"


def _titles(roots: Sequence[Root]) -> Mapping[str, str]:
    """The surnames of those whom the story gives a title of office: "special counsel"."""
    found: dict[str, set[str]] = {}
    for root in roots:
        office = _OFFICE.match(root.name or "")
        title = _TITLES.match(office["whom"]) if office else None
        if office and title:
            found.setdefault(title["title"].strip(), set()).add(read_name(office["whom"]).surname)
        elif root.kind == "named_person" and root.role and root.name:
            found.setdefault(root.role.lower(), set()).add(read_name(root.name).surname)
    return {title: min(names) for title, names in found.items() if len(names) == 1}
