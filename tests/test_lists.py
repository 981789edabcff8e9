"""Lists of values: recognised in a sentence, matched one to one between two articles, and only then compared."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import check
from factcheck.analysis import analyse_document
from factcheck.comparing import COMPARE
from factcheck.frames.lists import LONGEST, Item, items_of
from tests.support import document

PAIRS = yaml.safe_load((Path(__file__).parent / "list_pairs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("pair", [pytest.param(p, id=f"{n}: {p['right'][:50]}") for n, p in enumerate(PAIRS)])
def test_two_lists(pair: dict, tmp_path: Path) -> None:
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text(pair[name], encoding="utf-8")
    found = [[side.label for side in f.values] for f in check([str(tmp_path)]).conflicts]
    assert sorted(found) == sorted(pair["conflicts"])


def test_at_least_half_of_the_pairs_ask_for_silence() -> None:
    assert len(PAIRS) >= 25
    assert 2 * sum(not p["conflicts"] for p in PAIRS) >= len(PAIRS)


def lists(text: str, kind: str) -> list[tuple[str, Item]]:
    article = analyse_document(document(text))
    claims = article.with_ids([f"c{n}" for n, _ in enumerate(article.claims)]).claims
    items = items_of(article.article.sentences, claims, COMPARE)
    return [(c.text, items[c.id]) for c in claims if c.kind == kind and c.id in items]


def own(text: str, kind: str) -> list[tuple[str, set[str]]]:
    return [(value, set(item.own)) for value, item in lists(text, kind)]


def test_each_item_has_its_own_words() -> None:
    told = own("Killed were a 34-year-old man, a 29-year-old woman and a girl of 11.", "age")
    assert told == [("34-year-old", {"man"}), ("29-year-old", {"woman"}), ("11", {"girl"})]
    told = own("Output rose 3% in May and 5% in June.", "percent")
    assert told == [("3%", {"may"}), ("5%", {"june"})]
    told = own("They named Tom Birk, 41, Rita Birk, 39, and Omar Said, 67, as the dead.", "age")
    assert told == [("41", {"tom"}), ("39", {"rita"}), ("67", {"omar", "said"})]


def test_what_two_items_have_is_no_items_own() -> None:
    told = own("She saw two old mills, three new mills and six barns.", "count")
    assert told == [("two", {"old"}), ("three", {"new"}), ("six", {"barn"})]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prices rose from 3% to 5% in a year.", "percent"),
        ("The bridge was closed between May and June.", "date"),
        ("It opens in May or June.", "date"),
        ("Four workers died and three drivers were hurt.", "count"),
        ("He won in 1998, which was a year after he lost in 1997.", "date"),
        ("The fair is in Lyon, in France.", "venue"),
    ],
    ids=["a range", "a stretch", "an alternative", "two verbs", "a relative clause", "one place inside the other"],
)
def test_no_list(text: str, kind: str) -> None:
    assert lists(text, kind) == []


def test_a_long_row_is_a_table_and_no_list() -> None:
    people = "nurses cooks drivers guards pilots sailors miners bakers".split()
    rows = [f"{n} {word}" for n, word in enumerate(people, 31)]
    assert len(lists(f"They hired {', '.join(rows[:6])} and {rows[6]}.", "count")) == LONGEST
    assert lists(f"They hired {', '.join(rows[:7])} and {rows[7]}.", "count") == []
