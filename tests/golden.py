"""The kept report of the sample story: reports/, the README and docs/screenshots/ show it. `python -m tests.golden`
rebuilds them."""

from __future__ import annotations

import re

from factcheck import check
from factcheck.model import Report
from factcheck.render import renderer, terminal
from tests import screenshots
from tests.findings import ROOT, SEEDS

REPORTS = ROOT / "reports"
README = ROOT / "README.md"
PICTURES = ROOT / "docs/screenshots"
WIDTH = 100

BLOCK = re.compile(r"(?<=^The first ends with:\n\n```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def written() -> dict[str, str]:
    """What `factcheck report seeds/ -o reports` writes, by file name."""
    report = check([SEEDS])
    return {f"report.{form}": renderer(form).render(report) for form in ("html", "json")}


def shown(report: Report) -> str:
    """What `factcheck report seeds/` prints on a terminal of WIDTH columns, without colours."""
    lines = terminal.render(report, WIDTH).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def main() -> None:
    REPORTS.mkdir(exist_ok=True)
    for name, text in written().items():
        (REPORTS / name).write_bytes(text.encode())
    block = shown(check([SEEDS]))
    README.write_bytes(BLOCK.sub(lambda _: block, README.read_bytes().decode(), count=1).encode())
    page = REPORTS / "report.html"
    if not screenshots.are_current(page, PICTURES):
        screenshots.take(page, PICTURES)


if __name__ == "__main__":
    main()
