"""The English weights of sayso's tagger; the model card is the distribution's README."""

from pathlib import Path


def folder() -> Path:
    """The folder that holds the model's files."""
    return Path(__file__).parent / "files"
