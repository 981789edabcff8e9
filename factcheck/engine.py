"""How articles are read through: in this process, and in further ones beside it where that pays.

An article is read through by itself, so that its claims do not hang on how many processes there are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from factcheck.analysis import Analysed, analyse_document
from factcheck.model import Document

Done = Callable[[int], None]
"""Told how many articles have been read through so far."""

PAYS_FROM = 12_000
"""Characters for which a further process pays: loading the parser costs it as much time as so much text."""


def analysed(documents: Sequence[Document], jobs: int = 1, done: Done | None = None) -> list[Analysed]:
    """The documents, read through, in their order, by up to `jobs` processes (0: as many as there are cores)."""
    shares = shared_out(documents, workers(documents, jobs))
    helpers = [_started([documents[n] for n in share]) for share in shares[1:]]
    try:
        found: dict[int, Analysed] = {}
        for n in shares[0]:
            found[n] = analyse_document(documents[n])
            _tell(done, len(found))
        for helper, share in zip(helpers, shares[1:], strict=True):
            for n, article in zip(share, helper.results([documents[n] for n in share]), strict=True):
                found[n] = article
                _tell(done, len(found))
    finally:
        for helper in helpers:
            helper.stop()
    return [found[n] for n in range(len(documents))]


def workers(documents: Sequence[Document], jobs: int) -> int:
    """How many processes to use, this one counted: no more than pay."""
    most = jobs or cores()
    return max(1, min(most, len(documents), sum(len(d.text) for d in documents) // PAYS_FROM))


def cores() -> int:
    """The cores that this process may run on."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def shared_out(documents: Sequence[Document], count: int) -> list[list[int]]:
    """The places of the documents in `count` shares of about as many characters, each in order."""
    shares: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for n in sorted(range(len(documents)), key=lambda n: (-len(documents[n].text), n)):
        least = loads.index(min(loads))
        shares[least].append(n)
        loads[least] += len(documents[n].text)
    return [sorted(share) for share in shares]


@dataclass(frozen=True)
class _Helper:
    """A process that reads its share through and sends all of it when it is done."""

    process: multiprocessing.process.BaseProcess
    pipe: Connection

    def results(self, share: Sequence[Document]) -> Iterator[Analysed]:
        """What the process found, or, where it died (for want of memory, say), what this one finds."""
        try:
            yield from self.pipe.recv()
        except EOFError:
            yield from map(analyse_document, share)

    def stop(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


def _started(share: Sequence[Document]) -> _Helper:
    receiving, sending = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_work, args=(share, sending), daemon=True)
    process.start()
    # The end that is kept open here would hide that the process has died.
    sending.close()
    return _Helper(process, receiving)


def _work(share: Sequence[Document], pipe: Connection) -> None:
    # An interrupt from the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever fails here is tried again by the first process, which then says what is wrong. The pipe is broken where
    # that has ended in the meantime.
    with suppress(Exception):
        pipe.send([analyse_document(d) for d in share])


def _tell(done: Done | None, count: int) -> None:
    if done:
        done(count)
