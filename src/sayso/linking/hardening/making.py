"""Making the findings of hardening."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.linking.casts import Cast
from sayso.linking.drafts import Point
from sayso.model import hull
from sayso.model.stories import Hardening, HardeningKind, Mention


def make_hardening(
    claim: str, kind: HardeningKind, firm: Point, weak: Point, casts: Mapping[str, Cast]
) -> Hardening:
    """The finding that ``firm`` states a claim more firmly than ``weak``."""
    firmer, weaker = firm.statement, weak.statement
    return Hardening(
        claim=claim,
        document=firmer.document,
        span=hull(firmer.spans),
        from_=casts[weaker.document].document.words(weaker.spans),
        to=casts[firmer.document].document.words(firmer.spans),
        kind=kind,
        from_mention=Mention(document=weaker.document, span=hull(weaker.spans)),
    )
