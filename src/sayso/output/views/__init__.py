"""Views: a record as plain data for a template; the one way from findings to a page."""

from sayso.output.views.pages import Page, build_page

__all__ = ["Page", "build_page"]
