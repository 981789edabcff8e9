"""How many processes read articles makes no difference, and a process that dies loses nothing."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from factcheck import engine
from factcheck.analysis import analyse_document
from factcheck.engine import PAYS_FROM, analysed, shared_out, workers
from factcheck.model import Document
from factcheck.pipeline import report_of
from factcheck.read import document_of
from factcheck.render import json
from factcheck.syntax import PipelineMissing

TEXTS = (
    "The ferry Solveig ran aground off Kvalnes on 3 March 2031. All 41 passengers were taken ashore.",
    "The Solveig ran aground on 4 March 2031, and 41 passengers were rescued by two boats.",
    "Orlan Foods said its revenue rose 12% to €3.4 billion in 2030 from €3.0 billion.",
    "Revenue at Orlan Foods was €3.9 billion in 2030, the company said in Tartu on Tuesday.",
)


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Short articles, each of which pays for a process."""
    monkeypatch.setattr(engine, "PAYS_FROM", 1)
    return [document_of(text, id=f"s{n}", path=f"{n}.txt") for n, text in enumerate(TEXTS, 1)]


def test_the_report_is_the_same_for_any_number_of_processes(documents: list[Document]) -> None:
    alone = json.render(report_of(documents, jobs=1))
    assert all(json.render(report_of(documents, jobs=jobs)) == alone for jobs in (2, 3, 9))


def test_a_process_that_dies_loses_nothing(documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = analysed(documents)
    first = os.getpid()

    def dying(document: Document) -> object:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return analyse_document(document)

    monkeypatch.setattr(engine, "analyse_document", dying)
    assert analysed(documents, jobs=2) == alone


def test_what_fails_in_another_process_fails_in_this_one(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def missing(_: Document) -> object:
        raise PipelineMissing("no parser")

    monkeypatch.setattr(engine, "analyse_document", missing)
    with pytest.raises(PipelineMissing, match="no parser"):
        analysed(documents, jobs=2)
    assert capfd.readouterr().err == ""


def test_progress_counts_every_article_once(documents: list[Document]) -> None:
    told: list[int] = []
    analysed(documents, jobs=2, done=told.append)
    assert told == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("sizes", "jobs", "expected"),
    [
        ([PAYS_FROM] * 4, 1, 1),
        ([PAYS_FROM] * 4, 3, 3),
        ([PAYS_FROM] * 4, 9, 4),
        ([PAYS_FROM // 4] * 4, 9, 1),
        ([PAYS_FROM * 5], 9, 1),
        ([], 2, 1),
    ],
)
def test_no_more_processes_than_pay(sizes: Sequence[int], jobs: int, expected: int) -> None:
    assert workers([document_of("a" * size) for size in sizes], jobs) == expected


def test_shares_hold_every_article_once_and_are_alike() -> None:
    sized = [document_of("a" * size) for size in (900, 100, 500, 400, 300, 200)]
    shares = shared_out(sized, 2)
    assert sorted(n for share in shares for n in share) == list(range(6))
    loads = [sum(len(sized[n].text) for n in share) for share in shares]
    assert max(loads) - min(loads) <= 100
