"""Write igraph.json: values of igraph for the networks in expected/, a second witness beside NetworkX.

    pip install igraph==1.0.0
    python make_igraph.py

Only measures that igraph defines as NetworkX does, on networks where it defines them: betweenness of vertices and edges
(not normalised), harmonic centrality, core numbers, Burt's constraint, local clustering, transitivity, PageRank, articulation
points, bridges, strong and weak components, diameter, reciprocity, assortativity by degree, minimum cut of the first and last vertex.
"""

import json
import math
from pathlib import Path

import igraph

HERE = Path(__file__).parent


def number(value):
    return None if value is None or math.isnan(value) or math.isinf(value) else float(value)


def labels(membership):
    first = {}
    return [first.setdefault(m, len(first)) for m in membership]


def values(network):
    n, directed = network["vertexCount"], network["isDirected"]
    graph = igraph.Graph(n, [tuple(e) for e in network["edges"]], directed=directed)
    vertex = {
        "betweenness": graph.betweenness(directed=directed),
        "harmonic": [h * (n - 1) for h in graph.harmonic_centrality(mode="in")] if n > 1 else [0.0] * n,
        "core": graph.coreness(mode="all"),
        "component": labels(graph.connected_components("weak").membership),
        "strong": labels(graph.connected_components("strong").membership),
        "pagerank": graph.pagerank(directed=directed) if n else [],
    }
    scalar = {"assortativityDegree": number(graph.assortativity_degree(directed=directed)) if graph.ecount() else None}
    if directed:
        scalar["reciprocity"] = number(graph.reciprocity()) if graph.ecount() else None
    else:
        vertex["clustering"] = graph.transitivity_local_undirected(mode="zero")
        vertex["constraint"] = [number(c) for c in graph.constraint()] if graph.ecount() else [None] * n
        points = set(graph.articulation_points())
        vertex["articulation"] = [1.0 if v in points else 0.0 for v in range(n)]
        scalar["transitivity"] = graph.transitivity_undirected(mode="zero")
        scalar["longestPath"] = float(graph.diameter(directed=False)) if graph.ecount() else 0.0
    bridges = set(graph.bridges()) if not directed else set()
    edge = {"betweenness": graph.edge_betweenness(directed=directed)}
    if not directed:
        edge["bridge"] = [1.0 if e in bridges else 0.0 for e in range(graph.ecount())]
    if n > 1:
        scalar["minimumCut"] = float(graph.mincut_value(0, n - 1))
    return {"name": network["name"],
            "vertex": {k: [None if x is None else number(float(x)) for x in v] for k, v in vertex.items()},
            "edge": {k: [number(float(x)) for x in v] for k, v in edge.items()}, "scalar": scalar}


def main():
    networks = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((HERE / "expected").glob("*.json"))]
    document = {"made": f"igraph {igraph.__version__}",
                "networks": [values(x) for x in networks if x["weights"] is None]}
    (HERE / "igraph.json").write_text(json.dumps(document, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
