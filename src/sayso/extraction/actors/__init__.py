"""Who a document talks about: persons, groups, organisations, states, and all their mentions."""

from sayso.extraction.actors.finding import find_actors

__all__ = ["find_actors"]
