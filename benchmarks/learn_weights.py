"""Learns the weights of the evidence: learn_weights.py CLUSTERS GOLD... [--out FILE] [--report]

CLUSTERS is a folder with one folder of articles a cluster; a GOLD file lists the facts of one cluster with their
values and mentions. Claims that stand on two mentions of one fact are a pair about the same thing; a claim that stands
on a mention and one that does not stand on that fact are a pair about two things. For each family of kinds a logistic
regression on the evidence levels gives the weights, tested with each cluster left out in turn (`--report`).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from factcheck.align import _is_common, candidates, value_level
from factcheck.evidence import COMPARISONS, FAMILIES, Profile, levels
from factcheck.facts import COMPARE, story_profiles
from factcheck.identity import story_names
from factcheck.pipeline import analysed_story

LEARNED = ("date", "figure", "venue", "status")
KIN = {k: "figure" for k in ("age", "count", "money", "percent", "measure", "duration", "ordinal")} | {"time": "date"}


@dataclass(frozen=True)
class Row:
    cluster: str
    family: str
    levels: dict[str, str]
    value: str
    same: bool
    weight: float
    sources: tuple[str, str]


def gold_spans(gold: dict, folder: Path) -> dict[str, list[tuple[int, int, str, tuple[int, int]]]]:
    """By document stem: start, end, kind and (fact, value) of each mention."""
    text = {p.stem: p.read_bytes().decode("utf-8") for p in folder.iterdir() if p.suffix in (".md", ".txt")}
    rows = defaultdict(list)
    for i, fact in enumerate(gold["facts"]):
        for j, value in enumerate(fact["values"]):
            for m in value["mentions"]:
                at = text[m["doc"]].index(m["quote"]) + m["quote"].index(m["text"])
                group = j if fact["relation"] == "different" else 0
                rows[m["doc"]].append((at, at + len(m["text"]), fact["kind"], (i, group)))
    return rows


def standing(profile: Profile, path: str, spans) -> frozenset[tuple[int, int]]:
    claim = profile.reading.claim
    kin = KIN.get(claim.kind, claim.kind)
    return frozenset(
        fact
        for start, end, kind, fact in spans.get(Path(path).stem, ())
        if claim.span.start < end and start < claim.span.end and len(claim.span) <= 2 * (end - start) + 20
        and kin in (KIN.get(kind, kind), "status")
    )  # fmt: skip


def rows_of(folder: Path, gold: dict) -> Iterator[Row]:
    articles = analysed_story([folder])
    profiles, rarity = story_profiles(articles, story_names(articles))
    path = {a.article.document.id: a.article.document.path for a in articles}
    spans = gold_spans(gold, folder)
    on = [standing(p, path[p.reading.claim.source], spans) for p in profiles]
    for kind in COMPARE:
        family = FAMILIES.get(kind, "status")
        if family not in LEARNED:
            continue
        indices = [i for i, p in enumerate(profiles) if p.reading.claim.kind == kind]
        for i, j in candidates([profiles[i] for i in indices], rarity, indices):
            a, b = profiles[i].reading.claim, profiles[j].reading.claim
            if not on[i] and not on[j]:
                continue
            same = bool(on[i] & on[j])
            verdict = value_level(COMPARE[kind](a.value, b.value), a.value, b.value, _is_common(a.value))
            weight = 1.0 if same or (on[i] and on[j]) else 0.5
            yield Row(gold["cluster"], family, dict(levels(profiles[i], profiles[j], rarity)), verdict, same, weight, (a.source, b.source))


def fit(rows: list[Row], strength: float = 0.3):
    """Frame weights from pairs whose values say nothing for them, then what the values add."""
    kept = [r for r in rows if r.same or r.value in ("clash", "not comparable")]
    vec = DictVectorizer()
    x = vec.fit_transform([{f"{k}={v}": 1 for k, v in r.levels.items()} for r in kept])
    y = np.array([r.same for r in kept], dtype=int)
    w = np.array([r.weight for r in kept])
    model = LogisticRegression(C=strength, max_iter=1000).fit(x, y, sample_weight=w)
    return vec, model


def frame_scores(rows: list[Row], vec, model) -> np.ndarray:
    return model.decision_function(vec.transform([{f"{k}={v}": 1 for k, v in r.levels.items()} for r in rows]))


def value_weights(rows: list[Row], scores: np.ndarray) -> dict[str, float]:
    """For each level of the values, the shift of log-odds that makes the mean prediction right."""
    found = {}
    for level in sorted({r.value for r in rows}):
        mine = np.array([r.value == level for r in rows])
        y = np.array([r.same for r in rows])[mine]
        s = scores[mine]
        w = np.array([r.weight for r in rows])[mine]
        low, high = -12.0, 12.0
        target = ((y * w).sum() + 0.5) / (w.sum() + 1)
        for _ in range(60):
            mid = (low + high) / 2
            mean = (w / (1 + np.exp(-(s + mid)))).sum() / w.sum()
            low, high = (mid, high) if mean < target else (low, mid)
        found[level] = (low + high) / 2
    return found


def learn(rows: list[Row]) -> dict[str, dict]:
    table = {}
    for family in LEARNED:
        mine = [r for r in rows if r.family == family]
        vec, model = fit(mine)
        values = value_weights(mine, frame_scores(mine, vec, model))
        entry: dict = {"bias": float(model.intercept_[0]), "value": values}
        for name, weight in zip(vec.feature_names_, model.coef_[0], strict=True):
            comparison, level = name.split("=", 1)
            entry.setdefault(comparison, {})[level] = float(weight)
        table[family] = entry
    return table


def report(rows: list[Row]) -> None:
    for family in LEARNED:
        mine = [r for r in rows if r.family == family]
        score = np.zeros(len(mine))
        clusters = np.array([r.cluster for r in mine])
        for c in sorted(set(clusters)):
            train = [r for r in mine if r.cluster != c]
            vec, model = fit(train)
            values = value_weights(train, frame_scores(train, vec, model))
            test = np.flatnonzero(clusters == c)
            s = frame_scores([mine[i] for i in test], vec, model)
            score[test] = s + np.array([values.get(mine[i].value, 0) for i in test])
        y = np.array([r.same for r in mine])
        clash = np.array([r.value == "clash" for r in mine])
        for name, part in (("all", np.ones(len(mine), bool)), ("clashing", clash)):
            if y[part].any():
                order = np.argsort(-score[part], kind="stable")
                hits = np.cumsum(y[part][order])
                precision = hits / np.arange(1, len(hits) + 1)
                at = {p: max([hits[k] for k in range(len(hits)) if precision[k] >= p], default=0) / y[part].sum() for p in (0.6, 0.8)}
                print(f"{family:7} {name:9} {part.sum()} pairs, {y[part].sum()} same: AP {average_precision_score(y[part], score[part]):.2f}, recall at 0.6 {at[0.6]:.2f}, at 0.8 {at[0.8]:.2f}")


def write(table: dict[str, dict], fixed: dict[str, dict], out: Path) -> None:
    lines = [
        "# Weights of the evidence, in log-odds: learned by benchmarks/learn_weights.py, not by hand.",
        "# `meet`: mean score from which claims are one fact; `floor`: no pair of a fact may score less.",
    ]
    order = [name for name, _ in COMPARISONS]
    for family, entry in table.items():
        lines += ["", f"[{family}]"] + [f"{k} = {v:.2f}" for k, v in {"bias": entry["bias"], **fixed.get(family, {})}.items()]
        for name in ("value", *order):
            if name in entry:
                lines += ["", f"[{family}.{name}]"] + [f'"{k}" = {v:.2f}' for k, v in sorted(entry[name].items())]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--report", action="store_true")
    args = parser.parse_args()
    data = [json.loads(g.read_text(encoding="utf-8")) for g in args.gold]
    found = [row for gold in data for row in rows_of(args.clusters / gold["cluster"], gold)]
    if args.report:
        report(found)
    if args.out:
        write(learn(found), {f: {"meet": 0.0, "floor": -2.0, "slope": 1.0, "shift": 0.0} for f in LEARNED}, args.out)
