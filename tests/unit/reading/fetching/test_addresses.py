"""Which addresses are public, in every form that leads somewhere else."""

import socket

import pytest

from sayso.reading.fetching.addresses import PrivateAddressError, is_public, resolve

PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1
172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1
224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16
:: ::1 ::127.0.0.1 ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254
64:ff9b::127.0.0.1 64:ff9b::a00:1 64:ff9b:1::1 100::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1
2001:0:7f00:1:0:0:80ff:fffe 2001:0:4136:e378:8000:63bf:80ff:fffe fc00::1 fd00:ec2::254 fe80::1
fe80::1%eth0 fec0::1 ff02::1
""".split()
PUBLIC = """
1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.255.255
2606:4700::1111 2a00:1450:4001:81b::200e 64:ff9b::5db8:d822 ::ffff:93.184.216.34
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_on_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        family, kind = socket.AF_INET, socket.SOCK_STREAM
        return [(family, kind, 6, "", (a, port)) for a in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    with pytest.raises(PrivateAddressError, match=r"news\.example"):
        resolve("news.example", 80, allow_private=False)
    assert resolve("news.example", 80, allow_private=True) == ["93.184.216.34", "10.0.0.1"]
