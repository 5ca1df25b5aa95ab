"""How sure a source sounds: type, certainty, polarity, evidence, and what exactly is denied."""

from sayso.extraction.sureness.judging import judge_sureness

__all__ = ["judge_sureness"]
