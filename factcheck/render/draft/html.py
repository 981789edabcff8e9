"""A draft's check as one HTML page, in the frame of the report page."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.draft import Checked, DraftCheck
from factcheck.render.draft import phrases
from factcheck.render.html.cards import diff_card
from factcheck.render.html.links import links
from factcheck.render.html.page import page
from factcheck.render.html.reading import texts
from factcheck.render.view import cards_of


@dataclass(frozen=True, slots=True)
class Row:
    """A claim of the draft in the table."""

    checked: Checked
    place: str
    by_whom: str


def render(check: DraftCheck) -> str:
    """The page: what contradicts the draft as cards, then every claim, then the texts. It needs no script."""
    report = check.report
    return page(
        "draft.html",
        report=report,
        headline=phrases.headline(check),
        conflicts=[diff_card(card, report) for card in cards_of(check.conflicts, report)],
        rows=[Row(row, phrases.place(row, check), phrases.by_whom(row, check)) for row in check.claims],
        texts=tuple(texts(report, links(report))),
    )
