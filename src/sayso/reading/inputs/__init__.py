"""What people give, files, folders, globs, URLs, lists, feeds, archives, tables, as works."""

from sayso.reading.inputs.opening import open_works

__all__ = ["open_works"]
