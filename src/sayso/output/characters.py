"""Characters that hide or act, made visible: document text is never an instruction."""

from __future__ import annotations

_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
# Unicode 17.0, chapter 23: C1 controls, line and paragraph separators, bidirectional embeddings,
# overrides and isolates (they reorder what a reader sees, CVE-2021-42574), invisible tags.
_HIDDEN = (
    *range(0x80, 0xA0),
    0x2028,
    0x2029,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xE0000, 0xE0080),
)
_VISIBLE = _CONTROLS | {0x7F: "␡"} | {code: f"⟨U+{code:04X}⟩" for code in _HIDDEN}


def make_visible(text: str) -> str:
    """``text`` with control, reordering and invisible tag characters spelt out.

    ESC becomes "␛", a right-to-left override "⟨U+202E⟩"; tabs and line ends stay.
    """
    return text.translate(_VISIBLE)


def on_one_line(text: str) -> str:
    """``text`` made visible, its runs of white space one space each."""
    return " ".join(make_visible(text).split())
