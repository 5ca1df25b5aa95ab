"""Stories: everything a template needs to show one story, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Document
from sayso.model.stories import (
    Claim,
    Copy,
    Hardening,
    Mention,
    Range,
    Root,
    Story,
    StoryConflict,
    StoryDocument,
)
from sayso.output.characters import on_one_line
from sayso.output.wordings import KINDS, SURENESS, Shape

MOST_CLAIMS = 30
_VOICES = {"author": "the page's own voice", "unstated": "no source named"}


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a page, with the page they stand on; ``anchor`` is theirs in the story's page.

    ``document`` is the page's id, empty where the words stand on none.
    """

    page: str
    words: str
    url: str | None
    anchor: str = ""
    who: tuple[str, ...] = ()
    document: str = ""


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
    """A claim with its range in words, its roots, and what each page says of it."""

    id: str
    text: str
    count: str
    why: str
    pages: int
    roots: tuple[RootView, ...]
    denied_by: tuple[RootView, ...]
    said: tuple[Said, ...]
    differs: tuple[tuple[str, str], ...]


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


class _Reader:
    """Looks up a story's parts by their ids, and words by their places."""

    def __init__(self, story: Story, documents: Mapping[str, Document]) -> None:
        self.story = story
        self.documents = documents
        self.pages = {document.id: document for document in story.documents}
        self.roots = {root.id: root for root in story.roots}

    def said(self, mention: Mention, anchor: str = "", who: tuple[str, ...] = ()) -> Said:
        page = self.pages[mention.document]
        document = self.documents.get(mention.document)
        words = on_one_line(document.words((mention.span,))) if document else ""
        return Said(name_page(page), words, page.url, anchor, who, page.id)

    def voice(self, by: str) -> str:
        return view_root(self.roots[by]).label if by in self.roots else _VOICES.get(by, by)


def build_story_page(story: Story, documents: Sequence[Document]) -> StoryPage:
    """The view of ``story``; ``documents`` give the words."""
    reader = _Reader(story, {document.id: document for document in documents})
    spread = [claim for claim in story.claims if _is_worth_showing(claim)]
    shown = spread[:MOST_CLAIMS]
    return StoryPage(
        story=story,
        headline=write_headline(story),
        why=_main_claim(story),
        claims=tuple(_claim(claim, reader) for claim in shown),
        more=len(story.claims) - len(shown),
        blame=tuple(
            Charge(
                by=reader.voice(item.by),
                what=_actor(item.actor, reader),
                certainty=SURENESS.get(item.certainty or "", ""),
                denied=item.polarity == "-",
                said=tuple(map(reader.said, item.mentions)),
            )
            for item in story.blame
        ),
        denials=tuple(
            Charge(
                by=reader.voice(item.by),
                what=next((c.text for c in story.claims if c.id == item.claim), ""),
                certainty=SURENESS.get(item.certainty or "", ""),
                denied=True,
                said=tuple(map(reader.said, item.mentions)),
            )
            for item in story.denials
        ),
        conflicts=tuple(_conflict(conflict, reader) for conflict in story.conflicts),
        hardening=tuple(_harder(item, reader) for item in story.hardening),
        copies=tuple(_copy(copy, reader) for copy in story.copies),
        circles=tuple(
            (" › ".join(name_page(reader.pages[d]) for d in circle.documents), circle.claim)
            for circle in story.circles
        ),
        labels=_labels(story, reader),
    )


def write_headline(story: Story) -> str:
    """The headline figure: "14 articles, 1 to 3 independent roots"."""
    count = len(story.documents)
    articles = f"{count} {'article' if count == 1 else 'articles'}"
    return f"{articles}, {write_range(story.independent_roots)}"


def _main_claim(story: Story) -> str:
    """What the headline figure is about, and its reason."""
    if not story.claims:
        return story.independent_roots.why
    return f"on “{on_one_line(story.claims[0].text)}”: {on_one_line(story.independent_roots.why)}"


def write_range(found: Range) -> str:
    """A range in words: "1 to 3 independent roots"."""
    if found.high == 0:
        return "no source found"
    if found.low == found.high:
        return f"{found.low} independent {'root' if found.low == 1 else 'roots'}"
    return f"{found.low} to {found.high} independent roots"


def name_page(page: StoryDocument) -> str:
    """What a page is called in a story: its outlet, else its title, else as it was given."""
    return on_one_line(page.outlet or page.title or page.origin)


def view_root(root: Root) -> RootView:
    """A root with its pill."""
    shape, word = KINDS[root.kind]
    label = root.name or root.description or word
    through = root.outlet if root.outlet and root.outlet != root.name else None
    return RootView(root.id, on_one_line(label), shape, word, through and on_one_line(through))


def _is_worth_showing(claim: Claim) -> bool:
    """Whether several pages make a claim, or somebody stands behind it or against it."""
    pages = {document for document, _ in claim.statements}
    return len(pages) > 1 or bool(claim.denied_by)


def _claim(claim: Claim, reader: _Reader) -> ClaimView:
    texts = {other.id: on_one_line(other.text) for other in reader.story.claims}
    return ClaimView(
        id=claim.id,
        text=on_one_line(claim.text),
        count=write_range(claim.independent_roots),
        why=on_one_line(claim.independent_roots.why),
        pages=len({document for document, _ in claim.statements}),
        roots=tuple(view_root(reader.roots[root]) for root in claim.roots),
        denied_by=tuple(view_root(reader.roots[root]) for root in claim.denied_by),
        said=tuple(
            reader.said(Mention(document=document, span=spans[0]), f"{claim.id}-{number}")
            for number, ((document, _), spans) in enumerate(
                zip(claim.statements, claim.spans, strict=True), 1
            )
        ),
        differs=tuple((d.in_, texts[d.claim]) for d in claim.differs_from),
    )


def _actor(actor: str | None, reader: _Reader) -> str:
    if actor is None:
        return "nobody is blamed yet"
    named = {a.id: a.name for a in reader.story.actors or ()}
    return on_one_line(named.get(actor, actor))


def _conflict(conflict: StoryConflict, reader: _Reader) -> ConflictView:
    return ConflictView(
        what=conflict.what,
        sides=tuple(
            (
                _side(side.value, reader),
                reader.voice(side.by),
                tuple(map(reader.said, side.mentions)),
            )
            for side in conflict.values
        ),
    )


def _side(value: str, reader: _Reader) -> str:
    denied = value.startswith("not ")
    name = _actor(value.removeprefix("not "), reader)
    return f"not {name}" if denied else name


def _harder(item: Hardening, reader: _Reader) -> Harder:
    after = reader.said(Mention(document=item.document, span=item.span))
    before = reader.said(item.from_mention) if item.from_mention else Said("", item.from_, None)
    return Harder(item.kind, before, after)


def _copy(copy: Copy, reader: _Reader) -> CopyView:
    of = name_page(reader.pages[copy.of]) if copy.of in reader.pages else copy.of.partition(":")[2]
    return CopyView(
        page=name_page(reader.pages[copy.copy]),
        of=on_one_line(of),
        share=f"{100 * copy.share:.0f}%",
        evidence=on_one_line(copy.evidence or ""),
    )


def _labels(story: Story, reader: _Reader) -> tuple[LabelView, ...]:
    views = []
    for label in story.labels or ():
        uses: dict[str, int] = {}
        for mention in label.mentions:
            own = name_page(reader.pages[mention.document])
            voice = own if label.used_by == "author" else reader.voice(label.used_by)
            uses[voice] = uses.get(voice, 0) + 1
        target = _actor(label.target, reader) if label.target else on_one_line(label.target_text)
        said = tuple(map(reader.said, label.mentions))
        views.append(LabelView(on_one_line(label.text), target, tuple(uses.items()), said))
    return tuple(views)
