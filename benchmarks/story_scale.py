"""Time and memory of linking a generated collection: exponent over its sizes.

``python -m benchmarks.story_scale --sizes 1000 10000 100000``; with ``--varied`` no two documents
word a claim alike.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.reporting import write_table
from sayso.linking import NO_STORIES, add_records
from sayso.model import (
    Attribution,
    Document,
    Record,
    Source,
    Span,
    Zone,
    attribution_id,
    document_id,
)

LARGEST = 5000  # documents of a story
COPIES = 0.05
HEADER = (
    "documents",
    "stories",
    "largest",
    "seconds",
    "processor",
    "per document",
    "exponent",
    "peak memory",
)
NOTES = (
    "Generated: sizes of stories by Zipf, the largest a tenth of all or 5,000; each has 40 words "
    "of its own, 12 claims and 8 speakers; a document makes 4 of the claims and has 60 words "
    "from a Zipf vocabulary of 20,000; one in twenty is the copy of the one before it.",
    "Each size runs in a process of its own; making the documents is not in the time, but their "
    "memory is. Per document and exponent: by the processor's time; the exponent is that between "
    "a size and the one before it.",
    "Varied: three of a claim's nine words are common ones, others in each document, a copy's too.",
)


def generate(count: int, seed: int = 1, *, varied: bool = False) -> Iterator[Record]:
    """Records of ``count`` documents, the same for the same seed.

    Where they are ``varied``, each words its claims anew.
    """
    random_ = random.Random(seed)
    made, rank = 0, 1
    while made < count:
        size = min(count - made, max(1, min(LARGEST, count // 10) // rank))
        yield from _story(random_, rank, size, varied=varied)
        made, rank = made + size, rank + 1


def _story(random_: random.Random, rank: int, size: int, *, varied: bool) -> Iterator[Record]:
    own = [f"s{rank}w{n}" for n in range(40)]
    claims = [" ".join(random_.sample(own, 9)) for _ in range(12)]
    speakers = [f"Speaker{rank} Name{rank}n{n}" for n in range(8)]
    before: list[tuple[str, str]] = []
    for number in range(size):
        if not before or random_.random() >= COPIES:
            before = [(claim, random_.choice(speakers)) for claim in random_.sample(claims, 4)]
            filler = " ".join(_common(random_) for _ in range(60))
        told = [(_reworded(random_, claim), who) for claim, who in before] if varied else before
        yield _record(f"d{rank}-{number}", told, filler)


def _reworded(random_: random.Random, claim: str) -> str:
    """A claim with three of its nine words replaced by common ones."""
    kept = random_.sample(claim.split(), 6)
    return " ".join([*kept, *(_common(random_) for _ in range(3))])


def _common(random_: random.Random) -> str:
    return f"word{int(20000 ** random_.random())}"


def _record(origin: str, said: Sequence[tuple[str, str]], filler: str) -> Record:
    text, attributions, sources = f"{origin}\n\n", [], []
    spans = []
    for claim, speaker in said:
        start = len(text)
        text += f"{claim}, {speaker} said.\n\n"
        spans.append((Span(start, start + len(claim)), len(claim) + 2 + start, speaker))
    text += f"{filler}.\n"
    name = document_id(text)
    for index, (content, at, speaker) in enumerate(spans):
        source, cue = (
            Span(at, at + len(speaker)),
            Span(at + len(speaker) + 1, at + len(speaker) + 5),
        )
        sources.append(
            Source(id=f"s{index}", kind="named_person", name=speaker, mentions=(source,))
        )
        attributions.append(
            Attribution(
                id=attribution_id(name, (source,), (cue,), (content,)),
                source=(source,),
                cue=(cue,),
                content=(content,),
                confidence=0.9,
                zone=0,
                speaker=f"s{index}",
                quote="indirect",
                type="assertion",
                certainty="CT",
                polarity="+",
                negated=False,
            )
        )
    document = Document(
        id=name,
        origin=origin,
        text=text,
        zones=(Zone(kind="body", start=0, end=len(text)),),
        published="2026-03-09",
        outlet=origin,
    )
    return Record(
        sayso="test", document=document, attributions=tuple(attributions), sources=tuple(sources)
    )


class Reached(NamedTuple):
    """What linking a collection made and took: seconds in all and of the processor, GB."""

    stories: int
    largest: int
    seconds: float
    processor: float
    peak: float


def measure(count: int, varied: bool = False) -> Reached:
    """Link ``count`` documents."""
    records = {record.document.id: record for record in generate(count, varied=varied)}
    start = time.perf_counter(), time.process_time()
    stories = add_records(NO_STORIES, records.values(), records.__getitem__).stories
    return Reached(
        stories=len(stories),
        largest=max(map(len, stories)),
        seconds=time.perf_counter() - start[0],
        processor=time.process_time() - start[1],
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6,
    )


def rows(sizes: Sequence[int], varied: bool = False) -> Iterator[list[object]]:
    """The table's rows, each size measured in a process of its own."""
    before: tuple[int, float] | None = None
    for size in sizes:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found = pool.apply(measure, (size, varied))
        exponent = ""
        if before:
            growth = math.log(found.processor / before[1]) / math.log(size / before[0])
            exponent = f"{growth:.2f}"
        before = size, found.processor
        yield [
            size,
            found.stories,
            found.largest,
            f"{found.seconds:.1f}",
            f"{found.processor:.1f}",
            f"{1000 * found.processor / size:.1f} ms",
            exponent,
            f"{found.peak:.2f} GB",
        ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write ``benchmarks/results/story_scale.md``, or ``story_scale_varied.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.story_scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000, 100000])
    parser.add_argument("--varied", action="store_true", help="word each claim anew")
    asked = parser.parse_args(arguments)
    name, title = "story_scale", "Linking a generated collection"
    if asked.varied:
        name, title = f"{name}_varied", f"{title}, each claim worded anew"
    write_table(name, title, HEADER, list(rows(asked.sizes, asked.varied)), NOTES)


if __name__ == "__main__":
    main()
