"""Names of people, organisations, ships, works, laws and groups. Places are venues, peoples are no names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.grammar.headlines import capitals_tell_nothing
from factcheck.grammar.known_names import find_known
from factcheck.grammar.name_votes import Votes, count, key_of, known, name_of, prefix
from factcheck.grammar.names import mentions
from factcheck.grammar.roles import described_as, role_of
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence, Span
from factcheck.values.base import Comparison, Value
from factcheck.values.name import NameType, NameValue, compare


class Name:
    """The kind `name`."""

    name = "name"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        """Every name of a sentence, with the type and role that the sentence alone tells."""
        for mention in mentions(sentence):
            if told := described_as(sentence, mention):
                mention = replace(mention, type=told, sure=True)
            span = mention.span(sentence)
            role = role_of(sentence, mention, document.text)
            value = NameValue(span.of(document.text), mention.type, role, mention.sure)
            yield claim(self.name, sentence, document, span.start, span.end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        """Types by the whole article; names told apart from places and common words by their other mentions; what
        is in a headline in capitals only if the article has it as well."""
        loud = {s.index for s in article.sentences if capitals_tell_nothing(s)}
        plain = [c for c in claims if c.sentence not in loud]
        votes = count(plain, [s for s in article.sentences if s.index not in loud])
        settled = [s for c in plain if (s := _typed(c, votes)) is not None]
        names = known(votes, settled)
        heads = [c for c in claims if c.sentence in loud and _is_person(c) and not names]
        taken = [*settled, *heads]
        return [*taken, *self._again(article, taken, names)]

    def _again(
        self, article: Article, taken: Sequence[Claim], names: Mapping[tuple[str, ...], NameType]
    ) -> Iterator[Claim]:
        """Mentions of settled names that were not seen: in headlines, and where the tagger took them for places."""
        for sentence, start, end, kind in find_known(article, names, [c.span for c in taken]):
            text = article.document.text[start:end]
            yield claim(self.name, sentence, article.document, start, end, NameValue(text, kind))

    def compare(self, left: Value, right: Value) -> Comparison:
        if not isinstance(left, NameValue) or not isinstance(right, NameValue):
            raise TypeError("name compares names")
        return compare(left, right)


def _typed(found: Claim, votes: Votes) -> Claim | None:
    value = name_of(found)
    if shorter := prefix(value, votes):
        value = replace(value, full=shorter)
        found = replace(found, text=shorter, span=Span(found.span.start, found.span.start + len(shorter)), value=value)
    kind = votes.decide(value)
    if kind is None:
        return None
    return found if kind is value.type else replace(found, value=replace(value, type=kind))


def _is_person(found: Claim) -> bool:
    """In a headline with a capital on every word only a person of two or three words, given name first, is taken."""
    value = name_of(found)
    return value.type is NameType.PERSON and value.sure and 2 <= len(key_of(value)) <= 3
