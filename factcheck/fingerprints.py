"""Fingerprints: how a finding is known again in another report.

A fingerprint is made of what clashes: the code, the kind and the clashing normal values. Values alone may clash on two
matters (two people hurt or three, two arrested or three). So a finding has its matter beside the fingerprint, as words
of the language: what is counted and which event is told, once for each way the sources put it. Two findings are the
same if their values are and they share one such way; a further source only adds to them. Names of people and places
are no part of it: they may come in a fuller form with the next source.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from factcheck.clauses.triggers import trigger_class, word_class
from factcheck.model import Claim, Finding

VALUES = 8
"""So many of the 16 digits of a fingerprint tell the values alone; the others also tell matters apart where a report
has several with the same values."""

_OWN_MATTER = ("name", "quote")
"""Kinds whose values say what they are about."""


def fingerprint(code: str, kind: str, keys: Iterable[str]) -> str:
    """A hash of code, kind and the clashing normal values: no source, path, position, order or confidence goes in."""
    return _hash(code, kind, "", *sorted(set(keys)))


def matter_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What claims are about: `measured/trigger` of each, as classes of words; () where the values themselves say it."""
    return tuple(sorted({_matter(c) for c in claims if c.kind not in _OWN_MATTER}))


def _matter(claim: Claim) -> str:
    frame = claim.frame
    measured = "@" if frame.measured.startswith("@") else word_class(frame.measured)
    return f"{measured}/{frame.trigger_class or trigger_class(frame.trigger)}"


def is_same(mark: str, matter: Collection[str], finding: Finding) -> bool:
    """Whether what is remembered of a finding, its fingerprint and matter, is this one. Where no matter is remembered,
    the fingerprint decides alone."""
    if not finding.matter:
        return mark[:VALUES] == finding.fingerprint[:VALUES]
    if not matter:
        return mark == finding.fingerprint
    return mark[:VALUES] == finding.fingerprint[:VALUES] and not set(matter).isdisjoint(finding.matter)


def distinct(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with a fingerprint each: where several on different matters would share one, the matter is taken
    into it. Of several on one matter the first keeps it."""
    matters: dict[str, set[tuple[str, ...]]] = {}
    for finding in findings:
        matters.setdefault(finding.fingerprint, set()).add(finding.matter)
    seen: Counter[tuple[str, tuple[str, ...]]] = Counter()
    rows: list[Finding] = []
    for finding in findings:
        mark, matter = finding.fingerprint, finding.matter
        number, seen[mark, matter] = seen[mark, matter], seen[mark, matter] + 1
        if number or len(matters[mark]) > 1:
            finding = replace(finding, fingerprint=mark[:VALUES] + _hash(mark, *matter, str(number))[VALUES:])
        rows.append(finding)
    return rows


def _hash(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]
