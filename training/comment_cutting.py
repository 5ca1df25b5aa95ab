"""Learn the weights of ``sayso.reading.cutting`` and write its ``weights.py``.

    python -m training.comment_cutting --pages benchmarks/data/comment_pages/tuning
        [--pages MORE] --articles FOLDER_OR_JSON_LINES

Each weight starts from a value set by hand, for the reason given in ``PRIORS``, and is drawn to
it (a Gaussian prior); it may not change its sign. Pages with comments stand in as they are and
with some of their comments left out, so that each comment comes first somewhere; plain articles,
which have no comments, stand for the many texts that must stay whole, and some of them are
followed by comments from the pages, so that an article of any kind comes before.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.articles import load_texts
from sayso.reading.cleaning import clean_text
from sayso.reading.cutting.boundaries import describe_ending, describe_start
from sayso.reading.cutting.cuts import ARTICLE_LIKE, OPENING, OPENING_SHARE
from sayso.reading.cutting.views import view_page
from sayso.reading.paragraphs import Paragraph, find_paragraphs
from sayso.reading.titles import has_title
from training.cutting_priors import COMMENT, ENDING, START, Prior

WEIGHTS = Path(__file__).parent.parent / "src/sayso/reading/cutting/weights.py"
STRENGTH = 0.5  # of the prior
ROUNDS, STEP = 400, 0.03
SHORTENED = 6  # versions of each page with some comments left out
RARITY = 2.5  # comments are rarer in what people read than in the pages: at most 1 in 100 plain
# articles kept out of the learning may be cut
GRAFTS = 120  # articles with comments of a page after them
ARTICLE_WEIGHT, GRAFT_WEIGHT = 0.2, 0.15

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Page:
    """Paragraphs of a text, without the title, and the indices of the first of each comment."""

    text: str
    paragraphs: Sequence[Paragraph]
    starts: Sequence[int]
    weight: float = 1.0

    @property
    def end(self) -> int:
        """The index of the first paragraph that is not the article's."""
        return self.starts[0] if self.starts else len(self.paragraphs)


@dataclass(frozen=True)
class Example:
    """What ``find_endings`` sees of a page, as matrices, and the index of the right answer."""

    passages: Array
    endings: Array
    right: int
    weight: float


def main() -> None:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=Path, action="append", required=True)
    parser.add_argument("--articles", type=Path, action="append", default=[])
    parser.add_argument("--every", type=int, default=8, help="take each nth article")
    arguments = parser.parse_args()
    pages = [page for folder in arguments.pages for page in load_pages(folder)]
    articles = [page for path in arguments.articles for page in load_articles(path)]
    comment, ending, start = learn(pages, articles[:: arguments.every])
    WEIGHTS.write_text(render(comment, ending, start), encoding="utf-8")


def load_pages(folder: Path) -> list[Page]:
    """The pages of ``folder`` with the cuts of its ``gold.jsonl``."""
    pages = []
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = (folder / f"{row['page']}.txt").read_text(encoding="utf-8")
        title = int(row["has_title"])
        starts = [first - title for first, _ in row["comments"]]
        pages.append(Page(text, find_paragraphs(text)[title:], starts))
    return pages


def load_articles(path: Path) -> Iterator[Page]:
    """The texts at ``path`` (see ``benchmarks.articles``), taken to have no comments."""
    for text in map(clean_text, load_texts(path)):
        paragraphs = find_paragraphs(text)
        body = paragraphs[int(has_title(text, paragraphs)) :]
        if len(body) > 2:
            yield Page(text, body, [], ARTICLE_WEIGHT)


def learn(
    pages: Sequence[Page], articles: Sequence[Page]
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """The weights of the passages' traits, of the article's end, and of a comment's start."""
    dice = random.Random(1)
    variants = [variant for page in pages for variant in _shorten(page, dice)]
    grafts = [_graft(page, articles, dice) for page in _drawn(pages, dice) if articles]
    examples = [_prepare(page) for page in (*variants, *grafts, *articles)]
    comment, ending = _learn_endings(examples)
    ending["cut"] -= RARITY
    return comment, ending, _learn_starts(pages)


def _shorten(page: Page, dice: random.Random) -> list[Page]:
    """The page, and it with only some comments in a row, together of weight 2."""
    if not page.starts:
        return [Page(page.text, page.paragraphs, [], 2 * page.weight)]
    edges = [*page.starts, len(page.paragraphs)]
    versions = [page]
    for _ in range(SHORTENED):
        first = dice.randrange(len(page.starts))
        last = dice.randrange(first + 1, len(edges))
        kept = [*page.paragraphs[: page.end], *page.paragraphs[edges[first] : edges[last]]]
        starts = [edge - edges[first] + page.end for edge in edges[first:last]]
        versions.append(Page(page.text, kept, starts))
    return [Page(v.text, v.paragraphs, v.starts, 2 * page.weight / len(versions)) for v in versions]


def _drawn(pages: Sequence[Page], dice: random.Random) -> list[Page]:
    return dice.choices([page for page in pages if page.starts], k=GRAFTS)


def _graft(page: Page, articles: Sequence[Page], dice: random.Random) -> Page:
    """One of the articles with the comments of ``page``, in random order, after it."""
    article = dice.choice(articles)
    offset = len(article.text) + 2
    gap = article.paragraphs[1].gap
    edges = [*page.starts, len(page.paragraphs)]
    comments = list(pairwise(edges))
    dice.shuffle(comments)
    paragraphs, starts = list(article.paragraphs), []
    for first, stop in comments[: dice.randrange(1, len(comments) + 1)]:
        starts.append(len(paragraphs))
        paragraphs += [
            Paragraph(p.start + offset, p.end + offset, gap) for p in page.paragraphs[first:stop]
        ]
    return Page(f"{article.text}\n\n{page.text}", paragraphs, starts, GRAFT_WEIGHT)


def _prepare(page: Page) -> Example:
    view = view_page(page.text, page.paragraphs)
    passages = _matrix(view.traits, COMMENT)
    bias = list(COMMENT).index("any")
    usual = passages[:OPENING].copy()
    usual[:, bias] = 0
    passages -= OPENING_SHARE * passages[:, [bias]] * usual.mean(axis=0)
    seams = _matrix([describe_ending(view, at) for at in range(1, len(view))], ENDING)
    endings = np.vstack([seams, np.zeros((1, len(ENDING)))])
    return Example(passages, endings, page.end - 1, page.weight)


def _learn_endings(examples: Sequence[Example]) -> tuple[dict[str, float], dict[str, float]]:
    size = len(COMMENT)
    priors = {**COMMENT, **{f"ending {name}": prior for name, prior in ENDING.items()}}

    def slope(weights: Array) -> Array:
        total = np.zeros_like(weights)
        for example in examples:
            odds = (1 - ARTICLE_LIKE) * np.exp(np.minimum(example.passages @ weights[:size], 30))
            after = np.cumsum(np.log(ARTICLE_LIKE + odds)[::-1])[::-1]
            scores = np.append(after[1:], 0.0) + example.endings @ weights[size:]
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            likely[example.right] -= 1
            likely *= example.weight
            reached = np.concatenate([[0.0], np.cumsum(likely)[:-1]])
            total[:size] += example.passages.T @ (reached * odds / (ARTICLE_LIKE + odds))
            total[size:] += example.endings.T @ likely
        return total

    weights = _descend(slope, list(priors.values()))
    return (
        dict(zip(COMMENT, weights[:size].tolist(), strict=True)),
        dict(zip(ENDING, weights[size:].tolist(), strict=True)),
    )


def _learn_starts(pages: Sequence[Page]) -> dict[str, float]:
    rows, right = [], []
    for page in pages:
        view = view_page(page.text, page.paragraphs)
        for at in range(page.end + 1, len(view)):
            rows.append(describe_start(view, at))
            right.append(float(at in page.starts))
    seams, answers = _matrix(rows, START), np.array(right)

    def slope(weights: Array) -> Array:
        residual: Array = 1 / (1 + np.exp(-seams @ weights)) - answers
        return np.asarray(seams.T @ residual)

    weights = _descend(slope, list(START.values()))
    return dict(zip(START, weights.tolist(), strict=True))


def _descend(slope: Callable[[Array], Array], priors: Sequence[Prior]) -> Array:
    """The weights that the data and the priors agree on, by Adam with signs kept.

    Source: Kingma and Ba, Adam, ICLR 2015.
    """
    centre = np.array([prior.value for prior in priors])
    low = np.where(centre > 0, 0.0, -np.inf)
    high = np.where(centre < 0, 0.0, np.inf)
    weights, mean, square = centre.copy(), np.zeros_like(centre), np.zeros_like(centre)
    for turn in range(1, ROUNDS + 1):
        gradient = slope(weights) + STRENGTH * (weights - centre)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        step = mean / (1 - 0.9**turn) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
        weights = np.clip(weights - STEP * step, low, high)
    return weights


def _matrix(rows: Sequence[Mapping[str, float]], names: Mapping[str, Prior]) -> Array:
    columns = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(columns)))
    for index, row in enumerate(rows):
        for name, value in row.items():
            matrix[index, columns[name]] = value
    return matrix


def render(
    comment: Mapping[str, float], ending: Mapping[str, float], start: Mapping[str, float]
) -> str:
    """The source text of ``weights.py``."""
    lines = [
        '"""What each trait weighs, in natural logarithms of odds; why is said beside it.',
        "",
        "Written by ``python -m training.comment_cutting``: change the priors there, not this.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import NamedTuple",
        "",
        "",
        "class Weight(NamedTuple):",
        '    """A learned weight, and why the trait should matter at all."""',
        "",
        "    value: float",
        "    why: str",
        "",
        "",
    ]
    tables = (
        ("COMMENT", "For a passage being a comment's rather than the article's.", comment, COMMENT),
        ("ENDING", "For the article ending at a seam.", ending, ENDING),
        (
            "START",
            "For a comment beginning at a seam between two comments' passages.",
            start,
            START,
        ),
    )
    for name, what, weights, priors in tables:
        lines += [f"#: {what}", f"{name} = {{"]
        lines += [
            f'    "{trait}": Weight({value:.2f}, "{priors[trait].why}"),'
            for trait, value in weights.items()
        ]
        lines += ["}", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
