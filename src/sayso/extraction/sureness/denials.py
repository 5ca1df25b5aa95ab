"""What exactly is denied."""

from __future__ import annotations

from sayso.model import Attribution, Denial, Polarity


def find_denial(attribution: Attribution, polarity: Polarity) -> Denial | None:
    """The content of an attribution that denies, or None where nothing is denied."""
    return Denial(spans=attribution.content) if polarity == "-" else None
