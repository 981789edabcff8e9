"""Bytes to text: the encoding of an article, and what is no article."""

from __future__ import annotations

import codecs
import re

LIMIT = 1_000_000
"""The most bytes an article may have. News articles have some thousands; the longest reports some hundred thousands."""

# The longer mark first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LEAST_CONTROLS = 8


class ReadError(ValueError):
    """A file that cannot be read as an article. Its text is one clause: what is wrong, and what to do about it."""


class PassedOver(ReadError):
    """A file that is no article. In a folder it is passed over: it was never meant."""


class NotText(PassedOver):
    """A file that holds something other than text."""

    def __init__(self) -> None:
        super().__init__("is not a text file; give plain text or Markdown, saved as UTF-8")


def decode(data: bytes) -> str:
    """The text of a file, exactly: only a byte-order mark at its start is left out.

    A mark decides; without one the text is UTF-8, or, where it cannot be that, the legacy encoding that
    charset-normalizer finds. Raises ReadError for what is too long or no text.
    """
    check_size(len(data))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(_strict(data[len(mark) :], encoding))
    if b"\x00" in data:
        raise NotText
    try:
        return _text(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _text(_legacy(data))


def check_size(size: int) -> None:
    """Raises ReadError for more bytes than an article has."""
    if size > LIMIT:
        raise ReadError(
            f"has {size / 1e6:.1f} MB, too much for one article (the limit is {LIMIT / 1e6:.0f} MB); "
            "split it into its articles or leave it out"
        )


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"begins as {encoding} but is damaged at byte {error.start}; save it again as UTF-8") from None


def _legacy(data: bytes) -> str:
    from charset_normalizer import from_bytes

    guesses = from_bytes(data)
    best = guesses.best()
    if best is None:
        raise ReadError("is in no encoding that can be recognised; save it as UTF-8")
    # On a short text with few accents the guesses are equally good, and Windows-1252 is what English was saved in.
    western = next((g for g in guesses if g.encoding == "cp1252" and g.chaos <= best.chaos), None)
    return str(western or best)


def _text(text: str) -> str:
    """The text, unless control characters show that it is none: a stray one is left to stand."""
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > max(_LEAST_CONTROLS, len(text) // 100):
        raise NotText
    return text
