"""HTML: a story as one page that needs no script, no network and no second file."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Document
from sayso.model.stories import Story
from sayso.output.stories.pictures import draw_labels, draw_roots, draw_times
from sayso.output.templating import render_report, write_sheets
from sayso.output.views.stories import build_story_page
from sayso.output.views.story_parts import StoryPage
from sayso.versions import VERSION

_MOST_GRAPHS = 8  # claims with a graph of their own


def render(story: Story, documents: Sequence[Document]) -> str:
    """The story as a whole HTML document, a newline at its end.

    Its policy allows nothing but its own style sheet, named by hash; every word of the documents
    is escaped.
    """
    page = build_story_page(story, documents)
    return render_report(
        "story.html",
        write_sheets("page.css", "story.css"),
        heading=page.headline,
        language="en",
        version=VERSION,
        page=page,
        pictures=draw_pictures(page),
    )


def draw_pictures(page: StoryPage) -> dict[str, str]:
    """The page's charts as SVG: "times", "labels", and a graph by the id of each claim."""
    claims = {claim.id: claim for claim in page.story.claims}
    shown = [view.id for view in page.claims if view.roots or view.denied_by][:_MOST_GRAPHS]
    return {
        "times": draw_times(page.story),
        "labels": draw_labels(page) if page.labels else "",
        **{name: draw_roots(page.story, claims[name]) for name in shown},
    }
