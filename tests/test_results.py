"""Results of games across articles: one match with two results is a finding; two matches are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.base import Verdict
from factcheck.values.score import Score, compare_scores
from tests.findings import loud, report_on, report_on_two

FOUND = [
    (
        "another score",
        "Harrow Rovers beat Dunmore United 3-1 on Saturday. The crowd at Velm Park cheered them off.",
        "Dunmore United lost 3-2 to Harrow Rovers on Saturday. The crowd at Velm Park cheered.",
        {"Harrow Rovers 3-1 Dunmore United", "Harrow Rovers 3-2 Dunmore United"},
    ),
    (
        "another winner",
        "Anna Holm beat Lena Petrov 6-4, 6-3 in Ostra on Sunday to win her first title.",
        "Lena Petrov defeated Anna Holm 6-4, 6-3 in Ostra on Sunday to win her first title.",
        {"Anna Holm 6-4, 6-3 Lena Petrov", "Lena Petrov 6-4, 6-3 Anna Holm"},
    ),
    (
        "a draw and a win, short names beside full ones",
        "Rovers drew 1-1 with United at Velm Park on Saturday.",
        "Harrow Rovers' 2-1 win over Dunmore United at Velm Park on Saturday came late.",
        {"Rovers 1-1 United", "Harrow Rovers 2-1 Dunmore United"},
    ),
    (
        "words and figures",
        "Norway thrashed Chile by three goals to one in Oslo on Friday.",
        "Norway beat Chile 4-1 in Oslo on Friday.",
        {"Norway 3-1 Chile", "Norway 4-1 Chile"},
    ),
    (
        "articles of one day",
        "---\ndate: 2024-05-04\n---\n\nNorway beat Chile 3-1 in the final in Oslo.",
        "---\ndate: 2024-05-04\n---\n\nNorway beat Chile 3-2 in the final in Oslo.",
        {"Norway 3-1 Chile", "Norway 3-2 Chile"},
    ),
]

SILENT = [
    (
        "one result in two forms",
        "Norway thrashed Chile by three goals to one in Oslo on Friday.",
        "Chile lost 1-3 to Norway in Oslo on Friday.",
    ),
    (
        "half-time and full time",
        "Rovers led United 2-0 at half-time at Velm Park on Saturday.",
        "Rovers beat United 3-1 at Velm Park on Saturday.",
    ),
    (
        "a match and two legs",
        "Rovers beat United 2-1 at Velm Park on Saturday.",
        "Rovers beat United 5-4 on aggregate at Velm Park on Saturday.",
    ),
    (
        "a match and its penalties",
        "Rovers and United drew 1-1 at Velm Park on Saturday.",
        "Rovers won 4-2 on penalties against United at Velm Park on Saturday.",
    ),
    ("sets and all", "Holm beat Petrov 6-4, 3-6, 6-2 in Ostra.", "Holm beat Petrov two sets to one in Ostra."),
    (
        "two legs",
        "Rovers beat United 2-1 in the first leg at Velm Park.",
        "Rovers beat United 3-0 in the second leg at Velm Park.",
    ),
    (
        "cup and league",
        "Rovers beat United 2-1 in the cup at Velm Park.",
        "Rovers won 3-0 against United in the league.",
    ),
    ("two days", "Rovers beat United 2-1 at Velm Park on Saturday.", "Rovers beat United 3-0 at Velm Park on Tuesday."),
    (
        "a match long ago",
        "Rovers beat United 2-1 at Velm Park on Saturday.",
        "Rovers face United at Velm Park. Last season Rovers beat United 3-0.",
    ),
    (
        "a match of another month",
        "Rovers beat United 2-1 at Velm Park on Saturday.",
        "Rovers, who beat United 3-0 in October, meet City at Velm Park.",
    ),
    (
        "articles of two days",
        "---\ndate: 2024-05-04\n---\n\nNorway beat Chile 3-1 in Oslo.",
        "---\ndate: 2024-05-05\n---\n\nNorway beat Chile 3-2 in Oslo.",
    ),
    (
        "an article with both",
        "Rovers beat United 2-1 at Velm Park. Rovers won 3-0 against United at Ostra Road.",
        "Rovers beat United 3-1 at Velm Park.",
    ),
    ("other sides", "Rovers beat United 2-1 at Velm Park.", "Rovers beat City 3-1 at Velm Park."),
    ("men and women", "Norway's women beat Chile 2-1 in Oslo.", "Norway's men won 3-0 against Chile in Oslo."),
    ("a forecast", "Rovers beat United 2-1 at Velm Park.", "Rovers are expected to beat United 3-1 at Velm Park."),
]


@pytest.mark.parametrize(("left", "right", "labels"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_two_results_of_one_match_are_found(left: str, right: str, labels: set[str], tmp_path: Path) -> None:
    [finding] = loud(report_on_two(left, right, tmp_path))
    assert finding.code == "FC209" and {side.label for side in finding.values} == labels


@pytest.mark.parametrize(("left", "right"), [r[1:] for r in SILENT], ids=[r[0] for r in SILENT])
def test_two_matches_are_silent(left: str, right: str, tmp_path: Path) -> None:
    report = report_on_two(left, right, tmp_path)
    assert not [f for f in report.findings if f.kind in ("score", "count", "name")]


def test_a_third_article_joins_its_side(tmp_path: Path) -> None:
    told = ("Rovers beat United 3-1", "United lost 3-2 to Rovers", "Rovers won 3-1 against United")
    texts = {f"{n}.txt": f"{line} at Velm Park on Saturday." for n, line in enumerate(told)}
    [finding] = loud(report_on(texts, tmp_path))
    assert [len(side.sources) for side in finding.values] == [2, 1]


points = st.tuples(st.integers(0, 9), st.integers(0, 9))
results = st.builds(
    Score,
    st.lists(points, min_size=1, max_size=3).map(tuple),
    st.sampled_from(("Rovers", "Harrow Rovers", "City")),
    st.sampled_from(("United", "Dunmore United", "Ostra")),
    st.sampled_from(("", "aggregate")),
)


@given(results, results)
def test_comparison_is_symmetric(left: Score, right: Score) -> None:
    assert compare_scores(left, right).verdict is compare_scores(right, left).verdict


@given(results)
def test_a_result_agrees_with_itself_and_with_itself_turned_round(one: Score) -> None:
    turned = Score(tuple((b, a) for a, b in one.points), one.second, one.first, one.sort)
    assert compare_scores(one, one).verdict is Verdict.COMPATIBLE
    assert compare_scores(one, turned).verdict is Verdict.COMPATIBLE
