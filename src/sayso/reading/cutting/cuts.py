"""The most likely cut of a page into its article and its comments, with its probability.

Two small models, both linear in what ``traits`` and ``boundaries`` describe:

- Where the article ends. A cut before passage k is worth what speaks for every passage from k
  on being a comment, plus what the seam at k shows; a softmax over all k, and over "there are
  no comments", makes it a probability. Prefix sums make that linear in the number of passages.
- Where a comment begins, given that the article is over: a logistic regression for each seam.

A passage is judged against the opening of the same article: what the article does itself says
little. Comments that are written like articles are common, so a single passage never speaks
against a comment by more than the logarithm of their share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log, prod

from sayso.reading.cutting.boundaries import describe_ending, describe_start
from sayso.reading.cutting.furniture import Role
from sayso.reading.cutting.views import View, view_page
from sayso.reading.cutting.weights import COMMENT, ENDING, START, Weight
from sayso.reading.paragraphs import Paragraph

OPENING = 4  # passages
OPENING_SHARE = 0.6  # of the opening's own score that is taken off every other passage's
ARTICLE_LIKE = 0.5  # share of comments that read like an article
_HIGHEST = 30.0  # keeps exp() finite
_MOST_PASSAGES = 10_000  # a text of more is no article with comments


@dataclass(frozen=True, slots=True)
class Comment:
    """The passage a comment begins at, and how likely it begins and ends just so (0 to 1)."""

    start: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Cut:
    """The passage before which the body ends, how likely just there, and the comments after."""

    end: int
    confidence: float
    comments: tuple[Comment, ...] = ()


def cut_comments(text: str, paragraphs: Sequence[Paragraph]) -> Cut:
    """The cut of ``paragraphs`` (at least one, without the title) of ``text``.

    The body has at least one of them, and ``end`` is their number where there are no comments.
    """
    count = len(paragraphs)
    if not 1 < count <= _MOST_PASSAGES:
        return Cut(count, 1.0)
    view = view_page(text, paragraphs)
    endings = find_endings(view)
    end = count
    if endings[-1] <= 0.5:
        end = max(range(1, count), key=lambda at: endings[at])
    return Cut(end, endings[end], _find_comments(view, endings, end))


def find_endings(view: View) -> list[float]:
    """The probability that the article ends before each passage; the last: no comments at all."""
    after = list(accumulate(reversed(_score_passages(view)), initial=0.0))[::-1]
    scores = [after[at] + _weigh(describe_ending(view, at), ENDING) for at in range(1, len(view))]
    scores.append(0.0)
    highest = max(scores)
    odds = [exp(score - highest) for score in scores]
    total = sum(odds)
    return [0.0, *(odd / total for odd in odds)]


def _score_passages(view: View) -> list[float]:
    """For each passage, the logarithm of how much likelier a comment has it than an article."""
    raw = [_weigh(traits, COMMENT) for traits in view.traits]
    bias = COMMENT["any"].value
    opening = [
        score - bias * traits.get("any", 0.0)
        for score, traits in zip(raw[:OPENING], view.traits[:OPENING], strict=True)
    ]
    usual = OPENING_SHARE * sum(opening) / len(opening)
    scores = []
    for score, role in zip(raw, view.roles, strict=True):
        own = score - usual if role is Role.TEXT else score
        scores.append(log(ARTICLE_LIKE + (1 - ARTICLE_LIKE) * exp(min(own, _HIGHEST))))
    return scores


def _find_comments(view: View, endings: Sequence[float], end: int) -> tuple[Comment, ...]:
    if end == len(view):
        return ()
    begun = list(accumulate(endings))  # the article is over before each passage
    likely = {at: _begins(view, at) * begun[at] for at in range(end + 1, len(view))}
    likely |= {end: endings[end], len(view): 1.0}
    starts = [at for at in range(end, len(view)) if at == end or likely[at] > 0.5]
    comments = []
    for start, stop in zip(starts, [*starts[1:], len(view)], strict=True):
        whole = prod(1 - likely[at] for at in range(start + 1, stop))
        comments.append(Comment(start, likely[start] * whole * likely[stop]))
    return tuple(comments)


def _begins(view: View, at: int) -> float:
    score = _weigh(describe_start(view, at), START)
    return 1 / (1 + exp(-max(-_HIGHEST, min(_HIGHEST, score))))


def _weigh(traits: Mapping[str, float], weights: Mapping[str, Weight]) -> float:
    return sum(weights[name].value * value for name, value in traits.items())
