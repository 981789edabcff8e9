"""Conflicts found on labelled clusters: detection.py CLUSTERS GOLD... [--planted FOLDER...] [--left-out]

CLUSTERS is a folder with one folder of articles a cluster; a GOLD file lists the facts of one cluster with their
values, mentions and relation (conflict, update, or why they only look alike). A finding meets a fact if two of its
values stand on mentions of two different values of the fact. Loud are conflicts of severity error or warning.

Printed are recall by kind, precision by code, what became of updates and look-alikes, and how often findings of a
confidence are true. `--planted` takes folders in which single values were changed, with their gold in `gold`; of these
the share that is found is printed by kind. With `--left-out` the findings on each cluster are made with weights that
were learned without it, and without what was planted in it: the fairest to other news, and slow.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import learn_weights
from gold import FIGURES, place_of, stands_on, texts_of

import factcheck
from factcheck.align import weighing
from factcheck.model import Claim, Finding, Report, Severity

KIN = {**FIGURES, "time": "date", "venue": "name", "quote": "name"}
BINS = (0.35, 0.5, 0.75)
"""Lower bounds of the confidences that are taken together: those of notes, warnings and errors."""

Weighted = Callable[[str], AbstractContextManager[None]]
"""Sets the weights for one cluster, told by name."""


@dataclass
class Tally:
    """What was counted, over all clusters."""

    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    loud: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    bins: dict[tuple[str, float], list[bool]] = field(
        default_factory=lambda: {(sort, b): [] for sort in ("names", "others") for b in BINS}
    )


def standing(report: Report, fact: dict[str, Any], texts: dict[str, str]) -> list[set[str]]:
    """For each value of a gold fact, the claims that stand on a mention of it."""
    stem = {s.id: Path(s.document.path).stem for s in report.sources}
    alike = [c for c in report.claims if KIN.get(fact["kind"], fact["kind"]) in (KIN.get(c.kind, c.kind), "status")]
    rows = []
    for value in fact["values"]:
        places = [(m["doc"], place_of(m, texts[m["doc"]])) for m in value["mentions"]]
        rows.append({c.id for c in alike for doc, place in places if stem[c.source] == doc and _is_on(c, place)})
    return rows


def _is_on(claim: Claim, place: tuple[int, int]) -> bool:
    return stands_on(claim.span.start, claim.span.end, place)


def meets(finding: Finding, values: Sequence[set[str]]) -> bool:
    sides = [set(v.claims) for v in finding.values]
    return any(a & x and b & y for a, b in combinations(sides, 2) for x, y in permutations(values, 2))


def is_loud(finding: Finding) -> bool:
    return finding.relation == "conflict" and finding.severity is not Severity.NOTE


def count(report: Report, gold: dict[str, Any], texts: dict[str, str], tally: Tally) -> None:
    facts = [(f, standing(report, f, texts)) for f in gold["facts"]]
    for finding in report.findings:
        relations = [
            "arguable" if f.get("arguable") else f["relation"] for f, values in facts if meets(finding, values)
        ]
        if finding.relation == "conflict" and "arguable" not in relations:
            sort = "names" if finding.kind == "name" else "others"
            tally.bins[sort, max(b for b in BINS if b <= finding.confidence)].append("conflict" in relations)
        if is_loud(finding) and "arguable" not in relations:
            tally.loud[finding.code] += 1
            tally.true[finding.code] += "conflict" in relations
    for fact, values in facts:
        if not fact.get("arguable"):
            _one(fact, values, report, tally)


def _one(fact: dict[str, Any], values: Sequence[set[str]], report: Report, tally: Tally) -> None:
    met = [f for f in report.findings if meets(f, values)]
    if fact["relation"] == "conflict":
        tally.wanted[fact["kind"]] += 1
        tally.found[fact["kind"]] += any(map(is_loud, met))
    elif fact["relation"] == "update":
        tally.other["updates"] += 1
        tally.other["updates named so"] += any(f.relation == "update" for f in met)
        tally.other["updates called a conflict"] += any(map(is_loud, met))
    elif fact["relation"] != "same":
        tally.other["look-alikes"] += 1
        tally.other["look-alikes flagged"] += any(map(is_loud, met))


def run(clusters: Path, golds: Iterable[Path], tally: Tally, weighted: Weighted) -> None:
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        folder = clusters / gold["cluster"]
        with weighted(gold["cluster"]):
            count(factcheck.check([folder]), gold, texts_of(folder), tally)


def as_packaged(cluster: str) -> AbstractContextManager[None]:
    return nullcontext()


def left_out(rows: Sequence[learn_weights.Row]) -> Weighted:
    """Weights learned on all clusters but the one that is looked at, in place of the package's own."""
    told: dict[str, dict[str, Any]] = {}

    def without(cluster: str) -> dict[str, Any]:
        if cluster not in told:
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder, "weights.toml")
                learn_weights.write(learn_weights.tables([r for r in rows if r.cluster != cluster]), out)
                told[cluster] = tomllib.loads(out.read_text(encoding="utf-8"))
        return told[cluster]

    @contextmanager
    def weighted(cluster: str) -> Iterator[None]:
        own, mine = weighing.load, without(cluster)
        weighing.weights.cache_clear()
        weighing.load = lambda name: mine if name == "weights" else own(name)
        try:
            yield
        finally:
            weighing.load = own
            weighing.weights.cache_clear()

    return weighted


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.2f}" if whole else "0/0"


def lines(tally: Tally) -> Iterator[str]:
    yield f"conflicts found    {share(tally.found.total(), tally.wanted.total())}"
    yield from (f"  {kind:16} {share(tally.found[kind], n)}" for kind, n in sorted(tally.wanted.items()))
    yield f"loud and true      {share(tally.true.total(), tally.loud.total())}"
    yield from (f"  {code:16} {share(tally.true[code], n)}" for code, n in sorted(tally.loud.items()))
    yield from (f"{name:26} {n}" for name, n in sorted(tally.other.items()))
    for (sort, low), rows in tally.bins.items():
        yield f"{sort:6} of confidence from {low:.2f}: true {share(sum(rows), len(rows))}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--planted", type=Path, nargs="*", default=[])
    parser.add_argument("--left-out", action="store_true")
    args = parser.parse_args()
    weighted = as_packaged
    if args.left_out:
        weighted = left_out(learn_weights.read_rows(args.clusters, args.gold, args.planted))
    tally = Tally()
    run(args.clusters, args.gold, tally, weighted)
    print("\n".join(lines(tally)))
    for folder in args.planted:
        planted = Tally()
        run(folder, sorted((folder / "gold").glob("*.json")), planted, weighted)
        print(f"\nplanted in {folder.name}: {share(planted.found.total(), planted.wanted.total())}")
        print("\n".join(f"  {kind:16} {share(planted.found[kind], n)}" for kind, n in sorted(planted.wanted.items())))


if __name__ == "__main__":
    main()
