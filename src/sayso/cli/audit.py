"""``sayso audit`` and ``sayso rules``: what stories rest on, and where they differ from rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.failures import FailureReport
from sayso.cli.inputs import INPUT_HELP, AllowPrivate, FailuresFile, Fields, Jobs, make_terms
from sayso.cli.ledger import open_ledger
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.auditing import Row
    from sayso.model import Audit, Record

EXAMPLES = """**Examples**

- `sayso audit story.html` audits one story before it is published
- `sayso audit --ledger sayso.db --since 2026-10-01 --until 2026-10-31 -f html -o october.html`
- `sayso audit drafts/*.txt --rules house.toml --fail-on strong --format github`
- `sayso audit --ledger sayso.db --sample 50 --sample-to check.csv` draws rows to check by hand,
  and `sayso audit --ledger sayso.db --answers check.csv` takes the answers back
"""
FOUND = 1
RulesFile = Annotated[
    Path | None, typer.Option("--rules", help="Your own rules in TOML, beside the published ones.")
]


class AuditFormat(StrEnum):
    """The formats of an audit."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    GITHUB = "github"
    JUNIT = "junit"


class Level(StrEnum):
    """How grave a finding is, from information to what the text itself shows."""

    NOTE = "note"
    LOOK = "look"
    STRONG = "strong"


def audit(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT", help=INPUT_HELP)] = None,
    *,
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", "-l", help="Audit what this ledger holds, in place of inputs."),
    ] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(help="Of a ledger: this outlet; give it again for more.")
    ] = None,
    since: Annotated[str, typer.Option(help="Published on this day or later.")] = "",
    until: Annotated[str, typer.Option(help="Of a ledger: published on this day or before.")] = "",
    section: Annotated[
        str, typer.Option(help="The section alone, as the page's address names it.")
    ] = "",
    rules: RulesFile = None,
    people: Annotated[
        Path | None, typer.Option(help="A roster: CSV with name, aliases and columns of yours.")
    ] = None,
    by_author: Annotated[
        bool, typer.Option("--by-author", help="Add a table by author, off unless asked for.")
    ] = False,
    sample: Annotated[int, typer.Option(min=0, help="Draw so many rows to check by hand.")] = 0,
    sample_to: Annotated[
        Path | None, typer.Option("--sample-to", help="The CSV file that gets the drawn rows.")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option(help="A sample with its column 'answer' filled in.")
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option("--fail-on", help="Exit with 1 at a finding of this level or above."),
    ] = None,
    form: Annotated[
        AuditFormat, typer.Option("--format", "-f", help="What to print.")
    ] = AuditFormat.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file; for CSV also a folder.")
    ] = None,
    field: Fields = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    failures: FailuresFile = None,
) -> None:
    """Audit the sources of stories: shares with their intervals, and findings by named rules."""
    from sayso.auditing import Settings, load_rules, read_answers, read_roster
    from sayso.auditing import audit as audit_records

    if bool(inputs) == bool(ledger):
        raise UsageError("give inputs, or --ledger with a ledger's file")
    if inputs and (outlet or until):
        raise UsageError("--outlet and --until are for a ledger: add the inputs to one first")
    if bool(sample) != bool(sample_to):
        raise UsageError("--sample N and --sample-to FILE belong together")
    settings = Settings(
        rules=load_rules(rules),
        section=section,
        roster=read_roster(people) if people else None,
        by_author=by_author,
        sample=sample,
        answers=read_answers(answers) if answers else (),
    )
    with ExitStack() as stack:
        report = stack.enter_context(FailureReport(failures))
        if ledger:
            from sayso.ledger import Query

            opened = stack.enter_context(open_ledger(ledger))
            query = Query(outlet=tuple(outlet or ()), since=since, until=until)
            records: Iterable[Record] = opened.skim(query)
        else:
            terms = (field, since or None, jobs, allow_private)
            records = _read(inputs or [], terms, report)
        done, rows = audit_records(records, settings)
    if sample_to:
        _write_sample(rows, sample_to)
    _write(done, form, output)
    report.end()
    if fail_on and _reaches(done, fail_on):
        raise typer.Exit(FOUND)


def _read(
    inputs: list[str],
    terms: tuple[list[str] | None, str | None, int, bool],
    report: FailureReport,
) -> Iterator[Record]:
    """The records of the inputs; what fails goes to the report."""
    from sayso.batches import read_each
    from sayso.reading import Metadata, open_works

    field, since, jobs, allow_private = terms
    made = make_terms(Metadata(), field, since, allow_private=allow_private)
    return report.records(read_each(open_works(inputs, made), jobs, made))


def _write_sample(rows: Iterable[Row], path: Path) -> None:
    from sayso.auditing.samples import sample_rows
    from sayso.output.csv import write_rows

    with path.open("w", encoding="utf-8", newline="") as file:
        write_rows(file, sample_rows(rows))


def _write(done: Audit, form: AuditFormat, output: Path | None) -> None:
    if form is AuditFormat.CSV and output and (output.is_dir() or not output.suffix):
        from sayso.output.audits.csv import render_all

        output.mkdir(parents=True, exist_ok=True)
        for name, page in render_all(done).items():
            (output / name).write_text(page, encoding="utf-8", newline="")
        return
    page = _render(done, form)
    if output:
        output.write_text(page, encoding="utf-8", newline="")
    else:
        sys.stdout.write(page)


def _render(done: Audit, form: AuditFormat) -> str:
    """The audit in one format."""
    from importlib import import_module

    module = import_module(f"sayso.output.audits.{form.value}")
    return str(module.render(done))


def _reaches(done: Audit, level: Level) -> bool:
    order = list(Level)
    return any(order.index(Level(f.severity)) >= order.index(level) for f in done.findings)


def rules(
    name: Annotated[str, typer.Argument(help="A rule's id; none lists all.")] = "",
    *,
    own: RulesFile = None,
    checks: Annotated[bool, typer.Option("--checks", help="List what rules can check.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rules as JSON.")] = False,
) -> None:
    """List the published rules that `sayso audit` looks at, or explain one.

    A file of your own has [[rule]] tables with id, wording, publisher, address, check, severity
    and perhaps on, seen, unchecked and words; a known id changes the terms that you give.
    """
    from sayso.auditing import CHECKS, load_rules
    from sayso.output import rules as pages

    if checks:
        looked_for = {name: check.looks_for for name, check in CHECKS.items()}
        sys.stdout.write(pages.render_checks(looked_for))
        return
    listed = load_rules(own)
    if name:
        listed = tuple(rule for rule in listed if rule.id.lower() == name.lower())
        if not listed:
            raise UsageError(f"{name!r}: no rule of that id; `sayso rules` lists them")
    if as_json:
        sys.stdout.write(pages.render_json(listed))
    elif name:
        sys.stdout.write(pages.render_rule(listed[0], CHECKS[listed[0].check].looks_for))
    else:
        sys.stdout.write(pages.render_list(listed))
