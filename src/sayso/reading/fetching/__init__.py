"""Pages from the web: politely, within bounds, and never from a private network unasked."""

from sayso.reading.fetching.sessions import Session
from sayso.reading.fetching.settings import Fetched, Settings

__all__ = ["Fetched", "Session", "Settings"]
