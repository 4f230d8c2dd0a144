#!/usr/bin/env python3
"""Holds mapctl's imports against independent readers on real files, and prints the figures.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pandas==3.1.1 openpyxl==3.1.5 libhxl==5.2.2 six networkx==3.6.1 lxml==6.1.3
    /tmp/venv/bin/python Tests/Oracles/interchange/try-real-data.py --data FOLDER --mapctl .build/debug/mapctl

The folder holds `3w/*.xlsx`, `hxl/*.csv`, `iati/*.xml`, `networks/*.edges.csv` with `*.nodes.csv`, and GEXF and GraphML
files anywhere; what is missing is passed over. For each file: rows read, accepted, merged and rejected by mapctl, and
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


def three_w(mapctl: str, file: Path, folder: Path) -> None:
    report, seconds, errors, _ = run(mapctl, file, "hxl", folder / "map")
    if report is None:
        line(file.name, ["refused: " + errors], seconds)
        return
    reading = report["mapping"]
    sheet, header = reading[0].get("sheet"), reading[0]["headerRow"]
    if file.suffix == ".csv":
        grid = pd.read_csv(file, header=None, dtype=str, keep_default_na=False, skip_blank_lines=False)
    else:
        grid = pd.read_excel(file, sheet_name=sheet, header=None, dtype=object, engine="openpyxl")
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
            bodies |= {part.strip() for part in cell.replace("|", ";").split(";") if part.strip()}
        for at in sectors:
            themes |= {part.strip() for part in row[at].replace("|", ";").split(";") if part.strip()}
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
    if file.suffix == ".csv":
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
    jobs = [(three_w, file, ()) for file in sorted(options.data.glob("3w/*.xlsx"))]
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
