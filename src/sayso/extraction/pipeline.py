"""The list of stages that turn a document into a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sayso.errors import InputError, ModelError
from sayso.extraction.actors import find_actors
from sayso.extraction.blame import find_blame
from sayso.extraction.conflicts import find_conflicts
from sayso.extraction.echoes import find_echoes
from sayso.extraction.events import find_events
from sayso.extraction.joining import join_records
from sayso.extraction.labels import find_labels
from sayso.extraction.nesting import find_nested
from sayso.extraction.parsing import forgotten_words
from sayso.extraction.parts import WHOLE, cut_document
from sayso.extraction.relations import find_relations
from sayso.extraction.sources import find_sources
from sayso.extraction.sureness import judge_sureness
from sayso.extraction.tagger import find_attributions
from sayso.extraction.voices import find_voices
from sayso.model import Document, Record
from sayso.versions import VERSION

LONGEST = 6_000_000  # code points of a text: some ten minutes of work


class Stage(NamedTuple):
    """One step of the extraction: a pure function from record to record, and its name."""

    name: str
    run: Callable[[Record], Record]


def default_stages() -> tuple[Stage, ...]:
    """The stages of an English news article, in the order in which they run."""
    return (
        Stage("tagger", find_attributions),
        Stage("nesting", find_nested),
        Stage("voices", find_voices),
        Stage("sources", find_sources),
        Stage("sureness", judge_sureness),
        Stage("echoes", find_echoes),
        Stage("actors", find_actors),
        Stage("relations", find_relations),
        Stage("events", find_events),
        Stage("labels", find_labels),
        Stage("blame", find_blame),
        Stage("conflicts", find_conflicts),
    )


def extract(document: Document, stages: Sequence[Stage] | None = None) -> Record:
    """The record of ``document`` after all ``stages`` (None: ``default_stages()``).

    ``record.stages`` names the stages that ran. A text too long to be read at once is read in
    parts, so that time grows with it and memory does not.

    Raises:
        InputError: a stage failed on this document, or it is too long; ``stage`` names the stage.
        ModelError: the weights are missing, so no document can be read.
    """
    size = len(document.text)
    if size > LONGEST:
        reason = f"has {size:,} characters; cut it into parts of at most {LONGEST:,}"
        raise InputError(document.origin, reason, stage="extraction")
    chosen = default_stages() if stages is None else stages
    parts = cut_document(document, WHOLE)
    records = [_read(part.document, chosen) for part in parts]
    return records[0] if len(parts) == 1 else join_records(document, parts, records)


def _read(document: Document, stages: Sequence[Stage]) -> Record:
    """The record of a document that is read at once."""
    record = Record(sayso=VERSION, document=document)
    with forgotten_words():
        for stage in stages:
            record = _after(stage, record)
    return record


def _after(stage: Stage, record: Record) -> Record:
    try:
        record = stage.run(record)
    except ModelError:
        raise
    except Exception as error:
        raise InputError.unforeseen(record.document.origin, error, stage=stage.name) from error
    return replace(record, stages=(*record.stages, stage.name))
