"""The tagger: finds sources, cues and contents, and which belong together.

A small encoder reads the text window by window. Flat tags give the cues; then each cue looks at
every word of its window and says which are its source and which its content, decoded as whole
spans by a conditional random field. Overlaps go to the surer attribution.
"""

from sayso.extraction.tagger.stages import find_attributions

__all__ = ["find_attributions"]
