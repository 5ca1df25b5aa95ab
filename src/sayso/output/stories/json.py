"""JSON: a story as the second contract has it."""

from __future__ import annotations

import msgspec

from sayso.model.stories import Story


def render(story: Story) -> str:
    """The story as indented JSON, a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(story), indent=2).decode() + "\n"
