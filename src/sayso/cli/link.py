"""``sayso link``: the documents of a lake linked to stories, in tables beside the others."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.progress import with_progress
from sayso.output.amounts import say_amount
from sayso.scale.choices import Window

if TYPE_CHECKING:
    from sayso.scale.stories import Linked

EXAMPLES = """**Examples**

- `sayso link tables/` links all documents that `sayso map` read
- `sayso link tables/ --window month --workers 8` links each month by itself, in less memory
- `sayso sql "select story, documents, claim from stories order by documents desc" --lake tables/`
"""


def link(
    lake: Annotated[
        str, typer.Argument(metavar="LAKE", help="The folder that `sayso map` filled, or its URI.")
    ],
    *,
    window: Annotated[
        Window, typer.Option(help="Which documents may tell one story.")
    ] = Window.LAKE,
    workers: Annotated[
        int, typer.Option(min=1, help="How many processes of this machine link.")
    ] = 1,
) -> None:
    """Link the documents of LAKE to stories: their claims, roots, copies, blame, a table each.

    Stories that were linked before are replaced.
    """
    from sayso.scale.stories import link_lake

    steps = link_lake(lake, window=window, workers=workers)
    followed = with_progress(steps, "Linking", _share, count=_count, note=_note)
    done = deque(followed, maxlen=1).pop()
    documents = say_amount(done.documents, "document", "documents")
    print(f"{documents}, {say_amount(done.stories, 'story', 'stories')}, in {lake}")


def _share(linked: Linked) -> float:
    return linked.share


def _count(linked: Linked) -> int:
    return linked.documents


def _note(linked: Linked) -> str:
    return say_amount(linked.stories, "story", "stories") if linked.stories else ""
