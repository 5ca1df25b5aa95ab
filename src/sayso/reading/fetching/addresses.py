"""Which addresses fetching may reach.

A name is resolved once, every address it has is checked, and the connection goes to one of those
that were checked: a name that changes its address in between leads nowhere else. Whatever form a
host is written in (decimal, octal, short, in full-width digits), the resolver makes an address of
it first.
"""

from __future__ import annotations

import ipaddress
import socket
from ipaddress import IPv4Address, IPv6Address

#: Special blocks that Python calls global: relays and translators to other networks.
_ALSO_PRIVATE = tuple(
    map(
        ipaddress.ip_network,
        (
            "192.88.99.0/24",  # RFC 7526: 6to4 relays
            "168.63.129.16/32",  # a cloud's own services, inside of its machines
            "64:ff9b:1::/48",  # RFC 8215: local translation
            "::/96",  # RFC 4291: IPv4-compatible, and the unspecified and loopback addresses
            "fec0::/10",  # RFC 3879: site-local
        ),
    )
)
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are IPv4
_MOST_ADDRESSES = 8  # of a host that are tried


class PrivateAddressError(Exception):
    """A host is, or leads to, an address that is not on the public internet."""


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The addresses of ``host``, each of them checked, in the order to try them.

    Raises:
        PrivateAddressError: one of them is not public and ``allow_private`` does not let it be.
        OSError: the host has no address.
        UnicodeError: the host is no name at all.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private and not all(map(is_public, addresses)):
        raise PrivateAddressError(host)
    return addresses[:_MOST_ADDRESSES]


def is_public(address: str) -> bool:
    """Whether an IP address, as a resolver writes it, is one of the public internet."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, IPv4Address):
        return _is_public(parsed)
    inner = _translated(parsed)
    if inner:
        return _is_public(inner)
    return _is_public(parsed) and (not parsed.sixtofour or _is_public(parsed.sixtofour))


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    inside = (network for network in _ALSO_PRIVATE if network.version == address.version)
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in network for network in inside)
    )


def _translated(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that ``address`` is another way to write, where it is one."""
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped
