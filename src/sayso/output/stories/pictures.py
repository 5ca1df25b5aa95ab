"""Pictures: a story's root graph, timeline and labels, drawn from its view."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from sayso.model.stories import Claim, Edge, Story
from sayso.output.charts.graphs import Link, Node, draw_graph
from sayso.output.charts.matrices import draw_matrix
from sayso.output.charts.timelines import Moment, draw_timeline
from sayso.output.views.stories import name_page, view_root
from sayso.output.views.story_parts import LabelView, StoryPage

_MOST_ROWS = 24  # of labels; the table has them all
_HEADINGS = ("Roots", "Through", "Pages", "Copies")


def draw_roots(story: Story, claim: Claim) -> str:
    """What a claim rests on, from its roots on the left to the copies on the right."""
    edges = [edge for edge in story.edges if edge.claim == claim.id]
    pages = {document for document, _ in claim.statements}
    copied = [e for e in story.edges if e.kind == "copies" and e.from_ in pages and e.to in pages]
    nodes = {node.id: node for node in _nodes(story, claim, edges, copied)}
    links = [line for line in _links(edges, copied) if {line.left, line.right} <= set(nodes)]
    label = f"{len(claim.roots)} roots and {len(pages)} pages that rest on them"
    return draw_graph(tuple(nodes.values()), links, _HEADINGS, label)


def _nodes(story: Story, claim: Claim, edges: list[Edge], copied: list[Edge]) -> Iterator[Node]:
    roots = {root.id: view_root(root) for root in story.roots}
    anchors = {d: f"#{claim.id}-{n}" for n, (d, _) in reversed([*enumerate(claim.statements, 1)])}
    said = {edge.to: anchors[edge.from_] for edge in reversed(edges) if edge.from_ in anchors}
    for name in dict.fromkeys((*claim.roots, *claim.denied_by)):
        view = roots[name]
        label = f"¬ {view.label}" if name in claim.denied_by else view.label
        target = said.get(name, f"#{claim.id}")
        yield Node(name, 0, label, hollow=view.shape == "hollow", target=target)
    for outlet in dict.fromkeys(edge.via for edge in edges if edge.via):
        yield Node(f"via {outlet}", 1, outlet)
    names = {document.id: name_page(document) for document in story.documents}
    copies = {edge.from_ for edge in copied}
    for document in _with_copies([name for name in names if name in anchors], copied):
        column = 3 if document in copies else 2
        yield Node(document, column, names[document], target=anchors[document])


def _with_copies(documents: list[str], copied: list[Edge]) -> list[str]:
    """The documents in order, but each copy behind what it is a copy of."""
    copies = {edge.from_ for edge in copied}
    ordered = dict.fromkeys(document for document in documents if document not in copies)
    for original in list(ordered):
        behind = [edge.from_ for edge in copied if edge.to == original]
        names = list(ordered)
        at = names.index(original) + 1
        ordered = dict.fromkeys([*names[:at], *behind, *names[at:]])
    return [*ordered, *(document for document in documents if document not in ordered)]


def _links(edges: list[Edge], copied: list[Edge]) -> Iterator[Link]:
    found = []
    for edge in edges:
        if edge.via:
            found += [Link(edge.to, f"via {edge.via}"), Link(f"via {edge.via}", edge.from_)]
        else:
            found.append(Link(edge.to, edge.from_))
    found += [Link(edge.to, edge.from_, dashed=True) for edge in copied]
    yield from dict.fromkeys(found)


def draw_times(story: Story) -> str:
    """The pages by day; copies are hollow."""
    copies = {copy.copy for copy in story.copies}
    moments = [
        Moment(day, name_page(document), hollow=document.id in copies, target=f"#page-{number}")
        for number, document in enumerate(story.documents, 1)
        for day in _day(document.published)
    ]
    return draw_timeline(moments, f"{len(moments)} pages by the day they were published")


def _day(published: str | None) -> Iterator[datetime.date]:
    if published:
        try:
            yield datetime.date.fromisoformat(published[:10])
        except ValueError:
            return


def draw_labels(page: StoryPage) -> str:
    """Who uses which descriptor; the most used ones."""
    shown: tuple[LabelView, ...] = page.labels[:_MOST_ROWS]
    columns = tuple(dict.fromkeys(voice for label in shown for voice, _ in label.uses))
    uses = {
        (row, columns.index(voice)): count
        for row, label in enumerate(shown)
        for voice, count in label.uses
    }
    rows = [": ".join(filter(None, (label.text, label.target))) for label in shown]
    targets = [f"#label-{number}" for number in range(1, len(rows) + 1)]
    return draw_matrix(rows, columns, uses, "Descriptors and who uses them", targets)
