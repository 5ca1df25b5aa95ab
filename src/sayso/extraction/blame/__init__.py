"""Who is blamed for what, by whom; what is denied; where blame is withheld."""

from sayso.extraction.blame.finding import find_blame

__all__ = ["find_blame"]
