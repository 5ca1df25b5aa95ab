"""EML: one mail, its subject as the title, its sender as the author; attachments are left out."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from sayso.errors import InputError
from sayso.reading.charsets import decode_bytes
from sayso.reading.cleaning import clean_line
from sayso.reading.desks.files import DeskFile
from sayso.reading.metadata import Metadata
from sayso.reading.tables.dates import find_date

_MOST_PARTS = 500  # and headers that tell of them; the standard parser is slow on nested ones


def read_mail(data: bytes, origin: str) -> DeskFile:
    """The words of a mail: its plain text, else its HTML.

    Raises:
        InputError: it is damaged or has no text.
    """
    if data.lower().count(b"content-type:") > _MOST_PARTS:
        raise InputError(origin, f"has more than {_MOST_PARTS} parts; save the one to be read")
    mail = message_from_bytes(data, policy=policy.default)
    for kind in ("plain", "html"):
        part = mail.get_body((kind,))
        text = _text(part, kind, origin) if isinstance(part, EmailMessage) else ""
        if text.strip():
            return DeskFile(text, _metadata(mail))
    raise InputError(origin, "is a mail without text; save what is attached")


def _text(part: EmailMessage, kind: str, origin: str) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    markup = kind == "html"
    text = decode_bytes(payload, origin, markup=markup, charset=part.get_content_charset())
    return f"<!doctype html><html><body>{text}</body></html>" if markup else text


def _metadata(mail: EmailMessage) -> Metadata:
    name = clean_line(parseaddr(str(mail["From"] or ""))[0])
    return Metadata(
        title=clean_line(str(mail["Subject"] or "")) or None,
        authors=(name,) if name else (),
        published=find_date(str(mail["Date"] or "") or None),
    )
