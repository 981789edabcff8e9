"""Every kind against its table of cases: tests/cases/<kind>.yml.

A case is a text with the claims of that kind that are to be found in it, in text order: each with its exact words and
those keys of its value that matter. An empty list is silence, which must hold as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.kinds import KINDS
from tests.support import claims_of

CASES = Path(__file__).parent / "cases"
BY_NAME = {kind.name: kind for kind in KINDS}


def rows():
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['text'][:60]}")


@pytest.mark.parametrize(("kind", "case"), list(rows()))
def test_case(kind: str, case: dict) -> None:
    claims = claims_of(BY_NAME[kind], case["text"], case.get("published"), case.get("country"))
    assert [c.text for c in claims] == [f["text"] for f in case["finds"]]
    for claim, want in zip(claims, case["finds"], strict=True):
        got = claim.value.as_dict()
        assert {k: got.get(k) for k in want.get("value", {})} == want.get("value", {})
        assert case["text"][claim.span.start : claim.span.end] == claim.text
        if "modality" in want:
            assert claim.modality.value == want["modality"]


def test_every_kind_has_cases_and_silence_among_them() -> None:
    for name in BY_NAME:
        cases = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
        assert any(c["finds"] for c in cases) and any(not c["finds"] for c in cases), name
