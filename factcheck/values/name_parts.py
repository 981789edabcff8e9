"""The parts of a name: its words in their normal form, and what stands before and after them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.data import load

# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_GLUE = re.compile(r"['’‘`´.]")
_WORD = re.compile(r"[^\W_]+")

SMALL = frozenset({"the", "of", "and", "for", "on", "in", "at", "a", "an", "to", "de", "du", "la", "le"})
"""Words that an acronym leaves out, and that two forms of one name may differ in."""


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text without case and accents. Folding twice changes nothing."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_LETTERS)


def words_of(text: str) -> tuple[str, ...]:
    """Folded words: apostrophes and full stops are dropped (`F.B.I.` is `fbi`), hyphens part words."""
    return tuple(_WORD.findall(_GLUE.sub("", fold(text))))


@cache
def listed(name: str, section: str, key: str) -> frozenset[str]:
    """A word list of `factcheck/data`: entries are parted by commas, or by spaces where there is no comma."""
    text: str = load(name)[section][key]
    parts = text.split(",") if "," in text else text.split()
    return frozenset(" ".join(part.split()) for part in parts if part.strip())


@cache
def honorifics() -> dict[str, str]:
    """Forms of address and the gender they tell: m, f or - for neither."""
    rows: dict[str, str] = load("titles")["honorifics"]
    return rows


@cache
def offices() -> dict[str, str]:
    """Offices, ranks and callings that stand before a name, and the gender they tell."""
    return {
        office: gender
        for key, gender in (("either", "-"), ("m", "m"), ("f", "f"))
        for office in listed("titles", "offices", key)
    }


@cache
def given_names() -> dict[str, str]:
    """Common given names and their gender: m, f or - for both."""
    rows = load("given")
    names: dict[str, str] = dict.fromkeys(rows["either"].split(), "-")
    for key, gender in (("male", "m"), ("female", "f")):
        for name in rows[key].split():
            names[name] = gender if names.get(name, gender) == gender else "-"
    return names


@cache
def telling_names() -> frozenset[str]:
    """Given names that show a person by themselves: those that are not places or firms as often."""
    return frozenset(given_names()) - frozenset(load("given")["places"].split())


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(load("nicknames")["same"]):
        for name in row.split():
            rows.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in rows.items()}


def same_given(left: str, right: str) -> bool:
    """Whether two given names may be the long and the short form of one."""
    rows = _nicknames()
    return not rows.get(left, frozenset()).isdisjoint(rows.get(right, frozenset()))


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart. `words` are all its words in order, titles and what follows the name left out.

    For a person `given`, `middle` and `surname` are filled; a single word is a surname, since that is what news
    calls people by. The surname holds its particles. `suffix` is `jr`, `iii` or a company's `ltd`.
    """

    words: tuple[str, ...]
    given: str = ""
    middle: tuple[str, ...] = ()
    surname: tuple[str, ...] = ()
    suffix: str = ""


def without_title(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words after the titles a person's name begins with. At least one word stays."""
    while len(words) > 1:
        size = next((n for n in (3, 2, 1) if len(words) > n and _is_title(" ".join(words[:n]))), 0)
        if not size:
            break
        words = words[size:]
    return words


def _is_title(text: str) -> bool:
    """Titles that are given names too (`Dean`, `Earl`) are taken for names."""
    return (text == "the" or text in honorifics() or text in offices()) and text not in given_names()


@cache
def _tied_article() -> re.Pattern[str]:
    """The Arabic article with the hyphen that ties it to a word."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(sorted(listed('titles', 'particles', 'article')))})[-‐‑](?=\w)")


def _without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without an article that stands alone between two of them; in front it may be a name (`Al`)."""
    articles = listed("titles", "particles", "article")
    return tuple(w for i, w in enumerate(words) if not (0 < i < len(words) - 1 and w in articles))


def person_parts(text: str) -> Parts:
    """A person's name in its parts, the Arabic article left out: romanisations write it in many ways (`al-Hakim`)."""
    words = without_title(_without_article(words_of(_tied_article().sub(" ", fold(text)))))
    suffix = ""
    if len(words) > 1 and words[-1] in listed("titles", "suffixes", "words"):
        words, suffix = words[:-1], words[-1]
    if not words:
        return Parts(())
    first = len(words) - 1
    particles = listed("titles", "particles", "words")
    while first > 1 and words[first - 1] in particles:
        first -= 1
    given = words[0] if first else ""
    return Parts(words, given, words[1:first], words[first:], suffix)


def other_parts(text: str) -> Parts:
    """The name of an organisation, work, ship or law in its parts: a company's suffix and a leading `the` apart."""
    words = words_of(text)
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    endings, suffix = listed("names", "organisation", "suffix"), ""
    while size := next((n for n in (3, 2, 1) if len(words) > n and " ".join(words[-n:]) in endings), 0):
        words, suffix = words[:-size], " ".join((*words[-size:], suffix)).strip()
    return Parts(words, suffix=suffix)


def initials(words: tuple[str, ...]) -> tuple[str, str]:
    """The acronyms of a name of several words: without its small words, and with them."""
    return "".join(w[:1] for w in words if w not in SMALL), "".join(w[:1] for w in words)
