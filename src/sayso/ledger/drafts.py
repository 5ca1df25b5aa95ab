"""Files that appear under their names whole, and never in place of another's."""

from __future__ import annotations

from pathlib import Path


def name_draft(draft: Path, path: Path) -> None:
    """Give a draft its name, unless another process was quicker: then its file serves."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links, such as a USB stick
        if not path.exists():
            draft.rename(path)
