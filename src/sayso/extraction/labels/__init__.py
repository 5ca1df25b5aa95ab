"""What a document calls whom, and in whose mouth."""

from sayso.extraction.labels.finding import find_labels

__all__ = ["find_labels"]
