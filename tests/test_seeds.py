"""The sample story: its two contradictions are found with all their sources, and nothing else is reported loudly."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck import check
from factcheck.model import Report, Severity
from tests.findings import (
    LOUD,
    ROOT,
    SEEDS,
    STORIES,
    Place,
    claims_on,
    listed,
    loud,
    parts,
    report_on,
    shown,
    signature,
    stem,
    texts_of,
)

GOLD = json.loads((ROOT / "tests/gold/seeds.json").read_text(encoding="utf-8"))["facts"]

AUGUST_2024: Place = ("000-special-relationship", "August, 2024")
IN_2024: list[Place] = [
    ("001-from-words-to-work", "elevated their ties in 2024"),
    ("001-from-words-to-work", "agreed in 2024"),
]
AUGUST_2023: Place = ("004-security-dialogue", "August 2023")
TALKS_SUNDAY: Place = ("000-special-relationship", "Sunday")
TALKS_SATURDAY: Place = ("001-from-words-to-work", "Saturday")


@pytest.fixture(scope="module")
def report() -> Report:
    return check([SEEDS])


def assert_two_conflicts(report: Report) -> None:
    """The elevation and the day of the talks, both errors, and no other loud finding."""
    found = loud(report)
    assert len(found) == 2, listed(report)
    [elevation] = [f for f in found if parts(f, report, [[AUGUST_2024], [AUGUST_2023]])]
    [talks] = [f for f in found if parts(f, report, [[TALKS_SUNDAY], [TALKS_SATURDAY]])]
    assert {elevation.severity, talks.severity} == {Severity.ERROR}
    assert elevation.kind == talks.kind == "date"


def test_both_contradictions_are_errors_and_nothing_else_is_loud(report: Report) -> None:
    assert_two_conflicts(report)


def test_the_elevation_holds_all_four_claims(report: Report) -> None:
    [elevation] = [f for f in loud(report) if parts(f, report, [[AUGUST_2024], [AUGUST_2023]])]
    held = {c for side in elevation.values for c in side.claims}
    for place in (AUGUST_2024, *IN_2024, AUGUST_2023):
        assert held & set(claims_on(report, place, ["date"])), place
    assert len(held) == 4, shown(elevation, report)
    assert parts(elevation, report, [[AUGUST_2024, *IN_2024], [AUGUST_2023]])


def test_a_finding_says_why_and_what_to_ask(report: Report) -> None:
    for finding in loud(report):
        assert finding.why_paired and all(finding.why_paired)
        assert finding.why_flagged and finding.question.endswith("?")
        for side in finding.values:
            assert side.label and side.claims and side.sources


@pytest.mark.parametrize("fact", [f for f in GOLD if f["relation"] == "different"], ids=lambda f: f["what"])
def test_different_matters_share_no_fact(report: Report, fact: dict) -> None:
    facts_of = {c: f.id for f in report.facts for c in f.claims}
    mentioned = [
        {facts_of[c] for mention in value["mentions"] for c in exact(report, mention) if c in facts_of}
        for value in fact["values"]
    ]
    for n, left in enumerate(mentioned):
        for right in mentioned[n + 1 :]:
            assert not left & right, fact["what"]


def exact(report: Report, mention: dict) -> list[str]:
    """The claims on a mention's own words, which may stand often in the article: its quote finds the one."""
    [source] = [s for s in report.sources if stem(report, s.id) == mention["doc"]]
    start = source.document.text.index(mention["quote"]) + mention["quote"].index(mention["text"])
    end = start + len(mention["text"])
    return [c.id for c in report.claims if c.source == source.id and c.span.start < end and start < c.span.end]


@pytest.mark.parametrize("kind", ["date", "venue", "money"])
def test_every_mention_is_found(report: Report, kind: str) -> None:
    mentions = [m for f in GOLD if f["kind"] == kind for v in f["values"] for m in v["mentions"]]
    assert mentions
    for mention in mentions:
        kinds = {report.claim[c].kind for c in exact(report, mention)}
        assert kind in kinds, mention


def test_the_standfirst_that_still_expects_the_signing_is_at_most_a_note(report: Report) -> None:
    status = [f for f in report.findings if f.kind == "status"]
    assert all(f.severity is Severity.NOTE for f in status)


def test_sources_know_their_head(report: Report) -> None:
    by_stem = {stem(report, s.id): s.document for s in report.sources}
    first = by_stem["000-special-relationship"]
    assert first.published is not None and first.published.isoformat() == "2026-02-08T08:55:00+05:30"
    assert first.title == "Modi Tells Malaysia The Friendship Is Special After Meeting PM Ibrahim"
    assert by_stem["001-from-words-to-work"].title is None
    assert by_stem["004-security-dialogue"].title == "India and Malaysia Begin a Security Dialogue"
    assert [name for name, d in by_stem.items() if d.published] == ["000-special-relationship"]


def test_open_weekdays_are_named(report: Report) -> None:
    open_days = {stem(report, u.source) for u in report.unchecked if u.kind == "no-date"}
    assert {"001-from-words-to-work", "003-defence-minister-in-malaysia"} <= open_days


def test_a_published_date_that_is_told_settles_weekdays() -> None:
    told = check([SEEDS], published={"seeds/001-from-words-to-work.txt": date(2026, 2, 8)})
    values = [told.claim[c].value.as_dict() for c in claims_on(told, TALKS_SATURDAY, ["date"])]
    assert [v["earliest"] for v in values] == ["2026-02-07"]
    assert_two_conflicts(told)


# What is found must not hang on names, order or company.


def test_other_file_names_and_another_order(report: Report, tmp_path: Path) -> None:
    texts = texts_of(SEEDS)
    names = ["zebra.txt", "b.txt", "2.txt", "Ä.txt", "a.md"]
    renamed = dict(zip(names, texts.values(), strict=True))
    for n in range(len(names)):
        order = names[n:] + names[:n]
        again = report_on({name: renamed[name] for name in order}, tmp_path)
        assert signature(again) == signature(report)


@pytest.mark.parametrize("story", ["casting", "two-trains", "gallery"])
def test_among_unrelated_articles(report: Report, tmp_path: Path, story: str) -> None:
    seeds = texts_of(SEEDS)
    both = report_on({**texts_of(STORIES / story), **seeds}, tmp_path)
    stems = {Path(name).stem for name in seeds}
    ours = [f for f in loud(both) if {stem(both, s) for v in f.values for s in v.sources} & stems]
    assert sorted((f.code, f.fingerprint) for f in ours) == sorted((f.code, f.fingerprint) for f in loud(report)), (
        listed(both)
    )


KENYA_NORWAY = {
    "Kuala Lumpur": "Oslo", "Perdana Putra": "Akershus", "Putrajaya": "Drammen", "New Delhi": "Nairobi",
    "Kota Kinabalu": "Bergen", "Sabah": "Vestland", "East Malaysia": "Western Norway", "Malaysian": "Norwegian",
    "Malaysia": "Norway", "Indian Ocean": "Indian Ocean", "Indians": "Kenyans", "Indian": "Kenyan",
    "India": "Kenya", "Anwar Ibrahim": "Halvard Ekeland",
    "Anwar": "Halvard", "Ibrahim": "Ekeland", "Narendra Modi": "Josphat Wekesa", "Modi": "Wekesa",
    "Rajnath Singh": "Collins Barasa", "Singh": "Barasa", "Mohamad Hasan": "Sigurd Moen",
    "Randhir Jaiswal": "Faith Cherono", "Mahathir Mohamad": "Torbjorn Vik", "Ajit Doval": "Martin Kiptoo",
    "Raja Dato Nushirwan Bin Zainal Abidin": "Ingrid Marie Solberg Dahl",
}  # fmt: skip
PERU_GREECE = {
    "Kuala Lumpur": "Athens", "Perdana Putra": "Maximos", "Putrajaya": "Piraeus", "New Delhi": "Lima",
    "Kota Kinabalu": "Patras", "Sabah": "Achaea", "East Malaysia": "Western Greece", "Malaysian": "Greek",
    "Malaysia": "Greece", "Indians": "Peruvians", "Indian Ocean": "Indian Ocean", "Indian": "Peruvian",
    "India": "Peru", "Anwar Ibrahim": "Nikos Velissaris", "Anwar": "Nikos", "Ibrahim": "Velissaris",
    "Narendra Modi": "Rosa Quintanilla", "Modi": "Quintanilla", "Rajnath Singh": "Julio Cardenas",
    "Singh": "Cardenas", "Mohamad Hasan": "Petros Lazaridis", "Randhir Jaiswal": "Carla Montes",
    "Mahathir Mohamad": "Stavros Kalogeras", "Ajit Doval": "Hugo Palomino",
    "Raja Dato Nushirwan Bin Zainal Abidin": "Eleni Maria Papadaki",
}  # fmt: skip
CITIES = {
    "Kuala Lumpur": "Port Serren", "Perdana Putra": "Corrin Hall", "Putrajaya": "Maldane", "New Delhi": "Ustavar",
    "Kota Kinabalu": "Lower Finch", "Sabah": "Ostmark", "Anwar Ibrahim": "Bela Torvik", "Anwar": "Torvik",
    "Ibrahim": "Torvik", "Narendra Modi": "Ilse Okonjo", "Modi": "Okonjo", "Rajnath Singh": "Pavel Dray",
    "Singh": "Dray", "Mohamad Hasan": "Kees Almond", "Malaysian": "Finnish", "Malaysia": "Finland",
    "Indians": "Brazilians", "Indian Ocean": "Indian Ocean", "Indian": "Brazilian", "India": "Brazil",
}  # fmt: skip


def swapped(text: str, names: dict[str, str]) -> str:
    """The text with each name replaced once, the longer names first; what was put in is not replaced again."""
    for n, name in enumerate(names):
        text = text.replace(name, f"\ue000{n}\ue001")
    for n, name in enumerate(names.values()):
        text = text.replace(f"\ue000{n}\ue001", name)
    return text


@pytest.mark.parametrize("names", [KENYA_NORWAY, PERU_GREECE, CITIES], ids=["kenya-norway", "peru-greece", "invented"])
def test_other_people_and_countries(tmp_path: Path, names: dict[str, str]) -> None:
    texts = {name: swapped(text, names) for name, text in texts_of(SEEDS).items()}
    assert "Malaysia" not in "".join(texts.values()) and "Modi" not in "".join(texts.values())
    assert_two_conflicts(report_on(texts, tmp_path))


def test_each_contradiction_vanishes_with_its_cause(tmp_path: Path) -> None:
    texts = texts_of(SEEDS)
    texts["004-security-dialogue.md"] = texts["004-security-dialogue.md"].replace("August 2023", "August 2024")
    texts["001-from-words-to-work.txt"] = texts["001-from-words-to-work.txt"].replace("on Saturday", "on Sunday")
    report = report_on(texts, tmp_path)
    assert not [f for f in report.findings if f.severity in LOUD], listed(report)
