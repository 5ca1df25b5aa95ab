"""All commands of ``sayso``, each from a file of its own."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from sayso.cli import ledger
from sayso.cli.audit import EXAMPLES as AUDIT_EXAMPLES
from sayso.cli.audit import audit, rules
from sayso.cli.endings import clean_ending
from sayso.cli.labels import EXAMPLES as LABELS_EXAMPLES
from sayso.cli.labels import labels
from sayso.cli.link import EXAMPLES as LINK_EXAMPLES
from sayso.cli.link import link
from sayso.cli.map import EXAMPLES as MAP_EXAMPLES
from sayso.cli.map import map_inputs
from sayso.cli.read import EXAMPLES, read
from sayso.cli.schema import schema
from sayso.cli.sql import EXAMPLES as SQL_EXAMPLES
from sayso.cli.sql import sql
from sayso.cli.story import EXAMPLES as STORY_EXAMPLES
from sayso.cli.story import story
from sayso.versions import VERSION


class Commands(TyperGroup):
    """The group of commands; each ends cleanly."""

    def invoke(self, ctx: Any) -> Any:
        """What the command in ``ctx`` returns."""
        with clean_ending():
            return super().invoke(ctx)


app = typer.Typer(
    name="sayso",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Who says so? Reads news and shows, for every claim in it, who made it."""


app.command(epilog=EXAMPLES)(read)
app.command(epilog=LABELS_EXAMPLES)(labels)
app.command(epilog=AUDIT_EXAMPLES)(audit)
app.command()(rules)
app.command()(schema)
ledger.register(app)
app.command("map", epilog=MAP_EXAMPLES)(map_inputs)
app.command(epilog=SQL_EXAMPLES)(sql)
app.command(epilog=LINK_EXAMPLES)(link)
app.command(epilog=STORY_EXAMPLES)(story)
