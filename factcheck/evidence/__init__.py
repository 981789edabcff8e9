"""The evidence that two claims are about the same fact: named comparisons, each with ordered levels.

The model is additive, as in Fellegi and Sunter's record linkage: each comparison puts a pair on one of its levels, each
level has a weight in log-odds (factcheck/data/weights.toml, learned by benchmarks/learn_weights.py), and the sum says
how likely the two claims are about one fact. A comparison that has nothing to compare says nothing: absence is no
disagreement. The values themselves are no part of this evidence.
"""

from __future__ import annotations

from factcheck.evidence.comparisons import COMPARISONS, levels
from factcheck.evidence.profile import COUNTED, FAMILIES, Profile, Sibling, family_of
from factcheck.evidence.roles import bearer_of, may_be_one
from factcheck.evidence.setting import all_clash, articles, clashing_siblings
from factcheck.evidence.words import COPY

__all__ = [
    "COMPARISONS",
    "COPY",
    "COUNTED",
    "FAMILIES",
    "Profile",
    "Sibling",
    "all_clash",
    "articles",
    "bearer_of",
    "clashing_siblings",
    "family_of",
    "levels",
    "may_be_one",
]
