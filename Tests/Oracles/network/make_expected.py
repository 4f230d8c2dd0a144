"""Write expected/*.json: small networks and what NetworkX says of them.

    python3 -m venv VENV && VENV/bin/pip install networkx==3.6.1 scipy==1.17.1 numpy==2.4.6
    VENV/bin/python make_expected.py [--networks FOLDER]

Every file holds a simple graph (vertices 0..n-1, edges sorted) and the values of each measure in the order of vertices,
or of edges. A value is null where NetworkX gives NaN or raises. `--networks` names a folder with the published networks
NAME.nodes.csv and NAME.edges.csv (columns id; source, target) that are read besides the built-in ones.
"""

import argparse
import csv
import json
import math
import random
from pathlib import Path

import networkx as nx
import numpy
import scipy

HERE = Path(__file__).parent
PUBLISHED = {"motifr_wetlands": "Angst et al., motifr, MIT", "UserNetR_TCnetworks__TCcoll": "Luke, UserNetR"}


def relabelled(graph):
    order = {v: i for i, v in enumerate(graph)}
    return nx.relabel_nodes(graph, order)


def random_graph(n, m, directed, weighted, seed):
    rng = random.Random(seed)
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(n))
    while graph.number_of_edges() < m:
        u, v = rng.randrange(n), rng.randrange(n)
        if u != v:
            graph.add_edge(u, v)
    if weighted:
        for u, v in sorted(graph.edges()):
            graph[u][v]["weight"] = rng.choice([1.0, 2.0, 3.0, 4.0, 5.0])
    return graph


def unweighted(graph):
    for _, _, d in graph.edges(data=True):
        d.clear()
    return graph


def graphs(folder):
    yield "empty", nx.Graph(), "no vertex"
    yield "single", nx.empty_graph(1), "one vertex"
    yield "isolates", nx.empty_graph(4), "no edge"
    yield "pair", nx.path_graph(2), "one edge"
    yield "path", nx.path_graph(7), "a path"
    yield "cycle", nx.cycle_graph(8), "a cycle"
    yield "star", nx.star_graph(6), "a star"
    yield "complete", nx.complete_graph(6), "all edges"
    yield "grid", relabelled(nx.grid_2d_graph(5, 6)), "a grid"
    yield "tree", relabelled(nx.balanced_tree(3, 3)), "a tree"
    islands = nx.disjoint_union_all([nx.cycle_graph(5), nx.path_graph(4), nx.complete_graph(3), nx.empty_graph(2)])
    yield "islands", islands, "five components"
    yield "kite", relabelled(nx.krackhardt_kite_graph()), "Krackhardt 1990, doi:10.2307/2393394"
    yield "florentine", relabelled(nx.florentine_families_graph()), "Padgett and Ansell 1993, doi:10.1086/230190"
    yield "karate", unweighted(relabelled(nx.karate_club_graph())), "Zachary 1977, doi:10.1086/jar.33.4.3629752"
    yield "karate-weighted", relabelled(nx.karate_club_graph()), "Zachary 1977, doi:10.1086/jar.33.4.3629752"
    yield "women", relabelled(nx.davis_southern_women_graph()), "Davis, Gardner and Gardner 1941"
    yield "random", random_graph(60, 110, False, False, 1), "random"
    yield "random-weighted", random_graph(40, 90, False, True, 2), "random, strengths 1 to 5"
    yield "directed", random_graph(30, 90, True, False, 3), "random"
    yield "directed-sparse", random_graph(40, 55, True, False, 4), "random"
    yield "directed-weighted", random_graph(25, 80, True, True, 5), "random, strengths 1 to 5"
    yield "directed-cycle", nx.cycle_graph(5, create_using=nx.DiGraph), "strongly connected"
    yield "directed-acyclic", nx.DiGraph([(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)]), "acyclic"
    if folder:
        for name, source in PUBLISHED.items():
            with open(folder / f"{name}.nodes.csv", newline="", encoding="utf-8") as f:
                ids = [row["id"] for row in csv.DictReader(f)]
            place = {v: i for i, v in enumerate(ids)}
            graph = nx.empty_graph(len(ids))
            with open(folder / f"{name}.edges.csv", newline="", encoding="utf-8") as f:
                for row in csv.DictReader(f):
                    if row["source"] != row["target"]:
                        graph.add_edge(place[row["source"]], place[row["target"]])
            yield name.split("_")[-1].lower(), graph, source


def number(value):
    value = float(value)
    return None if math.isnan(value) or math.isinf(value) else value


def attempt(work):
    """The result of `work`, or None where NetworkX raises."""
    try:
        return work()
    except (nx.NetworkXException, ZeroDivisionError, ValueError, IndexError):
        return None


def by_vertex(graph, work):
    values = attempt(work)
    return None if values is None else [number(values[v]) for v in range(len(graph))]


def by_edge(graph, values):
    out = []
    for u, v in sorted(graph.edges()):
        out.append(number(values[(u, v)] if (u, v) in values else values[(v, u)]))
    return out


def whole(work):
    value = attempt(work)
    return None if value is None else number(value)


def labels(graph, groups):
    of = {v: k for k, group in enumerate(groups) for v in group}
    first = {}
    return [first.setdefault(of[v], len(first)) for v in range(len(graph))]


def effective_size(graph, weight):
    """Burt's formula as NetworkX documents it; nx.effective_size(g) itself divides by the wrong maximum in 3.6.1."""
    mutual = nx.to_numpy_array(graph, weight=weight)
    mutual = mutual + mutual.T
    values = []
    for u in range(len(graph)):
        near = [v for v in range(len(graph)) if mutual[u, v] > 0]
        p = mutual[u] / mutual[u].sum() if near else None
        values.append(sum(1 - float((p * mutual[v] / mutual[v].max()).sum()) for v in near) if near else None)
    return values


def well_defined_hits(graph, weight):
    """Whether the greatest singular value is single, so that NetworkX's answer does not depend on chance."""
    if graph.number_of_edges() == 0 or len(graph) < 4:
        return False
    values = numpy.linalg.svd(nx.to_numpy_array(graph, weight=weight), compute_uv=False)
    return values[0] - values[1] > 1e-6


def measures(graph, weight):
    g, directed = graph, graph.is_directed()
    n = len(g)
    distance = None
    if weight:
        distance = "distance"
        for _, _, d in g.edges(data=True):
            d["distance"] = 1 / d["weight"]
    vertex, scalar, edge = {}, {}, {}
    vertex["degree"] = [float(g.degree(v)) for v in range(n)]
    vertex["strength"] = [float(g.degree(v, weight=weight)) for v in range(n)]
    if directed:
        vertex["inDegree"] = [float(g.in_degree(v)) for v in range(n)]
        vertex["outDegree"] = [float(g.out_degree(v)) for v in range(n)]
        scalar["reciprocity"] = whole(lambda: nx.overall_reciprocity(g))
        vertex["strong"] = [float(x) for x in labels(g, nx.strongly_connected_components(g))]
    undirected = nx.Graph(g)
    vertex["component"] = [float(x) for x in labels(g, nx.connected_components(undirected))]
    scalar["density"] = number(nx.density(g)) if n else 0.0
    if n:
        vertex["betweenness"] = by_vertex(g, lambda: nx.betweenness_centrality(g, weight=distance))
        edge["betweenness"] = by_edge(g, nx.edge_betweenness_centrality(g, weight=distance))
        vertex["closeness"] = by_vertex(g, lambda: nx.closeness_centrality(g, distance=distance))
        vertex["harmonic"] = by_vertex(g, lambda: nx.harmonic_centrality(g, distance=distance))
        vertex["eccentricity"] = by_vertex(g, lambda: nx.eccentricity(g, weight=distance))
        scalar["diameter"] = whole(lambda: nx.diameter(g, weight=distance))
        scalar["radius"] = whole(lambda: nx.radius(g, weight=distance))
        scalar["averagePathLength"] = whole(lambda: nx.average_shortest_path_length(g, weight=distance))
        vertex["eigenvector"] = by_vertex(
            g, lambda: nx.eigenvector_centrality(g, max_iter=20000, tol=1e-13, weight=weight))
        vertex["katz"] = by_vertex(g, lambda: nx.katz_centrality(g, alpha=0.05, max_iter=10000, tol=1e-13, weight=weight))
        vertex["pagerank"] = by_vertex(g, lambda: nx.pagerank(g, max_iter=10000, tol=1e-15, weight=weight))
        hits = attempt(lambda: nx.hits(g, max_iter=10000, tol=1e-14)) if well_defined_hits(g, weight) else None
        if hits:
            vertex["hub"] = [number(hits[0][v]) for v in range(n)]
            vertex["authority"] = [number(hits[1][v]) for v in range(n)]
        vertex["core"] = by_vertex(g, lambda: nx.core_number(g))
        vertex["clustering"] = by_vertex(g, lambda: nx.clustering(g, weight=weight))
        scalar["transitivity"] = whole(lambda: nx.transitivity(g))
        vertex["constraint"] = by_vertex(g, lambda: nx.constraint(g, weight=weight))
        vertex["effectiveSize"] = effective_size(g, weight)
        with numpy.errstate(all="ignore"):
            scalar["assortativityDegree"] = whole(lambda: nx.degree_assortativity_coefficient(g))
            nx.set_node_attributes(g, {v: v % 3 for v in g}, "category")
            scalar["assortativityCategory"] = whole(lambda: nx.attribute_assortativity_coefficient(g, "category"))
        groups = [{v for v in g if v % 3 == k} for k in range(3)]
        scalar["modularity"] = whole(lambda: nx.community.modularity(g, [x for x in groups if x], weight=weight))
        if not directed:
            vertex["triangles"] = by_vertex(g, lambda: nx.triangles(g))
            points = set(nx.articulation_points(g))
            vertex["articulation"] = [float(v in points) for v in range(n)]
            bridges = {tuple(sorted(b)) for b in nx.bridges(g)}
            edge["bridge"] = [float(tuple(sorted(e)) in bridges) for e in sorted(g.edges())]
            scalar["blocks"] = float(sum(1 for _ in nx.biconnected_components(g)))
    return vertex, edge, scalar


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--networks", type=Path)
    folder = parser.parse_args().networks
    (HERE / "expected").mkdir(exist_ok=True)
    for name, graph, source in graphs(folder):
        graph = nx.convert_node_labels_to_integers(graph) if not all(isinstance(v, int) for v in graph) else graph
        for _, _, d in graph.edges(data=True):
            d.pop("type", None)
        if not graph.is_directed():
            fixed = nx.Graph()
            fixed.add_nodes_from(range(len(graph)))
            fixed.add_edges_from(sorted((min(u, v), max(u, v), d) for u, v, d in graph.edges(data=True)))
            graph = fixed
        weighted = any("weight" in d for _, _, d in graph.edges(data=True))
        edges = sorted(graph.edges())
        weights = [float(graph[u][v]["weight"]) for u, v in edges] if weighted else None
        vertex, edge, scalar = measures(graph, "weight" if weighted else None)
        document = {
            "name": name, "source": source,
            "made": f"networkx {nx.__version__}, numpy {numpy.__version__}, scipy {scipy.__version__}",
            "vertexCount": len(graph), "isDirected": graph.is_directed(), "edges": [list(e) for e in edges],
            "weights": weights, "vertex": vertex, "edge": edge, "scalar": scalar,
        }
        path = HERE / "expected" / f"{name}.json"
        path.write_text(json.dumps(document, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
