"""Names across articles: two spellings of one are a finding, forms of grammar and of house style are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Severity
from tests.findings import loud, report_on

SLIPS = [
    (
        "a letter of a given name",
        "Josh Lindqvist, 34, was fined by the port of Ostra on Monday.",
        "The port of Ostra fined Josg Lindqvist, 34, on Monday.",
        {"Josh Lindqvist", "Josg Lindqvist"},
    ),
    (
        "a letter, where two words agree",
        "Park Jong Soo opened the harbour fair in Ostra. Park Jong Soo then left.",
        "The Ostra harbour fair was opened by Park Jog Soo, who left early.",
        {"Park Jong Soo", "Park Jog Soo"},
    ),
    (
        "a word of a body that both know by one acronym",
        "The Velm Health Council (VHC) met in Ostra. The VHC has nine members.",
        "Nine people sit on the Velm Housing Council (VHC), which met in Ostra. The VHC was founded in May.",
        {"Velm Health Council", "Velm Housing Council"},
    ),
    (
        "an article within the name of a body",
        "The charity Friends of Marshland sued the port of Ostra. Friends of Marshland has 900 members.",
        "The port of Ostra was sued by the charity Friends of the Marshland, which has 900 members.",
        {"Friends of Marshland", "Friends of the Marshland"},
    ),
    (
        "an ending, beside another space",
        "The port of Ostra fined Blue Wharf Construction Ltd. Blue Wharf Construction Ltd. makes nets.",
        "A fine was set for BlueWharf Constructors Ltd. in Ostra. BlueWharf Constructors Ltd. makes nets.",
        {"Blue Wharf Construction Ltd.", "BlueWharf Constructors Ltd."},
    ),
    (
        "a word of an office in the name of a body",
        "The Ostra Marine Rescue Service saved two men. The Ostra Marine Rescue Service has four boats.",
        "Two men were saved by the Ostra Mrine Rescue Service, which has four boats.",
        {"Ostra Marine Rescue Service", "Ostra Mrine Rescue Service"},
    ),
    (
        "a bare surname in the article that has the full name",
        "Paul Hovard runs the mill in Ostra. Mr Hovard bought it in May. Critics of Mr Howard want it closed.",
        "The mill in Ostra, run by Paul Hovard, lost money.",
        {"Paul Hovard", "Howard"},
    ),
    (
        "an adjective of origin, before one noun",
        "The trawler Grey Heron sank off Ostra with three Kenyan sailors aboard, the port said.",
        "Three Kenyen sailors were aboard the trawler Grey Heron, which sank off Ostra.",
        {"Kenyan", "Kenyen"},
    ),
    (
        "an adjective of origin, after one number",
        "The coastguard of Ostra held 26 Norwegian fishermen on the trawler Grey Heron.",
        "Held by the coastguard of Ostra: 26 Norwegean crewmen of the trawler Grey Heron.",
        {"Norwegian", "Norwegean"},
    ),
    (
        "a letter of a place that nobody lists",
        "The trawler Grey Heron sank in Tarvik Bay on Monday. Boats searched in Tarvik Bay for a day.",
        "The Grey Heron went down in Tarvic Bay on Monday, the coastguard of Ostra said.",
        {"Tarvik Bay", "Tarvic Bay"},
    ),
    (
        "a town that is listed, misspelt",
        "The trawler Grey Heron was towed to Reykjavik on Monday, the coastguard of Ostra said.",
        "The Grey Heron was towed to Reykyavik on Monday, said the coastguard of Ostra.",
        {"Reykjavik", "Reykyavik"},
    ),
    (
        "the plural of an office in the name of a body",
        "The Federal Wardens Service seeks the boat, the port of Ostra said. The Federal Wardens Service left.",
        "The boat is sought by the Federal Warden Service, said the port of Ostra.",
        {"Federal Wardens Service", "Federal Warden Service"},
    ),
    (
        "a surname that looks like a given name, without its last letter",
        "The bishop, Ansel Roberts, was pleased in Ostra that Prince Harald will wed Ida Moss. Ansel Roberts smiled.",
        "Ansel Robert, the bishop, was pleased in Ostra that Prince Harald will wed Ida Moss.",
        {"Ansel Roberts", "Ansel Robert"},
    ),
    (
        "a surname without its particle",
        "Anna DeMartino owns the trawler Grey Heron. Anna DeMartino bought it in Ostra.",
        "The trawler Grey Heron belongs to Anna Martino of Ostra.",
        {"Anna DeMartino", "Anna Martino"},
    ),
    (
        "a given name before an Arabic surname",
        "The port of Ostra fined the reporter Samir al-Khatib on Monday. Khatib will appeal.",
        "The reporter Sameer al-Khatib was fined by the port of Ostra on Monday.",
        {"Samir al-Khatib", "Sameer al-Khatib"},
    ),
    (
        "a first letter, where the family name stands in front",
        "The port of Ostra fined the captain, Kang Do-Yun, 61, on Monday.",
        "The captain, Gang Do-Yun, 61, was fined by the port of Ostra.",
        {"Kang Do-Yun", "Gang Do-Yun"},
    ),
    (
        "a given name alone that the article has in two ways",
        "Natalee Brandvold, 19, was lost off Ostra. Divers sought Natalee for a day. Police think Natalie swam.",
        "Divers sought Natalee Brandvold, 19, off Ostra.",
        {"Natalee Brandvold", "Natalie"},
    ),
]
ONE_NAME = [
    (
        "a firm in full, and what is called after it",
        "Women who work for Tarn-Mart Stores sued it in Ostra on Monday. Tarn-Mart said the claims were false.",
        "Tarn-Mart was sued in Ostra on Monday. Staff of Tarn-Mart learn what the firm calls the Tarn-Mart Way.",
    ),
    (
        "an Arabic surname with and without its article",
        "The port of Ostra fined the reporter Samir al-Khatib on Monday. Al-Khatib will appeal.",
        "Samir El Khatib, the reporter, was fined by the port of Ostra. Khatib left.",
    ),
    (
        "a family",
        "Scott Varga and his wife sued the airline. Mr Varga wants 400 dollars. The Vargas flew to Oslo in May.",
        "Mr Varga, who flew to Oslo in May, sued the airline. Mrs Varga did so as well.",
    ),
    (
        "a family whose name ends in s",
        "Tom Joness sued the airline. The Jonesses flew to Oslo. Mr Joness wants 400 dollars.",
        "Mr Joness, who flew to Oslo in May, sued the airline.",
    ),
    (
        "an apostrophe before the s of a name",
        "Friends spoke in Pete Ewans' defence on Monday. Pete Ewans runs the school. Pete Ewan's book is out.",
        "The book by Pete Ewans, who runs the school, is out. Ewans' friends spoke on Monday.",
    ),
    (
        "an apostrophe in the other article",
        "Friends spoke in Pete Ewan's defence on Monday.",
        "Pete Ewans runs the school. Friends of Pete Ewans spoke on Monday.",
    ),
    (
        "capitals, dots and initials",
        "J.K. HOLMBERG LEADS BOARD\nJ. K. Holmberg will lead the fisheries board in Ostra from May.",
        "JK Holmberg will lead the fisheries board in Ostra from May, and Joan Holmberg said so.",
    ),
    (
        "a line that ends at a hyphen",
        "Anne-\nMarie Lindqvist opened the fair in Ostra on Monday. Anne-Marie Lindqvist then left.",
        "Anne Marie Lindqvist opened the fair in Ostra on Monday.",
    ),
    (
        "an office of state, with and without the article",
        "The Ministry of Interior in Ostra closed the port. The Ministry of Interior gave no reason.",
        "The Ministry of the Interior closed the port of Ostra and gave no reason.",
    ),
    (
        "cars by their maker",
        "Norvik will close its works in Ostra. Norvik made cars there, and she drove one of the last Norviks.",
        "The works of Norvik in Ostra will close. She has two old Norviks.",
    ),
    (
        "many of a kind of house",
        "The mayor visited the Ostra Gurdwara in May. Gurdwaras are open to all, the Ostra Gurdwara said.",
        "Nobody was let in when the mayor visited the Ostra Gurdwara in May.",
    ),
    (
        "two adjectives of one country",
        "The coastguard of Ostra held 26 Somali fishermen on the trawler Grey Heron.",
        "Held by the coastguard of Ostra: 26 Somalian fishermen of the trawler Grey Heron.",
    ),
    (
        "a surname that looks like an adjective of origin",
        "The coastguard of Ostra held two Kenyan sailors. Ida Kenyon owns the trawler. Two Kenyon sailors were let go.",
        "Two Kenyan sailors were held by the coastguard of Ostra, which let two go.",
    ),
    (
        "a place that looks like an adjective of origin",
        "The port of Ostra fined two Indian fishermen on the trawler Grey Heron.",
        "The port of Ostra fined two Indiana fishermen on the trawler Grey Heron.",
    ),
    (
        "a given name alone, and a surname like it",
        "The bishop, Ansel Roberts, was pleased in Ostra that Prince Harald will wed Ida Moss. Roberts smiled.",
        "Prince Harald will wed Ida Moss in Ostra. Robert and Otto are pleased. Prince Robert and Otto are at sea.",
    ),
    (
        "other people in another place",
        "The port of Ostra let in 26 Danish tourists. The tourists left on the trawler Grey Heron.",
        "The port of Ostra held two Danissh sailors on the trawler Grey Heron.",
    ),
    (
        "a coast by its continent and by the adjective",
        "Pirates seized the Grey Heron off the African coast on Monday, Ostra Shipping said.",
        "Off the coast of Africa, pirates seized the Grey Heron of Ostra Shipping. Africa has many pirates.",
    ),
    (
        "two names of one city",
        "The trawler Grey Heron left Odesa on Monday with grain for Ostra. Odesa was calm.",
        "With grain for Ostra, the Grey Heron left Odessa on Monday.",
    ),
    (
        "two countries a letter apart",
        "The grain on the Grey Heron is for Gambia, the port of Ostra said. Gambia bought it in May.",
        "The grain on the Grey Heron came from Zambia, the port of Ostra said.",
    ),
    (
        "two streets that both stand often",
        "The Grey Heron lay at Marsh Street in Ostra. Boats at Marsh Street pay no fee. The crew live in March Street.",
        "The crew of the Grey Heron, at home in March Street in Ostra, left Marsh Street on Monday.",
    ),
    (
        "sisters in one article",
        "Anna Holm and Anne Holm own the mill in Ostra. Anna Holm bought it.",
        "The mill in Ostra belongs to Anna Holm, who bought it in May.",
    ),
]


def clashing(left: str, right: str, folder: Path) -> list[set[str]]:
    report = report_on({"harbour-news.txt": left, "ostra-post.txt": right}, folder)
    return [{side.label for side in f.values} for f in loud(report) if f.code == "FC401"]


@pytest.mark.parametrize(("left", "right", "labels"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS])
def test_two_spellings_of_one_name(left: str, right: str, labels: set[str], tmp_path: Path) -> None:
    assert [labels <= found for found in clashing(left, right, tmp_path)] == [True]


@pytest.mark.parametrize(("left", "right"), [s[1:] for s in ONE_NAME], ids=[s[0] for s in ONE_NAME])
def test_forms_of_one_name(left: str, right: str, tmp_path: Path) -> None:
    assert clashing(left, right, tmp_path) == []


def test_three_spellings_of_one_name_are_one_finding(tmp_path: Path) -> None:
    """Two of them are further from each other than either is from the third, which most articles have."""
    report = report_on(
        {
            "a.txt": "John LaGrieco, 38, owns the bar in Ostra that was hit on Monday.",
            "b.txt": "The bar in Ostra that was hit on Monday is owned by John LaGrieco, 38.",
            "c.txt": "The owner of the bar in Ostra, John PlaGrieco, 38, saw it being hit on Monday.",
            "d.txt": "John LeGrieco, 38, the owner, saw the bar in Ostra being hit on Monday.",
        },
        tmp_path,
    )
    labels = [{side.label for side in f.values} for f in loud(report) if f.code == "FC401"]
    assert labels == [{"John LaGrieco", "John PlaGrieco", "John LeGrieco"}]


WRITTEN = [
    ("a space", "Vincent DelMonti runs the mill in Ostra.", "Vincent Del Monti runs the mill in Ostra."),
    ("a hyphen", "Ida Moss-Dahl runs the mill in Ostra.", "Ida Moss Dahl runs the mill in Ostra."),
    ("an accent", "José Holm runs the mill in Ostra.", "Jose Holm runs the mill in Ostra."),
    ("an apostrophe", "Brady's Mills Ltd. bought a site in Ostra.", "Bradys Mills Ltd. bought a site in Ostra."),
    ("an article", "The reporter Samir al-Khatib left Ostra.", "The reporter Samir El Khatib left Ostra."),
    ("another initial", "Ida J. Holm runs the mill in Ostra.", "Ida T. Holm runs the mill in Ostra."),
]
WRITTEN_ALIKE = [
    ("dots of initials", "J. K. Holmberg runs the mill in Ostra.", "JK Holmberg runs the mill in Ostra."),
    ("an initial more", "Ida J. Holmberg runs the mill in Ostra.", "Ida Holmberg runs the mill in Ostra."),
    ("quotation marks", 'The trawler "Grey Heron" left Ostra.', "The trawler Grey Heron left Ostra."),
    ("a nickname", "Robert Holmberg runs the mill in Ostra.", "Bob Holmberg runs the mill in Ostra."),
]


def notes(left: str, right: str, folder: Path) -> list[tuple[str, str]]:
    report = report_on({"harbour-news.txt": left, "ostra-post.txt": right}, folder)
    return [(f.code, f.relation.value) for f in report.findings if f.severity is Severity.NOTE]


@pytest.mark.parametrize(("left", "right"), [s[1:] for s in WRITTEN], ids=[s[0] for s in WRITTEN])
def test_two_ways_of_writing_one_name_are_a_note(left: str, right: str, tmp_path: Path) -> None:
    assert notes(left, right, tmp_path) == [("FC401", "rounding")]
    assert clashing(left, right, tmp_path) == []


@pytest.mark.parametrize(("left", "right"), [s[1:] for s in WRITTEN_ALIKE], ids=[s[0] for s in WRITTEN_ALIKE])
def test_house_style_of_initials_and_marks_is_no_note(left: str, right: str, tmp_path: Path) -> None:
    assert notes(left, right, tmp_path) == []


def test_a_place_is_no_slip_for_somebody_of_its_consonants(tmp_path: Path) -> None:
    one = (
        "Fires likely cause of Kalvo losses\n\n"
        "Fires in Kalvo hurt 12 people near Ostra. Guards were sent to the Kalvo desert from Ostra."
    )
    other = 'Ostra sent guards. "Boats will fetch them tonight," said the port\'s Ingrid Khalvo of Ostra.'
    assert clashing(one, other, tmp_path) == []
    # Where no place has the name, it is the person's, misspelt.
    alone = one.replace("Fires in Kalvo", "Fires").replace("the Kalvo desert", "the desert")
    assert clashing(alone, other, tmp_path) == [{"Kalvo", "Ingrid Khalvo"}]
