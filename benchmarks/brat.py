"""Reading gold attributions from brat standoff files, as PolNeAR keeps them.

A corpus is a directory with ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann``. Of several
annotators of a text the first by name counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.scoring import ROLES, Gold
from sayso.model import Attribution, Span

# A span's text may run over several lines, so only lines that look like these are read.
SPAN_LINE = re.compile(r"(T\d+)\t\S+ ([\d; ]+)(?:\t|$)")
EVENT_LINE = re.compile(r"(E\d+)\t(.*)")


def read_corpus(directory: Path) -> list[Gold]:
    """The texts below ``directory`` that have annotations, with these, by name.

    Raises:
        FileNotFoundError: there are none.
    """
    first: dict[str, Path] = {}
    for path in sorted((directory / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    if not first:
        raise FileNotFoundError(f"no attributions/*.ann below {directory}; name a PolNeAR split")
    return [
        Gold(name, _read(directory / "text" / f"{name}.txt"), read_attributions(_read(path)))
        for name, path in sorted(first.items())
    ]


def read_attributions(page: str) -> tuple[Attribution, ...]:
    """The attributions that one brat file groups, named by their event lines."""
    lines = page.split("\n")
    spans = {
        match[1]: [Span(*map(int, part.split())) for part in match[2].split(";")]
        for line in lines
        if (match := SPAN_LINE.match(line))
    }
    events = (match for line in lines if (match := EVENT_LINE.match(line)))
    return tuple(_attribution(event[1], event[2].split(), spans) for event in events)


def _attribution(name: str, arguments: Sequence[str], spans: dict[str, list[Span]]) -> Attribution:
    """``arguments`` are such as ``Content2:T7``: a role, numbered where it recurs, and a span."""
    roles: dict[str, list[Span]] = {role: [] for role in ROLES}
    for argument in arguments:
        role, _, span = argument.partition(":")
        roles.get(role.rstrip("0123456789").lower(), []).extend(spans.get(span, []))
    source, cue, content = (tuple(roles[role]) for role in ROLES)
    return Attribution(id=name, source=source, cue=cue, content=content, confidence=1.0)


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
