"""Which claims may meet: those that share something that is not everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.clauses.triggers import light, reporting
from factcheck.evidence import Profile
from factcheck.values.quote import QuoteValue

KEY_LIMIT = 400
"""Claims a blocking key may bring together; a key of more says nothing, and pairs grow with its square."""


def blocking_keys(profile: Profile) -> Iterator[str]:
    """What a claim can be looked up by."""
    frame = profile.reading.frame
    if frame.measured:
        yield f"measured {frame.measured}"
    if frame.trigger and frame.trigger not in light() and frame.trigger not in reporting():
        yield f"trigger {frame.trigger_class}"
    for entity in frame.nearby:
        yield f"entity {entity}"
    for word in frame.context:
        yield f"word {word}"
    value = profile.reading.claim.value
    yield f"value {value.key}"
    if isinstance(value, QuoteValue):
        forms = [w.form for w in value.words]
        for three in zip(forms, forms[1:], forms[2:], strict=False):
            yield f"said {' '.join(three)}"


def candidates(profiles: Sequence[Profile], indices: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that share a blocking key, as indices in ascending order. Two values of one sentence are
    two things told side by side, and no pair."""
    holders: dict[str, list[int]] = {}
    for i, profile in zip(indices, profiles, strict=True):
        for key in dict.fromkeys(blocking_keys(profile)):
            holders.setdefault(key, []).append(i)
    met = {pair for held in holders.values() if len(held) <= KEY_LIMIT for pair in combinations(held, 2)}
    owner = {i: p.reading.claim for i, p in zip(indices, profiles, strict=True)}
    return [
        (i, j)
        for i, j in sorted(met)
        if not (owner[i].source == owner[j].source and owner[i].sentence == owner[j].sentence)
    ]
