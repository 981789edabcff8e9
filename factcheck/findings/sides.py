"""The sides of a fact: which of its claims agree, and which cannot all be right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.model import Claim
from factcheck.values.base import Comparison, Value
from factcheck.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Camp:
    """Claims whose values are compatible with each other; `value` is the most precise of them. A camp that is
    compatible with two others that clash is `between` them and takes no side."""

    value: Value
    claims: tuple[Claim, ...]
    between: bool = False

    @property
    def label(self) -> str:
        """The value in words, with what another claim of the camp that is as precise tells beside it: `6 people`, where
        the first one says `6`."""
        own = self.value.label
        fuller = (c.value.label for c in self.claims if c.value.vagueness <= self.value.vagueness)
        return max((own, *(w for w in fuller if f" {own} " in f" {w} ")), key=len)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c.source for c in self.claims))


def camps(claims: Sequence[Claim], compare: Callable[[Value, Value], Comparison]) -> tuple[Camp, ...]:
    """The camps of a fact, in the order of their first claims.

    Distinct values are taken from the most to the least precise. One that clashes with no value of exactly one camp
    joins it; one that clashes with every camp founds a new one. Of one that fits several, what an article tells that is
    in one of these goes with it (`Berg`, where the article has `Ana Berg`), and the rest stands between them. A figure
    does not: `more than 100` may be of anything that its article has 628 of.
    """
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(claim.value.key, []).append(claim)
    values = sorted(by_key, key=lambda k: (by_key[k][0].value.vagueness, k))
    found: list[list[str]] = []
    between: dict[str, list[int]] = {}
    for key in values:
        value = by_key[key][0].value
        clash = (any(compare(value, by_key[k][0].value).conflicts for k in camp) for camp in found)
        fits = [n for n, clashes in enumerate(clash) if not clashes]
        if not fits:
            found.append([key])
        elif len(fits) == 1:
            found[fits[0]].append(key)
        else:
            between[key] = fits
    told = [[c for k in camp for c in by_key[k]] for camp in found]
    sources = [{c.source for c in claims} for claims in told]
    rest: list[list[Claim]] = []
    for key, fits in between.items():
        apart: list[Claim] = []
        for claim in by_key[key]:
            homes = [n for n in fits if claim.source in sources[n]]
            joins = len(homes) == 1 and not isinstance(claim.value, Quantity)
            (told[homes[0]] if joins else apart).append(claim)
        rest.append(apart)
    rows = [_camp(claims, False) for claims in told] + [_camp(claims, True) for claims in rest if claims]
    return tuple(sorted(rows, key=lambda c: (c.between, _place(c.claims[0]))))


def _camp(claims: Sequence[Claim], between: bool) -> Camp:
    """A camp of claims, of which the first has the value that founded it."""
    return Camp(claims[0].value, tuple(sorted(claims, key=_place)), between)


def _place(claim: Claim) -> tuple[int, int]:
    return int(claim.source[1:]), claim.span.start
