"""What the tests of the page ask and read off it."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from httpx2 import Response
from starlette.testclient import TestClient

HERE = "http://127.0.0.1:8000"
TOKEN = "a-token-of-27-letters-or-so"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
ARTICLE = "The quay is closed, said harbour master Edda Brannigan. Officials denied it."


def enter(client: TestClient) -> None:
    """Show the token, as the address that `sayso serve` prints does."""
    assert client.get("/enter", params={"token": TOKEN}).status_code == 303


def page(client: TestClient, address: str, status: int = 200) -> BeautifulSoup:
    """The page at an address."""
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    return parse(answer)


def parse(answer: Response) -> BeautifulSoup:
    return BeautifulSoup(answer.text, "html.parser")


def seal_of(client: TestClient, address: str = "/") -> str:
    """What the forms of a page carry."""
    field = page(client, address).find("input", {"name": "seal"})
    assert isinstance(field, Tag)
    return str(field["value"])


def problem_of(answer: Response) -> str:
    """What a page says went wrong."""
    told = parse(answer).find(class_="problem")
    assert isinstance(told, Tag), answer.text
    return told.get_text()
