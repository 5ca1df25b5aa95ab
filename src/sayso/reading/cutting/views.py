"""A page of passages, described once for all the questions asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.reading.cutting.echoes import find_echoes
from sayso.reading.cutting.furniture import Role, find_roles, opens_comment
from sayso.reading.cutting.passages import Passage, view_passage
from sayso.reading.cutting.traits import describe_passage, find_habits, usual_length
from sayso.reading.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class View:
    """The passages of a page without its title, and for each its role and traits.

    ``widest_gaps`` holds the widest gap up to each passage, ``usual_gap`` the middle one of
    all, ``furnished`` whether names and dates stand around the comments.
    """

    passages: tuple[Passage, ...]
    roles: tuple[Role, ...]
    traits: tuple[dict[str, float], ...]
    widest_gaps: tuple[int, ...]
    usual_gap: int
    furnished: bool

    def __len__(self) -> int:
        return len(self.passages)


def view_page(text: str, paragraphs: Sequence[Paragraph]) -> View:
    """The view of ``paragraphs`` of ``text``: of at least one."""
    passages = [view_passage(text[p.start : p.end], p.gap) for p in paragraphs]
    roles = find_roles(passages)
    habits = find_habits(passages)
    echoes = find_echoes(passages)
    usual = usual_length(passages)
    gaps = [0, *(passage.gap for passage in passages[1:])]
    return View(
        passages=tuple(passages),
        roles=tuple(roles),
        traits=tuple(
            describe_passage(passage, role, echo, habits, usual)
            for passage, role, echo in zip(passages, roles, echoes, strict=True)
        ),
        widest_gaps=tuple(accumulate(gaps, max)),
        usual_gap=sorted(gaps[1:])[len(gaps[1:]) // 2] if len(gaps) > 1 else 0,
        furnished=sum(opens_comment(roles, at) for at in range(1, len(roles))) >= 2,
    )
