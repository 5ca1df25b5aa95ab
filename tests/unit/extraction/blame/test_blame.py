"""Whom words blame, on sentences of our own."""

import pytest

from sayso.extraction.blame import find_blame
from sayso.extraction.blame.carriers import find_accusations
from sayso.extraction.blame.withholding import withholds_blame
from sayso.extraction.events import find_events
from sayso.extraction.parsing import parse_document
from sayso.model import Document, Record


@pytest.mark.parametrize(
    ("text", "culprits", "deed"),
    [
        ("The mayor accused the union of arson.", ["union"], "arson"),
        ("They blamed the raid on smugglers.", ["smugglers"], "raid"),
        ("The militia was responsible for the attack.", ["militia"], "attack"),
        ("The guild was behind the robbery.", ["guild"], "robbery"),
        ("The bank lied to its clients.", ["bank"], "lied"),
        ("The minister ordered his aide to lie.", ["minister"], "lie"),
        ("The hoax was orchestrated by the ministry.", ["ministry"], "hoax"),
        ("It is shameful that the port let them drown.", ["port"], "let"),
    ],
)
def test_accusations(text: str, culprits: list[str], deed: str) -> None:
    doc = parse_document(Document(id="d", origin="test", text=text))
    found = [
        ([each.text for each in accusation.culprits], accusation.deed.text)
        for accusation in find_accusations(doc)
        if accusation.deed is not None
    ]
    assert (culprits, deed) in found


@pytest.mark.parametrize(
    "text",
    [
        "Six companies are involved in the talks.",
        "The crew plans to attack.",
        "The chef fired his cook.",
        "The harbour was closed.",
    ],
)
def test_what_blames_nobody(text: str) -> None:
    assert not list(find_accusations(parse_document(Document(id="d", origin="t", text=text))))


@pytest.mark.parametrize(
    ("words", "withheld"),
    [
        ("the council has yet to formally attribute blame for the fire", True),
        ("police did not name a suspect", True),
        ("no one knows who opened the gates", True),
        ("no group has claimed responsibility", True),
        ("it is not clear who fired first", True),
        ("the council blamed the rain", False),
        ("police named the suspect", False),
    ],
)
def test_withheld_blame(words: str, withheld: bool) -> None:
    assert withholds_blame(words) is withheld


def test_not_responsible_clears() -> None:
    text = "The militia was not responsible for the attack on the port."
    document = Document(id="d", origin="test", text=text)
    record = find_blame(find_events(Record(sayso="0", document=document)))
    (blame,) = [blame for event in record.events or () for blame in event.blame]
    assert (blame.actor_text, blame.polarity, blame.by) == ("The militia", "-", "author")
