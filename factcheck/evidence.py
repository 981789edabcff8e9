"""The evidence that two claims are about the same fact: named comparisons, each with ordered levels.

The model is additive, as in Fellegi and Sunter's record linkage: each comparison puts a pair on one of its levels, each
level has a weight in log-odds (factcheck/data/weights.toml, learned by benchmarks/learn_weights.py), and the sum says
how likely the two claims are about one fact. A comparison that has nothing to compare says nothing: absence is no
disagreement. The values themselves are no part of this evidence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz

from factcheck.distances import one_way, other_ends
from factcheck.lists import Item
from factcheck.model import Zone
from factcheck.parents import CHILDREN
from factcheck.ranked import compare_rows
from factcheck.story import Rarity, Reading, overlap
from factcheck.triggers import light, one_occasion, trigger_class, word_class
from factcheck.values.base import Comparison as ValueComparison
from factcheck.values.base import Relation, Value, Verdict
from factcheck.values.interval import DateValue
from factcheck.values.toponym import fold

FAMILIES: dict[str, str] = {
    "date": "date", "time": "date",
    "age": "age", "count": "count", "money": "figure", "percent": "figure", "measure": "figure",
    "duration": "figure", "ordinal": "rank",
    "score": "score", "venue": "venue", "name": "name", "quote": "quote", "status": "status",
}  # fmt: skip
"""Kinds whose evidence is weighed alike."""


def family_of(kind: str) -> str:
    """The family of a kind; one that was added is weighed as what has happened is."""
    return FAMILIES.get(kind, "status")


WINDOW = 40
"""Characters on either side of a value that are compared letter by letter."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """A claim that stands in the same sentence, with what it measures and its kind's comparison."""

    kind: str
    value: Value
    measured: str
    compare: Callable[[Value, Value], ValueComparison]
    aside: bool = False
    """Whether it is told of something in a clause aside from the claim: `the mill, built in 1902, employs 40`."""
    said: bool = False
    """Whether it is the day on which somebody told the news: `12 were hurt, the police said on Tuesday`."""

    def against(self, other: Sibling) -> ValueComparison | None:
        """The verdict on two siblings of one kind, None where they are not of one matter."""
        if self.kind != other.kind or (self.kind in COUNTED and self.measured != other.measured):
            return None
        return self.compare(self.value, other.value)


COUNTED = frozenset({"count", "ordinal", "age", "percent", "measure", "money", "duration"})


@dataclass(frozen=True)
class Profile:
    """A reading with the sets that comparisons ask for, made once."""

    reading: Reading
    sentence: str
    position: float
    """The place of the sentence in its article, 0 (first) to 1."""
    siblings: tuple[Sibling, ...] = ()
    """The other claims of the sentence."""
    named: frozenset[str] = frozenset()
    """All entities of the article, by their names in the story."""
    start: int = 0
    """Where in the sentence the value begins; `end` where it ends."""
    end: int = 0
    sort: str = ""
    """What values of its article could be taken for it: those of its kind that are of one thing, or of one event."""
    rivals: int = 0
    """Other values of that sort in its article."""
    published: date | None = None
    """The day its article was published."""
    item: Item | None = None
    """The value's place in a list of its sentence."""

    @cached_property
    def named_folded(self) -> frozenset[str]:
        """What the article names, as toponyms are folded."""
        return frozenset(map(fold, self.named))

    @cached_property
    def before(self) -> str:
        return self.sentence[max(0, self.start - WINDOW) : self.start].lower()

    @cached_property
    def after(self) -> str:
        return self.sentence[self.end : self.end + WINDOW].lower()

    @cached_property
    def dates(self) -> tuple[DateValue, ...]:
        """The other dates of the sentence."""
        return tuple(s.value for s in self.siblings if isinstance(s.value, DateValue))

    @cached_property
    def clause_names(self) -> frozenset[str]:
        """All names in the clause, as frames write them."""
        frame = self.reading.frame
        told = (*frame.agents, *frame.patients, *frame.own, *frame.entities, frame.measured)
        return frozenset(w for w in told if w.startswith("@"))

    @cached_property
    def context(self) -> frozenset[str]:
        return frozenset(self.reading.frame.context)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.reading.frame.words)

    @cached_property
    def nearby(self) -> frozenset[str]:
        return frozenset(self.reading.frame.nearby)

    @cached_property
    def modifiers(self) -> frozenset[str]:
        return frozenset(self.reading.frame.modifiers)

    @cached_property
    def governors(self) -> frozenset[str]:
        return frozenset(map(trigger_class, self.reading.frame.governors))

    @cached_property
    def neighbours(self) -> frozenset[str]:
        return frozenset(self.reading.frame.neighbours)

    @cached_property
    def agents(self) -> frozenset[str]:
        return self._others(self.reading.frame.agents)

    @cached_property
    def patients(self) -> frozenset[str]:
        return self._others(self.reading.frame.patients)

    def _others(self, role: tuple[str, ...]) -> frozenset[str]:
        """Those in a role, by class. What a figure counts is compared as that, and says nothing twice."""
        counted = {word_class(self.reading.frame.measured)} if self.reading.claim.kind in COUNTED else set()
        return frozenset(map(word_class, role)) - counted


Comparison = Callable[[Profile, Profile, Rarity], str]
"""Puts a pair on a level, or on none ('')."""


def measured(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The counted or measured thing, with its modifiers."""
    left, right = a.reading.frame.measured, b.reading.frame.measured
    if not left or not right:
        return ""
    if other_ends(a.reading.frame, b.reading.frame):
        return "other"
    if left != right:
        if dimension(a, b, rarity) == "same" and a.reading.frame.dimension in (left, right):
            return ""  # `10 km deep` names the thing, `a depth of 10 km` the dimension
        if word_class(left) == word_class(right):
            return "one class"
        if left in b.context or right in a.context:
            return "other, but near"
        return "other"
    if not a.modifiers and not b.modifiers:
        return "same, bare"
    if not a.modifiers or not b.modifiers:
        return "same, one bare"
    likeness = rarity.cosine(a.modifiers, b.modifiers)
    return "same, other modifiers" if not likeness else "same, some modifiers" if likeness < 0.6 else "same throughout"


def trigger(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The governing verb or event noun. How far two places are from each other is the same whatever happens there."""
    left, right = a.reading.frame, b.reading.frame
    if not left.trigger or not right.trigger or one_way(left, right):
        return ""
    if left.trigger_class == right.trigger_class:
        if left.trigger in light():
            return "same, light"
        return "same, rare" if rarity(left.trigger) > 1.2 else "same"
    if left.trigger in light() or right.trigger in light():
        return ""
    if left.trigger_class in b.reading.classes and right.trigger_class in a.reading.classes:
        return "each near the other"
    if left.trigger_class in b.reading.classes or right.trigger_class in a.reading.classes:
        return "one near the other"
    return "one occasion" if one_occasion(left.trigger_class, right.trigger_class) else "other"


class Grade:
    """Names for the stretches between ascending steps: `under 0.25`, `from 0.25` …"""

    def __init__(self, *steps: float) -> None:
        self._steps = steps
        self._names = (f"under {steps[0]:g}", *(f"from {s:g}" for s in steps))

    def __call__(self, likeness: float) -> str:
        return self._names[bisect_right(self._steps, likeness)]


def _roles(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> str:
    if not a or not b:
        return ""
    likeness = rarity.cosine(a, b)
    if likeness >= 0.6:
        return "same"
    if likeness > 0:
        return "some"
    named = any(w.startswith("@") for w in a) and any(w.startswith("@") for w in b)
    return "other names" if named else "other"


def agents(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Who acts."""
    return _roles(a.agents, b.agents, rarity)


def patients(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Who or what is acted on."""
    return _roles(a.patients, b.patients, rarity)


_ARGUMENTS = Grade(0.01, 0.25, 0.5, 0.8)


def arguments(a: Profile, b: Profile, rarity: Rarity) -> str:
    """All that depends on the trigger, whatever its role."""
    if not a.reading.arguments or not b.reading.arguments:
        return ""
    return _ARGUMENTS(rarity.cosine(a.reading.arguments, b.reading.arguments))


def matter(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Which of event, measured thing and roles agree at once: together they say more than each by itself."""
    left, right = a.reading.frame, b.reading.frame
    event = bool(left.trigger) and left.trigger_class == right.trigger_class and left.trigger not in light()
    thing = bool(left.measured) and word_class(left.measured) == word_class(right.measured)
    thing = thing and _roles(a.modifiers, b.modifiers, rarity) in ("", "same", "some")
    if a.reading.claim.kind not in COUNTED:
        # Beside a date or place, the noun found by the verb is its subject, and would be counted twice.
        thing = thing and word_class(left.measured) not in a.agents | a.patients
    roles = bool(a.agents & b.agents) or bool(a.patients & b.patients)
    named = [name for name, held in (("event", event), ("thing", thing), ("roles", roles)) if held]
    person = any(w.startswith("@@") for w in (a.agents & b.agents) | (a.patients & b.patients))
    return " and ".join(named) + (", a person" if person else "") if len(named) > 1 else ""


_GOVERNORS = Grade(0.01, 0.35, 0.65, 0.95)


def governors(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words between the value and the root of its sentence."""
    if not a.governors or not b.governors:
        return ""
    return _GOVERNORS(rarity.cosine(a.governors, b.governors))


_NEIGHBOURS = Grade(0.01, 0.3, 0.6, 0.9)


def neighbours(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words within three places."""
    if not a.neighbours or not b.neighbours:
        return ""
    return _NEIGHBOURS(rarity.cosine(a.neighbours, b.neighbours))


_CLAUSE = Grade(0.05, 0.2, 0.35, 0.5, 0.75)


def clause(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words of the clause."""
    if not a.words or not b.words:
        return ""
    return _CLAUSE(rarity.cosine(a.words, b.words))


_SENTENCE = Grade(0.1, 0.2, 0.3, 0.45, 0.7)


def sentence(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words of the sentence."""
    return _SENTENCE(rarity.cosine(a.context, b.context))


_WORDING = Grade(0.4, 0.5, 0.6, 0.7, 0.85)
COPY = "from 0.85"
"""Likeness of two sentences from which they are one piece of copy."""


def wording(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Likeness of the two sentences as strings (rapidfuzz token_set_ratio)."""
    return _WORDING(fuzz.token_set_ratio(a.sentence, b.sentence) / 100)


def _beside(a: Profile, b: Profile) -> list[tuple[Sibling, list[ValueComparison]]]:
    """What else the first sentence states, each with its verdicts on what the second one does."""
    return [(mine, [v for other in b.siblings if (v := mine.against(other))]) for mine in a.siblings]


def clashing_siblings(a: Profile, b: Profile) -> list[Sibling]:
    """What else the first sentence states that nothing in the second, of what can be held against it, agrees with."""
    return [mine for mine, verdicts in _beside(a, b) if verdicts and all(v.conflicts for v in verdicts)]


def siblings(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether what else the two sentences state agrees: the same day, the same place, the same other figures."""
    told = _beside(a, b)
    agree = sum(any(v.verdict is Verdict.COMPATIBLE and v.relation is Relation.SAME for v in row) for _, row in told)
    clash = len(clashing_siblings(a, b))
    if not agree and not clash:
        return ""
    if agree and clash:
        return "mixed"
    return (
        ("several agree" if agree > 1 else "one agrees") if agree else "several clash" if clash > 1 else "one clashes"
    )


_WINDOW = Grade(0.3, 0.4, 0.5, 0.65, 0.8)


def window(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Likeness of what stands just before and just after the value: copy that was passed on keeps it."""
    before = fuzz.ratio(a.before, b.before) / 100 if a.before and b.before else 0.0
    after = fuzz.ratio(a.after, b.after) / 100 if a.after and b.after else 0.0
    return _WINDOW((before + after) / 2)


_ARTICLES = Grade(0.01, 0.15, 0.3, 0.5)


def articles(a: Profile, b: Profile, rarity: Rarity) -> str:
    """How many of the entities that the two articles name they have in common: whether they tell one story."""
    if a.reading.claim.source == b.reading.claim.source:
        return ""
    if not rarity.one_story(a.reading.claim.source, b.reading.claim.source):
        return "two stories"
    common = overlap(a.named, b.named)
    return _ARTICLES(common) if common else "nothing in common"


def phrases(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Terms of three and more words that both sentences use: rarely two things bear one long name."""
    left, right = frozenset(a.reading.frame.phrases), frozenset(b.reading.frame.phrases)
    return "" if not left or not right else "shared" if left & right else "none shared"


_ENTITIES = Grade(0.1, 0.8, 1.6, 3.0)


def entities(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The named entities of the sentence."""
    if not a.nearby or not b.nearby:
        return ""
    both = rarity.weight(a.nearby & b.nearby)
    return "none shared" if not both else _ENTITIES(both)


def preposition(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The preposition that ties the value to its clause."""
    left, right = a.reading.frame.preposition, b.reading.frame.preposition
    return "" if not left or not right else "same" if left == right else "other"


def lead(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether both stand at the head of their articles, where the same news is told."""
    first = sum(p.position <= 0.15 or p.reading.claim.zone is not Zone.BODY for p in (a, b))
    return ("neither", "one", "both")[first]


def own(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The names that belong to the value alone; people are held against people, places and bodies against theirs."""
    left, right = frozenset(a.reading.frame.own), frozenset(b.reading.frame.own)
    if left & right:
        return "same" if left == right else "some"
    people = [any(w.startswith("@@") for w in side) for side in (left, right)]
    others = [any(not w.startswith("@@") for w in side) for side in (left, right)]
    return "other" if all(people) or all(others) else ""


def bearer(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whose an age is, or whose children are counted: somebody has one age, whatever else the two sentences tell."""
    if a.reading.claim.kind != "age" and not a.reading.frame.measured == b.reading.frame.measured == CHILDREN:
        return ""
    left, right = bearer_of(a), bearer_of(b)
    return "" if not left or not right else "same" if left == right else "other"


def bearer_of(p: Profile) -> str:
    """Who the age is said of, as frames write it; '' where nobody is named."""
    frame = p.reading.frame
    people = [w for w in (frame.measured, *frame.own) if w.startswith("@")]
    return people[0] if people and (frame.measured.startswith("@") or len(set(people)) == 1) else ""


def scope(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The part of a whole that each is limited to. A total may be a figure that needs no such word elsewhere."""
    left, right = a.reading.frame.scope, b.reading.frame.scope
    if not left and not right:
        return ""
    if left == right:
        return "same"
    return "one a total" if {left, right} == {(), ("total",)} else "other"


def alone(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether each is the only value of its sort in its article: then there is nothing else that it could be."""
    if not a.sort or a.sort != b.sort or a.reading.claim.source == b.reading.claim.source:
        return ""
    few, many = sorted((a.rivals, b.rivals))
    return "both" if not many else "one" if not few else "neither"


def dimension(a: Profile, b: Profile, rarity: Rarity) -> str:
    """What two measures tell of a thing: its depth, its height (factcheck.dimensions); two ways are two things."""
    left, right = a.reading.frame, b.reading.frame
    if not left.dimension or not right.dimension:
        return ""
    return "other" if left.dimension != right.dimension or other_ends(left, right) else "same"


def row(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether two ordinals rank in one row."""
    return compare_rows(a.reading.frame, b.reading.frame) if a.reading.claim.kind == "ordinal" else ""


def period(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The time a figure is of."""
    left, right = a.reading.frame.period, b.reading.frame.period
    return (
        "" if not left and not right else "same" if left == right else "one unsaid" if not (left and right) else "other"
    )


COMPARISONS: tuple[tuple[str, Comparison], ...] = (
    ("measured", measured),
    ("trigger", trigger),
    ("agents", agents),
    ("patients", patients),
    ("arguments", arguments),
    ("matter", matter),
    ("governors", governors),
    ("neighbours", neighbours),
    ("clause", clause),
    ("sentence", sentence),
    ("wording", wording),
    ("window", window),
    ("siblings", siblings),
    ("phrases", phrases),
    ("articles", articles),
    ("entities", entities),
    ("preposition", preposition),
    ("lead", lead),
    ("own", own),
    ("bearer", bearer),
    ("scope", scope),
    ("alone", alone),
    ("period", period),
    ("row", row),
    ("dimension", dimension),
)


def levels(a: Profile, b: Profile, rarity: Rarity) -> Iterator[tuple[str, str]]:
    """Each comparison that says something of the pair, with the level the pair is on."""
    rarity = rarity.between(a.reading.claim.source, b.reading.claim.source)
    for name, comparison in COMPARISONS:
        level = comparison(a, b, rarity)
        if level:
            yield name, level
