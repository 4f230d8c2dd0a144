"""Print the best modularity of ten seeded runs of leidenalg on the networks of expected/.

    pip install igraph==1.0.0 leidenalg==0.12.0
    python leidenalg_best.py
"""

import json
from pathlib import Path

import igraph
import leidenalg

for path in sorted((Path(__file__).parent / "expected").glob("*.json")):
    network = json.loads(path.read_text(encoding="utf-8"))
    if network["isDirected"] or not network["edges"]:
        continue
    graph = igraph.Graph(network["vertexCount"], network["edges"])
    best = max(
        graph.modularity(
            leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, n_iterations=10, seed=seed).membership)
        for seed in range(1, 11))
    print(f'("{network["name"]}", {best:.6f}),')
