"""What every format of a draft's check says alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.draft import Checked, DraftCheck
from factcheck.render import words
from factcheck.render.view import clip_right

SAID = 200
"""At most so many characters of a claim are shown in its line."""


def headline(check: DraftCheck) -> str:
    """`draft.md: 2 claims contradicted, 5 agreed, 12 alone; held against 4 sources`."""
    counts = Counter(row.standing for row in check.claims)
    found = [f"{counts[s]} {s}" for s in words.STANDINGS if counts[s]]
    told = f"{words.count(len(check.claims), 'claim')}{': ' if found else ''}{', '.join(found)}"
    return f"{check.draft.document.path}: {told}; held against {words.count(len(check.sources), 'source')}"


def place(row: Checked, check: DraftCheck) -> str:
    line, column = check.draft.document.position(row.claim.span.start)
    return f"{line}:{column}"


def said(row: Checked) -> str:
    """The words of a claim, cut where they are many."""
    return clip_right(row.claim.text, SAID)


def by_whom(row: Checked, check: DraftCheck) -> str:
    """`August 2023 in s5.md; agreed by s1.md, s2.md`; '' for a claim that stands alone."""
    parts = [_against(label, sources, check) for label, sources in _grouped(row)]
    if row.agreed:
        voices = check.report.voices(row.agreed)
        grouped = f" ({words.count(voices, 'voice')})" if voices < len(row.agreed) else ""
        parts.append(f"{'agreed by ' if parts else ''}{_names(row.agreed, check)}{grouped}")
    return "; ".join(parts)


def _grouped(row: Checked) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Labels with their sources, each once: a claim may stand on two findings of one clash."""
    return dict.fromkeys((a.label, a.sources) for a in row.against)


def _against(label: str, sources: tuple[str, ...], check: DraftCheck) -> str:
    return label if sources == (check.draft.id,) else f"{label} in {_names(sources, check)}"


def _names(sources: Iterable[str], check: DraftCheck) -> str:
    known = check.report.source
    return ", ".join(words.short_name(known[s]) for s in sources if s in known)
