"""Text of sources made fit for display: what a screen would obey or hide is written out."""

from __future__ import annotations

import re

# Controls but tab and line breaks, soft hyphens, zero-width and bidirectional controls, line and paragraph
# separators, invisible operators, interlinear marks, tags, lone surrogates. The joiners U+200C and U+200D stay:
# Persian, the Indic scripts and emoji need them, and they cannot reorder anything.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t\r\n]+")


def visible(text: str) -> str:
    """The text with every control, bidirectional or otherwise unseen character written as its escape (`\\x1b`)."""
    return _UNSEEN.sub(lambda match: escape(match.group()), text)


def escape(char: str) -> str:
    """The escape of one character, as Python writes it: `\\x07`, `\\u202e`, `\\U000e0041`."""
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """The text made visible, on one line: each run of spaces, tabs and line breaks is one space. A space at either
    end stays, so that pieces of a sentence can be put together again."""
    return visible(_BLANKS.sub(" ", text))
