"""Many stories kept up to date: new documents join them, and only what they touch is linked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from sayso.linking.linking import link
from sayso.linking.topics import Profile, group_profiles, profile
from sayso.model import Record
from sayso.model.stories import Story

Load = Callable[[str], Record]


class Stories(NamedTuple):
    """All stories of a collection, by the ids of their documents, in order.

    ``profiles`` has the words of each document, ``linked`` how many stories were linked anew.
    """

    profiles: Mapping[str, Profile]
    stories: Mapping[tuple[str, ...], Story]
    linked: int = 0


NO_STORIES = Stories({}, {})


def add_records(stories: Stories, records: Iterable[Record], load: Load) -> Stories:
    """The stories with ``records`` among them; ``load`` gives back the record of an earlier one.

    The result is that of linking everything anew, in whatever order the documents came. Which
    documents tell one story is settled for all of them, since a word that becomes common says
    less; a story whose documents are the same as before is taken over as it is.
    """
    new = {record.document.id: record for record in records}
    profiles = {**stories.profiles, **{name: profile(r.document) for name, r in new.items()}}
    kept: dict[tuple[str, ...], Story] = {}
    linked = 0
    for group in group_profiles(profiles):
        if group in stories.stories:
            kept[group] = stories.stories[group]
        else:
            kept[group] = link(new[name] if name in new else load(name) for name in group)
            linked += 1
    return Stories(dict(sorted(profiles.items())), kept, linked)
