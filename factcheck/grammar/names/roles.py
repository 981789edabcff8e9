"""The role that a text gives with a name: a title before it, a description before or after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.grammar.names.capitals import capital
from factcheck.grammar.names.mentions import Mention
from factcheck.grammar.names.titles import person_roles, plain
from factcheck.model import Sentence, Token
from factcheck.values.name import NameType
from factcheck.values.name_parts import honorifics, listed

LONGEST = 14
"""Tokens of the longest description that is taken for a role."""

_SPACE = re.compile(r"\s+")
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "?", "!", "''", "``"})
_BEFORE = ("NOUN", "ADJ", "PROPN")
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my"})


@cache
def _nouns(kind: NameType) -> frozenset[str]:
    """Role nouns that may describe a thing of this type."""
    rows = {
        NameType.PERSON: frozenset(person_roles()),
        NameType.ORG: listed("roles", "organisation", "nouns"),
        NameType.GROUP: listed("roles", "organisation", "nouns"),
        NameType.WORK: listed("roles", "work", "nouns"),
        NameType.SHIP: listed("roles", "ship", "nouns"),
        NameType.LAW: listed("roles", "law", "nouns"),
    }
    return rows.get(kind, frozenset())


_TIMES = frozenset(
    {"former", "ex", "senior", "assistant", "acting", "interim", "incoming", "outgoing", "late", "then", "top"}
)
"""Words that tell no role by themselves."""

Stretch = tuple[int, int]


def role_stretch(sentence: Sentence, mention: Mention) -> Stretch | None:
    """The tokens that tell the role of a name, None where none is told."""
    stretch = _title(sentence, mention) or _before(sentence, mention) or _after(sentence, mention)
    return stretch or _predicate(sentence, mention)


def as_written(sentence: Sentence, stretch: Stretch, text: str) -> str:
    """The words of a stretch. `text` is the document's."""
    tokens = sentence.tokens
    return _SPACE.sub(" ", text[tokens[stretch[0]].start : tokens[stretch[1] - 1].end])


def bare_role(sentence: Sentence, mention: Mention, stretch: Stretch, names: Sequence[Mention]) -> Stretch | None:
    """The part of a role that holds no other name, next to the name it is told of: `chief executive` in `chief
    executive of Norvik Ltd.`, `director` in `former FBI director`. None where nothing is left."""
    tokens = sentence.tokens
    start, end = stretch
    for name in names:
        if start < name.end and name.start < end:
            if stretch[1] <= mention.start:
                start = max(start, name.end)
            else:
                end = min(end, name.start) if name.start > start else end
                start = max(start, name.end) if name.start <= start else start
    owner = next((i for i in range(end - 2, start, -1) if tokens[i].tag == "POS"), start)
    start = max(start, owner)
    if start < end - 1 and tokens[start].text == "-":
        start += 2  # `Oslo-based chairman`
    while start < end and (tokens[start].tag == "POS" or tokens[start].pos in ("PUNCT", "DET", "ADP")):
        start += 1
    while end > start and tokens[end - 1].pos in ("ADP", "CCONJ", "DET", "PUNCT", "PART"):
        end -= 1
    told = any(plain(t) not in _TIMES for t in tokens[start:end])
    return (start, end) if told else None


def described_as(sentence: Sentence, mention: Mention) -> NameType | None:
    """What the words beside a name of unsure type say that it is: a person (`Lon Wood, a retired teacher`) or a body
    (`Zentara, the maker of chips`); None where they say nothing, or both."""
    if mention.sure or mention.type not in (NameType.PERSON, NameType.ORG):
        return None
    person = _describes(sentence, replace(mention, type=NameType.PERSON))
    body = _describes(sentence, replace(mention, type=NameType.ORG))
    if person == body:
        return None
    return NameType.PERSON if person else NameType.ORG


def _describes(sentence: Sentence, mention: Mention) -> bool:
    return (_before(sentence, mention) or _after(sentence, mention)) is not None


def _title(sentence: Sentence, mention: Mention) -> Stretch | None:
    """The title without forms of address: `Judge`, `Danish Prime Minister`."""
    if mention.title is None or not mention.title.office:
        return None
    tokens, start, end = sentence.tokens, mention.title.start, mention.title.role_end
    while end > start and plain(tokens[end - 1]) in honorifics():
        end -= 1
    while start < end and plain(tokens[start]) in honorifics():
        start += 1
    if start < end and tokens[start - 1].pos in ("NOUN", "ADJ") and start and not _stops(tokens[start - 1]):
        start = _leftmost(tokens, start)
    return (start, end) if start < end else None


def _before(sentence: Sentence, mention: Mention) -> Stretch | None:
    """`court clerk Ida Moss`, `the former chief executive, Ida Moss`: a role noun right before the name."""
    tokens = sentence.tokens
    at = (mention.title.start if mention.title else mention.start) - 1
    head = sentence.head_of(mention.span(sentence))
    at = _past_years(tokens, at)
    if at > 0 and tokens[at].text == "," and head is not None and head.dep == "appos":
        at -= 1
    if at < 0 or not _role_noun(tokens, at, mention.type):
        return None
    start = _leftmost(tokens, at)
    if mention.type is NameType.SHIP and at == mention.start - 1:
        return start, at + 1
    article = start > 0 and (tokens[start - 1].lower in _DETERMINERS or tokens[start - 1].tag == "POS")
    return (start, at + 1) if not article or _governs(sentence, at, mention) else None


def _past_years(tokens: Sequence[Token], at: int) -> int:
    """Past `17-year-old` before a name."""
    if at >= 0 and tokens[at].lower == "old":
        while at > 0 and (tokens[at].lower in ("old", "-", "year", "years") or tokens[at].text.isdigit()):
            at -= 1
    return at


def _governs(sentence: Sentence, at: int, mention: Mention) -> bool:
    """Whether noun and name are one phrase; in `the clerk Moss fired` they are not."""
    name = sentence.head_of(mention.span(sentence))
    noun = sentence.tokens[at]
    inside = mention.start <= noun.head < mention.end
    return inside or (name is not None and name.head == noun.i and name.dep in ("appos", "compound", "nmod", "flat"))


def _role_noun(tokens: Sequence[Token], at: int, kind: NameType) -> bool:
    token = tokens[at]
    if token.pos not in ("NOUN", "PROPN", *(("ADJ",) if kind is NameType.SHIP else ())) or token.tag in ("NNS", "NNPS"):
        return False
    pair = f"{plain(tokens[at - 1])} {token.lemma}" if at else ""
    joined = f"{plain(tokens[at - 2])}-{token.lemma}" if at > 1 and tokens[at - 1].text == "-" else ""
    if kind is NameType.PERSON and token.lemma.endswith(_CALLINGS) and token.lemma not in _nouns(NameType.ORG):
        return True
    return not {token.lemma, token.lower, pair, joined}.isdisjoint(_nouns(kind))


def _leftmost(tokens: Sequence[Token], at: int) -> int:
    """The first of the adjectives and nouns that run up to a role noun; hyphens between them are passed."""
    start = at
    while start > 0 and at - start < LONGEST:
        before = tokens[start - 1]
        if before.text == "-" and start > 1 and before.end == tokens[start].start:
            start -= 2
        elif before.pos in _BEFORE and not _stops(before):
            start -= 1
        else:
            break
    return start


def _stops(token: Token) -> bool:
    return token.text in _ENDS or token.entity in ("DATE", "TIME", "CARDINAL")


def _after(sentence: Sentence, mention: Mention) -> Stretch | None:
    """`Ida Moss, 34, a mother of two, said`: a description between commas whose first noun is a role."""
    tokens, at = sentence.tokens, mention.end
    if at >= len(tokens) or tokens[at].text not in (",", "(", "—", "–", "-"):
        return None
    at = _past_age(tokens, at + 1)
    return _description(sentence, at, mention.type)


def _past_age(tokens: Sequence[Token], at: int) -> int:
    """Past `34,` after a name."""
    if at + 1 < len(tokens) and tokens[at].text.isdigit() and tokens[at + 1].text in (",", ")"):
        return at + 2
    return at


def _description(sentence: Sentence, at: int, kind: NameType) -> Stretch | None:
    """A noun phrase from token `at` up to the next comma, bracket, full stop or verb, without its article."""
    tokens = sentence.tokens
    start = at + 1 if at < len(tokens) and tokens[at].lower in _DETERMINERS else at
    noun = _first_noun(tokens, start, kind)
    if noun is None:
        return None
    end = noun + 1
    while end < len(tokens) and end - start < LONGEST and not _closes(tokens, end):
        end += 1
    while end > noun + 1 and tokens[end - 1].pos in ("ADP", "CCONJ", "DET", "ADV", "PART", "AUX"):
        end -= 1
    return start, end


_LINKS = frozenset({"POS", "HYPH", "CD", "VBN", "VBG"})
_CALLINGS = ("teacher", "driver", "worker", "keeper", "maker", "woman", "sman", "ologist", "ician", "grapher")
_VERBAL = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "VBN", "VBG", "PRP", "EX"})


def _closes(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower == "and":
        return at + 1 >= len(tokens) or not (capital(tokens[at - 1]) and capital(tokens[at + 1]))
    small = token.pos == "SCONJ" or token.lower in ("but", "as", "on", "after")
    return small or token.text in _ENDS or token.tag in _VERBAL


def _first_noun(tokens: Sequence[Token], start: int, kind: NameType) -> int | None:
    """The role noun that heads the phrase: after adjectives, nouns and owners only."""
    for i in range(start, min(start + 8, len(tokens))):
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        heads = follows is None or follows.pos not in ("NOUN", "PROPN", "PUNCT") or follows.text in _ENDS
        if heads and _role_noun(tokens, i, kind):
            return i
        if tokens[i].text in _ENDS or not (tokens[i].pos in _BEFORE or tokens[i].tag in _LINKS or _widens(tokens, i)):
            return None
    return None


def _widens(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb belongs to an adjective behind it: `a highly respected lawyer`."""
    return tokens[at].tag == "RB" and at + 1 < len(tokens) and tokens[at + 1].tag in ("JJ", "VBN", "VBG")


def _predicate(sentence: Sentence, mention: Mention) -> Stretch | None:
    """`Moss is the mayor of Ostra`, `who was the owner of the shop`."""
    tokens, at = sentence.tokens, mention.end
    while at < len(tokens) and tokens[at].lower in (",", "who"):
        at += 1
    if at >= len(tokens) or tokens[at].lower not in ("is", "was") or mention.type is not NameType.PERSON:
        return None
    return _description(sentence, at + 1, mention.type)
