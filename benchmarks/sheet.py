"""A sheet of claims to be read by hand: `sheet.py FOLDER... [--claims N] [--seed N] [--context N]`.

Draws claims at random, each kind in proportion to the root of its number so that rare kinds are seen, and prints each
with what stands around it. The reader marks what is wrong in span, kind or value; docs/accuracy.md has the figures.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path

from factcheck.model import Claim, Document
from factcheck.pipeline import analysed_story

Row = tuple[Claim, Document]


def claims_of(folders: list[Path]) -> list[Row]:
    return [
        (claim, article.article.document)
        for folder in folders
        for article in analysed_story([folder])
        for claim in article.claims
    ]


def drawn(rows: list[Row], size: int, seed: int) -> list[Row]:
    """`size` rows (or all), the kinds by the roots of their numbers; the same for the same seed."""
    dice = random.Random(seed)
    by_kind: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_kind[row[0].kind].append(row)
    roots = {kind: len(found) ** 0.5 for kind, found in by_kind.items()}
    whole = sum(roots.values())
    sheet: list[Row] = []
    for kind, found in sorted(by_kind.items()):
        sheet += dice.sample(found, min(len(found), round(size * roots[kind] / whole)))
    return sheet


def in_context(claim: Claim, document: Document, context: int) -> str:
    """The claim in brackets, with what stands around it, on one line."""
    text, span = document.text, claim.span
    left, right = text[max(0, span.start - context) : span.start], text[span.end : span.end + context]
    return f"{left}[[{claim.text}]]{right}".replace("\n", " / ")


def shown(row: Row, context: int) -> str:
    claim, document = row
    line = in_context(claim, document, context)
    told = {k: v for k, v in claim.value.as_dict().items() if v not in (None, "", []) and k not in ("granularity",)}
    return f"{line}\n      {told}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--claims", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", type=int, default=70)
    told = parser.parse_args()
    kind = ""
    for number, row in enumerate(drawn(claims_of(told.folders), told.claims, told.seed), 1):
        if row[0].kind != kind:
            kind = row[0].kind
            print(f"\n== {kind}")
        print(f"{number:4}  {shown(row, told.context)}")


if __name__ == "__main__":
    main()
