"""A change beside its two ends in one sentence: `rose 12% to 19.9 from 17.8`, `doubled from 4,000 to 9,000`.

What is told of the change must come out of the two ends, as far as their last digits tell. Where one sentence has more
than two ends, or they are not plainly of one thing, nothing is concluded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.consistency.invalid import in_text_order, invalid
from factcheck.data import load
from factcheck.model import Claim, Document, Finding, Sentence, Severity, Span, Token
from factcheck.values.precision import step_of
from factcheck.values.quantity import Quantity

ROUNDING = 0.5
"""Percentage points that a share may differ from what its figures give, beside what their last digits explain."""

LOOSE = 0.1
"""Share by which a plain `doubled` may miss twice the old level: beyond it writers say `more than` or `nearly`. It is
wide enough for levels that were rounded."""

_BARE = r"(?P<sign>US\$|[$£€])?(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?)"
_FROM_TO = re.compile(rf"\bfrom {_BARE} to \Z")
_SCALED = re.compile(r"[^\d]{0,4}(?P<figure>[\d.,]*\d)[ -]?(?P<scale>[^\W\d]+)")


@dataclass(frozen=True, slots=True)
class _Ends:
    """The levels before and after a change, and the claims that state them. `other` is the old level if it shares the
    `million` of the new one: `from $50 to $65 million`."""

    old: Quantity
    new: Quantity
    claims: tuple[Claim, ...]
    other: Quantity | None = None

    def ratios(self) -> list[tuple[float, float]]:
        """By what the old level is multiplied, in each reading, and by how much that may be off for the last digits."""
        return [(_ratio(old, self.new), _blur(old, self.new)) for old in (self.old, self.other) if old is not None]


def _ratio(old: Quantity, new: Quantity) -> float:
    return new.nominal / old.nominal


def _blur(old: Quantity, new: Quantity) -> float:
    return (new.step + old.step * abs(_ratio(old, new))) / abs(old.nominal) / 2


def wrong_changes(claims: Sequence[Claim], sentence: Sentence, document: Document) -> Iterator[Finding]:
    """The findings on the changes that the claims of one sentence tell."""
    ends = _ends(claims, document.plain)
    if ends is None:
        return
    shares = [c for c in claims if isinstance(c.value, Quantity) and c.value.sort == "percent" and c.value.exact]
    told = [c for c in shares if isinstance(c.value, Quantity) and c.value.change == "by"]
    if len(told) == 1:
        yield from _share(told[0], ends, document.path)
    elif not told:
        yield from _multiple(ends, sentence, document.path)


def _ends(claims: Sequence[Claim], text: str) -> _Ends | None:
    """The two ends of the only change in a sentence, None where they are not plain."""
    figures = [(c, c.value) for c in claims if isinstance(c.value, Quantity) and c.value.exact]
    first, last = ([(c, v) for c, v in figures if v.change == end] for end in ("from", "to"))
    if len(last) != 1 or len(first) > 1:
        return None
    [(to, new)] = last
    bare = _FROM_TO.search(text, max(0, to.span.start - 40), to.span.start)
    if bare is not None:
        return _with_bare(bare, to, new, [c for c, _ in first])
    if not first or first[0][1].unit != new.unit or not first[0][1].nominal or first[0][1].sort != new.sort:
        return None
    return _Ends(first[0][1], new, (first[0][0], to))


def _with_bare(bare: re.Match[str], to: Claim, new: Quantity, stated: Sequence[Claim]) -> _Ends | None:
    """The ends where the old level shares the unit of the new one: `from 50 to 65 tonnes`."""
    figure = bare["figure"].replace(",", "")
    claims = (*[c for c in stated if c.span.overlaps(_span_of(bare))], to)
    if not float(figure) or len(claims) - 1 != len(stated):
        return None
    old = replace(new, low=float(figure), high=float(figure), step=step_of(figure), change="from", restated=())
    scale = _scale(to.text, new)
    return _Ends(old, new, claims) if scale == 1 else _scaled(old, new, claims, scale)


def _scaled(old: Quantity, new: Quantity, claims: tuple[Claim, ...], scale: float) -> _Ends:
    level = old.nominal * scale
    return _Ends(replace(old, low=level, high=level, step=old.step * scale), new, claims, old)


def _span_of(bare: re.Match[str]) -> Span:
    return Span(bare.start("figure"), bare.end("figure"))


def _scale(text: str, new: Quantity) -> float:
    """What a word behind the digits multiplies them by: `$65 million`."""
    found = _SCALED.match(text)
    written = float(found["figure"].replace(",", "")) if found else 0.0
    return round(new.nominal / written) if written else 1.0


def _share(share: Claim, ends: _Ends, path: str) -> Iterator[Finding]:
    """`rose 12% to 19.9 from 17.8`, `rose 2 percentage points to 7.5% from 5%`."""
    said = share.value
    assert isinstance(said, Quantity)
    if said.unit == "pp" and ends.new.unit == "%":
        changes = [(abs(ends.new.nominal - ends.old.nominal), (ends.new.step + ends.old.step) / 2)]
    elif said.unit == "%":
        changes = [(100 * abs(ratio - 1), 100 * blur) for ratio, blur in ends.ratios()]
    else:
        return
    room = said.step / 2 + (ROUNDING if said.unit == "%" else 0.0)
    if any(abs(change - said.nominal) <= blur + room + 1e-9 for change, blur in changes):
        return
    if said.unit == "%" and ends.new.unit == "%" and abs(abs(ends.new.nominal - ends.old.nominal) - said.nominal) < 1:
        return
    unit = "%" if said.unit == "%" else " percentage points"
    why = f"from {ends.old.label} to {ends.new.label} is a change of {changes[0][0]:.1f}{unit}"
    yield _finding(ends, said.label, why, path, share)


def _multiple(ends: _Ends, sentence: Sentence, path: str) -> Iterator[Finding]:
    """`doubled from 4,000 to 9,000`."""
    verb = next((t for t in sentence.tokens if t.pos == "VERB" and t.lemma in _times()), None)
    if verb is None or any(c.frame.trigger != verb.lemma for c in ends.claims):
        return
    before = _words_before(verb, sentence)
    limits = _limits(_times()[verb.lemma], before)
    if limits is None or any(limits[0] <= ratio <= limits[1] for ratio, _ in ends.ratios()):
        return
    why = f"{ends.new.label} is {ends.ratios()[0][0]:.3g} times {ends.old.label}"
    yield _finding(ends, f"{before} {verb.text}".strip(), why, path)


def _limits(times: float, before: str) -> tuple[float, float] | None:
    """The ratios that a verb of change leaves possible; None where the words before it leave it open."""
    known = load("multiples")["before"]
    least, most = times * (1 - LOOSE), times * (1 + LOOSE)
    if not before:
        return least, most
    # `More than halved` is less than half, and `nearly halved` is more.
    if before in known["above" if times > 1 else "below"]:
        return least, math.inf
    if before in known["below" if times > 1 else "above"]:
        return 0.0, most
    return None


def _words_before(verb: Token, sentence: Sentence) -> str:
    """The adverb that a verb has before it, in lower case, '' for none."""
    words = [c for c in sentence.children(verb) if c.i < verb.i and c.dep in ("advmod", "amod", "quantmod", "neg")]
    if not words:
        return ""
    first = min(t.i for w in words for t in sentence.subtree(w))
    return " ".join(t.lower for t in sentence.tokens[first : verb.i])


@cache
def _times() -> dict[str, float]:
    return dict(load("multiples")["times"])


def _finding(ends: _Ends, said: str, why: str, path: str, *claims: Claim) -> Finding:
    return invalid(
        in_text_order(*ends.claims, *claims),
        "FC206",
        f"{said} does not follow from {ends.old.label} and {ends.new.label}",
        why,
        f"Which of the three is wrong in {path}: {said}, {ends.old.label} or {ends.new.label}?",
        Severity.WARNING,
        0.9,
    )
