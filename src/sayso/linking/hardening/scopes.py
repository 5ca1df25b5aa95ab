"""Headlines that tell of a denial, over a body that says it is of a part only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft, Point
from sayso.linking.hardening.making import make_hardening
from sayso.linking.words import read_stems, sentence_around
from sayso.model import hull
from sayso.model.stories import Claim, Hardening

_VERBS = r"(?:disput|den(?:y|ies|ied)|reject|refut|rebut|contradict)\w*"
_DENIES = re.compile(rf"\b{_VERBS}", re.IGNORECASE)
# "disputed parts of the report", "did not directly deny that"
_PARTLY = re.compile(
    rf"\b{_VERBS} (?:only )?(?:parts?|some|certain|aspects|elements|portions|details)\b"
    r"|\b(?:did|does|do|has|have)(?: not|n['’]t)"
    rf" (?:directly|specifically|explicitly|fully|outright|entirely) {_VERBS}",
    re.IGNORECASE,
)
_FEWEST_SHARED = 2  # stems of a headline and a sentence that tell of one denial


def find_widened(
    claims: Sequence[Claim], drafts: Sequence[ClaimDraft], casts: Mapping[str, Cast]
) -> Iterator[Hardening]:
    """The headlines that tell of a denial, where their body says that it is of a part only."""
    titles: list[tuple[str, Point]] = []
    partial: dict[str, list[Point]] = defaultdict(list)
    for claim, drafted in zip(claims, drafts, strict=True):
        for point in drafted.points:
            words = _sentence(point, casts)
            if point.statement.title and _DENIES.search(words) and not _PARTLY.search(words):
                titles.append((claim.id, point))
            elif not point.statement.title and _PARTLY.search(words):
                partial[point.statement.document].append(point)
    for name, title in titles:
        told = set(read_stems(_sentence(title, casts)))
        for weaker in partial.get(title.statement.document, ()):
            if len(told & set(read_stems(_sentence(weaker, casts)))) >= _FEWEST_SHARED:
                yield make_hardening(name, "headline", title, weaker, casts)
                break


def _sentence(point: Point, casts: Mapping[str, Cast]) -> str:
    text = casts[point.statement.document].document.text
    start, end = sentence_around(text, hull(point.statement.spans))
    return text[start:end]
