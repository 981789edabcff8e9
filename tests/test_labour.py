"""Strikes of those who work, and strikes of weapons."""

from __future__ import annotations

import pytest

from factcheck.frames.labour import STOPPAGE
from factcheck.pipeline import extract

STRIKES = [
    ("The strike at the Velm yards began on Tuesday. The union called it; pickets stood at the gates.", True),
    ("Velm's weavers last held a strike in 1997. They set up a picket, and their union wants more pay.", True),
    ("The strike on the Velm yards came on Tuesday. A drone hit the union hall near the picket.", False),
    ("The strike on the Velm yards came on Tuesday. Nobody was hurt.", False),
]


@pytest.mark.parametrize(("text", "labour"), STRIKES)
def test_a_strike_is_a_stoppage_where_the_article_is_on_work(text: str, labour: bool) -> None:
    [claim] = [c for c in extract(text) if c.kind == "date"]
    assert claim.frame.trigger == "strike"
    assert (claim.frame.trigger_class == STOPPAGE) is labour
