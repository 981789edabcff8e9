"""Runs of capitalised words: where in a sentence a name may stand, before anything is said of what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.gazetteer import demonyms
from factcheck.model import Sentence, Token
from factcheck.values.name_parts import fold, given_names, listed, offices

JOINING_LABELS = frozenset({"ORG", "LAW", "WORK_OF_ART", "FAC", "EVENT", "PRODUCT"})
"""Labels of spaCy's entities whose inner small words and numbers are trusted."""

WINDOW = 20
"""Tokens on either side of a word in which the name that it may belong to is sought."""
SYLLABLE = 5
"""Letters of the longest last syllable of a given name that is written with a hyphen."""

_NUMBERED = JOINING_LABELS
_OPENERS = frozenset({"ADV", "SCONJ", "CCONJ", "DET", "PRON", "ADP", "AUX", "INTJ", "VERB", "PART", "NUM"})
_OWNERS = frozenset(
    "children women men people king queen veterans girls boys workers farmers teachers players writers doctors "
    "nurses lloyd journalists prisoners citizens lawyers parents fishermen students seafarers".split()
)
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `start` to `end` (half-open, places in the sentence) that may be a name, small inner words included;
    `whole` where nothing of it is to be left out."""

    start: int
    end: int
    whole: bool = False


@cache
def joining_heads() -> frozenset[str]:
    """Words after which `of`, `for` and `on` belong to the name."""
    return listed("names", "organisation", "first") | listed("names", "law", "first")


@cache
def fields() -> frozenset[str]:
    """Words in which the field of an office ends: `Trade`, `Foreign Affairs`."""
    return listed("titles", "fields", "words")


@cache
def _particles() -> frozenset[str]:
    return listed("titles", "particles", "words")


@cache
def _tied_particles() -> frozenset[str]:
    return listed("titles", "particles", "article") | listed("titles", "particles", "hyphened")


@cache
def _after_comma() -> frozenset[str]:
    return listed("names", "organisation", "suffix") | listed("titles", "suffixes", "words")


def capital(token: Token) -> bool:
    """`Berg`, `FBI`, `iPhone`, `O'Neill`: at least one letter, the first alphabetic one or a later one upper case."""
    text = token.text
    return text[0].isupper() or (
        len(text) > 2 and text[0].isalpha() and not text.islower() and any(c.isupper() for c in text[1:])
    )


def touching(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i is followed by the next one without a space."""
    return i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start


def runs(sentence: Sentence, near: int | None = None) -> Iterator[Run]:
    """The runs of a sentence, in order; with `near` only those that begin at most WINDOW tokens from that one."""
    tokens = sentence.tokens
    i, last = (0, len(tokens)) if near is None else (max(0, near - WINDOW), min(len(tokens), near + WINDOW))
    while i < last:
        if not _opens(tokens, i):
            i += 1
            continue
        end = _run_end(tokens, i)
        yield Run(i, end)
        i = end


def _opens(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.text.isdigit():
        return token.entity in _NUMBERED and token.entity_begins and i + 1 < len(tokens) and capital(tokens[i + 1])
    if not capital(token):
        return _hyphened_particle(tokens, i)
    if token.lower in _ARTICLES:
        titled = token.entity == "WORK_OF_ART" or (i > 0 and tokens[i - 1].tag == "``")
        inside = i > 0 and token.text == "The" and (tokens[i - 1].text == "," or tokens[i - 1].text[-1].isalnum())
        return (titled or inside) and i + 1 < len(tokens) and capital(tokens[i + 1])
    first = i == 0 or tokens[i - 1].tag in ("``", "''", ":", "-LRB-") or not tokens[i - 1].text[-1].isalnum()
    if i == 0 and token.lower.endswith("ly") and token.entity != "PERSON" and not touching(tokens, i):
        return False
    return not (first and token.pos in _OPENERS and token.entity not in ("PERSON", "ORG", "WORK_OF_ART"))


def _run_end(tokens: Sequence[Token], start: int) -> int:
    i = start
    if not capital(tokens[i]):
        i += 1 if tokens[i].text.isdigit() else 2
    while (step := _next(tokens, start, i)) > i:
        i = step
    return min(i + 1, len(tokens))


def _next(tokens: Sequence[Token], start: int, i: int) -> int:
    """The place of the next capitalised word of the run, or i where the run ends."""
    k = i + 1
    if k >= len(tokens):
        return i
    token = tokens[k]
    if capital(token):
        return i if _breaks(tokens, i, k) else k
    if token.text in ("-", "–") and touching(tokens, i) and touching(tokens, k):
        return _hyphen(tokens, i, k)
    if token.tag == "POS":
        return _owner(tokens, i, k)
    if token.text == "," and k + 1 < len(tokens) and fold(tokens[k + 1].text).strip(".") in _after_comma():
        return k + 1 if capital(tokens[k + 1]) else i
    if token.text[0].isdigit() and _inside(tokens, i, k) and token.entity in _NUMBERED:
        return k
    if token.text in _MARKS and _nickname(tokens, i, k):
        return k + 3
    if _hyphened_particle(tokens, k):
        return i if _no_given_name(tokens, i, k) else k + 2
    if _broken_particle(tokens, k):
        return i if _no_given_name(tokens, i, k) else k + 1
    if token.text == "," and _listed_field(tokens, start, i, k):
        return k + 1
    return _connector(tokens, start, i, k)


def _hyphened_particle(tokens: Sequence[Token], i: int) -> bool:
    """The `al` of `al-Hakim`: a particle that a hyphen ties to a capitalised word."""
    if tokens[i].lower not in _tied_particles() or i + 2 >= len(tokens):
        return False
    return tokens[i + 1].text == "-" and touching(tokens, i) and touching(tokens, i + 1) and capital(tokens[i + 2])


def _broken_particle(tokens: Sequence[Token], i: int) -> bool:
    """The `al-` of `al- Hakim`: the hyphen stood at the end of a line once, and a space has taken the break's place."""
    text = tokens[i].lower
    tied = text.endswith("-") and text[:-1] in _tied_particles()
    return tied and not touching(tokens, i) and i + 1 < len(tokens) and capital(tokens[i + 1])


def _no_given_name(tokens: Sequence[Token], i: int, k: int) -> bool:
    """Whether the word before such a surname is a people, a place or a day (`Sunni al-Hakim`, `on Monday al-Hakim`)."""
    apart = tokens[k].entity_begins or not tokens[k].entity
    label = tokens[i].entity
    return bool(demonyms().get(tokens[i].text)) or (apart and label in ("NORP", "GPE", "LOC", "DATE", "TIME"))


_MARKS = frozenset({'"', "“", "'", "‘", "``"})


def _nickname(tokens: Sequence[Token], i: int, k: int) -> bool:
    """`Robert “Bobby” Lund`: one capitalised word in quotation marks between two others."""
    if k + 3 >= len(tokens) or touching(tokens, i) or not touching(tokens, k):
        return False
    closes = tokens[k + 2].text in ('"', "”", "'", "’", "''") and not touching(tokens, k + 2)
    return closes and capital(tokens[k + 1]) and capital(tokens[k + 3]) and tokens[k + 3].pos == "PROPN"


def _listed_field(tokens: Sequence[Token], start: int, i: int, k: int) -> bool:
    """`Ministry of Trade, Tourism and Sport`: a comma inside one entity that begins with such a head."""
    if not _inside(tokens, i, k + 1) or tokens[i].entity != "ORG" or not capital(tokens[k + 1]):
        return False
    return tokens[start].lower in joining_heads() and tokens[start + 1].lower in ("of", "for", "on")


def _breaks(tokens: Sequence[Token], i: int, k: int) -> bool:
    """Where one entity ends and another of a different kind begins, and one of them is a person of two words."""
    left, right = tokens[i], tokens[k]
    if _is_flight(tokens, k):
        return True
    if not right.entity_begins or not left.entity or left.entity == right.entity or _is_field(tokens, i):
        return False
    pair = {left.entity, right.entity}
    return bool(pair & {"DATE", "TIME"}) or ("PERSON" in pair and bool(pair & {"ORG", "GPE", "NORP", "LOC", "FAC"}))


def _is_flight(tokens: Sequence[Token], i: int) -> bool:
    """The `Flight` of `Ostra Airways Flight 522`, which belongs to the number, not to the airline."""
    return tokens[i].text == "Flight" and i + 1 < len(tokens) and tokens[i + 1].text[-1].isdigit()


def _is_field(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is the field of an office (`Secretary of State`): the office's holder may follow."""
    before = i - 2 if i > 1 and tokens[i - 1].lower == "the" else i - 1
    return before > 0 and tokens[before].lower in ("of", "for") and tokens[before - 1].lower.strip(".") in offices()


def _inside(tokens: Sequence[Token], i: int, k: int) -> bool:
    """Whether tokens i to k belong to one entity."""
    label = tokens[i].entity
    return bool(label) and all(t.entity == label and not t.entity_begins for t in tokens[i + 1 : k + 1])


def _hyphen(tokens: Sequence[Token], i: int, k: int) -> int:
    """`Anna-Maria`, `Jong-un`, `Stow-on-Wold`; not `Oscar-nominated`, nor `Zedong-era` before a noun."""
    after = tokens[k + 1]
    if capital(after):
        return k + 1
    inside = _inside(tokens, i, k + 1) and after.entity == "PERSON"
    second = i > 0 and capital(tokens[i - 1]) and (after.tag in ("NNP", "IN", "RP", "FW") or len(after.text) <= 2)
    follows = tokens[k + 2].pos if k + 2 < len(tokens) else ""
    syllable = after.tag == "NN" and len(after.text) <= SYLLABLE and follows not in ("NOUN", "PROPN", "ADJ")
    given = (inside and (after.tag in ("NNP", "NNPS") or syllable)) or (second and len(after.text) <= 4)
    given = given or (syllable and tokens[i].entity == "PERSON" and not tokens[i].entity_begins)
    bridge = k + 3 < len(tokens) and tokens[k + 2].text == "-" and capital(tokens[k + 3]) and touching(tokens, k + 1)
    return k + 3 if bridge else k + 1 if given else i


def _owner(tokens: Sequence[Token], i: int, k: int) -> int:
    """`Children's Hospital`, `St. Mary's College`, `Sotheby's International`; not `Norvik's Anna Berg`."""
    if k + 1 >= len(tokens) or not capital(tokens[k + 1]) or tokens[k + 1].tag not in ("NNP", "NNPS"):
        return i
    saint = i > 0 and tokens[i - 1].lower in ("st.", "st", "saint")
    joined = _inside(tokens, i, k + 1) and tokens[i].entity in ("ORG", "WORK_OF_ART", "LAW", "FAC")
    known = tokens[i].lower in _OWNERS and not tokens[k + 1].entity_begins
    return k + 1 if saint or joined or known else i


def _connector(tokens: Sequence[Token], start: int, i: int, k: int) -> int:
    """Past `of the`, `and`, `de la` … to the next capitalised word, where they belong to the name."""
    last = k
    while last < len(tokens) and last < k + 3 and not capital(tokens[last]):
        last += 1
    if last >= len(tokens) or not capital(tokens[last]) or last == k + 3 or tokens[last].entity in ("DATE", "TIME"):
        return i
    words = [t.lower for t in tokens[k:last]]
    if not all(w in _SMALL_WORDS or w in _particles() for w in words):
        return i
    if words == ["&"] or all(w in _particles() for w in words):
        return last
    if words == ["and"] and i > start and _closes_a_list(tokens, start):
        return i
    another = "and" in words and tokens[last].lower in joining_heads() and tokens[last].pos == "PROPN"
    joined = _inside(tokens, i, last) and tokens[i].entity in JOINING_LABELS and not another
    return last if joined or _headed(tokens, start, i, last, words) or _twin(tokens, start, last, words) else i


def _closes_a_list(tokens: Sequence[Token], start: int) -> bool:
    """`Alder Group, Friends of Rivers and …`: a body behind another one and a comma, so that `and` brings a third."""
    if start < 2 or tokens[start - 1].text != "," or not capital(tokens[start - 2]):
        return False
    return tokens[start - 2].entity not in ("GPE", "LOC", "NORP", "DATE", "TIME")


_SMALL_WORDS = frozenset("of for on the and & in against to with without a at de".split())


def _headed(tokens: Sequence[Token], start: int, i: int, last: int, words: list[str]) -> bool:
    """`Ministry of`, `Campaign for the`, and `and` after such a head (`Ministry of Health and Sport`) or office."""
    if words[0] in ("of", "for", "on", "against") and words[1:] in ([], ["the"]):
        return tokens[i].lower in joining_heads() or (words[0] in ("of", "for") and _title_of(tokens, start, i))
    if words in (["in"], ["on"], ["of"]) and _law_from(tokens, last):
        return tokens[i].tag in ("NNP", "NNPS")
    if words[0] != "and" or len(words) > 1:
        return False
    inner = {t.lower for t in tokens[start:i]}
    if not inner & {"of", "for", "on"}:
        return False
    if inner & offices().keys() and tokens[last].lower in fields():
        return True
    return bool(inner & joining_heads()) and not tokens[last].entity_begins and tokens[last].entity != "PERSON"


def _twin(tokens: Sequence[Token], start: int, last: int, words: list[str]) -> bool:
    """`the Fish and Wildlife Service`: after `the`, a word that is no entity by itself, and a body's name after it."""
    if words != ["and"] or start == 0 or tokens[start - 1].lower != "the" or tokens[start].entity:
        return False
    end = last
    while end + 1 < len(tokens) and capital(tokens[end + 1]):
        end += 1
    return end > last and tokens[end].lower in listed("names", "organisation", "last")


def _law_from(tokens: Sequence[Token], at: int) -> bool:
    """Whether the capitalised words from `at` end in `Act`, `Agreement` …: `the Trade in Timber Agreement`."""
    while at + 1 < len(tokens) and capital(tokens[at + 1]):
        at += 1
    return tokens[at].lower in listed("names", "law", "last") and tokens[at].tag in ("NNP", "NNPS")


def _title_of(tokens: Sequence[Token], start: int, i: int) -> bool:
    """`Secretary of State`, `Minister for Trade`: an office whose field follows, so that the name after it can be told
    from it."""
    surname = i > start and fold(tokens[i - 1].text) in given_names()
    return not surname and tokens[i].lower.strip(".") in offices()
