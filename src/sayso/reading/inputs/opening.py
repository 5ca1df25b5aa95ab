"""Inputs as one lazy stream of works, in order, whatever goes wrong with one of them."""

from __future__ import annotations

import glob
from collections.abc import Collection, Iterable, Iterator, Sized
from itertools import groupby
from pathlib import Path

from sayso.errors import InputError
from sayso.reading.files import STANDARD_INPUT
from sayso.reading.inputs.expanding import expand_stream, guarded
from sayso.reading.inputs.folders import list_files
from sayso.reading.inputs.streams import open_stream
from sayso.reading.works import Item, Lead, Terms, Work, failed, within

_DEPTH = 3  # a sitemap of sitemaps, its sitemaps, their pages
_MEMBER = "#"  # stands between an archive or table and what is in it


def open_works(origins: Iterable[str], terms: Terms | None = None) -> Iterator[Work]:
    """Every document that the inputs hold, in order, as it is asked for.

    An input is a file, a folder, a glob, a URL, ``-`` for standard input, or ``FILE#MEMBER`` as
    works of archives and tables are called. What cannot be had is a work with a ``Failure``.
    """
    from sayso.reading.inputs.following import follow

    terms = terms or Terms()
    return follow(_expand_all(origins, terms), terms)


def _expand_all(origins: Iterable[str], terms: Terms) -> Iterator[Item]:
    """The items of all inputs; members of one file are taken from it in one pass."""
    total = len(origins) if isinstance(origins, Sized) else None
    index = 0
    for container, group in groupby(origins, _container):
        if container is None:
            for origin in group:
                yield from within(
                    guarded(_expand(origin, terms), origin), index, total or index + 1
                )
                index += 1
            continue
        wanted = dict.fromkeys(group)
        members = guarded(_expand(container, terms), container)
        yield from within(_pick(members, container, wanted), index, total or index + 1)
        index += len(wanted)


def _pick(members: Iterator[Item], container: str, wanted: Collection[str]) -> Iterator[Work]:
    """The members of ``container`` that are ``wanted``; a failure for each that it has not."""
    missing = dict.fromkeys(wanted)
    for item in members:
        if isinstance(item, Work) and (item.origin in wanted or item.origin == container):
            missing.pop(item.origin, None)
            yield item
            if item.origin == container:  # which cannot be opened
                return
    for origin in missing:
        yield failed(
            InputError(origin, "no such member; leave out what follows # to read them all")
        )


def _container(origin: str) -> str | None:
    """The file that holds what ``origin`` names, where that is a member of a file."""
    container, sign, _ = origin.partition(_MEMBER)
    if not sign or is_url(origin) or _exists(origin) or not _exists(container):
        return None
    return container


def _expand(origin: str, terms: Terms) -> Iterator[Item]:
    if is_url(origin):
        yield Lead(origin, terms.metadata, 1.0, _DEPTH)
    elif origin != STANDARD_INPUT and not _exists(origin) and glob.has_magic(origin):
        found = glob.glob(origin, recursive=True)  # noqa: PTH207 - absolute ones too
        if not found:
            raise InputError(origin, "no such file")
        yield from _expand_files(origin, sorted(found), terms)
    elif origin != STANDARD_INPUT and _is_folder(origin):
        yield from _expand_files(origin, list_files(Path(origin)), terms)
    else:
        with open_stream(origin) as stream:
            yield from expand_stream(stream, terms)


def _expand_files(origin: str, paths: list[str], terms: Terms) -> Iterator[Item]:
    if not paths:
        raise InputError(origin, "holds no file that sayso reads; name one")
    for index, path in enumerate(paths):
        yield from within(guarded(_expand(path, terms), path), index, len(paths))


def is_url(origin: str) -> bool:
    """Whether ``origin`` is a URL to be fetched."""
    return origin[:8].lower().startswith(("http://", "https://"))


def _exists(origin: str) -> bool:
    try:
        return Path(origin).exists()
    except (OSError, ValueError):
        return False


def _is_folder(origin: str) -> bool:
    try:
        return Path(origin).is_dir()
    except (OSError, ValueError):
        return False
