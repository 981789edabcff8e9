"""Checks inside one article: what is found, what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.analysis import analyse_document
from factcheck.consistency.announced import items_of
from factcheck.consistency.checks import check_article
from factcheck.model import Finding, Severity
from factcheck.pipeline import numbered
from factcheck.values.base import Relation
from tests.support import document

DAY = date(2031, 6, 10)


def findings(text: str, published: date | None = DAY) -> list[Finding]:
    return list(check_article(numbered([analyse_document(document(text, published))])[0]))


FOUND = [
    ("FC102", "The hearing in Velm opens on Friday, 3 June 2031."),
    ("FC102", "The ferry sank on Monday, June 4, 2031, off Tarn."),
    ("FC103", "The lease of the mill ends on 31 April 2032."),
    ("FC103", "The bridge was opened on February 29, 2023."),
    ("FC206", "Exports rose 20 per cent to $50 million from $40 million."),
    ("FC206", "Profit fell 50% to $60 million from $100 million."),
    ("FC206", "The carrier cancelled 120 of its 400 flights, or 45%, on Monday."),
    ("FC206", "Of 800 people asked, 320, or 50 percent, said they trusted the mayor."),
    ("FC206", "Of the 640 pupils of the school, 160 (35 percent) walk."),
    ("FC207", "In all, 30 people were hurt: 12 children and 15 adults."),
    ("FC207", "Fourteen people drowned off Velm: nine women, two boys and four men."),
    ("FC207", "The council named three districts: Alder, Brook, Cairn and Dunmore."),
    ("FC207", "Floods reached four towns: Osmund, Velm, and Tarn."),
    ("FC207", "The prize goes to two poets: Ine Voss, Per Holm and Ola Brandt."),
    ("FC206", "Output rose 20% from 50 to 65 tonnes."),
    ("FC206", "Profit rose 20% from $50 to $65 million."),
    ("FC206", "Profit rose 20%, to $65m from $50m a year earlier."),
    ("FC206", "Inflation rose 2 percentage points to 7.5% from 4.5%."),
    ("FC206", "Jobs at the port doubled from 4,000 to 9,000."),
    ("FC206", "Sales nearly tripled to $90 million from $20 million."),
    ("FC206", "The fleet more than doubled from 40 to 60 ships."),
    ("FC206", "A third of the 90 pupils, or 45, walk."),
    ("FC206", "40% of its 90 shops (45) will close."),
    ("FC207", "In all, 14 people, including 9 women and 7 men, were hurt."),
    ("FC207", "Police led away 30 people, among them 20 men, 8 women and 6 boys."),
    ("FC207", "Two people, including 3 children, drowned off Velm."),
    ("FC207", "The council named three districts – Alder, Brook, Cairn and Dunmore."),
    ("FC207", "Floods cut off three towns — Alder, Brook, Cairn and Dunmore — for a week."),
    ("FC106", "She will pay a five-day visit to Tarn from 2 May to 9 May 2031."),
    ("FC106", "From 2 May to 9 May 2031, a five-day visit, he saw the mills of Tarn."),
    ("FC106", "The three-week course runs from 2 May to 9 May 2031."),
    ("FC106", "The 10-day festival (2-9 May 2031) draws thousands."),
    ("FC210", "The crater is 2,050 feet (400 metres) deep."),
    ("FC210", "Probes will land at minus 180 degrees Celsius (minus 92 degrees Fahrenheit)."),
    ("FC210", "Velm lies about 120 kilometres (100 miles) north of Ostra."),
    ("FC210", "Winds of 140 kilometres (117 miles) an hour hit Ostra."),
    ("FC107", "The town of Tarn marks the 45th anniversary of the 1981 flood."),
    ("FC107", "The fair was held on the 113th anniversary of the sale of Tarn in 1921."),
    ("FC107", "Ten years ago, in 2018, the mill closed."),
    ("FC107", "The mill closed in 2018, ten years ago."),
    ("FC208", "Ine Voss (born 1950), 63, leads the mill."),
    ("FC208", "Ola Brandt, 63, was born in 1950."),
    ("FC208", "Born in 1950, Henrike Solvay died on 4 March 2031 at the age of 78."),
    ("FC208", "Henrike Solvay, 67, leads the mill. Solvay was born in 1950."),
]

SILENT = [
    "The town of Tarn marks the 50th anniversary of the 1981 flood.",
    "Next year is the 50th anniversary of the 1982 flood.",
    "A crowd met on the 10th anniversary of the 2001 flood of Tarn.",
    "The 45th anniversary of the 1981 flood was marked in 2026.",
    "A crowd met in 2027, on the 45th anniversary of the flood in 1982.",
    "Ten years ago, in 2020, the mill closed.",
    "“Ten years ago, in 2016, the mill closed,” she had said.",
    "The mill closed ten years ago, and in 2016 the pub shut.",
    "The crater is 2,050 feet (625 metres) deep.",
    "Velm lies about 35 miles (55 km) north of Ostra.",
    "Winds of 240 kph (140 mph) hit Ostra.",
    "Winds of up to 240 kilometres (150 miles) an hour hit Ostra.",
    "A 12-mile (22 km) zone was closed to ships.",
    "The tank holds 1,000 gallons (4,500 litres).",
    "It will be 30C (86F) in Velm.",
    "It is 8,000 feet (about 2,425 metres) up.",
    "It sold for $40 million (31 million euros).",
    "The carrier cancelled 120 of its 400 flights, or 30%, on Monday.",
    "The carrier cancelled 121 of its 364 flights, or 33%, on Monday.",
    "The carrier cancelled about 120 of its 400 flights, or 45%, on Monday.",
    "The carrier cancelled 120 of its 400 flights, or 45% of those out of Velm, on Monday.",
    "The carrier cancelled 120 of its 400 flights, or 45% more than in May.",
    "The list took 52 of the 101 seats (48 percent of the vote).",
    "Of 800 people asked, 320, or 40 percent, said they trusted the mayor.",
    "In all, 27 people were hurt: 12 children and 15 adults.",
    "At least 30 people were hurt: 12 children and 15 adults.",
    "In all, 30 people were hurt, among them 12 children and 15 adults.",
    "In all, 30 people were hurt: at least 12 children and 15 adults.",
    "In all, 30 people were hurt: 12 children, a nurse and 15 adults.",
    "Twelve of the 30 people were hurt: 12 children and 15 adults.",
    "Police searched two farms: 12 men and 15 women were held.",
    "Two men were led away: 12 women and 15 children stayed behind.",
    "Output rose 30% from 50 to 65 tonnes.",
    "Profit rose 30% from $50 to $65 million.",
    "Profit rose 20% from $900,000 to $1.08 million.",
    "Inflation rose 2 percentage points to 7% from 5%.",
    "Inflation rose 2% to 7% from 5%.",
    "Jobs at the port doubled from 4,000 to 8,000.",
    "Jobs at the port doubled from 4,000 to 8,200.",
    "Jobs at the port roughly doubled from 4,000 to 9,000.",
    "Jobs at the port at least doubled from 4,000 to 9,000.",
    "Jobs at the port more than doubled from 4,000 to 9,000.",
    "Jobs at the port nearly doubled from 4,000 to 7,500.",
    "Jobs at the port doubled, and pay rose from 4,000 to 9,000 crowns.",
    "The port halved its staff to 40 from 80.",
    "A third of the 90 pupils, or 30, walk.",
    "A third of the 92 pupils, or 30, walk.",
    "About a third of the 90 pupils, or 45, walk.",
    "A third of the 90 pupils, 45 of them girls, walk.",
    "40% of its 90 shops (36) will close.",
    "In all, 16 people, including 9 women and 7 men, were hurt.",
    "In all, 20 people, including 9 women and 7 men, were hurt.",
    "In all, 14 people, including 9 women and 7 students, were hurt.",
    "At least 14 people, including 9 women and 7 men, were hurt.",
    "Of the 14 people, including 9 women, 16 men were named.",
    "Two of the 30 people, including 3 children, drowned.",
    "The council named three districts – Alder, Brook and Cairn – on Monday.",
    "Two men – Ine Voss, Per Holm and Ola Brandt say – were seen.",
    "She will pay an eight-day visit to Tarn from 2 May to 9 May 2031.",
    "She will pay a seven-day visit to Tarn from 2 May to 9 May 2031.",
    "The five-day course runs from 5 May to 9 May 2031.",
    "The two-week course runs from 5 May to 16 May 2031.",
    "She will pay a two-day visit to Tarn between 2 May and 9 May 2031.",
    "Two-day visits to Tarn are offered from 2 May to 9 May 2031.",
    "From 2 May to 9 May 2031 she will pay a five-day visit to Tarn.",
    "After a five-day strike the mill was shut from 2 May to 9 May 2031.",
    "Ine Voss (born 1950), 80, leads the mill.",
    "Ola Brandt, 80, was born in 1950.",
    "Ola Brandt, 63, and his wife Ine Voss, born in 1950, lead the mill.",
    "Born in 1950, Henrike Solvay died on 4 March 1990 at the age of 40.",
    "Henrike Solvay, who was born in 1950, was 40 when she took over the mill.",
    "Henrike Solvay was born in 1950. At 17 she left school.",
    "Henrike Solvay was born around 1950. Solvay, 67, leads the mill.",
    "The hearing in Velm opens on Tuesday, 3 June 2031.",
    "The lease of the mill ends on 30 April 2032.",
    "The bridge was opened on February 29, 2024.",
    "Exports rose 25 per cent to $50 million from $40 million.",
    "Profit fell 40% to $60 million from $100 million.",
    "Profit fell about 50% to $60 million from $100 million.",
    "The council named four districts: Alder, Brook, Cairn and Dunmore.",
    "The council named three districts: Alder, Brook, and Cairn.",
    "The council named at least three districts: Alder, Brook, Cairn and Dunmore.",
    "The council named three districts: Alder, Brook and Cairn Hill and Dunmore.",
    "The council named three districts, including Alder and Brook.",
    "Floods reached two of the three towns: Osmund and Velm.",
    "Floods reached two towns: Osmund, Kent, and Velm, Sussex.",
    "The firm has three owners: Ine Voss, a baker, Per Holm and Ola Brandt.",
    "The council named three districts: the old town, the harbour, the mills and the quay.",
    "Henrike Solvay, 80, leads the mill. Solvay was born in 1950.",
    "Henrike Solvay, 81, leads the mill. Solvay was born in 1950.",
    "Henrike Solvay, 67, leads the mill. Her aunt Ine Voss was born in 1950.",
]


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_found(code: str, text: str) -> None:
    [finding] = findings(text)
    assert finding.code == code
    assert finding.relation is Relation.INVALID
    assert finding.severity is (Severity.ERROR if code in ("FC102", "FC103") else Severity.WARNING)
    assert finding.message and finding.why_flagged and "?" in finding.question


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert [f.message for f in findings(text)] == []


def test_without_a_day_of_publication_no_age_is_counted() -> None:
    assert findings("Henrike Solvay, 67, leads the mill. Solvay was born in 1950.", None) == []


def test_the_claims_of_a_change_are_told_in_text_order() -> None:
    [finding] = findings("Profit fell 50% to $60 million from $100 million.")
    assert [len(side.claims) for side in finding.values] == [1, 1, 1]
    numbers = [int(side.claims[0][1:]) for side in finding.values]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Alder and Brook", ("Alder", "Brook")),
        ("Alder, Brook and Cairn", ("Alder", "Brook", "Cairn")),
        ("Alder, Brook, and Isle of Cairn", ("Alder", "Brook", "Isle of Cairn")),
        ("Alder, Brook, Cairn", ()),
        ("Alder, Brook and Cairn and Dunmore", ()),
        ("Alder, 40, and Brook", ()),
        ("Alder, Alder and Brook", ()),
        ("Vell, Jr, and Rusk", ()),
        ("and", ()),
        ("", ()),
    ],
)
def test_items(text: str, items: tuple[str, ...]) -> None:
    assert items_of(text) == items
