"""HTML: a story as one page that needs no script, no network and no second file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from sayso.model import Document
from sayso.model.stories import Story
from sayso.output.stories.pictures import draw_labels, draw_roots, draw_times
from sayso.output.templating import make_environment
from sayso.output.views.stories import StoryPage, build_story_page
from sayso.versions import VERSION

_MOST_GRAPHS = 8  # claims with a graph of their own


def render(story: Story, documents: Sequence[Document]) -> str:
    """The story as a whole HTML document, a newline at its end.

    Its policy allows nothing but its own style sheet, named by hash; every word of the documents
    is escaped.
    """
    environment = make_environment()
    sheets = ("page.css", "story.css")
    style = "".join(environment.get_template(name).render() for name in sheets)
    page = build_story_page(story, documents)
    return environment.get_template("story.html").render(
        page=page,
        version=VERSION,
        pictures=draw_pictures(page),
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
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
