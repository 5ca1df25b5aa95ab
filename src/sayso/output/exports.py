"""Exports: a whole ledger in a format that other programs read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import msgspec
from msgspec.structs import replace

from sayso.errors import UsageError
from sayso.model import Record, Review

if TYPE_CHECKING:
    import pyarrow as pa

    from sayso.ledger import Ledger


class ExportFormat(StrEnum):
    """What a ledger can be exported as."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    BRAT = "brat"
    WEBANNOTATION = "webannotation"
    SCHEMAORG = "schemaorg"


LINES = (ExportFormat.JSONL, ExportFormat.WEBANNOTATION, ExportFormat.SCHEMAORG)


def export(
    ledger: Ledger,
    form: ExportFormat,
    to: Path | None,
    *,
    by_month: bool = False,
    reviewed: bool = False,
    every_version: bool = False,
) -> None:
    """Write everything in ``ledger`` to a file of lines, or to a folder of files.

    Args:
        ledger: what to export.
        form: JSON lines of records, Web Annotation pages or schema.org articles go to one file,
            the others to a new folder.
        to: the file or folder; None is standard output, for lines only.
        by_month: part Parquet datasets by the month of publication.
        reviewed: only documents with reviews, as the reviewers say they are (not for tables).
        every_version: earlier versions of pages as well (not for tables, which hold them all).

    Raises:
        UsageError: the options do not go together, the folder has something in it, or the file
            is the ledger's own.
    """
    if to is None and form not in LINES:
        raise UsageError(f"{form} makes several files: name a folder with --to")
    if by_month and form is not ExportFormat.PARQUET:
        raise UsageError("--by-month parts Parquet datasets; give --format parquet")
    if form in {ExportFormat.CSV, ExportFormat.PARQUET} and (reviewed or every_version):
        raise UsageError(f"{form} holds all tables, reviews and versions among them")
    from sayso.ledger import frame_names

    if to is not None:
        _spare_ledger(ledger, to)
    records = _records(ledger, reviewed, every_version)
    if to is None or form in LINES:
        with _opened(to) as file:
            file.writelines(map(_renderer(form), records))
        return
    _make_folder(to)
    if form is ExportFormat.CSV:
        for name in frame_names():
            _write_csv(ledger.batches(name), to / f"{name}.csv")
    elif form is ExportFormat.PARQUET:
        _write_parquet(ledger, to, by_month)
    else:
        _write_brat(records, to)
        if reviewed:
            lines = [msgspec.json.encode(review) + b"\n" for review in ledger.reviews()]
            (to / "reviews.jsonl").write_bytes(b"".join(lines))


def _spare_ledger(ledger: Ledger, to: Path) -> None:
    """Refuse to write over the ledger, its key or a copy of it."""
    own = ledger.path.resolve()
    if to.resolve().parent == own.parent and to.name.startswith(own.name):
        raise UsageError(f"{to}: belongs to the ledger: name another file")


def _make_folder(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: has something in it already: name a new folder")
    folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """The file, which takes its name once it is whole; standard output where there is none."""
    if path is None:
        yield sys.stdout
        return
    draft = path.with_name(f"{path.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _renderer(form: ExportFormat) -> Callable[[Record], str]:
    from sayso.output import jsonl, schemaorg, webannotation

    return {
        ExportFormat.JSONL: jsonl.render,
        ExportFormat.WEBANNOTATION: webannotation.render,
        ExportFormat.SCHEMAORG: schemaorg.render,
    }[form]


def _records(ledger: Ledger, reviewed: bool, every_version: bool) -> Iterator[Record]:
    if not reviewed:
        yield from ledger.records(every_version=every_version)
        return
    last: dict[str, dict[str, Review]] = {}
    for review in ledger.reviews():
        if not review.orphan:
            last.setdefault(review.document, {})[review.attribution] = review
    for document, reviews in last.items():
        yield _as_reviewed(ledger.record(document), reviews)


def _as_reviewed(record: Record, reviews: dict[str, Review]) -> Record:
    """The record as its reviewers say it is: what is wrong left out, what is amended amended."""
    from sayso.ledger import apply_review

    attributions = (
        (attribution, reviews.get(attribution.id)) for attribution in record.attributions or ()
    )
    kept = tuple(
        apply_review(attribution, review) if review else attribution
        for attribution, review in attributions
        if review is None or review.verdict != "wrong"
    )
    return replace(record, attributions=kept)


def _write_brat(records: Iterable[Record], folder: Path) -> None:
    from sayso.output import brat

    for record in records:  # ids are letters, digits and dashes: the ledger takes no others
        path = folder / f"{record.document.id}.ann"
        path.write_text(brat.render(record), encoding="utf-8", newline="\n")
        path.with_suffix(".txt").write_text(record.document.text, encoding="utf-8", newline="\n")


def _write_csv(batches: Iterable[pa.RecordBatch], path: Path) -> None:
    from sayso.output.csv import write_rows

    with path.open("w", encoding="utf-8", newline="") as file:
        for number, batch in enumerate(batches):
            header = [batch.schema.names] if number == 0 else []
            columns = [column.to_pylist() for column in batch.columns]
            write_rows(file, [*header, *zip(*columns, strict=True)])


def _write_parquet(ledger: Ledger, folder: Path, by_month: bool) -> None:
    from sayso.ledger import frame_names
    from sayso.output.parquet import UNKNOWN, month_of, write_dataset

    months: dict[str, str] = {}
    if by_month:
        for batch in ledger.batches("documents"):
            ids, published = (batch.column(name).to_pylist() for name in ("id", "published"))
            months |= {name: month_of(day) for name, day in zip(ids, published, strict=True)}

    for name in frame_names():
        key = "id" if name == "documents" else "document"
        batches = ledger.batches(name)

        def tell(batch: pa.RecordBatch, key: str = key) -> list[str]:
            return [months.get(document, UNKNOWN) for document in batch.column(key).to_pylist()]

        parted = by_month and name not in {"failures", "who_is_quoted"}
        write_dataset(batches, folder / name, tell if parted else None)
