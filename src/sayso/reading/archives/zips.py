"""ZIP archives of pages and texts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from sayso.errors import InputError
from sayso.reading.files import LARGEST_BYTES
from sayso.reading.inputs.folders import is_readable_name
from sayso.reading.inputs.streams import Stream
from sayso.reading.works import Item, Terms, Work, failed

_OFFICE = "[Content_Types].xml"  # in every office document, which is a ZIP archive too
_MOST_MEMBERS = 200_000
_LARGEST_RATIO = 200  # of what is packed to what comes out; pages reach 20
_SUSPECT_BYTES = 5_000_000  # below, a high ratio is no danger
_ENCRYPTED = 0x1


def expand_zip(stream: Stream, terms: Terms) -> Iterator[Item]:
    """A work for each page, text or desk file in the archive; an office document is itself one.

    Raises:
        InputError: it is damaged, has too many members, or none that sayso reads.
    """
    try:
        archive = zipfile.ZipFile(stream.plain)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError(stream.origin, f"is no whole ZIP archive ({error})") from error
    with archive:
        listed = archive.infolist()
        if len(listed) > _MOST_MEMBERS:
            raise InputError(stream.origin, f"has more than {_MOST_MEMBERS:,} members; unpack it")
        if any(member.filename == _OFFICE for member in listed):
            stream.plain.seek(0)
            yield Work(stream.origin, stream.read_whole(), terms.metadata, 1.0)
            return
        members = [member for member in listed if _is_readable(member)]
        if not members:
            raise InputError(stream.origin, "is a ZIP archive without a page or text")
        for index, member in enumerate(members):
            origin = f"{stream.origin}#{member.filename}"
            done = (index + 1) / len(members)
            try:
                yield Work(origin, _unpack(archive, member, origin), terms.metadata, done)
            except InputError as error:
                yield failed(error, done)


def _is_readable(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return not member.is_dir() and not hidden and is_readable_name(parts[-1])


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: str) -> bytes:
    if member.flag_bits & _ENCRYPTED:
        raise InputError(origin, "is encrypted; unpack it first")
    ratio = member.file_size / max(1, member.compress_size)
    if member.file_size > LARGEST_BYTES or (
        ratio > _LARGEST_RATIO and member.file_size > _SUSPECT_BYTES
    ):
        raise InputError(origin, "unpacks to more than any page has")
    try:
        with archive.open(member) as file:
            return file.read(LARGEST_BYTES)
    except Exception as error:  # zlib.error, lzma.LZMAError and others have no common base
        reason = " ".join(str(error).split()) or type(error).__name__
        raise InputError(origin, f"is damaged in its archive ({reason})") from error
