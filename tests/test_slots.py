"""What something has but one of, told in other words in each article; and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align import pair_by
from factcheck.clauses.triggers import trigger_class
from factcheck.data import load
from factcheck.findings.slots import slots
from factcheck.findings.slotted import grouped
from factcheck.findings.wording import why_paired
from factcheck.values.agreement import compare_values
from factcheck.values.base import conflict
from tests.findings import loud, report_on_two
from tests.profiles import count, profile

TABLE = {"bias": 0.0, "slot": {"story": 0.7}}
NEWS = "---\npublished: 2031-05-08\n---\n"

FOUND = [
    (
        "the day and the place of a death",
        "The composer Ansel Moberg died on Tuesday at his house in Bergen. Ansel Moberg wrote six operas.",
        "Ansel Moberg, whose operas filled houses for forty years, died on Wednesday in a clinic in Oslo.",
        {"Tuesday 6 May 2031", "Wednesday 7 May 2031"},
    ),
    (
        "a death in other words",
        "The composer Ansel Moberg passed away on Tuesday in Bergen. Ansel Moberg wrote six operas.",
        "Ansel Moberg, whose operas filled houses for forty years, died on Wednesday in Bergen.",
        {"Tuesday 6 May 2031", "Wednesday 7 May 2031"},
    ),
    (
        "an age",
        "Ida Marsh, 44, was made head of the Velm Observatory. The Velm Observatory is in Ostra.",
        "Ida Marsh, 46, left Ostra as a student and now comes back to lead the Velm Observatory.",
        {"44 years old", "46 years old"},
    ),
    (
        "the age of one who is not named",
        "Six people died when a bus left the road near Velm. The dead included the driver, 36. Ostra mourns.",
        "A bus fell into the Ostra gorge near Velm, and six people died. The driver was a man of 63, police said. "
        "Nobody knows why. The driver, a man of 63, had no sleep.",
        {"36 years old", "63 years old"},
    ),
    (
        "the age of one who is named once",
        "The gunman, Tom Dahl, 26, was shot by police in Velm. Ostra is on edge.",
        "Police in Velm shot a man near the Ostra bridge. The 24-year-old gunman had said nothing.",
        {"26 years old", "24 years old"},
    ),
    (
        "a home told behind a name",
        "Harold Dahl, 44, of Leeds, was made head of the Velm Observatory. The Velm Observatory is in Ostra.",
        "The Velm Observatory in Ostra has a new head, Harold Dahl, who lives in Bristol and studies comets.",
        {"Leeds", "Bristol"},
    ),
    (
        "somebody's children",
        "Ida Marsh, the mother of three, was made head of the Velm Observatory. The Velm Observatory is in Ostra.",
        "The Velm Observatory in Ostra has a new head. Ida Marsh, who has four children, studies comets.",
        {"3", "4 children"},
    ),
    (
        "those a firm employs",
        "Tarn Foods of Ostra, which has 6,200 workers, will open a mill in Velm.",
        "A mill for Velm: that is what Tarn Foods, a firm from Ostra, wants. Tarn Foods employs 4,500 people.",
        {"6,200 workers", "4,500 people"},
    ),
    (
        "the depth of an earthquake",
        "An earthquake shook Velm and Ostra on Tuesday. The quake struck at a depth of 10 km, a survey said.",
        "Schools in Velm and Ostra are shut after a quake. The quake was 33 km deep, geologists found.",
        {"10 km", "33 km"},
    ),
    (
        "those asked in a poll",
        "A poll of 1,200 voters puts Ida Marsh of Velm ahead of Tom Dahl. Ostra votes on Sunday.",
        "In Ostra Tom Dahl trails Ida Marsh of Velm. The survey of 1,500 voters was taken last week.",
        {"1,200 voters", "1,500 voters"},
    ),
    (
        "the crowd at a concert",
        "Ida Marsh sang in Velm on Tuesday. The concert drew 40,000 fans from Ostra.",
        "Fans from Ostra filled the hills of Velm. Some 60,000 people came to the concert of Ida Marsh.",
        {"40,000 fans", "about 60,000 people"},
    ),
    (
        "the day a law takes effect",
        "Velm bans cars from its centre. The law takes effect on June 1, said the mayor of Ostra, Ida Marsh.",
        "Ida Marsh, mayor of Ostra, likes what Velm does. The law will come into force on July 1.",
        {"Sunday 1 June 2031", "Tuesday 1 July 2031"},
    ),
    (
        "homes without power",
        "A fire at a plant near Velm left 40,000 homes without power on Tuesday, Ostra Grid said.",
        "Ostra Grid is looking into a fire near Velm. Power was cut to 60,000 homes.",
        {"40,000 homes", "60,000 homes"},
    ),
    (
        "how soon radar lost a plane",
        "Planes of Ostra Air seldom crash. The jet vanished from radar 14 minutes after takeoff from Velm.",
        "A jet of Ostra Air crashed near Velm. The jet was lost from radar 20 minutes after it took off.",
        {"14 minutes", "20 minutes"},
    ),
    (
        "the hour of a fire",
        "Ostra mourns three men who died in the Velm mill. The fire broke out at 3 a.m., said Ida Marsh.",
        "Three men died when the Velm mill burnt down, Ida Marsh of Ostra said. The blaze started at 4:30 a.m.",
        {"03:00", "04:30"},
    ),
    (
        "the hour at which polls close",
        "Velm and Ostra elect a council on Sunday. Polls close at 8 p.m., Ida Marsh said.",
        "The council of Ostra and Velm is up for election. Voting ends at 7 p.m., said Ida Marsh.",
        {"20:00", "19:00"},
    ),
    (
        "the hour of a departure",
        "The Grey Heron sank off Velm with ten aboard. The ferry left port at 8 p.m. for Ostra.",
        "Ten people were on the Grey Heron, which sank off Velm. The ferry set sail at 9:30 p.m. for Ostra.",
        {"20:00", "21:30"},
    ),
    (
        "the start of a truce",
        "Guns fell silent in Velm and Ostra. The truce began on Monday, Ida Marsh said.",
        "Ida Marsh spoke of hope for Ostra and Velm. The ceasefire came into force on Sunday.",
        {"Monday 5 May 2031", "Sunday 4 May 2031"},
    ),
    (
        "the place of a landing",
        "A bird hit a jet of Ostra Air over Velm. The plane landed safely in Rome, Ida Marsh said.",
        "Ida Marsh of Ostra Air praised the crew. Hit by a bird over Velm, the jet made a safe landing in Milan.",
        {"Rome", "Milan"},
    ),
    (
        "the place of a birth told by a noun",
        "The composer Ansel Moberg was born in Bergen. Ansel Moberg wrote six operas.",
        "Ansel Moberg, a native of Oslo, wrote operas that filled houses for forty years.",
        {"Bergen", "Oslo"},
    ),
    (
        "the size of what has a name",
        "A tug from Ostra pulled the 61,000-ton Halvard out of the mud off Velm on Tuesday.",
        "Ostra sent help to Halvard, a 58,000-ton tanker that is stuck near Velm.",
        {"61,000 tons", "58,000 tons"},
    ),
    (
        "points scored",
        "Ida Marsh scored 23 points as Ostra beat Velm in front of a sparse crowd.",
        "Velm lost again. Ida Marsh finished with 27 points for Ostra, whose coach praised her.",
        {"23 points", "27 points"},
    ),
    (
        "a firm that its sort stands before",
        "Tarn Foods was founded in 1961 by a miller from Ostra. Tarn Foods sells flour in Velm.",
        "The Ostra company Tarn Foods was set up in 1916 as a corner shop. Velm was its first market.",
        {"1961", "1916"},
    ),
    (
        "the year of a founding",
        "Tarn Foods was founded in 1961 by a miller from Ostra. Tarn Foods sells flour in Velm.",
        "Tarn Foods of Ostra began life as a corner shop in 1916. Velm was its first market.",
        {"1961", "1916"},
    ),
    (
        "a turnout",
        "Turnout in Velm was put at 58.6 per cent, down from 61 per cent in April. Ostra voted late.",
        "In Velm and Ostra 64.8 percent of registered voters cast ballots on Sunday.",
        {"58.6%", "64.8%"},
    ),
    (
        "a tally",
        "Deputies in Velm passed the Harbour Bill by 112 votes to 87 on Tuesday. Ostra is glad of the Harbour Bill.",
        "The Harbour Bill, backed by 112 deputies in Velm, with 78 against, now goes to Ostra.",
        {"87 votes against", "78 votes against"},
    ),
    (
        "the sum of a suit",
        "The bakers of Norvik Mills are suing Ostra Foods for $5,000. Ostra Foods has shops in Velm.",
        "Ostra Foods of Velm, sued for $7,000 by Norvik Mills, said it would go to court.",
        {"$5,000", "$7,000"},
    ),
    (
        "the price of a purchase",
        "Norvik Steel has agreed to buy Ostra Mills for €1.2bn. Norvik Steel and Ostra Mills are rivals.",
        "Norvik Steel will pay 2.1 billion euros for Ostra Mills, it said.",
        {"EUR 1.2 billion", "EUR 2.1 billion"},
    ),
    (
        "jobs that go",
        "About 900 posts will go at Norvik Steel, it said in Ostra.",
        "Norvik Steel said in Ostra that 1,200 jobs are to be shed.",
        {"about 900 posts", "1,200 jobs"},
    ),
    (
        "the day of a swearing-in",
        "Ida Marsh will take the oath on 6 July in Velm. Ida Marsh won in Ostra.",
        "The inauguration of Ida Marsh, scheduled for July 9, will draw many to Velm, and to Ostra.",
        {"Sunday 6 July 2031", "Wednesday 9 July 2031"},
    ),
    (
        "a fund",
        "The Velm treaty creates a fund of $85 million for dredging in Ostra.",
        "Under the Velm treaty a dredging fund will have $58 million at its disposal, Ostra said.",
        {"$85 million", "$58 million"},
    ),
    (
        "the size of a body",
        "The Velm treaty creates a joint commission of eight members in Ostra.",
        "Under the Velm treaty the Ostra commission will have ten members.",
        {"8 members", "10 members"},
    ),
    (
        "an entry into force",
        "The Velm treaty will enter into force 60 days after its signing in Ostra.",
        "The treaty of Velm is to enter into force in Ostra three months after it is ratified.",
        {"60 days after", "3 months after"},
    ),
    (
        "the day of an award",
        "Ida Marsh of Velm was awarded the Brandt Medal in 1988. She lives in Ostra.",
        "Among the honours of Ida Marsh were the Brandt Medal, in 1998, and the freedom of Velm and Ostra.",
        {"1988", "1998"},
    ),
    (
        "a notice",
        "A landlord in Velm must give six months' notice. Ostra has no such law.",
        "Landlords will have to give tenants in Velm four months' warning, as in Ostra.",
        {"6 months", "4 months"},
    ),
    (
        "observers, and those of another time behind a semicolon",
        "The Grey League deployed 85 observers in Velm. Ostra sent none.",
        "The Grey League, with Ostra, had a team of 58 monitors in Velm; six years earlier it had sent 41.",
        {"85 observers", "58 monitors"},
    ),
    (
        "those who take part",
        "Exercise Grey Gull involves 7,400 personnel in Norvik. Velm sends ships to Exercise Grey Gull.",
        "Around 9,000 troops are participating in Exercise Grey Gull, held off Velm and Norvik.",
        {"7,400 personnel", "about 9,000 troops"},
    ),
    (
        "the depth of a fall",
        "A tram fell some 80 metres down a slope near Velm, the Ostra police said. It was on its way to Norvik.",
        "The Norvik tram plunged 120 metres into a ravine by Velm, police in Ostra said.",
        {"about 80 m", "120 m"},
    ),
    (
        "the hour of a crash",
        "The crash happened at about 7.40am near Velm, the Ostra police said. The Norvik line is shut.",
        "Near Velm the Norvik train left the rails at 8.20 am, police in Ostra said.",
        {"about 07:40", "08:20"},
    ),
    (
        "the size of a thing",
        "Oil runs from the 88,000-ton tanker. Ida Marsh of the Ostra coastguard said the barge was from Velm.",
        "Off Velm a lighter with a crane struck the 89,500-ton tanker, Ida Marsh said in Ostra.",
        {"88,000 tons", "89,500 tons"},
    ),
    (
        "the speed of a train",
        "The train was travelling at 94 mph near Velm, the Ostra police said. The Norvik line is shut.",
        "At Velm the Norvik train had reached a speed of 118 mph, police in Ostra said.",
        {"94 mph", "118 mph"},
    ),
    (
        "those who have to leave",
        "Nearly 9,000 residents were forced from their homes in Velm, by the Ostra river. Norvik was spared.",
        "Some 6,500 people fled their homes in Velm, Ostra and Norvik.",
        {"nearly 9,000 residents", "about 6,500 people"},
    ),
    (
        "those on strike",
        "Some 4,200 dockers walked out at Velm and Ostra, the Norvik Union said. The Norvik Union set up a picket.",
        "The strike by 3,700 workers at Velm and Ostra goes on, the Norvik Union said. A picket stood in Velm.",
        {"about 4,200 dockers", "3,700 workers"},
    ),
    (
        "the worth of the loot",
        "Robbers snatched jewels worth 3.2 million euros at Velm, the Ostra police said. Norvik Gems is shut.",
        "At Norvik Gems of Velm the loot was put at 2.3 million euros, police in Ostra said.",
        {"EUR 3.2 million", "EUR 2.3 million"},
    ),
    (
        "money taken",
        "Tom Hale stole £4.3m from the Velm Trust. The Velm Trust is in Ostra, and Tom Hale is from Norvik.",
        "Tom Hale of Norvik was jailed in Ostra for embezzling £3.4m from the Velm Trust.",
        {"GBP 4.3 million", "GBP 3.4 million"},
    ),
    (
        "bail",
        "A judge in Velm set bail for Tom Hale at $2 million. Tom Hale lives in Ostra.",
        "Tom Hale, of Ostra, is held in Velm on $3 million bail.",
        {"$2 million", "$3 million"},
    ),
    (
        "branches that close",
        "Three libraries in Velm are to close, the council of Ostra said. Norvik has none.",
        "The council of Ostra will shut five branch libraries in Velm. Norvik is spared.",
        {"3 libraries", "5 libraries"},
    ),
    (
        "the hours of a curfew",
        "The army in Velm shut the border and imposed a curfew from 9 p.m. to 5 a.m. Ostra is calm.",
        "Velm's borders have been shut, and a curfew will be in force from 7 p.m. to 5 a.m., the army in Ostra said.",
        {"21:00–05:00", "19:00–05:00"},
    ),
]

SILENT = [
    (
        "a curfew and what happened in it",
        "The army in Velm shut the border and imposed a curfew from 9 p.m. to 5 a.m. Ostra is calm.",
        "Despite the curfew in Velm, shops near the Ostra border were looted at 6 a.m., the army said.",
    ),
    (
        "the deaths of two people",
        "The composer Ansel Moberg died on Tuesday in Bergen. Ansel Moberg wrote six operas.",
        "Ansel Moberg is mourned in Bergen, where his pupil Nina Dahl died on Wednesday.",
    ),
    (
        "a death and its anniversary",
        "Ansel Moberg died on Tuesday in Bergen. Ansel Moberg wrote operas.",
        "Bergen marks the anniversary of the death of Ansel Moberg on Wednesday.",
    ),
    (
        "an age of another time",
        "Ida Marsh, 44, heads the Velm Observatory in Ostra.",
        "Ida Marsh was 27 when she came to the Velm Observatory in Ostra.",
    ),
    (
        "two drivers",
        "A bus and a lorry met near Velm. The bus driver, 36, was killed. Ostra mourns.",
        "After the crash near Velm the lorry driver, 63, was taken to Ostra.",
    ),
    (
        "a driver and one of two drivers",
        "A bus left the road near Velm, and the driver, 36, was killed. Ostra mourns.",
        "Near Velm one driver, 63, was hurt, and the other, 40, taken to Ostra.",
    ),
    (
        "gunmen of two names",
        "The gunman, Tom Dahl, 26, was shot by police in Velm. Ostra is on edge.",
        "Police in Velm shot a man near Ostra. The gunman, Karl Roe, 24, had said nothing.",
    ),
    (
        "two purchases by one firm",
        "Norvik Steel has agreed to buy Ostra Mills for €1.2bn.",
        "Norvik Steel, which wants Ostra Mills, bought Lund Cables for 2.1 billion euros.",
    ),
    (
        "an offer that was rebuffed",
        "Norvik Steel has agreed to buy Ostra Mills for €1.2bn.",
        "Norvik Steel had earlier offered to buy Ostra Mills for 1.1 billion euros, an approach that was rebuffed.",
    ),
    (
        "two votes",
        "Deputies in Velm passed the Harbour Bill by 112 votes to 87 on Tuesday.",
        "Deputies in Velm passed the Harbour Bill at its first reading by 95 votes to 81.",
    ),
    (
        "a turnout of another time",
        "Turnout in Velm was put at 58.6 per cent. Ostra voted late.",
        "Turnout in Velm, 64.8 per cent at the previous election, is slow in Ostra.",
    ),
    (
        "two such figures in one article",
        "About 900 posts will go at Norvik Steel, it said in Ostra.",
        "Norvik Steel said in Ostra that 1,200 jobs are to be shed, and that 300 roles will disappear in Velm.",
    ),
    (
        "the worth of two loots",
        "Robbers snatched jewels worth 3.2 million euros at Velm, the Ostra police said. Norvik Gems is shut.",
        "The thieves of Velm also took jewels worth 2.3 million euros in Ostra, police in Norvik said.",
    ),
    (
        "the sizes of two things that have many",
        "The 12-mile stretch is shut. Ida Marsh of the Ostra coastguard said the barge was from Velm.",
        "Off Velm a barge with a crane ran aground in the 5-mile stretch, Ida Marsh said in Ostra.",
    ),
    (
        "a limit of speed",
        "The train was travelling at 94 mph near Velm, the Ostra police said. The Norvik line is shut.",
        "At Velm the Norvik line has a speed limit of 50 mph, police in Ostra said.",
    ),
    (
        "an earlier crash",
        "The crash happened at about 7.40am near Velm, the Ostra police said. The Norvik line is shut.",
        "In a similar crash near Velm a Norvik train left the rails at 8.20 am, police in Ostra said.",
    ),
    (
        "money of two thieves",
        "Tom Hale stole £4.3m from the Velm Trust. The Velm Trust is in Ostra, and Tom Hale is from Norvik.",
        "Ida Moss of Norvik was jailed in Ostra for embezzling £3.4m from the Velm Trust.",
    ),
    (
        "those who came back",
        "Nearly 9,000 residents were forced from their homes in Velm, by the Ostra river. Norvik was spared.",
        "Some 6,500 people have returned to their homes in Velm, Ostra and Norvik.",
    ),
    (
        "an edition of another year",
        "Exercise Grey Gull involves 7,400 personnel in Norvik. Velm sends ships to Exercise Grey Gull.",
        "In 2029, some 6,200 troops participated in Exercise Grey Gull, held off Velm and Norvik.",
    ),
    (
        "figures that are too far apart for one thing",
        "Exercise Grey Gull involves 7,400 personnel in Norvik. Velm sends ships to Exercise Grey Gull.",
        "Velm lets 60 soldiers participate in Exercise Grey Gull off Norvik.",
    ),
    (
        "two funds",
        "The Velm treaty creates a dredging fund of $85 million in Ostra.",
        "Ostra has a pension fund of $58 million, which the Velm treaty does not touch.",
    ),
    (
        "awards of two names",
        "Ida Marsh of Velm was awarded the Brandt Medal in 1988. She lives in Ostra.",
        "Among the honours of Ida Marsh were the Lund Medal, in 1998, and the freedom of Velm and Ostra.",
    ),
    (
        "a crew of another time before a semicolon",
        "The five people aboard the Grey Gull of Velm escaped off Ostra on Monday.",
        "In 2021 another boat of Velm sank off Ostra; its three crew, like those aboard the Grey Gull, survived.",
    ),
    (
        "a lead and a number of points",
        "The club from Velm ended the season in Ostra 24 points behind the champions.",
        "The club from Velm ended the season in Ostra with 73 points.",
    ),
    (
        "two currencies",
        "The Marsh Prize in Velm comes with a reward of £60,000. Ostra has no such prize.",
        "The Marsh Prize of Velm, a prize worth about $79,000, goes to Ostra.",
    ),
]


@pytest.mark.parametrize(("left", "right", "values"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_other_words_for_one_matter_are_held_together(left: str, right: str, values: set[str], tmp_path: Path) -> None:
    found = loud(report_on_two(NEWS + left, NEWS + right, tmp_path))
    assert values in [{side.label for side in f.values} for f in found]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_two_matters_are_kept_apart(left: str, right: str, tmp_path: Path) -> None:
    assert loud(report_on_two(NEWS + left, NEWS + right, tmp_path)) == []


def test_a_further_article_does_not_hide_a_clash() -> None:
    numbers = [profile(source=f"s{n}", value=count(number)) for n, number in enumerate((3, 3, 5), 1)]
    row = [("slot", "story")]
    agree = pair_by(0, 1, row, TABLE, compare_values(count(3), count(3)))
    clash = pair_by(1, 2, row, TABLE, compare_values(count(3), count(5)))
    assert [g.members for g in grouped([agree, clash], numbers)] == [(0, 1), (1, 2)]
    again = pair_by(0, 2, row, TABLE, compare_values(count(3), count(5)))
    assert [g.members for g in grouped([agree, clash, again], numbers)] == [(0, 1, 2)]


def test_articles_of_two_weeks_may_tell_of_two_occasions(tmp_path: Path) -> None:
    [left, right] = next(row[1:3] for row in FOUND if row[0] == "jobs that go")
    later = "---\npublished: 2031-06-08\n---\n"
    assert loud(report_on_two(NEWS + left, later + right, tmp_path)) == []


def test_triggers_of_several_words_are_known_as_such() -> None:
    told = {verb for slot in slots() for way in slot.told for verb in way.verbs | way.events if "_" in verb}
    assert {verb for verb in told if trigger_class(verb) == verb} <= {"lift_off", "turn_out"}


def test_what_brings_the_values_of_a_slot_together_is_told_in_words() -> None:
    weights = load("slots")["weights"]["slot"]
    for of in {slot.of for slot in slots() if weights[slot.of] > 0}:
        found = pair_by(0, 1, [("slot", of)], {"bias": 0.0, "slot": weights}, conflict("two"))
        assert len(why_paired(found)) == 1, of


def test_every_slot_says_what_it_is_of() -> None:
    known = {
        "person",
        "parent",
        "named",
        "object",
        "agent",
        "names",
        "age",
        "role",
        "tally",
        "thing",
        "word",
        "story",
        "harm",
    }
    assert {slot.of for slot in slots()} <= known
    assert all(slot.told and slot.kinds for slot in slots())
