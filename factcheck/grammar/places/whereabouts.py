"""Which place a name means in one article: the gazetteer's candidates weighed by the other places named there.

A candidate scores the decimal logarithm of its population, and more for each sign that the article is about its
country or region. It is taken only if it leads the next by MARGIN (five times the population where nothing else
tells); otherwise the name keeps no containers.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from factcheck.gazetteer import Entry, abbreviated, containers, country_name, demonyms, entries, metro
from factcheck.grammar.places.towns import is_town, town_in
from factcheck.grammar.places.words import listed
from factcheck.model import Article, Sentence, Token
from factcheck.values.place import Place, Sort
from factcheck.values.toponym import fold, same_name

MARGIN = 0.7
COUNTRY_NAMED = 0.8
COUNTRY_OF_ARTICLE = 0.7
REGION_NAMED = 1.5
CAPITAL = 1.0
POPULOUS = 10_000_000
"""People of a country from which on its regions are known without it."""
LARGE = 100_000
"""People from which on a city is known by its name alone."""

LABELS = ("GPE", "LOC")


@dataclass
class Surroundings:
    """What an article says of where it is: countries and regions named, the country of outlet or dateline, and names
    that it places itself (`Springfield, Ohio`), by their folded form. `others` counts how often each word stands in the
    name of a person or organisation, less how often in that of a place;
    `people` are the words of persons' full names."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: set[str] = field(default_factory=set)
    home: set[str] = field(default_factory=set)
    stated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)
    people: set[str] = field(default_factory=set)


def surroundings(article: Article) -> Surroundings:
    """What the whole article says, from its unambiguous names and its country adjectives."""
    found = Surroundings()
    if article.document.country:
        found.home.add(article.document.country)
    for name in _names(article.sentences):
        _note(found, name)
    _count_others(found, article.sentences)
    if article.document.dateline is not None:
        for name in article.document.dateline.of(article.document.text).split(","):
            found.home.update(_sole(name.strip().title()))
    return found


def _count_others(found: Surroundings, sentences: Iterable[Sentence]) -> None:
    for sentence in sentences:
        for words in _entities(sentence.tokens):
            label, names = words[0].entity, [t.lower for t in words]
            if label in LABELS or _is_called(sentence.tokens, words[0].i):
                found.others.subtract(names)
            elif not is_town(" ".join(t.text for t in words)):
                found.others.update(names)
                found.people.update(names if label == "PERSON" and len(names) > 1 else ())


def _is_called(tokens: Sequence[Token], start: int) -> bool:
    """Whether the words before a name say that it is a place's: `the village of X`."""
    return start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in listed("of", "same")


def _entities(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The runs of tokens that spaCy takes for a person, an organisation or a place."""
    begin = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or tokens[i].entity_begins or tokens[i].entity != tokens[begin].entity:
            if tokens[begin].entity in (*LABELS, "PERSON", "ORG"):
                yield tokens[begin:i]
            begin = i


def is_other(place: Place, around: Surroundings, *, person: bool) -> bool:
    """Whether a name is a person's or organisation's elsewhere in the article: one that the gazetteer lacks, or one
    that spaCy takes for a `person` here."""
    if place.sort is not Sort.PLACE and not place.known or not place.name[:1].isupper():
        return False
    last = place.name.split()[-1].casefold()
    if person:
        return last in around.people
    return not place.known and around.others[last] > 0


def _names(sentences: Iterable[Sentence]) -> Iterable[str]:
    """Entities of places and the adjectives of countries."""
    for sentence in sentences:
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            end = i + 1
            if tokens[i].entity in LABELS:
                while end < len(tokens) and tokens[end].entity in LABELS and not tokens[end].entity_begins:
                    end += 1
                words = [t.text for t in tokens[i:end] if t.tag != "POS"]
                yield " ".join(words)
            elif tokens[i].text[:1].isupper() and tokens[i].text in demonyms():
                yield tokens[i].text
            i = end


def _note(found: Surroundings, name: str) -> None:
    if name in demonyms():
        found.countries[demonyms()[name]] += 1
        return
    candidates = _named(name)
    if len({e.country for e in candidates}) != 1:
        return
    first = candidates[0]
    if first.sort is Sort.REGION and not _populous(first.country):
        return
    found.countries[first.country] += 1
    if first.region and len({e.region for e in candidates}) == 1:
        found.regions.add(first.region)


def _sole(name: str) -> set[str]:
    countries = {e.country for e in entries(name)}
    return countries if len(countries) == 1 else set()


def locate(place: Place, around: Surroundings) -> Place:
    """The place with its containers and codes, as far as they are known."""
    place = replace(place, town=town_in(place.name)) if place.sort is Sort.BUILDING else place
    within = place.within or around.stated.get(fold(place.name), ())
    candidates = _candidates(place)
    outer = _outer(within, around, candidates)
    entry = _choose(candidates, around, outer)
    if entry is not None and outer is None and _rather_part(place.name, entry, around):
        return place
    if entry is not None:
        return _known(place, entry, within if place.within else (), outer)
    if outer is None:
        return place
    first = () if same_name(within[0], outer.name) or outer in _named(within[0]) else within[:1]
    names = (*first, outer.name, *containers(outer))
    return replace(place, within=_once(names), country=outer.country, region=outer.region)


def _rather_part(name: str, entry: Entry, around: Surroundings) -> bool:
    """`East London` in an article that does not speak of South Africa may be the east of London."""
    first, _, rest = name.partition(" ")
    if entry.sort is not Sort.CITY or first.casefold() not in ("north", "south", "east", "west"):
        return False
    larger = any(e.weight >= 10 * entry.weight for e in entries(rest))
    return larger and entry.country not in around.home and around.countries[entry.country] < 2


def _candidates(place: Place) -> tuple[Entry, ...]:
    """What the name may be: a common noun, a street or a water is in no gazetteer."""
    return _named(place.name) if place.sort is Sort.PLACE and place.name[:1].isupper() else ()


def _named(name: str) -> tuple[Entry, ...]:
    """All places of that name; a short form counts with its full stop only (`B.C.`)."""
    short = abbreviated(name) if "." in name else None
    return (short,) if short else entries(name)


def _outer(within: tuple[str, ...], around: Surroundings, inner: tuple[Entry, ...]) -> Entry | None:
    """The nearest written container that the gazetteer knows. Of several of one name it is one that holds what is
    written before it: the `Washington` of `Tacoma, Washington` is the state, whatever else the article tells of."""
    for i, name in enumerate(within):
        named = _named(name)
        beyond = _outer(within[i + 1 :], around, named)
        holding = tuple(e for e in named if any(_inside(place, e) for place in inner))
        entry = _choose(holding or named, around, beyond)
        if entry is not None:
            return entry
    return None


def _choose(candidates: tuple[Entry, ...], around: Surroundings, outer: Entry | None) -> Entry | None:
    if outer is not None:
        candidates = tuple(e for e in candidates if _inside(e, outer))
        return candidates[0] if candidates else None
    candidates = tuple(e for e in candidates if _plausible(e, around))
    ranked = sorted(candidates, key=lambda e: (-_score(e, around), e.country, e.region))
    if len(ranked) > 1 and _score(ranked[0], around) - _score(ranked[1], around) < MARGIN:
        return None
    return ranked[0] if ranked else None


def _plausible(entry: Entry, around: Surroundings) -> bool:
    """A small town needs a sign of its country, and of its region where the article names others of that country:
    towns too small for the gazetteer bear the same names. So does a region of a small country."""
    if entry.sort is Sort.REGION:
        return entry.country in around.home or bool(around.countries[entry.country]) or _populous(entry.country)
    if entry.sort is not Sort.CITY or entry.weight >= LARGE:
        return True
    most = max(around.countries.values(), default=0)
    if entry.country not in around.home and (not most or around.countries[entry.country] < most):
        return False
    others = {r for r in around.regions if r.startswith(entry.country)}
    return not entry.region or not others or entry.region in others


def _populous(country: str) -> bool:
    return any(e.weight >= POPULOUS for e in entries(country_name(country)) if e.sort is Sort.COUNTRY)


def _inside(entry: Entry, outer: Entry) -> bool:
    if outer == entry or entry.country != outer.country:
        return False
    if outer.sort is Sort.COUNTRY:
        return True
    if outer.sort is Sort.CITY and entry.sort is Sort.CITY:
        return metro(entry) == outer.name
    return not entry.region or entry.region == outer.region


def _score(entry: Entry, around: Surroundings) -> float:
    score = math.log10(max(entry.weight, 1))
    score += COUNTRY_NAMED * (entry.country in around.countries)
    score += COUNTRY_OF_ARTICLE * (entry.country in around.home)
    score += CAPITAL * entry.capital
    return score + REGION_NAMED * (bool(entry.region) and entry.region in around.regions)


def _known(place: Place, entry: Entry, stated: tuple[str, ...], outer: Entry | None) -> Place:
    own = containers(entry)
    if outer is not None and entry.sort is Sort.CITY and outer.sort in (Sort.CITY, Sort.REGION):
        own = (outer.name, *own)
    return replace(
        place,
        name=entry.name,
        sort=entry.sort,
        within=_once(own),
        country=entry.country,
        region=entry.region,
        metro=metro(entry),
        known=True,
        stated=bool(stated),
        at=entry.at,
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in names if n))
