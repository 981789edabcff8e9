"""Names of people, organisations, ships, works, laws and groups, and what a text says that their bearers are: roles
and origins. Places are venues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.grammar.names.count import count
from factcheck.grammar.names.headlines import capitals_tell_nothing
from factcheck.grammar.names.known import find_known
from factcheck.grammar.names.mentions import mentions
from factcheck.grammar.names.origins import origins
from factcheck.grammar.names.roles import as_written, bare_role, described_as, role_stretch
from factcheck.grammar.names.signs import eponym
from factcheck.grammar.names.slips import find_slips
from factcheck.grammar.names.votes import Votes, key_of, known, name_of, prefix
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence, Span
from factcheck.values.attribute import Attribute, AttributeSort, compare_attributes
from factcheck.values.base import Comparison, Relation, Value, not_comparable
from factcheck.values.name import NameType, NameValue, compare
from factcheck.values.name_parts import words_of


class Name:
    """The kind `name`."""

    name = "name"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        """Every name of a sentence, with the type and role that the sentence alone tells, and the roles and origins."""
        told_origins = dict(origins(sentence))
        found = [m for m in mentions(sentence) if m.end - m.start > 1 or m.start not in told_origins]
        found = [m for m in found if not eponym(sentence, m.span(sentence))]
        for mention in found:
            if told := described_as(sentence, mention):
                mention = replace(mention, type=told, sure=True)
            span = mention.span(sentence)
            stretch = role_stretch(sentence, mention)
            role = as_written(sentence, stretch, document.text) if stretch else ""
            value = NameValue(span.of(document.text), mention.type, role, mention.sure)
            if bare := bare_role(sentence, mention, stretch, found) if stretch else None:
                yield self._attribute(sentence, document, bare, Attribute(role, holder=value.label))
            yield claim(self.name, sentence, document, span.start, span.end, value)
        for place, country in told_origins.items():
            origin = Attribute(sentence.tokens[place].text, AttributeSort.ORIGIN, country)
            yield self._attribute(sentence, document, (place, place + 1), origin)

    def _attribute(self, sentence: Sentence, document: Document, tokens: tuple[int, int], value: Attribute) -> Claim:
        start, end = sentence.tokens[tokens[0]].start, sentence.tokens[tokens[1] - 1].end
        if value.sort is AttributeSort.ROLE:
            value = replace(value, words=document.text[start:end])
        return claim(self.name, sentence, document, start, end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        """The names with their types, and the roles of those that are names, and origins."""
        names = self._names([c for c in claims if isinstance(c.value, NameValue)], article)
        told = {s.index for s in article.sentences if not capitals_tell_nothing(s)}
        return [*names, *attributes([c for c in claims if c.sentence in told], names)]

    def _names(self, claims: Sequence[Claim], article: Article) -> list[Claim]:
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
        """Mentions of settled names that were not seen: in headlines, where the tagger took them for places, and where
        they are misspelt."""
        spans = [c.span for c in taken]
        for sentence, start, end, kind in (*find_known(article, names, spans), *find_slips(article, names, spans)):
            text = article.document.text[start:end]
            yield claim(self.name, sentence, article.document, start, end, NameValue(text, kind))

    def compare(self, left: Value, right: Value) -> Comparison:
        if isinstance(left, NameValue) and isinstance(right, NameValue):
            return compare(left, right)
        if isinstance(left, Attribute) and isinstance(right, Attribute):
            return compare_attributes(left, right)
        if not {type(left), type(right)} <= {NameValue, Attribute}:
            raise TypeError("name compares names and what their bearers are")
        return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label}: one of them is no name")


def _typed(found: Claim, votes: Votes) -> Claim | None:
    value = name_of(found)
    if shorter := prefix(value, votes):
        value = replace(value, full=shorter)
        found = replace(found, text=shorter, span=Span(found.span.start, found.span.start + len(shorter)), value=value)
    kind = votes.decide(value)
    if kind is None:
        return None
    return found if kind is value.type else replace(found, value=replace(value, type=kind))


def attributes(claims: Iterable[Claim], names: Sequence[Claim]) -> Iterator[Claim]:
    """The origins, and the roles of those that turned out to be names. A word that is part of a name is no misspelt
    origin."""
    labels: dict[int, list[str]] = defaultdict(list)
    words: set[str] = set()
    for name in names:
        labels[name.sentence].append(name.value.label)
        words.update(key_of(name_of(name)))
    for found in claims:
        value = found.value
        if isinstance(value, Attribute):
            holder = next((n for n in labels[found.sentence] if value.holder.startswith(n)), None)
            if value.sort is AttributeSort.ORIGIN:
                if value.country or not words.intersection(words_of(value.words)):
                    yield found
            elif holder:
                yield replace(found, value=replace(value, holder=holder))


def _is_person(found: Claim) -> bool:
    """In a headline with a capital on every word only a person of two or three words, given name first, is taken."""
    value = name_of(found)
    return value.type is NameType.PERSON and value.sure and 2 <= len(key_of(value)) <= 3
