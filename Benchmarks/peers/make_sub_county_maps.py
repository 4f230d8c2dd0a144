"""Makes the workbooks of 412 sub-county forums, as a month's consolidation has them, and merges them.

    python make_sub_county_maps.py OUT_FOLDER [--count 412] [--merge MAPCTL]

Every workbook has its own forum, 22 bodies of its own, five national ones that all workbooks name alike (some with
another date or category, so that there are conflicts), 23 seats, twelve reports, four meetings, 20 ties and three
programmes. Places are the sub-counties of the project's own gazetteer; where there are fewer than asked for, forums of
one place are told apart by their numbers. The same arguments give the same cells. Made with Python 3.11, openpyxl 3.1.5.
"""

import argparse
import csv
import datetime
import pathlib
import subprocess
import time

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATEGORIES = (
    "youth-led peace-committee security-intelligence-committee nyumba-kumi national-government elders "
    "independent-commission business county-government boda-boda ngo matatu cso media cbo opinion-leaders transport "
    "women-led research social-media inter-faith special-interest learning-institution"
).split()
NATIONAL = [
    ("national-police-service", "National Police Service", "national-government"),
    ("kenya-red-cross", "Kenya Red Cross", "ngo"),
    ("national-steering-committee", "National Steering Committee on Peacebuilding", "national-government"),
    ("inter-religious-council", "Inter-Religious Council", "inter-faith"),
    ("cohesion-commission", "Cohesion Commission", "independent-commission"),
]


def book(number, place):
    code = f"s{number:03}"
    forum = f"{code}-forum"
    sheets = {
        "stakeholders": [["id", "name", "category", "place", "as_of", "source"]],
        "forums": [["id", "name", "tier", "place", "established", "chair_office", "co_chair"]],
        "seats": [["forum", "category", "stakeholder", "status", "from"]],
        "reports": [["forum", "period", "submitted", "to"]],
        "meetings": [["forum", "date", "action_plan"]],
        "ties": [["from", "kind", "to", "strength", "as_of"]],
        "programmes": [["id", "name", "implementers", "themes", "places", "start", "status"]],
    }
    own = []
    for index, category in enumerate(CATEGORIES[:22]):
        body = f"{code}-{category}"
        own.append(body)
        sheets["stakeholders"].append(
            [body, f"{category.replace('-', ' ').title()} of {place} {number}", category, place,
             datetime.date(2025, 1 + number % 6, 1 + index), f"card {index + 1}"])
    # A name that every sub-county has and nobody gives an id.
    sheets["stakeholders"].append([None, "Peace walk committee", "peace-committee", place, None, None])
    for index, (body, name, category) in enumerate(NATIONAL):
        other = "cso" if index == 1 and number % 50 == 7 else category
        sheets["stakeholders"].append([body, name, other, None, datetime.date(2025, 1 + number % 3, 1), "register"])
    sheets["forums"].append(
        [forum, f"{place} Forum {number}", "sub-county", place, datetime.date(2024, 8, 1 + number % 22),
         "Deputy County Commissioner", own[0]])
    for index, category in enumerate(CATEGORIES):
        holder = own[index] if index < len(own) else NATIONAL[1][0]
        sheets["seats"].append([forum, category, holder, "seated" if (number + index) % 3 else "invited", "2024-09"])
    for month in range(12):
        year, month = (2024, 9 + month) if month < 4 else (2025, month - 3)
        if (number + month) % 5:
            sheets["reports"].append([forum, f"{year}-{month:02}", datetime.date(year, month, 28), "county"])
    for month in (1, 4, 7, 10):
        sheets["meetings"].append([forum, datetime.date(2025, month, 15), "yes" if number % 2 else "no"])
    for index in range(20):
        to = NATIONAL[index % 5][0] if index % 4 == 0 else own[(index + 1) % 22]
        sheets["ties"].append([own[index], "informs", to, 1 + index % 5, datetime.date(2025, 2, 1)])
    for index in range(3):
        sheets["programmes"].append(
            [f"{code}-p{index}", f"Programme {index} of {place} {number}", own[index * 5],
             ["peace-education", "early-warning", "dialogue"][index], place, "2025-01", "ongoing"])
    return sheets


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=412)
    parser.add_argument("--merge", metavar="MAPCTL", help="merge them with this program and time it")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with open(ROOT / "Data/gazetteer/sub-counties.csv", encoding="utf-8") as stream:
        places = [row["id"] for row in csv.DictReader(stream)]
    names = []
    for number in range(1, options.count + 1):
        workbook = openpyxl.Workbook(write_only=True)
        for name, rows in book(number, places[(number - 1) % len(places)]).items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append(row)
        names.append(str(options.folder / f"sub-county-{number:03}.xlsx"))
        workbook.save(names[-1])
    print(f"{len(names)} workbooks in {options.folder}")
    if options.merge:
        for arguments, out in [(names, "merged-1"), (names[::-1], "merged-2")]:
            start = time.perf_counter()
            done = subprocess.run([options.merge, "merge", *arguments, "-o", str(options.folder / out)],
                                  capture_output=True, text=True)
            seconds = time.perf_counter() - start
            print(f"merged in {seconds:.2f} s, exit {done.returncode}")
            lines = done.stdout.splitlines()
            print("\n".join(line for line in lines if line.startswith(("all ", "Conflicts"))), done.stderr[-500:])
        same = subprocess.run(["diff", "-r", str(options.folder / "merged-1"), str(options.folder / "merged-2")])
        print("the order of the maps changes nothing" if same.returncode == 0 else "THE ORDER MATTERS")


if __name__ == "__main__":
    main()
