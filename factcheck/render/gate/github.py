"""Annotations of GitHub Actions: a workflow command a place, which the runner shows beside the line.

The form is that of GitHub's "Workflow commands": `%`, carriage return and line feed are escaped everywhere, `:` and
`,` in properties, too, so that no text of a source can end a command or begin another.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.gate.decide import Decided, Result
from factcheck.model import Claim, Finding, Severity
from factcheck.render.gate import phrases
from factcheck.render.safe import one_line

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: Result) -> str:
    """A command for each source of each new finding, at the first place there, then the leftovers, and the verdict as a
    notice."""
    return "".join(f"{line}\n" for line in _lines(result))


def _lines(result: Result) -> Iterator[str]:
    for decided in sorted(result.decided, key=lambda d: not d.fails):
        if decided.state.value == "new" and decided.asked:
            yield from _annotations(decided, result)
    for line in phrases.leftovers(result):
        yield _command("error" if result.fail_on_stale else "warning", {"title": "factcheck"}, line)
    yield _command("notice", {"title": "factcheck"}, phrases.verdict(result))


def _annotations(decided: Decided, result: Result) -> Iterator[str]:
    finding = decided.finding
    # What does not fail the gate is shown no graver than a warning.
    level = LEVELS[finding.severity] if decided.fails or finding.severity is not Severity.ERROR else "warning"
    seen: set[str] = set()
    for claim in phrases.claims_of(finding, result):
        if claim.source not in seen:
            seen.add(claim.source)
            yield _command(level, _place(claim, finding, result), _message(claim, finding, result))


def _place(claim: Claim, finding: Finding, result: Result) -> dict[str, str]:
    document = result.report.source[claim.source].document
    line, column = document.position(claim.span.start)
    last, end = document.position(max(claim.span.end - 1, claim.span.start))
    place = {"file": result.place(claim.source), "line": str(line), "endLine": str(last)}
    if line == last:
        place |= {"col": str(column), "endColumn": str(end + 1)}
    return {**place, "title": f"{finding.code} {finding.kind}"}


def _message(claim: Claim, finding: Finding, result: Result) -> str:
    document = result.report.source[claim.source].document
    said = one_line(claim.span.of(document.text))
    return f"“{said}”: {finding.message} [{finding.fingerprint}]"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(one_line(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")
