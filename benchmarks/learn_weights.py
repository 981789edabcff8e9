"""Learns the weights of the evidence: learn_weights.py CLUSTERS GOLD... [--more CLUSTERS2] [--out FILE] [--report]

CLUSTERS is a folder with one folder of articles a cluster; a GOLD file lists the facts of one cluster with their
values and mentions. `--more` adds clusters in which conflicts were planted, with their gold in its folder `gold`; they
are left out together with the cluster that they were made from.

Two steps for each family of kinds, both logistic regressions on levels, so that all evidence stays additive:
the frames (do two claims speak of one fact, whatever their values), then the clash (given what the frames say, do
two values that cannot both be right clash about one fact). `--report` tests both with each cluster left out in turn.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from gold import FIGURES, place_of, stands_on, texts_of
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics import average_precision_score

from factcheck.align import candidates, value_level
from factcheck.clash import APART, RIVAL_MARGIN, STRONG, clash_levels, veto
from factcheck.comparing import COMPARE
from factcheck.evidence import COMPARISONS, FAMILIES, Profile, levels
from factcheck.names.crossdocument import story_names
from factcheck.pipeline import analysed_story
from factcheck.profiles import story_profiles
from factcheck.values.base import Verdict

LEARNED = ("date", "count", "figure", "age", "venue", "status")
KIN = {**FIGURES, "time": "date"}
CLASH_COMPARISONS = ["distance", "form", "sole", *(doubt.name for doubt in APART)]

FAULTS = ("conflict", "update")
"""Relations of gold facts in which clashing values clash about one fact."""


@dataclass(frozen=True)
class Row:
    """A pair of claims. `fault` is whether its values clash about one fact; `known` whether a gold mention is in it.
    `clash` and `vetoed` are given for frames that leave doubt and for such as leave none (factcheck.clash.STRONG)."""

    cluster: str
    story: int
    family: str
    kind: str
    left: tuple[int, str]
    right: tuple[int, str]
    levels: dict[str, str]
    clash: tuple[dict[str, str], dict[str, str]]
    value: str
    agrees: bool
    same: bool
    fault: bool
    known: bool
    vetoed: tuple[str, str]
    text: tuple[str, str] = ("", "")


def gold_spans(gold: dict[str, Any], folder: Path) -> dict[str, list[tuple[int, int, str, tuple[int, int]]]]:
    """By document stem: start, end, kind and (fact, value) of each mention."""
    text = texts_of(folder)
    rows = defaultdict(list)
    for i, fact in enumerate(gold["facts"]):
        for j, value in enumerate(fact["values"]):
            for m in value["mentions"]:
                group = j if fact["relation"] == "different" else 0
                rows[m["doc"]].append((*place_of(m, text[m["doc"]]), fact["kind"], (i, group)))
    return rows


def standing(profile: Profile, path: str, spans: Any) -> frozenset[tuple[int, int]]:
    """The gold facts on whose mentions a claim stands."""
    span, kin = profile.reading.claim.span, KIN.get(profile.reading.claim.kind, profile.reading.claim.kind)
    return frozenset(
        fact
        for start, end, kind, fact in spans.get(Path(path).stem, ())
        if stands_on(span.start, span.end, (start, end)) and kin in (KIN.get(kind, kind), "status")
    )


def rows_of(folder: Path, gold: dict[str, Any], story: int) -> Iterator[Row]:
    articles = analysed_story([folder])
    profiles, rarity = story_profiles(articles, story_names(articles))
    path = {a.article.document.id: a.article.document.path for a in articles}
    spans = gold_spans(gold, folder)
    on = [standing(p, path[p.reading.claim.source], spans) for p in profiles]
    for kind in COMPARE:
        if FAMILIES[kind] not in LEARNED:
            continue
        indices = [i for i, p in enumerate(profiles) if p.reading.claim.kind == kind]
        for i, j in candidates([profiles[i] for i in indices], indices):
            yield _row(gold, story, profiles, i, j, on, rarity, kind)


def _row(gold: Any, story: int, profiles: Sequence[Profile], i: int, j: int, on: Any, rarity: Any, kind: str) -> Row:
    a, b = profiles[i].reading.claim, profiles[j].reading.claim
    comparison = COMPARE[kind](a.value, b.value)
    shared = on[i] & on[j]
    told = dict(levels(profiles[i], profiles[j], rarity))
    return Row(
        gold["cluster"],
        story,
        FAMILIES[kind],
        kind,
        (i, a.source),
        (j, b.source),
        told,
        _both(lambda sure: dict(clash_levels(profiles[i], profiles[j], told, sure)) if comparison.conflicts else {}),
        value_level(comparison, a, b),
        comparison.verdict is Verdict.COMPATIBLE,
        bool(shared),
        any(gold["facts"][f]["relation"] in FAULTS for f, _ in shared),
        bool(on[i] or on[j]),
        _both(lambda frames: veto(profiles[i], profiles[j], told, None, frames)),
        (profiles[i].sentence[: profiles[i].start] + "[[" + a.text + "]]" + profiles[i].sentence[profiles[i].end :],
         profiles[j].sentence[: profiles[j].start] + "[[" + b.text + "]]" + profiles[j].sentence[profiles[j].end :]),
    )  # fmt: skip


def _both(told: Callable[[float], Any]) -> tuple[Any, Any]:
    """What is told where the frames leave doubt, and where they leave none."""
    return told(0.0), told(STRONG)


def one_hot(rows: Sequence[dict[str, Any]]) -> list[dict[str, float]]:
    return [
        {(f"{k}={v}" if isinstance(v, str) else k): (1.0 if isinstance(v, str) else v) for k, v in r.items()}
        for r in rows
    ]


FRAMES_STRENGTH = 100.0
CLASH_STRENGTH = 300.0
"""How strongly the weights are drawn to their priors, by what predicts left-out clusters best."""


class Prior:
    """A logistic regression whose weights are drawn towards a prior instead of towards zero."""

    def __init__(self, prior: dict[str, Any], strength: float) -> None:
        self.prior = {"bias": prior["bias"]}
        for name, entry in prior.items():
            if isinstance(entry, dict) and name != "clash":
                self.prior |= {f"{name}={level}": weight for level, weight in entry.items()}
            elif name != "clash":
                self.prior[name] = entry
        self.strength = strength

    def fit(self, rows: Sequence[dict[str, Any]], y: Sequence[bool], weight: Sequence[float]) -> Prior:
        self.vec = DictVectorizer()
        x = self.vec.fit_transform(self._features(rows))
        start = np.array([self.prior.get(name, 0.0) for name in self.vec.feature_names_])
        target, w = np.array(y, dtype=float), np.array(weight)

        def loss(beta: np.ndarray) -> tuple[float, np.ndarray]:
            z = x @ beta
            p = 1 / (1 + np.exp(-z))
            value = (w * (np.logaddexp(0, z) - target * z)).sum() + self.strength * ((beta - start) ** 2).sum() / 2
            return value, x.T @ (w * (p - target)) + self.strength * (beta - start)

        self.coef = minimize(loss, start, jac=True, method="L-BFGS-B").x
        return self

    def _features(self, rows: Sequence[dict[str, Any]]) -> list[dict[str, float]]:
        return [{"bias": 1.0, **row} for row in one_hot(rows)]

    def decision(self, rows: Sequence[dict[str, Any]]) -> np.ndarray:
        return self.vec.transform(self._features(rows)) @ self.coef

    def table(self) -> dict[str, Any]:
        """Weights by comparison and level; levels that the data never had keep their prior."""
        entry: dict[str, Any] = {}
        for name, weight in {**self.prior, **dict(zip(self.vec.feature_names_, self.coef, strict=True))}.items():
            comparison, _, level = name.partition("=")
            if level:
                entry.setdefault(comparison, {})[level] = float(weight)
            else:
                entry[comparison] = float(weight)
        return entry


class Model:
    """Both steps of one family, fitted on some rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        prior = tomllib.loads(Path(__file__).with_name("priors.toml").read_text(encoding="utf-8"))
        kept = [r for r in rows if r.story == 0 and r.known and (r.same or r.value in ("clash", "not comparable"))]
        self.frames = Prior(prior, FRAMES_STRENGTH)
        self.frames.fit([r.levels for r in kept], [r.same for r in kept], [1.0] * len(kept))
        self.values = self._values([r for r in rows if r.known and r.story == 0])
        clashing, told = self.clashing(rows)
        # A pair without a gold mention may be a conflict that nobody listed, and a planted one is not a true slip:
        # both count less.
        weight = [0.3 if r.story else 1.0 if r.known else 0.5 for r in clashing]
        self.clash = Prior(prior["clash"], CLASH_STRENGTH).fit(told, [r.fault for r in clashing], weight)

    def frame_scores(self, rows: Sequence[Row]) -> np.ndarray:
        return self.frames.decision([r.levels for r in rows])

    def clashing(self, rows: Sequence[Row]) -> tuple[list[Row], list[dict[str, Any]]]:
        """The clashing rows with their frame score and rival level."""
        scores = self.frame_scores(rows)
        best: dict[Any, float] = defaultdict(lambda: -np.inf)
        for r, s in zip(rows, scores, strict=True):
            if r.agrees:
                for one, other in ((r.left, r.right), (r.right, r.left)):
                    place = (r.cluster, r.story, one[0], other[1])
                    best[place] = max(best[place], s)
        found, told = [], []
        for r, s in zip(rows, scores, strict=True):
            # The gold of a planted story lists what was planted, and not the clashes that were there before.
            if r.value == "clash" and (r.story == 0 or r.fault):
                known = [
                    best[place]
                    for place in (
                        (r.cluster, r.story, r.left[0], r.right[1]),
                        (r.cluster, r.story, r.right[0], r.left[1]),
                    )
                    if place in best
                ]
                sure = int(s >= STRONG)
                if not r.vetoed[sure] and (not known or s - max(known) > RIVAL_MARGIN):
                    found.append(r)
                    told.append({**r.clash[sure], "frames": float(s)})
        return found, told

    def _values(self, rows: Sequence[Row]) -> dict[str, float]:
        """For each level of agreeing values, the shift of log-odds that makes the mean prediction right."""
        scores = self.frame_scores(rows)
        found = {}
        for level in sorted({r.value for r in rows} - {"clash"}):
            mine = np.array([r.value == level for r in rows])
            y, s = np.array([r.same for r in rows])[mine], scores[mine]
            low, high, target = -12.0, 12.0, (y.sum() + 0.5) / (len(y) + 1)
            for _ in range(60):
                mid = (low + high) / 2
                low, high = (mid, high) if (1 / (1 + np.exp(-(s + mid)))).mean() < target else (low, mid)
            found[level] = (low + high) / 2
        return found

    def table(self) -> dict[str, Any]:
        clash = self.clash.table()
        clash["slope"] = clash.pop("frames")
        return {**self.frames.table(), "value": self.values, "clash": clash}


def left_out(rows: Sequence[Row]) -> tuple[list[Row], np.ndarray, list[Row], np.ndarray]:
    """Predictions with each cluster left out: rows and scores of all pairs, and of the clashing ones."""
    all_rows, all_scores, clash_rows, clash_scores = [], [], [], []
    for cluster in sorted({r.cluster for r in rows}):
        model = Model([r for r in rows if r.cluster != cluster])
        test = [r for r in rows if r.cluster == cluster and r.story == 0]
        scores = model.frame_scores(test) + np.array([model.values.get(r.value, 0.0) for r in test])
        all_rows += test
        all_scores += list(scores)
        found, told = model.clashing(test)
        if found:
            clash_rows += found
            clash_scores += list(model.clash.decision(told))
    return all_rows, np.array(all_scores), clash_rows, np.array(clash_scores)


def report(rows: Sequence[Row]) -> None:
    for family in LEARNED:
        mine = [r for r in rows if r.family == family]
        if not mine:
            continue
        pairs, scores, clashing, clash_scores = left_out(mine)
        known = np.array([r.known and r.value != "clash" for r in pairs])
        _line(family, "agreeing", np.array([r.same for r in pairs])[known], scores[known])
        _line(family, "clashing", np.array([r.fault for r in clashing]), clash_scores)


def _line(family: str, name: str, y: np.ndarray, score: np.ndarray) -> None:
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(y[order])
    precision = hits / np.arange(1, len(hits) + 1)
    shares = []
    for wanted in (0.5, 0.6, 0.8):
        reached = [int(hits[k]) for k in range(len(hits)) if precision[k] >= wanted]
        shares.append(f"recall at precision {wanted} {max(reached, default=0) / max(1, y.sum()):.2f}")
    average = average_precision_score(y, score)
    print(
        f"{family:7} {name:9} {len(y)} pairs, {y.sum()} of one fact: average precision {average:.2f},",
        ", ".join(shares),
    )


def write(tables: dict[str, dict[str, Any]], out: Path) -> None:
    lines = [
        "# Weights of the evidence, in log-odds. Written by benchmarks/learn_weights.py; not to be changed by hand.",
        "",
    ]
    order = [name for name, _ in COMPARISONS]
    for family, entry in tables.items():
        lines += [f"[{family}]", f"bias = {entry['bias']:.2f}"]
        lines += _levels(family, entry, ["value", *order])
        lines += [
            "",
            f"[{family}.clash]",
            f"bias = {entry['clash']['bias']:.2f}",
            f"slope = {entry['clash']['slope']:.2f}",
        ]
        lines += _levels(f"{family}.clash", entry["clash"], CLASH_COMPARISONS)
        lines.append("")
    out.write_text("\n".join(lines), encoding="utf-8")


def _levels(prefix: str, entry: dict[str, Any], names: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for name in names:
        if name in entry:
            lines += ["", f"[{prefix}.{name}]"] + [f'"{k}" = {v:.2f}' for k, v in sorted(entry[name].items())]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--report", action="store_true")
    args = parser.parse_args()
    rows = read_rows(args.clusters, args.gold, args.more)
    if args.report:
        report(rows)
    if args.out:
        write(tables(rows), args.out)


def tables(rows: Sequence[Row]) -> dict[str, dict[str, Any]]:
    """The weights of each family of kinds."""
    return {f: Model([r for r in rows if r.family == f]).table() for f in LEARNED}


def read_rows(clusters: Path, golds: Sequence[Path], more: Sequence[Path]) -> list[Row]:
    sets = [(0, clusters, list(golds))] + [(n, m, sorted((m / "gold").glob("*.json"))) for n, m in enumerate(more, 1)]
    rows = []
    for story, folder, files in sets:
        for path in files:
            gold = json.loads(path.read_text(encoding="utf-8"))
            rows += list(rows_of(folder / gold["cluster"], gold, story))
    return rows


if __name__ == "__main__":
    main()
