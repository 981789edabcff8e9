"""The report as one HTML page: what an editor mails, opens offline, reads and decides upon."""

from __future__ import annotations

from factcheck.gate.entries import Entry
from factcheck.model import Report
from factcheck.render.html.cards import diff_card
from factcheck.render.html.head import source_rows
from factcheck.render.html.links import links
from factcheck.render.html.matrix import matrix
from factcheck.render.html.page import data, page
from factcheck.render.html.reading import texts
from factcheck.render.html.timeline import timeline
from factcheck.render.view import cards, unchecked

SCRIPTS = ("start", "filter", "keys", "review", "reading", "matrix", "help")
"""The scripts of the page in the order in which they run."""

FOLD_SOURCES = 12
"""With more sources than this their table is folded, so that the conflicts come first."""

FOLD_ROWS, FOLD_CELLS = 150, 2500
"""With more events than this the timeline, with more cells the matrix is folded, and made when it is opened."""

PAPER_SOURCES = 8
"""A matrix with more columns than this cannot be read on paper, and is not printed."""

SHOWN = 10
"""So many conflicts are listed in the head; the others are in a fold there."""


def render(report: Report) -> str:
    """The page."""
    linked = links(report)
    conflicts, notes = cards(report)
    return page(
        "report.html",
        SCRIPTS,
        report=report,
        conflicts=[diff_card(card, report) for card in conflicts],
        notes=[diff_card(card, report) for card in notes],
        sources=tuple(source_rows(report, linked)),
        matrix=matrix(report, linked),
        timeline=timeline(report, linked),
        texts=tuple(texts(report, linked)),
        unchecked=unchecked(report),
        waivable=data([Entry.of(finding).as_dict() for finding in report.findings]),
        shown=SHOWN,
        fold_sources=FOLD_SOURCES,
        fold_rows=FOLD_ROWS,
        fold_cells=FOLD_CELLS,
        paper_sources=PAPER_SOURCES,
    )
