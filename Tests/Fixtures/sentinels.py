#!/usr/bin/env python3
"""Writes the map of sentinels/: python3 sentinels.py (any Python 3.8 or later). Same script, same bytes.

Every text that some audience may not see holds a sentinel: zq, the first letter of the level that may see it (p, f, i,
s; c for contacts, which nobody may), three digits and x. Judgements are numbers with the decimals
7373, then 2 for internal, where judgements start, or 3 for sealed, and two digits. Public rows that point at a withheld record, or name it in free text, carry its sentinel too.
"""
import csv
import itertools
import os

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sentinels")
LEVELS = {"p": "public", "f": "forum", "i": "internal", "s": "sealed"}
count = itertools.count(1)
judgement = itertools.count(1)


def z(level):
    return f"zq{level}{next(count):03d}x"


def number(whole, level):
    while True:
        at = next(judgement)
        if at % 10:
            return f"{whole}.7373{level}{at:02d}"


tables = {}


def row(file, **cells):
    tables.setdefault(file, []).append(cells)


body = {level: (f"{z(level)}-body", f"{z(level)} Body") for level in LEVELS}
programme = {level: (f"{z(level)}-programme", f"{z(level)} Programme") for level in LEVELS}
forum = {level: (f"{z(level)}-forum", f"{z(level)} Forum") for level in LEVELS}
place = {level: (f"{z(level)}-place", f"{z(level)} Place") for level in LEVELS}
seats_at = dict(zip(LEVELS, ["nakuru/njoro", "nakuru/molo", "nakuru/naivasha", "nakuru/rongai"]))
open_at = dict(zip(LEVELS, ["baringo", "west-pokot", "elgeyo-marakwet", "nakuru"]))

for level, sensitivity in LEVELS.items():
    def t(words=""):
        return (z(level) + " " + words).strip()

    row("places", id=place[level][0], name=place[level][1], level="ward", parent=seats_at[level], aliases=t("Corner"),
        sensitivity=sensitivity, source=t("gazette"))
    row("places", id=f"child-{level}", name=f"Child {level}", level="location", parent=place[level][0],
        sensitivity="public", source=f"Survey of {place[level][1]}")
    for file in ["themes", "activities", "target-groups"]:
        row(file, id=f"{t()}-term", name=t("term"), name_sw=t("neno"), sensitivity=sensitivity)
    own = {file: tables[file][-1]["id"] for file in ["themes", "activities", "target-groups"]}

    grade = 3 if level == "s" else 2
    row("stakeholders", id=body[level][0], name=body[level][1], category="cso", place=place[level][0],
        works_in="nakuru", aliases=f"{t('Alias')}|{t('Other')}", influence=number(4, grade), power=number(6, grade),
        interest=number(7, grade), affected=number(8, grade), alignment=number(3, grade), goals=t("goal"), sensitivity=sensitivity,
        source=t("card"), note=t("remark"), colour=t("paint"))
    row("stakeholders", id=f"open-{level}", name=f"Open Body {level}", category="youth-led", place=place[level][0],
        works_in=f"nakuru|{place[level][0]}", part_of=body[level][0], goals=f"Help {body[level][1]}|Peace",
        sensitivity="public", source=f"Said by {body[level][1]}", note=f"Works with {body[level][1]} daily.",
        colour=f"As {body[level][1]}")

    row("programmes", id=programme[level][0], name=programme[level][1], lead=body[level][1], implementers="open-p",
        funders=body[level][0], themes=f"early-warning|{t('stray')}|{own['themes']}",
        activities=f"{t('deed')}|{own['activities']}", places=f"nakuru|{place[level][0]}",
        target_groups=f"youth|{t('group')}|{own['target-groups']}", start="2025-01", end="2025-12", status="ongoing",
        budget="1000", currency=t(), sensitivity=sensitivity, source=t("proposal"), note=t("remark"), colour=t("paint"))
    row("programmes", id=f"open-programme-{level}", name=f"Open Programme {level}", lead=f"open-{level}|{body[level][0]}",
        implementers=body[level][0], funders=body[level][1], supporters=body[level][0], hosts=body[level][0],
        themes="early-warning", activities="dialogue", places=f"nakuru|{place[level][0]}", target_groups="youth",
        start="2025-01", end="2025-12", status="ongoing", duties="a", sensitivity="public",
        source=f"Report of {body[level][1]}", note=f"After {programme[level][1]}.", colour=f"Like {programme[level][0]}")

    row("forums", id=forum[level][0], name=forum[level][1], tier="sub-county", place=seats_at[level],
        established="2024-08", chair=t("Chair"), chair_office=t("Commissioner"), co_chair=body[level][0],
        secretary=t("Clerk"), secretary_office=t("Office"), members=f"{body[level][0]}|open-p", sensitivity=sensitivity,
        source=t("minutes"), note=t("remark"), colour=t("paint"))
    row("forums", id=f"open-forum-{level}", name=f"Open Forum {level}", tier="county", place=open_at[level],
        established="2024-08", chair=body[level][1], chair_office=f"Office of {body[level][1]}",
        co_chair=body[level][0], secretary=f"{programme[level][1]} desk", secretary_office=f"Room of {body[level][1]}",
        members=f"{body[level][0]}|open-p", sensitivity="public", source=f"Minutes of {body[level][1]}",
        note=f"See {forum[level][1]}.", colour=f"As {forum[level][1]}")
    row("forums", id=f"placed-forum-{level}", name=f"Placed Forum {level}", tier="other", place=place[level][0],
        sensitivity="public", note=t("remark"))

    row("seats", forum=f"open-forum-{level}", category="cso", stakeholder=body[level][0], sensitivity="public",
        source=t("list"), note=t("remark"))
    row("seats", forum="open-forum-p", category="youth-led", stakeholder="open-p", sensitivity=sensitivity,
        source=t("list"), note=t("remark"), **{"from": f"202{1 + list(LEVELS).index(level)}-01-01",
                                               "to": f"202{1 + list(LEVELS).index(level)}-12-31"})
    row("seats", forum=forum[level][0], category="youth-led", stakeholder="open-p", sensitivity="public",
        source=t("list"), note=t("remark"))

    day = f"2025-03-{10 + list(LEVELS).index(level)}"
    row("meetings", forum="open-forum-p", date=day, attended="open-p", sensitivity=sensitivity, source=t("minutes"))
    row("meetings", forum=f"open-forum-{level}", date=day, action_plan="yes", attended=f"open-p|{body[level][0]}",
        sensitivity="public", source=f"Notes of {body[level][1]}")
    month = f"2025-0{1 + list(LEVELS).index(level)}"
    row("reports", forum="open-forum-p", period=month, submitted="2025-06", to=t("desk"), sensitivity=sensitivity,
        source=t("letter"))
    row("reports", forum=f"open-forum-{level}", period=month, submitted="2025-06", to=f"Copied to {body[level][1]}",
        sensitivity="public", source=f"Letter of {body[level][1]}")
    row("plans", forum="open-forum-p", item=t("item"), duty="b", theme="early-warning", responsible="open-p",
        status=t("state"), kpi=t("count"), target=t("ten"), achieved=t("two"), sensitivity=sensitivity,
        source=t("plan"))
    row("plans", forum=f"open-forum-{level}", item=f"Ask {body[level][1]}", duty="c", theme=own["themes"],
        responsible=f"open-{level}|{body[level][0]}", status=f"With {body[level][1]}", programme=programme[level][0],
        kpi=f"Talks with {body[level][1]}", target=f"All of {programme[level][1]}", achieved=f"By {body[level][1]}",
        sensitivity="public", source=f"Plan of {body[level][1]}")

    other = "open-s" if level == "p" else "open-p"
    row("ties", id=f"{t()}-tie", kind="provides", to=other, resource=t("thing"),
        amount="3", unit=t(), programme="open-programme-p", sensitivity=sensitivity, source=t("card"),
        note=t("remark"), colour=t("paint"), **{"from": f"open-{level}"})
    row("ties", kind="informs", to=body[level][0], sensitivity="public", source=t("card"), note=t("remark"),
        **{"from": f"open-{level}"})
    row("ties", kind="provides", to="open-f", resource="vehicle", programme=programme[level][0], sensitivity="public",
        source=t("card"), note=t("remark"), **{"from": "open-i"})
    row("ties", kind="delivers-with", to=other, sensitivity="public", source=f"Card of {body[level][1]}",
        note=f"Through {body[level][1]}.", unit=f"visits of {body[level][1]}", **{"from": f"open-{level}"})
    judged = level if level in "is" else "i"
    row("ties", kind="tension", to=other, sensitivity=sensitivity, source=z(judged) + " card",
        note=z(judged) + " remark", **{"from": f"open-{level}"})
    row("ties", kind="consults", to=other, quality="tension", sensitivity=sensitivity, source=z(judged) + " card",
        note=z(judged) + " remark", **{"from": f"open-{level}"})
    row("ties", kind="influences", to=other, sensitivity=sensitivity, source=z(judged) + " card",
        note=z(judged) + " remark", **{"from": f"open-{level}"})

    row("resources", id=f"{t()}-offer", holder="open-p", direction="offer", kind=t("thing"), amount="2", unit=t(),
        place="nakuru", sensitivity=sensitivity, source=t("card"), note=t("remark"))
    row("resources", holder=body[level][0], direction="need", kind="vehicle", place="nakuru", sensitivity="public",
        source=t("card"), note=t("remark"))
    row("resources", holder=f"open-{level}", direction="need", kind="venue", place=place[level][0], status="open",
        unit=f"halls of {body[level][1]}", sensitivity="public", source=f"Card of {body[level][1]}",
        note=f"Ask {body[level][1]}.")

    row("needs", place="nakuru", theme=t("lack"), target_groups=t("group"), severity=t("grave"),
        sensitivity=sensitivity, source=t("survey"), note=t("remark"))
    row("needs", place=place[level][0], theme="early-warning", sensitivity="public", source=t("survey"),
        note=t("remark"))
    row("needs", place="baringo", theme=own["themes"], target_groups="youth", severity=f"Says {body[level][1]}",
        sensitivity="public", source=f"Survey of {body[level][1]}", note=f"Heard from {body[level][1]}.")

    row("aliases", name=t("Nickname"), stakeholder=f"open-{level}", decided_by=t("clerk"), reason=t("heard"),
        sensitivity=sensitivity)
    row("aliases", name=t("Nickname"), stakeholder=body[level][0], decided_by=t("clerk"), reason=t("heard"),
        sensitivity="public")
    pairs = [("p", "f"), ("p", "i"), ("p", "s"), ("f", "i")]
    first, second = pairs[list(LEVELS).index(level)]
    row("waivers", programme_a=f"open-programme-{first}", programme_b=f"open-programme-{second}", reason=t("agreed"),
        author=t("secretary"), expires="2026-12-31", sensitivity=sensitivity)
    row("waivers", programme_a="open-programme-s", programme_b=programme[level][0], reason=t("agreed"),
        author=t("secretary"), expires="2026-12-31", sensitivity="public")
    row("waivers", programme_a="open-programme-s", programme_b="open-programme-" + ("i" if level == "s" else level),
        reason=f"Agreed with {body[level][1]}", author=f"For {body[level][1]}", expires="2026-12-31",
        sensitivity="public") if level in "fi" else None
    row("contacts", stakeholder=f"open-{level}", channel=f"{z('c')} telephone", value=z("c"))

os.makedirs(HERE, exist_ok=True)
for file, rows in sorted(tables.items()):
    columns = list(dict.fromkeys(name for cells in rows for name in cells))
    with open(os.path.join(HERE, file + ".csv"), "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
with open(os.path.join(HERE, "map.yaml"), "w", encoding="utf-8") as out:
    out.write(f"title: Map drawn for {body['s'][1]}\nquestion: Who follows {programme['i'][1]}?\n")
    out.write(f"viewpoint: The eyes of {body['f'][1]}\nplace: {place['s'][0]}\ndate: 2025-06-30\n")
