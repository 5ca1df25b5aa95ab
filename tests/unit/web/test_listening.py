import socket
from pathlib import Path

from sayso.web.serving import listen
from sayso.web.settings import Settings


def test_a_connection_does_not_hold_a_page_back_for_the_receivers_word(tmp_path: Path) -> None:
    with (
        listen(Settings(ledger=tmp_path / "news.db", port=0)) as listener,
        socket.create_connection(listener.getsockname()[:2]),
        listener.accept()[0] as connection,
    ):
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
