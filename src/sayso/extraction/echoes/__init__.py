"""Echoes: what a comment quotes from the article or from a comment before it."""

from sayso.extraction.echoes.finding import find_echoes

__all__ = ["find_echoes"]
