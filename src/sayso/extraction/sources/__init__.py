"""Who the sources are: the stage that fills ``sources``, ``speaker`` and ``via``."""

from sayso.extraction.sources.finding import find_sources

__all__ = ["find_sources"]
