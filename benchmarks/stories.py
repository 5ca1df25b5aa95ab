"""Stories on the hand-made gold: roots, independence, copies, blame and denials, hardening.

``python -m benchmarks.stories --corpus ../shared/corpora``; ``--cache FOLDER`` keeps the records of
the documents there, so that a second run need not extract them again.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from benchmarks.reporting import bootstrap_interval, write_table
from benchmarks.scoring import Counts, total
from benchmarks.story_blame import score_blame
from benchmarks.story_copies import false_copies, score_copies
from benchmarks.story_gold import GoldStory, load_stories
from benchmarks.story_hardening import score_hardening
from benchmarks.story_independence import Independence, by_truth, score_independence, share
from benchmarks.story_roots import one_root, own_root, score_roots
from sayso.linking import link

HEADER = ("measure", "baseline", "sayso", "95%", "read", "unread", "right / wrong / missed")
NOTES = (
    "Per cent. The gold: six stories, one annotator; the intervals are bootstraps over stories. "
    "Rules were written from four of these stories (read). Of the others (unread: two) the totals "
    "alone were seen, and thresholds were chosen on all: expect less still on stories never seen.",
    "Roots: (document, claim, root) in the claims whose statements overlap the gold's, roots "
    "matched by who and outlet. Baselines: every document its own root; all share one; both "
    "matched to the gold's roots as kindly as can be.",
    "Independent roots: by the claim that fits the gold's in most documents. Exact: the low end of "
    "the range is the truth, averaged over the true counts; strictly exact: the range is the truth "
    "and nothing else. Baseline: always one root.",
    "Copies: pairs, whichever is the original; pairs the gold is unsure of count neither way.",
    "Blame and denials: by who says it, of whom, overlapping words, a finding once over all "
    "documents; certainty U counts like any other (the within-document table leaves it out and "
    "asks for no overlap). Baselines: none.",
)
_ALWAYS_ONE = (1, 1)
_UNREAD = frozenset({"dev_tariff_delay_2018", "dev_north_korea_oil_2017"})


class Run(NamedTuple):
    """What linking reached on one story, and the baselines beside it.

    ``read`` tells whether somebody who wrote rules has read it.
    """

    read: bool
    roots: Counts
    own: Counts
    one: Counts
    independence: list[Independence]
    copies: Counts
    false: int
    blame: Counts
    hardening: Counts


def run(gold: GoldStory) -> Run:
    """Link one story of the gold and compare."""
    story = link(gold.records.values())
    return Run(
        read=gold.gold["id"] not in _UNREAD,
        roots=score_roots(story, gold),
        own=own_root(gold),
        one=one_root(gold),
        independence=score_independence(story, gold),
        copies=score_copies(story, gold),
        false=false_copies(story, gold),
        blame=score_blame(story, gold),
        hardening=score_hardening(story, gold),
    )


def table(runs: Sequence[Run]) -> list[list[str]]:
    """The table's rows, in the order of ``HEADER``."""
    own, one = total(run.own for run in runs).f1, total(run.one for run in runs).f1
    rows = [
        _counted(
            "roots F1", f"{own:.1f} own, {one:.1f} one", runs, lambda r: r.roots, attrgetter("f1")
        )
    ]
    for name, good in _COUNTING.items():
        baseline = good([_always_one(item) for run in runs for item in run.independence])
        rows.append([name, f"{baseline:.1f}", *_measured(runs, _independent(good)), ""])
    rows.append(_counted("copies F1", "", runs, lambda run: run.copies, attrgetter("f1")))
    rows.append(["not copies called copies", "", str(sum(run.false for run in runs)), *[""] * 4])
    rows.append(_counted("blame and denials F1", "", runs, lambda run: run.blame, attrgetter("f1")))
    rows.append(
        _counted(
            "hardening precision", "", runs, lambda run: run.hardening, attrgetter("precision")
        )
    )
    rows.append(
        _counted("hardening recall", "", runs, lambda run: run.hardening, attrgetter("recall"))
    )
    return rows


_COUNTING: dict[str, Callable[[Sequence[Independence]], float]] = {
    "independent roots, exact": lambda found: by_truth(found, lambda one: one.exact),
    "independent roots, strictly exact": lambda found: by_truth(found, lambda one: one.strict),
    "independent roots, range holds": lambda found: share(found, lambda one: one.holds),
    "independent roots, at most 2 wide": lambda found: share(found, lambda one: one.narrow),
}


def _always_one(item: Independence) -> Independence:
    return Independence(item.truth, *_ALWAYS_ONE)


def _independent(
    good: Callable[[Sequence[Independence]], float],
) -> Callable[[Sequence[Run]], float]:
    return lambda runs: good([item for run in runs for item in run.independence])


def _counted(
    name: str,
    baseline: str,
    runs: Sequence[Run],
    counts: Callable[[Run], Counts],
    figure: Callable[[Counts], float],
) -> list[str]:
    whole = total(map(counts, runs))
    cells = _measured(runs, lambda drawn: figure(total(map(counts, drawn))))
    wrong, missed = whole.predicted - whole.right, whole.gold - whole.found
    return [name, baseline, *cells, f"{whole.right} / {wrong} / {missed}"]


def _measured(runs: Sequence[Run], statistic: Callable[[Sequence[Run]], float]) -> list[str]:
    halves = ([run for run in runs if run.read is read] for read in (True, False))
    return [
        f"{statistic(runs):.1f}",
        str(bootstrap_interval(runs, statistic)),
        *(f"{statistic(half):.1f}" for half in halves),
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure stories and write ``benchmarks/results/stories.md``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="the folder of all corpora")
    parser.add_argument("--cache", type=Path, help="a folder that keeps the records")
    asked = parser.parse_args(arguments)
    runs = [run(gold) for gold in load_stories(asked.corpus, asked.cache)]
    write_table("stories", "Stories", HEADER, table(runs), NOTES)


if __name__ == "__main__":
    main()
