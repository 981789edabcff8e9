"""How far an event has come, and how a matter ended: planned, done, called off; charged, convicted, acquitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.status.bills import bills
from factcheck.grammar.status.freedom import sought
from factcheck.grammar.status.naming import ANYBODY, namings
from factcheck.grammar.status.prisoners import prisoners
from factcheck.grammar.status.roles_in_crime import part_of_pronoun
from factcheck.grammar.status.stages import stages
from factcheck.grammar.status.ways import ways
from factcheck.grammar.status.words import Told
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.base import Comparison, Value
from factcheck.values.status import NAMED, Standing, compare_standings

READERS = (namings, sought, prisoners, bills, ways, stages)
"""What reads statuses off a sentence: of two that read the same words, the first counts."""


class Status:
    """Kind `status`. Values are `Standing`. A claim's words hold the verb that names the event, where there is one."""

    name = "status"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        taken: set[int] = set()
        for told in (told for reader in READERS for told in reader(sentence)):
            cells = set(range(told.start, told.end))
            if cells.isdisjoint(taken):
                taken |= cells
                yield self._claim(sentence, document, told)

    def _claim(self, sentence: Sentence, document: Document, told: Told) -> Claim:
        first, last = sentence.tokens[told.start], sentence.tokens[told.end - 1]
        value = Standing(told.state, told.family, told.event)
        return claim(self.name, sentence, document, first.start, last.end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        """In text order; every sentence tells its own status, but who `he has not been named` is of may be told before
        it. A name is told once."""
        told: set[tuple[str, str]] = set()
        for one in sorted(claims, key=lambda c: c.span):
            settled = _whose_name(one, article)
            key = (settled.value.key, settled.text)
            if settled.value.label != NAMED or key not in told:
                told.add(key)
                yield settled

    def compare(self, left: Value, right: Value) -> Comparison:
        if not isinstance(left, Standing) or not isinstance(right, Standing):
            raise TypeError("status compares standings")
        return compare_standings(left, right)


def _whose_name(one: Claim, article: Article) -> Claim:
    """A naming of whom its sentence does not tell more of, with what the article told of that person before."""
    if not isinstance(one.value, Standing) or one.value.family != ANYBODY:
        return one
    sentence = article.sentences[one.sentence]
    part = part_of_pronoun(article.sentences, sentence, sentence.tokens_in(one.span)[0].i)
    return replace(one, value=replace(one.value, family=part)) if part else one
