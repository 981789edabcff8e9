"""JUnit XML as Jenkins and GitLab read it: a test case a finding, and one a source that fails nothing.

A source without trouble is a case that passes, so that a clean run is no empty file, which Jenkins takes for a failure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from factcheck.gate.decide import Decided, Result, State
from factcheck.render.gate import phrases
from factcheck.render.safe import one_line

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def render(result: Result) -> str:
    """One suite. No times and no host: the same input gives the same bytes."""
    cases = [*_findings(result), *_sources(result), *_leftovers(result)]
    skipped = str(sum(case.find("skipped") is not None for case in cases))
    suite = ET.Element("testsuite", {"name": "factcheck", **_counts(cases), "skipped": skipped})
    suite.extend(cases)
    root = ET.Element("testsuites", {"name": "factcheck", **_counts(cases)})
    root.append(suite)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counts(cases: list[ET.Element]) -> dict[str, str]:
    failures = sum(case.find("failure") is not None for case in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}


def _findings(result: Result) -> Iterator[ET.Element]:
    for decided in result.decided:
        finding = decided.finding
        claims = phrases.claims_of(finding, result)
        where = result.place(claims[0].source) if claims else "factcheck"
        about = finding.about or finding.message
        case = _case(where, f"{finding.severity.value} {finding.code} {about} [{finding.fingerprint}]")
        if decided.fails:
            failure = ET.SubElement(case, "failure", {"type": finding.code, "message": _plain(finding.message)})
            failure.text = _told(decided, result)
        elif decided.state in (State.WAIVED, State.IGNORED):
            told = f"{phrases.STATES[decided.state]}: {decided.reason}"
            ET.SubElement(case, "skipped", {"message": _plain(told)})
        else:
            ET.SubElement(case, "system-out").text = _told(decided, result)
        yield case


def _told(decided: Decided, result: Result) -> str:
    """What a person needs to look into it: the state, each value with its place, and the question."""
    lines = [f"{phrases.STATES[decided.state]}; confidence {decided.finding.confidence:.2f}"]
    for side in decided.finding.values:
        lines.append(_plain(side.label))
        for claim in (result.report.claim[i] for i in side.claims if i in result.report.claim):
            document = result.report.source[claim.source].document
            line, column = document.position(claim.span.start)
            sentence = _plain(claim.sentence_span.of(document.text))
            lines.append(f"  {_plain(result.place(claim.source))}:{line}:{column}: {sentence}")
    return "\n".join([*lines, _plain(decided.finding.question)])


def _sources(result: Result) -> Iterator[ET.Element]:
    troubled = {s for d in result.failing for side in d.finding.values for s in side.sources}
    for source in result.report.sources:
        if source.id not in troubled:
            yield _case(result.place(source.id), "no contradiction that fails the gate")


def _leftovers(result: Result) -> Iterator[ET.Element]:
    lines = [_plain(line) for line in phrases.leftovers(result)]
    if not lines:
        return
    case = _case("factcheck", "baseline, waivers and comments are all in use")
    if result.fail_on_stale and result.leftovers:
        ET.SubElement(case, "failure", {"type": "stale", "message": lines[0]}).text = "\n".join(lines)
    else:
        ET.SubElement(case, "system-out").text = "\n".join(lines)
    yield case


def _case(where: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": _plain(where), "name": _plain(name)})


def _plain(words: str) -> str:
    """Words on one line that XML can hold."""
    return _NO_XML.sub(lambda match: f"\\u{ord(match.group()):04x}", one_line(words))
