"""What a person can choose to run on."""

from __future__ import annotations

from enum import StrEnum


class Device(StrEnum):
    """What the tagger runs on."""

    CPU = "cpu"
    CUDA = "cuda"


class Engine(StrEnum):
    """What runs the workers."""

    LOCAL = "local"
    RAY = "ray"


class Window(StrEnum):
    """Which documents may tell one story: all of a lake, or those of one month."""

    LAKE = "lake"
    MONTH = "month"
