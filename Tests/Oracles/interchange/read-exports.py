#!/usr/bin/env python3
"""Reads mapctl's exports of a map with other programs and holds them against each other: GraphML with NetworkX and igraph,
GEXF with NetworkX (igraph has no reader for it), the bulk CSV for graph databases with kuzu, which loads it into a
database and answers questions on it.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install networkx==3.6.1 igraph==1.0.0 kuzu==0.11.3
    /tmp/venv/bin/python Tests/Oracles/interchange/read-exports.py --mapctl .build/debug/mapctl Data/samples/*

What counts as right is the bulk CSV read by Python's csv module: every node with every cell, every edge with its ends,
kind and strength. Exit 1 when any reader has another number or another cell. Checked with the versions above, Python 3.11.
"""

import argparse
import collections
import csv
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import igraph
import kuzu
import networkx

problems: list[str] = []


def check(name: str, what: str, ours: object, theirs: object) -> None:
    if ours != theirs:
        problems.append(f"{name}: {what}: the bulk CSV {str(ours)[:300]}, the other reader {str(theirs)[:300]}")


def export(mapctl: str, folder: Path, form: str, out: Path) -> Path:
    subprocess.run(
        [mapctl, "export", str(folder), "--to", form, "-o", str(out), "--audience", "sealed", "--quiet"], check=True,
        capture_output=True)
    return out


def plain(name: str) -> str:
    """A column without its type."""
    return name.split(":")[0] or name


def text(value: object) -> str:
    """A cell as CSV has it: nothing for what is missing, whole numbers without a point."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def cell(value: str) -> str:
    """A cell of CSV without the apostrophe that keeps spreadsheets from running it."""
    return value[1:] if value[:1] == "'" and value.lstrip("'")[:1] in ("=", "@", "+", "-") else value


def number(value: str) -> str:
    try:
        return text(float(value))
    except ValueError:
        return value


def rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return [{name: cell(value) for name, value in row.items()} for row in csv.DictReader(file)]


def ties(edges: list[tuple]) -> collections.Counter:
    return collections.Counter((a, b, kind, number(text(strength))) for a, b, kind, strength in edges)


def kuzu_type(column: str) -> str:
    return "DOUBLE" if column.endswith(":double") else "STRING"


def with_kuzu(folder: Path, work: Path, nodes: list[dict], edges: list[dict]) -> kuzu.Connection:
    """Loads the bulk CSV as it is; only the columns are named for the tables."""
    connection = kuzu.Connection(kuzu.Database(str(work / "graph.kuzu")))
    columns = [(plain(name) or "label", kuzu_type(name)) for name in nodes[0]]
    columns = [("label" if name == ":LABEL" else name, kind) for name, kind in columns]
    listed = ", ".join(f"`{name}` {kind}" for name, kind in columns)
    connection.execute(f"CREATE NODE TABLE Node({listed}, PRIMARY KEY (`id`))")
    connection.execute(f'COPY Node FROM "{folder / "nodes.csv"}" (HEADER=true, PARALLEL=false)')
    columns = [("type" if name == ":TYPE" else plain(name), kuzu_type(name)) for name in list(edges[0])[2:]]
    listed = ", ".join(f"`{name}` {kind}" for name, kind in columns)
    connection.execute(f"CREATE REL TABLE Tie(FROM Node TO Node, {listed})")
    connection.execute(f'COPY Tie FROM "{folder / "relationships.csv"}" (HEADER=true, PARALLEL=false)')
    return connection


def answers(connection: kuzu.Connection, query: str) -> list[list]:
    result = connection.execute(query)
    found = []
    while result.has_next():
        found.append(result.get_next())
    return found


def try_map(mapctl: str, folder: Path, work: Path) -> None:
    name = folder.name
    bulk = export(mapctl, folder, "neo4j", work / "bulk")
    nodes, edges = rows(bulk / "nodes.csv"), rows(bulk / "relationships.csv")
    by_id = {row["id:ID"]: row for row in nodes}
    right = ties([(e[":START_ID"], e[":END_ID"], e["kind"], e.get("strength:double", "")) for e in edges])

    path = export(mapctl, folder, "graphml", work / "map.graphml")
    graph = networkx.read_graphml(path, force_multigraph=True)
    check(name, "GraphML, NetworkX, nodes", set(by_id), set(graph.nodes))
    for node, attributes in graph.nodes(data=True):
        for column, value in by_id.get(node, {}).items():
            if column not in ("id:ID", ":LABEL"):
                key = "label" if column == "name" else plain(column)
                check(name, f"GraphML, NetworkX, {node}.{key}", number(value), number(text(attributes.get(key, ""))))
    found = ties([(a, b, d.get("kind", ""), d.get("strength", "")) for a, b, d in graph.edges(data=True)])
    check(name, "GraphML, NetworkX, edges", right, found)

    other = igraph.Graph.Read_GraphML(str(path))
    ids = other.vs["id"]
    check(name, "GraphML, igraph, nodes", set(by_id), set(ids))
    for vertex in other.vs:
        for column, value in by_id.get(vertex["id"], {}).items():
            if column not in ("id:ID", ":LABEL"):
                key = "label" if column == "name" else plain(column)
                had = text(vertex[key]) if key in other.vs.attributes() else ""
                check(name, f"GraphML, igraph, {vertex['id']}.{key}", number(value), number(had))
    strengths = "strength" if "strength" in other.es.attributes() else None
    found = ties([(ids[e.source], ids[e.target], e["kind"], e[strengths] if strengths else "") for e in other.es])
    check(name, "GraphML, igraph, edges", right, found)

    path = export(mapctl, folder, "gexf", work / "map.gexf")
    graph = networkx.MultiDiGraph(networkx.read_gexf(path))
    check(name, "GEXF, NetworkX, nodes", set(by_id), set(graph.nodes))
    found = ties([(a, b, d.get("kind", ""), d.get("strength", "")) for a, b, d in graph.edges(data=True)])
    check(name, "GEXF, NetworkX, edges", right, found)

    connection = with_kuzu(bulk, work, nodes, edges)
    loaded = answers(connection, "MATCH (n:Node) RETURN n.`id`, n.`name`, n.`entity`")
    check(name, "bulk CSV, kuzu, nodes", {(r["id:ID"], r["name"], r["entity"]) for r in nodes}, {(a, cell(b), c) for a, b, c in loaded})
    strength = "t.`strength`" if "strength:double" in edges[0] else "''"
    loaded = answers(connection, f"MATCH (a:Node)-[t:Tie]->(b:Node) RETURN a.`id`, b.`id`, t.`kind`, {strength}")
    check(name, "bulk CSV, kuzu, edges", right, ties([tuple(r) for r in loaded]))
    kinds = answers(connection, "MATCH ()-[t:Tie]->() RETURN t.`type`, count(*)")
    check(name, "bulk CSV, kuzu, kinds", collections.Counter(e[":TYPE"] for e in edges), dict(kinds))
    print(f"{name}: {len(nodes)} nodes, {len(edges)} edges")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mapctl", required=True)
    parser.add_argument("maps", nargs="+", type=Path)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    for folder in options.maps:
        if (folder / "stakeholders.csv").exists():
            with tempfile.TemporaryDirectory() as work:
                try_map(options.mapctl, folder, Path(work))
    for problem in problems[:40]:
        print(problem)
    print(f"{len(problems)} differences")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
