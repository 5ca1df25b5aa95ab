"""Ways to damage an input, each by a seeded generator."""

from __future__ import annotations

import gzip
import io
import random
import re
import zipfile
from collections.abc import Callable

from tests.unit.reading.damage.wholes import PAGE, PARAGRAPHS, TEXT, wholes
from tests.unit.reading.desks.files import make_docx, make_mail

Damage = Callable[[random.Random, bytes], bytes]
Made = Callable[[random.Random], tuple[str, bytes]]

CHARSETS = ("utf-16", "utf-16-le", "utf-32", "cp1251", "shift_jis", "big5", "koi8-r", "utf-7")
SURROGATES = (b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\\ud800", b"&#xd800;", b"\xff\xfe", b"\xc0\x80")
DEEP = 10_000


def truncate(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def flip(chance: random.Random, data: bytes) -> bytes:
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 4, 16, 256))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def overwrite(chance: random.Random, data: bytes) -> bytes:
    at, size = chance.randrange(len(data)), chance.choice((1, 8, 64, 512))
    return data[:at] + chance.randbytes(size) + data[at + size :]


def cut_out(chance: random.Random, data: bytes) -> bytes:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:one] + data[other:]


def repeat(chance: random.Random, data: bytes) -> bytes:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:one] + data[one:other] * chance.choice((2, 10, 100)) + data[other:]


def splice(chance: random.Random, data: bytes) -> bytes:
    other = chance.choice(list(wholes().values()))
    return truncate(chance, data) + other[chance.randrange(len(other)) :]


def scatter(chance: random.Random, data: bytes) -> bytes:
    """NULs, lone surrogates and broken sequences all over."""
    damaged = data
    for _ in range(chance.choice((1, 5, 50))):
        at = chance.randrange(len(damaged))
        damaged = damaged[:at] + chance.choice((b"\x00", *SURROGATES)) + damaged[at:]
    return damaged


def mistake_charset(chance: random.Random, data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(CHARSETS), "replace")


def mistake_numbers(chance: random.Random, data: bytes) -> bytes:
    """Lengths and offsets that are wrong, as in WARC headers and the tables of PDFs."""
    wrong = (b"0", b"-1", b"999999999999", b"18446744073709551616", b"NaN", b"", b"7")
    numbers = list(re.finditer(rb"\d+", data)) or list(re.finditer(rb"^", data))
    found = chance.choice(numbers)
    return data[: found.start()] + chance.choice(wrong) + data[found.end() :]


DAMAGES: tuple[Damage, ...] = (
    truncate, flip, overwrite, cut_out, repeat, splice, scatter, mistake_charset, mistake_numbers,
)  # fmt: skip


def deep_page(chance: random.Random) -> tuple[str, bytes]:
    tag = chance.choice(("div", "b", "table", "ul", "blockquote", "p", "a"))
    return "deep.html", f"<html><body>{f'<{tag}>' * DEEP}{PARAGRAPHS[0]}".encode()


def deep_json(chance: random.Random) -> tuple[str, bytes]:
    sign = chance.choice(("[", '{"text":', '{"items":['))
    name = chance.choice(("deep.jsonl", "deep.json", "feed.json"))
    start = '{"version": "https://jsonfeed.org/version/1", "items": ' if name == "feed.json" else ""
    return name, (start + sign * DEEP).encode()


def deep_markup(chance: random.Random) -> tuple[str, bytes]:
    root = chance.choice(("rss", "feed", "urlset"))
    return "deep.xml", f"<{root}>{'<item>' * DEEP}{PARAGRAPHS[0]}".encode()


def deep_mail(chance: random.Random) -> tuple[str, bytes]:
    part = b"--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    body = part * DEEP
    if chance.random() < 0.5:
        body = b"--x\r\nContent-Type: message/rfc822\r\n\r\n" * DEEP
    return "deep.eml", make_mail("multipart/mixed; boundary=x", body)


def deep_docx(chance: random.Random) -> tuple[str, bytes]:
    return "deep.docx", make_docx(chance.choice(("<w:p>", "<w:tbl><w:tr><w:tc>")) * DEEP)


def nested_zip(chance: random.Random) -> tuple[str, bytes]:
    data = TEXT.encode()
    for _ in range(chance.choice((2, 20))):
        data = _zipped(chance.choice(("a.zip", "a.txt")), data)
    return "nested.zip", data


def gzip_bomb(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(("bomb.txt.gz", "bomb.jsonl.gz", "bomb.csv.gz", "bomb.html.gz"))
    return name, _BOMB if chance.random() < 0.5 else gzip.compress(_BOMB, 1)


def zip_bomb(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(("a.html", "a.txt", "word/document.xml"))
    return "bomb.zip", _zipped(name, bytes(60_000_000))


def entity_bomb(chance: random.Random) -> tuple[str, bytes]:
    entities = "<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
    )
    root = chance.choice(("rss", "feed", "urlset", "html"))
    name = chance.choice(("bomb.xml", "bomb.html"))
    return name, f"<?xml version='1.0'?><!DOCTYPE {root} [{entities}]><{root}>&a11;".encode()


def long_line(chance: random.Random) -> tuple[str, bytes]:
    sign = chance.choice(
        ("a", "a ", "“", "<p>", "<b>x", "&lt;", "> ", "said he. ", "\t", "é", "()")
    )
    name = chance.choice(("long.txt", "long.html", "long.csv", "long.jsonl", "long.eml"))
    start = {"long.html": PAGE[:200], "long.csv": "text\n", "long.jsonl": '{"text": "'}.get(
        name, ""
    )
    return name, (start + sign * (10_000_000 // len(sign.encode()))).encode()[:10_000_000]


def noise(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice([*wholes(), "a.bin"])
    return name, chance.randbytes(chance.choice((1, 10, 1000, 100_000)))


def noise_of_signs(chance: random.Random) -> tuple[str, bytes]:
    """Signs that readers look for, in no order."""
    signs = (
        "<>&;\"“”'’()[]{}=:/\\|#@*_~`-–—.,!?\n\r\t \u202e\ufeff\u0301",
        *PARAGRAPHS[0].split(" "),
    )
    signs = (*signs[0], " said ", " by ", "On ", " wrote:", "Posted ", "12:30", *signs[1:])
    return "noise.txt", "".join(chance.choices(signs, k=20_000)).encode()


MADE: tuple[Made, ...] = (
    deep_page, deep_json, deep_markup, deep_mail, deep_docx, nested_zip, entity_bomb, noise,
    noise_of_signs,
)  # fmt: skip
HEAVY: tuple[Made, ...] = (gzip_bomb, zip_bomb, long_line)  # these take seconds


def damaged(seed: int) -> tuple[str, bytes]:
    """The damaged input of that number: a file name and its bytes."""
    chance = random.Random(seed)
    if seed % 100 == 0:
        return chance.choice(HEAVY)(chance)
    if seed % 10 == 0:
        return chance.choice(MADE)(chance)
    name, data = chance.choice(list(wholes().items()))
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(DAMAGES)(chance, data) or b"\x00"
    return name, data


def _zipped(name: str, data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


_BOMB = gzip.compress(bytes(100_000_000), 9)
