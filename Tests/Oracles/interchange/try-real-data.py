#!/usr/bin/env python3
"""Holds mapctl's imports against independent readers on real files, and prints the figures.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pandas==3.1.1 openpyxl==3.1.5 libhxl==5.2.2 six networkx==3.6.1 lxml==6.1.3
    /tmp/venv/bin/python Tests/Oracles/interchange/try-real-data.py --data FOLDER --mapctl .build/debug/mapctl

The folder holds `3w/*.xlsx`, `hxl/*.csv`, `iati/*.xml`, `networks/*.edges.csv` with `*.nodes.csv`, and GEXF and GraphML
files anywhere; what is missing is passed over. Which columns of the six workbooks hold what, and how much there is in
them, stands below, written by hand. For each file: rows read, accepted, merged and rejected by mapctl, and
the same from pandas with openpyxl (rows, equal rows, distinct organisations and sectors), libhxl (rows), NetworkX
(nodes and edges) or lxml (activities). Exit 1 when any figure differs.

Checked with the versions above, Python 3.11. Files that NetworkX refuses are compared with its refusal only:
`both refuse`, or a note of which of the two reads it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import networkx as nx
import pandas as pd
from lxml import etree

warnings.filterwarnings("ignore")
# Columns of these roles say what a row says; `contact` and `ignore` do not count.
NOT_USED = {"contact", "ignore"}
# What a person reads in the workbooks: the sheet, which column holds what by its title, and how many rows, bodies
# (distinct full names), bodies without a type, and sectors there are.
# The titles are the first row, the tags the second.
WORKBOOKS = {
    "3w_bdi_mar2022.xlsx": {
        "sheet": "Master Data",
        "roles": {
            "Provinces": "adm1-name", "Secteurs": "sector", "BD ORG.ACRONYME": "org-acronym",
            "BD ORG.DESCRIPTION": "org", "BD ORG.TYPE ORG": "org-type"},
        "counts": {"read": 1527, "accepted": 1527, "merged": 0, "rejected": 0, "bodies": 83, "untyped": 0, "sectors": 12},
    },
    "3w_car_mar2022.xlsx": {
        "sheet": "RCA 3W Qui fait Quoi Où T1 2022",
        "roles": {
            "PREFECTURE": "adm1-name", "PCODE1": "adm1-code", "SOUSPREFECTURE": "adm2-name", "PCODE2": "adm2-code",
            "SECTEUR": "sector", "ACTEUR": "org-acronym", "Description_Acteur": "org", "TYPE_ORG": "org-type",
            "ZONE": "ignore"},
        "counts": {
            "read": 1809, "accepted": 1809, "merged": 0, "rejected": 0, "bodies": 136, "untyped": 0, "sectors": 11},
    },
    "3w_tcd_oct2021.xlsx": {
        "sheet": "Feuil1",
        "roles": {
            "Pcode1": "adm1-code", "Province": "adm1-name", "Cluster": "sector", "Acronyme": "org-acronym",
            "Nom de l'organisation": "org", "Type d'organisation": "org-type"},
        "counts": {"read": 705, "accepted": 703, "merged": 2, "rejected": 0, "bodies": 132, "untyped": 0, "sectors": 11},
    },
    "5w_mli_mar2022.xlsx": {
        "sheet": "ML_5W",
        "roles": {
            "Organisation Accronyme": "org", "admin1Pcod": "adm1-code", "Region": "adm1-name",
            "admin2Pcod": "adm2-code", "Cercle": "adm2-name"},
        "counts": {
            "read": 22805, "accepted": 1364, "merged": 21441, "rejected": 0, "bodies": 156, "untyped": 156, "sectors": 0},
    },
    "iraq_3w_jan_to_apr_2022_longtable_20220518.xlsx": {
        "sheet": "3W longtable Jan-Apr 2022 ",
        "roles": {
            "Month": "period", "ADM1_PCODE": "adm1-code", "Governorate": "adm1-name", "ADM2_PCODE": "adm2-code",
            "District": "adm2-name", "ADM3_PCODE": "adm3-code", "Sub-district": "adm3-name", "Location": "location",
            "admin_level": "ignore", "Plan": "ignore", "Cluster": "sector", "Beneficiary Type": "target-group",
            "Partner Category": "ignore", "Partner Acronym": "org-acronym", "Partner Full Name": "org",
            "Organisation type": "org-type"},
        "counts": {"read": 4839, "accepted": 4785, "merged": 54, "rejected": 0, "bodies": 107, "untyped": 0, "sectors": 11},
    },
    "nigeria_3w_august_2021.xlsx": {
        "sheet": "august_3ws",
        # The tags of these two contradict their titles and are right.
        "roles": {
            "Organization": "org-acronym", "Org. Acronym": "org", "Type of Organization": "org-type",
            "Operation Type": "ignore", "Project Sector": "sector", "Activities": "activity", "Status": "status",
            "States": "adm1-name", "State Pcode": "adm1-code", "LGA": "adm2-name", "LGA PCode": "adm2-code",
            "isHRP": "ignore", "Response Type": "ignore", "isRP": "ignore", "Month": "period", "Year": "year"},
        "counts": {
            "read": 4648, "accepted": 1836, "merged": 2812, "rejected": 0, "bodies": 99, "untyped": 0, "sectors": 9},
    },
}
problems: list[str] = []


def key(text: object) -> str:
    """A cell as mapctl compares it: case and runs of space do not matter."""
    if text is None or (isinstance(text, float) and pd.isna(text)):
        return ""
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    plain = " ".join(str(text).split()).lower()
    return "" if plain in ("-", "n/a", "#n/a", "(blank)", "(empty)") else plain


def run(mapctl: str, file: Path, form: str, out: Path) -> tuple[dict | None, float, str, int]:
    start = time.perf_counter()
    done = subprocess.run(
        [mapctl, "import", str(file), "--from", form, "-o", str(out), "--format", "json"], capture_output=True, text=True)
    seconds = time.perf_counter() - start
    try:
        return json.loads(done.stdout), seconds, done.stderr.strip(), done.returncode
    except json.JSONDecodeError:
        return None, seconds, done.stderr.strip(), done.returncode


def check(name: str, what: str, ours: object, theirs: object) -> str:
    if ours != theirs:
        problems.append(f"{name}: {what}: mapctl {ours}, other {theirs}")
        return f"{what} {ours}≠{theirs}"
    return f"{what} {ours}"


def line(name: str, parts: list[str], seconds: float) -> None:
    print(f"{name:52} {'; '.join(parts)} ({seconds:.1f} s)")


def parts_of(cell: str) -> set[str]:
    return {part.strip() for part in cell.replace("|", ";").split(";") if part.strip()}


def workbook(mapctl: str, file: Path, folder: Path) -> None:
    """A workbook whose columns and counts are known: by hand above, counted here with pandas, and by mapctl."""
    known = WORKBOOKS[file.name]
    roles, counts = known["roles"], known["counts"]
    grid = pd.read_excel(file, sheet_name=known["sheet"], header=None, dtype=object, engine="openpyxl")
    titles = [str(title) for title in grid.iloc[0]]
    rows = [dict(zip(titles, (key(value) for value in row))) for row in grid.iloc[2:].itertuples(index=False)]
    rows = [row for row in rows if any(row.values())]
    used = [title for title in titles if roles[title] not in NOT_USED]

    def one(row: dict, role: str) -> str:
        return next((row[title] for title in titles if roles[title] == role and row[title]), "")

    seen, types, sectors = set(), {}, set()
    found = {"read": len(rows), "accepted": 0, "merged": 0, "rejected": 0}
    for row in rows:
        mark = tuple(row[title] for title in used)
        name = one(row, "org") or one(row, "org-acronym")
        what = "merged" if mark in seen else "accepted" if name else "rejected"
        seen.add(mark)
        found[what] += 1
        if name:
            types.setdefault(name, set()).update(parts_of(one(row, "org-type")))
            sectors |= parts_of(one(row, "sector"))
    found |= {"bodies": len(types), "untyped": sum(not kinds for kinds in types.values()), "sectors": len(sectors)}
    check(file.name, "pandas and the counts by hand", found, counts)
    report, seconds, errors, _ = run(mapctl, file, "hxl", folder / "map")
    if report is None:
        problems.append(f"{file.name}: refused: {errors}")
        return
    check(file.name, "columns", {entry["column"]: entry["role"] for entry in report["mapping"]}, roles)
    check(file.name, "sheet", {entry["sheet"] for entry in report["mapping"]}, {known["sheet"]})
    programmes = pd.read_csv(folder / "map" / "programmes.csv", dtype=str, keep_default_na=False)
    ours = report["rows"] | {
        "bodies": report["counts"]["stakeholders"],
        "untyped": sum(one["count"] for one in report["leftOut"] if "states no type" in one["reason"]),
        "sectors": len({theme for cell in programmes.get("themes", []) for theme in cell.split("|") if theme})}
    line(
        file.name,
        [check(file.name, what, ours[what], count) for what, count in counts.items()]
        + [f"programmes {len(programmes)}"], seconds)


def three_w(mapctl: str, file: Path, folder: Path) -> None:
    report, seconds, errors, _ = run(mapctl, file, "hxl", folder / "map")
    if report is None:
        line(file.name, ["refused: " + errors], seconds)
        return
    reading = report["mapping"]
    header = reading[0]["headerRow"]
    grid = pd.read_csv(file, header=None, dtype=str, keep_default_na=False, skip_blank_lines=False)
    first = header
    if any(str(value).startswith("#") for value in grid.iloc[header - 1 + (0 if str(grid.iloc[header - 1, 0]).startswith("#") else 1)]):
        first = header + (0 if str(grid.iloc[header - 1, 0]).startswith("#") else 1)
    rows = [[key(value) for value in row] for row in grid.iloc[first:].itertuples(index=False)]
    rows = [row for row in rows if any(row)]
    roles = [entry["role"] for entry in reading]
    used = [at for at, role in enumerate(roles) if role not in NOT_USED]
    org = [at for at, role in enumerate(roles) if role in ("org", "partner")] or [
        at for at, role in enumerate(roles) if role == "org-acronym"]
    short = [at for at, role in enumerate(roles) if role == "org-acronym"]
    sectors = [at for at, role in enumerate(roles) if role == "sector"]
    seen, accepted, merged, rejected = set(), 0, 0, 0
    bodies, themes = set(), set()
    for row in rows:
        mark = tuple(row[at] for at in used)
        if mark in seen:
            merged += 1
            continue
        seen.add(mark)
        named = [row[at] for at in org if row[at]] or [row[at] for at in short if row[at]]
        if not named:
            rejected += 1
            continue
        accepted += 1
        for cell in named:
            bodies |= parts_of(cell)
        for at in sectors:
            themes |= parts_of(row[at])
    ours = report["rows"]
    parts = [
        check(file.name, "read", ours["read"], len(rows)), check(file.name, "accepted", ours["accepted"], accepted),
        check(file.name, "merged", ours["merged"], merged), check(file.name, "rejected", ours["rejected"], rejected)]
    if not any(role in ("lead", "funder") for role in roles):
        parts.append(check(file.name, "bodies", report["counts"]["stakeholders"], len(bodies)))
    if themes:
        table = pd.read_csv(folder / "map" / "programmes.csv", dtype=str, keep_default_na=False)
        ours_themes = {theme for cell in table.get("themes", []) for theme in cell.split("|") if theme}
        parts.append(check(file.name, "sectors", len(ours_themes), len(themes)))
    parts.append(f"programmes {report['counts'].get('programmes', 0)}")
    import hxl
    try:
        tagged = hxl.data(str(file), hxl.InputOptions(allow_local=True))
        filled = sum(any(key(value) for value in row.values) for row in tagged)
        parts.append(check(file.name, "libhxl rows", ours["read"], filled))
    except Exception as error:
        parts.append(f"libhxl: {type(error).__name__}")
    line(file.name, parts, seconds)


def activities(mapctl: str, file: Path, folder: Path) -> None:
    report, seconds, errors, _ = run(mapctl, file, "iati", folder / "map")
    count = len(etree.parse(str(file)).getroot().findall("iati-activity"))
    if report is None:
        line(file.name, ["refused: " + errors], seconds)
        return
    line(file.name, [
        check(file.name, "activities", report["rows"]["read"], count),
        f"accepted {report['rows']['accepted']}; rejected {report['rows']['rejected']}"], seconds)


def network(mapctl: str, file: Path, form: str, folder: Path) -> None:
    report, seconds, errors, status = run(mapctl, file, form, folder / "map")
    try:
        graph = nx.read_graphml(file, force_multigraph=True) if form == "graphml" else nx.read_gexf(file)
    except Exception as error:
        said = "mapctl reads it" if report is not None else "both refuse"
        line(file.name, [f"NetworkX {type(error).__name__}; {said}: {errors[:90]}"], seconds)
        return
    if report is None:
        problems.append(f"{file.name}: mapctl refuses what NetworkX reads: {errors}")
        line(file.name, ["refused: " + errors], seconds)
        return
    nodes, edges = report["files"]
    implied = nodes["rejected"] + edges["rejected"]
    parts = [f"nodes {nodes['read']}; edges {edges['read']}; rejected {implied}"]
    if not implied:
        parts += [
            check(file.name, "nodes", nodes["accepted"], graph.number_of_nodes()),
            check(file.name, "edges", edges["accepted"], graph.number_of_edges())]
    elif status != 2:
        problems.append(f"{file.name}: rows were rejected and the exit code is {status}")
    line(file.name, parts, seconds)


def pair(mapctl: str, file: Path, folder: Path) -> None:
    report, seconds, errors, _ = run(mapctl, file, "gephi", folder / "map")
    nodes = pd.read_csv(file.with_name(file.name.replace(".edges.", ".nodes.")))
    edges = pd.read_csv(file)
    graph = nx.MultiGraph()
    graph.add_nodes_from(nodes["id"])
    graph.add_edges_from(zip(edges["source"], edges["target"]))
    if report is None:
        problems.append(f"{file.name}: {errors}")
        return
    line(file.name, [
        check(file.name, "nodes", report["counts"]["stakeholders"], graph.number_of_nodes()),
        check(file.name, "edges", report["counts"]["ties"], graph.number_of_edges())], seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--mapctl", default=".build/debug/mapctl")
    options = parser.parse_args()
    jobs = [(workbook, file, ()) for file in sorted(options.data.glob("3w/*.xlsx")) if file.name in WORKBOOKS]
    jobs += [(three_w, file, ()) for file in sorted(options.data.glob("hxl/*.csv"))]
    jobs += [(activities, file, ()) for file in sorted(options.data.glob("iati/*.xml"))]
    jobs += [(pair, file, ()) for file in sorted(options.data.glob("networks/*.edges.csv"))]
    for form in ("gexf", "graphml"):
        jobs += [(network, file, (form,)) for file in sorted(options.data.glob(f"**/*.{form}"))]
    for job, file, more in jobs:
        with tempfile.TemporaryDirectory() as folder:
            job(options.mapctl, file, *more, Path(folder))
    print(f"{len(jobs)} files, {len(problems)} differences")
    for problem in problems:
        print("  " + problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
