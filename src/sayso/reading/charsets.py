"""Bytes to characters.

The first rule that fits decides:

1. a byte order mark (UTF-8, UTF-16, UTF-32);
2. UTF-8, where bytes outside ASCII form it without a fault: they hardly do so by accident,
   so this wins over a page's own declaration;
3. the charset that the server names, then the one that an HTML page declares, as browsers
   understand the labels;
4. ASCII;
5. UTF-8 with a few broken bytes: in a page they become U+FFFD, as in browsers, a text is refused;
6. windows-1252, where few bytes are outside ASCII and all of them are letters or signs that
   English and its neighbours use;
7. what charset-normalizer finds, where it is sure of it.

Source: WHATWG Encoding Standard for the labels of rule 3 (package webencodings).
"""

from __future__ import annotations

import codecs
import re

import webencodings

from sayso.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARATION = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_DECLARATION_BYTES = 8192
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_WESTERN = frozenset(
    "€‚ƒ„…†‡‰‹‘’“”•–—™›\xa0¡£§©«\xad®°±²³´µ·¹º»¼½¾¿šœžŠŒŽŸ"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ×ØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüý"
)
_MOST_HIGH_SHARE = 0.2  # Western European text stays well below, Cyrillic or Greek far above
_SAMPLE_BYTES = 65_536
_FEWEST_BYTES = 100  # to guess from
_MOST_CHAOS = 10.0  # per cent; charset-normalizer's own measure of mess
_LEAST_COHERENCE = 10.0  # per cent; its measure of likeness to a language
_UNKNOWN = "its character encoding cannot be told; save it as UTF-8"


def decode_bytes(data: bytes, origin: str, *, markup: bool, charset: str | None = None) -> str:
    """The characters of ``data``; ``markup`` says that it is an HTML page.

    ``charset`` is the label that the server gave, if one did.

    Raises:
        InputError: no rule above fits.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode(data, name, origin)
    high = sum(map(len, _HIGH.findall(data)))
    if high and (text := _try(data, "utf-8")) is not None:
        return text
    for declared in (_codec(charset or ""), _declared(data) if markup else None):
        if declared and declared != "utf-8" and (text := _try(data, declared)) is not None:
            return text
    if not high:
        return data.decode("ascii")
    if sum(map(len, _SEQUENCE.findall(data))) > 0.5 * high:
        return data.decode("utf-8", "replace") if markup else _decode(data, "utf-8", origin)
    return _guess(data, high, origin)


def _guess(data: bytes, high: int, origin: str) -> str:
    if high <= _MOST_HIGH_SHARE * len(data):
        text = _try(data, "cp1252")
        if text is not None and all(c < "\x80" or c in _WESTERN for c in set(text)):
            return text
    if len(data) < _FEWEST_BYTES:
        raise InputError(origin, _UNKNOWN)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best and best.percent_chaos < _MOST_CHAOS and best.percent_coherence > _LEAST_COHERENCE:
        text = _try(data, best.encoding)
        if text is not None:
            return text
    raise InputError(origin, _UNKNOWN)


def _declared(data: bytes) -> str | None:
    found = _DECLARATION.search(data[:_DECLARATION_BYTES])
    return _codec(found[1].decode("ascii", "ignore")) if found else None


def _codec(label: str) -> str | None:
    """The name of the codec that browsers use for ``label``."""
    encoding = webencodings.lookup(label)
    return encoding.codec_info.name if encoding else None


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode(data: bytes, name: str, origin: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as fault:
        label = name.removesuffix("-sig").upper()
        reason = f"byte {fault.start:,} is not valid {label}; save it as UTF-8"
        raise InputError(origin, reason) from fault
