"""Pages: what a browser shows, a file for each; they work without a script."""

from sayso.web.pages.assets import router as assets
from sayso.web.pages.audits import router as audits
from sayso.web.pages.documents import router as documents
from sayso.web.pages.finding import router as finding
from sayso.web.pages.reading import router as reading
from sayso.web.pages.reviewing import router as reviewing
from sayso.web.pages.sessions import router as sessions
from sayso.web.pages.sources import router as sources
from sayso.web.pages.stories import router as stories

ROUTERS = (assets, reading, documents, sources, finding, stories, audits, reviewing, sessions)

__all__ = ["ROUTERS"]
