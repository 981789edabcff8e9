"""The story: all articles together, with what is rare in it and who is the same across articles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.clauses.triggers import trigger_class, word_class
from factcheck.model import Article, Claim, Frame


@dataclass(frozen=True)
class Reading:
    """A claim under one of its frames: its own, or one that its value was carried over to. `order` is the place of
    the article in the story."""

    claim: Claim
    frame: Frame
    order: int
    carried: bool = False

    @cached_property
    def arguments(self) -> frozenset[str]:
        return frozenset(map(word_class, (*self.frame.agents, *self.frame.patients, *self.frame.others)))

    @cached_property
    def classes(self) -> frozenset[str]:
        """The trigger classes of all content words of the sentence, but for those that the trigger is made of: who
        begins a sentence is not sentenced."""
        parts = self.frame.trigger.split("_")[1:]
        return frozenset(trigger_class(w) for w in self.frame.context if w not in parts)


class Rarity:
    """How rare words and entities are in the story: inverse document frequency, in nats, at least 0.3.

    With n articles of which d hold a word, idf = ln((n + 1) / (d + 0.5)) + 0.3; a word of every article still says a
    little.
    """

    def __init__(self, articles: Collection[Iterable[str]]) -> None:
        self._seen: Counter[str] = Counter()
        for words in articles:
            self._seen.update(set(words))
        self._total = len(articles)
        self._known: dict[str, float] = {}
        self._weights: dict[frozenset[str], float] = {}

    def __call__(self, word: str) -> float:
        known = self._known.get(word)
        if known is None:
            known = math.log((self._total + 1) / (self._seen[word] + 0.5)) + 0.3
            self._known[word] = known
        return known

    def between(self, left: str, right: str) -> Rarity:
        """What is rare where two articles, told by source, are compared."""
        return self

    def one_story(self, left: str, right: str) -> bool:
        """Whether two articles, told by source, tell one story."""
        return True

    def weight(self, words: Iterable[str]) -> float:
        # Exact, so that the order of a set cannot show in the last digit.
        return math.fsum(map(self, words))

    def cosine(self, left: frozenset[str], right: frozenset[str]) -> float:
        """The rarity-weighted likeness of two sets, 0 to 1; 0 where either is empty."""
        if not left or not right:
            return 0.0
        both = left & right
        if not both:
            return 0.0
        return self.weight(both) / math.sqrt(self._whole(left) * self._whole(right))

    def _whole(self, words: frozenset[str]) -> float:
        """The weight of a set that is compared many times over."""
        known = self._weights.get(words)
        if known is None:
            known = self._weights[words] = self.weight(words)
        return known


class StoryRarity(Rarity):
    """Rarity in articles of which not all tell one story: two articles of one story are compared by that story's
    articles alone, so that nothing unrelated beside them changes what is found.

    `words` are the vocabularies and `strand` the story of each article (factcheck.strands), by source; an article that
    names nothing is of none, and may be of any. A copy of an article makes no word more common.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], strand: Mapping[str, str]) -> None:
        super().__init__(set(words.values()))
        self._strand = strand
        held: dict[str, set[frozenset[str]]] = {}
        for source, first in strand.items():
            held.setdefault(first, set()).add(words[source])
        self._strands = {first: Rarity(rows) for first, rows in held.items()}

    def between(self, left: str, right: str) -> Rarity:
        mine, other = self._strand.get(left), self._strand.get(right)
        return self._strands[mine] if mine is not None and mine == other else self

    def one_story(self, left: str, right: str) -> bool:
        mine, other = self._strand.get(left), self._strand.get(right)
        return mine is None or other is None or mine == other


@lru_cache(maxsize=1 << 12)
def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """What two sets have in common, as a share of the smaller one; 0 where one is empty. Two articles are asked about
    for each pair of their claims."""
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def vocabulary(article: Article, frames: Iterable[Frame]) -> set[str]:
    """The lemmas and entities of an article, for document frequencies."""
    words = {t.lemma for s in article.sentences for t in s.tokens}
    for frame in frames:
        words.update(frame.nearby)
    return words
