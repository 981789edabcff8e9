"""The words of the house, from Document to Report: frozen, typed, no I/O."""

from __future__ import annotations

from factcheck.model.claim import EMPTY_FRAME, Claim, Frame, Modality
from factcheck.model.report import Carried, Explanation, Fact, Finding, Report, Severity, Side, Source, Unchecked
from factcheck.model.sentence import Article, Quotation, Sentence, Token
from factcheck.model.text import Document, Paragraph, Span, Zone, blanked

__all__ = [
    "Article",
    "Carried",
    "Claim",
    "Document",
    "EMPTY_FRAME",
    "Explanation",
    "Fact",
    "Finding",
    "Frame",
    "Modality",
    "Paragraph",
    "Quotation",
    "Report",
    "Sentence",
    "Severity",
    "Side",
    "Source",
    "Span",
    "Token",
    "Unchecked",
    "Zone",
    "blanked",
]
