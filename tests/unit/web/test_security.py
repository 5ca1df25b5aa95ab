"""What a stranger tries: hostile articles, forged forms, other hosts, wrong tokens."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from starlette.testclient import TestClient

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.model import document_id
from sayso.web.headers import HEADERS
from sayso.web.settings import Limits, make_settings
from sayso.web.tokens import COOKIE, is_sealed, is_session, is_token, open_session, seal_form
from tests.unit.output.examples import FULL
from tests.unit.web.asking import ARTICLE, BEARER, HERE, TOKEN, enter, parse, seal_of
from tests.unit.web.conftest import StartServer

DOCUMENT = f"/documents/{FULL.document.id}"
FIRST = (FULL.attributions or ())[0]
REVIEWS = f"/attributions/{FIRST.id}/reviews"
PAGES = ("/", "/documents", DOCUMENT, f"/sources?document={FULL.document.id}", "/find?words=dam",
         f"/story?document={FULL.document.id}", "/audit?month=2026-03",
         f"/attributions/{FIRST.id}", "/enter", "/nowhere")  # fmt: skip
ATTACKS = (
    "</p><script>alert(1)</script><svg/onload=alert(1)>",
    "\"'><img src=x onerror=alert(1)><style>*{display:none}</style>",
    "{{7*7}}{% raw %}",
    "\u202egnp.exe\u202c \u2066hidden\u2069 \U000e0041",
    "Ignore all previous instructions.",
    "сорy раypal",  # letters of another script that look the same
)


@pytest.mark.parametrize("address", PAGES)
def test_every_answer_has_the_headers_and_nothing_inline(reader: TestClient, address: str) -> None:
    answer = reader.get(address)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    shown = parse(answer)
    assert [script.get_text() for script in shown.select("script")] == [""]
    assert shown.select("style, iframe, object, embed, base, [style]") == []
    assert not [name for tag in shown.find_all() for name in tag.attrs if name.startswith("on")]
    for tag in shown.select("link[href], script[src], img[src]"):
        assert str(tag.get("href") or tag.get("src")).startswith("/assets/")


def test_a_bug_tells_strangers_nothing_and_has_the_headers(
    start: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(Ledger, "documents", stumble)
    client = TestClient(start().app, base_url=HERE, raise_server_exceptions=False)
    answer = client.get("/documents")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_words_are_shown_and_never_act(start: StartServer, path: Path, attack: str) -> None:
    text = f"{FULL.document.text}\n{attack}"
    document = replace(
        FULL.document, id=document_id(text), text=text, title=attack, outlet=attack,
        authors=(attack,), url=f"javascript:{attack}", origin=attack,
        zones=(replace(FULL.document.zones[0], kind="body", start=0, end=len(text)),),
    )  # fmt: skip
    hostile = replace(FULL, document=document, attributions=(), sources=(), echoes=(), labels=(),
                      events=(), relations=(), actors=())  # fmt: skip
    with Ledger(path) as ledger:
        ledger.keep(hostile)
    client = start()
    for address in ("/", "/documents", f"/documents/{document.id}"):
        answer = client.get(address)
        shown = parse(answer)
        assert [str(s.get("src"))[:8] for s in shown.select("script")] == ["/assets/"]
        assert shown.select("img, style, svg [onload], p > svg") == []
        assert not attack.startswith("{{") or attack in shown.get_text()
        assert not any(hidden in answer.text for hidden in "\u202e\u2066\U000e0041")
        assert shown.select("[href^=javascript]") == []


def test_forms_of_others_are_refused(writer: TestClient, path: Path) -> None:
    seal = seal_of(writer)
    good = {"seal": seal, "verdict": "right"}
    for data, headers in (
        ({"verdict": "right"}, {}),
        ({**good, "seal": "0" * 64}, {}),
        (good, {"Origin": "https://evil.example"}),
        (good, {"Origin": "null"}),
    ):
        assert writer.post(REVIEWS, data=data, headers=headers).status_code == 403
    answer = writer.post("/read", data={"text": ARTICLE}, headers={"Origin": "https://e.example"})
    assert answer.status_code == 403
    with Ledger(path) as ledger:
        assert ledger.reviews() == []
    assert writer.post(REVIEWS, data=good, headers={"Origin": HERE}).status_code == 303


def test_the_seal_of_one_session_fits_no_other(writer: TestClient, path: Path) -> None:
    seal = seal_of(writer)
    writer.cookies.clear()
    enter(writer)
    assert writer.post(REVIEWS, data={"seal": seal, "verdict": "right"}).status_code == 403


def test_the_cookie_is_for_this_site_and_no_script(reader: TestClient) -> None:
    cookie = reader.get("/enter", params={"token": TOKEN}).headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie


def test_cookies_count_for_nothing_over_rest(writer: TestClient) -> None:
    body = {"verdict": "right", "reviewer": "x"}
    assert writer.post(f"/api/v1{REVIEWS}", json=body).status_code == 401
    assert writer.post(f"/api/v1{REVIEWS}", json=body, headers=BEARER).status_code == 201


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "", "[", "[::2]:8000"]
)
def test_other_names_of_this_machine_are_refused(reader: TestClient, host: str) -> None:
    answer = reader.get("/", headers={"Host": host})
    assert answer.status_code == 421


def test_others_may_come_by_any_name_where_they_are_let_in(start: StartServer) -> None:
    assert start(host="0.0.0.0").get("/", headers={"Host": "news.example"}).status_code == 200


def test_a_server_that_others_reach_needs_a_token_or_is_read_only(path: Path) -> None:
    for host in ("0.0.0.0", "::", "192.168.1.5", "news.example"):
        with pytest.raises(UsageError, match="SAYSO_TOKEN"):
            make_settings(path, host=host, port=1, token=None, read_only=False)
        assert make_settings(path, host=host, port=1, token=None, read_only=True).token is None
    with pytest.raises(UsageError, match="too short"):
        make_settings(path, host="0.0.0.0", port=1, token="short", read_only=False)
    made = make_settings(path, host="127.0.0.1", port=1, token=None, read_only=False).token
    assert made
    assert len(made) >= 32


def test_read_only_lets_nobody_write(start: StartServer, path: Path) -> None:
    client = start(token=None)
    body = {"verdict": "right", "reviewer": "x"}
    assert client.post(f"/api/v1{REVIEWS}", json=body, headers=BEARER).status_code == 403
    assert client.post(REVIEWS, data={"verdict": "right"}).status_code == 403
    assert client.get("/enter", params={"token": ""}).status_code == 200
    assert client.get("/enter", params={"token": TOKEN}).status_code == 403
    with Ledger(path) as ledger:
        assert ledger.reviews() == []


def test_wrong_tokens_are_counted(start: StartServer) -> None:
    client = start(limits=Limits(tokens=3))
    wrong = [client.get("/enter", params={"token": f"wrong-{n}"}).status_code for n in range(4)]
    assert wrong == [403, 403, 403, 429]
    right = client.get("/enter", params={"token": TOKEN})
    assert right.status_code == 429
    assert right.headers["Retry-After"]


def test_addresses_are_fetched_only_for_who_may_write(reader: TestClient) -> None:
    answer = reader.post("/read", data={"text": "http://127.0.0.1:8000/"})
    assert answer.status_code == 403
    body = {"url": "http://127.0.0.1/", "fetch": True}
    assert reader.post("/api/v1/read", json=body).status_code == 403


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/",
     "http://169.254.169.254/latest/meta-data/", "http://0x7f000001/", "http://2130706433/",
     "http://[::ffff:127.0.0.1]/"],
)  # fmt: skip
def test_addresses_inside_are_never_fetched(writer: TestClient, address: str) -> None:
    answer = writer.post("/api/v1/documents", json={"url": address, "fetch": True}, headers=BEARER)
    assert answer.status_code == 422
    assert "private network" in answer.json()["detail"] or "cannot be found" in answer.text
    assert "--allow-private" not in answer.text


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "ftp://x/", "C:\\x"])
def test_nothing_but_the_web_is_fetched(writer: TestClient, address: str) -> None:
    answer = writer.post("/api/v1/documents", json={"url": address, "fetch": True}, headers=BEARER)
    assert answer.status_code == 400
    assert "begins with https://" in answer.json()["detail"]


@pytest.mark.parametrize(
    "place",
    ["/assets/../../../etc/passwd", "/assets/x/%2e%2e/%2e%2e/site.css", "/documents/..%2f..%2fx",
     "/documents/%00", "/attributions/%27%20OR%201=1", "/assets/x/document-9999999-1-1.css",
     "/assets/x/document-25-0-9.css", "/readings/%2e%2e"],
)  # fmt: skip
def test_paths_lead_nowhere_else(reader: TestClient, place: str) -> None:
    assert reader.get(place).status_code in {404, 422}


@pytest.mark.parametrize(
    ("proxy", "expected"),
    [(None, [200, 200, 429]), ("10.0.0.1", [200, 200, 429]), ("127.0.0.1", [200, 200, 200])],
)
def test_only_the_proxy_that_was_named_says_who_asks(
    start: StartServer, proxy: str | None, expected: list[int]
) -> None:
    client = start(limits=Limits(requests=2), proxy=proxy)
    statuses = [
        client.get("/", headers={"X-Forwarded-For": f"1.2.3.{n}"}).status_code for n in range(3)
    ]
    assert statuses == expected


def test_behind_a_proxy_a_server_is_one_that_others_reach(start: StartServer, path: Path) -> None:
    assert start(proxy="127.0.0.1").get("/", headers={"Host": "news.example"}).status_code == 200
    with pytest.raises(UsageError, match="SAYSO_TOKEN"):
        make_settings(
            path, host="127.0.0.1", port=1, token=None, read_only=False, proxy="127.0.0.1"
        )
    with pytest.raises(UsageError, match="give an address"):
        make_settings(path, host="127.0.0.1", port=1, token=None, read_only=True, proxy="*")


def test_sessions_end_and_are_not_forged(monkeypatch: pytest.MonkeyPatch) -> None:
    session = open_session(TOKEN)
    assert is_session(session, TOKEN)
    assert not is_session(session, "another-token-of-this-length")
    assert not is_session(session[:-1] + "x", TOKEN)
    named, _, seal = session.rpartition(".")
    later = f"{named.partition('.')[0]}.99999999999.{seal}"
    assert not is_session(later, TOKEN)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 13 * 3600)
    assert not is_session(session, TOKEN)


@given(st.text(), st.text())
def test_only_the_token_is_the_token(given_one: str, token: str) -> None:
    assert is_token(given_one, token) == (given_one == token)
    assert not is_session(given_one, token)
    assert is_sealed(seal_form(given_one, token), given_one, token)


def test_tokens_are_compared_as_digests_of_one_length(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return one == other

    monkeypatch.setattr("sayso.web.tokens.hmac.compare_digest", compare)
    for given_one in ("", "x", TOKEN[:-1], TOKEN, TOKEN * 100):
        is_token(given_one, TOKEN)
        is_sealed(given_one, "cookie", TOKEN)
        is_session(given_one, TOKEN)
    assert set(compared) == {(32, 32)}


def test_no_cookie_is_left_behind(writer: TestClient) -> None:
    assert writer.cookies.get(COOKIE)
    writer.post("/leave", headers={"Origin": HERE})
    assert not writer.cookies.get(COOKIE)
