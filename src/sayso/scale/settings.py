"""What holds for a whole run, for every worker of it."""

from __future__ import annotations

import hashlib

import msgspec

from sayso.reading import Terms
from sayso.scale.choices import Device
from sayso.versions import VERSION

BLOCK_BYTES = 128_000  # of plain text: some twelve seconds on one core
GROUP_DOCUMENTS = 10_000  # whose rows are one part of each table and month


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What every worker of a run is told.

    ``reading`` is asked of all inputs. ``key`` makes the pseudonyms of people who comment; None
    keeps their names. ``block_bytes`` is about how much text is read and kept at once,
    ``group_documents`` about how many documents' rows stand in one file.
    """

    reading: Terms = Terms()
    key: bytes | None = None
    device: Device = Device.CPU
    block_bytes: int = BLOCK_BYTES
    group_documents: int = GROUP_DOCUMENTS


class LakeTerms(msgspec.Struct, frozen=True):
    """What a lake was begun with and must go on with, so that its rows are of one kind."""

    sayso: str
    model: str
    names: str
    fields: dict[str, str]
    block_bytes: int


def terms_of(settings: Settings) -> LakeTerms:
    """The terms that the settings and what is installed amount to.

    Raises:
        ModelError: no model is installed.
    """
    from sayso.extraction.tagger.models import installed_name

    names = "kept" if settings.key is None else hashlib.sha256(settings.key).hexdigest()[:8]
    fields = dict(settings.reading.fields)
    return LakeTerms(VERSION, installed_name(), names, fields, settings.block_bytes)
