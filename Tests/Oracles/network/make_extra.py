"""Write extra.json: values of measures that are not one a vertex of one graph.

    pip install networkx==3.6.1 scipy==1.17.1 numpy==2.4.6
    python make_extra.py
"""

import json
import random
from pathlib import Path

import networkx as nx
import numpy
import scipy
from networkx.algorithms import bipartite
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

HERE = Path(__file__).parent


def two_mode():
    """Davis' Southern Women: women are members, events are groups."""
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    place = {v: i for i, v in enumerate(women + events)}
    shared = bipartite.weighted_projected_graph(graph, women)
    newman = bipartite.collaboration_weighted_projected_graph(graph, women)

    def rows(projected):
        pairs = sorted((min(place[u], place[v]), max(place[u], place[v]), d["weight"]) for u, v, d in projected.edges(data=True))
        return [list(p) for p in pairs]

    def column(values):
        return [values[v] for v in women + events]

    return {
        "members": len(women), "groups": len(events),
        "memberships": sorted([place[w], place[e] - len(women)] for w in women for e in graph[w]),
        "shared": rows(shared), "newman": rows(newman),
        "degree": column(bipartite.degree_centrality(graph, women)),
        "closeness": column(bipartite.closeness_centrality(graph, women)),
        "betweenness": column(bipartite.betweenness_centrality(graph, women)),
    }


def cuts():
    """Minimum cuts between {0, 1} and {n-2, n-1} of random graphs."""
    out = []
    for seed in range(1, 9):
        rng = random.Random(seed)
        n, m, directed = 14, 34, seed % 2 == 0
        graph = nx.DiGraph() if directed else nx.Graph()
        graph.add_nodes_from(range(n))
        while graph.number_of_edges() < m:
            u, v = rng.randrange(n), rng.randrange(n)
            if u != v:
                graph.add_edge(u, v, capacity=float(rng.randrange(1, 6)))
        edges = sorted((u, v, d["capacity"]) if directed else (min(u, v), max(u, v), d["capacity"])
                       for u, v, d in graph.edges(data=True))
        for v, first in [("s", (0, 1)), ("t", (n - 2, n - 1))]:
            for w in first:
                if v == "s":
                    graph.add_edge("s", w)
                else:
                    graph.add_edge(w, "t")
        value, _ = nx.minimum_cut(graph, "s", "t")
        out.append({"vertexCount": n, "isDirected": directed, "edges": [list(e) for e in edges], "value": value})
    return out


def equivalence():
    """Burt's distances of Padgett's families and of a random directed network, with average linkage."""
    out = []
    for name in ["florentine", "directed-weighted"]:
        network = json.loads((HERE / "expected" / f"{name}.json").read_text())
        n = network["vertexCount"]
        x = numpy.zeros((n, n))
        for k, (u, v) in enumerate(network["edges"]):
            weight = network["weights"][k] if network["weights"] else 1.0
            x[u, v] = weight
            if not network["isDirected"]:
                x[v, u] = weight
        d = numpy.zeros((n, n))
        for i in range(n):
            for j in range(n):
                others = [k for k in range(n) if k not in (i, j)]
                d[i, j] = numpy.sqrt(((x[i, others] - x[j, others]) ** 2).sum() + ((x[others, i] - x[others, j]) ** 2).sum()
                                     + 2 * (x[i, j] - x[j, i]) ** 2)
        merged = linkage(squareform(d, checks=False), method="average")
        out.append({"name": name, "distances": [[round(float(v), 12) for v in row] for row in d],
                    "heights": [float(h) for h in merged[:, 2]]})
    return out


document = {"made": f"networkx {nx.__version__}, numpy {numpy.__version__}, scipy {scipy.__version__}",
            "twoMode": two_mode(), "cuts": cuts(), "equivalence": equivalence()}
(HERE / "extra.json").write_text(json.dumps(document, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")
