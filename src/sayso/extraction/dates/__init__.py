"""Dates as said, and the days they mean."""

from sayso.extraction.dates.expressions import Expression, find_expressions
from sayso.extraction.dates.finding import Dated, find_dates
from sayso.extraction.dates.ranges import Range
from sayso.extraction.dates.resolution import resolve

__all__ = ["Dated", "Expression", "Range", "find_dates", "find_expressions", "resolve"]
