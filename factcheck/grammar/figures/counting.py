"""Whether a bare number counts something, and what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.data import load
from factcheck.grammar.figures.bare_years import LATEST_YEAR, is_year
from factcheck.grammar.figures.elided import stands_alone
from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.gapped import gapped
from factcheck.grammar.figures.nouns import Counted, index_after, noun_at, token_at
from factcheck.grammar.figures.number_of import told_as_number
from factcheck.grammar.figures.plural_nouns import disguised_plural
from factcheck.grammar.names.headline_case import is_title_case
from factcheck.model import Sentence, Token

_DATA = load("counting")
_COMPOUNDS = frozenset(_DATA["not_counted_compounds"])
_ONLY_ONE = frozenset(_DATA["one_of_a_kind"])
_NO_ONE = frozenset(_DATA["before_pronoun_one"])
_SURE_ONE = frozenset(_DATA["before_sure_one"])
_COLLECTIONS = frozenset(_DATA["collections"])
_CROWDS = frozenset(_DATA["crowds"])
_TOLL = frozenset(_DATA["toll_words"])

_NAMES = frozenset({"ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "PERSON"})
_PRONOUNS = frozenset({"them", "us", "whom", "which", "those", "these", "you", "it"})
_AFTER_ONE = frozenset({"of", "another", "else", "in", "or", "-"})
_FURTHER = frozenset({"more", "other", "such", "further", "additional"})
_NUMBER_SIGN = re.compile(r"(?:\b[Nn]os?\.?|#|\b[Nn]umbers?|\btop)\s?\Z")
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_MULTIPLE = re.compile(
    r"\stimes\s(?:as|more|larger|bigger|higher|greater|the|that|its|their|faster|over|less|smaller|lower)\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"[-‑](?P<word>[^\W\d_]+)")
_SIZED = frozenset({"measure", "duration", "age", "money"})
_SIZES = frozenset({"strong", "odd"})
_PLURALS = {"man": "men", "woman": "women", "person": "people", "child": "children"}
_REACH = 7
"""Tokens on either side in which a word of deaths and arrests makes a lonely `one` a figure."""


def counted(sentence: Sentence, figure: Figure) -> Counted | None:
    """What a bare figure counts, without a noun where that is left out; None where it counts nothing.

    Ages are for the caller to set aside."""
    at = index_after(sentence, sentence.span.start + figure.end)
    if figure.sort or not _may_count(sentence, figure, at):
        return None
    if compound := _COMPOUND.match(sentence.text, figure.end):
        whole = figure.quantity.nominal.is_integer()
        return _compound(sentence, compound["word"].lower(), at, whole)
    if figure.quantity.nominal == 1 and figure.number.form == "words":
        return _one(sentence, figure, at)
    return _many(sentence, figure, at)


def _many(sentence: Sentence, figure: Figure, at: int) -> Counted | None:
    following = [t.lower for t in sentence.tokens[at : at + 2]]
    if following[:1] == ["of"]:
        return _of(sentence, figure, at) or gapped(sentence, figure, at)
    if following == ["out", "of"]:
        return noun_at(sentence, at + 3) or Counted()
    if following and following[0] in _FURTHER and (more := noun_at(sentence, at + 1)) and more.plural:
        return more
    noun = noun_at(sentence, at)
    if noun and noun.plural:
        return noun
    if sized := _sized(sentence, figure):
        return sized
    if hidden := _disguised(sentence, figure, at):
        return hidden
    if noun and noun.lemmas[0] in _CROWDS and figure.number.form == "digits" and not figure.number.bare:
        return Counted()  # a 24,000 crowd
    if noun is None and (told := told_as_number(sentence, figure) or gapped(sentence, figure, at)):
        return told
    if figure.quantity.ranged and noun is None and "-" in sentence.text[figure.start : figure.end]:
        return None  # two numbers and a hyphen with nothing behind them are mostly a score
    return Counted() if stands_alone(sentence, figure, at) else None


def _sized(sentence: Sentence, figure: Figure) -> Counted | None:
    """`two 500-pound bombs`, `six £2 coins`, `three 20-year-olds`: a size stands between the number and its noun."""
    if figure.number.form == "vague" or sentence.text[figure.end : figure.end + 1] != " ":
        return None
    told = figures(sentence.text)
    first = bisect_left(told, figure.end + 1, key=lambda f: f.start)
    size = next((f for f in told[first : first + 1] if f.start == figure.end + 1 and f.sort in _SIZED), None)
    if size is None:
        return None
    if size.sort == "age" and sentence.text[: size.end].endswith("olds"):
        return Counted()
    if size.sort != "money" and "-" not in sentence.text[size.start : size.end]:
        return None
    noun = noun_at(sentence, index_after(sentence, sentence.span.start + size.end))
    return noun if noun and noun.plural else None


def _disguised(sentence: Sentence, figure: Figure, at: int) -> Counted | None:
    number = figure.number
    year = number.bare and number.end - number.start == 4 and number.low <= LATEST_YEAR
    if year or number.form == "vague" or figure.quantity.step < 1 or figure.quantity.nominal < 2:
        return None
    start = index_after(sentence, sentence.span.start + figure.start)
    return disguised_plural(sentence, sentence.tokens[start - 1] if start else None, at)


def _of(sentence: Sentence, figure: Figure, at: int) -> Counted | None:
    """`three of the boats`, `dozens of people`, `two of them`, `three of the four`."""
    tokens = sentence.tokens
    if at + 1 < len(tokens) and tokens[at + 1].lower in _PRONOUNS:
        return Counted()
    inner = _whole(tokens, at)
    noun = noun_at(sentence, inner + 1)
    if noun and noun.plural:
        return noun
    numbered = inner > at or any(t.tag == "CD" for t in tokens[at + 1 : at + 4])
    group = noun is not None and noun.lemmas[0] in _COLLECTIONS
    if noun and _are_several(sentence, noun, inner):
        return noun
    return Counted() if group or numbered or figure.number.form == "vague" else None


def _whole(tokens: Sequence[Token], at: int) -> int:
    """Where the number of the whole stands behind `of` (`of the 114 cars`, `of the train's 114 cars`), else `at`."""
    for token in tokens[at + 1 : at + _REACH]:
        if token.tag == "CD":
            return token.i if token.i < at + 3 or tokens[token.i - 1].tag == "POS" else at
        if token.pos not in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"):
            break
    return at


def _are_several(sentence: Sentence, noun: Counted, at: int) -> bool:
    """`53 of the moai were`: a plural verb follows the noun, so that it is a plural itself."""
    after = next((t for t in sentence.tokens[at + 1 : at + _REACH] if t.lower in _PLURAL_VERBS), None)
    return after is not None and sentence.tokens[after.i - 1].lower == noun.noun and noun.lemmas[0] not in _COLLECTIONS


def _one(sentence: Sentence, figure: Figure, at: int) -> Counted | None:
    """`one` counts where it is hedged or stands among deaths and arrests (`killing one man`) or beside another number
    (`two dogs and one goat`)."""
    tokens = sentence.tokens
    start = index_after(sentence, sentence.span.start + figure.core)
    before = tokens[start - 1].lower if start else ""
    if before in _NO_ONE or (at < len(tokens) and tokens[at].lower in _AFTER_ONE):
        return None
    around = tokens[max(0, start - _REACH) : at + _REACH]
    sure = bool(figure.quantity.hedge) or before in _SURE_ONE or any(t.lemma in _TOLL for t in around)
    noun = noun_at(sentence, at)
    sure = sure or (noun is not None and _is_listed(sentence, figure))
    if noun:
        return noun if sure and noun.lemmas[0] not in _ONLY_ONE else None
    other = at < len(tokens) and tokens[at].lower == "other"  # `one other died`
    return Counted() if sure and (other or stands_alone(sentence, figure, at)) else None


def _is_listed(sentence: Sentence, figure: Figure) -> bool:
    """Whether another number and its noun stand right before or behind."""
    text, found = sentence.text, figures(sentence.text)
    at = bisect_left(found, figure.start, key=lambda f: f.start)
    near = (*found[max(0, at - 2) : at], *found[at + 1 : at + 3])
    several = (f for f in near if not f.sort and f.quantity.nominal > 1)
    gaps = (text[f.end : figure.start] if f.end <= figure.start else text[figure.end : f.start] for f in several)
    return any(_NEXT.fullmatch(gap) for gap in gaps)


_NEXT = re.compile(r"(?:\s[\w-]+){1,2}(?:,|,?\sand)\s")


def _compound(sentence: Sentence, word: str, at: int, whole: bool) -> Counted | None:
    """`a five-boat convoy`, `the 12-member panel`."""
    token = next((t for t in sentence.tokens[at : at + 3] if t.lower.startswith(word)), None)
    if whole and word in _SIZES:
        return Counted()
    if not whole or word in _COMPOUNDS or token is None or token.tag not in ("NN", "NNP", "NNS"):
        return None
    plural = _PLURALS.get(word, word if word.endswith("s") else f"{word[:-1]}ies" if _ends_in_y(word) else f"{word}s")
    return Counted(plural, (token.lemma if token.tag == "NNS" else word,))


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"


def _may_count(sentence: Sentence, figure: Figure, at: int) -> bool:
    """Not nought, not a year, not the number of a thing's name, not `the Big Five`."""
    number, text = figure.number, sentence.text
    first = token_at(sentence, sentence.span.start + figure.core)
    if first is None or number.form == "part" or (number.low == 0 and not number.vague):
        return False
    if text[max(0, figure.start - 4) : figure.start].lower() == "per ":
        return False
    if _MULTIPLE.match(text, figure.end) or _NUMBER_SIGN.search(text[max(0, figure.core - 9) : figure.core]):
        return False
    if is_year(sentence, figure, first, at):
        return False
    return is_title_case(sentence.text) or not _in_name(sentence, figure, first)


def _in_name(sentence: Sentence, figure: Figure, first: Token) -> bool:
    """Whether the number belongs to a name with capitals: `Boeing 737`, `737 Max`, `Four Seasons`."""
    number, text = figure.number, sentence.text
    before = sentence.tokens[first.i - 1] if first.i else None
    if number.form == "words" and first.text[:1].isupper():
        inside = before is not None and before.pos != "PUNCT" and before.text not in "\"'“‘:"
        return inside and not figure.quantity.hedge
    if not number.bare:
        return False
    if first.entity == "PRODUCT" and text[number.end + 1 : number.end + 2].isupper():
        return True
    if before is None or before.tag not in ("NNP", "NNPS") or figure.start != figure.core:
        return False
    return before.entity in _NAMES or before.entity == "" or before.end == first.start
