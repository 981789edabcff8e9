"""How the values of each kind are compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from factcheck.kinds import KINDS, added_kind
from factcheck.kinds.name import Name
from factcheck.names.identity import compare_spelling
from factcheck.values.base import Compare


def _remembered(compare: Compare) -> Compare:
    """The same few values meet again and again, beside ever other claims."""
    return cast(Compare, lru_cache(maxsize=1 << 16)(compare))


class _ByKind(dict[str, Compare]):
    """Comparisons by kind. Kinds that other packages add are looked for when one of their claims is first compared."""

    def __missing__(self, kind: str) -> Compare:
        self[kind] = _remembered(added_kind(kind).compare)
        return self[kind]


COMPARE: Mapping[str, Compare] = _ByKind(
    (name, _remembered(compare))
    for name, compare in ({kind.name: kind.compare for kind in KINDS} | {"name": compare_spelling}).items()
)

IN_ONE_ROLE = _remembered(Name().compare)
"""How names in one role are compared: any two names clash, not only two spellings."""
