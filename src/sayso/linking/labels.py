"""Labels: who calls whom what, across all documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.linking.voices import Voices
from sayso.linking.words import stem
from sayso.model import Label, Record
from sayso.model.stories import Mention, StoryLabel


def join_labels(
    records: Sequence[Record], actors: Mapping[tuple[str, str], str], voices: Voices
) -> tuple[StoryLabel, ...] | None:
    """The labels of ``records``, the same words for one actor by one voice as one.

    None where no record was searched for labels. A label in a document's own voice is that
    document's alone: ``used_by`` "author", one label a wording, its documents in the mentions.
    """
    if all(record.labels is None for record in records):
        return None
    found: dict[tuple[str, str, str, str], list[tuple[str, Label]]] = defaultdict(list)
    for record in records:
        document = record.document.id
        for label in record.labels or ():
            target = actors.get((document, label.target or ""), label.target_text.lower())
            by = voices.of_source(document, label.used_by)
            words = " ".join(filter(None, map(stem, label.text.split()))) or label.text.lower()
            found[target, words, by, label.stance].append((document, label))
    labels = [_label(key, group, actors) for key, group in found.items()]
    return tuple(sorted(labels, key=lambda label: -len(label.mentions)))


def _label(
    key: tuple[str, str, str, str],
    group: Sequence[tuple[str, Label]],
    actors: Mapping[tuple[str, str], str],
) -> StoryLabel:
    document, first = group[0]
    return StoryLabel(
        target=actors.get((document, first.target or "")),
        target_text=first.target_text,
        text=first.text,
        used_by=key[2],
        stance=first.stance,
        mentions=tuple(Mention(document=d, span=label.span) for d, label in group),
    )
