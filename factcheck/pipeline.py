"""Puts the steps together; the public Python calls."""

from __future__ import annotations

from datetime import date, datetime

from factcheck.extract import analyse
from factcheck.extract import extract as extract_claims
from factcheck.model import Claim
from factcheck.read import document_of


def extract(text: str, *, title: str | None = None, published: date | datetime | None = None) -> list[Claim]:
    """The claims of one text, in text order. Weekdays are counted from `published`; without it they stay open."""
    return list(extract_claims(analyse(document_of(text, title=title, published=published))))
