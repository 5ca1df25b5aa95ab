"""Copies: which documents, or passages of them, were taken from others."""

from sayso.linking.copies.finding import find_copies

__all__ = ["find_copies"]
