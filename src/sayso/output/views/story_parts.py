"""What a story's page shows, as plain data: claims, blame, losses, copies, labels."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.stories import Story
from sayso.output.wordings import Shape


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a page, with the page they stand on; ``anchor`` is theirs in the story's page.

    ``document`` is the page's id, empty where the words stand on none, and ``attribution`` the id
    of the attribution that they are part of, if they are.
    """

    page: str
    words: str
    url: str | None
    anchor: str = ""
    document: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class RootView:
    """A root as it is shown: its pill's shape, its label, a word for its kind."""

    id: str
    label: str
    shape: Shape
    word: str
    through: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its range in words, its roots, and what each page says of it.

    ``differs`` are the claims that say nearly the same: in what, the words, and the id of the
    claim where the page shows it.
    """

    id: str
    text: str
    count: str
    why: str
    pages: int
    roots: tuple[RootView, ...]
    denied_by: tuple[RootView, ...]
    said: tuple[Said, ...]
    differs: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Charge:
    """Who puts what on whom, or denies it."""

    by: str
    what: str
    certainty: str
    denied: bool
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Harder:
    """A claim that became firmer: the words before and after, and what was lost."""

    kind: str
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class CopyView:
    """A copy in words: which page, of what, how much, by what sign."""

    page: str
    of: str
    share: str
    evidence: str


@dataclass(frozen=True, slots=True)
class LabelView:
    """A descriptor, whom it is put on, and how often each voice uses it."""

    text: str
    target: str
    uses: tuple[tuple[str, int], ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Values that stand against each other, each with who gives it."""

    what: str
    sides: tuple[tuple[str, str, tuple[Said, ...]], ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story as a reader sees it; ``more`` claims are left out, the least spread ones."""

    story: Story
    headline: str
    why: str
    claims: tuple[ClaimView, ...]
    more: int
    blame: tuple[Charge, ...]
    denials: tuple[Charge, ...]
    conflicts: tuple[ConflictView, ...]
    hardening: tuple[Harder, ...]
    copies: tuple[CopyView, ...]
    circles: tuple[tuple[str, str], ...]
    labels: tuple[LabelView, ...]
