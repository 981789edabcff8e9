"""What of the findings a newsroom wants to see, and how grave it takes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.model import Finding, Severity, Unchecked
from factcheck.rules import rule
from factcheck.values.toponym import fold

SPELLING = "FC401"
"""The code of two spellings of one name."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Findings of the codes in `ignore` and of the kinds in `ignore_kinds` are left out. `severities` takes the place
    of the default severity of a code: findings that are as grave as that or graver get it; a lesser one (an update, a
    weak clash) stays what it is unless the new one is lesser still. Each row of `spellings` holds forms of one name
    that the house accepts side by side: a finding on names that differ in these alone is left out."""

    ignore: frozenset[str] = frozenset()
    ignore_kinds: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    spellings: tuple[tuple[str, ...], ...] = ()

    def kept(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of codes and kinds that are not ignored, with their severities."""
        return [self._graded(f) for f in findings if not self._ignored(f)]

    def left_out(self, findings: Sequence[Finding]) -> Iterator[Unchecked]:
        """A line for each code and kind of which findings are left out."""
        counts = Counter((f.code, f.kind) for f in findings if self._ignored(f))
        for (code, kind), number in sorted(counts.items()):
            noun = "finding" if number == 1 else "findings"
            yield Unchecked("left-out", "", f"{number} {noun} of {code}: the settings {self._why(code, kind)}")

    def _why(self, code: str, kind: str) -> str:
        if code in self.ignore:
            return f"ignore the code {code}"
        return f"ignore the kind {kind}" if kind in self.ignore_kinds else "accept the spellings"

    def _ignored(self, finding: Finding) -> bool:
        return finding.code in self.ignore or finding.kind in self.ignore_kinds or self._accepted(finding)

    def _accepted(self, finding: Finding) -> bool:
        """Whether the names of all sides are one, once each accepted form is put in the way of its row's first. What
        case, accents and hyphens alone part is none of the rows' business."""
        if finding.code != SPELLING or not self.spellings:
            return False
        names = {f" {fold(side.label)} " for side in finding.values}
        return len(names) > 1 and len(set(map(self._in_one_way, names))) == 1

    def _in_one_way(self, told: str) -> str:
        for first, *others in self.spellings:
            for form in others:
                told = told.replace(f" {fold(form)} ", f" {fold(first)} ")
        return told

    def _graded(self, finding: Finding) -> Finding:
        wanted = self.severities.get(finding.code)
        if wanted is None:
            return finding
        usual = Severity(rule(finding.code).severity)
        as_usual = finding.severity.rank <= usual.rank
        return replace(finding, severity=wanted) if as_usual or wanted.rank > finding.severity.rank else finding


OPEN = Policy()
"""The policy that leaves everything as it was found."""
