"""The words that tie a source to a content, and what they say of it."""

from sayso.extraction.cues.lexicon import Complement, Cue, Part, cues_at, has_cue

__all__ = ["Complement", "Cue", "Part", "cues_at", "has_cue"]
