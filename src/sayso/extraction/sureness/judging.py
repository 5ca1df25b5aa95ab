"""The stage that says how sure each attribution's source sounds, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sayso.extraction.sureness.certainty import judge_certainty
from sayso.extraction.sureness.denials import find_denial
from sayso.extraction.sureness.evidence import judge_evidence
from sayso.extraction.sureness.polarity import judge_polarity
from sayso.extraction.sureness.quotes import judge_quote, quoted_passages
from sayso.extraction.sureness.readings import read_attribution
from sayso.extraction.sureness.types import judge_type
from sayso.model import Attribution, Record, Span


def judge_sureness(record: Record) -> Record:
    """The record with quote, type, certainty, polarity, evidence, hedges and denial filled in."""
    text = record.document.text
    quoted = quoted_passages(text)
    judged = tuple(_judge(each, text, quoted) for each in record.attributions or ())
    return msgspec.structs.replace(record, attributions=judged)


def _judge(attribution: Attribution, text: str, quoted: Sequence[Span]) -> Attribution:
    reading = read_attribution(attribution, text)
    polarity = judge_polarity(reading)
    certainty, hedges = judge_certainty(reading)
    return msgspec.structs.replace(
        attribution,
        quote=judge_quote(text, attribution.content, quoted),
        type=judge_type(reading),
        certainty=certainty,
        polarity=polarity,
        negated=reading.negated,
        hedges=hedges,
        evidence=judge_evidence(reading),
        denies=find_denial(attribution, reading, polarity, text),
    )
