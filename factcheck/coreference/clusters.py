"""Which name mentions of an article name one and the same: full name, surname alone, initials, acronym, slips."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.model import Claim, Span
from factcheck.values.base import Verdict
from factcheck.values.name import NameType, NameValue, compare, spelling_variant
from factcheck.values.name_align import plurals
from factcheck.values.name_parts import given_names, honorifics, initials, listed, words_of
from factcheck.values.spelling import skeleton

Key = tuple[str, ...]

SLIP = 0.7
"""Spelling likeness from which a form that stands once is a slip for a name that stands more often."""
BARE = 0.85
"""Spelling likeness from which a bare surname is a slip for that of a full name."""
LONG = 6
"""Letters of a word whose spelling tells more than the tagger's guess of its type."""
RIGHT_AFTER = 3
"""Sentences behind the one mention of a full name in which a bare surname like it is meant to be its own."""
GLUED = frozenset({"on", "in", "at", "to", "and", "of", "the", "for", "said", "is", "was", "has", "will", "as"})
"""Words that are glued to a name where a space was lost (`Lundon Sunday` for `Lund on Sunday`)."""
MOST = 30
"""Clusters that a name is compared with; real articles have a few that share anything with it."""
_BODIES = frozenset({NameType.ORG, NameType.GROUP, NameType.OTHER})


@dataclass(eq=False)
class Cluster:
    """Mentions of one entity. `values` are the distinct names by their words."""

    values: dict[Key, NameValue] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    @property
    def type(self) -> NameType:
        counts = Counter(v.type for c in self.claims if isinstance(v := c.value, NameValue))
        counts.pop(NameType.OTHER, None)
        return min(counts, key=lambda t: (-counts[t], t.value), default=NameType.OTHER)

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(v.role for c in self.claims if isinstance(v := c.value, NameValue) and v.role))

    def canonical(self) -> NameValue:
        """The name used most among those of more than one word, or among all where there is no such; then the longer,
        then the first."""
        counts = Counter(v.label for c in self.claims if isinstance(v := c.value, NameValue))
        first = {v.label: v for c in reversed(self.claims) if isinstance(v := c.value, NameValue)}
        full = [n for n in first if len(first[n].parts.words) > 1] or list(first)
        return first[min(full, key=lambda n: (-counts[n], -len(n), n))]

    def gender(self, text: str) -> str:
        """m or f by title, role and given name; '' where they say nothing or do not agree. `text` is the document's."""
        told = {g for c in self.claims if (g := _title_gender(text, c.span.start))}
        told |= {g for v in self.values.values() if (g := given_names().get(v.parts.given, "-")) != "-"}
        told |= {g for role in self.roles if (g := role_gender(role))}
        return told.pop() if len(told) == 1 else ""

    def add(self, key: Key, value: NameValue, claims: Iterable[Claim]) -> None:
        self.values.setdefault(key, value)
        self.claims += claims


_TITLE = re.compile(r"([A-Z][a-z]{1,8})\.?\s\Z")


def _title_gender(text: str, start: int) -> str:
    """What the form of address right before a name tells (`Mr.`, `Lady`)."""
    found = _TITLE.search(text, max(0, start - 12), start)
    return honorifics().get(found[1].lower(), "-").strip("-") if found else ""


def role_gender(role: str) -> str:
    """The gender that the words of a role tell (`spokeswoman`, `mother of two`)."""
    words = set(words_of(role)[:4])
    for gender in ("m", "f"):
        if words & listed("roles", "person", gender):
            return gender
    return next((g for w in words if (g := honorifics().get(w, "-")) != "-"), "")


def cluster(names: Sequence[Claim]) -> list[Cluster]:
    """Clusters of the name claims of one article. The fuller names come first, so that a surname finds its owner."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    values: dict[Key, NameValue] = {}
    for claim in names:
        if isinstance(claim.value, NameValue) and claim.value.parts.words:
            key = claim.value.parts.words
            groups[key].append(claim)
            values.setdefault(key, claim.value)
    found: list[Cluster] = []
    index: dict[str, list[Cluster]] = defaultdict(list)
    order = sorted(groups, key=lambda k: (-len(k), -len(groups[k]), groups[k][0].span))
    for key in order:
        alike = list({id(c): c for sign in _signs(key) for c in index[sign]}.values())[:MOST]
        home = _home(values[key], groups[key][0].span, alike) or _slip(values[key], len(groups[key]), alike, groups)
        if home is None:
            home = Cluster()
            found.append(home)
        home.add(key, values[key], groups[key])
        for sign in _signs(key):
            if home not in index[sign]:
                index[sign].append(home)
    return found


def _signs(key: Key) -> set[str]:
    """What two forms of one name share at least one of: a word, the letters without spaces, the initials, the
    beginning of the last word, its consonants."""
    return {*key, "".join(key), *initials(key), key[-1][:3], f"-{skeleton(key[-1])}"}


def _home(value: NameValue, first: Span, found: Sequence[Cluster]) -> Cluster | None:
    """The one cluster that this name can be a form of; of several, the one that is told before it first stands, or the
    one with twice the mentions of the others."""
    fits = [c for c in found if _may_join(value, c)]
    if len(fits) > 1:
        fits = [c for c in fits if _short_form(value, c)] or fits
    if len(fits) > 1 and value.type is NameType.PERSON:
        fits = [c for c in fits if any(claim.span < first for claim in c.claims)] or fits
    if len(fits) > 1:
        fits.sort(key=lambda c: -len(c.claims))
        if len(fits[0].claims) < 2 * sum(len(c.claims) for c in fits[1:]):
            return None
    return fits[0] if fits else None


def _may_join(value: NameValue, home: Cluster) -> bool:
    """Whether a name is compatible with all full forms of a cluster."""
    if not _one_sort(value.type, home.type) and not _given_name(value, home):
        return False
    full = [other for key, other in home.values.items() if len(key) > 1]
    results = [compare(value, other) for other in full or home.values.values()]
    if any(r.verdict is not Verdict.COMPATIBLE for r in results):
        return False
    return bool(results)


def _given_name(value: NameValue, home: Cluster) -> bool:
    """Whether a word whose type the tagger only guessed is the given name of a person. (A surname may be a firm's.)"""
    words = value.parts.words
    if value.sure or len(words) > 1 or home.type is not NameType.PERSON:
        return False
    return any(len(key) > 1 and key[0] == words[0] for key in home.values)


def _one_sort(left: NameType, right: NameType) -> bool:
    return left is right or NameType.OTHER in (left, right) or {left, right} <= _BODIES


def _short_form(value: NameValue, home: Cluster) -> bool:
    """A form that a name is cut down to: a person's surname or given name, the first word of a company, its initials, a
    ship's name without its prefix. The last word of a body (`Committee`) fits several bodies more often."""
    words = value.parts.words
    if home.type is NameType.PERSON or len(words) > 1:
        return True
    if home.type is NameType.SHIP:
        return any(words[0] == key[-1] for key in home.values)
    return any(words[0] == key[0] or words[0] == "".join(w[0] for w in key) for key in home.values)


def _slip(
    value: NameValue, mentions: int, found: Sequence[Cluster], groups: Mapping[Key, Sequence[Claim]]
) -> Cluster | None:
    """The cluster of which a name that stands once is a misspelling: a space lost, a letter wrong; or a bare surname,
    however often it stands, of the one full name before it."""
    if mentions > 1 and len(value.parts.words) > 1:
        return None
    fits = [c for c in found if _is_slip(value, c, groups)]
    return fits[0] if len(fits) == 1 else None


def _is_slip(value: NameValue, home: Cluster, groups: Mapping[Key, Sequence[Claim]]) -> bool:
    word = value.parts.words[-1]
    for key, other in home.values.items():
        if (
            len(groups[value.parts.words]) == 1
            and len(key[-1]) >= 4
            and word.startswith(key[-1])
            and word[len(key[-1]) :] in GLUED
        ):
            return True
        if _misspelt(value, other, home, groups):
            return True
    return False


def _misspelt(value: NameValue, other: NameValue, home: Cluster, groups: Mapping[Key, Sequence[Claim]]) -> bool:
    """Whether a name looks like another of a cluster and that one is the usual form. A bare surname may be a slip for a
    full name: news tells in full who somebody is before it calls them by a surname, mostly right before."""
    words, key = value.parts.words, other.parts.words
    guessed = not value.sure and len(words[-1]) >= LONG
    sure = spelling_variant(value, other) or 0.0
    if sure < SLIP or words[-1] in plurals(key[-1]) or not (guessed or _one_sort(value.type, home.type)):
        return False
    once = len(groups[words]) == 1
    if len(words) == len(key):
        return once and _stands(key, words, groups) > 1
    if len(words) > 1 or sure < BARE or home.type is not NameType.PERSON:
        return False
    if len(home.claims) > 1:
        return once
    return 0 < groups[words][0].sentence - home.claims[0].sentence <= RIGHT_AFTER


def _stands(key: Key, other: Key, groups: Mapping[Key, Sequence[Claim]]) -> int:
    """How often a name stands in the article. If the other differs in the surname alone, the bare surname counts, for
    only one of the two can bear it."""
    bare = groups.get(key[-1:], ()) if len(key) > 1 and key[:-1] == other[:-1] and other[-1:] not in groups else ()
    return len(groups[key]) + len(bare)
