"""Works of inputs, in a form that tests can compare."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sayso.model import Failure
from sayso.reading import Terms, Unread, Work, open_works


def open_all(*inputs: str | Path, terms: Terms | None = None) -> list[Work]:
    """All works of some inputs."""
    return list(open_works([str(given) for given in inputs], terms))


def texts(works: Iterable[Work]) -> list[str]:
    """The text of each work; the reason of a failure; "-" where there is nothing to read."""
    return [text_of(work) for work in works]


def text_of(work: Work) -> str:
    """See ``texts``."""
    if isinstance(work.data, Failure):
        return work.data.reason
    return "-" if isinstance(work.data, Unread) else work.data.decode()
