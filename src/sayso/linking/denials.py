"""Denials: who denies what, and who will not say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.linking.casts import Cast
from sayso.linking.drafts import ClaimDraft
from sayso.linking.voices import Voices
from sayso.model import Attribution, Certainty, Span, hull
from sayso.model.stories import Claim, Mention, StoryDenial

_DECLINES = re.compile(
    r"\b(?:declin\w+|refus\w+|(?:would|will|did|do|does|could|have|had|has)(?: not|n['’]t)"
    r"(?: immediately| yet)?"
    r" (?:say|comment|confirm|respond|discuss|disclose|elaborate|return|answer|provide)\w*"
    r"|no (?:comment|information))\b",
    re.IGNORECASE,
)
_Found = tuple[str, Certainty | None, Mention]


def find_denials(
    claims: Sequence[Claim],
    drafts: Sequence[ClaimDraft],
    casts: Mapping[str, Cast],
    voices: Voices,
) -> tuple[StoryDenial, ...]:
    """The denials of all documents, those of one claim by one root together.

    ``certainty`` U is for those who neither confirm nor deny.
    """
    claim_of = {
        (point.statement.document, point.statement.attribution.id): claim.id
        for claim, drafted in zip(claims, drafts, strict=True)
        for point in drafted.points
        if point.statement.attribution
    }
    found: dict[tuple[str | None, str, bool], list[_Found]] = defaultdict(list)
    for document, cast in casts.items():
        for attribution, certainty in _denying(cast):
            span = hull(attribution.spans)
            for root in voices.of_attribution(document, attribution.id):
                claim = claim_of.get((document, attribution.id))
                item = (document, certainty, Mention(document=document, span=span))
                found[claim, root, certainty == "U"].append(item)
    return tuple(_denial(key, items) for key, items in found.items())


def _denying(cast: Cast) -> Iterator[tuple[Attribution, Certainty | None]]:
    text = cast.document.text
    for attribution in cast.attributions.values():
        cue = " ".join(Span.words(span, text) for span in attribution.cue)
        if attribution.polarity == "-" and attribution.type != "eventuality":
            yield attribution, attribution.certainty
        elif attribution.negated and _DECLINES.search(cue):
            yield attribution, "U"


def _denial(key: tuple[str | None, str, bool], items: Sequence[_Found]) -> StoryDenial:
    claim, root, _ = key
    return StoryDenial(
        event=None,
        claim=claim,
        by=root,
        certainty=items[0][1],
        documents=tuple(dict.fromkeys(document for document, _, _ in items)),
        mentions=tuple(mention for _, _, mention in items),
    )
