"""`of` before the place where somebody lives or was born: `Ada Roe, 34, of Velm`, `a resident of Velm`."""

from __future__ import annotations

from factcheck.model import Sentence, Token

NATIVE = "native"
_RESIDENTS = frozenset({"resident", "inhabitant", NATIVE})


def after_name(sentence: Sentence, of: int) -> Token | None:
    """The last word of the name that `of` stands behind, with a comma or an age between them."""
    tokens = sentence.tokens
    if of < 2 or tokens[of].lower != "of" or tokens[of - 1].text != ",":
        return None
    before = tokens[of - 2]
    if of > 3 and before.text.isdigit() and tokens[of - 3].text == ",":
        return tokens[of - 4] if tokens[of - 4].tag == "NNP" else None
    return before if before.tag == "NNP" and before.entity == "PERSON" else None


def after_resident(sentence: Sentence, of: int) -> Token | None:
    """`resident` or `native` before `of`."""
    before = sentence.tokens[of - 1] if of else None
    return before if before is not None and before.lower in _RESIDENTS else None
