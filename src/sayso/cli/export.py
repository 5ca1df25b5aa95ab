"""``sayso export``: the whole ledger for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.ledger import LedgerPath, open_ledger
from sayso.output.exports import ExportFormat
from sayso.output.exports import export as write_export


def export(
    *,
    ledger: LedgerPath = None,
    form: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="What to write.")
    ] = ExportFormat.JSONL,
    to: Annotated[
        Path | None, typer.Option("--to", help="A file for lines, a new folder for the others.")
    ] = None,
    by_month: Annotated[
        bool, typer.Option("--by-month", help="Part Parquet by month of publication.")
    ] = False,
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="Reviewed documents, as their reviewers say.")
    ] = False,
    every_version: Annotated[
        bool, typer.Option("--every-version", help="Earlier versions of pages too.")
    ] = False,
) -> None:
    """Write the ledger as JSON lines, CSV, Parquet, brat, Web Annotation or schema.org."""
    with open_ledger(ledger) as opened:
        write_export(
            opened,
            form,
            to,
            by_month=by_month,
            reviewed=reviewed,
            every_version=every_version,
        )
    if to is not None:
        print(f"{to}: written as {form.value}")
