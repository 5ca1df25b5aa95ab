"""From one address to the next, until a server answers with something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import httpx2

MOST_REDIRECTS = 10


@contextmanager
def redirected(
    client: httpx2.Client,
    url: str,
    headers: Mapping[str, str] | None = None,
    before: Callable[[httpx2.URL], None] | None = None,
) -> Iterator[httpx2.Response | None]:
    """The answer that ``url`` leads to, its body not read yet; None after too many redirects.

    ``before`` is called with each address, and may refuse it; one that is not on the web ends
    the way.
    """
    request = client.build_request("GET", url, headers=headers)
    for _ in range(MOST_REDIRECTS + 1):
        if before:
            before(request.url)
        if not is_on_web(request.url):
            break
        response = client.send(request, stream=True)
        try:
            following = response.next_request
            if following is None:
                yield response
                return
        finally:
            response.close()
        request = following
    yield None


def is_on_web(url: httpx2.URL) -> bool:
    """Whether ``url`` is one of a page that a server gives."""
    return url.scheme in {"http", "https"} and bool(url.host)
