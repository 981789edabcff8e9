"""What a run of capitalised words names: its own words first, then the words beside it, then spaCy's label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from factcheck.gazetteer import demonyms
from factcheck.grammar.names.capitals import Run, capital, touching
from factcheck.grammar.names.quoted import CLOSERS, MARKS
from factcheck.grammar.names.titles import Title, is_country, person_roles, plain
from factcheck.model import Sentence, Span, Token
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, initials, listed, telling_names

PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "LANGUAGE"})
"""Labels of what is a venue or a people, not a name."""

_NOT_NAMES = PLACES | {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"}
_BY_LABEL = {
    "PERSON": NameType.PERSON,
    "ORG": NameType.ORG,
    "WORK_OF_ART": NameType.WORK,
}

_DOUBTFUL = frozenset({"LAW", "PRODUCT", "EVENT"})
"""Labels that the small pipeline gives to anything; a law that says so is known by its words."""

_PARTICLES = frozenset({"del", "de", "van", "von", "bin", "al", "el", "da", "dos"})
"""Small words inside the names of people."""

Verdict = tuple[NameType | None, bool]


def type_of(sentence: Sentence, run: Run, words: Sequence[str], title: Title | None) -> Verdict:
    """The type of a name, None for what is no name, and whether its words and neighbours tell it for sure."""
    if title is not None:
        return NameType.PERSON, True
    tokens = sentence.tokens[run.start : run.end]
    if _full_name(tokens, words):
        return NameType.PERSON, True
    if is_country(tokens):
        return None, True
    told = _by_words(tokens, words) or _by_neighbours(sentence, run) or _by_place(words) or _by_label(tokens, words)
    if told == (NameType.ORG, False) and _opens_compound(sentence, run):
        return None, False
    if told[0] is NameType.OTHER and speaks(sentence, run):
        return NameType.PERSON, False
    return told


def _opens_compound(sentence: Sentence, run: Run) -> bool:
    """`Coast guard seizes …`: the first word of a sentence before a common noun owes its capital to its place. Where it
    is a name all the same, its other mentions tell."""
    if run.start or run.end > 1 or len(sentence.tokens) < 2 or sentence.tokens[0].text.isupper():
        return False
    return sentence.tokens[1].pos == "NOUN" and sentence.tokens[1].text.islower()


def _full_name(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """A telling given name or an initial first, and the tagger agrees: `Emily Post` is no newspaper."""
    if not 2 <= len(words) <= 3 or not all(t.entity == "PERSON" for t in tokens):
        return False
    return words[0] in telling_names() or (len(words[0]) == 1 and words[1] in given_names())


def _by_words(tokens: Sequence[Token], words: Sequence[str]) -> Verdict | None:
    first, last = words[0], words[-1]
    if first in listed("names", "ship", "prefix") and len(words) > 1 and tokens[0].text.isupper():
        return NameType.SHIP, True
    if len(words) == 1:
        return None
    if last in listed("names", "organisation", "suffix"):
        return NameType.ORG, True
    ends = last in listed("names", "law", "last") and not touching(tokens, len(tokens) - 2)
    if ends or (first in listed("names", "law", "first") and _small(words[1])):
        return NameType.LAW, True
    heads = listed("names", "organisation", "first")
    if any(w in heads and _small(after) for w, after in pairwise(words)):
        return NameType.ORG, True
    if last in listed("names", "group", "last"):
        return NameType.GROUP, True
    if last in listed("names", "organisation", "last"):
        return NameType.ORG, True
    if first in listed("names", "event", "first"):
        return NameType.OTHER, True
    return None


def _by_place(words: Sequence[str]) -> Verdict | None:
    """`Grey Street`, `Lake Ostra`: a venue, which is no name."""
    place = words[-1] in listed("names", "place", "last") or words[0] in listed("names", "place", "first")
    return (None, True) if place and len(words) > 1 else None


def _small(word: str) -> bool:
    return word in ("of", "for", "on", "against", "to")


def _by_neighbours(sentence: Sentence, run: Run) -> Verdict | None:
    """`the rival Harbour Boys gang`, `the tanker Ostra`, `the film “Grey Water”`, `the Pellworm store`."""
    tokens = sentence.tokens
    before = plain(tokens[run.start - 1]) if run.start else ""
    if _in_marks(tokens, run):
        return _quoted(sentence, run.end - run.start > 1)
    if _with_acronym(tokens, run) or _is_acronym(tokens, run):
        return NameType.ORG, True
    called = before in person_roles() and 1 < run.end - run.start < 4
    if _with_age(tokens, run) or (called and all(t.entity == "PERSON" for t in tokens[run.start : run.end])):
        return NameType.PERSON, True
    if before in listed("names", "ship", "beside"):
        return NameType.SHIP, True
    if _after_work_noun(sentence, run):
        return NameType.WORK, True
    if all(t.entity in _NOT_NAMES for t in tokens[run.start : run.end]):
        return _band_after(tokens, run)
    return _by_noun_after(tokens, run.end)


def _band_after(tokens: Sequence[Token], run: Run) -> Verdict | None:
    """`the Grey Hand rebels`, which the tagger takes for a people: two words or more that no people is called by."""
    inside = tokens[run.start : run.end]
    if len(inside) < 2 or any(t.entity != "NORP" or _of_people(t) for t in inside):
        return None
    told = _by_noun_after(tokens, run.end)
    return told if told == (NameType.GROUP, True) else None


def _of_people(token: Token) -> bool:
    """Whether a word is what a people, faith or party is called by."""
    return bool(demonyms().get(token.text)) or plain(token) in listed("names", "nothing", "words")


def _after_work_noun(sentence: Sentence, run: Run) -> bool:
    """`the novel Grey Water`, `her next book, Grey Water`, `a sequel of Grey Water`; not `the book Lund wrote`."""
    tokens = sentence.tokens
    at = run.start - 1
    comma = at > 0 and tokens[at].text == ","
    at -= comma or (at > 0 and tokens[at].lower == "of")
    if at < 0 or tokens[at].pos != "NOUN" or tokens[at].lemma not in listed("roles", "work", "nouns"):
        return False
    head = sentence.head_of(Span(tokens[run.start].start, tokens[run.end - 1].end)) or tokens[run.end - 1]
    several = run.end - run.start > 1 and head.entity != "PERSON"
    if tokens[run.start - 1].lower == "of":
        return tokens[at].lemma in ("adaptation", "sequel", "version", "staging", "screening") and head.entity != "GPE"
    return head.dep == "appos" if comma else several or head.dep not in ("nsubj", "nsubjpass", "poss", "compound")


def _with_acronym(tokens: Sequence[Token], run: Run) -> bool:
    """`the Northern Ports Inspectorate (NPI)`: the initials of the name in brackets after it."""
    if run.end + 2 >= len(tokens) or tokens[run.end].text != "(" or tokens[run.end + 2].text != ")":
        return False
    words = tuple(plain(t) for t in tokens[run.start : run.end])
    return len(words) > 1 and plain(tokens[run.end + 1]) in initials(words)


def _is_acronym(tokens: Sequence[Token], run: Run) -> bool:
    """`NPI` in brackets after a name with these initials."""
    at, letters = run.start - 2, plain(tokens[run.start])
    if run.end - run.start > 1 or at < 1 or tokens[at + 1].text != "(" or not 2 <= len(letters) <= 8:
        return False
    words = [plain(t) for t in tokens[max(0, at + 1 - 2 * len(letters)) : at + 1]]
    return any(letters in initials(tuple(words[i:])) for i in range(len(words) - 1))


def _with_age(tokens: Sequence[Token], run: Run) -> bool:
    """`Pim Otieno, 34,`, `34-year-old Pim Otieno`: an age in commas after two to four words, or right before them."""
    if not 2 <= run.end - run.start <= 4:
        return False
    if run.start > 1 and tokens[run.start - 1].lower == "old" and tokens[run.start - 2].text in ("-", "year"):
        return _by_place([plain(t) for t in tokens[run.start : run.end]]) is None
    if run.end + 2 >= len(tokens) or tokens[run.end].text != ",":
        return False
    age, after = tokens[run.end + 1].text, tokens[run.end + 2].text
    return age.isdigit() and len(age) == 2 and after in (",", ".") and tokens[run.start].entity != "DATE"


def _by_noun_after(tokens: Sequence[Token], end: int) -> Verdict | None:
    """`the Pellworm store`, `the Pellworm jewellery store`, `the Grand hotel`."""
    for at in (end, end + 1):
        word = plain(tokens[at]) if at < len(tokens) else ""
        if at == end and word in listed("names", "work", "after"):
            return NameType.WORK, True
        if word in listed("names", "group", "beside"):
            return NameType.GROUP, True
        if word in listed("names", "organisation", "beside"):
            return NameType.ORG, True
        if at == end and word in person_roles() and at + 1 < len(tokens) and tokens[at + 1].entity == "PERSON":
            return NameType.ORG, False
        if word in listed("names", "place", "last") and not capital(tokens[at]):
            return None, True
        if at < len(tokens) and tokens[at].pos != "NOUN":
            break
    return None


def _in_marks(tokens: Sequence[Token], run: Run) -> bool:
    """Whether the run fills a pair of quotation marks, a comma or full stop before the closing one aside."""
    if run.start == 0 or tokens[run.start - 1].text not in MARKS or not touching(tokens, run.start - 1):
        return False
    end = run.end + 1 if run.end < len(tokens) and tokens[run.end].text in (",", ".", "?", "!") else run.end
    return end < len(tokens) and tokens[end].text in CLOSERS


def _quoted(sentence: Sentence, several: bool) -> Verdict | None:
    """A capitalised run that fills quotation marks is a title where the sentence speaks of films, books or songs; for
    sure, if it has several words."""
    words = listed("names", "work", "beside") | listed("names", "work", "verbs")
    if any(t.lemma in words or t.lower in words for t in sentence.tokens):
        return NameType.WORK, several
    return None


def _by_label(tokens: Sequence[Token], words: Sequence[str]) -> Verdict:
    """spaCy's label where most of the run has it; people with a telling given name against the label."""
    labels = Counter(t.entity for t in tokens)
    if any(len(w) > 1 and w.endswith("-") for w in words[1:-1]):
        # `Ibar al- Hakim`: nothing but such a particle has a hyphen and a space behind it
        return NameType.PERSON, False
    label, share = labels.most_common(1)[0]
    if _only_begins_as_place(tokens):
        label, share = "", len(tokens)
    shaped = _person_shape(words) and words[-1] not in listed("names", "event", "last")
    if shaped and (label == "PERSON" or (words[0] in telling_names() and label in ("", "ORG", "GPE"))):
        return NameType.PERSON, label == "PERSON"
    if label == "ORG" and words[0] in telling_names() and (len(words) == 1 or _PARTICLES & set(words[1:-1])):
        return NameType.PERSON, False
    if label == "PERSON" and len(words) > 1 and words[0] == "the":
        return NameType.OTHER, False
    if label == "GPE" and len(words) == 1 and _agency(tokens[0]):
        return NameType.ORG, False
    if label in _NOT_NAMES or labels["DATE"] or (len(tokens) == 1 and tokens[0].tag not in ("NNP", "NNPS", "NN", "CD")):
        return None, False
    if label in _DOUBTFUL or (label == "PERSON" and tokens[0].tag[:2] in ("VB", "IN")):
        return NameType.OTHER, False
    if label and share * 2 > len(tokens):
        event = label in ("PERSON", "ORG") and len(words) > 1 and words[-1] in listed("names", "event", "last")
        return (NameType.OTHER, label == "ORG") if event else (_BY_LABEL[label], False)
    return (NameType.OTHER, False) if _proper(tokens) else (None, False)


def _only_begins_as_place(tokens: Sequence[Token]) -> bool:
    """`the Ostra Spirit`, `the Ostra Courier`: a place, or what the tagger takes for one, before the word that it
    describes; not `the Danish Navy`, nor a country's envoy (`to Denmark Karen Lund`)."""
    if tokens[-1].entity or any(t.tag not in ("NNP", "NNPS") for t in tokens):
        return False
    before = [t for t in tokens if t.entity]
    places = all(t.entity in ("GPE", "LOC", "NORP") and not _of_people(t) for t in before)
    return bool(before) and places and not is_country(before)


def speaks(sentence: Sentence, run: Run) -> bool:
    """Whether an unlabelled name of two to four words says something: those are people more often than not."""
    tokens = sentence.tokens
    head = tokens[run.end - 1]
    return 2 <= run.end - run.start <= 4 and head.dep == "nsubj" and sentence.head(head).lemma in ("say", "tell", "add")


def _agency(token: Token) -> bool:
    """`F.B.I.`: a dotted acronym of three letters or more, which the tagger takes for a state."""
    return token.text.count(".") >= 3 and token.text.replace(".", "").isupper()


def _person_shape(words: Sequence[str]) -> bool:
    return 2 <= len(words) <= 4 and words[0] in given_names() and not any(_small(w) or w == "and" for w in words)


def _proper(tokens: Sequence[Token]) -> bool:
    """Whether the tagger, too, takes the run for proper nouns."""
    return all(t.tag in ("NNP", "NNPS", "CD", "HYPH", "POS", "IN", "DT", "CC") for t in tokens) and any(
        t.pos == "PROPN" for t in tokens
    )
