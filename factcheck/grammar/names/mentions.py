"""Names in a sentence: runs of capitalised words, parted from titles, with what they seem to name.

spaCy's entities are one voice among several: its labels of single surnames and of foreign names are often wrong, its
spans swallow titles and possessives. What the words themselves say (a title before, `Ltd` after, `Act` at the end)
goes first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.data import load
from factcheck.gazetteer import demonyms
from factcheck.grammar.names.capitals import Run, capital, fields, runs, touching
from factcheck.grammar.names.quoted import quoted_title
from factcheck.grammar.names.titles import Title, end_of, plain, titles_in
from factcheck.grammar.names.types import PLACES, type_of
from factcheck.model import Sentence, Span, Token
from factcheck.values.currency import iso_codes
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, listed, telling_names

_NUMBERED = frozenset({"no", "number", "flight"})
"""`Juror No. 8`, `Flight 522`: the first word of what is a number, and no name."""
_PARTY = re.compile(r"[dri]-[a-z]+(?:\.[a-z]+)*$")
"""`D-Wash.`: the party and state of an American lawmaker."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: tokens `start` to `end` (half-open), its type, and the tokens of the title before it.

    `sure`: the words themselves tell the type; otherwise it is spaCy's label, or a guess.
    """

    start: int
    end: int
    type: NameType
    sure: bool
    title: Title | None = None

    def span(self, sentence: Sentence) -> Span:
        """The span in the document, without the apostrophe of a possessive (`Lopez' car`)."""
        return Span(sentence.tokens[self.start].start, end_of(sentence.tokens[self.end - 1]))


def mentions(sentence: Sentence, near: int | None = None) -> Iterator[Mention]:
    """The names of a sentence in order; with `near` only those about that token. Places, peoples, days and bare titles
    are none."""
    for run in _with_titles(sentence, near):
        for piece, title in _pieces(sentence.tokens, run):
            mention = _mention(sentence, piece, title)
            if mention is not None:
                yield mention


def _with_titles(sentence: Sentence, near: int | None) -> Iterator[Run]:
    """The runs of capitals, and titles in quotation marks in place of the runs inside them."""
    past = 0
    for run in runs(sentence, near):
        if run.start < past:
            continue
        titles = (quoted_title(sentence.tokens, k) for k in range(max(past, run.start - 1), run.start + 1))
        title = next((t for t in titles if t), None)
        yield title or run
        past = title.end if title else run.end


def _pieces(tokens: Sequence[Token], run: Run) -> Iterator[tuple[Run, Title | None]]:
    """The run parted at its titles: `[House Judiciary Committee] Chairman [Robert Lund]`."""
    titles = [] if run.whole else titles_in(tokens, run)
    if not titles:
        if not run.whole and (_opens_with_people(tokens, run) or _opens_with_ship(tokens, run)):
            run = Run(run.start + 1, run.end)
        head = _callings(tokens, run)
        yield Run(head, run.end), Title(run.start, head, "", True, head) if head > run.start else None
        return
    first = titles[0]
    if first.start > run.start:
        left = Run(run.start, first.start)
        if not _is_body(tokens, left):
            left = _trim(tokens, left)
        if left.start < left.end and _stands_alone(tokens, left):
            yield left, None
        else:
            first = replace(first, start=run.start)
    last = titles[-1]
    role_end = max((t.role_end for t in titles), default=0)
    whole = Title(first.start, last.end, first.gender or last.gender, role_end > 0, role_end)
    if whole.end < run.end:
        yield Run(whole.end, run.end), whole
    elif last.field and plain(tokens[run.end - 1]) not in fields():
        yield _past_article(tokens, Run(last.field, run.end)), None


def _past_article(tokens: Sequence[Token], run: Run) -> Run:
    return Run(run.start + 1, run.end) if tokens[run.start].lower == "the" else run


def _callings(tokens: Sequence[Token], run: Run) -> int:
    """Where the person begins in `Filmmaker Clara Lund`: a word of no entity, then a person's full name to the end."""
    if run.whole or run.end - run.start < 3 or plain(tokens[run.start]) in given_names():
        return run.start
    if _calling_word(tokens, run.start) and plain(tokens[run.start + 1]) in telling_names():
        return run.start + 1
    if tokens[run.start].entity:
        return run.start
    if plain(tokens[run.end - 1]) in listed("names", "organisation", "suffix"):
        return run.start
    k = run.start + 1
    if plain(tokens[k]) not in given_names() or not tokens[k].entity_begins:
        return run.start
    person = all(t.entity == "PERSON" for t in tokens[k : run.end])
    return k if person and not any(t.entity_begins for t in tokens[k + 1 : run.end]) else run.start


_CALLINGS = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman")


def _calling_word(tokens: Sequence[Token], i: int) -> bool:
    """`Electrician` in `Electrician Clara Lund`: a word at the start of a sentence that ends as nouns for people do."""
    first = i == 0 or not tokens[i - 1].text[-1].isalnum()
    return first and len(tokens[i].text) > 5 and tokens[i].lower.endswith(_CALLINGS)


def _opens_with_people(tokens: Sequence[Token], run: Run) -> bool:
    """`Danish Lund`, `Kenyan Omar Said`: a people before somebody's name. What may be a given name, too (`Scot`), is
    one unless it is determined (`the Scot Hale`)."""
    first, rest = tokens[run.start], tokens[run.start + 1 : run.end]
    determined = run.start > 0 and tokens[run.start - 1].pos == "DET"
    if not rest or not demonyms().get(first.text) or (plain(first) in given_names() and not determined):
        return False
    return all(t.entity == "PERSON" for t in rest)


def _opens_with_ship(tokens: Sequence[Token], run: Run) -> bool:
    """`Tanker MT Ostra`, and `Tanker Ostra` at the start of a sentence."""
    first = run.start == 0 or plain(tokens[min(run.start + 1, run.end - 1)]) in listed("names", "ship", "prefix")
    return first and run.end - run.start > 1 and plain(tokens[run.start]) in listed("names", "ship", "beside")


def _is_body(tokens: Sequence[Token], run: Run) -> bool:
    """Several words of which the last is one that ends the name of a body (`U.S. Customs`)."""
    ends = listed("names", "organisation", "last")
    return run.end - run.start > 1 and plain(tokens[run.end - 1]) in ends


def _stands_alone(tokens: Sequence[Token], left: Run) -> bool:
    """Whether what stands before a title is a name by itself (`Ostra Rowing Club President …`, `Norvik Chairman …`),
    not a field of office (`Interior Secretary …`) or a people (`Danish Prime Minister …`)."""
    if _is_body(tokens, left):
        return True
    place = any(t.entity in PLACES for t in tokens[left.start : left.end])
    if plain(tokens[left.end]) in _HEADS_OF_BODIES and not place:
        return plain(tokens[left.start]) not in _ADJECTIVES
    whole = all(t.entity == "ORG" for t in tokens[left.start : left.end])
    return whole and tokens[left.start].entity_begins and tokens[left.end].entity != "ORG" and _acronym(tokens, left)


_HEADS_OF_BODIES = frozenset(
    {
        "chairman",
        "chairwoman",
        "chair",
        "chairperson",
        "ceo",
        "chief",
        "founder",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "boss",
        "commissioner",
    }
)
_ONCE = frozenset({"former", "ex"})
"""`Former Ostra University goalkeeper`: no part of the name behind it."""
_ADJECTIVES = frozenset({"former", "deputy", "vice", "acting", "late", "assistant", "senior", "joint", "co", "chief"})


def _acronym(tokens: Sequence[Token], run: Run) -> bool:
    text = tokens[run.end - 1].text
    return sum(c.isupper() for c in text) >= 2 or run.end - run.start > 1


def _trim(tokens: Sequence[Token], run: Run) -> Run:
    """Without words at either end that name nobody: days, peoples, small words, `The` at the start of a sentence."""
    start, end = run.start, run.end
    while start < end and _opens_nothing(tokens, start):
        start += 1
    while end > start and (_nothing(tokens, end - 1) or _stray(tokens, end - 1)):
        end -= 1
    return Run(start, end)


def _opens_nothing(tokens: Sequence[Token], i: int) -> bool:
    article = i == 0 and tokens[i].lower == "the"
    loose = tokens[i].text in _OPENING_SMALL
    return article or loose or not tokens[i].text[0].isalnum() or _nothing(tokens, i)


_OPENING_SMALL = frozenset({"of", "for", "and", "&", "on", "in", "at", "to"})
"""What is left before a name once the title that it joined is off (`CEO of Norvik Ltd.`)."""


def _stray(tokens: Sequence[Token], i: int) -> bool:
    """A lower-case or numeric last word that is not part of an entity (`Apollo 11` is) or of a word (`Jong-un`)."""
    token = tokens[i]
    if i and tokens[i - 1].text == "-" and touching(tokens, i - 1):
        return False
    if not token.text[-1].isalnum() and not capital(token):
        return True
    return not capital(token) and (not token.entity or token.entity_begins)


def _nothing(tokens: Sequence[Token], i: int) -> bool:
    """A word that names nobody, unless it is a part of somebody's name (`Clara May`)."""
    if plain(tokens[i]) not in listed("names", "nothing", "words"):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    goes_on = after is not None and after.entity == "PERSON" and not after.entity_begins and after.tag != "POS"
    if plain(tokens[i]) in load("weekdays")["weekdays"] and not goes_on:
        return True  # `met the envoy Ibar Sunday`: a last word of this kind is the day, not the surname
    part = tokens[i].entity == "PERSON" and (goes_on or not tokens[i].entity_begins)
    return not (part and len(tokens[i].text) > 2)


def _mention(sentence: Sentence, piece: Run, title: Title | None) -> Mention | None:
    tokens = sentence.tokens
    if title is None and piece.end - piece.start > 1 and plain(tokens[piece.start]) in _ONCE:
        piece = Run(piece.start + 1, piece.end)
    words = [plain(t) for t in tokens[piece.start : piece.end]]
    whole = words
    labels = Counter(t.entity for t in tokens[piece.start : piece.end])
    if title is None and not piece.whole and not _keeps_its_edges(words, labels):
        piece = _trim(tokens, piece)
        words = [plain(t) for t in tokens[piece.start : piece.end]]
    if piece.start >= piece.end or not any(len(w) > 1 for w in words):
        return None
    if tokens[piece.start].text in iso_codes() and tokens[piece.end - 1].text[:1].isdigit():
        return None
    if _is_number(words) or _PARTY.match("".join(words)):
        return None
    kind, sure = type_of(sentence, piece, words, title)
    headed = piece.end < len(tokens) and plain(tokens[piece.end]) in _HEADS_OF_BODIES
    if headed and not sure and kind in (NameType.OTHER, NameType.PERSON) and title is None:
        kind, sure = NameType.ORG, True
    if kind is NameType.SHIP and piece.end < len(tokens) and tokens[piece.end].text.isdigit():
        piece = Run(piece.start, piece.end + 1)
    if kind is None or (kind is NameType.OTHER and not _fit(tokens[piece.start : piece.end], len(whole))):
        return None
    return Mention(piece.start, piece.end, kind, sure, title)


def _is_number(words: Sequence[str]) -> bool:
    return words[0] in _NUMBERED and all(w[-1:].isdigit() for w in words[1:])


def _fit(tokens: Sequence[Token], whole: int) -> bool:
    """A name of which nothing else is known stands whole in its run and is more than letters and numbers."""
    return len(tokens) == whole and any(len(t.text) > 2 and t.text[1:].islower() for t in tokens)


def _keeps_its_edges(words: Sequence[str], labels: Counter[str]) -> bool:
    """`African Union`, `Democratic Party`: a longer name whose last word says what it is, or that spaCy has whole."""
    if len(words) < 2 or words[-1] in listed("names", "nothing", "words"):
        return False
    heads = listed("names", "organisation", "last") | listed("names", "law", "last") | listed("names", "place", "last")
    whole = labels.most_common(1)[0]
    return words[-1] in heads or (whole[0] in ("ORG", "LAW", "WORK_OF_ART", "EVENT") and whole[1] == len(words))
