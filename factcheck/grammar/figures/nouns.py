"""The noun that follows a figure, read off the tags: they are surer than the tree where names and numbers mix."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.data import load
from factcheck.model import Sentence, Token

_INVARIABLE = frozenset(load("counting")["invariable"])
_FRONT = frozenset({"DT", "PDT", "PRP$", "WP$", "RB"})
_FRONT_WORDS = frozenset({"other", "such", "more"})
_INNER = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "FW", "ADD", "AFX", "POS"})
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun as written in lower case, the lemmas (the head first, then its modifiers in text order), and whether it
    may follow a number above one."""

    noun: str = ""
    lemmas: tuple[str, ...] = ()
    plural: bool = False


def thing(sentence: Sentence, end: int) -> Counted:
    """The noun that follows a figure ending at `end` (an offset of the document), directly or after `of`."""
    at = index_after(sentence, end)
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].text in "-‑" and tokens[at].start == end:
        at += 1
    if at < len(tokens) and tokens[at].lower == "worth":
        at += 1
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
    return noun_at(sentence, at) or Counted()


def noun_at(sentence: Sentence, at: int) -> Counted | None:
    """The noun phrase that begins at a token: its head and what stands before the head in it."""
    return headed(noun_run(sentence.tokens, at))


def headed(run: list[Token]) -> Counted | None:
    """The noun that a run of tokens is about: its last plural noun, else its last noun."""
    plural = [n for n, t in enumerate(run) if _is_plural(t)]
    run = run[: plural[-1] + 1] if plural else run
    while run and run[-1].tag[:2] != "NN":
        run = run[:-1]
    if not run:
        return None
    modifiers = (_lemma(t) for t in run[:-1] if t.tag[:2] in ("NN", "JJ", "VB") and t.text != "-")
    return Counted(run[-1].lower, (_lemma(run[-1]), *modifiers), _is_plural(run[-1]))


def index_after(sentence: Sentence, end: int) -> int:
    """The first token that begins at or after an offset of the document."""
    return bisect_left(sentence.tokens, end, key=_start)


def token_at(sentence: Sentence, place: int) -> Token | None:
    """The token that an offset of the document lies in."""
    at = bisect_right(sentence.tokens, place, key=_start) - 1
    return sentence.tokens[at] if at >= 0 and place < sentence.tokens[at].end else None


def _start(token: Token) -> int:
    return token.start


def _is_plural(token: Token) -> bool:
    """`Israelis`, `taxis`: with this ending only the tagger tells a plural from `crisis`."""
    return is_plural(token.lower) or (token.lower.endswith("is") and token.tag in ("NNS", "NNPS"))


def is_plural(word: str) -> bool:
    """Whether a noun may follow a number above one."""
    if word in _INVARIABLE or word.endswith(("men", "children", "people", "craft")):
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def noun_run(tokens: tuple[Token, ...], at: int) -> list[Token]:
    """The tokens of the noun phrase that begins at a token, without its determiners."""
    while at < len(tokens) and (tokens[at].tag in _FRONT or tokens[at].lower in _FRONT_WORDS):
        at += 1
    run: list[Token] = []
    for token in tokens[at : at + _LONGEST]:
        dated = token.entity in ("DATE", "TIME") and token.tag == "NNP"
        if not _names_a_model(token, run) and (token.tag not in _INNER or dated):
            break
        run.append(token)
    return run


def _names_a_model(token: Token, run: list[Token]) -> bool:
    """A number that belongs to the noun: `six AK-47 rifles`, `six AK 47 rifles`."""
    if token.tag != "CD":
        return False
    letters = any(c.isalpha() for c in token.text) and not token.text.isalpha()
    return letters or (bool(run) and run[-1].tag[:2] == "NN" and run[-1].text[:1].isupper())


def _lemma(token: Token) -> str:
    """The tagger leaves plurals of capitalised words as they are."""
    word = token.lemma
    left = token.tag in ("NNPS", "NNP") and len(word) > 3 and word.endswith("s") and is_plural(word)
    return word[:-1] if left else word
