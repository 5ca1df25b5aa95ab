"""Independence: how many independent roots a claim has, at least and at most, and why."""

from sayso.linking.independence.counting import count_independent

__all__ = ["count_independent"]
