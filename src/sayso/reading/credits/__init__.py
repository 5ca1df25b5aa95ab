"""Whom a text names as the origin of its words: bylines, agencies, first publishers."""

from sayso.reading.credits.bylines import find_signed_line
from sayso.reading.credits.finding import find_credits

__all__ = ["find_credits", "find_signed_line"]
