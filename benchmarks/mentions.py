"""Dates and money found by this program and by others, on the same texts in one run.

    mentions.py CLUSTERS GOLD... --with PYTHON [--cases CASES] [--sample N --seed N] [--tools NAME...]

CLUSTERS holds a folder of articles for each gold file (its form: tests/gold/seeds.json). PYTHON is the interpreter of
an environment with the rivals (requirements.txt), which stay out of the program's own. A marked mention is found when a
find of its kind overlaps it and is no longer than twice the mention and 20 characters; it is met closely when the two
share at least half of what they cover. CASES are single sentences with expected values (JSON Lines), which are right
when span and value are. With --sample, finds drawn at random are printed for reading: how many of them are false is not
told by marked mentions.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from gold import place_of, stands_on

from factcheck import extract
from factcheck.pipeline import analysed_story

RIVALS = Path(__file__).with_name("rivals.py")
OURS = "factcheck"
NAMES = (OURS, "HeidelTime", "Recognizers-Text", "dateparser.search", "datefinder", "quantulum3")
KINDS = ("date", "money")

Find = dict[str, Any]


@dataclass(frozen=True)
class Run:
    """What a tool found in each text, and in how many seconds; `problem` says why it has nothing."""

    finds: list[list[Find]]
    seconds: float
    problem: str = ""


def ours(texts: list[dict[str, Any]]) -> Run:
    start = time.perf_counter()
    finds = []
    for row in texts:
        day = date.fromisoformat(row["published"][:10]) if row["published"] else None
        claims = extract(row["text"], published=day)
        finds.append([c.as_dict() for c in claims if c.kind in KINDS])
    return Run(finds, time.perf_counter() - start)


def rival(python: str, name: str, texts: list[dict[str, Any]]) -> Run:
    lines = "".join(json.dumps(row) + "\n" for row in texts)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as there:  # HeidelTime writes its settings where it stands
        command = [python, str(RIVALS.resolve()), name]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, cwd=there)
    finds = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or len(finds) != len(texts):
        why = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        return Run([[] for _ in texts], 0.0, why)
    return Run(finds, time.perf_counter() - start)


def articles(clusters: Path, golds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row an article: text, publication date, and the marked spans by kind."""
    rows = []
    for gold in golds:
        documents = [a.article.document for a in analysed_story([clusters / gold["cluster"]])]
        for document in documents:
            day = document.day
            marked = [(kind, *span) for kind, span in spans(gold, Path(document.path).stem, document.text)]
            rows.append({"text": document.text, "published": day and day.isoformat(), "marked": marked})
    return rows


def spans(gold: dict[str, Any], name: str, text: str) -> list[tuple[str, tuple[int, int]]]:
    found = []
    for fact in gold["facts"]:
        if fact["kind"] not in KINDS or fact["relation"] == "different":
            continue
        for mention in (m for v in fact["values"] for m in v["mentions"] if m["doc"] == name):
            found.append((fact["kind"], place_of(mention, text)))
    return found


def shared(one: Find, start: int, end: int) -> float:
    """The part of what two spans cover that both cover."""
    common = min(one["end"], end) - max(one["start"], start)
    return max(0, common) / (max(one["end"], end) - min(one["start"], start))


def count(run: Run, rows: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for row, finds in zip(rows, run.finds, strict=True):
        for kind, start, end in row["marked"]:
            met = [f for f in finds if f["kind"] == kind and stands_on(f["start"], f["end"], (start, end))]
            found[kind, "marked"] += 1
            found[kind, "found"] += bool(met)
            found[kind, "close"] += any(shared(f, start, end) >= 0.5 for f in met)
        for one in finds:
            found[one["kind"], "finds"] += 1
    return found


def same(want: dict[str, Any], got: dict[str, Any]) -> bool:
    def alike(a: Any, b: Any) -> bool:
        return b is not None and (
            abs(float(b) - a) <= 1e-6 * max(1, abs(a)) if isinstance(a, float) else str(b)[:10] == a
        )

    return all(alike(value, got.get(key)) for key, value in want.items())


def count_cases(run: Run, cases: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for case, finds in zip(cases, run.finds, strict=True):
        for want in (w for w in case["expect"] if w["kind"] in KINDS):
            met = [f for f in finds if f["kind"] == want["kind"] and shared(f, want["start"], want["end"]) >= 0.5]
            right = any(not want["any_of"] or any(same(v, f["value"]) for v in want["any_of"]) for f in met)
            found[want["kind"], "wanted"] += 1
            found[want["kind"], "right"] += right
        known = [(w["start"], w["end"]) for w in case["expect"]] + [tuple(i) for i in case["ignore"]]
        for one in (f for f in finds if f["kind"] in case["closed"]):
            found[one["kind"], "told"] += 1
            found[one["kind"], "false"] += not any(one["start"] < end and start < one["end"] for start, end in known)
    return found


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def line(name: str, run: Run, found: Counter[tuple[str, str]], cases: Counter[tuple[str, str]]) -> str:
    if run.problem:
        return f"| {name} | did not run: {run.problem} |"
    cells = []
    for kind in KINDS:
        marked = found[kind, "marked"] if found[kind, "finds"] else 0
        cells += [share(found[kind, "found"], marked), share(found[kind, "close"], marked)]
        wanted = cases[kind, "wanted"] if cases[kind, "told"] else 0
        cells += [share(cases[kind, "right"], wanted), f"{cases[kind, 'false']}/{cases[kind, 'told']}"]
    return f"| {name} | " + " | ".join(cells) + f" | {run.seconds:.0f} |"


def printed_sample(name: str, run: Run, rows: list[dict[str, Any]], size: int, seed: int) -> None:
    everything = [(row["text"], f) for row, finds in zip(rows, run.finds, strict=True) for f in finds]
    print(f"\n## {name}: {len(everything)} finds")
    for text, f in random.Random(seed).sample(everything, min(size, len(everything))):
        left, right = text[max(0, f["start"] - 40) : f["start"]], text[f["end"] : f["end"] + 30]
        print(f"{f['kind']:5} {left}[[{f['text']}]]{right}".replace("\n", " / "), f["value"].get("label") or f["value"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--with", dest="python", required=True)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--tools", nargs="+", default=NAMES)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    rows = articles(told.clusters, [json.loads(p.read_text(encoding="utf-8")) for p in told.gold])
    cases = [json.loads(row) for row in told.cases.read_text(encoding="utf-8").splitlines()] if told.cases else []
    texts = [{"text": row["text"], "published": row["published"]} for row in (*rows, *cases)]
    print(
        "| tool | dates found | closely | right in cases | false | money found | closely | right in cases | false | s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name in told.tools:
        whole = ours(texts) if name == OURS else rival(told.python, name, texts)
        run, rest = (
            Run(part, whole.seconds, whole.problem) for part in (whole.finds[: len(rows)], whole.finds[len(rows) :])
        )
        print(line(name, run, count(run, rows), count_cases(rest, cases)), flush=True)
        if told.sample and not run.problem:
            printed_sample(name, run, rows, told.sample, told.seed)


if __name__ == "__main__":
    main()
