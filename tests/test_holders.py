"""Two names in one role across articles: what one person or ship alone can be is a finding, what several may be is
none."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Finding, Severity
from tests.findings import report_on

FOUND = [
    (
        "the chief of a fire brigade",
        "Fire Chief Anna Doyle said the blaze in Ostra began in the kitchen of a bakery.",
        "The blaze in Ostra began in the kitchen of a bakery, Fire Chief Maria Lund said.",
        {"Anna Doyle", "Maria Lund"},
    ),
    (
        "a victim who is identified",
        "The victim, identified as John Reed, was shot outside a bar in Ostra on Monday.",
        "The victim, identified as Mark Ellis, was shot on Monday outside a bar in Ostra.",
        {"John Reed", "Mark Ellis"},
    ),
    (
        "a victim whom the police name",
        "A body lay in a canal in Ostra. On Friday police identified the victim as George Palmer, a retired baker.",
        "A body lay in a canal in Ostra. Police on Friday identified the victim as Walter Greene, a retired baker.",
        {"George Palmer", "Walter Greene"},
    ),
    (
        "the judge of one sentence",
        "Judge Alan Pike sentenced Carl Moss to nine years in prison.",
        "Carl Moss was sentenced to nine years by Judge Peter Hahn.",
        {"Alan Pike", "Peter Hahn"},
    ),
    (
        "somebody's lawyer, with the same words",
        "Carl Moss was jailed. Moss's lawyer, Tom Hale, said he would appeal against the verdict and ask for bail.",
        "Carl Moss was jailed. Moss's lawyer, Rosa Diaz, said she would appeal against the verdict and ask for bail.",
        {"Tom Hale", "Rosa Diaz"},
    ),
    (
        "the ship of one rescue",
        "The ship Aurora rescued the crew of the trawler Sprat off Ostra.",
        "The ship Boreas rescued the crew of the trawler Sprat off Ostra.",
        {"Aurora", "Boreas"},
    ),
    (
        "the mayor of one town, in two forms",
        "The mayor of Ostra, Ann Roe, opened the new bridge over the Velm on Friday.",
        "Tom Hale, the mayor of Ostra, cut the ribbon as the new bridge over the Velm opened on Friday.",
        {"Ann Roe", "Tom Hale"},
    ),
    (
        "the head of one company, by two words for it",
        "Norvik will close its mill in Ostra. Norvik chief executive Rita Sand told workers that 300 jobs will go.",
        "Norvik will close its mill in Ostra. Norvik's CEO, Paul Brenner, told workers that 300 jobs will go.",
        {"Rita Sand", "Paul Brenner"},
    ),
    (
        "the captain of one ferry",
        "The ferry Lark ran aground off Ostra. The captain of the ferry, Lars Bakke, was arrested by the coastguard.",
        "The ferry Lark ran aground off Ostra. The coastguard arrested the captain of the ferry, Nils Aamot.",
        {"Lars Bakke", "Nils Aamot"},
    ),
    (
        "somebody's wife",
        "Carl Moss drowned in the lake at Ostra. His wife, Ida Moss, called the coastguard at noon.",
        "Carl Moss drowned in the lake at Ostra. His wife, Greta Moss, called the coastguard at noon.",
        {"Ida Moss", "Greta Moss"},
    ),
    (
        "one who is arrested as the suspect",
        "Police in Ostra arrested the suspect, Omar Said, 22, at his flat after the robbery of the Velm Bank.",
        "After the robbery of the Velm Bank police in Ostra arrested the suspect, Karim Nasser, 22, at his flat.",
        {"Omar Said", "Karim Nasser"},
    ),
    (
        "a minister of one field",
        "Danish Defence Minister Lise Krag will send two frigates to Ostra, she told reporters in Velm.",
        "Two frigates will be sent to Ostra, Danish Defence Minister Jens Holt told reporters in Velm.",
        {"Lise Krag", "Jens Holt"},
    ),
]

SILENT = [
    (
        "spokesmen of one department",
        "The port of Ostra is closed. Port spokesman Ole Lund said that the quay was cracked.",
        "The port of Ostra is closed. Port spokeswoman Eva Kern said that repairs would take a month.",
    ),
    (
        "lawyers of one man who say two things",
        "Carl Moss was jailed in Ostra. Moss's lawyer, Tom Hale, said his client was calm.",
        "Carl Moss was jailed in Ostra. Moss's lawyer, Rosa Diaz, called the verdict a mistake.",
    ),
    (
        "lawyers in a list",
        "Carl Moss was jailed in Ostra. His lawyers, Tom Hale and Rosa Diaz, will appeal against the verdict.",
        "Carl Moss was jailed in Ostra. His lawyers, Tom Hale and Jan Ruud, will appeal against the verdict.",
    ),
    (
        "one article that names both",
        "Judge Alan Pike sentenced Carl Moss to nine years in prison in Ostra. Judge Peter Hahn had set bail.",
        "Carl Moss was sentenced to nine years in prison in Ostra by Judge Peter Hahn.",
    ),
    (
        "a third article that names both",
        "Fire Chief Anna Doyle said the blaze in Ostra began in the kitchen of a bakery.",
        "The blaze in Ostra began in the kitchen of a bakery, Fire Chief Maria Lund said. Doyle was on leave.",
    ),
    (
        "a mayor and a former one",
        "Former mayor Ann Roe opened the new bridge in Ostra over the Velm on Friday.",
        "Mayor Tom Hale opened the new bridge in Ostra over the Velm on Friday.",
    ),
    (
        "a mayor and an acting one",
        "The mayor of Ostra, Ann Roe, signed the budget for the new bridge over the Velm.",
        "The acting mayor of Ostra, Tom Hale, signed the budget for the new bridge over the Velm.",
    ),
    (
        "a successor, by the days of publication",
        "---\ndate: 2021-03-01\n---\n\nThe mayor of Ostra, Ann Roe, opened the new bridge over the Velm on Friday.",
        "---\ndate: 2024-03-01\n---\n\nThe mayor of Ostra, Tom Hale, opened the new bridge over the Velm on Friday.",
    ),
    (
        "mayors of two towns",
        "Flood water reached Ostra and Velm on Friday. The mayor of Ostra, Ann Roe, told people to leave their homes.",
        "Flood water reached Ostra and Velm on Friday. The mayor of Velm, Tom Hale, told people to leave their homes.",
    ),
    (
        "chiefs of two services",
        "A blaze in Ostra killed two people. Fire Chief Anna Doyle said the blaze began in the kitchen of a bakery.",
        "A blaze in Ostra killed two people. Police Chief Maria Lund said the blaze began in the kitchen of a bakery.",
    ),
    (
        "ministers of two departments",
        "Danish Finance Minister Lise Krag said the government would pay for the new bridge in Ostra.",
        "Danish Transport Minister Jens Holt said the government would pay for the new bridge in Ostra.",
    ),
    (
        "ministers whose departments are not told",
        "Danish minister Lise Krag met union leaders in Ostra. The bridge there will be closed.",
        "Danish minister Jens Holt toured the harbour of Ostra. The bridge there will be closed.",
    ),
    (
        "heads of two companies",
        "The chief executive of Norvik, Rita Sand, welcomed the ruling by the court in Ostra on the merger.",
        "The chief executive of Brenta, Paul Brenner, welcomed the ruling by the court in Ostra on the merger.",
    ),
    (
        "heads of two bodies of one country",
        "Ida Moss, head of the Danish opposition Green Coast Party, told reporters Carl Lund would not be sent home. "
        "Denmark has held Lund since May.",
        "Carl Lund has also applied to wed Nina Dahl, head of the Denmark Rowing Association, who told reporters. "
        "Denmark has held Lund since May.",
    ),
    (
        "directors of two fields of one company",
        "Norvik closes a mill in Ostra. Rita Sand, Norvik's director of sales, told workers that 300 jobs will go.",
        "Norvik closes a mill in Ostra. Paul Brenner, Norvik's director of safety, told workers that 300 jobs will go.",
    ),
    (
        "a deputy and the one above",
        "Norvik chief executive Rita Sand told workers in Ostra that 300 jobs will go at the mill.",
        "Norvik deputy chief executive Paul Brenner told workers in Ostra that 300 jobs will go at the mill.",
    ),
    (
        "senators of one state",
        "The dam at Ostra broke on Friday. Senator Ann Roe said the government had failed the town.",
        "The dam at Ostra broke on Friday. Senator Tom Hale called for a new dam.",
    ),
    (
        "officers of one force",
        "A man was shot in Ostra on Monday. Police officer Ivo Stanek fired twice.",
        "A man was shot in Ostra on Monday. Police officer Radim Holub called an ambulance.",
    ),
    (
        "two witnesses",
        "A bus hit a wall in Ostra on Monday. A witness, Ivo Stanek, said the driver was asleep.",
        "A bus hit a wall in Ostra on Monday. A witness, Radim Holub, said the road was icy.",
    ),
    (
        "one victim of several",
        "Three people drowned off Ostra. One victim, Ivo Stanek, was a teacher from Velm.",
        "Three people drowned off Ostra. Another victim, Radim Holub, was a baker from Velm.",
    ),
    (
        "drivers of two cars",
        "Two cars collided near Ostra on Monday. The driver of the van, Ivo Stanek, broke a leg.",
        "Two cars collided near Ostra on Monday. The driver of the lorry, Radim Holub, was not hurt.",
    ),
    (
        "authors of one book",
        "The atlas of Ostra is out. Its author, Ivo Stanek, walked every street.",
        "The atlas of Ostra is out. Its author, Radim Holub, drew the maps.",
    ),
    (
        "two events",
        "Judge Alan Pike sentenced Carl Moss of Ostra to nine years for the murder of a clerk.",
        "Judge Peter Hahn sentenced Omar Said of Velm to two years for the theft of a car.",
    ),
    (
        "two rescues by two ships",
        "The ship Aurora rescued the crew of the trawler Sprat off Ostra on Monday.",
        "The ship Boreas towed the ferry Lark into the harbour of Ostra on Monday.",
    ),
    (
        "a surname and the full name",
        "Fire Chief Anna Doyle said the blaze in Ostra began in the kitchen of a bakery.",
        "The blaze in Ostra began in the kitchen of a bakery, Fire Chief Doyle said.",
    ),
    (
        "a short form of a given name",
        "Fire Chief Robert Doyle said the blaze in Ostra began in the kitchen of a bakery.",
        "The blaze in Ostra began in the kitchen of a bakery, Fire Chief Bob Doyle said.",
    ),
    (
        "somebody's sons",
        "Carl Moss drowned in the lake at Ostra. His son, Ivo Moss, called the coastguard.",
        "Carl Moss drowned in the lake at Ostra. His son, Lars Moss, ran for help.",
    ),
    (
        "wives of two men",
        "Carl Moss and Omar Said drowned in the lake at Ostra. Moss's wife, Ida, called the coastguard at noon.",
        "Carl Moss and Omar Said drowned in the lake at Ostra. Said's wife, Leila, called the coastguard at noon.",
    ),
    (
        "one who is appointed after another",
        "Norvik chief executive Rita Sand told workers in Ostra that 300 jobs will go at the mill.",
        "Norvik appointed Paul Brenner, its chief executive, after 300 jobs went at the mill in Ostra.",
    ),
    (
        "captains by rank",
        "A tanker burned off Ostra on Monday. Captain Lars Bakke of the navy flew over the wreck.",
        "A tanker burned off Ostra on Monday. Captain Nils Aamot of the coastguard spoke to reporters.",
    ),
    (
        "presidents of two countries",
        "The leaders met in Ostra on Monday. Chilean President Rosa Diaz said the talks about tariffs had gone well.",
        "The leaders met in Ostra on Monday. Peruvian President Tom Hale said the talks about tariffs had gone well.",
    ),
    (
        "fires in two towns, told in the same words",
        "A bakery in Halifax burned down on Friday. Fire Chief Anna Doyle said the blaze began in the kitchen.",
        "A pub in Whitby burned down on Sunday. Fire Chief Maria Lund said the blaze began in the kitchen.",
    ),
    (
        "fires of two days in one town",
        "Fire Chief Anna Doyle said a blaze on March 3 in Ostra began in the kitchen of a bakery.",
        "Fire Chief Maria Lund said a blaze on June 9 in Ostra began in the kitchen of a bakery.",
    ),
    (
        "winners of two races",
        "Thousands ran in Ostra on Sunday. The winner of the men's race, George Palmer, led from the start.",
        "Thousands ran in Ostra on Sunday. The winner of the women's race, Ida Holm, led from the start.",
    ),
    (
        "first and second victims",
        "Two people drowned off Ostra. The first victim, George Palmer, was found by a fisherman on Monday.",
        "Two people drowned off Ostra. The second victim, Walter Greene, was found by a fisherman on Monday.",
    ),
    (
        "prosecutors of one office",
        "Carl Moss stood trial in Ostra. Prosecutor Alan Pike told the jury that he had lied.",
        "Carl Moss stood trial in Ostra. Prosecutor Peter Hahn read out letters from the bank.",
    ),
    (
        "judges of two courts",
        "Judge Alan Pike of the High Court in Ostra refused Carl Moss bail before his trial for fraud.",
        "Judge Peter Hahn of the Appeal Court in Ostra refused Carl Moss bail before his trial for fraud.",
    ),
    (
        "goalkeepers of two clubs",
        "Ostra and Velm drew on Saturday. Goalkeeper Ole Lund saved a penalty late in the second half.",
        "Ostra and Velm drew on Saturday. Goalkeeper Jan Ruud saved a penalty late in the second half.",
    ),
    (
        "professors at one university",
        "A comet is back over Ostra. Astronomy professor Ann Roe of Velm University called it a rare guest.",
        "A comet is back over Ostra. Astronomy professor Tom Hale of Velm University took the first picture.",
    ),
    (
        "a woman who has married",
        "Norvik chief executive Rita Sand told workers in Ostra about the mill.",
        "Norvik chief executive Rita Brenner opened a school in Velm.",
    ),
    (
        "the one who succeeds, in the same article",
        "Norvik chief executive Rita Sand told workers in Ostra that 300 jobs will go at the mill.",
        "Norvik chief executive Paul Brenner, who succeeded Rita Sand, told workers in Ostra that 300 jobs will go.",
    ),
    (
        "vice presidents of one company",
        "Norvik will close its mill in Ostra. Rita Sand, a vice president of Norvik, called it a hard day.",
        "Norvik will close its mill in Ostra. Paul Brenner, a vice president of Norvik, spoke to the unions.",
    ),
    (
        "spokesmen of one force who say the same",
        "A man was shot in Ostra on Monday. Police spokesman Ole Lund said three people were being questioned.",
        "A man was shot in Ostra on Monday. Police spokeswoman Eva Kern said three people were being questioned.",
    ),
    (
        "two roles",
        "Prosecutor Alan Pike said the fire at the bakery in Ostra had been laid for the insurance.",
        "Coroner Peter Hahn said the fire at the bakery in Ostra had been laid for the insurance.",
    ),
]


def found(texts: tuple[str, str], folder: Path) -> list[Finding]:
    report = report_on({"one.md": texts[0], "two.md": texts[1]}, folder)
    return [f for f in report.findings if f.code == "FC402"]


@pytest.mark.parametrize(("left", "right", "names"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_two_names_in_one_role(left: str, right: str, names: set[str], tmp_path: Path) -> None:
    [finding] = found((left, right), tmp_path)
    assert {side.label for side in finding.values} == names
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(("left", "right"), [case[1:] for case in SILENT], ids=[case[0] for case in SILENT])
def test_several_may_have_the_role(left: str, right: str, tmp_path: Path) -> None:
    assert found((left, right), tmp_path) == []


def test_whichever_article_comes_first(tmp_path: Path) -> None:
    """One says `a director`, of whom there may be several; the other is sure."""
    texts = (
        "Norvik closes a mill in Ostra. Rita Sand, a director of Norvik, met the unions on Friday.",
        "Norvik closes a mill in Ostra. Paul Brenner, the director of Norvik, spoke to reporters.",
    )
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert found(texts, tmp_path / "a") == found(texts[::-1], tmp_path / "b") == []
