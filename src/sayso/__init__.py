"""Who says so? Reads news and shows, for every claim in it, who made it."""

from sayso.versions import VERSION as __version__

__all__ = ["__version__"]
