"""Time of `factcheck report` on ten articles of 4 kB against what cannot be saved: loading spaCy and parsing them.

All run cold, in processes of their own, five times in turn; the medians and their ratios to the bare parse are printed.
The report is made with a process for each core, as by default, and with one (`-j 1`), which is the fairer figure where
other work keeps the cores busy. The package is compiled to bytecode first, as spaCy is, and as it is once installed.
The articles are made from those of the tests.
"""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ARTICLES = 10
SIZE = 4000
ROUNDS = 5

BARE = """
import sys
from pathlib import Path
import spacy
from factcheck.syntax import pipeline_name
pipeline = spacy.load(pipeline_name())
texts = [p.read_text(encoding="utf-8") for p in sorted(Path(sys.argv[1]).iterdir())]
paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
assert sum(1 for doc in pipeline.pipe(paragraphs, batch_size=64) for _ in doc.sents)
"""


def write_articles(folder: Path) -> None:
    """Ten files of about 4 kB: the paragraphs of the tests' stories, dealt out in turn."""
    files = sorted([*ROOT.glob("tests/stories/*/*.txt"), *ROOT.glob("seeds/*")])
    paragraphs = [line for f in files for line in f.read_text(encoding="utf-8").splitlines() if len(line) > 100]
    at = 0
    for n in range(ARTICLES):
        lines: list[str] = []
        while sum(map(len, lines)) < SIZE:
            lines.append(paragraphs[at % len(paragraphs)])
            at += 1
        (folder / f"{n}.txt").write_text("\n\n".join(lines), encoding="utf-8")


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder)
        bare = [sys.executable, "-c", BARE, name]
        full = [str(Path(sys.executable).with_name("factcheck")), "report", name, "--format", "json"]
        compileall.compile_dir(ROOT / "factcheck", quiet=2)
        rounds = [(seconds(bare), seconds(full), seconds([*full, "-j", "1"])) for _ in range(ROUNDS)]
    parse, report, alone = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"bare parse {parse:.2f} s, report {report:.2f} s, ratio {report / parse:.2f}")
    print(f"with one process {alone:.2f} s, ratio {alone / parse:.2f}")


if __name__ == "__main__":
    main()
