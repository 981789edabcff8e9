"""Times of day: clock times with their zones, and parts of the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.grammar.clock.times import find_times
from factcheck.grammar.dates.dayparts import find_dayparts
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.base import Comparison, Relation, Value, not_comparable
from factcheck.values.clock import TimeValue, compare


class TimeKind:
    """Times of day (`factcheck.values.clock`)."""

    name = "time"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        start, taken = sentence.span.start, 0
        found = (*find_times(sentence.text, document.country), *find_dayparts(sentence))
        for first, end, value in sorted(found, key=lambda f: f[:2]):
            if first >= taken:
                taken = end
                yield claim(self.name, sentence, document, start + first, start + end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        if isinstance(left, TimeValue) and isinstance(right, TimeValue):
            return compare(left, right)
        return not_comparable(Relation.DIFFERENT, "one of them is no time of day")
