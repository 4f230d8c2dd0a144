"""Measures of this library and of its peers in turn, on the same folders, in one sitting.

    python network.py --kit KIT --graphs WORK/region WORK/national --out WORK/network [--measures …] [--rounds 3]

KIT is the folder of the bench kit (peer.py, compare.py) with its requirements installed for this Python. For every graph and
measure each round runs every peer and then ours, a process a measurement; the least of all rounds counts. Beside the time on the
clock stands the processor time of all threads: where other work shares the machine it is the steadier of the two. Writes
OUT-peers.jsonl and OUT-ours.jsonl for compare.py and prints a table: ratio = best peer / ours, above 1 = ours is faster.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent

# Ours with as many threads as it is given; the other measures use one.
PARALLEL = {"betweenness", "betweenness_weighted", "paths"}
MEASURES = ["degree", "betweenness", "betweenness_weighted", "paths", "eigenvector", "pagerank", "kcore",
            "clustering_local", "transitivity", "constraint", "effective_size", "cuts", "components", "louvain",
            "leiden", "ei_index", "two_mode", "assortativity"]


def child(kit, tool, measure, folder, runs):
    """One measurement of a peer, in this process."""
    sys.path.insert(0, kit)
    import common
    import peer
    load, work, finish, known = peer.TOOLS[tool](measure)
    if not known:
        print(json.dumps({"skipped": "not offered"}))
        return
    start = time.perf_counter()
    table, graph = load(Path(folder))
    load_seconds = time.perf_counter() - start
    walls, cpus, answer = [], [], None
    while len(walls) < runs and sum(walls) < 20:
        start, spent = time.perf_counter(), time.process_time()
        answer = work(graph)
        walls.append(time.perf_counter() - start)
        cpus.append(time.process_time() - spent)
    peak = common.peak_rss_mb()
    checksum, _ = finish(table, graph, answer)
    print(json.dumps({"seconds": min(walls), "median": sorted(walls)[len(walls) // 2], "runs": len(walls),
                      "cpu_seconds": min(cpus), "load_seconds": load_seconds, "peak_rss_mb": peak, "checksum": checksum}))


def last_line(command, limit, environment):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, env=environment)
    except subprocess.TimeoutExpired:
        return {"skipped": f"over {limit:g} s"}
    for line in reversed(done.stdout.strip().splitlines()):
        if line.startswith("{"):
            return json.loads(line)
    return {"skipped": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no answer"}


def better(old, new):
    """The lesser times of two results."""
    if old is None or "seconds" not in old:
        return new
    if "seconds" not in new:
        return old
    return {**new, **{k: min(old[k], new[k]) for k in ("seconds", "cpu_seconds", "load_seconds", "median")}}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--kit", required=True)
    p.add_argument("--graphs", nargs="+", required=True)
    p.add_argument("--measures", nargs="+", default=MEASURES)
    p.add_argument("--tools", nargs="+", default=["igraph", "networkit", "rustworkx"])
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--runs", type=int, default=3)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--limit", type=float, default=120)
    p.add_argument("--out", required=True)
    p.add_argument("--ours", default=str(HERE.parent / ".build/release/NetworkBenchmark"))
    p.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    a = p.parse_args()
    if a.child:
        return child(a.kit, a.child[0], a.child[1], a.child[2], a.runs)
    environment = {**os.environ, **{k: str(a.threads) for k in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OMP_THREAD_LIMIT")},
                   "OMP_WAIT_POLICY": "PASSIVE"}
    print("| graph | measure | ours | CPU | MB | best peer | its time | its CPU | ratio | per CPU and thread |")
    print("|---|---|---:|---:|---:|---|---:|---:|---:|---:|", flush=True)
    for graph in a.graphs:
        name = json.loads((Path(graph) / "meta.json").read_text())["graph"]
        for measure in a.measures:
            results = {}
            for _ in range(a.rounds):
                for tool in a.tools:
                    if "skipped" in (results.get(tool) or {}):
                        continue
                    command = [sys.executable, __file__, "--kit", a.kit, "--graphs", graph, "--out", a.out, "--runs",
                               str(a.runs), "--child", tool, measure, graph]
                    results[tool] = better(results.get(tool), last_line(command, a.limit, environment))
                command = [a.ours, "--child", "--graphs", graph, "--measures", measure, "--runs", str(a.runs + 2),
                           "--threads", str(a.threads)]
                results["StakeholderGraph"] = better(results.get("StakeholderGraph"), last_line(command, 900, environment))
            for tool, result in results.items():
                if result.get("skipped") == "not offered":
                    continue
                line = {"measure": measure, "graph": name, "threads": a.threads, "nproc": os.cpu_count(), **result,
                        "tool": tool.lower()}
                side = "ours" if tool == "StakeholderGraph" else "peers"
                with open(f"{a.out}-{side}.jsonl", "a", encoding="utf-8") as f:
                    f.write(json.dumps(line) + "\n")
            print(row(name, measure, results, a.threads), flush=True)


def row(name, measure, results, threads):
    ours = results.pop("StakeholderGraph")
    if "seconds" not in ours:
        return f"| {name} | {measure} | {ours['skipped']} |"
    timed = {t: r for t, r in results.items() if "seconds" in r}
    cells = [name, measure, f"{ours['seconds']:.4g}", f"{ours['cpu_seconds']:.4g}", f"{ours['peak_rss_mb']:.0f}"]
    if not timed:
        reasons = {r["skipped"] for r in results.values()} - {"not offered"}
        return "| " + " | ".join(cells + [", ".join(sorted(reasons)) or "none offers it"]) + " |"
    tool = min(timed, key=lambda t: timed[t]["seconds"])
    peer = timed[tool]
    # Processor time over threads is the time on a machine without other work.
    own = max(ours["cpu_seconds"] / (threads if measure in PARALLEL else 1), 1e-7)
    quiet = peer["cpu_seconds"] / (threads if tool in ("networkit", "rustworkx") else 1)
    cells += [tool, f"{peer['seconds']:.4g}", f"{peer['cpu_seconds']:.4g}", f"{peer['seconds'] / ours['seconds']:.2f}",
              f"{quiet / own:.2f}"]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
