"""The words in which the reasons for a range are given."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stories import Root

MEANT = "if a near statement means the same"
UNSOURCED = "if a report that gives no source has one of its own"


def explain(
    counted: Sequence[Sequence[Root]],
    groups: Sequence[Sequence[Root]],
    low: int,
    doubts: Sequence[str],
) -> str:
    """The reasons for the range, a sentence in all; ``doubts`` are those for one more."""
    if not groups:
        own = "no source found in the text: said in the documents' own voice"
        return f"{own}; near statements have a source" if doubts else own
    reasons = [_list(counted)]
    if low < len(counted):
        reasons.append("some of them may be the same people, or speak or tell for one body")
    if len(counted) < len(groups):
        reasons.append("reports that give no source are not counted")
    if doubts:
        reasons.append(f"one more {' or '.join(doubts)}")
    return "; ".join(reasons)


def _list(groups: Sequence[Sequence[Root]]) -> str:
    called = [_called(group) for group in groups[:4]]
    more = [f"{len(groups) - 4} more"] if len(groups) > 4 else []
    return " and ".join([*called, *more])


def _called(group: Sequence[Root]) -> str:
    """What a group of roots is called: its first name, else its first description."""
    root = next((root for root in group if root.name), group[0])
    called = root.name or root.description or root.kind.replace("_", " ")
    through = root.outlet if root.outlet and root.outlet != root.name else None
    return f"{called} (through {through})" if through else called
