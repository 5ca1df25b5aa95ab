"""What a worker does, whichever engine runs it: a block is read and kept."""

from __future__ import annotations

import os
import platform
import time

from sayso.batches import Outcome, read_each
from sayso.errors import ContractError
from sayso.extraction.tagger.encoders import DEVICE, check_device
from sayso.ledger.checking import check
from sayso.ledger.pseudonyms import pseudonymise
from sayso.model import Failure, Record
from sayso.scale.blocks import Block
from sayso.scale.choices import Device
from sayso.scale.lakes import Lake
from sayso.scale.reports import Report, keep_block, load_block, note_try
from sayso.scale.settings import Settings


def read_block(block: Block, lake: Lake, settings: Settings) -> Report:
    """Read the block's documents and keep what they gave.

    A block whose worker died before is read in a process apart, so that a document that kills
    its reader again and again costs itself alone. The same block gives the same file, so it does
    no harm to do it twice.

    Raises:
        ModelError: the weights or the device are missing, so no input can be read.
    """
    choose_device(settings.device)
    done = load_block(lake, block.id)
    if done:
        return done[0]
    begin = time.perf_counter()
    died_before = note_try(lake, block.id) > 0
    reads = read_each(block.works, apart=died_before)
    outcomes = [_kept(read.outcome, settings.key) for read in reads if read.outcome]
    records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
    report = Report(
        block=block.id,
        share=block.share,
        documents=len(records),
        failures=len(outcomes) - len(records),
        attributions=sum(len(record.attributions or ()) for record in records),
        seconds=time.perf_counter() - begin,
        worker=f"{platform.node()}:{os.getpid()}",
    )
    keep_block(lake, report, outcomes)
    return report


def choose_device(device: Device) -> None:
    """Say what the tagger runs on, before the weights are loaded, here and in children.

    Raises:
        ModelError: the device is not there.
    """
    check_device(device)
    os.environ[DEVICE] = device


def _kept(outcome: Outcome, key: bytes | None) -> Outcome:
    """What is kept of an outcome: people who comment under pseudonyms, nothing out of joint."""
    if isinstance(outcome, Failure):
        return outcome
    try:
        check(outcome)
    except ContractError as error:
        return Failure(origin=outcome.document.origin, stage="tables", reason=str(error))
    return outcome if key is None else pseudonymise(outcome, key)
