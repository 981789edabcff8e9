"""Figures that are alike in all but whose they are: visitors a year of two museums, games of two players, two votes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.data import load
from factcheck.evidence import COPY, Profile, bearer_of, clashing_siblings
from factcheck.values.quantity import Quantity


def of_two_owners(a: Profile, b: Profile, levels: Mapping[str, str]) -> str:
    """Why two figures are hardly of one owner, '' where nothing says so."""
    kind = a.reading.claim.kind
    if kind == "money" and (why := _two_prices(a, b)):
        return why
    if kind == "count" and _is_vote(a) and _is_vote(b):
        return "the two votes have no other number in common" if not _numbers(a) & _numbers(b) else ""
    if levels.get("wording") == COPY or "list" in levels:
        return ""
    if kind == "age":
        return "one of them is told of another time" if _other_year(a) != _other_year(b) and not _one_name(a, b) else ""
    if kind == "count" and _is_gap(a) is not _is_gap(b):
        return "one of them is a lead or a gap"
    if kind not in ("count", "measure", "money", "percent") or _one_name(a, b):
        return ""
    if _is_rate(a) and _is_rate(b):
        return "nothing says that both are rates of one thing"
    if kind == "count" and any(s.kind == "count" for s in clashing_siblings(a, b)):
        return "another number of the sentence differs as well, and nobody is named in both"
    return ""


def _two_prices(a: Profile, b: Profile) -> str:
    """Why two sums are hardly the price of one thing: two things are bought, or one of them is only offered."""
    paid = set(load("owned")["paid"])
    if not {p.reading.frame.trigger_class for p in (a, b)} <= paid:
        return ""
    bought = [{w for w in p.reading.frame.patients if w.startswith("@")} for p in (a, b)]
    if bought[0] and bought[1] and not bought[0] & bought[1]:
        return "they are paid for two things"
    offered = [bool(set(_WORD.findall(p.sentence.lower())) & set(load("owned")["offers"])) for p in (a, b)]
    return "one of them was only offered" if offered[0] != offered[1] else ""


_WORD = re.compile(r"[\w-]+")


def _one_name(a: Profile, b: Profile) -> bool:
    """Whether somebody or something is named in both clauses, or is the bearer of both."""
    return bool(a.clause_names & b.clause_names) or bool(bearer_of(a) and bearer_of(a) == bearer_of(b))


def _is_rate(p: Profile) -> bool:
    value = p.reading.claim.value
    return isinstance(value, Quantity) and value.period.startswith(("a ", "an ", "per "))


def _is_gap(p: Profile) -> bool:
    """Whether a number is the distance between two others: `24 points behind the champions`, `a lead of 12 points`,
    `won by 112 votes`."""
    by = bool(_BY.search(p.before)) and p.reading.frame.measured in load("owned")["margins"]
    return by or bool(_GAP.match(p.after) or _LEAD.search(p.before))


_GAP = re.compile(r"(?:\s[\w-]+){0,2}\s(?:behind|ahead|clear|adrift|short|above|below|off|in front)\b")
_BY = re.compile(r"\bby\s(?:(?:just|only|some|about|nearly|almost)\s)?\Z")
_LEAD = re.compile(r"\b(?:lead|advantage|margin|gap|deficit|cushion)\sof\s\Z")


def _is_vote(p: Profile) -> bool:
    return "votes" in p.reading.frame.modifiers and p.reading.frame.measured in ("for", "against")


def _numbers(p: Profile) -> set[float]:
    values = (s.value for s in p.siblings if s.kind == "count")
    return {v.nominal for v in values if isinstance(v, Quantity)}


def _other_year(p: Profile) -> bool:
    """Whether a sentence dates what it tells to a year before that of its publication."""
    years = [d.latest.year for d in p.dates if d.latest is not None]
    return p.published is not None and bool(years) and max(years) < p.published.year
