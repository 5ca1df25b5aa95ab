"""Files from a desk, PDF, DOCX and EML, as text with paragraphs."""

from sayso.reading.desks.files import DeskFile, read_desk_file

__all__ = ["DeskFile", "read_desk_file"]
