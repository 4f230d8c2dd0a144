"""Imports the same files with InterchangeBenchmark and with the usual Python readers, by turns, and prints the ratios.

    python interchange.py make FOLDER                      # t.xlsx: 100,000 rows of 3W; g.graphml: 600,000 edges
    python interchange.py compare FOLDER --program .build/release/InterchangeBenchmark [--rounds 3]

Every tool runs in a process of its own. pandas (openpyxl) only reads the cells of the workbook; InterchangeBenchmark
reads, merges and lays out the map. NetworkX and igraph read the graph with its attributes. Equal counts are required.
Made with Python 3.11, pandas 3.1.1, openpyxl 3.1.5, networkx 3.6.1, igraph 1.0.0.
"""

import argparse
import os
import random
import sys

from turns import HEADER, answer_of, compare

PEER = r"""
import json, resource, sys, time
tool, path = sys.argv[1:]
start = time.perf_counter()
if tool == "pandas":
    import pandas
    start = time.perf_counter()
    count = len(pandas.read_excel(path, header=1))
elif tool == "networkx":
    import networkx
    start = time.perf_counter()
    graph = networkx.read_graphml(path)
    count = graph.number_of_nodes() + graph.number_of_edges()
else:
    import igraph
    start = time.perf_counter()
    graph = igraph.Graph.Read_GraphML(path)
    count = graph.vcount() + graph.ecount()
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "rows": count, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def make(folder):
    import openpyxl
    rng = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("3W")
    sheet.append(["Organisation", "Acronym", "Type", "Sector", "Activity", "County", "Sub-county", "Month", "Status", "Targeted"])
    sheet.append(["#org+name", "#org+acronym", "#org+type", "#sector", "#activity+name", "#adm1+name", "#adm2+name",
                  "#date+reported", "#status", "#targeted"])
    counties = ["Province %d" % i for i in range(47)]
    for _ in range(100_000):
        org, county = rng.randrange(600), rng.randrange(47)
        sheet.append(["Organisation number %d" % org, "ORG%d" % org, ["INGO", "NNGO", "UN", "CBO"][org % 4],
                      "Sector %d" % rng.randrange(12), "Activity %d" % rng.randrange(80), counties[county],
                      "District %d-%d" % (county, rng.randrange(9)), "2025-%02d" % (1 + rng.randrange(12)), "Ongoing",
                      rng.randrange(10_000)])
    book.save(os.path.join(folder, "t.xlsx"))
    with open(os.path.join(folder, "g.graphml"), "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        out.write('<key id="d0" for="node" attr.name="label" attr.type="string"/>\n')
        out.write('<key id="d1" for="edge" attr.name="weight" attr.type="double"/>\n<graph edgedefault="directed">\n')
        for i in range(150_000):
            out.write('<node id="n%d"><data key="d0">Body number %d</data></node>\n' % (i, i))
        pairs = set()
        while len(pairs) < 600_000:
            a, b = rng.randrange(150_000), rng.randrange(150_000)
            if a != b and (a, b) not in pairs:
                pairs.add((a, b))
                out.write('<edge source="n%d" target="n%d"><data key="d1">%d.0</data></edge>\n' % (a, b, 1 + rng.randrange(5)))
        out.write("</graph>\n</graphml>\n")


def peer(tool, path):
    answer = answer_of([sys.executable, "-c", PEER, tool, path])
    return answer["seconds"], answer["rows"], answer["mb"]


def ours(program, form, path):
    answer = answer_of([program, "import", form, path, "1"])
    return answer["seconds"], int(answer["checksum"]["rows"]), answer["peak_rss_mb"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", choices=["make", "compare"])
    parser.add_argument("folder")
    parser.add_argument("--program")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    if options.work == "make":
        return make(options.folder)
    program = os.path.abspath(options.program)
    table, graph = (os.path.join(options.folder, name) for name in ("t.xlsx", "g.graphml"))
    print(HEADER)
    compare("3W workbook", {
        "StakeholderGraph": lambda: ours(program, "hxl", table), "pandas": lambda: peer("pandas", table)}, options.rounds)
    compare("GraphML", {
        "StakeholderGraph": lambda: ours(program, "graphml", graph), "NetworkX": lambda: peer("networkx", graph),
        "igraph": lambda: peer("igraph", graph)}, options.rounds)


if __name__ == "__main__":
    main()
