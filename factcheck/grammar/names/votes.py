"""What the names of one article say of each other: which type a name has, and which are none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.gazetteer import demonyms, entries
from factcheck.grammar.names.guess import guessed
from factcheck.grammar.names.signs import Sign, Signs
from factcheck.grammar.names.titles import person_roles
from factcheck.model import Claim
from factcheck.values.name import NameType, NameValue
from factcheck.values.name_parts import given_names
from factcheck.values.place import Sort
from factcheck.values.toponym import fold

LARGE_TOWN, LARGER_TOWN = 160_000, 500_000
"""People in a town whose name is rather its own than somebody's surname: alone, and behind another word."""

SURE = 10
"""Votes of a mention whose own words or neighbours tell its type, against one of a label of the tagger's."""

Key = tuple[str, ...]


def name_of(claim: Claim) -> NameValue:
    """The claim's value; raises TypeError for a claim of another kind."""
    if not isinstance(claim.value, NameValue):
        raise TypeError(f"not a name: {claim.value!r}")
    return claim.value


def key_of(value: NameValue) -> Key:
    return value.parts.words


@dataclass
class Votes:
    """The article's evidence: votes by name and type, and how often a phrase is part of a place."""

    types: dict[Key, Counter[NameType]] = field(default_factory=lambda: defaultdict(Counter))
    mentions: Counter[Key] = field(default_factory=Counter)
    places: Counter[Key] = field(default_factory=Counter)
    place_words: Counter[str] = field(default_factory=Counter)
    lower: Counter[str] = field(default_factory=Counter)
    full: dict[str, Counter[NameType]] = field(default_factory=lambda: defaultdict(Counter))
    signs: dict[Key, Signs] = field(default_factory=lambda: defaultdict(Counter))
    sure: set[Key] = field(default_factory=set)

    def decide(self, value: NameValue) -> NameType | None:
        """The type of a name by all its mentions and by the longer names it is a part of; None for what is no name."""
        key = key_of(value)
        votes = Counter(self.types.get(key, Counter()))
        if len(key) == 1:
            votes.update(dict.fromkeys(self.full.get(key[0], Counter()), SURE))
        votes.pop(NameType.OTHER, None)
        if demonyms().get(value.label):
            return None  # a Frenchman
        if len(key) == 2 and not value.sure and self._surname(key[1]) and value.type is NameType.ORG:
            votes[NameType.PERSON] += self.mentions[key] + 1
        best = min(votes, key=lambda t: (-votes[t], t.value), default=NameType.OTHER)
        known = value.sure or votes[best] >= SURE and (key in self.sure or len(key) == 1 and key[0] in self.full)
        guess, best = best, best if known else self.settled(key, best)
        if best is NameType.PERSON and votes[best] < SURE and not value.sure and self._town(value, key):
            best = NameType.ORG
        least = self.strength(key) + (value.sure or len(key) > 1)
        if (self.places[key] and self.places[key] >= least) or self._two_people(value):
            return None
        if best is NameType.OTHER and len(key) == 1 and (guess is best or not self._stands_for_itself(key)):
            return None
        common = key[0] in person_roles() or self._common(key[0])
        if len(key) == 1 and not value.sure and common:
            return None
        if guess is NameType.OTHER and best is guess and not value.sure and not self._unlabelled(key):
            return None
        return best

    def told(self, value: NameValue) -> NameType | None:
        """The type that a mention has by its own words, or by a given name; None where the tagger guesses."""
        key = key_of(value)
        named = value.type is NameType.PERSON and key and key[0] in given_names()
        return value.type if value.sure or key in self.sure or named else None

    def settled(self, key: Key, guess: NameType) -> NameType:
        """The type of a name that no mention tells: the tagger's guess weighed against the signs around it and around
        the single words that may stand for it."""
        if key in self.sure:
            return guess
        forms = {key, key[:1], key[-1:]} if guess is NameType.PERSON else {key}
        signs: Signs = sum((self.signs[k] for k in forms if k in self.signs), Counter())
        lower = sum(1 for word in {key[0], key[-1]} if self.lower[word])
        return guessed(guess, signs, key, self.types[key][guess], lower)

    def _stands_for_itself(self, key: Key) -> bool:
        """Whether a single word of no known type is a name at all: the article has it in no lower case."""
        return not self.lower[key[0]] and self.signs[key][Sign.CUT] == 0

    def _unlabelled(self, key: Key) -> bool:
        """Whether a name that no label and no word tells is one: it stands more than once, or all its words are long,
        stand in no lower case and in no other name of the article."""
        if self.place_words[key[-1]]:
            return self.mentions[key] > 2
        plain = all(len(w) > 1 and w.isalpha() and w not in self.full for w in key)
        return self.mentions[key] > 1 or (plain and not self.lower[key[-1]])

    def _common(self, word: str) -> bool:
        """`Filmmaker says …`: a capitalised word that the article has in lower case as often."""
        return self.lower[word] >= self.mentions[(word,)] > 0

    def _two_people(self, value: NameValue) -> bool:
        """`the Lund-Moss talks`, `Lund and Moss`: two names of the article, joined by a hyphen or `and`."""
        words = key_of(value)
        if len(words) == 3 and words[1] == "and":
            return self._person(words[0]) and self._person(words[2])
        return len(words) == 2 and " " not in value.label and all(map(self._person, words))

    def _town(self, value: NameValue, key: Key) -> bool:
        """Whether a name that is labelled a person's is a large town's, and so its club's or government's: `Swansea
        lost`, `Kiev says`, `Dynamo Porto`."""
        if len(key) > 2 or key[0] in given_names() or self._of_somebody(key):
            return False
        least = LARGE_TOWN if len(key) == 1 else LARGER_TOWN
        word = value.label.split()[-1]
        towns = (e for e in entries(word) if e.sort in (Sort.CITY, Sort.COUNTRY))
        return any(e.weight >= least and (e.capital or fold(e.name) == fold(word)) for e in towns)

    def _of_somebody(self, key: Key) -> bool:
        """Whether the article has a person of this name: in a longer name, or for two words by the last alone."""
        held = self.full.get(key[0], ()) if len(key) == 1 else self.types.get(key[1:], ())
        return NameType.PERSON in held

    def _surname(self, word: str) -> bool:
        """Whether the article speaks of a person by this word alone, and of nothing else."""
        types = self.types.get((word,), Counter())
        return types[NameType.PERSON] > types.total() / 2

    def _person(self, word: str) -> bool:
        """Whether the article has a person of this name."""
        return NameType.PERSON in self.full.get(word, ()) or NameType.PERSON in self.types.get((word,), ())

    def strength(self, key: Key) -> int:
        """Mentions of a name, those of the longer names it may stand for among them."""
        whole = sum(self.full[key[0]].values()) if len(key) == 1 and key[0] in self.full else 0
        return self.mentions[key] + whole


def prefix(value: NameValue, votes: Votes) -> str:
    """The full name of a person, known from other mentions, with which an overlong name begins; '' if there is none."""
    words = value.full.split()
    if value.type is not NameType.PERSON or len(words) < 3:
        return ""
    for size in range(len(words) - 1, 1, -1):
        short = NameValue(" ".join(words[:size]), NameType.PERSON)
        if votes.mentions[key_of(short)] > votes.mentions[key_of(value)]:
            return value.full[: value.full.index(words[size])].rstrip()
    return ""


def known(votes: Votes, claims: Iterable[Claim]) -> Mapping[Key, NameType]:
    """The names that the article settles on, and the surnames of its people, each with its type."""
    names: dict[Key, NameType] = {}
    for claim in claims:
        value = name_of(claim)
        names.setdefault(key_of(value), value.type)
    for key, kind in list(names.items()):
        if kind is NameType.PERSON and len(key) > 1 and len(key[-1]) > 2:
            names.setdefault((key[-1],), kind)
    return {k: kind for k, kind in names.items() if not votes.places[k] or votes.places[k] < votes.strength(k)}
