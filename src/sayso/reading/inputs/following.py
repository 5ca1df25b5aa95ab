"""Leads fetched, a few ahead of the one that is next in order, and opened where they are lists."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future

from sayso.errors import InputError
from sayso.reading.fetching import Fetched, Session, Settings
from sayso.reading.inputs.expanding import expand_bytes
from sayso.reading.metadata import Metadata, merge
from sayso.reading.works import Item, Lead, Terms, Unread, Work, failed

_AHEAD = 16  # pages fetched before they are asked for


def follow(items: Iterator[Item], terms: Terms) -> Iterator[Work]:
    """The works among ``items``, and those that the leads lead to, in their order."""
    with Session(Settings(allow_private=terms.allow_private)) as session:
        yield from _follow(items, session, terms)


def _follow(items: Iterator[Item], session: Session, terms: Terms) -> Iterator[Work]:
    waiting: deque[tuple[Item, Future[Fetched] | None]] = deque()
    behind = 0.0
    while True:
        waiting.extend(_ahead(items, waiting, session, terms))
        if not waiting:
            return
        item, page = waiting.popleft()
        if isinstance(item, Work):
            yield item
        elif page is not None:
            for work in _arrive(item, page, session, terms):
                yield work._replace(done=behind + (item.done - behind) * work.done)
        behind = item.done


def _ahead(
    items: Iterator[Item],
    waiting: deque[tuple[Item, Future[Fetched] | None]],
    session: Session,
    terms: Terms,
) -> Iterable[tuple[Item, Future[Fetched] | None]]:
    """The next items, the pages among them under way; a work ends the looking ahead."""
    room = _AHEAD - len(waiting)
    if waiting and isinstance(waiting[-1][0], Work):
        return
    while room > 0 and (item := next(items, None)) is not None:
        room -= 1
        if isinstance(item, Work):
            yield item, None
            return
        yield item, session.submit(item.url, terms.known(item.url) if terms.known else None)


def _arrive(lead: Lead, page: Future[Fetched], session: Session, terms: Terms) -> Iterator[Work]:
    """The page, or the pages that it lists."""
    try:
        fetched = page.result()
        inner = fetched.data and expand_bytes(fetched.data, fetched.url, terms, lead.depth)
    except InputError as error:
        yield failed(InputError(lead.url, error.reason, stage=error.stage))
        return
    except Exception as error:
        yield failed(InputError.unforeseen(lead.url, error, stage="fetching"))
        return
    if inner:
        yield from _follow(inner, session, terms)
        return
    known = Metadata(url=fetched.url, charset=fetched.charset)
    metadata = merge(lead.metadata, known)
    data = Unread.UNCHANGED if fetched.data is None else fetched.data
    yield Work(lead.url, data, metadata, 1.0, fetched.validators)
