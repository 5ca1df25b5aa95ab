"""Stories: everything a template needs to show one story, as plain data."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sayso.model import Document, Span
from sayso.model.stories import (
    Claim,
    Copy,
    Hardening,
    Mention,
    Range,
    Root,
    Story,
    StoryBlame,
    StoryConflict,
    StoryDenial,
    StoryDocument,
)
from sayso.output.amounts import say_amount
from sayso.output.characters import on_one_line
from sayso.output.views.story_parts import (
    Charge,
    ClaimView,
    ConflictView,
    CopyView,
    Harder,
    LabelView,
    RootView,
    Said,
    StoryPage,
)
from sayso.output.wordings import KINDS, SURENESS

MOST_CLAIMS = 30
_VOICES = {"author": "the page's own voice", "unstated": "no source named"}


class _Reader:
    """Looks up a story's parts by their ids, and words by their places."""

    def __init__(self, story: Story, documents: Mapping[str, Document]) -> None:
        self.story = story
        self.documents = documents
        self.pages = {document.id: document for document in story.documents}
        self.roots = {root.id: root for root in story.roots}
        self._stated: dict[str, list[tuple[Span, str]]] = {}
        for claim in story.claims:
            for (page, name), spans in zip(claim.statements, claim.spans, strict=True):
                if name is not None:
                    self._stated.setdefault(page, []).extend((span, name) for span in spans)

    def said(self, mention: Mention, anchor: str = "", attribution: str | None = None) -> Said:
        page = self.pages[mention.document]
        document = self.documents.get(mention.document)
        words = on_one_line(document.words((mention.span,))) if document else ""
        name = attribution or self._attribution(mention)
        return Said(name_page(page), words, page.url, anchor, page.id, name)

    def voice(self, by: str) -> str:
        return view_root(self.roots[by]).label if by in self.roots else _VOICES.get(by, by)

    def _attribution(self, mention: Mention) -> str:
        """The attribution of whose content the words have most, empty where they have none."""
        stated = self._stated.get(mention.document, ())
        shared = [(_overlap(span, mention.span), name) for span, name in stated]
        most, name = max(shared, default=(0, ""), key=lambda pair: pair[0])
        return name if most else ""


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def build_story_page(story: Story, documents: Sequence[Document]) -> StoryPage:
    """The view of ``story``; ``documents`` give the words."""
    reader = _Reader(story, {document.id: document for document in documents})
    spread = [claim for claim in story.claims if _is_worth_showing(claim)]
    shown = spread[:MOST_CLAIMS]
    return StoryPage(
        story=story,
        headline=write_headline(story),
        why=_main_claim(story),
        claims=tuple(_claim(claim, reader, {claim.id for claim in shown}) for claim in shown),
        more=len(story.claims) - len(shown),
        blame=tuple(_blame(item, reader) for item in story.blame),
        denials=tuple(_denial(item, reader) for item in story.denials),
        conflicts=tuple(_conflict(conflict, reader) for conflict in story.conflicts),
        hardening=tuple(_harder(item, reader) for item in story.hardening),
        copies=tuple(_copy(copy, reader) for copy in story.copies),
        circles=tuple(
            (" › ".join(name_page(reader.pages[d]) for d in circle.documents), circle.claim)
            for circle in story.circles
        ),
        labels=_labels(story, reader),
    )


def _blame(item: StoryBlame, reader: _Reader) -> Charge:
    return Charge(
        by=reader.voice(item.by),
        what=_actor(item.actor, reader),
        certainty=SURENESS.get(item.certainty or "", ""),
        denied=item.polarity == "-",
        said=tuple(map(reader.said, item.mentions)),
    )


def _denial(item: StoryDenial, reader: _Reader) -> Charge:
    return Charge(
        by=reader.voice(item.by),
        what=next((on_one_line(c.text) for c in reader.story.claims if c.id == item.claim), ""),
        certainty=SURENESS.get(item.certainty or "", ""),
        denied=True,
        said=tuple(map(reader.said, item.mentions)),
    )


def write_headline(story: Story) -> str:
    """The headline figure: "14 articles, 1 to 3 independent roots"."""
    articles = say_amount(len(story.documents), "article", "articles")
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
        return say_amount(found.low, "independent root", "independent roots")
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


def _claim(claim: Claim, reader: _Reader, shown: Collection[str]) -> ClaimView:
    texts = {other.id: on_one_line(other.text) for other in reader.story.claims}
    statements = zip(claim.statements, claim.spans, strict=True)
    return ClaimView(
        id=claim.id,
        text=on_one_line(claim.text),
        count=write_range(claim.independent_roots),
        why=on_one_line(claim.independent_roots.why),
        pages=len({document for document, _ in claim.statements}),
        roots=tuple(view_root(reader.roots[root]) for root in claim.roots),
        denied_by=tuple(view_root(reader.roots[root]) for root in claim.denied_by),
        said=tuple(
            reader.said(Mention(document=page, span=spans[0]), f"{claim.id}-{number}", name)
            for number, ((page, name), spans) in enumerate(statements, 1)
        ),
        differs=tuple(
            (d.in_, texts[d.claim], d.claim if d.claim in shown else "") for d in claim.differs_from
        ),
    )


def _actor(actor: str | None, reader: _Reader) -> str:
    if actor is None:
        return "nobody is blamed yet"
    return _named(actor, reader) or on_one_line(actor)


def _named(actor: str | None, reader: _Reader) -> str:
    """An actor's name; empty for whoever, or whatever, is not one of the story's actors."""
    names = {a.id: a.name for a in reader.story.actors or ()}
    return on_one_line(names.get(actor or "", ""))


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
        target = _named(label.target, reader) or on_one_line(label.target_text)
        said = tuple(map(reader.said, label.mentions))
        views.append(LabelView(on_one_line(label.text), target, tuple(uses.items()), said))
    return tuple(views)
