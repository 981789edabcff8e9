"""Fingerprints: how a finding is known again in another report."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Finding


def fingerprint(code: str, kind: str, keys: Sequence[str], matter: str = "") -> str:
    """A hash of code, kind, the clashing normal values and, only where two findings would share it, the matter: no
    source, path, position, order or confidence goes in."""
    row = "\n".join([code, kind, matter, *sorted(set(keys))])
    return hashlib.sha256(row.encode()).hexdigest()[:16]


def distinct(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with a fingerprint each: where several would share one, their matter is taken into it."""
    shared = Counter(f.fingerprint for f in findings)
    taken: set[str] = set()
    rows: list[Finding] = []
    for finding in findings:
        mark, n = finding.fingerprint, 0
        while shared[finding.fingerprint] > 1 and (n == 0 or mark in taken):
            mark = fingerprint(finding.code, finding.kind, [finding.fingerprint], f"{finding.about} {n}")
            n += 1
        taken.add(mark)
        rows.append(replace(finding, fingerprint=mark))
    return rows
