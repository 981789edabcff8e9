"""The facts of a story and what is found on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.align import Group, align, scored
from factcheck.analysis import Analysed
from factcheck.comparing import COMPARE, IN_ONE_ROLE
from factcheck.evidence import Profile
from factcheck.findings.developments import developments
from factcheck.findings.judge import Matter, judge, only_follows
from factcheck.findings.loose import loose_groups
from factcheck.findings.nationals import national_groups
from factcheck.findings.relations import Standing
from factcheck.findings.repeats import once
from factcheck.findings.results import result_groups
from factcheck.findings.reworded import compare_wording, reworded_groups
from factcheck.findings.slotted import slot_groups
from factcheck.findings.totals import totals
from factcheck.model import Claim, Fact, Finding
from factcheck.names.crossdocument import story_names
from factcheck.names.grades import graded_offices
from factcheck.names.holders import holder_groups
from factcheck.names.identity import name_groups
from factcheck.names.peoples import origin_groups
from factcheck.names.toponyms import Slip, slips
from factcheck.names.written import written_groups
from factcheck.profiles import story_profiles
from factcheck.values.attribute import is_role
from factcheck.values.base import Compare, Relation
from factcheck.values.grade import compare_grades
from factcheck.values.place import Place
from factcheck.values.toponym import core


def facts_of(articles: Sequence[Analysed]) -> tuple[tuple[Fact, ...], list[Finding]]:
    """All facts in the order of their first claims, and the findings on them."""
    names = story_names(articles)
    profiles, rarity = story_profiles(articles, names)
    pairs = scored(profiles, rarity, COMPARE)
    bearers = name_groups(articles, profiles, names, rarity)
    groups = align(pairs, profiles) + bearers
    unordered = [
        _matter(g, profiles) for g in (*groups, *origin_groups(profiles, rarity), *result_groups(profiles, rarity))
    ]
    summed = [*profiles, *totals(profiles)]
    unordered += [_matter(g, summed) for g in slot_groups(summed, rarity, COMPARE)]
    unordered += [_matter(g, profiles) for g in national_groups(profiles, rarity, COMPARE)]
    unordered += [_of_slip(s, profiles) for s in slips(profiles, rarity)]
    unordered += [_matter(g, profiles, MOVED_ON) for g in developments(articles, profiles, names, rarity)]
    unordered += [_of_role(role, g, profiles) for role, g in holder_groups(articles, profiles, names, rarity)]
    unordered += [_matter(g, profiles, REWORDED) for g in reworded_groups(groups, profiles)]
    unordered += [
        replace(_matter(g, profiles, WRITTEN), claims=c) for g, c in written_groups(bearers, profiles, rarity)
    ]
    unordered += [
        Matter("", "name", g.who, g.claims, g.group) for g in graded_offices(articles, profiles, names, rarity)
    ]
    documents = {a.article.document.id: a.article.document for a in articles}
    unordered = [m for m in unordered if not only_follows(m, _compare(m), documents)]
    matters = sorted(unordered, key=lambda m: [c.number for c in m.claims.values()])
    matters = [replace(m, fact=f"f{n}") for n, m in enumerate(matters, 1)]
    facts = tuple(Fact(m.fact, m.kind, m.about, tuple(dict.fromkeys(c.id for c in m.claims.values()))) for m in matters)
    loose = [replace(_matter(g, profiles), loose=True) for g in loose_groups(pairs, groups, profiles)]
    found = [f for m in (*matters, *loose) if (f := judge(m, _compare(m), documents))]
    return facts, once(found, {c.id: c for a in articles for c in a.claims})


def _compare(matter: Matter) -> Compare:
    """How the values of a matter are compared: names of one bearer by their spelling, names in one role as names, the
    roles of one bearer by their grades, quotations of one utterance by their wording."""
    if matter.role:
        return IN_ONE_ROLE
    if matter.told is REWORDED:
        return compare_wording
    return compare_grades if any(is_role(c.value) for c in matter.claims.values()) else COMPARE[matter.kind]


MOVED_ON = Standing(Relation.UPDATE, "one may have followed the other: the later news holds")
"""How articles stand to each other that tell two stages of one matter (factcheck.findings.developments)."""


WRITTEN = Standing(Relation.ROUNDING, "a matter of style")
"""How two ways of writing one name stand to each other (factcheck.names.written)."""


REWORDED = Standing(Relation.ROUNDING, "a quotation promises the words that were said")
"""How two wordings of one utterance stand to each other (factcheck.findings.reworded)."""


def _matter(group: Group, profiles: Sequence[Profile], told: Standing | None = None) -> Matter:
    """The group as a fact: a claim under two of its frames counts once."""
    claims = {i: profiles[i].reading.claim for i in group.members}
    ordered = dict(sorted(claims.items(), key=lambda row: row[1].number))
    kind = next(iter(ordered.values())).kind
    return Matter("", kind, _about(list(ordered.values())), ordered, group, told)


def _of_slip(slip: Slip, profiles: Sequence[Profile]) -> Matter:
    """A place under two spellings as a fact, which is about the name alone, whatever stands round it."""
    matter = replace(_matter(slip.group, profiles), kind="name", loose=slip.two_known)
    return replace(matter, claims={i: _bare(c) for i, c in matter.claims.items()})


def _bare(claim: Claim) -> Claim:
    value = claim.value
    if not isinstance(value, Place):
        return claim
    return replace(claim, value=Place(core(value.name), sort=value.sort, known=value.known))


def _of_role(role: str, group: Group, profiles: Sequence[Profile]) -> Matter:
    """Two names in one role as a fact, which is about the role."""
    return replace(_matter(group, profiles), role=role, about=role)


def _about(claims: Sequence[Claim]) -> str:
    """The title of a fact: that of the first claim whose own names its subject, says enough and is not too long."""
    told = [c.frame for c in claims if c.frame.about]
    good = [f.about for f in told if f.plain and 3 <= len(f.about.split()) <= 16]
    fair = [f.about for f in told if 3 <= len(f.about.split()) <= 16]
    return next(iter((*good, *fair, *(f.about for f in told))), "")
