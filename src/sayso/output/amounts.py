"""Amounts, with the word for what is counted in its singular or plural."""

from __future__ import annotations


def say_amount(number: int, one: str, many: str) -> str:
    """A number and its noun: "1 story", "1,200 stories"."""
    return f"{number:,} {one if number == 1 else many}"
