"""What happened: events, their dates, places, parties and casualties."""

from sayso.extraction.events.finding import find_events

__all__ = ["find_events"]
