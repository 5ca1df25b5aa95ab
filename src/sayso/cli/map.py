"""``sayso map``: a dataset of any size into tables."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.endings import PARTLY_REFUSED
from sayso.cli.inputs import Fields, Outlet
from sayso.cli.progress import with_progress
from sayso.errors import UsageError
from sayso.output.amounts import say_amount
from sayso.scale.choices import Device, Engine

if TYPE_CHECKING:
    from sayso.scale.mapping import Outlook

EXAMPLES = """**Examples**

- `sayso map archive/ tables/` reads a folder with all processors of this machine
- `sayso map "crawl/*.warc.gz" tables/ --workers 4 --keep-names`
- `sayso map s3://news/2026/ s3://lake/2026/ --engine ray --address auto --workers 200`
- `sayso sql "select source_kind, count(*) from attributions group by 1" --lake tables/`
"""


def map_inputs(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="WARC, Parquet, JSON lines and other files, folders, globs, URIs.",
            default_factory=list,  # one place alone is taken for the output: told in our words
            show_default=False,
        ),
    ],
    output: Annotated[
        str, typer.Argument(metavar="OUTPUT", help="A folder for the tables, here or by URI.")
    ],
    *,
    engine: Annotated[Engine, typer.Option(help="What runs the workers.")] = Engine.LOCAL,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many; else one for each processor.")
    ] = None,
    address: Annotated[
        str | None, typer.Option(help="A Ray cluster, as auto or HOST:6379; else one is started.")
    ] = None,
    device: Annotated[Device, typer.Option(help="What the tagger runs on.")] = Device.CPU,
    outlet: Outlet = None,
    field: Fields = None,
    keep_names: Annotated[
        bool, typer.Option("--keep-names", help="Keep commenters' names, not pseudonyms.")
    ] = False,
) -> None:
    """Read every document of INPUT into Parquet tables, a folder each, by month of publication.

    Stop it and start it again at any time: what is finished is not read again.
    """
    from sayso.reading import Metadata, Terms, parse_fields
    from sayso.scale.mapping import map_dataset
    from sayso.scale.settings import Settings

    if not inputs:
        raise UsageError(f"{output}: an input without an output; name a folder for the tables")
    settings = Settings(
        reading=Terms(metadata=Metadata(outlet=outlet), fields=parse_fields(field or ())),
        key=None if keep_names else _load_key(output),
        device=device,
    )
    outlooks = map_dataset(
        inputs, output, engine=engine, workers=workers, address=address, settings=settings
    )
    begin = time.monotonic()
    followed = with_progress(outlooks, "Reading", _share, count=_count, note=_note)
    outlook = deque(followed, maxlen=1).pop()
    print(_summary(outlook, output, time.monotonic() - begin))
    if outlook.failures:
        raise typer.Exit(PARTLY_REFUSED)


def _load_key(output: str) -> bytes:
    """The key of the pseudonyms: beside the tables on disk, else here, called like them."""
    from sayso.ledger.names import load_key
    from sayso.scale.places import path_on_disk

    return load_key(path_on_disk(output) or Path(PurePosixPath(output.partition("?")[0]).name))


def _share(outlook: Outlook) -> float:
    return outlook.share


def _count(outlook: Outlook) -> int:
    return outlook.documents + outlook.failures


def _note(outlook: Outlook) -> str:
    return f"{outlook.failures:,} failed" if outlook.failures else ""


def _summary(outlook: Outlook, output: str, seconds: float) -> str:
    parts = [
        say_amount(outlook.documents, "document", "documents"),
        say_amount(outlook.attributions, "attribution", "attributions"),
        say_amount(outlook.failures, "failure", "failures") if outlook.failures else "no failures",
        f"in {output}",
        f"{seconds:,.0f} s",
    ]
    return ", ".join(parts)
