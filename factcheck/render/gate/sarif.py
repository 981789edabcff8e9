"""SARIF 2.1.0 (OASIS), as code hosts and editors read it: a result a finding.

The first place of a finding is its location, every other place a related one. Lines and columns count code points
from 1. What is waived or ignored is there with its suppression, what is in the baseline is `unchanged`.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from factcheck.gate.decide import Decided, Result, State
from factcheck.model import Claim, Document, Finding
from factcheck.render.gate import phrases
from factcheck.render.json import dump
from factcheck.render.safe import one_line
from factcheck.rules import Rule, codes, rule
from factcheck.values.base import Json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "factcheckFinding/v1"
"""The key of a finding's fingerprint among the partial fingerprints."""

_BRACKET = re.compile(r"[\\\[\]]")


def render(result: Result) -> str:
    """One log with one run."""
    run: dict[str, Json] = {
        "tool": {"driver": _driver(result)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(s.document, result) for s in result.report.sources],
        "results": [_result(d, result) for d in result.decided],
        "invocations": [_invocation(result)],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(result: Result) -> dict[str, Json]:
    return {
        "name": "factcheck",
        "version": result.report.version,
        "rules": [_rule(rule(code)) for code in _codes(result)],
    }


def _codes(result: Result) -> list[str]:
    """All codes, and after them those that added kinds say in this result."""
    said = {d.finding.code for d in result.decided}
    return [*codes(), *sorted(said - set(codes()))]


def _rule(page: Rule) -> dict[str, Json]:
    """A rule with its page as its help."""
    return {
        "id": page.code,
        "name": "".join(word.capitalize() for word in re.findall(r"\w+", page.title)),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": " ".join(page.finds.split())},
        "help": {"text": page.page, "markdown": page.page},
        "defaultConfiguration": {"level": page.severity},
        "properties": {"tags": [page.family]},
    }


def _artifact(document: Document, result: Result) -> dict[str, Json]:
    hashes: dict[str, Json] = {"hashes": {"sha-256": document.sha256}} if document.sha256 else {}
    return {"location": {"uri": uri(result.place(document.id))}, **hashes}


def _invocation(result: Result) -> dict[str, Json]:
    told: list[Json] = [{"level": "warning", "message": {"text": _text(line)}} for line in phrases.leftovers(result)]
    return {"executionSuccessful": True, "toolConfigurationNotifications": told}


def _result(decided: Decided, result: Result) -> dict[str, Json]:
    finding = decided.finding
    claims = phrases.claims_of(finding, result)
    return {
        "ruleId": finding.code,
        "ruleIndex": _codes(result).index(finding.code),
        "level": finding.severity.value,
        "message": {"text": _message(finding, result, claims)},
        "locations": [_location(claims[0], finding, result)] if claims else [],
        "relatedLocations": [{"id": n, **_location(claim, finding, result)} for n, claim in enumerate(claims[1:], 1)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "baselineState": "unchanged" if decided.state is State.KNOWN else "new",
        **_suppressions(decided),
        "properties": {
            "kind": finding.kind,
            "relation": finding.relation.value,
            "confidence": finding.confidence,
            "state": decided.state.value,
            "fails": decided.fails,
        },
    }


def _suppressions(decided: Decided) -> dict[str, Json]:
    kinds = {State.WAIVED: "external", State.IGNORED: "inSource"}
    if decided.state not in kinds:
        return {"suppressions": []}
    kind = kinds[decided.state]
    return {"suppressions": [{"kind": kind, "status": "accepted", "justification": _text(decided.reason)}]}


def _message(finding: Finding, result: Result, claims: list[Claim]) -> str:
    """The finding's message, a link to each related place, and the question."""
    links = (
        f"[{_text(_label(claim, finding))}]({n}) in {_text(result.place(claim.source))}"
        for n, claim in enumerate(claims[1:], 1)
    )
    beside = "; ".join(links)
    parts = (_text(finding.message), f"Beside it: {beside}." if beside else "", _text(finding.question))
    return " ".join(part for part in parts if part)


def _location(claim: Claim, finding: Finding, result: Result) -> dict[str, Json]:
    document = result.report.source[claim.source].document
    line, column = document.position(claim.span.start)
    last, end = document.position(max(claim.span.end - 1, claim.span.start))
    return {
        "physicalLocation": {
            "artifactLocation": {
                "uri": uri(result.place(claim.source)),
                "index": [s.id for s in result.report.sources].index(claim.source),
            },
            "region": {
                "startLine": line,
                "startColumn": column,
                "endLine": last,
                "endColumn": end + 1,
                "snippet": {"text": one_line(claim.span.of(document.text))},
            },
        },
        "message": {"text": _text(_label(claim, finding))},
    }


def _label(claim: Claim, finding: Finding) -> str:
    """The value of the side that a claim stands on."""
    return next((side.label for side in finding.values if claim.id in side.claims), claim.value.label)


def _text(words: str) -> str:
    """Words for a message, where brackets would make a link."""
    return _BRACKET.sub(lambda match: "\\" + match.group(), one_line(words))


def uri(path: str) -> str:
    """A path as a URI reference; an absolute one as a file URI."""
    try:
        told = quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # no name of a file
        told = quote(path.encode("utf-8", "backslashreplace"))
    return f"file://{told}" if path.startswith("/") else told
