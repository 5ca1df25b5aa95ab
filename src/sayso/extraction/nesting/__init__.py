"""The attributions inside the contents of others: "officials said that they believe ..."."""

from sayso.extraction.nesting.finding import find_nested

__all__ = ["find_nested"]
