"""The words of a finding: what clashes, why the claims were paired, and the question to put to the sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.align import Pair
from factcheck.findings.relations import Standing
from factcheck.findings.sides import Camp
from factcheck.model import Claim, Document
from factcheck.values.attribute import is_role
from factcheck.values.base import Relation

KIND_WORDS = {
    "date": "dates", "time": "times", "duration": "lengths of time", "count": "numbers", "money": "sums",
    "percent": "percentages", "measure": "measurements", "age": "ages", "venue": "places", "name": "names",
    "ordinal": "ranks", "status": "accounts of what has happened", "quote": "wordings",
    "score": "results",
}  # fmt: skip

RELATION_WORDS = {
    Relation.UPDATE: "looks like an update",
    Relation.ATTRIBUTION: "different speakers",
    Relation.SEVERAL: "perhaps two things",
}

_SAYINGS = {
    ("measured", "same throughout"): "both measure the same thing, with the same modifiers",
    ("measured", "same, some modifiers"): "both measure the same thing",
    ("measured", "same, bare"): "both measure the same thing",
    ("measured", "same, one bare"): "both measure the same thing",
    ("measured", "one class"): "both measure things of one class",
    ("trigger", "same, rare"): "both report the same event, in words rare in this story",
    ("trigger", "same"): "both report the same kind of event",
    ("trigger", "each near the other"): "each sentence names the other's event",
    ("trigger", "one near the other"): "one sentence names the other's event",
    ("agents", "same"): "the same people or bodies act",
    ("agents", "some"): "some of the same people or bodies act",
    ("patients", "same"): "the same people or things are acted on",
    ("patients", "some"): "some of the same people or things are acted on",
    ("period", "same"): "both speak of the same period",
    ("list", "described alike"): "they are described alike in two lists that have another value in common",
    ("list", "described alike, of several"): "they are described alike in two lists that have other values in common",
    ("list", "left over on both sides"): "of two lists, each is the only value that the other one lacks",
    ("list", "left over on both sides, of several"): "of two lists, each is the only value that the other one lacks",
    ("whose", "one person"): "both tell how far the same person's case has moved on",
    (
        "whose",
        "one person, not named everywhere",
    ): "both tell how far a case has moved on, and no other person's is told",
    ("whose", "one event"): "both tell how far the same event has moved on",
    ("post", "one"): "one person at a time has this role",
    ("post", "event"): "one person or ship has this role in an event",
    ("owner", "same"): "the role is of the same place, body or person",
    ("owner", "field"): "the role is of the same field",
    ("act", "reworded, in one event"): "the sentences tell one event in nearly the same words",
    ("act", "reworded"): "the sentences are worded nearly the same",
    ("act", "alike, in one event"): "the sentences tell one event alike",
    ("act", "alike"): "the sentences are worded alike",
    ("act", "same act"): "the sentences tell one event with the same others in it",
    ("name", "full"): "both name one person in full",
    ("sides", "same"): "both name the same two sides",
    ("day", "one"): "both are of one day",
    ("slot", "person"): "both tell of one person what everybody has but one of",
    ("slot", "named"): "both tell how large something of one name is",
    ("slot", "parent"): "both tell how many children one person has",
    ("slot", "age"): "both tell one person's age on the day of the news",
    ("slot", "object"): "both tell of one thing what it has but one of",
    ("slot", "agent"): "both tell of one party or person what it has but one of",
    ("slot", "names"): "both name the same two in it",
    ("slot", "tally"): "the two votes have another number in common",
    ("slot", "nation"): "both list people by nation, and count those of two other nations alike",
    ("slot", "role"): "both tell the age of somebody known by the same role, and each article tells one",
    ("slot", "word"): "both tell it of something called by the same word, and each article tells one",
    ("slot", "thing"): "both measure the same thing, and each article tells of one",
    ("slot", "story"): "an event has but one such figure, day or place, and each article tells one",
    ("others", "several articles"): "several articles give one of the two names",
}

_FAMILIAR = {
    "arguments": "what takes part in the event is alike",
    "clause": "the clauses use the same rare words",
    "sentence": "the sentences use the same rare words",
    "wording": "the sentences are worded alike",
    "entities": "the sentences name the same entities",
    "neighbours": "the words next to the values are the same",
    "governors": "the values stand under the same words",
    "lead": "both stand at the head of their articles",
}


def message(kind: str, about: str, clashing: Sequence[Camp], decided: Standing) -> str:
    """One line: `Dates differ: August 2023 / August 2024 (…)`."""
    labels = " / ".join(c.label for c in clashing)
    words = "roles" if any(is_role(c.value) for c in clashing) else KIND_WORDS.get(kind, f"{kind} values")
    head = f"{words} differ: {labels}"
    note = RELATION_WORDS.get(decided.relation)
    tail = f" ({note})" if note else ""
    return f"{head[0].upper()}{head[1:]}{tail}" + (f" — {about}" if about else "")


def why_paired(pair: Pair) -> tuple[str, ...]:
    """The evidence that speaks for one fact, strongest first, in plain words; at most five parts."""
    rows = sorted((r for r in pair.evidence if r[2] > 0 and r[0] != "value"), key=lambda r: -r[2])
    said = [_SAYINGS.get((name, level)) or _FAMILIAR.get(name) for name, level, _ in rows]
    return tuple(dict.fromkeys(s for s in said if s))[:5]


def why_flagged(pair: Pair, decided: Standing) -> str:
    """Why the values clash, and what weakens or explains it."""
    return f"{pair.comparison.reason}; {decided.reason}" if decided.reason else pair.comparison.reason


def question(clashing: Sequence[Camp], decided: Standing, documents: Mapping[str, Document]) -> str:
    """The question for the sources: `s1.txt says A; s2.txt and s3.txt say B. Was it A or B?`"""
    labels = [c.label for c in clashing]
    choice = ", ".join(labels[:-1]) + f" or {labels[-1]}"
    rows = []
    for camp in clashing:
        paths = [documents[s].path for s in camp.sources]
        verb = "says" if len(paths) == 1 else "say"
        rows.append(f"{', '.join(paths)} {verb} {camp.label}{_through(camp.claims)}")
    asked = "Which is the latest?" if decided.relation is Relation.UPDATE else f"Was it {choice}?"
    return f"{'; '.join(rows)}. {asked}"


def _through(claims: Sequence[Claim]) -> str:
    """How a carried value comes to be about this matter, in the article's own words."""
    words = sorted({c.frame.carried_words for c in claims if c.frame.carried_words})
    return f" (through “{words[0]}”)" if words else ""
