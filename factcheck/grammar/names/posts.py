"""The post that a text gives a name: `the mayor of Ostra` in `the mayor of Ostra, Ida Moss,`, with whose it is.

A post is told right before the name, right after it, or by a verb that identifies somebody (`the victim was identified
as Ida Moss`). A post that another has, too, had or will have (`a`, `former`, `deputy`) is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.grammar.names.titles import plain
from factcheck.model import Sentence, Span, Token

LONGEST = 12
"""Tokens of the longest description that is read for a post."""

_NOUNS = ("NOUN", "PROPN")
_TIES = frozenset({"of", "for", "at", "in", "with", "from", "to"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "?", "!", "''", "``"})


@dataclass(frozen=True, slots=True)
class Post:
    """`role` is the first word for the role in its row of posts.toml, after its words of rank and time; `count` is the
    name of that row's list, which tells how many hold it. `words` are the tokens that say whose it is or of what field,
    `tokens` those of the role itself."""

    role: str
    count: str
    words: tuple[Token, ...]
    tokens: tuple[Token, ...]


@cache
def _roles() -> dict[str, tuple[str, str]]:
    """Each word for a role with the name and the count of its row; a word of two rows counts as in the first."""
    rows = load("posts")
    found: dict[str, tuple[str, str]] = {}
    for count in ("one", "owned", "fielded", "event", "several"):
        for row in rows[count]:
            for word in row:
                found.setdefault(word, (row[0], count))
    return found


def post_of(sentence: Sentence, name: Span) -> Post | None:
    """The post told with the name at `name`, None where none is, or where it is not told as one of a single holder."""
    inside = sentence.tokens_in(name)
    if not inside:
        return None
    if (before := _before(sentence, inside)) and (post := _read(before, _behind(sentence, inside))):
        return post
    for phrase in (_after(sentence, inside), _identified(sentence, inside)):
        if phrase and (post := _read(phrase)):
            return post
    return None


def _behind(sentence: Sentence, inside: Sequence[Token]) -> list[Token]:
    """What says whose a post is behind the name: `of the High Court` in `Judge Ida Moss of the High Court`."""
    tokens, at = sentence.tokens, inside[-1].i + 1
    if at >= len(tokens) or tokens[at].lower not in ("of", "from", "at", "with"):
        return []
    end = at + 1
    while end < len(tokens) and (tokens[end].pos == "DET" or _describes(tokens[end])):
        end += 1
    return [t for t in tokens[at + 1 : end] if t.pos != "DET"]


def _before(sentence: Sentence, inside: Sequence[Token]) -> list[Token]:
    """The noun phrase right before a name, or before a comma and the name if another comma or full stop follows it."""
    tokens, at = sentence.tokens, inside[0].i - 1
    comma = at > 0 and tokens[at].text == ","
    if comma and not _closed(tokens, inside[-1].i + 1):
        return []
    phrase = _leftwards(tokens, at - 1 if comma else at, through=comma or _of_state(tokens, at))
    return phrase if not comma or (phrase and _is_definite(phrase)) else []


def _of_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether the three tokens up to `at` are one role: `Secretary of State`."""
    return at > 1 and _phrase(tokens[at - 2 : at + 1]) in _roles()


def _closed(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in _ENDS


def _is_definite(phrase: Sequence[Token]) -> bool:
    return any(t.lower == "the" or t.lower in _OWNERS or t.tag == "POS" for t in phrase)


def _leftwards(tokens: Sequence[Token], at: int, through: bool) -> list[Token]:
    """The tokens of a noun phrase that ends at token `at`, determiner included; `through` prepositions as well."""
    start = at + 1
    while start > 0 and at + 1 - start < LONGEST:
        token = tokens[start - 1]
        first = token.pos in ("DET", "NUM") or token.lower in _OWNERS
        if not (first or _describes(token) or (through and token.lower in _TIES)):
            break
        start -= 1
        age = token.pos == "NUM" and tokens[start + 1].text == "-"
        if first and not age and not (through and start > 0 and tokens[start - 1].lower in _TIES):
            break
    return list(tokens[start : at + 1])


def _describes(token: Token) -> bool:
    """Whether a token may stand between a determiner and its noun: `dead`, `fire`, `then-`, `year-old`, `city's`."""
    small = token.text == "-" or token.lower in ("then", "old", "year")
    return small or token.pos in (*_NOUNS, "ADJ") or token.tag in ("POS", "HYPH", "VBN")


def _after(sentence: Sentence, inside: Sequence[Token]) -> list[Token]:
    """The noun phrase between commas that follows a name, past an age."""
    tokens, at = sentence.tokens, inside[-1].i + 1
    if at >= len(tokens) or tokens[at].text not in (",", "—", "–"):
        return []
    at += 1
    if at + 1 < len(tokens) and tokens[at].text.isdigit() and tokens[at + 1].text == ",":
        at += 2
    end = at
    while end < len(tokens) and end - at < LONGEST and not _stops(tokens[end]):
        end += 1
    return list(tokens[at:end])


def _stops(token: Token) -> bool:
    return token.text in _ENDS or token.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PRON") and token.lower not in _OWNERS


def _identified(sentence: Sentence, inside: Sequence[Token]) -> list[Token]:
    """`identified the victim as …`, `the victim was named as …`, `the victim, identified as …`."""
    head = sentence.head_of(Span(inside[0].start, inside[-1].end))
    tie = sentence.head(head) if head is not None else None
    if tie is None or tie.lower != "as":
        return []
    verb = sentence.head(tie)
    if verb.lemma not in load("posts")["identifying"]:
        return []
    above = [sentence.head(verb)] if verb.dep == "acl" else []
    nouns = [c for c in sentence.children(verb) if c.dep in ("dobj", "nsubjpass")] + above
    return _leftwards(sentence.tokens, nouns[0].i, through=False) if len(nouns) == 1 else []


def _read(phrase: Sequence[Token], behind: Sequence[Token] = ()) -> Post | None:
    """The post that a noun phrase names. `behind` stands after the name and tells more of whose it is."""
    kept = [t for t in phrase if t.pos != "DET"]
    cut = next((n for n, t in enumerate(kept) if t.lower in _TIES and n and _begins_tie(kept, n)), len(kept))
    core, rest = kept[:cut], [t for t in kept[cut:] if t.lower not in _TIES]
    if not core or core[-1].tag in ("NNS", "NNPS"):
        return None
    size = next((n for n in range(min(4, len(core)), 0, -1) if _phrase(core[-n:]) in _roles()), 0)
    role = core[len(core) - size :]
    told = [plain(t) for t in phrase if t.tag != "POS" and t not in role]
    if not size or not _words("told_apart").isdisjoint(told):
        return None
    name, count = _roles()[_phrase(role)]
    ranks = [w for w in told if w in _words("ranked")]
    if ranks or not _words("indefinite").isdisjoint(told):
        count = "several"
    words = [t for t in (*core[:-size], *rest, *behind) if plain(t) not in _words("ranked")]
    return Post(" ".join((*ranks, name)), count, tuple(_content(words)), tuple(role))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("posts")[key])


def _begins_tie(tokens: Sequence[Token], at: int) -> bool:
    """Whether the preposition at `at` ends the role's own words: `chief of staff` is one role."""
    return not any(
        _phrase(tokens[start : at + 2]) in _roles() for start in range(max(0, at - 2), at) if at + 1 < len(tokens)
    )


def _phrase(tokens: Sequence[Token]) -> str:
    return "".join(plain(t) + (" " if t.space else "") for t in tokens).strip()


def _content(tokens: Sequence[Token]) -> Iterator[Token]:
    """Nouns, adjectives and owners: a word with a possessive ending is one, whatever it was taken for."""
    for n, token in enumerate(tokens):
        owns = n + 1 < len(tokens) and tokens[n + 1].tag == "POS"
        if owns or token.pos in (*_NOUNS, "ADJ") or token.lower in _OWNERS:
            yield token
