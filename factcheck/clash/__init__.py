"""When values clash: whether they clash about one fact, or there are two.

Pairs whose values cannot both be right pass vetoes first: each names a way in which two claims that look alike are
told apart (one article has both, each has a better partner in the other's article, they belong to other names). What
is left is weighed by what the frames say, and by how far apart the values are: a slip is rarely a leap.
"""

from __future__ import annotations

from factcheck.clash.doubts import APART
from factcheck.clash.figures import is_part_of
from factcheck.clash.levels import clash_levels
from factcheck.clash.meeting import STRONG, in_one_list
from factcheck.clash.values import distance
from factcheck.clash.vetoes import RIVAL_MARGIN, veto

__all__ = ["APART", "RIVAL_MARGIN", "STRONG", "clash_levels", "distance", "in_one_list", "is_part_of", "veto"]
