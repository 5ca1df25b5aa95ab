"""The author's own voice, and nobody's: claims that no source in the text is given for."""

from sayso.extraction.voices.finding import find_voices

__all__ = ["find_voices"]
