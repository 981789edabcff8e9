"""Names read in the order of the words: rows of nouns with capitals, whatever the tree makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Sentence, Token


def is_name(token: Token) -> bool:
    """Whether a word is part of a name: a noun with a capital that is no date."""
    return token.pos in ("PROPN", "NOUN") and token.text[:1].isupper() and token.entity not in ("DATE", "TIME")


def first_run(sentence: Sentence, begin: int, end: int) -> list[Token]:
    """The first name in a stretch before a comma or verb."""
    for token in sentence.tokens[begin:end]:
        if is_name(token):
            return [t for t in run_after(sentence, token.i) if t.i < end]
        leads = token.pos in ("DET", "ADJ", "NOUN", "PRON", "NUM", "ADV", "PROPN") or token.tag in ("VBG", "VBN")
        if not leads and token.text not in ("-", "'s", "’s"):
            return []
    return []


def run_after(sentence: Sentence, begin: int) -> list[Token]:
    """The name that begins at a token, [] where none does."""
    run: list[Token] = []
    for token in sentence.tokens[begin:]:
        if not is_name(token):
            break
        run.append(token)
    return run


def run_before(sentence: Sentence, end: int) -> list[Token]:
    """The name that ends right before a token, [] where none does."""
    run: list[Token] = []
    for token in reversed(sentence.tokens[:end]):
        if not is_name(token):
            break
        run.insert(0, token)
    return run


def run_round(sentence: Sentence, token: Token) -> list[Token]:
    """The name that a token stands in, [] where it is part of none."""
    return [*run_before(sentence, token.i), *run_after(sentence, token.i)] if is_name(token) else []


def name_of(run: Sequence[Token]) -> str:
    """A name as written, with single spaces."""
    return " ".join(t.text for t in run)
