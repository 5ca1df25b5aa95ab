"""Which words put what on whom."""

from __future__ import annotations

import pytest

from sayso.extraction.blame.carriers import find_accusations
from sayso.extraction.blame.tellers import find_teller
from sayso.extraction.events.keys import Keys
from sayso.extraction.parsing import parse_document
from sayso.model import Document, Record


def _document(text: str) -> Document:
    return Document(id="d", origin="test", text=text)


@pytest.mark.parametrize(
    ("text", "culprit", "deed"),
    [
        ("The mayor accused the union of arson.", "union", "arson"),
        ("The mayor lashed out at the union over the strike.", "union", "strike"),
        ("Prosecutors indicted the broker on three counts of fraud.", "broker", "fraud"),
        ("The guard was suspected of selling fuel.", "guard", "selling"),
        ("The lawsuit against the port was filed on Monday.", "port", None),
        ("He repeated her criticism of the guild.", "guild", None),
        ("They dismissed claims of sailors selling fuel.", "sailors", "selling"),
        ("The council failed to warn the village.", "council", "failed"),
        ("The boys hurled bottles at the guards.", "boys", "hurled"),
        ("The coverage by the Gazette was disgraceful.", "coverage", None),
        ("A recording shows the guard who was filmed kicking them.", "guard", "kicking"),
        ("They accused the clerk of lying.", "clerk", "lying"),
        ("The clerk faces a hearing after being charged with arson.", "clerk", "arson"),
        ("Police arrested the clerk for robbing a bank.", "clerk", "robbing"),
        ("The guild alleges that the crew moved the crates at noon.", "crew", "moved"),
        ("The crew moved the crates at noon, the suit alleges.", "crew", "moved"),
        ("The clerk is alleged to have moved the crates.", "clerk", "moved"),
        ("The union stooped to threats.", "union", "stooped"),
        ("She spoke of the greed of the bank.", "bank", "greed"),
        ("She spoke of their acts of corruption.", "their", "corruption"),
        ("The council is trying to silence the paper.", "council", "silence"),
        ("Their aim is to terrorize the village.", "Their", "terrorize"),
        ("If true, the mayor committed a crime.", "mayor", "crime"),
        ("The charge sheet against Orrick included counts of arson.", "Orrick", "arson"),
        ("She called the Courier's report misleading.", "Courier", "report"),
        ("The minister spoke of false press reports.", "press", "reports"),
    ],
)
def test_who_is_blamed_for_what(text: str, culprit: str, deed: str | None) -> None:
    found = [
        (each.culprits[0].text, each.deed.text if each.deed else None)
        for each in find_accusations(parse_document(_document(text)))
        if each.culprits
    ]
    assert (culprit, deed) in found


@pytest.mark.parametrize(
    "text",
    [
        "The boys threw a party.",
        "The council was involved in the talks.",
        "The union told reporters it was smuggling nothing new into the talks.",
        "They hurt the mayor by lying about the toll.",
        "She held a meeting for the crew.",
        "The guild sued the council for two million crowns.",
        "The council was charged in the inquiry.",
        "The council was held for months.",
        "They indicted the mayor on Monday.",
        "The union fell to third place.",
        "The packing sheet against the union was long.",
        "He called the union's misleading map a joke.",
    ],
)
def test_who_is_not_blamed(text: str) -> None:
    blamed = {
        culprit.text
        for each in find_accusations(parse_document(_document(text)))
        for culprit in each.culprits
    }
    assert not blamed & {"boys", "council", "union", "mayor", "meeting"}


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("The guard was accused of arson.", None),
        ("They met amid allegations that the guard burned the depot illegally.", None),
        ("The guard robbed the depot.", "author"),
    ],
)
def test_who_blames_where_no_attribution_tells(text: str, teller: str | None) -> None:
    document = _document(text)
    record = Record(sayso="0", document=document, attributions=(), sources=(), actors=())
    (accusation,) = find_accusations(parse_document(document))
    assert find_teller(accusation, record, Keys(())) == teller
