"""Why a page cannot be had, in words that a person understands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpcore2
import httpx2

from sayso.errors import InputError
from sayso.reading.fetching.addresses import PrivateAddressError
from sayso.reading.fetching.bodies import BodyError
from sayso.reading.fetching.robots import SilentSiteError


class LaterError(Exception):
    """A request failed in a way that another one may not; ``rest_s`` before it."""

    def __init__(self, reason: str, rest_s: float = 0.0) -> None:
        super().__init__(reason)
        self.rest_s = rest_s


@contextmanager
def explained(url: str) -> Iterator[None]:
    """What goes wrong on the way to ``url``, as a reason.

    Raises:
        InputError: the page cannot be had.
        LaterError: perhaps it can, at another try.
    """
    try:
        yield
    except PrivateAddressError as error:
        reason = f"leads to {error}, which is in a private network; add --allow-private to read it"
        raise refusal(url, reason) from error
    except SilentSiteError as error:
        try:
            with explained(url):
                raise error.__cause__ or error
        except LaterError as before:
            raise refusal(url, f"{before}; try again later") from error
    except BodyError as error:
        raise refusal(url, str(error)) from error
    except httpcore2.TimeoutException as error:
        raise LaterError("its server is too slow") from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        raise LaterError(f"its server cannot be reached ({_words(error)})") from error
    except UnicodeError as error:
        raise refusal(url, "is no address of a page") from error
    except OSError as error:
        raise LaterError(f"its host cannot be found ({_words(error)})") from error
    except (httpx2.InvalidURL, httpx2.HTTPError, httpx2.StreamError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise refusal(url, f"is no address of a page ({_words(error)})") from error


def refusal(url: str, reason: str) -> InputError:
    """The error of a page that cannot be had."""
    return InputError(url, reason, stage="fetching")


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
