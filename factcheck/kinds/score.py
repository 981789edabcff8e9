"""Results of games: `beat Rovers 3-1`, `a 2-2 draw with United`, `6-4, 6-3`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.grammar.results.find import results
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.base import Comparison, Value
from factcheck.values.score import compare_scores


class ScoreKind:
    """A score of which the sentence says who won against whom. The claim stands on the numbers."""

    name = "score"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for found in results(sentence):
            yield claim(self.name, sentence, document, shift + found.start, shift + found.end, found.score)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_scores(left, right)
