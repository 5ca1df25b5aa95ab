"""HTML pages: their body, their facts, and the comments in their markup."""

from sayso.reading.pages.reading import Page, read_page

__all__ = ["Page", "read_page"]
