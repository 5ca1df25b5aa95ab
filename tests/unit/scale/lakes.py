"""Lakes of records made by hand, without weights."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Record
from sayso.scale.gathering import gather, list_group
from sayso.scale.lakes import Lake, begin
from sayso.scale.reports import Report, keep_block
from sayso.scale.settings import LakeTerms

TERMS = LakeTerms("0.1.0", "none", "kept", {}, 0)


def fill_lake(where: str, *groups: Sequence[Record]) -> Lake:
    """A lake whose parts hold the records of a group each."""
    lake = Lake(where)
    begin(lake, TERMS)
    for number, records in enumerate(groups):
        report = Report(
            block=f"000000-{number:06}",
            share=0.0,
            documents=len(records),
            failures=0,
            attributions=0,
            seconds=0.0,
            worker="",
        )
        keep_block(lake, report, records)
        gather(lake, list_group(lake, number, [report]))
    return lake
