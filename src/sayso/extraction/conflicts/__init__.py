"""Statements of one document that cannot all hold, side by side."""

from sayso.extraction.conflicts.finding import find_conflicts

__all__ = ["find_conflicts"]
