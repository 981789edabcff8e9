"""The claim kinds, in the order in which they are asked. A new kind is a file here and a line in KINDS."""

from __future__ import annotations

from factcheck.kinds.base import Kind

KINDS: tuple[Kind, ...] = ()
