"""What a paragraph looks like: running text, a headline, a subhead."""

from __future__ import annotations

import re

from factcheck.read.layout import Block, Mark, goes_on

LONGEST_HEADLINE = 200
_LONGEST_TITLE = 160
_MOST_TITLE_WORDS = 26
_LONGEST_SUBHEAD = 80
_MOST_SUBHEAD_WORDS = 12
# In sentence case, more words than this are a sentence that lost its full stop rather than a subhead.
_MOST_PLAIN_WORDS = 7
_PROSE = 160
_TITLE_CASE = 0.6
_LONG_WORD = 4

# Closing marks may stand apart: `over. "`
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s[\"'”’]+)?$")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St|Bros|vs|etc)\.$")
_INNER_END = re.compile(r"[a-z]{3}[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]")
# `“It was over,” she said` is running text; `“It was over,” says mayor` may be a headline.
_SPEECH = re.compile(r"[\"'”’]\s+(?:he|she|they|it|I|we)\s+\w+$")
_QUOTE = re.compile(r"[\"“”]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NOT_ALNUM = re.compile(r"[\W_]+")


def ends_sentence(text: str) -> bool:
    """Whether it ends as a sentence does; an abbreviation's point is no full stop."""
    return bool(_SENTENCE_END.search(text[-12:])) and not _ABBREVIATION.search(text[-12:])


def is_prose(block: Block) -> bool:
    """Running text: a sentence, or longer than any title."""
    return block.mark is not Mark.HEADING and (len(block.span) > _PROSE or ends_sentence(block.text))


def is_headline(text: str) -> bool:
    """Whether the first line of an article, where a stamp or byline follows, can be its headline."""
    return len(text) <= LONGEST_HEADLINE and not _INNER_END.search(text)


def is_title(text: str) -> bool:
    """Whether a line has the form of a headline: short, one clause, and without a full stop."""
    return (
        len(text) <= _LONGEST_TITLE
        and len(text.split()) <= _MOST_TITLE_WORDS
        and not text[0].islower()
        and (not ends_sentence(text) or text[-1] in "?!")
        and not goes_on(text)
        and text[-1] != ":"
        and not _INNER_END.search(text)
        and not _SPEECH.search(text)
        and _closed(text)
    )


def is_subhead(block: Block) -> bool:
    """Whether a line has the form of a subhead: a few words without a full stop or the sign that they go on."""
    text = block.text
    if len(text) > _LONGEST_SUBHEAD or block.mark is Mark.BULLET or not is_title(text):
        return False
    count = len(text.split())
    cased = in_title_case(text)
    if ends_sentence(text) or _QUOTE.search(text):
        return cased and 2 < count <= _MOST_SUBHEAD_WORDS
    return count <= (_MOST_SUBHEAD_WORDS if cased else _MOST_PLAIN_WORDS)


def in_title_case(text: str) -> bool:
    """Whether most of its longer words after the first have capitals."""
    long_words = [w for w in _WORD.findall(text)[1:] if len(w) >= _LONG_WORD]
    capitals = sum(w[0].isupper() for w in long_words)
    return bool(long_words) and capitals >= _TITLE_CASE * len(long_words)


def same_words(left: str, right: str) -> bool:
    """Whether two titles differ in case, spaces and punctuation at most."""
    return _NOT_ALNUM.sub("", left).casefold() == _NOT_ALNUM.sub("", right).casefold()


def _closed(text: str) -> bool:
    """Whether its double quotation marks come in pairs: half a quotation is a piece of running text."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")
