"""Ages told without `years old`: `Maria Okoye, 26,`, `aged 26`, `in her thirties`, `was 18 at the time`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.data import load
from factcheck.grammar.figures.ages_said import BOUNDS, OLDEST, is_said_to_be, is_somebody, may_be
from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.nouns import token_at
from factcheck.grammar.figures.numbers import read_number
from factcheck.grammar.figures.numerals import TENS
from factcheck.grammar.words import any_of
from factcheck.model import Sentence, Token

_PEOPLE = frozenset(load("counting")["people"])
_UNITS = frozenset({"days", "weeks", "months", "years"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "MONEY", "CARDINAL", "QUANTITY", "PERCENT"})

_AGED = re.compile(
    r"\b(?:aged?s?(?:\sof|\sbetween|\sfrom)?|at\sage|ages|ages?\s(?:is|was|were|are)|ages?:|turn(?:s|ed|ing)?)\s(?:about\s|around\s|only\s|just\s)?\Z",
    re.IGNORECASE,
)
_SOMEBODY_OF = re.compile(
    rf"\b{any_of(load('counting')['of_an_age'])}\sof\s(?:about\s|only\s|just\s)?\Z", re.IGNORECASE
)
_AGE_WORD = re.compile(r"\b(?P<word>age(?:s|d)?(?:\sof|\sbetween|\sfrom)?)\s\Z", re.IGNORECASE)
_AGED_UNITS = re.compile(r"\b(?:aged|ages)(?:\sbetween|\sfrom)?\s\Z")
_THOSE = re.compile(rf"\b{any_of(load('counting')['age_groups'])}\s\(?(?:aged\s)?\Z", re.IGNORECASE)
_COMMA_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w.'’-]{0,60})['\"’”)]?(?:\s\((?:[^()\d]{2,30}|born(?:\sin)?\s\d{4})\))?\s?,\s?"
    r"(?:(?:then|now|just|only|still|barely|both)\s)?\Z",
    re.IGNORECASE,
)
_AGENT = re.compile(r"[a-z]{2}(?:er|or|ist|ian|ee|ant|man|ress)\Z")
_NOT_PEOPLE = frozenset(load("counting")["not_people"])
_BRACKETED = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_][\w.'’-]{0,40})['\"’”]?\s?\(\s?(?P<age>1?\d{1,2})\s?\)(?=\s?[,.;:]|\s[a-z]|\s*$)"
)
_SPORT = re.compile(
    r"\b(?:goals?|scor\w+|penalt\w+|substitut\w+|min(?:ute)?s?|pts|points|runs?|wickets?|sets?|innings|bats(?:man|men)|"
    r"crease|stumps?|bowl(?:s|ed|er|ing)?|lbw)\b",
    re.IGNORECASE,
)
_HYPHENED = re.compile(
    r"(?<![\w.,$-])(?P<age>\d{1,3}|[a-z]{3,9})-(?=,?\s(?:(?:and|or|to)\s)?(?:an?\s)?(?:\d{1,3}|[a-z]{3,9})-(?:year|month)-olds?\b)",
    re.IGNORECASE,
)
_LOCATING = frozenset({"in", "at", "from", "near", "to", "of", "outside"})
_AFTER = re.compile(r"\s?[,.;)–—]|\s?-\s|\s(?:and|or|who|was|were|is|has|had|from)\b|\sof\s(?=[A-Z])|\s*$")
_AND = re.compile(r"\s?(?:,|,?\sand|&)\s")
_WORD_REACH = 40
_DECADE_NAMES = {f"{word[:-1]}ies": int(value) for word, value in TENS.items() if word.endswith("y")}
_IN_DECADE = re.compile(
    rf"\b(?:in|into|of|entering|approaching|past|reach(?:ed|es)?)\s(?:his|her|their|my|your|its|our|the)\s(?P<part>early|mid|late)?[\s-]?"
    rf"(?P<core>['’]?(?P<digits>[1-9]0)['’]?s|(?P<word>{any_of(_DECADE_NAMES)})|(?P<teens>teens))\b",
    re.IGNORECASE,
)
_DECADE_ADJECTIVE = re.compile(rf"\b(?P<core>(?:{any_of(TENS)}|[2-9]0)-?somethings?)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?P<side>under|over)[\s-](?P<age>\d{1,3})['’]?s\b", re.IGNORECASE)
_YOUNGEST_TEAM, _OLDEST_TEAM = 14, 29
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def ages_told(sentence: Sentence) -> frozenset[int]:
    """Where those bare figures of the sentence begin that are somebody's age.

    A further number of a list is one if the number before it is: `her sons, 4 and 7,`.
    """
    found: set[int] = set()
    text, last = sentence.text, 0
    for figure in figures(text):
        goes_on = last and may_be(figure) and _AND.fullmatch(text, last, figure.start)
        last = 0
        if _is_told(sentence, figure) or (_closes(text, figure) and (goes_on or _after_comma(sentence, figure))):
            found.add(figure.start)
            last = figure.end
    return frozenset(found)


def in_units(sentence: Sentence, figure: Figure) -> bool:
    """Whether a length of time is an age: `a girl aged 13 to 17 years`, `their baby Ada, 15 months,`.

    Years after a comma are none: in the news of courts they are what somebody got.
    """
    if figure.sort != "duration" or figure.quantity.unit not in _UNITS:
        return False
    if _AGED_UNITS.search(sentence.text[max(0, figure.start - 24) : figure.start]):
        return True
    young = figure.quantity.unit != "years" and bool(_AFTER.match(sentence.text, figure.end))
    return young and _after_comma(sentence, figure)


def _closes(text: str, figure: Figure) -> bool:
    """Whether what follows lets a number in a list or after a comma be an age."""
    return may_be(figure) and bool(_AFTER.match(text, figure.end))


def age_word_start(text: str, figure: Figure) -> int:
    """Where the claim on an age begins: with `aged` or `age`, where that stands before it."""
    found = _AGE_WORD.search(text[max(0, figure.start - 16) : figure.start])
    return figure.start - len(found.group()) if found else figure.start


def groups(text: str) -> Iterator[tuple[int, int, str, float]]:
    """Groups that are named by a bound of age: start, end, hedge and age (`under-12s`, `over-65s`). From 14 to 29 they
    are mostly teams."""
    for found in _GROUP.finditer(text):
        under, age = found["side"].lower() == "under", float(found["age"])
        if age < _YOUNGEST_TEAM if under else _OLDEST_TEAM < age <= OLDEST:
            yield found.start(), found.end(), "less than" if under else "more than", age


def decades(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Decades of life: start, end, and the lowest and highest age (`her mid-thirties`: 34 to 36; teens: 13 to 19)."""
    for found in _IN_DECADE.finditer(text):
        start = found.start("part") if found["part"] else found.start("core")
        if found["teens"]:
            yield (
                start,
                found.end(),
                *{"early": (13, 15), "late": (17, 19), "mid": (14, 16)}.get((found["part"] or "").lower(), (13, 19)),
            )
            continue
        base = int(found["digits"]) if found["digits"] else _DECADE_NAMES[found["word"].lower()]
        low, high = _PARTS[(found["part"] or "").lower()]
        yield start, found.end(), base + low, base + high
    for found in _DECADE_ADJECTIVE.finditer(text):
        word = re.split(r"-?something", found.group().lower())[0]
        base = int(word) if word.isdigit() else int(TENS[word])
        yield found.start(), found.end(), base + 1, base + 9


def ages_beside(sentence: Sentence) -> Iterator[tuple[int, int, float]]:
    """Ages in brackets behind a person (`Okoye (26) said`), and those that share their unit with the next one (`a 16-
    and a 17-year-old`): start, end and number of years."""
    text = sentence.text
    if not _SPORT.search(text):
        for found in _BRACKETED.finditer(text):
            token = token_at(sentence, sentence.span.start + found.start("word"))
            if token is not None and is_somebody(token, found["word"]) and 0 < int(found["age"]) <= OLDEST:
                yield found.start("age"), found.end("age"), float(found["age"])
    for found in _HYPHENED.finditer(text):
        number = read_number(text, found.start("age"))
        if number is not None and number.end == found.end("age") and 0 < number.low <= OLDEST:
            yield found.start("age"), found.end(), number.low


def _is_told(sentence: Sentence, figure: Figure) -> bool:
    """By `aged`, `turned`, `a boy of 8`, `was … at the time`."""
    if figure.sort or figure.number.form == "vague" or figure.quantity.nominal > OLDEST:
        return False
    text = sentence.text
    before = text[max(0, figure.start - 24) : figure.start]
    if figure.quantity.hedge in BOUNDS and may_be(figure, hedged=True) and _THOSE.search(before):
        return True
    if _AGED.search(before):
        following = text[figure.end : figure.end + 14]
        return not re.match(r"\s(?:people|men|women|of\sthe|others|[a-z]+s\b)", following) or "turn" not in before
    if _SOMEBODY_OF.search(before) and not figure.quantity.hedge:
        return _closes(text, figure)
    return is_said_to_be(sentence, figure)


def _after_comma(sentence: Sentence, figure: Figure) -> bool:
    """A number between a person and a comma: `Okoye, 26,`, `the driver, 34, said`."""
    begin = max(0, figure.start - _WORD_REACH)
    found = _COMMA_BEFORE.search(sentence.text[begin : figure.start])
    if found is None or figure.start != figure.core:
        return False
    token = token_at(sentence, sentence.span.start + begin + found.start("word"))
    if token is None or (token.entity in _PLACES and (_located(sentence, token) or not _dated(sentence, figure))):
        return False
    word = found["word"].lower().rstrip(".")
    named = token.entity == "PERSON" or (token.tag in ("NNP", "NNPS") and found["word"][0].isupper())
    return word in _PEOPLE or word.rsplit("-", 1)[-1] in _PEOPLE or named or _is_agent(sentence, figure, token)


def _located(sentence: Sentence, token: Token) -> bool:
    return bool(token.i) and sentence.tokens[token.i - 1].lower in _LOCATING


def _is_agent(sentence: Sentence, figure: Figure, token: Token) -> bool:
    """`the chemist, 46,`: the noun ends as nouns of people do, and the tagger takes the number for an age as well."""
    word = token.lower.rsplit("-", 1)[-1]
    shaped = word in _PEOPLE or (_AGENT.search(word) is not None and word not in _NOT_PEOPLE)
    return shaped and token.tag == "NN" and _dated(sentence, figure)


def _dated(sentence: Sentence, figure: Figure) -> bool:
    """The tagger calls ages dates; the numbers of a tally of places it does not."""
    token = token_at(sentence, sentence.span.start + figure.start)
    return token is not None and token.entity == "DATE"
