"""Records: everything that was found in one document."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import msgspec

from sayso.model.attributions import Attribution
from sayso.model.documents import Document
from sayso.model.echoes import Echo
from sayso.model.sources import Source
from sayso.model.subjects import Actor, Conflict, Event, Label, Relation

SCHEMA_VERSION = 1


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A document and what the stages that ran (``stages``, in order) found in it.

    This is the JSON contract: ``msgspec.json.encode(record)`` prints it. A field is None until
    its stage ran. ``attributions`` are in order of their first span.
    """

    sayso: str
    schema: int = SCHEMA_VERSION
    model: str | None = None
    stages: tuple[str, ...] = ()
    document: Document
    attributions: tuple[Attribution, ...] | None = None
    sources: tuple[Source, ...] | None = None
    actors: tuple[Actor, ...] | None = None
    labels: tuple[Label, ...] | None = None
    relations: tuple[Relation, ...] | None = None
    events: tuple[Event, ...] | None = None
    conflicts: tuple[Conflict, ...] | None = None
    echoes: tuple[Echo, ...] | None = None

    page: ClassVar[Callable[[Record], str] | None] = None
    """How notebooks show a record, as HTML; set by a layer that knows the output formats."""

    def _repr_html_(self) -> str | None:
        page = type(self).page
        return page(self) if page else None

    def source(self, source_id: str | None) -> Source | None:
        """The source called ``source_id``, if the record has it."""
        return next((source for source in self.sources or () if source.id == source_id), None)
