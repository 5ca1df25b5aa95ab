"""The Python interface: one input, a text, many inputs, and a record in a notebook."""

import os
import subprocess
import sys
from itertools import count, islice
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from IPython.core.formatters import HTMLFormatter

import sayso
from sayso.batches import read_each
from sayso.model import Failure, Record
from sayso.reading import Metadata, Work

TEXT = "“The quay is closed,” said harbour master Edda Brannigan.\n"


def test_a_file_and_its_text_are_the_same_record(harbour_fire: Path) -> None:
    record = sayso.read(harbour_fire)
    same = sayso.read_text(harbour_fire.read_text(), origin=str(harbour_fire))
    assert record == same


def test_spans_give_their_words() -> None:
    record = sayso.read_text(TEXT)
    assert record.attributions
    (attribution,) = record.attributions
    assert "Edda Brannigan" in record.document.words(attribution.source)
    assert "The quay is closed" in record.document.words(attribution.content)


def test_what_cannot_be_read_raises_with_its_reason() -> None:
    with pytest.raises(sayso.InputError, match=r"gone\.txt: no such file") as caught:
        sayso.read("gone.txt")
    assert (caught.value.origin, caught.value.stage) == ("gone.txt", "reading")


def test_many_come_in_order_failures_among_them(harbour_fire: Path) -> None:
    first, second, third = sayso.read_many(["gone.txt", harbour_fire, "lost.txt"])
    assert first == Failure(origin="gone.txt", stage="reading", reason="no such file")
    assert isinstance(second, Record)
    assert isinstance(third, Failure)


def test_many_may_be_endless(harbour_fire: Path) -> None:
    outcomes = sayso.read_many(f"gone-{number}.txt" for number in count())
    assert [outcome.origin for outcome in islice(outcomes, 3) if isinstance(outcome, Failure)] == [
        "gone-0.txt",
        "gone-1.txt",
        "gone-2.txt",
    ]


def test_no_job_is_refused() -> None:
    with pytest.raises(sayso.UsageError, match="1 or more"):
        sayso.read_many([], jobs=0)


def test_a_dying_process_takes_one_input_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Workers are fresh interpreters: what kills one has to travel with its work.
    works = [Work(name, TEXT.encode(), Metadata()) for name in "abc"]
    works[1] = Work("b", Bomb(), Metadata())  # type: ignore[arg-type]
    outcomes = [read.outcome for read in read_each(works, jobs=2)]
    assert [isinstance(outcome, Record) for outcome in outcomes] == [True, False, True]
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].reason.startswith("the process reading it died")


@pytest.mark.parametrize(("deaths", "kind"), [(2, Record), (3, Failure)])
def test_what_was_read_alone_when_its_process_died_is_tried_once_more(
    tmp_path: Path, deaths: int, kind: type
) -> None:
    fuse = tmp_path / "fuse"
    fuse.write_text("x" * deaths)
    work = Work("a", Fused(str(fuse)), Metadata())  # type: ignore[arg-type]
    [read] = read_each([work], apart=True)
    assert isinstance(read.outcome, kind)
    assert not fuse.read_text()


class Fused:
    """Ends the processes that unpickle it, until its fuse is used up: then it is a text."""

    def __init__(self, fuse: str) -> None:
        self.fuse = fuse

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return burn, (self.fuse,)


def burn(fuse: str) -> bytes:
    """End this process, or give a text when the fuse, a file, is used up."""
    left = Path(fuse).read_text()
    Path(fuse).write_text(left[1:])
    if left:
        os._exit(9)
    return TEXT.encode()


class Bomb:
    """Ends the process that unpickles it."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(harbour_record: Record) -> None:
    shown = BeautifulSoup(HTMLFormatter()(harbour_record), "html.parser")
    frame = shown.select_one("iframe[sandbox='']")
    assert frame is not None
    assert [tag.name for tag in shown.find_all()] == ["iframe"]
    page = BeautifulSoup(str(frame["srcdoc"]), "html.parser")
    assert "Edda Brannigan" in page.get_text()


def test_importing_sayso_is_light() -> None:
    code = "import sayso, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"spacy", "onnxruntime", "trafilatura"} & set(done.stdout.split())


def test_a_bug_costs_one_input_and_asks_to_be_reported() -> None:
    works = [Work("a", TEXT.encode(), Metadata()), Work("b", 7, Metadata())]  # type: ignore[arg-type]
    one, other = (read.outcome for read in read_each(works))
    assert isinstance(one, Record)
    assert isinstance(other, Failure)
    assert other.reason.startswith("could not be read, please report it (")
